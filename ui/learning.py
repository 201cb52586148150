"""Learning from mistakes: each decisive reply once more, as it was then, until another one is as good."""

from collections.abc import Sequence

import streamlit as st

from drills.attempt import Attempt
from drills.coaching.hindsight import Hindsight, decisive, retry, solution
from drills.coaching.trying import Tried
from drills.drill import LONGEST_REPLY
from drills.report.reply_marks import MARKS
from rubric.assessor import embedded_assessor
from ui import brief, debriefing, draft, itself, lesson, library, markup, page_top, panel, session
from ui.announcer import announce
from ui.doors import DEBRIEF
from ui.lesson import Lesson, Way
from ui.wording import counted

_LEFT = {
    None: "still to come",
    Way.FOUND: "you found one as good as the best",
    Way.BETTERED: "you found a better one",
    Way.SHOWN: "a solution was shown",
    Way.SKIPPED: "skipped",
}


_VERDICTS = {
    None: "Not yet as good as the best.",
    Way.FOUND: "As good as the best.",
    Way.BETTERED: "Better than what you said then, and counted as done. Another may be better still.",
}


def invite(replies: Sequence[Hindsight]) -> None:
    """The way in, from the debrief; nothing where no reply was decisive."""
    found = _numbers(replies)
    if not found:
        return
    so_far = lesson.told(found, "", st.query_params.get_all("done"))
    which = "1 reply cost" if len(found) == 1 else f"{len(found)} replies cost"
    with st.container(horizontal=True, vertical_alignment="center", key="learn"):
        if st.button("Learn from your mistakes", key="try-again"):
            _go(so_far)
        st.markdown(
            _standing(so_far) if so_far.left else f"{which} you most. Each can be tried again as it was then."
        )


def going_on(replies: Sequence[Hindsight]) -> Lesson | None:
    """Where the address says that one stands; None where it names no learning, or nothing was decisive."""
    query = st.query_params
    found = _numbers(replies)
    return lesson.told(found, query["learn"], query.get_all("done")) if "learn" in query and found else None


def show(told: Attempt, now: Lesson, replies: Sequence[Hindsight]) -> None:
    """One run of the page while somebody learns."""
    with st.container(horizontal=True, vertical_alignment="center", key="learn-where"):
        itself.link(DEBRIEF, "Back to the debrief", _back(now), icon=":material/arrow_back:")
        st.caption(_standing(now))
    st.title("Learn from your mistakes", anchor=False)
    page_top.begins(str(now.at))
    if now.at is None:
        _end(now, replies)
    else:
        _again(told, now, replies[now.at])


def _again(told: Attempt, now: Lesson, then: Hindsight) -> None:
    rows = debriefing.rows(told, [then])
    line = told.lines[2 * then.number]
    mood = panel.mood_of(line)
    name = told.scenario.persona.name
    markup.show(
        "learn_reply",
        before=rows[: 2 * then.number],
        customer=rows[2 * then.number],
        yours=rows[2 * then.number + 1],
        mood=mood,
        face=panel.portrait(name, mood),
    )
    with st.expander("Your brief"):
        brief.show(told)
    _write(told, now, then)


def _write(told: Attempt, now: Lesson, then: Hindsight) -> None:
    box = f"again-{told.id}-{told.road}-{then.number}"
    draft.keep(box)
    with st.form(f"form-{box}", border=False):
        label = f"Another reply to {told.scenario.persona.name}"
        text = st.text_area(label, key=box, height=120, max_chars=LONGEST_REPLY)
        if st.form_submit_button("Try it", type="primary"):
            session.keep_try(box, text)
            if not text.strip():
                st.warning("There is nothing written yet.")
            elif (found := _way_of(_read(told, then.number, text), then)) and now.met(found) != now:
                _go(now.met(found))
    heard = _judged(told, then, session.last_try(box))
    way = now.way(then.number)
    if way in (Way.FOUND, Way.SHOWN):
        if way is Way.FOUND and not heard:
            st.write("You found one as good as the best here.")
        _solved(told, then, shown=way is Way.SHOWN)
    elif way is Way.BETTERED and not heard:
        st.write("You found a better one here.")
    announce(heard, show=".rz-judged")
    _onward(now, then.number)


