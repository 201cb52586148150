"""What the customer picks out of a reply besides its moves: a day, an amount, an offer, what was asked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rubric.reading import MISSTEPS, Finding, Move, Reading
from simulator.asking import (
    asks_of_them,
    bargains,
    brings_news,
    concrete,
    looks_back,
    proposes,
    wants_more,
    wonders,
)
from simulator.salience import PRESSING
from simulator.scenario import Answer, Fact, Scenario

OFFERING = frozenset({Move.SOLUTION, Move.EXCEED, Move.ENLIST_HELP, Move.RECAP, Move.TO_VOICE, Move.URGENCY})
"""Moves that put a term of the brief on the table when they name it."""

COMMITTING = OFFERING | {Move.OVER_PROMISE, Move.CAVE}
"""Moves whose words a customer can hold the trainee to."""

LONGEST_PHRASE = 8
"""words of the trainee's that are thrown back"""


@dataclass(frozen=True, slots=True)
class Heard:
    """The content of one reply, as far as this customer's lines can take it up."""

    day: str | None = None
    time: str | None = None
    amount: str | None = None
    phrase: str | None = None
    offers: tuple[str, ...] = ()
    """ids of the brief's *may* terms that were put on the table"""
    topics: frozenset[str] = frozenset()
    questions: tuple[str, ...] = ()
    """ids of facts and answers that the reply asked about, the closest first"""
    asks: bool = False
    """the reply holds a question"""
    wonders: bool = False
    """... that wants more than a yes or no"""
    of_them: bool = False
    """... that wants a yes or no about them or what is theirs"""
    concrete: bool = False
    """... that wants one particular thing: a name, a day, a number"""
    proposes: bool = False
    """... whether what it says will do for them"""
    bargains: bool = False
    """... what they could manage or live with"""
    news: bool = False
    """it says that something has been done or is on its way"""
    wants_more: bool = False
    """it only asks to hear more of what the customer has just said"""
    specific: bool = False
    """it says who, when or how much, as an answer to “who does that?” would"""
    told_on: tuple[str, ...] = ()
    """ids of the confidences that the reply repeated"""
    explains: bool = False
    """it gives a reason of some kind, as it does in answer to a question for one"""
    gives_reason: bool = False
    """it gives the reason that is the scenario's own"""
    silent: bool = False
    gibberish: bool = False


