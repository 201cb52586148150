"""A quotation is the trainee's own words, where they stand, or it is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.judge.disarm import disarmed
from rubric.judge.quotes import find, quotable
from rubric.reading import Turn

REPLY = "I’m sorry — truly.\n\nWe left  your “good” tiles <out> in the rain; the tiles are gone."


def found(quote: str, *replies: str) -> list[str]:
    turns = [
        turn for reply in replies for turn in (Turn("customer", "We want our money."), Turn("trainee", reply))
    ]
    places = find(quote, quotable(turns))
    for place in places:
        assert turns[place.turn].role == "trainee"
        assert turns[place.turn].text[place.start : place.end] == place.text
    return [place.text for place in places]


@pytest.mark.parametrize(
    ("quote", "original"),
    [
        ("I'm sorry - truly. We left", "I’m sorry — truly.\n\nWe left"),
        ("WE LEFT YOUR “GOOD” TILES", "We left  your “good” tiles"),
        ('your "good" tiles ‹out› in the rain', "your “good” tiles <out> in the rain"),
        ("  in the\train  ", "in the rain"),
    ],
)
def test_white_space_quotation_marks_dashes_and_case_make_no_difference(quote: str, original: str) -> None:
    assert found(quote, REPLY) == [original]


@pytest.mark.parametrize(
    "quote",
    [
        "We left your good tiles",  # marks left out
        "I am sorry - truly",  # put right
        "I'm sorry … in the rain",  # shortened
        "We want our money",  # the customer's
        "ood” tiles <out> in the ra",  # inside words
        "truly",  # one word
        "",
        "…",
        "\u200b",
        "tiles are gone. I'm sorry",  # two places in one
    ],
)
def test_everything_else_does(quote: str) -> None:
    assert found(quote, REPLY) == []


def test_a_quotation_does_not_begin_or_end_inside_a_sign() -> None:
    assert found("SS e x", "a ß e x") == ["ß e x"]
    assert found("s e x", "a ß e x") == []
    assert found("a s", "a ß e x") == []


def test_words_said_twice_are_found_twice_and_never_across_two_replies() -> None:
    assert found("the tiles", "the tiles, the tiles", "The tiles!") == ["the tiles", "the tiles", "The tiles"]
    assert found("the tiles are gone", "the tiles", "are gone") == []


def test_a_reply_of_one_word_can_be_quoted_whole() -> None:
    assert found("sorry.", "Sorry.") == ["Sorry."]
    assert found("sorry.", "I am sorry.") == []


SIGNS = st.sampled_from([*'ab ’"“”-–—<>[].?éß\n\t\u00a0\u200b\x00\U0001f600İ\ud800', "word", " tile", " of "])
odd = st.lists(SIGNS, max_size=30).map("".join) | st.text(max_size=30)


@given(odd, odd, st.data())
def test_what_a_reader_copies_from_the_prompt_is_found_in_the_original(
    before: str, after: str, data: st.DataObject
) -> None:
    reply = f"{before} left it {after}"
    shown = disarmed(reply).split()
    left = len(disarmed(before).split())
    start, end = data.draw(st.integers(0, left)), data.draw(st.integers(left + 2, len(shown)))
    assert found(" ".join(shown[start:end]), reply)


def spelt(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@given(odd, st.integers(0, 30), st.integers(0, 60))
def test_what_is_found_is_spelt_as_what_was_sought(text: str, start: int, length: int) -> None:
    quote = text[start : start + length]
    for place in found(quote, f"{text} {text}"):
        assert spelt(place) == spelt(quote)


@given(st.text())
def test_disarmed_text_is_one_line_that_can_be_sent_and_disarming_it_again_changes_nothing(text: str) -> None:
    once = disarmed(text)
    assert len(once.splitlines()) <= 1
    assert not set(once) & set("<>[]\x00\x1b")
    assert disarmed(once) == once
    once.encode()
