"""A draft tried out as it stands: a talk with its customer, the reference sellers, a graded sample."""

import streamlit as st

import datafile
from drills.drill import LONGEST_REPLY
from drills.published import trial
from drills.published.draft import Draft, Kind
from drills.published.whole import Whole
from drills.rehearsal import Rehearsal, rehearse, script
from rubric.criteria import Rubric
from simulator import catalogue
from simulator.ending import Ending
from simulator.rep import REPS, rep
from simulator.scenario import Scenario
from ui import debriefing, markup, panel, session
from ui.wording import ENDING_WORDS, anger_word, counted, move_name


def show(draft: Draft, text: str, checked: Whole) -> None:
    """What can be tried with the draft as it stands."""
    if checked.scenario:
        _talk(draft.id, text, checked.scenario)
        _reps(draft.id, text)
    elif checked.rubric:
        _sample(draft.id, checked.rubric)
    else:
        what = "talk with this customer" if draft.kind is Kind.SCENARIO else "grade a talk by this rubric"
        st.caption(f"Once this is mended you can {what} here.")


def _talk(draft_id: str, text: str, scenario: Scenario) -> None:
    st.html("<h3>A test conversation</h3>")
    st.caption("With the customer as they are written now. Nothing of it is kept.")
    replies, seed = session.trial(draft_id)
    talk = _rehearsed(text, seed, replies)
    with st.container(key="trial", height=420 if replies else "content", autoscroll=True, border=True):
        for number, said in enumerate(talk.said):
            mood = said.state.mood
            with st.chat_message(
                scenario.persona.name, avatar=panel.portrait(scenario.persona.name, anger_word(mood.anger))
            ):
                st.markdown(markup.plain(said.text))
                means = said.intention.value.replace("_", " ")
                markup.show("trial_line", intention=means, mood=mood, chance=said.chance)
            if number < len(talk.replies):
                with st.chat_message("You", avatar=":material/person:"):
                    st.markdown(markup.plain(talk.replies[number]))
                    st.caption(_did(talk, number))
        if talk.ending is not Ending.OPEN:
            st.write(f"**The talk has ended: {ENDING_WORDS[talk.ending]}.**")
    if talk.ending is Ending.OPEN:
        typed = st.chat_input(
            f"Say something to {scenario.persona.name}", max_chars=LONGEST_REPLY, key=f"trial-{draft_id}"
        )
        if typed:
            session.try_reply(draft_id, typed)
            st.rerun()
    if replies and st.button("Begin again, with another opening", type="tertiary"):
        session.begin_trial(draft_id, seed + 1)
        st.rerun()


def _did(talk: Rehearsal, number: int) -> str:
    moves = dict.fromkeys((finding.move, finding.unsure) for finding in talk.readings[number].findings)
    named = [move_name(move) + (" (unclear)" if unsure else "") for move, unsure in moves]
    return f"This did: {', '.join(named)}" if named else "This did nothing that is known"


def _reps(draft_id: str, text: str) -> None:
    st.html("<h3>The five reference sellers</h3>")
    _, seed = session.trial(draft_id)
    if st.button("Let them play it"):
        session.want_reps(draft_id)
    if session.wants_reps(draft_id):
        markup.show("tried_reps", tried=_fared(text, seed), endings=ENDING_WORDS)
        st.caption(
            "Ready when the exemplary one keeps the customer, the defensive one loses them, and the caving "
            "one does not win."
        )


def _sample(draft_id: str, rubric: Rubric) -> None:
    st.html("<h3>A sample talk, graded by it</h3>")
    left, right = st.columns(2)
    customer = left.selectbox(
        "Customer", catalogue.ids(), format_func=lambda id_: catalogue.scenario(id_).persona.name
    )
    seller = right.selectbox("Seller", REPS, format_func=lambda id_: rep(id_).title)
    talk, grade = trial.graded_talk(rubric, customer, seller, 1)
    score = "unscored" if grade.score is None else f"{grade.score} of 100, {grade.verdict}"
    st.write(f"**{score}** · {ENDING_WORDS[talk.ending]} · {counted(len(talk.replies), 'reply')}")
    markup.show("graded", criteria=grade.criteria, answers=debriefing.ANSWERS)
    with st.expander("The talk"):
        for turn in talk.turns:
            who = "Seller" if turn.role == "trainee" else talk.scenario.persona.name
            st.markdown(f"**{markup.plain(who)}:** {markup.plain(turn.text)}")


@st.cache_data(show_spinner=False, max_entries=50)
def _rehearsed(text: str, seed: int, replies: tuple[str, ...]) -> Rehearsal:
    return rehearse(_scenario(text), seed, script(replies))


@st.cache_data(show_spinner="They are playing it.", max_entries=50)
def _fared(text: str, seed: int) -> tuple[trial.Tried, ...]:
    return trial.tried(_scenario(text), seed)


def _scenario(text: str) -> Scenario:
    return datafile.parse(text.encode(), "draft", Scenario).model
