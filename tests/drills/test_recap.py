"""The written summary, held against what was asked for and what was agreed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drills.attempt import Attempt, Line, Stage
from drills.drill import Drill
from drills.grading import read_turns
from drills.recap import RecapCheck, due, in_short, judged
from drills.rehearsal import played_by, rehearse
from drills.store import Store
from rubric.reading import Finding, Move, Reading, Turn
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer
from simulator.ending import Ending
from simulator.rep import rep
from simulator.scenario import Recap

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DANA = catalogue.scenario("contract_change")
BILL = catalogue.scenario("late_delivery").model_copy(
    update={"recap": Recap(prompt="Put it in writing.", points=())}
)
WHOLE = (
    "Dana, as agreed: I draft an addendum that both of you sign by Friday. You begin with two sauces, and we "
    "look at it together after thirty days."
)


def said(text: str, *findings: tuple[Move, str]) -> Line:
    """A reply of the trainee's that did these, in these words."""
    found = tuple(Finding(m, w, text.index(w), text.index(w) + len(w), 0.9) for m, w in findings)
    return Line("trainee", text, NOW, reading=Reading(found))


def wrote(told: Attempt, text: str) -> dict[str, RecapCheck]:
    """The checks of `told` with that summary, by their questions."""
    (reading,) = read_turns((Turn("trainee", text),), told.scenario)
    return {
        check.question: check
        for check in judged(replace(told, recap=Line("trainee", text, NOW, reading=reading)))
    }


def about(checks: dict[str, RecapCheck], words: str) -> RecapCheck:
    return next(check for question, check in checks.items() if words in question)


@pytest.fixture(scope="module")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Attempt:
    """A talk with Dana that came to an agreement, with nothing written yet."""
    store = Store(f"sqlite:///{tmp_path_factory.mktemp('dana') / 'r.db'}")
    whole = next(
        talk
        for seed in range(30)
        if (talk := rehearse(DANA, seed, played_by(rep("exemplary")))).ending in (Ending.WON, Ending.SETTLED)
    )
    drill = Drill.begin(store, DANA, seed=whole.seed)
    drill.prepare()
    for reply in whole.replies:
        if drill.attempt.stage is Stage.TALKING:
            drill.reply(reply)
            drill.answer()
    store.close()
    return drill.attempt


def bills(*replies: str, offered: frozenset[str] = frozenset()) -> Attempt:
    """A talk with Bill in which the trainee bound themselves with each of these; he remembers these offers."""
    begun = Customer(BILL, 1, AuthoredVoice(catalogue.bank())).open().state
    state = replace(begun, memory=replace(begun.memory, offered=offered))
    heard = Line("customer", "Good.", NOW, state=state)
    lines = tuple(said(reply, (Move.URGENCY, reply)) for reply in replies)
    return replace(Attempt("a", BILL, 1, NOW), lines=(*lines, heard))


def test_a_summary_is_due_after_a_good_end_and_nothing_is_judged_before_it_is_written(
    agreed: Attempt,
) -> None:
    assert due(agreed)
    assert judged(agreed) == ()


def test_a_whole_summary_meets_what_it_is_asked_for_in_the_trainees_words(agreed: Attempt) -> None:
    checks = wrote(agreed, WHOLE)
    for words in (
        "addendum that both parties sign",
        "phased start",
        "review after 30 days",
        "who does what",
        "by when?",
    ):
        check = about(checks, words)
        assert check.answer == "yes", check
        assert check.words in WHOLE
        assert check.words
    assert about(checks, "nothing new").answer == "yes"


def test_a_summary_of_nothing_meets_nothing(agreed: Attempt) -> None:
    checks = wrote(agreed, "Bye then!")
    assert about(checks, "phased start").answer == "no"
    assert about(checks, "who does what").answer == "no"
    assert about(checks, "by when?").answer == "no"


