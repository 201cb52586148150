"""The written summary, held against what the scenario asks for and what was agreed in the talk. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from drills.attempt import Attempt, Stage
from rubric.credit import sentences
from rubric.reading import Move, Reading
from rubric.stuffing import SMALL, words
from simulator.hearing import days, hours, mentions, promised_days
from simulator.scenario import TermText

Answer = Literal["yes", "no", "unscored"]
_BEYOND = frozenset({Move.OVER_PROMISE, Move.CAVE})
_A_TEXT, _SMALL_SHARE = 6, 0.1
"""so many words with so few small words of English among them are in another language, or are no sentences"""
_TAKEN_BACK = re.compile(r"\b(?:no|not|never|without|instead of|cannot|\w+n['’]t)(?:\W+\w+){0,3}\W+$", re.I)
_DOING = (
    "ask|be|begin|bring|call|check|come|confirm|credit|deliver|do|draft|fix|get|give|go|have|hold|keep|look|make|meet"
    "|move|pay|put|replace|return|review|ring|send|set|sign|start|take|talk|tell|waive|work|write"
)


@dataclass(frozen=True, slots=True)
class RecapCheck:
    """One question put to the summary, its answer, the trainee's words for it; why, if it is no plain yes."""

    question: str
    answer: Answer
    words: str = ""
    reason: str = ""


def due(told: Attempt) -> bool:
    """Whether a summary is asked for and not yet written."""
    return told.stage is Stage.RECAP


def judged(told: Attempt) -> tuple[RecapCheck, ...]:
    """What the summary does; empty where none is written."""
    asked = told.scenario.recap
    if asked is None or told.recap is None:
        return ()
    checks = (*_points(told), *_offers(told), *_days(told), _who(told), _when(told), _nothing_new(told))
    if why := _unreadable(told.recap.text, told.recap.reading):
        return tuple(RecapCheck(check.question, "unscored", reason=why) for check in checks)
    return checks


def in_short(checks: Iterable[RecapCheck]) -> str:
    """How many of the checks are met, in a sentence."""
    answers = [check.answer for check in checks]
    scored = len(answers) - answers.count("unscored")
    left = f" {answers.count('unscored')} could not be judged." if scored < len(answers) else ""
    return f"{answers.count('yes')} of {scored} met.{left}" if scored else "None of it could be judged."


def _points(told: Attempt) -> Iterator[RecapCheck]:
    """What the scenario asks a summary for."""
    for point in told.scenario.recap.points if told.scenario.recap else ():
        yield _named(told, f"Does it name this? {point.text}", point.cues)


def _offers(told: Attempt) -> Iterator[RecapCheck]:
    """What was put on the table in the talk, where the scenario does not ask for it anyway."""
    asked = {cue for point in _asked(told) for cue in point}
    for term in _offered(told):
        if not asked.intersection(term.cues):
            yield _named(told, f"You offered this in the talk; does it say so? {term.text}", term.cues)


def _days(told: Attempt) -> Iterator[RecapCheck]:
    """The days that were promised in the talk, where the scenario does not ask for them anyway."""
    text = _text(told)
    named, promised = days(text), _promised(told)
    asked = tuple(cue for point in _asked(told) for cue in point)
    for day, reply in promised.items():
        if mentions(day, asked):
            continue
        question = f"You named {day} in reply {reply}; does it say so?"
        if day in named:
            yield RecapCheck(question, "yes", _sentence(text, day))
        elif any(promised.get(other, 0) > reply for other in named):
            yield RecapCheck(question, "unscored", reason="it names a day that you came to later in the talk")
        elif any(_relative(day) != _relative(other) for other in named):
            yield RecapCheck(question, "unscored", reason="it names another day, which may be the same one")
        else:
            yield RecapCheck(question, "no")


def _who(told: Attempt) -> RecapCheck:
    question = "Does it say who does what?"
    people = "|".join(["I", "we", "you", "both", "they", re.escape(told.scenario.persona.name)])
    someone = re.compile(rf"\b(?:{people})\b", re.I)
    doing = re.compile(
        rf"\b(?:{people})\b(?:['’](?:ll|re|m)|(?:\W+\w+){{0,3}}?\W+(?:{_DOING}|will|shall)s?)\b", re.I
    )
    text = _text(told)
    for sentence in sentences(text):
        if doing.search(sentence):
            return RecapCheck(question, "yes", sentence.strip())
    if someone.search(text):
        return RecapCheck(
            question, "unscored", reason="it names somebody, and what they do could not be told"
        )
    return RecapCheck(question, "no", reason="nobody is named in it")


