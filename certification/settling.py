"""Does what is due in a sitting: a drill whose time is over ends, the last one's end closes it.

Whoever touches a sitting has this done first, so that nothing depends on a page being open.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress

from pydantic import ValidationError

from certification.frozen import NoModelError, in_force
from certification.outage import be_there
from certification.sitting import How, Kind, Sitting, Taken
from certification.sitting_record import SittingError, find, write
from drills.attempt import Attempt, Stage
from drills.documents import kept_scenario
from drills.drill import Drill
from drills.loading import DrillError, load
from drills.store import OutOfStepError, RecordError, Store
from drills.told import RELEASED
from record.database import now
from record.ledger import Ledger

TOO_LATE = "the days in which every customer had to be met were over"

_TRIES = 5


def settle(store: Store, sitting_id: str) -> Sitting:
    """The sitting as it stands now, everything done that is due. Raises `SittingError`."""
    be_there(store.database)
    told = find(Ledger(store.database), sitting_id)
    if told.current and not told.over:
        told = _drill_settled(store, told, told.current)
    if not told.over and not told.current and not told.whole and told.too_late(now()):
        told = _written(store, told, Kind.CLOSED, {"because": TOO_LATE, "by": None}, _between_too_late)
    if not told.over and not told.current and told.whole:
        told = _written(store, told, Kind.CLOSED, {}, lambda then: not then.over and not then.current)
    if told.over:
        _release(store, told)
    return told


def opened(store: Store, told: Sitting, taken: Taken) -> Drill:
    """The drill of a sitting, begun now where the ledger alone knows of it yet."""
    with suppress(KeyError):
        store.attempt(taken.attempt)
        return _met(store, taken)
    drawn = told.frozen.drawn[taken.place]
    try:
        scenario = kept_scenario(store.document(drawn.document))
    except ValidationError:
        raise SittingError("this certification is of another version of Ripitz; tell your proctor") from None
    # in another window it may have been begun just now
    with suppress(RecordError, OutOfStepError, DrillError):
        Drill.begin(
            store,
            scenario,
            drawn.variant,
            mode="certification",
            owner=told.person,
            voice=told.frozen.in_force.voice,
            attempt_id=taken.attempt,
        )
    return _met(store, taken)


def not_as_begun(told: Sitting) -> tuple[str, ...]:
    """What is not installed any more as it was when the sitting began, in words."""
    try:
        return told.frozen.in_force.differs(in_force(told.frozen.in_force.voice))
    except NoModelError:
        return ("the voice’s model",)


def _met(store: Store, taken: Taken) -> Drill:
    drill = Drill.open(store, taken.attempt)
    told = drill.attempt
    if told.stage is Stage.PREPARING and (told.scenario.preparation is None or told.preparation):
        with suppress(OutOfStepError):
            drill.meet()
        return Drill.open(store, taken.attempt)
    return drill


def _drill_settled(store: Store, told: Sitting, current: Taken) -> Sitting:
    try:
        attempt = load(store, current.attempt)
    except DrillError:
        attempt = None
    if attempt is None or attempt.stage is not Stage.DONE:
        if not current.clock.out(now()):
            return told
        attempt = _stopped(store, told, current, How.TIME)
    body = {
        "attempt": attempt.id,
        "how": _how(attempt),
        "at": store.events(attempt.id)[-1].at.isoformat(),
    }
    return _written(store, told, Kind.DRILL_ENDED, body, lambda then: then.current == current)


def _stopped(store: Store, told: Sitting, taken: Taken, how: How) -> Attempt:
    """The drill ended from outside. A reply that was given in time is read first."""
    for _ in range(_TRIES):
        drill = opened(store, told, taken)
        with suppress(OutOfStepError):
            if how is not How.VOID and not not_as_begun(told):
                drill.answer()
            drill.stop(how)
            return drill.attempt
    raise SittingError("this drill is written to from too many sides at once; try again")


def _between_too_late(then: Sitting) -> bool:
    # a proctor may have given more just now
    return not then.over and not then.current and then.too_late(now())


def _how(attempt: Attempt) -> How:
    if attempt.stopped:
        return How(attempt.stopped)
    return How.LEFT if attempt.abandoned else How.TALK


def _release(store: Store, told: Sitting) -> None:
    """Whoever sat it may see what came of each drill; one that still goes on is ended first."""
    done = store.which(RELEASED, told.attempts)
    for taken in told.drills:
        if taken.attempt in done:
            continue
        # what was erased is left in peace, and what another window writes now it also settles
        with suppress(DrillError, OutOfStepError):
            attempt = _stopped(store, told, taken, taken.how or How.VOID)
            Drill(store, attempt).release()


def _written(
    store: Store, told: Sitting, kind: Kind, body: Mapping[str, object], fits: Callable[[Sitting], bool]
) -> Sitting:
    try:
        done = write(store.database, told.id, kind, body, lambda then: None if fits(then) else "done")
    except SittingError:
        # somebody else has just done it
        return find(Ledger(store.database), told.id)
    store.sign()
    return done
