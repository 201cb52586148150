"""One person's go, folded from the ledger: what it waits for, and what a proctor's hand makes of it."""

from certification.clock import Allowance
from certification.sitting import How, Kind, Stage
from tests.certification.told import begin, drill, ended, minute, proctored, told


def test_a_sitting_goes_from_drill_to_drill_to_its_close() -> None:
    so_far = [begin()]
    for written, stage in (
        (drill(1, "first"), Stage.DRILL),
        (ended(9, "first"), Stage.BETWEEN),
        (drill(12, "second"), Stage.DRILL),
        (ended(20, "second", "time"), Stage.BETWEEN),
        ((21, Kind.CLOSED, {}), Stage.CLOSED),
    ):
        so_far.append(written)
        assert told(*so_far).stage is stage
    whole = told(*so_far)
    assert whole.attempts == ("first", "second")
    assert [taken.how for taken in whole.drills] == [How.TALK, How.TIME]
    assert whole.whole
    assert whole.ended_at == minute(21)


def test_a_second_window_begins_nothing_twice() -> None:
    two = told(begin(), begin(), drill(1, "first"), drill(1.1, "second"))
    assert two.attempts == ("first",)
    assert two.current
    assert two.current.clock.left(minute(6)).total_seconds() == 15 * 60


def test_more_time_is_granted_by_person() -> None:
    granted = told(begin(Allowance(150, 5)), drill(0))
    assert granted.current
    assert granted.current.clock.whole.total_seconds() == 35 * 60


def test_while_it_is_paused_nothing_runs_and_nothing_begins() -> None:
    paused = told(begin(), drill(0), proctored(5, Kind.PAUSED))
    assert paused.stage is Stage.PAUSED
    assert paused.paused
    assert paused.paused.because == "a fire alarm"
    assert paused.current
    assert paused.current.clock.left(minute(90)).total_seconds() == 15 * 60
    between = told(begin(), proctored(1, Kind.PAUSED), drill(2))
    assert not between.drills
    on = told(begin(), drill(0), proctored(5, Kind.PAUSED), proctored(65, Kind.RESUMED))
    assert on.stage is Stage.DRILL
    assert on.current
    assert on.current.clock.left(minute(70)).total_seconds() == 10 * 60


def test_a_proctor_ends_it_and_what_was_not_met_is_not_met() -> None:
    over = told(begin(), drill(0), proctored(5, Kind.CLOSED))
    assert over.stage is Stage.CLOSED
    assert [taken.how for taken in over.drills] == [How.PROCTOR]
    assert not over.whole


def test_a_void_sitting_counts_for_nothing_unless_it_is_said_to() -> None:
    for spends in (False, True):
        void = told(begin(), drill(0), proctored(5, Kind.VOIDED, spent=spends), drill(6, "second"))
        assert void.stage is Stage.VOID
        assert void.over
        assert void.spent is spends
        assert void.attempts == ("first",)


def test_a_result_can_be_declared_void_long_after_it_was_given() -> None:
    late = told(begin(), (3, Kind.CLOSED, {}), proctored(5000, Kind.VOIDED, spent=True))
    assert late.stage is Stage.VOID
    assert told(begin(), (3, Kind.CLOSED, {}), (4, Kind.RETAKE, {})).retake


def test_what_comes_after_the_end_moves_nothing() -> None:
    over = told(begin(), drill(0), ended(4), (5, Kind.CLOSED, {}))
    again = told(
        begin(),
        drill(0),
        ended(4),
        (5, Kind.CLOSED, {}),
        proctored(6, Kind.PAUSED),
        drill(7, "second"),
        proctored(8, Kind.EXTENDED, minutes=10),
        (9, "written_by_a_later_version", {}),
    )
    assert again == over
