"""The machine's score and the trainer's side by side; the trainer's is given here."""

import streamlit as st

from desk.remarks import Said
from desk.second_score import LONGEST, Decision, SecondScore, total
from drills.attempt import Attempt
from drills.report import VERDICTS
from errors import UserError
from rubric.criteria import Rubric, UnknownRubricError, load_rubric
from rubric.grade import Grade
from rubric.results import TOP
from simulator.ending import Ending
from ui import at_desk, clock, debriefing, levels, markup
from ui.wording import ago, ending_sentence

_DECISIONS: tuple[Decision, ...] = ("passed", "failed")


def both(told: Attempt, grade: Grade, rubric: Rubric, said: Said) -> None:
    """The machine's score with its verdict, and beside it the trainer's, where there is one."""
    markup.show(
        "scores",
        ending=ending_sentence(told),
        grade=grade,
        pass_mark=rubric.pass_mark,
        verdict=VERDICTS[grade.verdict],
        meaning=debriefing.meaning(grade, rubric),
        criticals=debriefing.criticals(told, grade),
        second=said.score and _shown(said.score, told, grade),
        earlier=[_shown(score, told, grade) for score in said.scores[-2::-1]],
    )


@st.fragment
def give(told: Attempt, grade: Grade, rubric: Rubric, said: Said) -> None:
    """A second score: a level for each criterion, beginning with the machine's, and a reason."""
    if told.ending is Ending.ABANDONED:
        return
    label = "Give another second score" if said.score else "Give a second score"
    with st.expander(label, icon=":material/edit:"):
        st.caption(
            "The levels begin as the machine has them. Yours are summed by the same rule, and the machine's "
            "score stays beside yours. The trainee reads your reason."
        )
        given = {
            result.id: _level(result.id, result.title, result.level)
            for result in grade.criteria
            if not result.not_applicable
        }
        score = total(rubric, given)
        st.write(
            "**Nothing to sum yet.**"
            if score is None
            else f"**This comes to {score} of 100.** The machine has {_number(grade.score)}; it takes "
            f"{rubric.pass_mark} to pass."
        )
        decision = st.radio(
            "Your verdict",
            _DECISIONS,
            index=int(score is None or score < rubric.pass_mark),
            format_func=VERDICTS.__getitem__,
            horizontal=True,
            key=f"decision-{told.id}",
        )
        reason = st.text_area("Your reason", max_chars=LONGEST, height=110, key=f"reason-{told.id}")
        if st.button("Give this score", type="primary"):
            try:
                at_desk.desk().score(told.id, rubric, given, decision, reason)
            except UserError as error:
                # a fragment runs by itself, without the edge of the page
                st.error(markup.sentence(str(error)))
            else:
                st.rerun()


def _level(id_: str, title: str, machines: int | None) -> int | None:
    has = "unscored" if machines is None else f"{machines} of {TOP}"
    return levels.level(levels.choose(f"{title} (machine: {has})", f"level-{id_}", levels.word(machines)))


def _shown(score: SecondScore, told: Attempt, grade: Grade) -> dict[str, object]:
    """A second score as the page shows it: what differs from the machine's stands in words."""
    try:
        rubric = load_rubric(score.rubric)
        title, titles = rubric.title, {entry.criterion.id: entry.criterion.title for entry in rubric.entries}
    except UnknownRubricError:
        title, titles = score.rubric, {}
    machines = {result.id: result.level for result in grade.criteria}
    same = score.rubric == grade.rubric_id
    return {
        "score": score.score,
        "verdict": VERDICTS[score.decision],
        "reason": score.reason,
        "by": score.by,
        "when": ago(score.at, clock.now()),
        "rubric": "" if same else title,
        "other_road": score.road != told.road,
        "differences": [
            (titles.get(id_, id_), levels.word(machines.get(id_)), levels.word(level))
            for id_, level in score.levels.items()
            if same and level != machines.get(id_)
        ],
    }


def _number(score: int | None) -> str:
    return "none" if score is None else str(score)
