"""A group on the page: what waits, who has done what, what they find hard."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from desk.accounts import Account, Progress
from desk.waiting import Waiting, Want
from desk.weak import Technique
from ui import clock, markup, table
from ui.doors import REVIEW
from ui.table import Cell
from ui.wording import ago, counted

_AT_FIRST = 5
_SHOWN = 8
_HEADS = ("Trainee", "Drills begun", "Last one", "Set, handed in", "Overdue", "Shown to you")


def waiting(found: Sequence[Waiting], names: Mapping[str, str]) -> None:
    """What wants a trainer, disputes first."""
    st.subheader("Waiting for you", anchor=False)
    if not found:
        st.write("Nothing waits. Drills come here when they are handed in, and when a finding is disputed.")
        return
    with st.container(key="waiting", gap="xsmall"):
        for one in found[:_SHOWN]:
            _waits(one, names)
        if rest := found[_SHOWN:]:
            with st.expander(f"{len(rest)} more"):
                for one in rest:
                    _waits(one, names)


def overview(accounts: Sequence[Account]) -> None:
    """Each of the group in numbers."""
    st.subheader("The group", anchor=False)
    table.show("The group", _HEADS, [_row(account) for account in accounts])
    st.caption(
        "What somebody only practised is theirs: it is counted here. You read what was assigned or handed in."
    )


def techniques(found: Sequence[Technique]) -> None:
    """What the group finds hard, the weakest first, each with the numbers behind it."""
    st.subheader("What is hard for them", anchor=False)
    if not found:
        st.write("There is nothing to judge it by yet: no finished drill was assigned or handed in.")
        return
    st.caption(
        "Each criterion from 0 to 4, the weakest first: the mean over the people, each counted once, from "
        "drills that were assigned or handed in."
    )
    markup.show("techniques", found=found[:_AT_FIRST])
    if rest := found[_AT_FIRST:]:
        with st.expander(f"The other {len(rest)}"):
            markup.show("techniques", found=rest)


def _waits(one: Waiting, names: Mapping[str, str]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"waits-{one.attempt}"):
        whose = f"{names[one.owner]}, with {one.customer}"
        markup.show("row", lead=whose, rest=f"{_why(one)} · {ago(one.since)}")
        # what is coloured in this label is said and not shown (style.css)
        label = f"Open it:gray[: {markup.plain(whose)}]"
        st.page_link(REVIEW.file, label=label, query_params={"attempt": one.attempt})


def _why(one: Waiting) -> str:
    return {
        Want.DISPUTE: f"{counted(one.disputes, 'dispute')} to answer",
        Want.UNREAD: "handed in and not read yet",
        Want.REVIEW: "the machine leaves the verdict to a person",
    }[one.want]


def _row(account: Account) -> list[Cell]:
    person, late = account.person, account.tasks.get(Progress.OVERDUE, 0)
    done = account.tasks.get(Progress.DONE, 0)
    return [
        Cell(person.name, f"trainee?{urlencode({'person': person.id})}"),
        Cell(str(account.drills)),
        Cell(ago(account.last, clock.now()) if account.last else "never"),
        Cell(f"{done} of {account.assigned}" if account.assigned else "nothing set"),
        Cell(f"{late} overdue" if late else "none", calls=bool(late)),
        Cell(str(account.handed_in)),
    ]
