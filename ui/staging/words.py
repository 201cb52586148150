"""The stage's words for what the program knows by id. Pure."""

from simulator.intention import Intention
from simulator.mood import Mood
from stage.poll import Results
from ui.wording import anger_word, trust_word

RESULTS = {
    Results.ALWAYS: "Always",
    Results.AFTER_VOTE: "To a phone once it has voted",
    Results.AFTER_CLOSING: "Once the vote is closed",
    Results.NEVER: "Never",
}

_INTENTIONS = {
    Intention.ERUPT: "bursts out",
    Intention.REAFFIRM: "says it again, and backs away from the worst",
    Intention.CHALLENGE: "challenges",
    Intention.ASK_EXPLANATION: "asks for the explanation",
    Intention.ANSWER: "answers a question",
    Intention.DISCLOSE: "tells something new",
    Intention.SOFTEN: "softens",
    Intention.BAIT: "holds out a bait",
    Intention.COUNTER: "weighs the offer and asks for more",
    Intention.MEET: "agrees to meet",
    Intention.ACCEPT: "accepts, and means it",
    Intention.ACCEPT_COLDLY: "accepts coldly",
    Intention.PART: "parts in peace",
    Intention.WALK_AWAY: "walks away",
    Intention.HANG_UP: "breaks off",
    Intention.ESCALATE: "goes over your head",
}

MOODS = {"furious": 9.5, "angry": 7.5, "irritated": 5.5, "calmer": 3.5, "calm": 1.5}
"""Moods that can be held fast, by the anger that stands for them."""


def intention(meant: Intention) -> str:
    """What the customer does by a line."""
    return _INTENTIONS[meant]


def mood(felt: Mood) -> str:
    """How the customer feels, in words."""
    return f"{anger_word(felt.anger)}, {trust_word(felt.trust)} trust"
