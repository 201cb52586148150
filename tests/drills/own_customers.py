"""Forms of "My customer tomorrow" to try things with: one in full, and all that anybody could reasonably write."""

from typing import Any

from hypothesis import strategies as some

from drills.own.draft import Draft, DraftedFact
from drills.own.form import OwnForm, OwnFormError, read

NORA: dict[str, Any] = {
    "name": "Nora",
    "role": "Plans weddings, and has hired her furniture from us for six years",
    "channel": "phone",
    "temperament": ["proud", "quick", "fair"],
    "happened": "She ordered 120 white chairs for a wedding tomorrow at four. Our van brought 120 cushions and left.",
    "why": "Chairs and cushions had the same number in our stock list.",
    "opening": [
        "This is Nora, and I am standing on a lawn with nothing to sit on.",
        "Do you know what goes under a cushion?",
    ],
    "demand": "I want a year of hire for nothing.",
    "settles": "I want to see the chairs on this lawn tonight, and somebody who counts them.",
    "may": [
        {"text": "Bring 120 white chairs to the lawn tonight."},
        {"text": "Send two of our people to set them up.", "words": ["set them up", "two people"]},
        {"text": "A 5 % credit on the order"},
    ],
    "may_not": [
        {"text": "Give her a year of hire for nothing."},
        {"text": "Promise that no order will ever be wrong again.", "wish": "promise"},
    ],
    "facts": [
        {
            "text": "The bride’s grandmother cannot stand through a ceremony.",
            "says": "The bride’s grandmother is ninety-one, and I gave my word she’d have a chair.",
        }
    ],
}

DRAFT = Draft(
    opening=("You people owe me a lawn full of chairs.", "Who packs your vans?", NORA["opening"][0]),
    complaints=(
        "Your driver was gone before I had looked inside.",
        "One. Two. Three.",
        "So {amount}, is it?",
    ),
    facts=(
        DraftedFact(
            fact="She has put her name to this wedding.",
            says="My name is on the invitation, right under the caterer’s.",
            asked=("Your name", "reputation", "it"),
        ),
    ),
    may=(("chairs by tonight", "the it"), ("two people",), ()),
    may_not=(("free year",), ("never wrong again",)),
)
"""What a model may make of Nora's form: some of it good, some not to be taken."""

_WORDS = [
    "boiler",
    "invoice",
    "truck",
    "engineer",
    "refund",
    "lease",
    "screen",
    "roof",
    "delivery",
    "Tuesday",
    "kitchen",
    "login",
    "crate",
    "budget",
    "manager",
    "hotel",
    "noise",
    "paint",
    "warranty",
    "cable",
    "harvest",
    "audit",
    "freight",
    "Zoë",
    "naïve",
]
_SMALL = ["a", "the", "we", "our", "for", "to", "with", "before", "on", "and", "not", "again"]
_odd = some.sampled_from(
    ["5 %", "24/7", "“soon”", "№ 7", "R&D", "café", "#1", "yes:", "- no", "it’s", "ÄRGER", "400€"]
)


def _sentence(most: int) -> some.SearchStrategy[str]:
    word = some.sampled_from(_WORDS) | some.sampled_from(_SMALL) | _odd
    joined = some.lists(word, min_size=1, max_size=most).map(" ".join)
    return some.builds(
        "{} {}{}".format, some.sampled_from(_WORDS), joined, some.sampled_from(["", ".", "!", "?"])
    )


def _rows(row: some.SearchStrategy[Any], least: int, most: int) -> some.SearchStrategy[list[Any]]:
    return some.lists(row, min_size=least, max_size=most)


_cues = some.lists(some.sampled_from(_WORDS).map(str.lower), max_size=2, unique=True)

VALUES: some.SearchStrategy[dict[str, Any]] = some.fixed_dictionaries(
    {
        "name": some.sampled_from(["Nora", "Mr. O’Neill", "J", "李雷", "María José"]),
        "role": _sentence(8),
        "channel": some.sampled_from(["phone", "meeting", "email", "in_person", "video"]),
        "temperament": some.lists(
            some.sampled_from(["proud", "calm", "fair", "cold", "patient", "busy", "a bit odd"]),
            min_size=3,
            max_size=3,
        ),
        "happened": _sentence(20),
        "why": some.none() | _sentence(10),
        "opening": _rows(_sentence(12), 1, 3),
        "demand": _sentence(8),
        "settles": _sentence(10),
        "may": _rows(some.fixed_dictionaries({"text": _sentence(8), "words": _cues}), 1, 6),
        "may_not": _rows(
            some.fixed_dictionaries(
                {"text": _sentence(8), "wish": some.sampled_from(["demand", "promise"]), "words": _cues}
            ),
            0,
            4,
        ),
        "facts": _rows(
            some.fixed_dictionaries({"text": _sentence(8), "says": _sentence(10), "words": _cues}), 0, 4
        ),
        "complaints": _rows(_sentence(10), 0, 3),
    }
)


def _read_or_none(values: dict[str, Any]) -> OwnForm | None:
    try:
        return read(values)
    except OwnFormError:
        return None


FORMS: some.SearchStrategy[OwnForm] = VALUES.map(_read_or_none).filter(bool)  # type: ignore[assignment]
"""Forms that are in order."""
