"""A conversation as the checks hear it: what was said, what earned, what went wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rubric.context import SITUATIONS, GradingContext, Meant, Situation
from rubric.credit import Reply, replies, uncredited
from rubric.provocation import cues, provoked
from rubric.reading import MISSTEPS, Brief, Finding

Stance = Literal["sure", "kindest", "harshest"]
"""How doubtful findings are taken: left out; techniques believed; missteps believed."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One finding where it stands: in which reply (from 1) and in which turn (from 0)."""

    reply: int
    turn: int
    finding: Finding

    @property
    def at(self) -> tuple[int, int]:
        """Its place in the conversation, for comparing."""
        return self.reply, self.finding.start


@dataclass(frozen=True, slots=True)
class Spoken:
    """What the texts alone tell, whatever was found in them. Numbers are those of replies, from 1."""

    replies: tuple[Reply, ...]
    raised: dict[int, frozenset[Situation]]
    """what the customer brought up before each reply"""
    situation: frozenset[Situation]
    provoked: frozenset[int]
    """the replies to which the customer gave cause to hit back"""
    speaking: frozenset[int]
    """the replies that are a real sentence of the trainee's own, whatever they do"""
    brief: Brief | None

    @property
    def unread(self) -> frozenset[int]:
        """The replies that no assessor could read."""
        return frozenset(reply.number for reply in self.replies if reply.reading is None)


@dataclass(frozen=True, slots=True)
class Heard:
    """A conversation as one stance hears it: what earned, what earned nothing and why, what went wrong."""

    spoken: Spoken
    earned: tuple[Occurrence, ...]
    unearned: tuple[tuple[Occurrence, str], ...]
    missteps: tuple[Occurrence, ...]

    @property
    def found(self) -> tuple[Occurrence, ...]:
        """Every technique found, whether it earned or not, in order."""
        return tuple(sorted((*self.earned, *(o for o, _ in self.unearned)), key=lambda o: o.at))

    def engaged(self, number: int) -> bool:
        """Whether a reply truly answered: it did something, or it spoke a real sentence of its own."""
        return number in self.spoken.speaking or any(o.reply == number for o in self.earned)


def listen(context: GradingContext) -> Spoken:
    """What the texts of a conversation tell."""
    spoken = replies(context)
    meant = _meant(context, spoken)
    raised = {reply.number: before.raised for reply, before in zip(spoken, meant, strict=True)}
    return Spoken(
        spoken,
        raised,
        frozenset(flag for flag in SITUATIONS if flag in context.situation).union(*raised.values()),
        frozenset(reply.number for reply, before in zip(spoken, meant, strict=True) if before.provokes),
        frozenset(reply.number for reply in spoken if reply.speaks),
        context.brief,
    )


def _meant(context: GradingContext, spoken: Sequence[Reply]) -> list[Meant]:
    """What the customer meant by all they said before each reply: as it is known, or as the words tell it."""
    if context.meant is None:
        prompts = [reply.prompt for reply in spoken]
        given = zip(prompts, provoked(prompts), strict=True)
        return [Meant(cues(prompt), provokes) for prompt, provokes in given]
    known = iter(context.meant)
    found: list[Meant] = []
    since: list[Meant] = []
    for turn in context.turns:
        if turn.role == "customer":
            since.append(next(known))
        else:
            brought_up = frozenset[Situation]().union(*(said.raised for said in since))
            found.append(Meant(brought_up, any(said.provokes for said in since)))
            since = []
    return found


def hear(spoken: Spoken, stance: Stance) -> Heard:
    """The conversation with doubtful findings taken as `stance` takes them."""
    earned: list[Occurrence] = []
    unearned: list[tuple[Occurrence, str]] = []
    missteps: list[Occurrence] = []
    for reply, finding in _findings(spoken):
        here = Occurrence(reply.number, reply.turn, finding)
        if finding.move in MISSTEPS:
            if not finding.unsure or stance == "harshest":
                missteps.append(here)
        elif not finding.unsure or stance == "kindest":
            if reason := uncredited(finding, reply, spoken.brief):
                unearned.append((here, reason))
            else:
                earned.append(here)
    return Heard(spoken, tuple(earned), tuple(unearned), tuple(missteps))


def _findings(spoken: Spoken) -> Iterable[tuple[Reply, Finding]]:
    return (
        (reply, finding) for reply in spoken.replies if reply.reading for finding in reply.reading.findings
    )
