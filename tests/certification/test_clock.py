"""The time of a drill: whatever is done to it, what is left is never below nothing nor above what was granted."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from certification.clock import NOTHING, Allowance, Clock
from certification.sitting import Kind, Sitting, Stage, sitting
from tests.certification.told import Written, begin, drill, ended, entries, minute, proctored

moments = st.floats(0, 600, allow_nan=False)
LIMIT = timedelta(minutes=20)


def back(since: float, until: float) -> dict[str, str]:
    return {"since": minute(since).isoformat(), "until": minute(until).isoformat()}


happenings = st.one_of(
    st.builds(lambda at: proctored(at, Kind.PAUSED), moments),
    st.builds(lambda at: proctored(at, Kind.RESUMED), moments),
    st.builds(lambda at, more: proctored(at, Kind.EXTENDED, minutes=more), moments, st.integers(1, 60)),
    st.builds(lambda at, more: proctored(at, Kind.GIVEN_BACK, **back(at - more, at)), moments, moments),
    st.builds(lambda at: drill(at, "first"), moments),
    st.builds(lambda at: drill(at, "second"), moments),
    st.builds(lambda at: ended(at, "first"), moments),
    st.builds(lambda at: ended(at, "second"), moments),
)
endings = st.one_of(
    st.builds(lambda at: proctored(at, Kind.CLOSED), moments),
    st.builds(lambda at, spent: proctored(at, Kind.VOIDED, spent=spent), moments, st.booleans()),
)


def folded(written: list[Written]) -> Sitting:
    told = sitting(entries([begin(), *written]))
    assert told
    return told


@given(st.lists(happenings | endings, max_size=12), moments)
def test_never_less_than_nothing_never_more_than_granted(written: list[Written], at: float) -> None:
    # also where the server's clock goes back and forth, as the moments here do
    for taken in folded(written).drills:
        left = taken.clock.left(minute(at))
        assert NOTHING <= left <= taken.clock.whole
        assert taken.clock.whole >= LIMIT
        assert taken.clock.ran(minute(at)) >= NOTHING


@given(st.lists(happenings, max_size=10), moments, moments)
def test_time_never_comes_back_by_itself(written: list[Written], one: float, other: float) -> None:
    for taken in folded(written).drills:
        earlier, later = sorted((one, other))
        assert taken.clock.left(minute(later)) <= taken.clock.left(minute(earlier))


@given(st.lists(happenings | endings, max_size=10), st.data())
def test_what_is_written_twice_is_the_same_but_for_more_time(
    written: list[Written], data: st.DataObject
) -> None:
    timeless = [one for one in written if one[1] != Kind.EXTENDED]
    if not timeless:
        return
    again = data.draw(st.integers(0, len(timeless) - 1))
    doubled = [*timeless[: again + 1], timeless[again], *timeless[again + 1 :]]
    once, twice = folded(timeless), folded(doubled)
    assert once.stage == twice.stage
    assert [one.clock.left(minute(700)) for one in once.drills] == [
        one.clock.left(minute(700)) for one in twice.drills
    ]
    assert once.spent == twice.spent


@given(st.lists(happenings | endings, max_size=12))
def test_after_the_end_nothing_moves(written: list[Written]) -> None:
    over = folded([*written, proctored(601, Kind.CLOSED)])
    more = folded([*written, proctored(601, Kind.CLOSED), proctored(602, Kind.PAUSED), drill(603, "third")])
    assert over == more
    assert over.stage in (Stage.CLOSED, Stage.VOID)
    assert all(taken.how for taken in over.drills)


@given(moments, moments, moments, moments)
def test_an_outage_within_a_pause_is_given_back_once(
    one: float, two: float, three: float, four: float
) -> None:
    a, b, c, d = sorted((one, two, three, four))
    clock = Clock(minute(0), timedelta(hours=20))
    paused = clock.paused(minute(a)).resumed(minute(d))
    both = paused.given_back(minute(b), minute(c))
    assert both.left(minute(1000)) == paused.left(minute(1000))


@given(st.integers(100, 400), st.integers(0, 480), st.integers(1, 480))
def test_an_allowance_never_takes_time(percent: int, minutes: int, limit: int) -> None:
    plain = timedelta(minutes=limit)
    granted = Allowance(percent, minutes).grants(plain)
    assert granted >= plain
    assert granted == plain * percent / 100 + timedelta(minutes=minutes)
