"""The form of a scenario. Preparation, recap, variants and the like are written in the YAML."""

from drills.published.fields import Drawer, Field, Group, Section, Shape
from rubric.reading import MISSTEPS, TECHNIQUES, Move
from simulator.intention import Intention
from simulator.lines import Occasion

_MOVES = tuple(move.value for move in Move)
_HEARD = (*_MOVES, *(occasion.value for occasion in Occasion))
_GOOD = tuple(sorted(move.value for move in TECHNIQUES))
_BAD = tuple(sorted(move.value for move in MISSTEPS))
_SPOKEN = tuple(
    intention.value for intention in Intention if intention not in (Intention.DISCLOSE, Intention.BAIT)
)
_BANDS = (
    Field(("hot",), "When hot (anger 7 and over)", Shape.ROWS, optional=True),
    Field(("warm",), "When warm (4 to 7)", Shape.ROWS, optional=True),
    Field(("cool",), "When cool (under 4)", Shape.ROWS, optional=True),
    Field(("any",), "However angry", Shape.ROWS, optional=True),
)
_ID = Field(("id",), "Short name (id)", help="Small letters, digits and _. Endings refer to it.")
_CUES = Field(
    ("cues",),
    "Known by these words",
    Shape.ROWS,
    help="One word or short phrase a line, in small letters: what a trainee would type.",
)
_ASKED = Field(("asked",), "Asked for with these words", Shape.ROWS, help="One a line, in small letters.")
_LINES = Field(
    ("lines",), "What they say", Shape.ROWS, help="One thing they say a line; two sentences at most."
)
_NEEDS = (
    "One group a line, with commas between the ways to meet it: apology, take_the_stick. A way is a move, or "
    "offer:, say: or fact: and an id."
)


def _goal(name: str, title: str) -> tuple[Field, ...]:
    return (
        Field(("endings", name, "anger"), f"{title}: anger at most", Shape.NUMBER, optional=True, usual=10),
        Field(("endings", name, "trust"), f"{title}: trust at least", Shape.NUMBER, optional=True, usual=0),
        Field(("endings", name, "needs"), f"{title}: it takes", Shape.GROUPS, _NEEDS, optional=True),
    )


def _level(*key: str, label: str) -> Field:
    return Field(key, label, Shape.NUMBER)


def _factor(name: str, label: str) -> Field:
    return Field(("temperament", name), label, Shape.NUMBER, optional=True, least=0.5, most=1.5, usual=1.0)


