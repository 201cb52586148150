"""What people decide about a sitting: reviews that are blind, appeals, retakes, regrades, and certificates."""

from dataclasses import replace
from datetime import timedelta

import pytest

from certification.appeal import AppealError, Disputed
from certification.case import case, write
from certification.deciding import Why
from certification.decisions import Decisions
from certification.issuing import Issuing, months_after
from certification.regrade import RegradeError
from certification.results import Kind, Standing, result
from certification.reviewing import ReviewError, Sheet
from certification.sitting import Kind as Sat
from credentials.claims import Issuer
from credentials.register import certificate
from desk.second_score import SecondScoreError
from drills.attempt import Attempt
from drills.dispute import OfReply
from drills.drill import Drill, load
from models.chat import Trouble
from record.keys import Keys
from record.ledger import Ledger
from rubric.criteria import load_rubric
from rubric.reading import Move
from tests.certification import house as homes
from tests.certification.house import House
from tests.certification.talked import INSULT, misread, said
from tests.rubric.judge.readers import broken, reader

house = homes.house
ENOUGH = "They owned it before anything else."


def failed(house: House) -> str:
    return house.sat([INSULT] * 6)


def borderline(house: House) -> str:
    # the exemplary seller comes to 82 with Bill
    return house.sat(said("exemplary"), mark=80, margin=5)


# a pass


def test_a_clear_pass_earns_a_certificate_at_once_and_only_one(house: House) -> None:
    sitting = house.sat(said("exemplary"))
    found = house.decisions.settle(sitting)
    assert found.standing is Standing.PASSED
    assert found.told.certificate
    issued = certificate(house.store.database, found.told.certificate)
    assert issued.person == house.ann.id
    assert issued.valid_until == months_after(issued.issued_at, 24)
    assert house.decisions.settle(sitting) == found
    assert len(Ledger(house.store.database).of(sitting)) == 6


def test_two_customers_are_graded_together(house: House) -> None:
    found = house.decisions.settle(house.sat(said("exemplary"), said("exemplary", "price_increase")))
    (graded,) = found.told.grades
    assert graded.decision.equated == (82, 89)
    assert (graded.decision.score, found.standing) == (86, Standing.PASSED)


def test_without_a_key_a_pass_is_a_pass_and_its_certificate_waits_for_one(house: House) -> None:
    sitting = house.sat(said("exemplary"))
    empty = Keys(house.keys.folder / "empty")
    keyless = Decisions(house.store, Issuing(empty, Issuer("Ripitz House")))
    assert keyless.settle(sitting).told.certificate is None
    assert keyless.settle(sitting).standing is Standing.PASSED
    empty.make()
    assert keyless.settle(sitting).told.certificate


def test_a_sitting_declared_void_loses_its_certificate(house: House) -> None:
    sitting = house.sat(said("exemplary"))
    code = house.decisions.settle(sitting).told.certificate
    assert code
    Ledger(house.store.database).append(
        sitting, Sat.VOIDED, {"because": "somebody else typed", "by": house.tess.id, "spent": True}
    )
    found = house.decisions.settle(sitting)
    assert (found.standing, found.told.certificate) == (Standing.VOID, None)
    assert certificate(house.store.database, code).cause == "the sitting was declared void"


def test_nothing_is_made_of_what_was_erased(house: House) -> None:
    sitting = borderline(house)
    told = house.decisions.settle(sitting).told
    assert told.waits
    entries = Ledger(house.store.database).of(sitting)
    gone = result([replace(one, body=None) if one.kind == Kind.GRADED else one for one in entries])
    assert gone.erased
    assert gone.ruling is None


# a review


def test_what_is_borderline_goes_to_a_person(house: House) -> None:
    found = house.decisions.settle(borderline(house))
    assert (found.standing, found.told.certificate) == (Standing.REVIEW, None)
    assert [one.sitting for one in house.decisions.waiting(house.tess)] == [found.sat.id]


def traces(sheet: Sheet) -> list[object]:
    """What a sheet would tell of the machine, or of whose it is."""
    lines = [line for talk in sheet.talks for line in (*talk.lines, *([talk.recap] if talk.recap else []))]
    marks = [
        (line.reading, line.chance, line.state, line.intention, line.sentences or None) for line in lines
    ]
    talks = [
        (talk.owner, talk.judgements or None, talk.disputes or None, talk.helped or None)
        for talk in sheet.talks
    ]
    return [mark for row in (*marks, *talks) for mark in row if mark is not None]


