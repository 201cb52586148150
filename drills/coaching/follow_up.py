"""What can be asked further about a reply or a hint, answered from our pages and from what the code knows."""

from dataclasses import dataclass

from drills.attempt import Attempt
from drills.coaching.because import because
from drills.coaching.coach import Change
from drills.coaching.openings import Opening
from drills.coaching.passages import Passage, block, example, section
from drills.coaching.trying import Tried
from drills.coaching.words import coach_words
from drills.help import Help

MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class About:
    """What is asked about: what to do, all that was open there, and the one thing to change, if any."""

    opening: Opening
    open: tuple[Tried, ...]
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Sentences, which may hold a name that somebody typed; then a passage of ours, or ready words."""

    says: tuple[str, ...] = ()
    passage: Passage | None = None
    ready: tuple[Tried, ...] = ()


def answer(told: Attempt, asked: Help, about: About) -> Answer:
    """The answer to one of the questions (`drills.help.QUESTIONS`)."""
    words = coach_words().openings[about.opening.id]
    match asked:
        case Help.EXAMPLE:
            return Answer(passage=example(words.example))
        case Help.WHY:
            return Answer(because(told))
        case Help.ELSE:
            return Answer(ready=others(about))
        case Help.PRACTICE if about.change and about.change.leaves_out:
            return Answer(passage=section(about.change.link))
        case Help.PRACTICE:
            return Answer(passage=block(words.step))
    raise ValueError(f"{asked} is no question")


def others(about: About) -> tuple[Tried, ...]:
    """The best of what else was open, in ready words, the best first; no words twice."""
    by_words = {each.text: each for each in about.open if each.opening != about.opening}
    return tuple(sorted(by_words.values(), key=lambda each: -each.chance)[:MOST_OTHERS])