_DAY = re.compile(
    r"\b((?:(?:by|on|next|this) )?(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
    r"(?P<part> morning| afternoon| evening| night)?"
    r"|(?P<near>tomorrow(?: morning| afternoon| night)?|tonight|this afternoon|this evening|next week|"
    r"the end of (?:the|this) (?:day|week|month))"
    r"|(?P<date>the \d{1,2}(?:st|nd|rd|th)))\b",
    re.IGNORECASE,
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_TIME = re.compile(
    rf"\b(?:at|by|before|until|till|around|after) (?P<time>noon|midday|midnight|"
    rf"(?:\d{{1,2}}|{_NUMBER})(?::\d\d)?(?: ?(?:a\.?m\b\.?|p\.?m\b\.?)| o['’]clock)"
    rf"|half past {_NUMBER}|\d{{1,2}}:\d\d)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"(?P<amount>[$£€] ?\d[\d,]*(?:\.\d\d)?"
    r"|\b\d[\d,.]* ?(?:%|percent\b|per cent\b|dollars\b|euros\b|pounds\b)"
    rf"|(?<![\w-])(?:{_NUMBER}|twenty|thirty|sixty|ninety|\d+)[ -](?:percent|per cent|cases?|boxes|box|days?"
    r"|hours?|weeks?|months?|engineers?|technicians?|units?|stores?)\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_ASKING = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|well|now|then|please|(?:can|may|could) (?:i ask|you tell me))\b\W*)*"
    r"(?:(?:what|how|when|where|who|why|which)(?: \w+){0,2}? (?:did|do|does|is|are|was|were|would|could|can"
    r"|should|has|have|had|will)\b(?! (?:is|was|be)\b)|(?:tell|walk|talk) me\b|help me understand\b"
    r"|describe\b|i(?:['’]d| would) like to (?:know|understand|hear)\b)",
    re.IGNORECASE,
)
"""A question told by its words alone, as speech without punctuation has it; "what I can do is" is none."""
_STATED = re.compile(
    r"^\W*(?:(?:and|so|but|well|now)\W+)*(?:what|where|how|when|who) (?:i|we)\b", re.IGNORECASE
)
_EXPLAINING = re.compile(
    r"\b(?:because|due to|what happened (?:was|is)|the reason|it turned out"
    r"|we (?:had|missed|failed|lost|forgot|never|didn['’]t|did not)|nobody (?:here )?\w+ed"
    r"|\w+ (?:broke|failed|fell|went down|got lost))\b",
    re.IGNORECASE,
)
_JOINING = re.compile(r"^(?:and|but|so|because|well|also|then|,)\W+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")


def hear(reply: str, reading: Reading, scenario: Scenario) -> Heard:
    """Pick out of `reply` what a line can take up; `reading` says which of it was an offer or a misstep."""
    text = " ".join(reply.split())
    words = _WORD.findall(text)
    sentences = _SENTENCE.findall(text)
    questions = [s for s in sentences if _is_question(s)]
    explanation = scenario.explanation
    commitment = _commitment(reply, reading)
    return Heard(
        day=_day(commitment),
        time=_found(_TIME, commitment, "time"),
        amount=_found(_AMOUNT, commitment, "amount"),
        phrase=_phrase(reading, text),
        offers=_offers(text, reading, scenario),
        topics=frozenset(t.id for t in scenario.topics if mentions(text, t.cues)),
        questions=tuple(_asked_about(" ".join(questions), scenario)) if questions else (),
        wonders=any(map(wonders, questions)),
        of_them=any(map(asks_of_them, questions)),
        concrete=any(map(concrete, questions)),
        proposes=any(map(proposes, questions)),
        bargains=any(map(bargains, questions)),
        news=any(brings_news(sentence) for sentence in sentences if sentence not in questions),
        wants_more=bool(sentences) and all(map(wants_more, sentences)),
        specific=any(_is_specific(sentence, scenario) for sentence in sentences if sentence not in questions),
        told_on=_told_on(sentences, scenario),
        asks=bool(questions) or bool(reading.of(Move.EXPLORE)),
        explains=len(words) >= 5
        and bool((explanation and mentions(text, explanation.cues)) or _EXPLAINING.search(text)),
        gives_reason=bool(explanation and mentions(text, explanation.cues)),
        silent=not text,
        gibberish=bool(text) and (reading.aimed_at_machine or not words),
    )


def days(text: str) -> tuple[str, ...]:
    """The days that `text` names, each once: `Friday`, `tomorrow`, `the 3rd`; a part of a day is left out."""
    found = (m["weekday"].capitalize() if m["weekday"] else m[0].lower() for m in _DAY.finditer(text))
    return tuple(dict.fromkeys(found))


def hours(text: str) -> tuple[str, ...]:
    """The times of day that `text` names, as they stand in it."""
    return tuple(dict.fromkeys(m["time"].strip() for m in _TIME.finditer(text)))


def promised_days(reply: str, reading: Reading) -> tuple[str, ...]:
    """The days to which the speaker of `reply` is bound by it; a day of the complaint is none of them."""
    return days(_commitment(reply, reading))


def _is_specific(statement: str, scenario: Scenario) -> bool:
    """Whether it names an offer of the brief, a day, an hour or an amount that is still to come."""
    named = any(mentions(statement, term.cues) for term in scenario.brief.may)
    counted = any(pattern.search(statement) for pattern in (_DAY, _TIME, _AMOUNT))
    return (named or counted) and len(statement.split()) >= 3 and not looks_back(statement)


def _is_question(sentence: str) -> bool:
    return sentence.rstrip().endswith("?") or bool(_ASKING.match(sentence) and not _STATED.match(sentence))


def mentions(text: str, cues: Iterable[str]) -> bool:
    """Whether `text` holds one of `cues` as whole words, in any case."""
    pattern = _any_of(tuple(cues))
    return bool(pattern and pattern.search(text.replace("’", "'")))


@lru_cache(maxsize=4096)
def _any_of(cues: tuple[str, ...]) -> re.Pattern[str] | None:
    if not cues:
        return None
    # a cue also stands for its plain plural: "truck" is heard in "trucks"
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(c.replace('’', chr(39))) for c in cues)})(?:e?s)?(?!\w)", re.I
    )


