"""The prompt of the model voice: what stays the same for a whole drill first, this very turn last.

A provider that keeps the beginning of a prompt from one request to the next finds the notes on the customer
and the talk so far unchanged. The talk is kept in blocks: when one is full, what went before is told in a
summary made by code, so a prompt does not grow with the length of the drill.
"""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from models.chat import Message
from models.neutral import neutral
from simulator.authored import complaints_in_order
from simulator.intention import Intention
from simulator.lines import HEARD_SLOTS, Channel
from simulator.mood import Mood
from simulator.naming import names
from simulator.scenario import Answer, Bait, Scenario
from simulator.summary import summary
from simulator.voice import MOST_SENTENCES, Cue, Sentence, line

BLOCK = 4
"""exchanges; between one and two blocks of them stand in a prompt word for word"""
LONGEST_REPLY = 1_500
"""characters of a reply that a prompt holds: its beginning and its end"""
EXAMPLES = 4

_WHERE: dict[Channel, str] = {
    "phone": "on the phone",
    "meeting": "in a meeting room, face to face",
    "email": "by e-mail",
    "in_person": "face to face",
    "video": "in a video call",
}
_WEIGHS = frozenset({Intention.ACCEPT, Intention.ACCEPT_COLDLY, Intention.COUNTER})


def ask(cue: Cue) -> tuple[Message, ...]:
    """The prompt for the customer's line."""
    return (*_before(cue), Message("user", _turn(cue, _now(cue))))


def ask_again(cue: Cue, said: Sequence[Sentence], wrong: str, why: str) -> tuple[Message, ...]:
    """The prompt for the rest of a line of which `said` stands and `wrong` does not, and `why`."""
    now = _now(cue, begun=line(said), wrong=neutral(wrong, 300), why=why)
    return (*_before(cue), Message("user", _turn(cue, now)))


def rules(scenario: Scenario, seed: int) -> str:
    """What of the notes is no customer's own words: nobody says it by chance."""
    text = _notes(scenario, seed)
    for own in (*_complaints(scenario, seed), *_examples(scenario, seed)):
        text = text.replace(own, "")
    return text


def directions() -> str:
    """What a turn's direction can say, a line each."""
    return "\n".join(
        (*(aim(intention) for intention in Intention), *(words for _, words in (*_ANGRY, *_TRUSTS)))
    )


def _before(cue: Cue) -> tuple[Message, ...]:
    """Everything up to the reply that is being answered."""
    past = cue.talk.exchanges
    start = max(0, (len(past) // BLOCK - 1) * BLOCK)
    messages = [
        Message("system", _notes(cue.scenario, cue.seed)),
        Message("user", _rendered("begin", earlier=summary(cue.scenario, past[:start]))),
        Message("assistant", cue.talk.lines[start]),
    ]
    for exchange in past[start:]:
        messages.append(Message("user", _reply(exchange.reply)))
        messages.append(Message("assistant", exchange.line))
    return tuple(messages)


def _notes(scenario: Scenario, seed: int) -> str:
    return _rendered(
        "part",
        name=scenario.persona.name,
        who=scenario.persona.who,
        manner=" ".join(scenario.persona.manner.split()),
        grievance=" ".join(scenario.grievance.split()),
        demand=scenario.demand,
        channel=_WHERE[scenario.channel],
        complaints=_complaints(scenario, seed),
        examples=_examples(scenario, seed),
        most=f"at most {MOST_SENTENCES[scenario.channel]} short sentences",
    )


def _complaints(scenario: Scenario, seed: int) -> list[str]:
    called = names(scenario, seed)
    return [lines[0].say.format_map(called) for lines in complaints_in_order(scenario, seed)]


def _examples(scenario: Scenario, seed: int) -> list[str]:
    called = names(scenario, seed)
    return [opening.say.format_map(called) for opening in scenario.opening[:EXAMPLES]]


def _reply(reply: str) -> str:
    return _rendered("reply", reply=neutral(reply, LONGEST_REPLY))


def _turn(cue: Cue, now: str) -> str:
    """The reply with the direction for the line that answers it; in later prompts the reply stands alone."""
    direction = _rendered("turn", feeling=feeling(cue.mood), aim=aim(cue.plan.intention))
    return "\n".join(part for part in (_reply(cue.reply), direction, now) if part)


def _now(cue: Cue, begun: str = "", wrong: str = "", why: str = "") -> str:
    return _rendered(
        "now",
        tell=_tell(cue),
        complaint=_complaint(cue),
        then=aim(cue.plan.then) if cue.plan.then else "",
        offer=_offer(cue),
        begun=begun,
        wrong=wrong,
        why=why,
    )


def feeling(mood: Mood) -> str:
    """Anger, trust and patience in words."""
    angry = next(words for level, words in _ANGRY if mood.anger >= level)
    trusts = next(words for level, words in _TRUSTS if mood.trust >= level)
    return f"{angry}, and {trusts}" + (", and your patience is nearly gone" if mood.patience < 2 else "")


_ANGRY = (
    (8.5, "furious"),
    (7.0, "very angry"),
    (5.5, "angry, with yourself in hand"),
    (4.0, "cross"),
    (2.5, "cooled down, though it still rankles"),
    (0.0, "calm"),
)
_TRUSTS = (
    (7.0, "you have come to trust this person"),
    (5.0, "you begin to believe this person"),
    (3.0, "you doubt what you hear"),
    (0.0, "you believe nothing you hear"),
)


@cache
def aim(intention: Intention) -> str:
    """What an intention asks of the line, in words."""
    return _rendered(f"intentions/{intention.value}")


def _tell(cue: Cue) -> str:
    """What this line has to tell: a fact that may be said now, an answer, a bait."""
    for fact in cue.scenario.facts:
        if fact.id == cue.plan.subject:
            return fact.text
    tellable: tuple[Answer | Bait, ...] = (*cue.scenario.answers, *cue.scenario.baits)
    for item in tellable:
        if item.id == cue.plan.subject:
            ready = [said.say for said in item.lines if not said.slots & HEARD_SLOTS] or [item.lines[0].say]
            return ready[cue.seed % len(ready)].format_map(_Names(cue))
    return ""


def _complaint(cue: Cue) -> str:
    """The next complaint, while there is one left, where the line lets fly."""
    if cue.plan.intention is not Intention.ERUPT:
        return ""
    left = (
        lines[0].say
        for lines in complaints_in_order(cue.scenario, cue.seed)
        if cue.said.isdisjoint(line.say for line in lines)
    )
    return next(left, "").format_map(_Names(cue))


def _offer(cue: Cue) -> str:
    if cue.plan.intention not in _WEIGHS:
        return ""
    return ", ".join(t.called or t.text for t in cue.scenario.brief.may if t.id in cue.memory.offered)


class _Names(dict[str, str]):
    """What stands in a line's braces; a slot that nothing fills is left out."""

    def __init__(self, cue: Cue) -> None:
        super().__init__(names(cue.scenario, cue.seed))

    def __missing__(self, slot: str) -> str:
        return "that"


def _rendered(prompt: str, **values: object) -> str:
    return _template(prompt).render(values).strip()


@cache
def _template(name: str) -> Template:
    # a prompt is plain text; what a trainee wrote has been through `plain`
    return Environment(  # noqa: S701
        loader=PackageLoader("simulator", "prompts"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    ).get_template(f"{name}.md")