def test_a_reviewer_is_given_the_talk_and_nothing_of_what_the_machine_made_of_it(house: House) -> None:
    sitting = borderline(house)
    house.decisions.settle(sitting)
    sheet = house.decisions.sheet(house.tess, sitting)
    (talk,) = sheet.talks
    assert [turn.text for turn in talk.turns][1::2] == list(said("exemplary"))
    assert traces(sheet) == []
    # the same test finds what is in the record
    open_talk = load(house.store, talk.id)
    assert traces(Sheet("", "", 0, 0, sheet.rubric, (open_talk,)))


def test_what_others_made_of_it_is_shown_after_the_review_and_not_before(house: House) -> None:
    sitting = borderline(house)
    house.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="once you have reviewed it"):
        house.decisions.revealed(house.tess, sitting)
    house.decisions.review(house.tess, sitting, house.levels(sitting, 3), "passed", ENOUGH)
    found, talks = house.decisions.revealed(house.tess, sitting)
    assert found.told.grades[0].decision.score == 82
    assert talks[0].lines[-1].chance is not None
    with pytest.raises(ReviewError, match="once you have reviewed it"):
        house.decisions.revealed(house.max, sitting)


@pytest.mark.parametrize(("decision", "standing"), [("passed", Standing.PASSED), ("failed", Standing.FAILED)])
def test_what_the_person_decides_holds(house: House, decision: str, standing: Standing) -> None:
    sitting = borderline(house)
    house.decisions.settle(sitting)
    found = house.decisions.review(
        house.tess,
        sitting,
        house.levels(sitting, 3),
        decision,  # type: ignore[arg-type]
        ENOUGH,
    )
    (review,) = found.told.reviews
    assert found.standing is standing
    assert (found.told.certificate is not None) == (decision == "passed")
    assert (review.by, review.score, review.reason) == (house.tess.id, 75, ENOUGH)
    # the machine's grade stays as it was
    assert found.told.grades[0].decision.score == 82
    assert house.decisions.waiting(house.max) == ()


def test_a_trainee_reviews_nothing(house: House) -> None:
    sitting = borderline(house)
    house.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="by others"):
        house.decisions.sheet(house.ann, sitting)
    assert house.decisions.waiting(house.ann) == ()


def test_what_is_refused_at_the_last_moment_leaves_no_trace(house: House) -> None:
    sitting = borderline(house)
    house.decisions.settle(sitting)
    before = Ledger(house.store.database).of(sitting)
    with pytest.raises(ReviewError, match="quicker"):
        write(house.store, sitting, Kind.REVIEWED, {}, lambda then: "somebody was quicker", ReviewError)
    assert Ledger(house.store.database).of(sitting) == before


def test_a_trainer_never_reviews_a_sitting_of_their_own(house: House) -> None:
    sitting = replace(house, ann=house.tess).sat(said("exemplary"), mark=80, margin=5)
    house.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="of their own"):
        house.decisions.review(house.tess, sitting, house.levels(sitting, 4), "passed", ENOUGH)
    assert [one.sitting for one in house.decisions.waiting(house.max)] == [sitting]


def test_only_the_reviewers_that_the_terms_name_may_review(house: House) -> None:
    sitting = house.sat(said("exemplary"), mark=80, margin=5, reviewers="[max]")
    house.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="by others"):
        house.decisions.sheet(house.tess, sitting)
    assert house.decisions.sheet(house.max, sitting).talks


def test_a_review_needs_levels_for_every_talk_and_a_reason(house: House) -> None:
    sitting = borderline(house)
    house.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="every talk"):
        house.decisions.review(house.tess, sitting, {}, "passed", ENOUGH)
    with pytest.raises(SecondScoreError, match="why"):
        house.decisions.review(house.tess, sitting, house.levels(sitting, 3), "passed", "  ")
    with pytest.raises(SecondScoreError, match="from 0 to 4"):
        house.decisions.review(house.tess, sitting, house.levels(sitting, 5), "passed", ENOUGH)
    assert house.decisions.settle(sitting).told.reviews == ()


def test_nobody_is_asked_where_the_machine_has_decided(house: House) -> None:
    sitting = house.sat(said("exemplary"))
    house.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="waits for no review"):
        house.decisions.review(house.tess, sitting, house.levels(sitting, 0), "failed", ENOUGH)


# the second reader


def test_a_second_reader_that_turns_it_leaves_it_to_a_person(house: House) -> None:
    sitting = house.sat(said("exemplary"), judge=True)
    model = reader(otherwise=("no", ""))
    found = house.judged_by(lambda told: [model]).settle(sitting)
    assert found.standing is Standing.REVIEW
    assert {reason.why for reason in found.told.grades[0].decision.reasons} == {Why.DIFFER}
    asked = len(model.sent)
    assert asked
    house.judged_by(lambda told: [model]).settle(sitting)
    assert len(model.sent) == asked


