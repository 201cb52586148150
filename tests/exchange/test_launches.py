"""A launch leads one person to one attempt, and who asks hears how it ended and nothing else."""

from datetime import timedelta
from pathlib import Path

import jwt
import pytest

from audit.erasing import Eraser
from desk.remarks import Remarks
from drills.drill import Drill
from exchange.launch_tokens import LASTS, Launch, LaunchError, LaunchTokens
from exchange.launches import Launches, Standing
from exchange.sources import sources
from people.assignments import Assignments
from people.register import Register
from record.database import now
from record.keys import Keys
from record.ledger import Ledger
from rubric.criteria import load_rubric
from tests.exchange.conftest import BILL, INSULTS, House, doubt


@pytest.fixture
def launches(house: House, keys: Keys) -> Launches:
    return Launches(house.store, keys)


def course(house: House) -> str:
    return f"assignment:{house.task.id}"


def lose(house: House, attempt_id: str) -> None:
    drill = Drill.open(house.store, attempt_id)
    while drill.attempt.ending is None:
        drill.reply(INSULTS)
        drill.answer()


def test_from_the_launch_to_the_result(house: House, launches: Launches) -> None:
    begun = launches.begin(course(house))
    assert launches.standing(begun.claim) == Standing("not begun")
    assert launches.course(begun.ticket).title.startswith("A talk with ")
    attempt = launches.open(begun.ticket, house.ann).attempt
    assert attempt
    assert launches.standing(begun.claim) == Standing("in progress")
    lose(house, attempt)
    told = launches.standing(begun.claim)
    assert told.status == "failed"
    assert told.score is not None


def test_while_a_person_has_to_decide_there_is_no_score_and_then_theirs(
    house: House, launches: Launches
) -> None:
    begun = launches.begin(course(house))
    drill = Drill.begin(house.store, BILL, seed=0, owner=house.ann.owner, assignment=house.task.id)
    attempt = launches.open(begun.ticket, house.ann).attempt
    assert attempt
    assert attempt == drill.attempt.id
    doubt(house.store, attempt)
    assert launches.standing(begun.claim) == Standing("deciding")
    rubric = load_rubric("core")
    levels = {entry.criterion.id: 3 for entry in rubric.entries}
    Remarks(house.store.database).score(house.tess, attempt, rubric, levels, "passed", "Meant kindly.")
    assert launches.standing(begun.claim) == Standing("passed", 75)


def test_a_launch_goes_on_where_the_last_one_was_left(house: House, launches: Launches) -> None:
    first, second = launches.begin(course(house)), launches.begin(course(house))
    attempt = launches.open(first.ticket, house.ann).attempt
    assert attempt
    assert launches.open(first.ticket, house.ann).attempt == attempt
    assert launches.open(second.ticket, house.ann).attempt == attempt
    lose(house, attempt)
    third = launches.begin(course(house))
    assert launches.open(third.ticket, house.ann).attempt != attempt


def test_a_ticket_is_good_for_one_person(house: House, launches: Launches) -> None:
    register = Register(house.store.database)
    ben = register.add("ben", "Ben Roy")
    Assignments(house.store).assign(house.tess, ben, Assignments(house.store).scenario(house.task), "core")
    begun = launches.begin(course(house))
    launches.open(begun.ticket, house.ann)
    with pytest.raises(LaunchError, match="somebody else's"):
        launches.open(begun.ticket, ben)


def test_who_was_not_set_it_begins_nothing(house: House, launches: Launches) -> None:
    ben = Register(house.store.database).add("ben", "Ben Roy")
    begun = launches.begin(course(house))
    with pytest.raises(LaunchError, match="have not set you this"):
        launches.open(begun.ticket, ben)
    assert launches.standing(begun.claim) == Standing("not begun")


def test_what_was_withdrawn_or_never_was_cannot_be_launched(house: House, launches: Launches) -> None:
    for name in ("assignment:0000", "assignment", house.task.id, "certification:x", "certification:", ""):
        with pytest.raises(LaunchError, match="nothing here of that name"):
            launches.begin(name)
    begun = launches.begin(course(house))
    Assignments(house.store).withdraw(house.task.id)
    with pytest.raises(LaunchError, match="withdrawn"):
        launches.open(begun.ticket, house.ann)


def test_neither_token_stands_in_for_the_other(house: House, launches: Launches) -> None:
    begun = launches.begin(course(house))
    with pytest.raises(LaunchError, match="none of ours"):
        launches.standing(begun.ticket)
    with pytest.raises(LaunchError, match="none of ours"):
        launches.open(begun.claim, house.ann)


def test_what_was_not_signed_here_is_refused(house: House, launches: Launches, tmp_path: Path) -> None:
    other = Keys(tmp_path / "others")
    other.make()
    launch, moment = Launch("ab" * 12, course(house)), now()
    forged = LaunchTokens(other).give(launch, "ask", moment)
    claims = {"iss": "ripitz", "aud": "ask", "sub": launch.course, "jti": launch.id, "exp": 2**33}
    unsigned = jwt.encode(claims, "", "none", headers={"kid": "0" * 16})
    genuine = launches.begin(course(house)).claim
    head, body, signature = genuine.split(".")
    cut = [
        f"{head}.{body}.",
        f"{head}.{body}",
        body,
        "",
        ".",
        "..",
        "a.b.c",
        f"{head}.{body}.{signature[::-1]}",
    ]
    for token in (forged, unsigned, *cut):
        with pytest.raises(LaunchError, match="none of ours"):
            launches.standing(token)


def test_a_ticket_runs_out_and_a_claim_lasts_for_the_settlement(house: House, keys: Keys) -> None:
    tokens, launch = LaunchTokens(keys), Launch("ab" * 12, course(house))
    long_ago = now() - LASTS["open"] - timedelta(seconds=1)
    with pytest.raises(LaunchError, match="opened too late"):
        tokens.read(tokens.give(launch, "open", long_ago), "open")
    assert tokens.read(tokens.give(launch, "ask", long_ago), "ask") == launch


def test_a_claim_is_still_good_when_the_key_has_changed(house: House, launches: Launches, keys: Keys) -> None:
    begun = launches.begin(course(house))
    keys.make()
    assert launches.standing(begun.claim) == Standing("not begun")


def test_without_a_key_nothing_is_launched(house: House, tmp_path: Path) -> None:
    with pytest.raises(LaunchError, match="no key to sign with"):
        Launches(house.store, Keys(tmp_path / "none")).begin(course(house))


def test_beginning_alone_writes_nothing_down(house: House, launches: Launches) -> None:
    before = len(Ledger(house.store.database).kinds("launched"))
    for _ in range(3):
        launches.begin(course(house))
    assert len(Ledger(house.store.database).kinds("launched")) == before


def test_a_window_that_was_closed_is_opened_again_and_the_claim_stays_good(
    house: House, launches: Launches
) -> None:
    begun = launches.begin(course(house))
    attempt = launches.open(begun.ticket, house.ann).attempt
    assert attempt
    again = launches.again(begun.claim)
    assert again.claim == begun.claim
    lose(house, attempt)
    assert launches.open(again.ticket, house.ann).attempt == attempt
    assert launches.standing(begun.claim).status == "failed"


def test_of_what_was_erased_nothing_is_told(house: House, launches: Launches) -> None:
    begun = launches.begin(course(house))
    attempt = launches.open(begun.ticket, house.ann).attempt
    assert attempt
    lose(house, attempt)
    Eraser(house.store.database).person(house.ann, "The person asked for it.")
    assert sources(house.store) == ()
    assert launches.standing(begun.claim) == Standing("not begun")
