"""How many goes are left, and from when on: whatever sittings somebody has behind them."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from certification.ruling import ruling
from certification.sitting import Incident, Kind, Sitting
from certification.terms import Terms
from datafile import parse
from tests.certification.conftest import TERMS
from tests.certification.told import begin, minute, told

ASKED: Terms = parse(TERMS.encode(), "complaints.yaml", Terms).model
NOW = minute(0) + timedelta(days=400)


def over(day: int, void: bool, spent: bool, retake: bool) -> Sitting:
    at = minute(0) + timedelta(days=day)
    closed = replace(told(begin()), closed_at=at, retake=retake)
    gone = Incident(at, Kind.VOIDED, "the network was down", "tess")
    return replace(closed, void=gone, spent=spent) if void else closed


sittings = st.lists(
    st.builds(over, st.integers(0, 399), st.booleans(), st.booleans(), st.booleans()), max_size=5
).map(lambda many: sorted(many, key=lambda one: one.ended_at or NOW))


@given(sittings, st.integers(1, 5), st.integers(0, 30))
def test_what_is_void_or_retaken_is_no_go(theirs: list[Sitting], attempts: int, wait: int) -> None:
    terms = ASKED.model_copy(update={"attempts": attempts, "wait": wait})
    found = ruling(terms, theirs, NOW)
    counted = [one for one in theirs if one.spent and not one.retake]
    assert found.left == max(0, attempts - len(counted))
    assert found.open == (not found.against)
    if not counted:
        assert found.open
    if found.open:
        assert found.left
    # what is refused for the wait alone is open when the wait is over
    elif found.since:
        assert ruling(terms, theirs, found.since).open
        assert found.since - NOW <= timedelta(days=wait)


@given(sittings)
def test_what_goes_on_is_gone_on_with(theirs: list[Sitting]) -> None:
    going = told(begin())
    assert ruling(ASKED, [*theirs, going], NOW).under_way == going


@given(sittings)
def test_another_certification_is_another_matter(theirs: list[Sitting]) -> None:
    other = ASKED.model_copy(update={"id": "renewals"})
    assert ruling(other, theirs, NOW).left == other.attempts
