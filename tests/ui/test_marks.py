from hypothesis import given
from hypothesis import strategies as some

from ui.marks import Segment, Span, clipped, found, segments

SPANS = some.lists(
    some.builds(
        Span, some.integers(-2, 60), some.integers(-2, 60), some.sampled_from(["good", "bad", "doubt"])
    ),
    max_size=5,
)


@given(some.text(max_size=50), SPANS)
def test_marking_changes_no_word(text: str, spans: list[Span]) -> None:
    assert "".join(piece.text for piece in segments(text, spans)) == text


@given(some.text(max_size=50), SPANS)
def test_what_costs_is_always_seen(text: str, spans: list[Span]) -> None:
    marked = "".join(
        ("x" if piece.kind == "bad" else ".") * len(piece.text) for piece in segments(text, spans)
    )
    for span in spans:
        if span.kind == "bad" and 0 <= span.start < span.end <= len(text):
            assert set(marked[span.start : span.end]) == {"x"}


@given(some.text(max_size=900), SPANS)
def test_a_long_reply_is_shortened_only_where_nothing_is_marked(text: str, spans: list[Span]) -> None:
    pieces = segments(text, spans)
    for before, after in zip(pieces, clipped(pieces, 40), strict=True):
        if before.kind:
            assert after == before
        else:
            assert len(after.text) <= max(len(before.text), 103)


def test_both_ends_of_a_long_gap_stay() -> None:
    gap = "and so on " * 60
    pieces = clipped((Segment("Sorry.", "good"), Segment(f" Well {gap}indeed "), Segment("But.", "bad")), 40)
    assert pieces[1].text.startswith(" Well and so on")
    assert " … " in pieces[1].text
    assert pieces[1].text.endswith("indeed ")


def test_words_that_are_not_there_mark_nothing() -> None:
    assert found("We are late.", "early", "bad") == ()
    assert found("We are late.", "late", "bad") == (Span(7, 11, "bad"),)
