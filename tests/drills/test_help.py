"""Help from the coach is written down, counts, and moves nothing."""

import pytest

from drills.drill import Drill
from drills.help import Help, Helped, in_words
from drills.loading import DrillError, load
from drills.store import Store
from drills.told import attempt
from models.settings import Mode
from simulator import catalogue

SORRY = "I'm sorry, Bill. We promised you Tuesday and we let you down."
ARGUED = "With respect, Bill, it was one day."


def begun(store: Store, mode: Mode = "practice") -> Drill:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7, mode=mode)
    drill.reply(SORRY)
    drill.answer()
    return drill


def test_help_is_kept_with_the_line_that_it_was_about(store: Store) -> None:
    drill = begun(store)
    reply, answer = (line.number for line in drill.attempt.lines[1:])
    drill.help(Help.LOOK, reply)
    drill.help(Help.NUDGE, answer)
    assert load(store, drill.attempt.id).helped == (Helped(Help.LOOK, reply), Helped(Help.NUDGE, answer))


def test_help_moves_neither_the_talk_nor_the_customer(store: Store) -> None:
    helped, alone = begun(store), begun(store)
    for sort in Help:
        helped.help(sort, helped.attempt.lines[-1].number)
    for drill in (helped, alone):
        drill.reply(ARGUED)
        drill.answer()
    assert helped.attempt.turns == alone.attempt.turns
    assert helped.attempt.state == alone.attempt.state
    assert helped.attempt.chance == alone.attempt.chance


def test_help_stays_counted_on_every_road(store: Store) -> None:
    drill = begun(store)
    first = drill.attempt.lines[1].number
    drill.help(Help.LOOK, first)
    drill.rewind(first)
    drill.help(Help.NUDGE, drill.attempt.lines[-1].number)
    drill.reply(ARGUED)
    drill.answer()
    drill.choose(0)
    assert [each.sort for each in drill.attempt.helped] == [Help.LOOK, Help.NUDGE]
    assert load(store, drill.attempt.id) == drill.attempt


@pytest.mark.parametrize("mode", ["certification", "demo"])
def test_there_is_a_coach_in_practice_alone(store: Store, mode: Mode) -> None:
    drill = begun(store, mode)
    with pytest.raises(DrillError, match="only in practice"):
        drill.help(Help.NUDGE, drill.attempt.lines[-1].number)
    assert load(store, drill.attempt.id).helped == ()


def test_there_is_no_help_while_the_customer_speaks_nor_after_the_end(store: Store) -> None:
    drill = begun(store)
    line = drill.attempt.lines[-1].number
    drill.reply(ARGUED)
    with pytest.raises(DrillError, match="has not answered yet"):
        drill.help(Help.NUDGE, line)
    drill.answer()
    drill.abandon()
    with pytest.raises(DrillError, match="has ended"):
        drill.help(Help.NUDGE, line)


def test_there_is_no_help_over_a_line_that_was_never_said(store: Store) -> None:
    drill = begun(store)
    with pytest.raises(DrillError, match="no such line"):
        drill.help(Help.LOOK, 404)


def test_what_a_later_version_writes_beside_the_talk_is_passed_over(store: Store) -> None:
    told = begun(store).attempt
    store.append(told.id, told.version, "sneezed", {"how": "loudly"})
    again = load(store, told.id)
    assert again.lines == told.lines
    assert again.version == told.version + 1
    assert again == attempt(store.attempt(told.id), again.scenario, store.events(told.id))


def test_how_much_help_there_was_is_said_in_words() -> None:
    assert in_words(()) == "No help from the coach."
    used = (Helped(Help.NUDGE, 0), Helped(Help.WORDING, 0), Helped(Help.LOOK, 1), Helped(Help.LOOK, 4))
    asked = (Helped(Help.WHY, 1), Helped(Help.EXAMPLE, 1), Helped(Help.EXAMPLE, 1))
    assert in_words((*used, *asked)) == (
        "Help from the coach: 1 hint, 1 ready wording, 2 looks at a reply, 2 questions."
    )
