"""A scripted model that plays the customer well: it does what the direction in its prompt says, in plain words."""

import re
from collections.abc import Mapping, Sequence

from models.chat import Message
from models.scripted import ScriptedModel
from simulator.intention import Intention
from simulator.prompt import aim

_TELL = re.compile(r"^Say this, in your own words: (.+)$", re.MULTILINE)
_ALSO = "Then, in the same breath: "

LINES: Mapping[Intention, Sequence[str]] = {
    Intention.ERUPT: (
        "That is an insult on top of the injury.",
        "You have some nerve, talking to me like that.",
        "Do you hear yourself when you speak?",
        "Every word of that makes it worse.",
    ),
    Intention.REAFFIRM: (
        "You can give up if you like, it changes nothing for me.",
        "I said what I said, and it stands.",
    ),
    Intention.CHALLENGE: (
        "That is talk, and I have had talk before.",
        "Nothing in that helps me one bit.",
        "And what am I to do with that?",
        "I still hear no answer.",
        "Words are cheap where you sit.",
    ),
    Intention.ASK_EXPLANATION: ("How could this happen in the first place?", "So why did it come to this?"),
    Intention.ANSWER: ("You ought to know that better than me.", "That stands in your own books."),
    Intention.SOFTEN: ("Well, that is the first sensible thing I have heard.", "You may have a point there."),
    Intention.COUNTER: ("I would need to see it in writing first.", "Only if somebody puts a name to it."),
    Intention.MEET: ("Come and see me then, and be on time.",),
    Intention.ACCEPT: ("All right, we have a deal, and I mean it.",),
    Intention.ACCEPT_COLDLY: ("Fine, I will take that, and that is the end of it.",),
    Intention.PART: ("Then we part here, and I thank you for being straight.",),
    Intention.WALK_AWAY: ("I am done, I am going elsewhere.",),
    Intention.HANG_UP: ("I am done with you, goodbye.",),
    Intention.ESCALATE: ("I will talk to your manager about this.",),
}


def understudy() -> ScriptedModel:
    """A model for one drill."""
    return ScriptedModel(otherwise=line, name="scripted:understudy")


def line(messages: Sequence[Message]) -> str:
    """What the understudy says to a prompt."""
    direction = messages[-1].text
    if told := _TELL.search(direction):
        return told[1]
    meant = next(intention for intention in Intention if aim(intention) in direction)
    said = "\n".join(message.text for message in messages if message.role == "assistant")
    fresh = (words for words in LINES[meant] if words not in said)
    words = next(fresh, LINES[meant][0])
    return f"{words} {LINES[Intention.ASK_EXPLANATION][0]}" if _ALSO in direction else words
