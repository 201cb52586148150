"""The private shelf on the page: each own customer with what can be done, and keeping what the form makes."""

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NoReturn

import streamlit as st

from drills.own import draft as drafting
from drills.own import form as own_form
from drills.own import shelf
from drills.own.export import as_yaml
from drills.own.form import OwnForm
from drills.own.kept import ChangedElsewhereError
from drills.own.scenario import form_of
from errors import UserError
from models.chat import ModelError
from models.plain import TROUBLE_IN_WORDS
from simulator.scenario import Scenario
from ui import customers, itself, markup, record, session, who
from ui.doors import OWN
from ui.wording import CHANNELS, in_short


def show() -> None:
    """A row for each own customer."""
    if name := session.just_kept():
        st.success(f"{markup.plain(name)} is kept, on this record alone, and can be faced.")
    for own in shelf.kept(record.store(), who.me().owner):
        with st.container(horizontal=True, vertical_alignment="center", key=f"own-{own.id}"):
            _row(own)


@dataclass(frozen=True, slots=True)
class Opened:
    """What the form stands open with: a customer to be changed, as the address names it, or a new one."""

    id: str = ""
    seen: str = ""
    """the version that was there when it was opened"""
    scenario: Scenario | None = None
    """as it is now"""
    form: OwnForm | None = None
    stamp: str = "new"

    @property
    def title(self) -> str:
        """What is being done."""
        return f"Change {markup.plain(self.scenario.persona.name)}" if self.scenario else "A new customer"

    @property
    def trouble(self) -> str:
        """What happened to the customer in another window; empty if nothing did."""
        if self.id and not self.scenario:
            return "There is no customer of your own under this address. What you keep now is a new one."
        if self.scenario and str(self.scenario.version) != self.seen:
            return (
                "This customer was changed in another window. What you wrote stands below and cannot be "
                "kept here: open the customer again to change what is there now."
            )
        return ""


def opened() -> Opened:
    """What the address asks for. The version goes into the address, so that a change elsewhere is noticed."""
    own_id = st.query_params.get("customer", "")
    scenario = None
    with suppress(shelf.NoSuchCustomerError):
        scenario = shelf.find(record.store(), own_id, who.me().owner) if own_id else None
    seen = st.query_params.get("version", "")
    if scenario and not seen:
        seen = st.query_params["version"] = str(scenario.version)
    stamp = f"{own_id}-{seen}" if own_id else "new"
    if proposed := session.proposal(own_id):
        # other contents are other fields: else what was typed before would stay in them
        digest = sha256(proposed.model_dump_json().encode()).hexdigest()[:8]
        return Opened(own_id, seen, scenario, proposed, f"{stamp}-{digest}")
    return Opened(own_id, seen, scenario, form_of(scenario) if scenario else None, stamp)


def make(values: dict[str, Any], there: Opened, face: bool) -> None:
    """Keep what the form holds and show it, or go to the talk; what is wrong is told beside the form."""
    try:
        if there.scenario and str(there.scenario.version) != there.seen:
            raise ChangedElsewhereError
        scenario = shelf.keep(record.store(), own_form.read(values), there.scenario, who.me().owner)
    except own_form.OwnFormError as error:
        _mend(there, error)
    except UserError as error:
        _tell(error)
        return
    session.keep_wrong(there.stamp, ())
    session.kept_own("" if face else scenario.persona.name)
    if face:
        customers.begin(scenario, None)
    st.switch_page(OWN.file, query_params={"customer": scenario.id, "version": str(scenario.version)})


def draft(values: dict[str, Any], there: Opened) -> None:
    """Have a model draft the rest, and put that into the form to be corrected."""
    try:
        form = own_form.read(values)
        with st.spinner("The model is drafting the rest. This can take a minute."):
            proposed = drafting.drafted(form, drafting.drafting_model(record.store()))
    except own_form.OwnFormError as error:
        _mend(there, error)
    except UserError as error:
        _tell(error)
    except ModelError as error:
        st.warning(f"{TROUBLE_IN_WORDS[error.trouble].what}. What you wrote stands as it was.")
    else:
        session.keep_wrong(there.stamp, ())
        session.propose(there.id, proposed)
        st.rerun()


def _row(own: shelf.Own) -> None:
    scenario = own.scenario
    if scenario is None:
        markup.show(
            "row", lead="A customer", rest="made by another version of Ripitz, and not to be read by this one"
        )
        name = "this customer"
    else:
        name = markup.plain(scenario.persona.name)
        about = f"{in_short(scenario.persona.who)} · {CHANNELS[scenario.channel]}"
        markup.show("row", lead=scenario.persona.name, rest=about)
        if st.button(f"Face {name}", type="primary", key=f"face-{own.id}"):
            customers.begin(scenario, None)
        query = {"customer": own.id, "version": str(scenario.version)}
        itself.link(OWN, f"Change {name}", query)
        st.download_button(
            "Download as a file",
            lambda: as_yaml(scenario),
            f"{own.id}.yaml",
            "application/yaml",
            on_click="ignore",
            type="tertiary",
            key=f"file-{own.id}",
        )
    with st.popover("Remove", type="tertiary", key=f"removing-{own.id}"):
        st.write("Talks you had with them keep what they need. What nobody has played is deleted.")
        if st.button(f"Remove {name}", key=f"remove-{own.id}"):
            shelf.remove(record.store(), own.id, who.me().owner)
            st.switch_page(OWN.file)


def _mend(there: Opened, error: own_form.OwnFormError) -> NoReturn:
    """Show the form again with what is wrong at each field."""
    session.keep_wrong(there.stamp, error.wrong)
    st.rerun()


def _tell(error: UserError) -> None:
    lines = [markup.plain(line) for line in str(error).splitlines()]
    st.error(lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines))