_GAP = r"(?:\W+[\w']+){0,2}?\W+"


@lru_cache(maxsize=4096)
def _loosely(cue: str) -> re.Pattern[str]:
    """A cue within a question, where other words may stand between its own: "happened (with us) before"."""
    words = (re.escape(word) for word in cue.replace("’", "'").split())
    return re.compile(rf"(?<!\w){_GAP.join(words)}(?:e?s)?(?!\w)", re.IGNORECASE)


def _offers(text: str, reading: Reading, scenario: Scenario) -> tuple[str, ...]:
    if not reading.sure & OFFERING:
        return ()
    return tuple(term.id for term in scenario.brief.may if mentions(text, term.cues))


def _told_on(sentences: Sequence[str], scenario: Scenario) -> tuple[str, ...]:
    """Confidences repeated; whoever asks what somebody said has told nothing."""
    told = " ".join(sentence for sentence in sentences if not _is_question(sentence))
    return tuple(c.id for c in scenario.confidences if mentions(told, c.cues))


def _asked_about(question: str, scenario: Scenario) -> list[str]:
    """Facts and answers by how many of their cues the question names, hidden facts before small talk."""
    tellable: tuple[Fact | Answer, ...] = (*scenario.facts, *scenario.answers)
    plain = question.replace("’", "'")
    scored = [(sum(bool(_loosely(cue).search(plain)) for cue in item.asked), item.id) for item in tellable]
    ranked = sorted((s for s in scored if s[0]), key=lambda s: -s[0])
    return [id_ for _, id_ in ranked]


def _day(text: str) -> str | None:
    match = _DAY.search(text)
    if not match:
        return None
    if match["weekday"]:
        return match["weekday"].capitalize() + (match["part"] or "").lower()
    return (match["near"] or match["date"]).lower()


def _found(pattern: re.Pattern[str], text: str, group: str) -> str | None:
    match = pattern.search(text)
    return match[group].strip().rstrip(".") if match else None


def _phrase(reading: Reading, text: str) -> str | None:
    """The words to throw back: of the worst misstep, or of what was said if nothing was done."""
    said = _worst(reading.findings)
    source = said.evidence if said else (text if not reading.findings else None)
    if source is None:
        return None
    source = _JOINING.sub("", " ".join(source.split()))
    clause = re.split(r"[,;:.!?—–]| - | and | but ", source)
    words = next((part.split() for part in clause if len(part.split()) >= 3), [])
    if not words or reading.aimed_at_machine:
        return None
    shown = " ".join(words[:LONGEST_PHRASE]) + ("…" if len(words) > LONGEST_PHRASE else "")
    shown = shown.strip("\"'“”‘’()[]*_#<>{} ")
    return shown if 5 <= len(shown) <= 70 and not set("{}<>") & set(shown) else None


def _worst(findings: Sequence[Finding]) -> Finding | None:
    missteps = [f for f in findings if f.move in MISSTEPS and not f.unsure]
    return min(missteps, key=lambda f: (PRESSING.index(f.move), f.start), default=None)


def _commitment(reply: str, reading: Reading) -> str:
    """The parts of a reply that commit its speaker: a day named elsewhere may be part of the complaint."""
    spans = [(f.start, f.end) for f in reading.findings if f.move in COMMITTING]
    return " … ".join(reply[start:end] for start, end in spans)