def test_a_second_reader_in_trouble_leaves_it_to_a_person(house: House) -> None:
    sitting = house.sat(said("exemplary"), judge=True)
    found = house.judged_by(lambda told: [broken(Trouble.UNREACHABLE)]).settle(sitting)
    assert {reason.why for reason in found.told.grades[0].decision.reasons} == {Why.UNJUDGED}
    again = house.decisions.regrade(sitting, load_rubric("full"), "asked for by the auditor")
    assert again.told.grades[1].decision == again.told.grades[0].decision


def test_where_the_terms_do_not_ask_for_one_nobody_reads_it_again(house: House) -> None:
    model = reader()
    found = house.judged_by(lambda told: [model]).settle(house.sat(said("exemplary")))
    assert (found.standing, model.sent) == (Standing.PASSED, [])


# an appeal


def test_an_appeal_is_decided_by_somebody_else_as_blind_as_the_first_and_stands(house: House) -> None:
    sitting = borderline(house)
    house.decisions.settle(sitting)
    house.decisions.review(house.tess, sitting, house.levels(sitting, 1), "failed", "Too little asked.")
    found = house.decisions.appeal(house.ann, sitting, "I asked twice what it had cost him.")
    assert found.standing is Standing.APPEALED
    with pytest.raises(ReviewError, match="by somebody else"):
        house.decisions.sheet(house.tess, sitting)
    assert traces(house.decisions.sheet(house.max, sitting)) == []
    found = house.decisions.review(house.max, sitting, house.levels(sitting, 3), "passed", ENOUGH)
    assert found.standing is Standing.PASSED
    assert found.told.certificate
    assert [review.decision for review in found.told.reviews] == ["failed", "passed"]


def test_what_was_decided_on_appeal_is_not_appealed_again(house: House) -> None:
    sitting = failed(house)
    house.decisions.settle(sitting)
    house.decisions.appeal(house.ann, sitting, "I was provoked.")
    found = house.decisions.review(house.tess, sitting, house.levels(sitting, 0), "failed", "Insults.")
    assert found.standing is Standing.FAILED
    with pytest.raises(AppealError, match="stands"):
        house.decisions.appeal(house.ann, sitting, "Still.")


def test_when_and_by_whom_a_result_can_be_appealed(house: House) -> None:
    sitting = failed(house)
    with pytest.raises(AppealError, match="no result yet"):
        house.decisions.appeal(house.ann, sitting, "Too early.")
    found = house.decisions.settle(sitting)
    with pytest.raises(AppealError, match="among yours"):
        house.decisions.appeal(house.max, sitting, "For her.")
    with pytest.raises(AppealError, match="few words"):
        house.decisions.appeal(house.ann, sitting, " ")
    assert found.told.ruling
    at, window = found.told.ruling.at, timedelta(days=14)
    assert found.told.may_appeal(at + window, window) is None
    assert "14 days" in (found.told.may_appeal(at + window + timedelta(seconds=1), window) or "")
    house.decisions.appeal(house.ann, sitting, "I was provoked.")
    with pytest.raises(AppealError, match="already"):
        house.decisions.appeal(house.ann, sitting, "Once more.")
    passed = house.sat(said("exemplary"))
    house.decisions.settle(passed)
    with pytest.raises(AppealError, match="nothing to appeal"):
        house.decisions.appeal(house.ann, passed, "More points.")


# a finding overturned


HEARD = {said("exemplary")[1]: Move.HOSTILE, said("exemplary")[2]: Move.HOSTILE}


def insulted(house: House) -> tuple[str, Attempt]:
    """A sitting failed because insults were heard that are not there, appealed and reviewed."""
    sitting = house.sat(said("exemplary"), heard=HEARD)
    found = house.decisions.settle(sitting)
    told = load(house.store, found.sat.attempts[0])
    disputed = [Disputed(told.id, about, "That was no insult.") for about in misread(told, HEARD)]
    house.decisions.appeal(house.ann, sitting, "I never insulted him.", disputed)
    house.decisions.review(house.tess, sitting, house.levels(sitting, 1), "failed", "It ended too soon.")
    return sitting, load(house.store, told.id)


def test_an_insult_that_was_none_cost_the_talk_so_the_trainee_may_sit_again(house: House) -> None:
    sitting, told = insulted(house)
    assert house.decisions.to_answer(house.tess) == (sitting,)
    for dispute in told.disputes:
        found = house.decisions.answer(house.tess, sitting, told.id, dispute.number, True, "So it was.")
    assert house.decisions.to_answer(house.tess) == ()
    assert found.standing is Standing.FAILED
    assert found.sat.retake
    # granted once, for however many findings
    assert len(Ledger(house.store.database).kinds(Sat.RETAKE)) == 1
    before, *_, after = found.told.grades
    assert before.decision.score is not None
    assert after.decision.score is not None
    assert (before.drills[0].outright, after.drills[0].outright) == (("hostile",), ())
    assert after.basis.on_appeal
    assert after.basis.by == house.tess.id


