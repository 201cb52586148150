"""The pages' words for what the program knows by id: channels, feelings, endings, moves. Pure."""

import re
from datetime import UTC, datetime

from drills.attempt import Attempt
from drills.planning.progress import Dealings, outcome
from rubric.criteria import PAGES, Source
from rubric.reading import Move
from simulator.ending import Ending
from simulator.scenario import Scenario

CHANNELS = {
    "phone": "on the phone",
    "meeting": "in a meeting",
    "email": "by e-mail",
    "in_person": "face to face",
    "video": "on a video call",
}

_ANGER = ((8.5, "furious"), (6.5, "angry"), (4.5, "irritated"), (2.5, "calmer"), (0.0, "calm"))
_TRUST = ((8.0, "firm"), (6.0, "good"), (4.0, "some"), (2.0, "little"), (0.0, "hardly any"))


def anger_word(anger: float) -> str:
    """How angry, 0 to 10, in a word."""
    return next(word for least, word in _ANGER if anger >= least)


def trust_word(trust: float) -> str:
    """How much trust, 0 to 10, in a word."""
    return next(word for least, word in _TRUST if trust >= least)


def ending_sentence(told: Attempt) -> str:
    """How the talk ended, in a sentence with the customer's name."""
    name, channel = told.scenario.persona.name, told.scenario.channel
    left = {
        "phone": f"{name} hung up.",
        "video": f"{name} left the call.",
        "email": f"{name} broke off.",
    }.get(channel, f"{name} got up and ended it.")
    return {
        Ending.WON: f"You kept {name}, who means it.",
        Ending.SETTLED: f"{name} took what was offered, without being won.",
        Ending.LOST: f"{name} walked away. The customer is lost.",
        Ending.HUNG_UP: f"{left} The customer is lost.",
        Ending.ESCALATED: f"{name} is going over your head.",
        Ending.PARTED: f"You and {name} parted honestly, where nothing more could be done.",
        Ending.ABANDONED: f"You left {name} in the middle of it.",
    }.get(told.ending or Ending.OPEN, "The talk has not ended.")


ENDING_WORDS = {
    Ending.WON: "kept",
    Ending.SETTLED: "settled",
    Ending.LOST: "lost",
    Ending.HUNG_UP: "hung up",
    Ending.ESCALATED: "went over your head",
    Ending.PARTED: "parted honestly",
    Ending.ABANDONED: "left by you",
    Ending.OPEN: "not ended",
}

MOVES = {
    Move.WE_LANGUAGE: "we, together",
    Move.INVITE_SOLUTION: "handing over the pen",
    Move.FALL_BACK: "falling back",
    Move.TAKE_THE_STICK: "taking the stick",
    Move.EXPLORE: "exploring",
    Move.FORWARD_FOCUS: "looking forward",
    Move.EXCEED: "going beyond",
    Move.TRUST_FIRST: "trust first",
    Move.TO_VOICE: "to voice",
    Move.ENLIST_HELP: "enlisting help",
    Move.URGENCY: "a step with a time",
    Move.SOLUTION: "a concrete remedy",
    Move.RECAP: "summing up",
    Move.ARGUE: "arguing",
    Move.JUSTIFY: "justifying",
    Move.FLAT_REFUSAL: "a bare no",
    Move.OVER_PROMISE: "over-promising",
    Move.CAVE: "caving in",
    Move.PREMATURE_SELL: "selling too soon",
    Move.PAST_REHASH: "reopening the past",
    Move.DIVISIVE_YOU: "a “you” that accuses",
    Move.HOSTILE: "hostility",
    Move.BLAME: "blaming",
    Move.HOLLOW_APOLOGY: "a hollow apology",
}


def move_name(move: str) -> str:
    """What a move is called where a trainee reads it."""
    return MOVES.get(Move(move), move.replace("_", " "))


def practices(scenario: Scenario) -> tuple[str, ...]:
    """The ids of the technique pages that the scenario trains."""
    return tuple(page_id(source) for source in scenario.sources)


def page_id(source: Source) -> str:
    """The id of the technique page that explains a source."""
    return PAGES[source].rpartition("/")[2].removesuffix(".md")


def so_far(done: Dealings, now: datetime | None = None) -> str:
    """What was done with a customer, in a line."""
    best = outcome(done.best)
    if best == "lost":
        best = "not kept yet"
    elif done.drills > 1:
        best += " at best"
    return f"{counted(done.drills, 'drill')} · {best} · last {ago(done.last, now)}"


_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)[.!?][”’\"]?(?=\s+[“\"A-Z])")


def first_sentence(text: str) -> str:
    """The first sentence of `text`."""
    text = text.strip()
    end = _SENTENCE_END.search(text)
    return text[: end.end()] if end else text


def first_words(text: str, most: int = 64) -> str:
    """How `text` begins, in at most that many characters."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    return f"{whole[:most].rpartition(' ')[0] or whole[: most - 1]}…"


def in_short(who: str) -> str:
    """Who somebody is, up to the first pause."""
    return re.split(r"[;,.](?:\s|$)", who, maxsplit=1)[0]


def ago(then: datetime, now: datetime | None = None) -> str:
    """How long ago `then` was, roughly; a time without a zone is UTC."""
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    minutes = int(((now or datetime.now(UTC)) - then).total_seconds() // 60)
    if minutes < 1:
        return "just now"
    size, name = next((s, n) for s, n in ((60 * 24, "day"), (60, "hour"), (1, "minute")) if minutes >= s)
    return f"{counted(minutes // size, name)} ago"


def counted(count: int, thing: str) -> str:
    """`1 reply`, `2 replies`."""
    if count == 1:
        return f"1 {thing}"
    return f"{count} {thing[:-1]}ies" if thing.endswith("ly") else f"{count} {thing}s"


def erased_words(at: datetime) -> str:
    """That a drill was erased, and when."""
    return f"erased on {at.day} {at:%B %Y}"


def day_words(moment: datetime) -> str:
    """A day with its weekday, as it is in the time zone of `moment`."""
    return f"{moment:%A}, {moment.day} {moment:%B %Y}"
