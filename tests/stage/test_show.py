"""The rules that hold whatever phones send and in whichever order: told from the record, again and again."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as some

from drills.store import Event
from stage.cleaning import cleaned
from stage.code import LENGTH, SIGNS, new_code, written
from stage.poll import (
    LONGEST_PROPOSAL,
    MOST_OPTIONS,
    MOST_PROPOSALS,
    Fate,
    Results,
    seen_by_phone,
    seen_by_room,
)
from stage.show import Billing, Show, after, show

NOW = datetime(2026, 1, 1, tzinfo=UTC)
BILLING = Billing("show", "CODE", "attempt", NOW, True)
PHONES = ("ann", "ben", "cem", "eve")

phones = some.sampled_from(PHONES)
polls = some.integers(0, 12)
happened = some.lists(
    some.one_of(
        some.tuples(some.just("joined"), some.fixed_dictionaries({"phones": some.lists(phones)})),
        some.tuples(
            some.just("asked"),
            some.fixed_dictionaries(
                {
                    "line": some.just(0),
                    "proposing": some.booleans(),
                    "options": some.lists(
                        some.fixed_dictionaries(
                            {"text": some.sampled_from("abcdefghij"), "by": some.just("trainer")}
                        )
                    ),
                }
            ),
        ),
        some.tuples(
            some.just("voted"),
            some.fixed_dictionaries(
                {"poll": polls, "votes": some.dictionaries(phones, some.integers(-1, 9))}
            ),
        ),
        some.tuples(
            some.just("proposed"),
            some.fixed_dictionaries({"poll": polls, "phone": phones, "text": some.text(max_size=400)}),
        ),
        some.tuples(
            some.just("judged"),
            some.fixed_dictionaries(
                {"poll": polls, "proposal": polls, "fate": some.sampled_from(["taken", "declined"])}
            ),
        ),
        some.tuples(some.just("closed"), some.fixed_dictionaries({"poll": polls})),
        some.tuples(some.just("set"), some.fixed_dictionaries({"paused": some.booleans()})),
        some.tuples(some.just("ended"), some.just({})),
    ),
    max_size=40,
)


def events(rows: list[tuple[str, dict[str, object]]]) -> list[Event]:
    return [Event(number, kind, body, NOW) for number, (kind, body) in enumerate(rows)]


@given(happened)
def test_one_phone_has_one_vote_and_only_phones_that_joined_have_any(
    rows: list[tuple[str, dict[str, object]]],
) -> None:
    told = show(BILLING, events(rows))
    for poll in told.polls:
        assert set(poll.votes) <= told.phones
        assert sum(poll.tally) == len(poll.votes)
        assert all(0 <= place < len(poll.options) for place in poll.votes.values())
        assert len(poll.options) <= MOST_OPTIONS
        for phone in PHONES:
            assert sum(proposal.phone == phone for proposal in poll.proposals) <= MOST_PROPOSALS


@given(happened)
def test_a_closed_poll_takes_nothing_and_only_the_last_can_be_open(
    rows: list[tuple[str, dict[str, object]]],
) -> None:
    told = Show(BILLING)
    for event in events(rows):
        before, told = told, after(told, event)
        for was, now in zip(before.polls, told.polls, strict=False):
            assert was.open or now == was
        assert not any(poll.open for poll in told.polls[:-1])
        if not before.open:
            assert told.polls == before.polls
            assert told.phones == before.phones


@given(happened, some.integers(0, 40))
def test_the_show_told_in_two_parts_is_the_show_told_at_once(
    rows: list[tuple[str, dict[str, object]]], cut: int
) -> None:
    whole = events(rows)
    told = show(BILLING, whole[:cut])
    for event in whole[cut:]:
        told = after(told, event)
    assert told == show(BILLING, whole)
    assert told.version == len(whole)


@given(happened, some.sampled_from(Results))
def test_results_are_shown_exactly_when_the_setting_says(
    rows: list[tuple[str, dict[str, object]]], results: Results
) -> None:
    for poll in show(BILLING, events(rows)).polls:
        for phone in (*PHONES, "somebody else"):
            assert (
                seen_by_phone(results, poll, phone)
                == {
                    Results.ALWAYS: True,
                    Results.AFTER_VOTE: phone in poll.votes or not poll.open,
                    Results.AFTER_CLOSING: not poll.open,
                    Results.NEVER: False,
                }[results]
            )
        # the wall is seen by those who have not voted, too
        assert seen_by_room(results, poll) == (
            results is Results.ALWAYS or (results is not Results.NEVER and not poll.open)
        )


@given(happened)
def test_the_room_sees_no_proposal_that_was_not_taken_up(rows: list[tuple[str, dict[str, object]]]) -> None:
    for poll in show(BILLING, events(rows)).polls:
        taken = {proposal.text for proposal in poll.proposals if proposal.fate is Fate.TAKEN}
        assert {option.text for option in poll.options if option.by == "class"} <= taken


@given(some.text(max_size=600))
def test_a_strangers_words_are_one_short_line_without_signs_that_turn_or_hide_it(text: str) -> None:
    shown = cleaned(text)
    assert len(shown) <= LONGEST_PROPOSAL
    assert shown == shown.strip()
    assert not set(shown) & set("\n\r\t\0\u202e\u2066\u200b\ud800")
    assert cleaned(shown) == shown


def test_marks_piled_on_a_letter_do_not_climb_over_other_lines() -> None:
    assert cleaned("Z" + "\u0301" * 50) == "\u0179" + "\u0301" * 3
    assert cleaned("we’ll come today 👩‍🔧") == "we’ll come today 👩‍🔧"


def test_a_code_is_read_however_it_is_typed() -> None:
    code = new_code()
    assert len(code) == LENGTH
    assert set(code) <= set(SIGNS)
    assert written(f" {code[:3].lower()}-{code[3:].lower()} ") == code
    assert len({new_code() for _ in range(200)}) > 190