def test_a_finding_that_stands_changes_nothing(house: House) -> None:
    sitting, told = insulted(house)
    for dispute in told.disputes:
        found = house.decisions.answer(house.tess, sitting, told.id, dispute.number, False, "It was one.")
    assert len(found.told.grades) == 1
    assert not found.sat.retake


def test_disputes_of_an_appeal_are_answered_after_the_blind_review_and_by_its_reviewer(house: House) -> None:
    sitting = house.sat(said("exemplary"), heard=HEARD)
    found = house.decisions.settle(sitting)
    told = load(house.store, found.sat.attempts[0])
    about = next(iter(misread(told, HEARD)))
    house.decisions.appeal(house.ann, sitting, "No.", [Disputed(told.id, about, "No insult.")])
    (dispute,) = load(house.store, told.id).disputes
    with pytest.raises(ReviewError, match="once you have reviewed it"):
        house.decisions.answer(house.tess, sitting, told.id, dispute.number, True, "Fine.")


def test_an_appeal_cannot_dispute_what_is_not_part_of_the_sitting(house: House) -> None:
    sitting, other = failed(house), failed(house)
    for one in (sitting, other):
        house.decisions.settle(one)
    told = load(house.store, case(house.store, other).sat.attempts[0])
    reply = next(line for line in told.lines if line.reading and line.reading.findings)
    assert reply.reading
    about = OfReply(reply.number, reply.reading.findings[0].move)
    with pytest.raises(AppealError, match="not part of this sitting"):
        house.decisions.appeal(house.ann, sitting, "No.", [Disputed(told.id, about, "No.")])
    assert not Drill.open(house.store, told.id).attempt.disputes


# a regrade


def test_a_regrade_stands_beside_the_old_grade_and_a_flip_goes_to_a_person(house: House) -> None:
    sitting = house.sat(said("exemplary"), mark=75)
    first = house.decisions.settle(sitting)
    assert first.standing is Standing.PASSED
    found = house.decisions.regrade(sitting, load_rubric("core"), "the rubric was corrected", house.tess)
    assert [grade.decision.score for grade in found.told.grades] == [82, 69]
    assert [grade.basis.rubric for grade in found.told.grades] == ["full", "core"]
    assert found.told.grades[1].basis.because == "the rubric was corrected"
    assert found.standing is Standing.REVIEW
    # what was in force stays so until a person has decided
    assert found.told.certificate == first.told.certificate
    found = house.decisions.review(house.max, sitting, house.levels(sitting, 1), "failed", "I see it too.")
    assert (found.standing, found.told.certificate) == (Standing.FAILED, None)
    assert first.told.certificate
    assert certificate(house.store.database, first.told.certificate).cause == "the result was overturned"


def test_a_person_who_finds_that_it_holds_leaves_the_certificate_as_it_is(house: House) -> None:
    sitting = house.sat(said("exemplary"), mark=75)
    code = house.decisions.settle(sitting).told.certificate
    house.decisions.regrade(sitting, load_rubric("core"), "the rubric was corrected")
    found = house.decisions.review(house.max, sitting, house.levels(sitting, 4), "passed", ENOUGH)
    assert (found.standing, found.told.certificate) == (Standing.PASSED, code)


@pytest.mark.parametrize("who", ["exemplary", "good", "defensive", "caving", "gaming"])
def test_by_the_same_rubric_a_regrade_comes_to_the_same(house: House, who: str) -> None:
    sitting = house.sat(said(who), mark=70, margin=5)
    first = house.decisions.settle(sitting)
    found = house.decisions.regrade(sitting, load_rubric("full"), "asked for by the auditor")
    one, other = found.told.grades
    assert (one.decision, one.drills) == (other.decision, other.drills)
    assert (found.standing, found.told.ruling, found.told.waits) == (
        first.standing,
        first.told.ruling,
        first.told.waits,
    )


def test_a_regrade_has_a_cause_and_is_nobodys_own(house: House) -> None:
    sitting = house.sat(said("exemplary"))
    with pytest.raises(RegradeError, match="not been graded"):
        house.decisions.regrade(sitting, load_rubric("core"), "a try")
    house.decisions.settle(sitting)
    with pytest.raises(RegradeError, match="say why"):
        house.decisions.regrade(sitting, load_rubric("core"), " ")
    with pytest.raises(RegradeError, match="those who review"):
        house.decisions.regrade(sitting, load_rubric("core"), "more points", house.ann)