def _judged(told: Attempt, then: Hindsight, text: str) -> str:
    """What the reply that was tried last does; the same for those who listen."""
    if not text.strip():
        return ""
    tried = _read(told, then.number, text)
    mark = MARKS[tried.reply_class]
    verdict = _VERDICTS[_way_of(tried, then)]
    markup.show("learn_judged", verdict=verdict, mark=mark, reason=tried.reason)
    return f"{verdict} {mark.word}. {tried.reason}"


def _way_of(tried: Hindsight, then: Hindsight) -> Way | None:
    """How the reply is left behind by another that is held against it; None where that one is no better."""
    if tried.as_good:
        return Way.FOUND
    return Way.BETTERED if tried.betters(then) else None


def _read(told: Attempt, number: int, text: str) -> Hindsight:
    with st.spinner("Your reply is being read"):
        return retry(told, number, text, embedded_assessor())


def _solved(told: Attempt, then: Hindsight, shown: bool) -> None:
    best = _solution(told, told.id, told.version, told.road, then.number) if shown else None
    link = best.opening.link if best else ""
    markup.show(
        "learn_solution",
        solution=best,
        page=library.technique(library.page_of(link)).title if link else "",
        address=library.address(link) if link else "",
        weighed=sorted(then.tried, key=lambda option: -option.chance),
    )


def _onward(now: Lesson, number: int) -> None:
    way = now.way(number)
    last = not [n for n in now.replies if n != number and now.way(n) is None]
    with st.container(horizontal=True, key="onward"):
        done = way in (Way.FOUND, Way.BETTERED, Way.SHOWN)
        if done and st.button("See how it went" if last else "Next reply", type="primary", key="next"):
            _go(now.onward())
        if way not in (Way.FOUND, Way.SHOWN) and st.button("See a solution", key="solution"):
            _go(now.met(Way.SHOWN))
        if not done and st.button("Skip it", key="skip"):
            _go(now.met(Way.SKIPPED).onward())


def _end(now: Lesson, replies: Sequence[Hindsight]) -> None:
    own = sum(way in (Way.FOUND, Way.BETTERED) for _, way in now.left)
    st.write(f"You bettered {own} of {counted(len(now.replies), 'reply')} by yourself.")
    for number in now.replies:
        with st.container(horizontal=True, vertical_alignment="center", key=f"left-{number}"):
            then = MARKS[replies[number].reply_class].word.lower()
            markup.show("row", lead=f"Reply {number + 1}", rest=f"{then} then; {_LEFT[now.way(number)]}")
            if st.button(f"Try reply {number + 1} again", key=f"back-{number}"):
                _go(now.back_to(number))
    announce(_standing(now), still=True)


def _standing(now: Lesson) -> str:
    skipped = f", {now.skipped} skipped" if now.skipped else ""
    return f"{now.done} of {len(now.replies)} done{skipped}"


def _numbers(replies: Sequence[Hindsight]) -> tuple[int, ...]:
    return tuple(each.number for each in decisive(replies))


def _back(now: Lesson) -> dict[str, str | list[str]]:
    query: dict[str, str | list[str]] = {**st.query_params.to_dict()}
    query.pop("learn", None)
    return {**query, "done": now.so_far}


def _go(to: Lesson) -> None:
    st.query_params.from_dict({**st.query_params.to_dict(), **to.query()})
    st.rerun()


@st.cache_data(show_spinner=False, max_entries=200)
def _solution(_told: Attempt, attempt_id: str, version: int, road: int, number: int) -> Tried:
    return solution(_told, number, embedded_assessor())
