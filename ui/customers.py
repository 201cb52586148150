"""The set-ups as people with a grievance, each one click from the talk."""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress

import streamlit as st

from drills.drill import Drill
from drills.own import shelf as own_shelf
from drills.planning.progress import Dealings
from drills.published import offered
from errors import UserError
from simulator.scenario import Scenario
from ui import markup, panel, record, session, watch_links, who
from ui.doors import DRILL
from ui.library import technique
from ui.wording import CHANNELS, anger_word, first_sentence, in_short, practices, so_far


def shelf() -> tuple[Sequence[Scenario], Sequence[UserError]]:
    """The scenarios that ship and those published, and what is wrong with those that are not in order."""
    return offered.scenarios(record.store())


def show(scenarios: Sequence[Scenario], broken: Sequence[UserError], done: Mapping[str, Dealings]) -> None:
    """A card for each customer, with what was done with them so far."""
    st.subheader("The customers", anchor=False)
    with st.grid(3, min_column_width=290, gap="small", key="customers"):
        for scenario in scenarios:
            with st.container(border=True, key=f"customer-{scenario.id}", height="stretch"):
                _card(scenario, done.get(scenario.id))
    for problem in broken:
        st.warning(f"One scenario is not in order and was left out. {markup.plain(str(problem))}")


def begin(scenario: Scenario, variant: str | None) -> None:
    """Open an attempt and go to it."""
    face(record.begin(scenario, variant))


def face(drill: Drill) -> None:
    """Go to a drill that was begun just now."""
    session.began(drill.attempt.id)
    st.switch_page(DRILL.file, query_params={"attempt": drill.attempt.id})


def again(scenario: Scenario) -> None:
    """The same customer once more: as they stand on a shelf now, or else as they were."""
    if own_shelf.made_here(scenario):
        with suppress(own_shelf.NoSuchCustomerError):
            scenario = own_shelf.find(record.store(), scenario.id, who.me().owner)
        begin(scenario, None)
    else:
        begin(*offered.scenario(record.store(), scenario.key))


def begin_any(scenario: Scenario) -> None:
    """Open an attempt at any of the cases and go to it; the trainee finds out by preparing which it is."""
    begin(scenario, secrets.choice([None, *(variant.id for variant in scenario.variants)]))


def _card(scenario: Scenario, done: Dealings | None) -> None:
    name = scenario.persona.name
    mood = anger_word(scenario.mood.anger)
    markup.show(
        "card",
        name=name,
        who=in_short(scenario.persona.who),
        mood=mood,
        face=panel.portrait(name, mood),
        title=scenario.title,
        grievance=first_sentence(scenario.grievance),
        channel=CHANNELS[scenario.channel],
        trains=[technique(page).title for page in practices(scenario)],
        so_far=so_far(done) if done else None,
    )
    with st.container(horizontal=True, vertical_alignment="center", key=f"begin-{scenario.id}"):
        if st.button(f"Face {markup.plain(name)}", type="primary", key=f"face-{scenario.id}"):
            begin_any(scenario)
        if scenario.variants:
            _cases(scenario)
        watch_links.offer(scenario)


def _cases(scenario: Scenario) -> None:
    with st.popover("Choose the case", type="tertiary"):
        st.write("Otherwise the case is drawn when you begin, and you find out by preparing which one it is.")
        cases = {None: scenario.title} | {variant.id: variant.title for variant in scenario.variants}
        for variant, title in cases.items():
            if st.button(markup.plain(title), key=f"case-{scenario.id}-{variant}", width="stretch"):
                begin(scenario, variant)
