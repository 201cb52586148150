"""Who may do what: one table. Pure; every page and every command asks here and nowhere else."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from people.person import Person, Role


class Act(StrEnum):
    """What somebody may want to do with an attempt."""

    COUNT = "count"
    """know that it was made, by whom and when; nothing of what was said in it"""
    READ = "read"
    CONTINUE = "continue"
    DISPUTE = "dispute"
    HAND_IN = "hand in"
    JUDGE = "judge"
    """write notes on it, answer its disputes, give a second score"""


class Office(StrEnum):
    """What somebody may do for others."""

    DESK = "desk"
    ASSIGN = "assign"
    PEOPLE = "people"
    AUTHOR = "author"
    STAGE = "stage"
    PROCTOR = "proctor"
    """watch over those who are certified, and give them more time"""
    REVIEW = "review"
    """decide where the machine leaves a certification to a person"""


@dataclass(frozen=True, slots=True)
class Facts:
    """What has to be known of an attempt to say who may do what with it."""

    owner: str | None
    """None for what the one person alone on this machine has made"""
    assigned: bool = False
    handed_in: bool = False
    sat: bool = False
    """whether it is part of a certification, which is nobody's practice"""
    released: bool = False
    """whether that certification is over for whoever sat it"""


class Relation(Enum):
    """How somebody stands to an attempt."""

    ALONE = "it is theirs, and there is nobody else"
    THEIRS = "they made it"
    SHOWN = "it was made for a trainer to see, and they are one"
    PRACTISED = "it was only practised, by somebody they train"
    SITTING = "it is part of a certification that they sit, which has rooms of its own"
    SAT = "it was part of a certification that they sat"
    WATCHED = "it is part of a certification of somebody they train"
    NOTHING = "it is no business of theirs"


ACTS: Mapping[Relation, frozenset[Act]] = {
    Relation.ALONE: frozenset({Act.COUNT, Act.READ, Act.CONTINUE, Act.DISPUTE}),
    Relation.THEIRS: frozenset({Act.COUNT, Act.READ, Act.CONTINUE, Act.DISPUTE, Act.HAND_IN}),
    Relation.SHOWN: frozenset({Act.COUNT, Act.READ, Act.JUDGE}),
    Relation.PRACTISED: frozenset({Act.COUNT}),
    Relation.SITTING: frozenset({Act.COUNT}),
    Relation.SAT: frozenset({Act.COUNT, Act.READ}),
    # who decides about it is shown the talk alone, without what the machine made of it
    Relation.WATCHED: frozenset({Act.COUNT}),
    Relation.NOTHING: frozenset(),
}

OFFICES: Mapping[Role | None, frozenset[Office]] = {
    Role.TRAINER: frozenset(Office),
    Role.TRAINEE: frozenset(),
    # alone there is nobody to look after
    None: frozenset({Office.AUTHOR, Office.STAGE}),
}


def relation(person: Person, attempt: Facts) -> Relation:
    """How a person stands to an attempt."""
    if not person.active:
        return Relation.NOTHING
    if person.owner == attempt.owner:
        if attempt.sat:
            return Relation.SAT if attempt.released else Relation.SITTING
        return Relation.ALONE if person.alone else Relation.THEIRS
    if person.alone or not person.trains or attempt.owner is None:
        return Relation.NOTHING
    if attempt.sat:
        return Relation.WATCHED
    return Relation.SHOWN if shown(attempt) else Relation.PRACTISED


def shown(attempt: Facts) -> bool:
    """Whether it was made for a trainer to see; what was not is told to nobody and to no other system."""
    return attempt.assigned or attempt.handed_in


def may(person: Person, act: Act, attempt: Facts) -> bool:
    """Whether a person may do this with that attempt."""
    return act in ACTS[relation(person, attempt)]


def may_read(person: Person, attempt: Facts) -> bool:
    """Whether a person may see what was said in an attempt."""
    return may(person, Act.READ, attempt)


def may_judge(person: Person, attempt: Facts) -> bool:
    """Whether a person may write notes on an attempt, answer its disputes and give it a second score."""
    return may(person, Act.JUDGE, attempt)


def may_hold(person: Person, office: Office) -> bool:
    """Whether a person may do this for others."""
    return person.active and office in OFFICES[None if person.alone else person.role]


def may_for(person: Person, office: Office, whose: str) -> bool:
    """Whether a person may do this for somebody, by their id; nobody does it for themselves."""
    return may_hold(person, office) and not person.alone and person.id != whose


def may_assign(person: Person) -> bool:
    """Whether a person may set others something to do."""
    return may_hold(person, Office.ASSIGN)
