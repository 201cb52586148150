"""The two minutes on a technique page: one reply at a time, what it does, and what to look at again."""

from random import randrange

import streamlit as st

from drills.coaching.exercises import NOTHING, Item, exercise, mark, offered, summary
from simulator import catalogue
from ui import itself, markup, session, sitting
from ui.announcer import announce
from ui.doors import TECHNIQUES
from ui.library import Technique, address
from ui.sitting import Sitting
from ui.wording import move_name


def invite(page: Technique) -> None:
    """The way into the exercise, from the page it belongs to."""
    st.subheader("Try it: two minutes", anchor=False)
    st.write("Six single replies to angry customers. What does each of them do?")
    if st.button("Try it", type="primary", key="try"):
        tried = st.query_params.get("tried") or session.tried(page.id)
        _go(sitting.after(page.id, tried) or sitting.begin(page.id, randrange(10**6)))


def going_on(page: Technique) -> Sitting | None:
    """The round that the address names, if it does."""
    query = st.query_params
    if "try" not in query:
        return None
    return sitting.told(
        page.id, query["try"], query.get("round", ""), query.get_all("answer"), query.get("item", "")
    )


def show(page: Technique, now: Sitting) -> None:
    """One run of the page while somebody tries it."""
    session.keep_tried(page.id, now.trace)
    st.title(f"{page.title}: two minutes", anchor=False)
    if now.over:
        _end(page, now)
        return
    item = exercise(page.id).items[now.items[now.at]]
    _reply(item, now)
    if now.given is None:
        _ask(item, now)
    else:
        _tell(item, now, now.given)
    itself.link(TECHNIQUES, f"Back to {page.title}", {"page": page.id, "tried": now.trace})


def _reply(item: Item, now: Sitting) -> None:
    scenario = catalogue.shown(item.scenario)
    markup.show(
        "exercise_reply",
        number=now.at + 1,
        of=len(now.items),
        item=item,
        name=scenario.persona.name,
        title=scenario.title,
        grievance=scenario.grievance,
        parts=(
            ("The seller may", [term.text for term in scenario.brief.may]),
            ("The seller may not", [term.text for term in scenario.brief.may_not]),
        ),
    )


def _ask(item: Item, now: Sitting) -> None:
    choice = st.radio(
        markup.plain(item.question),
        offered(item, now.seed),
        index=None,
        format_func=lambda answer: markup.plain(item.choices[answer].says),
        key=f"choice-{now.number}-{now.items[now.at]}",
        on_change="ignore",
    )
    if _step("Answer"):
        if choice is None:
            st.warning("Choose one of them first.")
        else:
            _go(now.answered(choice))
    announce(f"Reply {now.at + 1} of {len(now.items)}. {item.reply}", still=True)


def _tell(item: Item, now: Sitting, given: str) -> None:
    marked = mark(item, given)
    called = "" if item.right == NOTHING else move_name(item.right)
    markup.show("exercise_marked", marked=marked, question=item.question, called=called)
    if _step("See how it went" if now.at + 1 == len(now.items) else "Next reply"):
        _go(now.onward())
    verdict = "Right." if marked.right else f"Not right. The answer is: {marked.choices[0].says}."
    announce(f"{verdict} {marked.choices[0].why}", still=True)


def _end(page: Technique, now: Sitting) -> None:
    went = summary(page.id, now.by_item())
    markup.show(
        "exercise_summary",
        went=went,
        again=[(part, address(part.link, tried=now.trace)) for part in went.again],
        title=page.title,
        page=address(f"{page.id}.md", tried=now.trace),
    )
    if _step("Six more replies"):
        _go(sitting.begin(page.id, now.seed, now.number + 1))
    announce(went.says, still=True)


def _step(label: str) -> bool:
    # one button by one key all the way: it keeps the keyboard from one reply to the next
    return st.button(label, type="primary", key="step")


def _go(to: Sitting) -> None:
    st.query_params.from_dict(to.query())
    st.rerun()
