"""What the hits come to when they are read together: function over form, and one reply as a whole."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rubric.reading import Move
from rubric.rules.clauses import Sentence
from rubric.rules.context import Place
from rubric.rules.table import Hit

SURE = 0.6
CERTAIN = 0.95
"""from here up the tables leave nothing to weigh"""
_MOVES = frozenset(move.value for move in Move)
_TAKES_BACK = ("argue", "blame", "divisive_you", "past_rehash", "refusal", "hostile")
_TECHNIQUES_OF_FEELING = ("apology", "empathy", "fall_back", "take_the_stick")
# An explanation that was asked for stays one up to here; beyond, it is a defence.
_SHORT_SENTENCES = 3
_SHORT_WORDS = 60
_TAG_WORDS = 11
_CLEAR_GIFT = 0.79
_OPEN = 0.5

# Beside one of these a bare "sorry" is meant.
_MEANS_IT = ("empathy", "failing", "fall_back", "take_the_stick", "solution", "urgency", "reason")

_GOOD = (
    "apology",
    "empathy",
    "fall_back",
    "take_the_stick",
    "invite_solution",
    "we_language",
    "explore",
    "solution",
    "trust_first",
    "to_voice",
    "enlist_help",
    "recap",
    "exceed",
)
_BAD = ("argue", "blame", "justify", "past_rehash", "divisive_you", "hostile", "cave")
_OWN_UP = ("argue", "blame", "justify", "past_rehash")
_FIRM = 0.84

By = defaultdict[str, list[Hit]]


def settle(
    hits: Iterable[Hit], sentences: Sequence[Sentence], place: Place, *, fell_back_before: bool
) -> list[Hit]:
    """The hits that are moves once they have been weighed against each other and against the place."""
    by: By = defaultdict(list)
    for hit in hits:
        by[hit.says].append(hit)
    _sorry(by, sentences)
    _sarcasm(by)
    _authority(by, place)
    _stick(by, sentences)
    _tags(by, sentences)
    _questions(by, sentences)
    _explanations(by, sentences, place, fell_back_before=fell_back_before)
    _selling(by, place)
    _beyond(by)
    _refusing(by, sentences)
    _company(by)
    return [hit for says, found in by.items() if says in _MOVES for hit in found]


def _overlap(one: Hit, other: Hit) -> bool:
    return one.at == other.at and one.first <= other.last and other.first <= one.last


def _without(hits: list[Hit], others: Iterable[Hit]) -> list[Hit]:
    others = list(others)
    return [hit for hit in hits if not any(_overlap(hit, other) for other in others)]


def _as(hit: Hit, says: str, confidence: float | None = None) -> Hit:
    return Hit(
        says, hit.confidence if confidence is None else confidence, hit.at, hit.first, hit.last, hit.row
    )


def _sorry(by: By, sentences: Sequence[Sentence]) -> None:
    by["apology"] = _without(by["apology"], by["filler_sorry"])
    hollow = list(by["hollow"])
    by["apology"] = _without(by["apology"], hollow)
    for hit in by["sorry_but"]:
        if any(_overlap(hit, filler) for filler in by["filler_sorry"]):
            continue
        after = [o for says in _TAKES_BACK for o in by[says] if o.at == hit.at and o.first >= hit.last - 1]
        if after:
            hollow.append(_as(hit, "hollow", 0.6 if {o.says for o in after} == {"refusal"} else 0.85))
            by["apology"] = [a for a in by["apology"] if not (a.at == hit.at and a.first <= hit.last)]
        elif not any(a.at == hit.at for a in by["apology"]) and not any(_overlap(hit, h) for h in hollow):
            reasons = [r for r in by["reason"] if r.at == hit.at and r.first >= hit.last - 1]
            by["apology"].append(_as(hit, "apology", 0.7 if reasons else 0.5))
    # "… . But you changed the address." takes it back in the next breath.
    for apology in list(by["apology"]):
        following = apology.at + 1
        if (
            "sorry" in apology.row
            and following < len(sentences)
            and sentences[following].tokens[0].text in {"but", "however"}
        ):
            after = [o for says in ("blame", "divisive_you", "argue") for o in by[says] if o.at == following]
            if after:
                hollow.append(_as(apology, "hollow", 0.7))
                by["apology"].remove(apology)
    bare = _without(by["bare_sorry"], [*by["filler_sorry"], *hollow])
    if not by["refusal"] and (by["apology"] or any(by[says] for says in _MEANS_IT)):
        by["apology"] += [_as(hit, "apology") for hit in bare if not sentences[hit.at].asks]
    by["hollow_apology"] = [_as(hit, "hollow_apology") for hit in hollow]


def _sarcasm(by: By) -> None:
    hostile = {hit.at for hit in by["hostile"]}
    for says in _TECHNIQUES_OF_FEELING:
        by[says] = [hit for hit in by[says] if hit.at not in hostile]


def _authority(by: By, place: Place) -> None:
    if place.demanded and by["assent"] and not by["reserve"]:
        by["cave"] += [_as(hit, "cave") for hit in by["assent"]]
    # What the brief grants is no cave, however freely it is given.
    within = {hit.at for hit in by["granted"]}
    by["cave"] = [hit for hit in by["cave"] if hit.at not in within or hit.row.startswith("may not")]
    for says in ("premature_sell", "reason"):
        by[says] = [hit for hit in by[says] if hit.at not in within]
    # To name the demand while falling back is not to grant it.
    fallen = {hit.at for hit in by["fall_back"] if hit.confidence >= SURE}
    for says in ("cave", "over_promise"):
        by[says] = [hit for hit in by[says] if hit.at not in fallen]
    beyond = [*by["cave"], *by["over_promise"]]
    by["solution"] += [_as(hit, "solution") for hit in by["granted"]]
    by["solution"] = [hit for hit in by["solution"] if not any(hit.at == other.at for other in beyond)]


def _stick(by: By, sentences: Sequence[Sentence]) -> None:
    """Two or more specific failings, at least one of them in so many words ours."""
    spans: dict[tuple[int, int], Hit] = {}
    for hit in by["failing"]:
        if sentences[hit.at].asks or any(
            _overlap(hit, o) for says in ("argue", "blame", "hollow", "hostile") for o in by[says]
        ):
            continue
        spans.setdefault((hit.at, sentences[hit.at].clause_of(hit.first, hit.first)[0]), hit)
    owned = [hit for hit in spans.values() if {"we", "our", "us", "nobody", "i"} & sentences[hit.at].words]
    if len(spans) >= 2 and owned:
        sure = len(spans) >= 3 and len(owned) >= 2
        by["take_the_stick"] += [_as(hit, "take_the_stick", 0.75 if sure else 0.5) for hit in spans.values()]


def _tags(by: By, sentences: Sequence[Sentence]) -> None:
    """A conclusion about us, said for the customer, and "Is that fair?" after it: that is falling back."""
    concluded = {hit.at: hit for hit in by["conclusion"]}
    for tag in by["tag"]:
        if sentences[tag.at].asks and len(sentences[tag.at].tokens) <= _TAG_WORDS and tag.at - 1 in concluded:
            by["fall_back"].append(_as(concluded[tag.at - 1], "fall_back", 0.75))


def _questions(by: By, sentences: Sequence[Sentence]) -> None:
    by["explore"] += [_as(hit, "explore") for hit in by["open_question"] if sentences[hit.at].asks]
    idle = {hit.at for hit in by["idle_question"]}
    by["explore"] = [hit for hit in by["explore"] if hit.at not in idle]
    for says in ("invite_solution", "fall_back"):
        taken = {hit.at for hit in by[says]}
        by["explore"] = [hit for hit in by["explore"] if hit.at not in taken]
    # To ask what they could live with is to learn where they stand; whether it hands them the pen is open.
    limits = {hit.at for hit in by["limit"]}
    by["explore"] += [_as(hit, "explore") for says in ("limit", "probe") for hit in by[says]]
    by["invite_solution"] = [
        _as(hit, "invite_solution", min(hit.confidence, _OPEN)) if hit.at in limits else hit
        for hit in by["invite_solution"]
    ]


def _explanations(by: By, sentences: Sequence[Sentence], place: Place, *, fell_back_before: bool) -> None:
    reasons = [hit for hit in by["reason"] if not any(_overlap(hit, blame) for blame in by["blame"])]
    # a defence surrenders nothing
    by["fall_back"] = _without(by["fall_back"], (hit for hit in reasons if hit.confidence >= CERTAIN))
    said_in = {hit.at for hit in reasons}
    words = sum(len(sentences[at].tokens) for at in said_in)
    after_fall_back = fell_back_before or any(
        fall.at < reason.at for fall in by["fall_back"] if fall.confidence >= SURE for reason in reasons
    )
    asked = place.explanation_asked or after_fall_back
    if asked and len(said_in) <= _SHORT_SENTENCES and words <= _SHORT_WORDS and not by["argue"]:
        return
    by["justify"] += [_as(hit, "justify") for hit in reasons]


def _selling(by: By, place: Place) -> None:
    if place.business_raised:
        by["trust_first"] += [_as(hit, "trust_first") for hit in by["deferral"]]
        if not by["trust_first"]:
            by["premature_sell"] += [_as(hit, "premature_sell") for hit in by["grab"]]
    if place.business_asked:
        by["premature_sell"] = []
    first = {hit.at for hit in by["trust_first"]}
    by["premature_sell"] = [hit for hit in by["premature_sell"] if hit.at not in first]


def _beyond(by: By) -> None:
    """A gift goes beyond the fault where something else corrects it; alone it may well be the correction."""
    if not by["solution"] and not by["apology"]:
        by["exceed"] = [
            _as(hit, "exceed", 0.55) if hit.confidence < _CLEAR_GIFT else hit for hit in by["exceed"]
        ]


def _refusing(by: By, sentences: Sequence[Sentence]) -> None:
    opens = (
        "solution",
        "invite_solution",
        "explore",
        "to_voice",
        "we_language",
        "fall_back",
        "enlist_help",
        "take_the_stick",
        "trust_first",
    )
    if any(hit.confidence >= SURE for says in opens for hit in by[says]) or any(s.asks for s in sentences):
        return
    by["flat_refusal"] = [_as(hit, "flat_refusal") for hit in by["refusal"]]


def _company(by: By) -> None:
    """A move is known by the company it keeps: a doubtful sneer amid an apology, a remedy and a question is none.

    Missteps and techniques do meet in one reply, so only doubtful hits of the side that is outnumbered lose weight.
    """
    goods = {says for says in _GOOD if any(hit.confidence >= 0.7 for hit in by[says])}
    bads = {says for says in _BAD if any(hit.confidence >= 0.8 for hit in by[says])}
    owned = {hit.at for hit in by["take_the_stick"] if hit.confidence >= SURE}
    for says in _OWN_UP:
        by[says] = [hit for hit in by[says] if hit.at not in owned or hit.confidence >= 0.88]
    for says in _BAD:
        others = len(bads - {says})
        if len(goods) - others >= 2:
            limit = _FIRM if says != "justify" else 0.7
            by[says] = [
                _as(hit, says, hit.confidence - 0.25) if hit.confidence < limit else hit for hit in by[says]
            ]
    for says in ("empathy", "forward_focus", "trust_first", "take_the_stick", "we_language"):
        if len(bads) - len(goods - {says}) >= 1:
            by[says] = [
                _as(hit, says, hit.confidence - 0.25) if hit.confidence < _FIRM else hit for hit in by[says]
            ]
