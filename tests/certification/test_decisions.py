"""What people decide about a sitting: reviews that are blind, appeals, retakes, regrades, and certificates."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from audit.erasing import Eraser
from certification.appeal import AppealError, Disputed
from certification.case import case, write
from certification.deciding import Why
from certification.decisions import Decisions
from certification.issuing import Issuing, months_after
from certification.regrade import RegradeError
from certification.results import Kind, Standing, result
from certification.reviewing import ReviewError, Sheet, against
from certification.sitting import Kind as Sat
from credentials.claims import Issuer
from credentials.register import certificate
from desk.second_score import SecondScoreError
from drills.attempt import Attempt
from drills.dispute import OfReply
from drills.drill import Drill
from drills.loading import load
from models.chat import Trouble
from people.person import Person
from record.database import now
from record.keys import Keys
from record.ledger import Ledger
from rubric.criteria import load_rubric
from rubric.reading import Move
from tests.certification import bench as benches
from tests.certification.bench import Bench
from tests.certification.talked import INSULT, misread, said
from tests.rubric.judge.readers import broken, reader

bench = benches.bench
ENOUGH = "They owned it before anything else."


def failed(bench: Bench) -> str:
    return bench.sat([INSULT] * 6)


# a good seller who never falls back does not pass by it
STRICTER = load_rubric("falling_back")


def borderline(bench: Bench) -> str:
    # the exemplary seller comes to a little more with Bill
    return bench.sat(said("exemplary"), mark=94, margin=5)


# a pass


def test_a_clear_pass_earns_a_certificate_at_once_and_only_one(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    found = bench.decisions.settle(sitting)
    assert found.standing is Standing.PASSED
    assert found.told.certificate
    issued = certificate(bench.store.database, found.told.certificate)
    assert issued.person == bench.ann.id
    assert issued.valid_until == months_after(issued.issued_at, 24)
    assert bench.decisions.settle(sitting) == found
    assert len(Ledger(bench.store.database).of(sitting)) == 6


def test_two_customers_are_graded_together(bench: Bench) -> None:
    found = bench.decisions.settle(bench.sat(said("exemplary"), said("exemplary", "price_increase")))
    (graded,) = found.told.grades
    one, other = graded.decision.equated
    assert one
    assert other
    assert graded.decision.score
    assert abs(2 * graded.decision.score - one - other) <= 1
    assert found.standing is Standing.PASSED


def test_without_a_key_a_pass_is_a_pass_and_its_certificate_waits_for_one(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    empty = Keys(bench.keys.folder / "empty")
    keyless = Decisions(bench.store, Issuing(empty, Issuer("Ripitz House")))
    assert keyless.settle(sitting).told.certificate is None
    assert keyless.settle(sitting).standing is Standing.PASSED
    empty.make()
    assert keyless.settle(sitting).told.certificate


def test_a_sitting_declared_void_loses_its_certificate(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    code = bench.decisions.settle(sitting).told.certificate
    assert code
    Ledger(bench.store.database).append(
        sitting, Sat.VOIDED, {"because": "somebody else typed", "by": bench.tess.id, "spent": True}
    )
    found = bench.decisions.settle(sitting)
    assert (found.standing, found.told.certificate) == (Standing.VOID, None)
    assert certificate(bench.store.database, code).cause == "the sitting was declared void"


def test_nothing_is_made_of_what_was_erased(bench: Bench) -> None:
    sitting = borderline(bench)
    told = bench.decisions.settle(sitting).told
    assert told.waits
    entries = Ledger(bench.store.database).of(sitting)
    gone = result([replace(one, body=None) if one.kind == Kind.GRADED else one for one in entries])
    assert gone.erased
    assert gone.ruling is None


# a review


def test_what_is_borderline_goes_to_a_person(bench: Bench) -> None:
    found = bench.decisions.settle(borderline(bench))
    assert (found.standing, found.told.certificate) == (Standing.REVIEW, None)
    assert [one.sitting for one in bench.decisions.waiting(bench.tess)] == [found.sat.id]


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


def test_a_reviewer_is_given_the_talk_and_nothing_of_what_the_machine_made_of_it(bench: Bench) -> None:
    sitting = borderline(bench)
    bench.decisions.settle(sitting)
    sheet = bench.decisions.sheet(bench.tess, sitting)
    (talk,) = sheet.talks
    assert [turn.text for turn in talk.turns][1::2] == list(said("exemplary"))
    assert traces(sheet) == []
    # the same test finds what is in the record
    open_talk = load(bench.store, talk.id)
    assert traces(Sheet("", "", 0, 0, sheet.rubric, (open_talk,)))


def test_what_others_made_of_it_is_shown_after_the_review_and_not_before(bench: Bench) -> None:
    sitting = borderline(bench)
    (graded,) = bench.decisions.settle(sitting).told.grades
    with pytest.raises(ReviewError, match="once you have reviewed it"):
        bench.decisions.revealed(bench.tess, sitting)
    bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 3), "passed", ENOUGH)
    found, talks = bench.decisions.revealed(bench.tess, sitting)
    assert found.told.grades == (graded,)
    assert talks[0].lines[-1].chance is not None
    with pytest.raises(ReviewError, match="once you have reviewed it"):
        bench.decisions.revealed(bench.max, sitting)


@pytest.mark.parametrize(("decision", "standing"), [("passed", Standing.PASSED), ("failed", Standing.FAILED)])
def test_what_the_person_decides_holds(bench: Bench, decision: str, standing: Standing) -> None:
    sitting = borderline(bench)
    (graded,) = bench.decisions.settle(sitting).told.grades
    found = bench.decisions.review(
        bench.tess,
        sitting,
        bench.levels(sitting, 3),
        decision,  # type: ignore[arg-type]
        ENOUGH,
    )
    (review,) = found.told.reviews
    assert found.standing is standing
    assert (found.told.certificate is not None) == (decision == "passed")
    assert (review.by, review.score, review.reason) == (bench.tess.id, 75, ENOUGH)
    # the machine's grade stays as it was
    assert found.told.grades == (graded,)
    assert bench.decisions.waiting(bench.max) == ()


def test_nobody_decides_about_a_sitting_of_which_something_was_erased(bench: Bench) -> None:
    sitting = borderline(bench)
    found = bench.decisions.settle(sitting)
    gone = replace(found.told, erased=True)
    assert against(bench.tess, found.terms, found.sat, found.told) is None
    assert "was erased" in (against(bench.tess, found.terms, found.sat, gone) or "")


def test_a_trainee_reviews_nothing(bench: Bench) -> None:
    sitting = borderline(bench)
    bench.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="by others"):
        bench.decisions.sheet(bench.ann, sitting)
    assert bench.decisions.waiting(bench.ann) == ()


def test_what_is_refused_at_the_last_moment_leaves_no_trace(bench: Bench) -> None:
    sitting = borderline(bench)
    bench.decisions.settle(sitting)
    before = Ledger(bench.store.database).of(sitting)
    with pytest.raises(ReviewError, match="quicker"):
        write(bench.store, sitting, Kind.REVIEWED, {}, lambda then: "somebody was quicker", ReviewError)
    assert Ledger(bench.store.database).of(sitting) == before


def test_a_trainer_never_reviews_a_sitting_of_their_own(bench: Bench) -> None:
    sitting = replace(bench, ann=bench.tess).sat(said("exemplary"), mark=92, margin=5)
    bench.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="of their own"):
        bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 4), "passed", ENOUGH)
    assert [one.sitting for one in bench.decisions.waiting(bench.max)] == [sitting]


def test_only_the_reviewers_that_the_terms_name_may_review(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"), mark=92, margin=5, reviewers="[max]")
    bench.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="by others"):
        bench.decisions.sheet(bench.tess, sitting)
    assert bench.decisions.sheet(bench.max, sitting).talks


def test_a_review_needs_levels_for_every_talk_and_a_reason(bench: Bench) -> None:
    sitting = borderline(bench)
    bench.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="every talk"):
        bench.decisions.review(bench.tess, sitting, {}, "passed", ENOUGH)
    with pytest.raises(SecondScoreError, match="why"):
        bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 3), "passed", "  ")
    with pytest.raises(SecondScoreError, match="from 0 to 4"):
        bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 5), "passed", ENOUGH)
    assert bench.decisions.settle(sitting).told.reviews == ()


def test_nobody_is_asked_where_the_machine_has_decided(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    bench.decisions.settle(sitting)
    with pytest.raises(ReviewError, match="waits for no review"):
        bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 0), "failed", ENOUGH)


# the second reader


def test_a_second_reader_that_turns_it_leaves_it_to_a_person(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"), judge=True)
    model = reader(otherwise=("no", ""))
    found = bench.judged_by(lambda told: [model]).settle(sitting)
    assert found.standing is Standing.REVIEW
    assert {reason.why for reason in found.told.grades[0].decision.reasons} == {Why.DIFFER}
    asked = len(model.sent)
    assert asked
    bench.judged_by(lambda told: [model]).settle(sitting)
    assert len(model.sent) == asked


def test_a_second_reader_in_trouble_leaves_it_to_a_person(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"), judge=True)
    found = bench.judged_by(lambda told: [broken(Trouble.UNREACHABLE)]).settle(sitting)
    assert {reason.why for reason in found.told.grades[0].decision.reasons} == {Why.UNJUDGED}
    again = bench.decisions.regrade(sitting, load_rubric("full"), "asked for by the auditor")
    assert again.told.grades[1].decision == again.told.grades[0].decision


def test_where_the_terms_do_not_ask_for_one_nobody_reads_it_again(bench: Bench) -> None:
    model = reader()
    found = bench.judged_by(lambda told: [model]).settle(bench.sat(said("exemplary")))
    assert (found.standing, model.sent) == (Standing.PASSED, [])


# an appeal


def test_an_appeal_is_decided_by_somebody_else_as_blind_as_the_first_and_stands(bench: Bench) -> None:
    sitting = borderline(bench)
    bench.decisions.settle(sitting)
    bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 1), "failed", "Too little asked.")
    found = bench.decisions.appeal(bench.ann, sitting, "I asked twice what it had cost him.")
    assert found.standing is Standing.APPEALED
    with pytest.raises(ReviewError, match="by somebody else"):
        bench.decisions.sheet(bench.tess, sitting)
    assert traces(bench.decisions.sheet(bench.max, sitting)) == []
    found = bench.decisions.review(bench.max, sitting, bench.levels(sitting, 3), "passed", ENOUGH)
    assert found.standing is Standing.PASSED
    assert found.told.certificate
    assert [review.decision for review in found.told.reviews] == ["failed", "passed"]


def test_what_was_decided_on_appeal_is_not_appealed_again(bench: Bench) -> None:
    sitting = failed(bench)
    bench.decisions.settle(sitting)
    bench.decisions.appeal(bench.ann, sitting, "I was provoked.")
    found = bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 0), "failed", "Insults.")
    assert found.standing is Standing.FAILED
    with pytest.raises(AppealError, match="stands"):
        bench.decisions.appeal(bench.ann, sitting, "Still.")


def test_when_and_by_whom_a_result_can_be_appealed(bench: Bench) -> None:
    sitting = failed(bench)
    with pytest.raises(AppealError, match="no result yet"):
        bench.decisions.appeal(bench.ann, sitting, "Too early.")
    found = bench.decisions.settle(sitting)
    with pytest.raises(AppealError, match="among yours"):
        bench.decisions.appeal(bench.max, sitting, "For her.")
    with pytest.raises(AppealError, match="few words"):
        bench.decisions.appeal(bench.ann, sitting, " ")
    assert found.told.ruling
    at, window = found.told.ruling.at, timedelta(days=14)
    assert found.told.may_appeal(at + window, window) is None
    assert "14 days" in (found.told.may_appeal(at + window + timedelta(seconds=1), window) or "")
    bench.decisions.appeal(bench.ann, sitting, "I was provoked.")
    with pytest.raises(AppealError, match="already"):
        bench.decisions.appeal(bench.ann, sitting, "Once more.")
    passed = bench.sat(said("exemplary"))
    bench.decisions.settle(passed)
    with pytest.raises(AppealError, match="nothing to appeal"):
        bench.decisions.appeal(bench.ann, passed, "More points.")


# a finding overturned


HEARD = {said("exemplary")[1]: Move.HOSTILE, said("exemplary")[2]: Move.HOSTILE}


def insulted(bench: Bench) -> tuple[str, Attempt]:
    """A sitting failed because insults were heard that are not there, appealed and reviewed."""
    sitting = bench.sat(said("exemplary"), heard=HEARD)
    found = bench.decisions.settle(sitting)
    told = load(bench.store, found.sat.attempts[0])
    disputed = [Disputed(told.id, about, "That was no insult.") for about in misread(told, HEARD)]
    bench.decisions.appeal(bench.ann, sitting, "I never insulted him.", disputed)
    bench.decisions.review(bench.tess, sitting, bench.levels(sitting, 1), "failed", "It ended too soon.")
    return sitting, load(bench.store, told.id)


def test_an_insult_that_was_none_cost_the_talk_so_the_trainee_may_sit_again(bench: Bench) -> None:
    sitting, told = insulted(bench)
    assert bench.decisions.to_answer(bench.tess) == (sitting,)
    for dispute in told.disputes:
        found = bench.decisions.answer(bench.tess, sitting, told.id, dispute.number, True, "So it was.")
    assert bench.decisions.to_answer(bench.tess) == ()
    assert found.standing is Standing.FAILED
    assert found.sat.retake
    # granted once, for however many findings
    assert len(Ledger(bench.store.database).kinds(Sat.RETAKE)) == 1
    before, *_, after = found.told.grades
    assert before.decision.score is not None
    assert after.decision.score is not None
    assert (before.drills[0].outright, after.drills[0].outright) == (("hostile",), ())
    assert after.basis.on_appeal
    assert after.basis.by == bench.tess.id


def test_a_finding_that_stands_changes_nothing(bench: Bench) -> None:
    sitting, told = insulted(bench)
    for dispute in told.disputes:
        found = bench.decisions.answer(bench.tess, sitting, told.id, dispute.number, False, "It was one.")
    assert len(found.told.grades) == 1
    assert not found.sat.retake


def test_disputes_of_an_appeal_are_answered_after_the_blind_review_and_by_its_reviewer(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"), heard=HEARD)
    found = bench.decisions.settle(sitting)
    told = load(bench.store, found.sat.attempts[0])
    about = next(iter(misread(told, HEARD)))
    bench.decisions.appeal(bench.ann, sitting, "No.", [Disputed(told.id, about, "No insult.")])
    (dispute,) = load(bench.store, told.id).disputes
    with pytest.raises(ReviewError, match="once you have reviewed it"):
        bench.decisions.answer(bench.tess, sitting, told.id, dispute.number, True, "Fine.")


def test_what_was_erased_for_its_age_waits_for_nobody(bench: Bench) -> None:
    appealed, _ = insulted(bench)
    waits = borderline(bench)
    bench.decisions.settle(waits)
    assert bench.decisions.to_answer(bench.tess) == (appealed,)
    Eraser(bench.store.database).older_than(now() + timedelta(days=1), "kept too long", certifications=True)
    assert bench.decisions.waiting(bench.tess) == ()
    assert bench.decisions.to_answer(bench.tess) == ()
    with pytest.raises(ReviewError, match="was erased"):
        bench.decisions.sheet(bench.tess, waits)


def test_an_appeal_cannot_dispute_what_is_not_part_of_the_sitting(bench: Bench) -> None:
    sitting, other = failed(bench), failed(bench)
    for one in (sitting, other):
        bench.decisions.settle(one)
    told = load(bench.store, case(bench.store, other).sat.attempts[0])
    reply = next(line for line in told.lines if line.reading and line.reading.findings)
    assert reply.reading
    about = OfReply(reply.number, reply.reading.findings[0].move)
    with pytest.raises(AppealError, match="not part of this sitting"):
        bench.decisions.appeal(bench.ann, sitting, "No.", [Disputed(told.id, about, "No.")])
    assert not Drill.open(bench.store, told.id).attempt.disputes


# a regrade


def test_a_regrade_stands_beside_the_old_grade_and_a_flip_goes_to_a_person(bench: Bench) -> None:
    sitting = bench.sat(said("good"), mark=80)
    first = bench.decisions.settle(sitting)
    assert first.standing is Standing.PASSED
    found = bench.decisions.regrade(sitting, STRICTER, "the rubric was corrected", bench.tess)
    before, after = (grade.decision.score for grade in found.told.grades)
    assert before
    assert after
    assert before > 80 > after
    assert [grade.basis.rubric for grade in found.told.grades] == ["full", STRICTER.id]
    assert found.told.grades[1].basis.because == "the rubric was corrected"
    assert found.standing is Standing.REVIEW
    # what was in force stays so until a person has decided
    assert found.told.certificate == first.told.certificate
    found = bench.decisions.review(bench.max, sitting, bench.levels(sitting, 1), "failed", "I see it too.")
    assert (found.standing, found.told.certificate) == (Standing.FAILED, None)
    assert first.told.certificate
    assert certificate(bench.store.database, first.told.certificate).cause == "the result was overturned"


def test_a_person_who_finds_that_it_holds_leaves_the_certificate_as_it_is(bench: Bench) -> None:
    sitting = bench.sat(said("good"), mark=80)
    code = bench.decisions.settle(sitting).told.certificate
    bench.decisions.regrade(sitting, STRICTER, "the rubric was corrected")
    found = bench.decisions.review(bench.max, sitting, bench.levels(sitting, 4), "passed", ENOUGH)
    assert (found.standing, found.told.certificate) == (Standing.PASSED, code)


@pytest.mark.parametrize("who", ["exemplary", "good", "defensive", "caving", "gaming"])
def test_by_the_same_rubric_a_regrade_comes_to_the_same(bench: Bench, who: str) -> None:
    sitting = bench.sat(said(who), mark=70, margin=5)
    first = bench.decisions.settle(sitting)
    found = bench.decisions.regrade(sitting, load_rubric("full"), "asked for by the auditor")
    one, other = found.told.grades
    assert (one.decision, one.drills) == (other.decision, other.drills)
    assert (found.standing, found.told.ruling, found.told.waits) == (
        first.standing,
        first.told.ruling,
        first.told.waits,
    )


def test_a_regrade_has_a_cause_and_is_nobodys_own(bench: Bench) -> None:
    sitting = bench.sat(said("exemplary"))
    with pytest.raises(RegradeError, match="not been graded"):
        bench.decisions.regrade(sitting, load_rubric("core"), "a try")
    bench.decisions.settle(sitting)
    with pytest.raises(RegradeError, match="say why"):
        bench.decisions.regrade(sitting, load_rubric("core"), " ")
    with pytest.raises(RegradeError, match="those who review"):
        bench.decisions.regrade(sitting, load_rubric("core"), "more points", bench.ann)


def test_of_an_appeal_and_a_review_sent_many_times_at_once_one_is_taken(bench: Bench) -> None:
    sitting = failed(bench)
    bench.decisions.settle(sitting)

    def taken(sent: Callable[[Person], object], by: Sequence[Person]) -> list[bool]:
        def one(person: Person) -> bool:
            try:
                sent(person)
            except (AppealError, ReviewError):
                return False
            return True

        with ThreadPoolExecutor(len(by)) as windows:
            return list(windows.map(one, by))

    appealed = taken(lambda by: bench.decisions.appeal(by, sitting, "I was tired."), [bench.ann] * 4)
    assert sorted(appealed) == [False, False, False, True]
    levels = bench.levels(sitting, 3)
    reviewers = [bench.tess, bench.max, bench.ann, bench.tess, bench.max]
    reviewed = taken(lambda by: bench.decisions.review(by, sitting, levels, "passed", ENOUGH), reviewers)
    assert sum(reviewed) == 1
    assert not reviewed[2]
    found = case(bench.store, sitting).told
    assert (len(found.appeals), len(found.reviews)) == (1, 1)
