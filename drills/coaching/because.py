"""Why the customer said what they said last: what they heard, what it did to them, what they mean. Pure."""

from collections.abc import Iterator

from drills.attempt import Attempt, Line
from drills.coaching.hindsight import point
from drills.coaching.openings import Act, published
from drills.coaching.words import Heard, coach_words
from rubric.reading import TECHNIQUES, Move, Reading
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, Meant
from simulator.intention import Intention
from simulator.lines import Occasion
from simulator.mood import Mood

HARDLY, MUCH = 0.3, 1.2
"""Up to how much a feeling has hardly moved, and from where on it has moved much; feelings are 0 to 10."""
NEARLY_GONE = 2.0
"""Patience at or below which a customer is about to go."""
_MOST_NAMED = 2


def because(told: Attempt) -> tuple[str, ...]:
    """A few sentences on the customer's last line, from what the code knows; what was typed is not quoted.

    Raises `IndexError` before the opening.
    """
    spoken = told.lines[-1] if told.lines[-1].role == "customer" else told.lines[-2]
    words, name = coach_words(), told.scenario.persona.name
    if len(told.lines) < 3:
        said = [words.meant["opening"]]
    else:
        meant = _meant(told)
        said = [_heard(meant), *_felt(told), words.meant[spoken.intention or Intention.CHALLENGE]]
        if meant.plan.then:
            said.append(words.meant[meant.plan.then])
    return tuple(sentence.replace("{name}", name) for sentence in said)


def _meant(told: Attempt) -> Meant:
    """What the customer made of the last reply that they answered."""
    number = (len(told.lines) - 1) // 2 - 1
    before, reply = point(told, number), told.lines[2 * number + 1]
    customer = Customer(told.scenario, told.seed, AuthoredVoice(catalogue.bank()))
    return customer.mean(before.state, reply.text, reply.reading or Reading())


def _heard(meant: Meant) -> str:
    now = meant.moment
    did: list[Act] = [move for move in Move if move in now.missteps]
    text = coach_words().heard[_what(meant)]
    if not did:
        did += ["explain"] if now.road.explained else []
        did += [move for move in Move if move in now.reading.sure & TECHNIQUES]
    named = [published().did[act] for act in did][:_MOST_NAMED]
    return text.replace("{did}", " and ".join(named))


def _what(meant: Meant) -> Heard:
    """What weighed most of all that the customer heard."""
    now, triggers = meant.moment, meant.plan.triggers
    rules = (
        (now.road.bait_spoiled, Heard.BAIT_SPOILED),
        (now.road.told_on, Heard.TOLD_ON),
        (now.missteps, Heard.MISSTEP),
        (Occasion.SILENCE in triggers, Heard.SILENCE),
        (Occasion.NONSENSE in triggers, Heard.NONSENSE),
        (now.road.ignored and now.before.awaits == "explanation", Heard.UNEXPLAINED),
        (now.road.ignored, Heard.UNANSWERED),
        (Occasion.TOO_SOON in triggers, Heard.TOO_SOON),
        (Occasion.REPEAT in triggers, Heard.REPEAT),
        (now.road.bait_met, Heard.BAIT_MET),
        (now.road.explained, Heard.EXPLAINED),
        (now.reading.sure & TECHNIQUES, Heard.DID),
    )
    return next((heard for holds, heard in rules if holds), Heard.NOTHING)


def _felt(told: Attempt) -> Iterator[str]:
    """How anger and trust moved, and whether patience is running out."""
    moods = [mood for line in told.lines if (mood := _mood(line))]
    before, after = moods[-2:]
    yield (f"Anger {_moved(after.anger - before.anger)}, and trust {_moved(after.trust - before.trust)}.")
    if after.patience <= NEARLY_GONE:
        yield "{name}’s patience is nearly gone."


def _mood(line: Line) -> Mood | None:
    return line.state.mood if line.state else None


def _moved(by: float) -> str:
    if abs(by) < HARDLY:
        return "hardly moved"
    return f"{'rose' if by > 0 else 'fell'} {'a good deal' if abs(by) >= MUCH else 'a little'}"
