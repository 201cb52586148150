"""The parts of a debrief on the page."""

from collections.abc import Sequence

import streamlit as st

from drills.attempt import Attempt
from drills.coaching.hindsight import Hindsight
from drills.help import in_words
from drills.planning.finished import RUBRIC
from drills.published import offered
from drills.report import VERDICTS
from rubric.criteria import Rubric, load_rubric
from rubric.grade import Grade
from ui import crossroads, customers, debriefing, disputes, markup, recommended, record, takeaway
from ui.doors import DRILL
from ui.roads import which
from ui.wording import CHANNELS, counted, ending_sentence

_FIRST = ("full", "core")
_MEASURES = (
    "What you did in the talk as a whole, whatever came of it. A reply can be strong where it stood, above, "
    "and leave a question here at no; or the other way round."
)


def heading(told: Attempt) -> None:
    """Who it was, when, and on which road."""
    st.title(markup.plain(told.scenario.title), anchor=False)
    replies = counted(sum(line.role == "trainee" for line in told.lines), "reply")
    when = f"{told.started_at:%d %B %Y, %H:%M} UTC"
    who = f"{told.scenario.persona.name}, {CHANNELS[told.scenario.channel]}"
    st.caption(markup.plain(" · ".join(filter(None, (which(told), who, replies, when)))))
    if told.mode == "practice":
        st.caption(in_words(told.helped))


def choose_rubric(usual: str = RUBRIC) -> str:
    """Which rubric judges, the `usual` one unless another is chosen; the URL remembers it."""
    asked = st.query_params.get("rubric", usual)
    ids = list(dict.fromkeys((*_FIRST, *offered.rubrics(record.store()))))
    if asked not in ids and "@" in asked and offered.known(asked):
        # an older version, or one that was withdrawn: what was judged by it can still be seen so
        ids.append(asked)
    chosen = st.selectbox(
        "Judged by",
        ids,
        index=ids.index(asked) if asked in ids else 0,
        format_func=lambda rubric_id: load_rubric(rubric_id).title,
        width=320,
        filter_mode=None,
    )
    if chosen != asked:
        st.query_params["rubric"] = chosen
    return str(chosen)


def verdict(told: Attempt, grade: Grade, rubric: Rubric) -> None:
    """How it ended, the score, and what the verdict comes of."""
    markup.show(
        "verdict",
        ending=ending_sentence(told),
        score=grade.score,
        pass_mark=rubric.pass_mark,
        verdict=VERDICTS[grade.verdict],
        meaning=debriefing.meaning(grade, rubric),
        apart=debriefing.apart(told.scenario.persona.name, told.ending, grade.verdict),
        criticals=debriefing.criticals(told, grade),
    )


def onward(told: Attempt, grade: Grade, rubric: Rubric) -> None:
    """Once more with the same customer, the report to take away, and what to practise next."""
    name = told.scenario.persona.name
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(f"Practise again with {markup.plain(name)}", type="primary"):
            customers.again(told.scenario)
        takeaway.offer(told, rubric.id)
    recommended.after(told, grade, rubric)


def criteria(told: Attempt, grade: Grade, rubric: Rubric) -> None:
    """Each criterion with its level, its questions and the evidence."""
    st.subheader("What you did", anchor=False)
    shown, left_out = debriefing.items(told, grade, rubric)
    opens = (
        "" if all(item.open for item in shown) else " Open a line to see its questions and your own words."
    )
    st.caption(f"{_MEASURES}{opens}")
    markup.show("criteria", items=shown, left_out=left_out, answers=debriefing.ANSWERS)
    disputes.of_criteria(told, grade)


def red_flags(told: Attempt, grade: Grade) -> None:
    """What cost, and what to do instead."""
    if raised := debriefing.flags(told, grade):
        st.subheader("Red flags", anchor=False)
        markup.show("flags", flags=raised)
    else:
        st.write("No red flags: nothing you said set this customer back.")


def talk(told: Attempt, replies: Sequence[Hindsight]) -> None:
    """Everything that was said, with marks; each reply with its class and a way back."""
    st.subheader("The talk", anchor=False)
    markup.show("legend")
    rows = debriefing.rows(told, replies)
    with st.container(key="talk-read"):
        for at in range(0, len(rows), 2):
            markup.show("talk", rows=rows[at : at + 2], first=at + 1)
            for reply in told.lines[at + 1 : at + 2]:
                with st.container(horizontal=True, gap="small", key=f"under-{reply.number}"):
                    back = crossroads.offer(told, reply, "Go back and try another", "debrief")
                    disputes.of_reply(told, reply)
                if back:
                    st.switch_page(DRILL.file, query_params={"attempt": told.id})


def roads(told: Attempt) -> None:
    """The other roads, where there are some."""
    if len(told.roads) > 1:
        st.subheader("The roads you tried", anchor=False)
        if road := crossroads.side_by_side(told):
            if road.ended:
                st.rerun()
            st.switch_page(DRILL.file, query_params={"attempt": told.id})
