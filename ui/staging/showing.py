"""The show that the address names, as the pages reach it: one watch for the process."""

from collections.abc import Callable

import streamlit as st

from errors import UserError
from people.rights import Office
from stage.director import Director
from stage.show import Billing, Show
from stage.store import NoSuchShowError, ShowStore
from stage.watching import Moment, Watch
from ui import record, session, who


class NotATrainerError(UserError):
    """The stage is the trainers'."""

    def __init__(self) -> None:
        super().__init__("the stage is for trainers; whoever looks after this Ripitz can make you one")


def only_trainers() -> None:
    """Raises `NotATrainerError` where somebody has signed in who may not show anything to a class."""
    if Office.STAGE not in who.offices():
        raise NotATrainerError


@st.cache_resource(show_spinner=False)
def shows() -> ShowStore:
    """The shows of the record."""
    return ShowStore(record.store())


@st.cache_resource(show_spinner=False)
def _watch() -> Watch:
    return Watch(shows())


def show_id() -> str | None:
    """The show that the address names."""
    return st.query_params.get("show")


def now(show_id: str) -> Moment:
    """The show as it stands. Raises `NoSuchShowError`, also for another trainer's, and `NotATrainerError`."""
    return _watch().now(_mine(show_id))


def director(show: Show) -> Director:
    """The show in the trainer's hands, as the record has it now. Raises what `now` raises."""
    return Director.open(shows(), _mine(show.billing.id).id)


def _mine(show_id: str) -> Billing:
    # what a click sets off, and what looks again by itself, run without the page and without its gate
    only_trainers()
    billing = shows().billing(show_id)
    if billing.owner != who.me().owner:
        raise NoSuchShowError
    return billing


def attempted(step: Callable[[], None]) -> None:
    """Take a step in a show; what kept it from being taken is said at the next look at the page."""
    try:
        step()
    except UserError as error:
        session.could_not(str(error))
