"""Who is at the other end: the one person on this machine, or somebody who has signed in."""

import streamlit as st
from streamlit.errors import StreamlitSecretNotFoundError

from errors import UserError
from models.settings import settings
from people import openid
from people.person import Person
from people.register import Register
from people.rights import Office, may_hold
from people.sign_in import COOKIE, SignIns
from ui.database import store


class NotSignedInError(UserError):
    """Nobody has signed in, where one has to."""

    def __init__(self) -> None:
        super().__init__("sign in first")


def me() -> Person:
    """Who this page is for. Raises `NotSignedInError`, and `UnknownVisitorError` for whom nobody vouches."""
    if not settings().group.enabled:
        return register().alone()
    if person := SignIns(store().database).whose(st.context.cookies.get(COOKIE, "")):
        return person
    if came_by_openid():
        return openid.visitor(register(), st.user.to_dict())
    raise NotSignedInError


def offices() -> frozenset[Office]:
    """What whoever this page is for may do for others; nothing for who has not signed in."""
    try:
        person = me()
    except UserError:
        return frozenset()
    return frozenset(office for office in Office if may_hold(person, office))


def name_of(owner: str | None) -> str:
    """The name that stands on the work of somebody; empty where none was given."""
    return register().name_of(owner)


def register() -> Register:
    """The people in the record."""
    return Register(store().database)


def openid_is_set_up() -> bool:
    """Whether Streamlit's own sign-in is configured."""
    try:
        return "auth" in st.secrets
    except StreamlitSecretNotFoundError:
        return False


def came_by_openid() -> bool:
    """Whether somebody has come in by Streamlit's own sign-in."""
    return openid_is_set_up() and bool(st.user.get("is_logged_in"))
