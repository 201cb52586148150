"""Sittings are told as drills are: decided at once or by a person, appealed, declared void."""

import json

import pytest
from ralph.models.xapi.base.statements import BaseXapiStatement

from audit.erasing import Eraser
from certification.case import NoSuchSittingError, case
from certification.proctor import Proctor
from certification.published import Certifications
from certification.sittings import Sittings
from exchange.courses import Destination
from exchange.launch_tokens import LaunchError
from exchange.launches import Launches, Standing
from exchange.outcome import Outcome, Status
from exchange.results import criterion_rows
from exchange.sittings import SittingResults
from exchange.sources import sources
from exchange.statements import statements
from tests.certification import bench as benches
from tests.certification.bench import Bench
from tests.certification.talked import INSULT, said
from tests.exchange.outcomes import NAMING
from tests.test_cli import ROOT

bench = benches.bench


def told(bench: Bench, sitting: str) -> Outcome:
    return SittingResults(bench.store).of(sitting)


def verbs(outcome: Outcome) -> list[str]:
    made = statements(outcome, NAMING)
    for statement in made:
        BaseXapiStatement.model_validate(json.loads(json.dumps(statement)))
    return [statement["verb"]["display"]["en"] for statement in made]


def test_a_sitting_that_nobody_has_graded_waits(bench: Bench) -> None:
    outcome = told(bench, bench.sat(said("exemplary")))
    assert outcome.status is Status.DECIDING
    assert verbs(outcome) == ["initialized", "experienced", "completed", "terminated"]


def test_a_pass_is_told_with_its_score(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    decided = bench.decisions.settle(sitting)
    outcome = told(bench, sitting)
    assert outcome.status is Status.PASSED
    assert outcome.ruling
    assert outcome.ruling.score == decided.told.grades[0].decision.score
    assert sorted(verbs(outcome)) == ["completed", "experienced", "initialized", "passed", "terminated"]


def test_a_person_decides_and_both_rulings_of_an_appeal_are_told(bench: Bench) -> None:
    sitting = bench.sat([INSULT] * 6)
    bench.decisions.settle(sitting)
    bench.decisions.appeal(bench.ann, sitting, "I was provoked.")
    assert told(bench, sitting).status is Status.FAILED
    bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 4), "passed", "So she was.")
    outcome = told(bench, sitting)
    assert outcome.status is Status.PASSED
    assert [(ruling.passed, ruling.by) for ruling in outcome.rulings] == [
        (False, "machine"),
        (True, "person"),
    ]
    assert verbs(outcome)[-1] == "passed"
    made = statements(outcome, NAMING)
    failed = next(one for one in made if one["verb"]["display"]["en"] == "failed")
    assert made[-1]["context"]["statement"]["id"] == failed["id"]
    assert "provoked" not in str(made)


def test_at_the_border_nothing_is_told_before_a_person_has_decided(bench: Bench) -> None:
    clear = bench.decisions.settle(bench.sat(said("exemplary")))
    score = clear.told.grades[0].decision.score
    assert score
    sitting = bench.sat(said("exemplary"), mark=score - 1, margin=5)
    bench.decisions.settle(sitting)
    outcome = told(bench, sitting)
    assert outcome.status is Status.DECIDING
    assert not {"passed", "failed"} & set(verbs(outcome))
    bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 3), "passed", "Owned at once.")
    assert told(bench, sitting).status is Status.PASSED


def test_what_is_declared_void_is_voided(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    bench.decisions.settle(sitting)
    Proctor(bench.store, bench.tess).void(sitting, "The fire alarm.")
    outcome = told(bench, sitting)
    assert outcome.status is Status.VOID
    assert verbs(outcome)[-1] == "voided"


def test_whom_they_met_is_not_told(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"), [INSULT] * 6)
    bench.decisions.settle(sitting)
    outcome = told(bench, sitting)
    assert "late_delivery" not in str(statements(outcome, NAMING))
    assert "Bill" not in str(statements(outcome, NAMING))
    assert [part.place for part in outcome.parts] == [1, 2]
    found = case(bench.store, sitting)
    levels = [(drill, dict(marked.levels)) for drill, marked in enumerate(found.told.grades[0].drills, 1)]
    rows = [(row[7], {row[8]: row[11]}) for row in criterion_rows([outcome]).rows]
    assert rows == [(drill, {name: level}) for drill, named in levels for name, level in named.items()]


def test_a_sitting_is_told_once_and_not_its_drills_besides(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    before = sources(bench.store)
    assert [source.id for source in before if source.read().sort == "sitting"] == [sitting]
    assert not {source.id for source in before} & set(case(bench.store, sitting).sat.attempts)
    bench.decisions.settle(sitting)
    assert [source.mark for source in sources(bench.store)] != [source.mark for source in before]


def test_a_certification_is_launched_to_its_door_and_its_sitting_answers_for_it(bench: Bench) -> None:
    certifications = Certifications(bench.store)
    reference = certifications.publish(
        (ROOT / "certifications/angry_customer.yaml").read_bytes(), "it"
    ).terms.reference
    launches = Launches(bench.store, bench.keys)
    begun = launches.begin(f"certification:{reference}")
    with pytest.raises(LaunchError, match="have not set you this"):
        launches.open(begun.ticket, bench.ann)
    certifications.assign(reference, bench.ann)
    assert launches.open(begun.ticket, bench.ann) == Destination(certification=reference)
    assert launches.standing(begun.claim) == Standing("not begun")
    sitting = Sittings(bench.store).begin(bench.ann, reference)
    assert launches.standing(begun.claim) == Standing("in progress")
    Proctor(bench.store, bench.tess).void(sitting.id, "The fire alarm.")
    assert launches.standing(begun.claim) == Standing("void")
    # a launch after that one is not answered by it
    later = launches.begin(f"certification:{reference}")
    launches.open(later.ticket, bench.ann)
    assert launches.standing(later.claim) == Standing("not begun")


def test_of_a_sitting_that_was_erased_nothing_is_told(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    bench.decisions.settle(sitting)
    Eraser(bench.store.database).person(bench.ann, "The person asked for it.")
    assert sources(bench.store) == ()
    with pytest.raises(NoSuchSittingError):
        told(bench, sitting)
