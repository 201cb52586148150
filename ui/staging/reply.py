"""Who gives the next reply: a reference rep step by step or in one go, the trainer, or the class."""

import streamlit as st

from drills.attempt import Attempt, Stage
from drills.drill import LONGEST_REPLY
from simulator.rep import REPS, rep
from stage.playing import suggestions
from stage.poll import LONGEST_PROPOSAL, MOST_OPTIONS, TRAINER, Option
from stage.show import Show
from ui import markup, session
from ui.staging import showing

_REP, _SELF, _CLASS = "A rep", "I do", "The class"
_OWN = "own-reply"


def choose(told: Attempt, show: Show) -> None:
    """The controls of whoever is to speak next."""
    if told.stage is not Stage.TALKING:
        _not_now(told)
        return
    who = st.segmented_control(
        "Who replies", [_REP, _SELF, _CLASS], default=_REP, required=True, key="who-replies"
    )
    if who == _REP:
        _rep(show)
    elif who == _SELF:
        _self(show)
    else:
        _class(told, show)


def _not_now(told: Attempt) -> None:
    if told.stage is Stage.OWED:
        st.caption(f"{markup.plain(told.scenario.persona.name)} is answering…")
    else:
        st.caption("The talk has ended. Go back to a reply to try another, or end the show.")


def _rep(show: Show) -> None:
    chosen = st.selectbox("Which rep", REPS, format_func=lambda id_: rep(id_).title, key="which-rep")
    st.caption(" ".join(rep(chosen).about.split()))
    with st.container(horizontal=True):
        if show.player:
            st.button(
                f"Stop {rep(show.player).title.lower()}", type="primary", on_click=_cast, args=(show, None)
            )
        else:
            st.button("Next reply", type="primary", on_click=_step, args=(show, chosen))
            st.button("Play on", icon=":material/play_arrow:", on_click=_cast, args=(show, chosen))


def _self(show: Show) -> None:
    with st.form("say-it", border=False):
        st.text_area("Your reply", key=_OWN, max_chars=LONGEST_REPLY, height=110)
        st.form_submit_button("Say it", type="primary", on_click=_say, args=(show,))


def _class(told: Attempt, show: Show) -> None:
    if show.poll and show.poll.open:
        st.caption("The class is voting. Close the vote to go on, or to ask anew.")
        return
    # the same line, the same suggestions: they stand in the keys of their boxes
    line = told.lines[-1].number
    with st.form("ask-the-class", border=False):
        offered = [
            Option(text, rep_id)
            for rep_id, text in suggestions(REPS, told)
            if st.checkbox(
                f"{markup.plain(text)} :gray[({rep(rep_id).title.lower()})]",
                value=rep_id in ("exemplary", "defensive"),
                key=f"offer-{line}-{rep_id}",
            )
        ]
        own = st.text_area(
            "Your own, one on each line",
            key=f"offer-{line}-own",
            height=80,
            max_chars=LONGEST_PROPOSAL * MOST_OPTIONS,
        )
        offered += [Option(text.strip(), TRAINER) for text in own.splitlines() if text.strip()]
        proposing = st.checkbox("The class may propose replies", value=True, key=f"offer-{line}-open")
        if st.form_submit_button("Ask the class", type="primary"):
            showing.attempted(lambda: showing.director(show).ask(offered[:MOST_OPTIONS], proposing))
            st.rerun()


def _step(show: Show, rep_id: str) -> None:
    showing.attempted(lambda: showing.director(show).play_one(rep_id))


def _cast(show: Show, rep_id: str | None) -> None:
    showing.attempted(lambda: showing.director(show).cast(rep_id))


def _say(show: Show) -> None:
    def step() -> None:
        showing.director(show).say(session.text_in(_OWN), TRAINER)
        session.set_to(_OWN, "")

    showing.attempted(step)
