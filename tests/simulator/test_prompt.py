"""The prompt: what it holds, how it grows, and how much of it stays as it was."""

import os
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drills.rehearsal import Rehearsal, played_by, rehearse
from models.chat import Message
from simulator import catalogue, prompt
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, talk_of
from simulator.rep import rep
from simulator.summary import summary
from simulator.voice import Cue, Exchange, Talk

GOLDENS = Path(__file__).parent / "prompts"
REWRITE = "REWRITE_GOLDENS"
"""Set it to have the goldens written anew, and read the difference."""


def cues(whole: Rehearsal) -> list[Cue]:
    """What the voice was given for each line of a drill after the opening."""
    customer = Customer(whole.scenario, whole.seed, AuthoredVoice(catalogue.bank()))
    return [
        customer.mean(
            whole.said[at].state, reply, whole.readings[at], talk_of(whole.said[: at + 1], whole.replies[:at])
        ).cue
        for at, reply in enumerate(whole.replies)
    ]


def played(name: str, who: str = "good", seed: int = 3) -> list[Cue]:
    return cues(rehearse(catalogue.scenario(name), seed, played_by(rep(who))))


def text(messages: tuple[Message, ...]) -> str:
    return "\n".join(f"=== {message.role}\n{message.text}" for message in messages) + "\n"


def lasting(cue: Cue, exchanges: int) -> Cue:
    """The same cue in a talk of so many exchanges."""
    past = tuple(
        Exchange(
            f"Reply {n}: we will have it with you on Friday, and I will call you myself.",
            f"Line {n}: that is what I was told the last time, and it did not come.",
            cue.memory,
            cue.mood,
        )
        for n in range(exchanges)
    )
    return replace(cue, talk=Talk(cue.talk.opening, past))


@pytest.mark.parametrize("name", catalogue.ids())
def test_a_prompt_is_as_it_was_read_and_approved(name: str) -> None:
    written = text(prompt.ask(played(name)[2]))
    golden = GOLDENS / f"{name}.md"
    if os.environ.get(REWRITE):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


def test_a_talk_alternates_and_ends_with_the_reply() -> None:
    for cue in played("contract_change"):
        messages = prompt.ask(cue)
        assert [m.role for m in messages[:2]] == ["system", "user"]
        for one, other in pairwise(messages[1:]):
            assert one.role != other.role
        assert messages[-1].role == "user"
        assert cue.reply.split()[0] in messages[-1].text


@given(st.integers(0, 200))
def test_a_prompt_does_not_grow_with_the_length_of_the_drill(exchanges: int) -> None:
    cue = lasting(played("late_delivery")[2], exchanges)
    full = len(text(prompt.ask(lasting(cue, 2 * prompt.BLOCK - 1))))
    # the numbers of the lines, and the summary's few sentences
    assert len(text(prompt.ask(cue))) <= full + 900
    assert len(prompt.ask(cue)) <= 2 * 2 * prompt.BLOCK + 3


def test_all_but_the_new_turn_stays_as_it_was_until_a_block_is_full() -> None:
    cue = played("late_delivery")[2]
    for exchanges in range(40):
        before, after = (text(prompt.ask(lasting(cue, n))[:-1]) for n in (exchanges, exchanges + 1))
        if (exchanges + 1) % prompt.BLOCK or exchanges + 1 == prompt.BLOCK:
            assert after.startswith(before)


def test_the_notes_are_the_same_in_every_turn_of_a_drill() -> None:
    for name in catalogue.ids():
        assert len({prompt.ask(cue)[0].text for cue in played(name, "exemplary")}) == 1


def test_the_summary_tells_what_was_done_offered_and_told() -> None:
    whole = rehearse(catalogue.scenario("late_delivery"), 3, played_by(rep("exemplary")))
    past = talk_of(whole.said, whole.replies).exchanges
    told = summary(whole.scenario, past)
    memory = past[-1].memory
    for term in whole.scenario.brief.may:
        assert ((term.called or term.text) in told) == (term.id in memory.offered)
    for fact in whole.scenario.facts:
        assert (fact.text in told) == (fact.id in past[-1].mood.disclosed)
    assert "The salesperson apologized" in told
    assert summary(whole.scenario, ()) == ""