def test_what_was_offered_in_the_talk_belongs_into_it() -> None:
    told = bills("Carla calls you the day before.", offered=frozenset({"dispatcher", "freight"}))
    checks = wrote(told, "Bill, we take the freight charge off this order, and I will ring you.")
    assert about(checks, "Waive the freight").answer == "yes"
    assert about(checks, "Carla Mendes").answer == "no"
    assert "5 %" not in " ".join(checks)


def test_a_promised_day_belongs_into_it() -> None:
    told = bills("I will ring you on Thursday morning.")
    assert about(wrote(told, "I will ring you on Thursday, Bill."), "Thursday").answer == "yes"
    assert about(wrote(told, "I will ring you, Bill."), "Thursday").answer == "no"


def test_which_day_tomorrow_is_nobody_here_can_tell() -> None:
    told = bills("I will ring you tomorrow.")
    checks = wrote(told, "I will ring you on Thursday, Bill.")
    assert about(checks, "tomorrow").answer == "unscored"
    assert about(checks, "nothing new").answer == "unscored"


def test_a_day_that_was_changed_later_in_the_talk_may_have_fallen() -> None:
    told = bills("I will ring you on Thursday.", "Then I will ring you on Monday.")
    checks = wrote(told, "I will ring you on Monday, Bill.")
    assert about(checks, "You named Monday").answer == "yes"
    assert about(checks, "You named Thursday").answer == "unscored"


def test_what_nobody_spoke_of_is_new() -> None:
    told = bills("I will ring you on Thursday.")
    assert about(wrote(told, "I will ring you on Thursday."), "nothing new").answer == "yes"
    day = about(wrote(told, "I will ring you on Sunday."), "nothing new")
    assert (day.answer, day.reason) == ("no", "Sunday was not spoken of in the talk")
    gift = about(wrote(told, "I will ring you on Thursday, and you get a credit note."), "nothing new")
    assert gift.answer == "no"
    assert "credit note" in gift.words


def test_a_promise_that_is_not_yours_is_held_against_it() -> None:
    told = replace(
        bills("Thursday."), recap=said("No truck is ever late again.", (Move.OVER_PROMISE, "ever late"))
    )
    check = judged(told)[-1]
    assert (check.answer, check.words) == ("no", "ever late")
    doubtful = (
        replace(told.recap.reading.findings[0], unsure=True) if told.recap and told.recap.reading else None
    )
    assert doubtful
    unsure = replace(
        told, recap=Line("trainee", "No truck is ever late again.", NOW, reading=Reading((doubtful,)))
    )
    assert judged(unsure)[-1].answer == "unscored"


def test_what_is_taken_back_in_the_same_breath_is_not_named(agreed: Attempt) -> None:
    check = about(wrote(agreed, "Dana, there will be no phased start after all."), "phased start")
    assert check.answer == "unscored"


@pytest.mark.parametrize(
    "text", ["Wie besprochen: Nachtrag bis Freitag, beide Seiten unterschreiben, Prüfung nach dreißig Tagen."]
)
def test_what_cannot_be_read_is_unscored_and_never_a_no(agreed: Attempt, text: str) -> None:
    assert {check.answer for check in wrote(agreed, text).values()} == {"unscored"}


@pytest.mark.parametrize("text", ["", "?", "\ud800", "(", "\\", "*" * 500, "‮friday‬", "😀 Friday"])
def test_whatever_is_written_it_is_judged(agreed: Attempt, text: str) -> None:
    assert wrote(agreed, text)


def test_how_much_of_it_was_met_is_said_in_a_sentence() -> None:
    yes, no, unscored = (RecapCheck("?", "yes"), RecapCheck("?", "no"), RecapCheck("?", "unscored"))
    assert in_short((yes, no)) == "1 of 2 met."
    assert in_short((yes, no, unscored)) == "1 of 2 met. 1 could not be judged."
    assert in_short((unscored,)) == "None of it could be judged."
