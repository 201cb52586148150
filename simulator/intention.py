"""What the customer can mean to do next, and how angry they are while doing it."""

from enum import StrEnum


class Intention(StrEnum):
    """What the customer means by a line; a voice only finds the words for it."""

    ERUPT = "erupt"
    REAFFIRM = "reaffirm"
    CHALLENGE = "challenge"
    ASK_EXPLANATION = "ask_explanation"
    ANSWER = "answer"
    DISCLOSE = "disclose"
    SOFTEN = "soften"
    BAIT = "bait"
    COUNTER = "counter"
    MEET = "meet"
    ACCEPT = "accept"
    ACCEPT_COLDLY = "accept_coldly"
    PART = "part"
    WALK_AWAY = "walk_away"
    HANG_UP = "hang_up"
    ESCALATE = "escalate"


class Band(StrEnum):
    """How angry the customer sounds."""

    HOT = "hot"
    WARM = "warm"
    COOL = "cool"

    @classmethod
    def of(cls, anger: float) -> "Band":
        """The band of an anger of 0 to 10."""
        return cls.HOT if anger >= 7 else cls.WARM if anger >= 4 else cls.COOL