SCENARIO = (
    Section(
        "Who",
        (
            Field(("title",), "Title", help="Without giving the answer away."),
            Field(("id",), "Short name (id)", help="Small letters, digits and _. It never changes later."),
            Field(("persona", "name"), "Name"),
            Field(("persona", "who"), "Who they are", help="The card shows it up to the first comma."),
            Field(("persona", "manner"), "How they talk", Shape.LONG),
            Field(
                ("channel",),
                "Where you talk",
                Shape.CHOICE,
                options=("phone", "meeting", "in_person", "video", "email"),
            ),
            Field(
                ("sources",),
                "It trains",
                Shape.SEVERAL,
                options=("000", "001", "002", "003", "004"),
            ),
        ),
    ),
    Section(
        "Grievance",
        (
            Field(
                ("grievance",),
                "What happened to them",
                Shape.LONG,
                help="Their side, in up to three sentences.",
            ),
            Field(("demand",), "What they demand", optional=True),
            Group(("complaints",), "Complaint", (_ID, _LINES), {"id": "complaint_{n}", "lines": []}),
            Field(("explanation", "text"), "Why it happened", Shape.LONG, "They ask for it.", optional=True),
            Field(("explanation", "cues"), "An explanation is known by", Shape.ROWS, optional=True),
        ),
    ),
    Section(
        "Brief",
        (
            Field(("brief", "situation"), "The situation, as the trainee reads it", Shape.LONG),
            Group(
                ("brief", "may"),
                "May offer",
                (
                    Field(("text",), "You may"),
                    _ID,
                    Field(("called",), "What the customer calls it", optional=True),
                    _CUES,
                ),
                {"id": "offer_{n}", "text": "", "cues": []},
                ("text",),
            ),
            Group(
                ("brief", "may_not"),
                "May not",
                (
                    Field(("text",), "You may not"),
                    _ID,
                    Field(
                        ("wish",),
                        "What kind of limit",
                        Shape.CHOICE,
                        options=("demand", "promise", "conduct"),
                        usual="demand",
                    ),
                    _CUES,
                ),
                {"id": "limit_{n}", "text": "", "wish": "demand", "cues": []},
                ("text",),
            ),
            Field(("brief", "known"), "The trainee knows", Shape.ROWS, optional=True),
        ),
    ),
    Section(
        "Hidden facts",
        (
            Group(
                ("facts",),
                "Hidden fact",
                (
                    Field(("text",), "The fact"),
                    _ID,
                    _ASKED,
                    Field(("trust",), "Comes out unasked from this trust on", Shape.NUMBER),
                    _LINES,
                ),
                {"id": "fact_{n}", "text": "", "asked": [], "trust": 7, "lines": []},
                ("text",),
            ),
            Group(
                ("answers",),
                "Plain answer",
                (_ID, _ASKED, _LINES),
                {"id": "answer_{n}", "asked": [], "lines": []},
            ),
            Group(
                ("topics",),
                "Topic to be spoken of",
                (Field(("text",), "The topic"), _ID, _CUES),
                {"id": "topic_{n}", "text": "", "cues": []},
                ("text",),
            ),
        ),
        "What comes out only when asked for, or once they trust.",
    ),
    Section(
        "Baits",
        (
            Group(
                ("baits",),
                "Bait",
                (
                    _ID,
                    _LINES,
                    Field(
                        ("when", "turn"),
                        "From which reply on",
                        Shape.COUNT,
                        optional=True,
                        least=1,
                        most=30,
                        usual=1,
                    ),
                    Field(("when", "trust"), "Trust at least", Shape.NUMBER, optional=True, usual=0),
                    Field(("when", "anger"), "Anger at most", Shape.NUMBER, optional=True, usual=10),
                    Field(
                        ("when", "after"),
                        "Only after one of these",
                        Shape.SEVERAL,
                        options=(*_MOVES, *Occasion),
                        optional=True,
                    ),
                    Field(("met_by",), "Met by", Shape.SEVERAL, options=_GOOD, optional=True),
                    Field(("spoiled_by",), "Spoiled by", Shape.SEVERAL, options=_BAD, optional=True),
                ),
                {
                    "id": "bait_{n}",
                    "when": {"turn": 3},
                    "met_by": ["empathy"],
                    "spoiled_by": ["cave"],
                    "lines": [],
                },
            ),
        ),
        "A line that tempts the trainee into a mistake, once.",
    ),
    Section(
        "Mood",
        (
            _level("mood", "anger", label="Anger at the start"),
            _level("mood", "trust", label="Trust at the start"),
            _level("mood", "patience", label="Patience at the start"),
            _factor("flares", "Flares up (1 is average)"),
            _factor("forgives", "Forgives (1 is average)"),
            _factor("waits", "Waits (1 is average)"),
        ),
    ),
    Section(
        "Endings",
        (
            *_goal("won", "Won"),
            *_goal("settled", "Settled"),
            Field(("endings", "hangs_up_at"), "Hangs up at anger", Shape.NUMBER, optional=True, usual=9.5),
            Field(
                ("endings", "out_of_patience"),
                "Out of patience, they",
                Shape.CHOICE,
                options=("lost", "escalated"),
                usual="lost",
            ),
        ),
    ),
    Section(
        "Lines",
        (
            Field(("opening",), "First sentences", Shape.ROWS, "Each talk begins with one of them."),
            Drawer(("lines",), "What they say when they mean to", _SPOKEN, _BANDS),
            Drawer(("reactions",), "Half a breath about what was just said, after", _HEARD, _BANDS),
            Drawer(
                ("wordings",),
                "What the reference sellers say to",
                (*_MOVES, "explain"),
                (Field((), "Sentences", Shape.ROWS, optional=True),),
            ),
        ),
        "What is left out is filled from the shared stock of lines.",
    ),
)
