"""The vote as the trainer sees it: counts always, proposals to look at, the way to its end."""

from typing import Literal

import streamlit as st

from drills.attempt import Stage
from stage.handout import author
from stage.poll import MOST_OPTIONS, Poll
from stage.watching import Moment
from ui import markup
from ui.staging import showing
from ui.wording import counted


@st.fragment(run_every=1)
def live(show_id: str) -> None:
    """The question put last, as long as it is about the line the talk stands at."""
    moment = showing.now(show_id)
    poll = moment.show.poll
    phones = counted(len(moment.show.phones), "phone")
    st.caption(f"{phones} in the class.")
    if poll is None or poll.line != moment.told.lines[-1].number:
        return
    with st.container(border=True, key="vote"):
        st.markdown(
            f"**{'The class is voting' if poll.open else 'The vote is closed'}**, {_turnout(poll, moment)}"
        )
        _options(moment, poll)
        if poll.open and moment.show.open:
            _proposals(moment, poll)
            if st.button("Close the vote", type="primary", key="close-vote"):
                showing.attempted(lambda: showing.director(moment.show).close_poll())
                st.rerun()


def _turnout(poll: Poll, moment: Moment) -> str:
    return f"{len(poll.votes)} of {counted(len(moment.show.phones), 'phone')}"


def _options(moment: Moment, poll: Poll) -> None:
    for place, (option, votes) in enumerate(zip(poll.options, poll.tally, strict=True)):
        letter = "ABCDEFGH"[place]
        leads = " · most votes" if not poll.open and place in poll.leading else ""
        with st.container(horizontal=True, vertical_alignment="center", key=f"option-{place}"):
            by = f":gray[{author(option.by).lower()}]"
            st.markdown(f"**{letter} · {counted(votes, 'vote')}{leads}** {by}  \n{markup.plain(option.text)}")
            ready = not poll.open and moment.show.open and moment.told.stage is Stage.TALKING
            if ready and st.button(f"Say {letter}", key=f"say-{place}", type=_kind(poll, place)):
                showing.attempted(lambda: showing.director(moment.show).say_option(place))  # noqa: B023
                st.rerun()


def _kind(poll: Poll, place: int) -> Literal["primary", "secondary"]:
    return "primary" if poll.leading == (place,) else "secondary"


def _proposals(moment: Moment, poll: Poll) -> None:
    if not poll.waiting:
        return
    st.markdown(f"**Proposed, and seen by you alone** ({len(poll.waiting)})")
    full = len(poll.options) >= MOST_OPTIONS
    for proposal in poll.waiting[:6]:
        with st.container(horizontal=True, vertical_alignment="center", key=f"proposal-{proposal.number}"):
            st.markdown(markup.plain(proposal.text))
            if st.button("Take up", key=f"take-{proposal.number}", disabled=full):
                showing.attempted(lambda: showing.director(moment.show).take_up(proposal.number))  # noqa: B023
                st.rerun()
            if st.button("Leave out", key=f"leave-{proposal.number}", type="tertiary"):
                showing.attempted(lambda: showing.director(moment.show).decline(proposal.number))  # noqa: B023
                st.rerun()