def _when(told: Attempt) -> RecapCheck:
    question, text = "Does it say by when?", _text(told)
    if found := (*days(text), *hours(text)):
        return RecapCheck(question, "yes", _sentence(text, found[0]))
    bound = _found(told.recap.reading if told.recap else None, {Move.URGENCY})
    if bound is None:
        return RecapCheck(question, "no", reason="no day and no hour in it")
    return RecapCheck(question, *bound)


def _nothing_new(told: Attempt) -> RecapCheck:
    """Whether the summary promises nothing that was not agreed, or that the trainee may not give."""
    question, text = "Does it keep to what was agreed, and promise nothing new?", _text(told)
    reading = told.recap.reading if told.recap else None
    beyond = _found(reading, _BEYOND)
    if beyond and beyond[0] == "yes":
        return RecapCheck(question, "no", beyond[1], "this is not yours to promise")
    said = "\n".join(line.text for line in told.lines)
    asked = {cue for point in _asked(told) for cue in point}
    doubts = [RecapCheck(question, "unscored", beyond[1], "this may promise too much")] if beyond else []
    for term in told.scenario.brief.may:
        cue = next((cue for cue in term.cues if mentions(text, (cue,))), None)
        if cue is None or term in _offered(told) or asked.intersection(term.cues):
            continue
        if not mentions(said, term.cues):
            return RecapCheck(question, "no", _sentence(text, cue), "this was not spoken of in the talk")
        doubts.append(
            RecapCheck(
                question, "unscored", _sentence(text, cue), "whether this was agreed could not be told"
            )
        )
    known = f"{said}\n{told.scenario.brief.situation}\n{' '.join(told.scenario.brief.known)}"
    for day in days(text):
        if day in days(known):
            continue
        if not _relative(day) and not any(_relative(other) for other in days(said)):
            return RecapCheck(question, "no", _sentence(text, day), f"{day} was not spoken of in the talk")
        doubts.append(
            RecapCheck(question, "unscored", _sentence(text, day), f"which day {day} is could not be told")
        )
    return doubts[0] if doubts else RecapCheck(question, "yes")


def _named(told: Attempt, question: str, cues: Iterable[str]) -> RecapCheck:
    text = _text(told).replace("’", "'")
    cue = next((cue for cue in cues if mentions(text, (cue,))), None)
    if cue is None:
        return RecapCheck(question, "no")
    sentence = _sentence(_text(told), cue)
    plain = sentence.replace("’", "'").lower()
    at = plain.find(cue.replace("’", "'").lower())
    if at >= 0 and _TAKEN_BACK.search(plain[:at]):
        return RecapCheck(question, "unscored", sentence, "this may say that it is not so")
    return RecapCheck(question, "yes", sentence)


def _asked(told: Attempt) -> tuple[tuple[str, ...], ...]:
    return tuple(point.cues for point in told.scenario.recap.points) if told.scenario.recap else ()


def _offered(told: Attempt) -> tuple[TermText, ...]:
    """The terms of the brief that were put on the table, as the customer remembers it."""
    offered = told.state.memory.offered if told.state else frozenset()
    return tuple(term for term in told.scenario.brief.may if term.id in offered)


def _promised(told: Attempt) -> dict[str, int]:
    """The days promised in the talk, each with the number of the reply that named it last."""
    replies = [line for line in told.lines if line.role == "trainee"]
    return {
        day: number
        for number, line in enumerate(replies, 1)
        if line.reading
        for day in promised_days(line.text, line.reading)
    }


def _found(reading: Reading | None, moves: Iterable[Move]) -> tuple[Answer, str] | None:
    """Whether one of `moves` was surely found, with its words; unscored where it was found with doubt."""
    findings = [f for move in moves for f in reading.of(move)] if reading else []
    if not findings:
        return None
    surest = min(findings, key=lambda finding: finding.unsure)
    return "unscored" if surest.unsure else "yes", surest.evidence


def _unreadable(text: str, reading: Reading | None) -> str:
    """Why nothing can be said of the summary; empty where something can."""
    if reading and reading.aimed_at_machine:
        return "it is aimed at the machine, not at the customer"
    said = words(text)
    if len(said) >= _A_TEXT and sum(word in SMALL for word in said) < _SMALL_SHARE * len(said):
        return "it is in no sentences that could be read here"
    return ""


def _relative(day: str) -> bool:
    """Whether which day is meant depends on when it is said."""
    return (not day[:1].isupper() and not day.startswith("the ")) or day.startswith("the end")


def _sentence(text: str, holding: str) -> str:
    """The first sentence of `text` that holds those words."""
    return next((s.strip() for s in sentences(text) if mentions(s, (holding,))), text.strip())


def _text(told: Attempt) -> str:
    return told.recap.text if told.recap else ""
