"""Before a sitting: what it asks, what is scored, what is off, what is written down; and the way in."""

import streamlit as st

from certification.sittings import Standing
from certification.terms import Notice
from rubric.criteria import load_rubric
from ui import markup, scored, who
from ui.certifying import at
from ui.certifying.asked import goes, takes
from ui.doors import CERTIFICATION, CHOOSE
from ui.wording import counted


def show(reference: str) -> None:
    """The page before it begins."""
    found = (
        one
        for one in at.sittings().standing(who.me())
        if f"{one.notice.id}@{one.notice.version}" == reference
    )
    one = next(found, None)
    if one is None:
        st.info("There is no such certification among yours.")
        st.page_link(CHOOSE.file, label="Back to the customers")
        return
    notice = one.notice
    st.title(markup.plain(notice.title), anchor=False)
    st.write(markup.plain(notice.about))
    st.caption(f"{takes(notice)} · {goes(one)}")
    st.subheader("How it goes", anchor=False)
    for line in _rules(notice):
        st.markdown(f"- {line}")
    scored.show(load_rubric(notice.rubric), "What is scored", notice.pass_mark)
    _begin(one, reference)


def _rules(notice: Notice) -> tuple[str, ...]:
    several = notice.drills > 1
    minutes = counted(notice.minutes, "minute")
    return (
        f"You meet {counted(notice.drills, 'customer')}{', one after the other' if several else ''}. "
        "Who it is you learn when you meet them.",
        f"{'For each there are' if several else 'There are'} {minutes}. The time runs from when you "
        "meet them, on our clock, whether the page is open or not, and what there is to prepare or to write "
        "takes some of it. When it is over the talk ends; what you said until then counts."
        f"{' Between the talks it does not run.' if several else ''}",
        *_within(notice),
        "The coach, going back, the gauge and the customer’s mood are off. You see how it went at the end.",
        "A page that closes or a line that breaks loses nothing: come back, and it stands as it stood.",
        "Every word you send is kept, with its time, in a record that cannot be changed unseen.",
        f"From {notice.pass_mark} of 100 points on you have passed. Where the reading leaves doubt a person "
        "decides, who reads your words and not your name.",
        f"A result you do not accept can be appealed for {counted(notice.appeal, 'day')}."
        if notice.appeal
        else "A result cannot be appealed.",
    )


def _within(notice: Notice) -> tuple[str, ...]:
    if notice.within is None:
        return ()
    days = counted(notice.within, "day")
    return (
        f"You have {days} from when you begin to meet {'all of them' if notice.drills > 1 else 'them'}, on "
        "our clock. A talk begun in time goes on to its end; whom you have not met by then you do not meet, "
        "and a person decides what that comes to.",
    )


def _begin(one: Standing, reference: str) -> None:
    if one.against:
        st.info(markup.plain(markup.sentence(one.against)))
        st.page_link(CHOOSE.file, label="Back to the customers")
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Begin", type="primary"):
            begun = at.sittings().begin(who.me(), reference)
            st.switch_page(CERTIFICATION.file, query_params={"sitting": begun.id})
        st.page_link(CHOOSE.file, label="Not now")
    st.caption("Beginning uses one of your attempts. No time runs until you meet the customer.")
