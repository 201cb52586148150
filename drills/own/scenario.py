"""A scenario made of a form, and the form had back from the scenario."""

from typing import Any

from datafile import DataFileError, Located
from drills.own import playing
from drills.own.cues import content, cues, spoken_part, telling
from drills.own.form import OwnForm, read
from drills.own.phrasing import called, wordings
from drills.own.playing import SETTLES
from drills.own.stock import stock
from rubric.reading import Move
from simulator import check
from simulator.catalogue import bank
from simulator.intention import Intention
from simulator.lines import ByBand, Channel, Line, Lines
from simulator.scenario import (
    BriefText,
    Complaint,
    Explanation,
    Fact,
    Persona,
    Scenario,
    StartingMood,
    TermText,
    Topic,
)

FIRST = "own_"
"""What the id of every scenario made with the form begins with; none on the shelf does."""

_WHERE: dict[Channel, str] = {
    "phone": "is on the phone",
    "meeting": "sits across the table from you",
    "email": "has written to you",
    "in_person": "stands in front of you",
    "video": "is on a video call with you",
}
_MANNER = "In three words: "
_HINTED = 3
"""words of what would settle it that a hint holds"""
_TRUSTED = (6.0, 6.5, 7.0, 7.5)
"""From which trust a hidden fact comes out unasked, in the order of the form."""


def scenario_of(form: OwnForm, id_: str, version: int = 1) -> Scenario:
    """The scenario a form makes, with every check passed. Raises `DataFileError`."""
    made = Scenario(
        id=id_,
        version=version,
        title=f"Your talk with {form.name}",
        sources=("000", "001", "003"),
        channel=form.channel,
        persona=Persona(name=form.name, who=form.role, manner=f"{_MANNER}{', '.join(form.temperament)}."),
        grievance=form.happened,
        demand=form.demand,
        brief=_brief(form),
        explanation=Explanation(text=form.why, cues=cues(form.why, _offers(form))) if form.why else None,
        complaints=(
            Complaint(id="demand", lines=_said(form.demand)),
            *(
                Complaint(id=f"complaint_{index}", lines=_said(line))
                for index, line in enumerate(form.complaints, start=1)
            ),
        ),
        facts=_facts(form),
        topics=(_settling(form),),
        baits=playing.baits(form.may_not),
        mood=StartingMood(anger=7.5, trust=3, patience=7),
        temperament=playing.temperament(form.temperament),
        endings=playing.endings(form),
        opening=tuple(Line(say=line) for line in form.opening),
        lines=_lines(form),
        wordings=wordings(form),
    )
    if wrong := check.problems(Located(made, f"{id_}.yaml", {}), bank()):
        raise DataFileError(wrong)
    return made


def form_of(scenario: Scenario) -> OwnForm:
    """The form that `scenario_of` made a scenario of. Raises `OwnFormError` where no form makes such a one.

    Cues that are as they would be worked out are left out of it.
    """
    brief, complaints = scenario.brief, [complaint.lines[0].say for complaint in scenario.complaints]
    hidden = [fact for fact in scenario.facts if fact.id != SETTLES]
    bare: dict[str, Any] = {
        "name": scenario.persona.name,
        "role": scenario.persona.who,
        "channel": scenario.channel,
        "temperament": scenario.persona.manner.removeprefix(_MANNER).removesuffix(".").split(", "),
        "happened": scenario.grievance,
        "why": scenario.explanation.text if scenario.explanation else None,
        "opening": [line.say for line in scenario.opening],
        "demand": complaints[0],
        "settles": next((fact.text for fact in scenario.facts if fact.id == SETTLES), ""),
        "may": [{"text": term.text} for term in brief.may],
        "may_not": [{"text": term.text, "wish": term.wish} for term in brief.may_not],
        "facts": [{"text": fact.text, "says": fact.lines[0].say} for fact in hidden],
        "complaints": complaints[1:],
    }
    form = read(bare)
    for part, found, own in (
        ("may", [term.cues for term in brief.may], [term_cues(form, term.text) for term in form.may]),
        ("may_not", [t.cues for t in brief.may_not], [term_cues(form, t.text) for t in form.may_not]),
        ("facts", [fact.asked for fact in hidden], [fact_cues(form, i) for i in range(len(hidden))]),
    ):
        for row, words, worked_out in zip(bare[part], found, own, strict=True):
            row["words"] = () if words == worked_out else words
    return read(bare)


def term_cues(form: OwnForm, text: str) -> tuple[str, ...]:
    """What an offer or a limit of the form is known by where the form does not say."""
    terms = (*_offers(form), *(limit.text for limit in form.may_not))
    beside = [term for term in terms if term != text]
    return cues(text, beside, _trouble(form))


def fact_cues(form: OwnForm, index: int) -> tuple[str, ...]:
    """What a hidden fact of the form is asked with where the form does not say."""
    told = _told(form)
    return cues(told[index], [*told[:index], *told[index + 1 :]], _trouble(form))


def _brief(form: OwnForm) -> BriefText:
    return BriefText(
        situation=f"{_sentence(form.happened)} {form.name} {_WHERE[form.channel]}.",
        may=tuple(
            TermText(
                id=f"offer_{index}",
                text=offer.text,
                called=called(offer.text),
                cues=offer.words or term_cues(form, offer.text),
            )
            for index, offer in enumerate(form.may, start=1)
        ),
        may_not=tuple(
            TermText(
                id=f"limit_{index}",
                text=limit.text,
                cues=limit.words or term_cues(form, limit.text),
                wish=limit.wish,
            )
            for index, limit in enumerate(form.may_not, start=1)
        ),
        known=(form.why,) if form.why else (),
    )


def _facts(form: OwnForm) -> tuple[Fact, ...]:
    """The hidden ones, and what would settle it: that comes out, too, when somebody asks."""
    settles = spoken_part(form.settles)
    own = cues(settles, _told(form), _trouble(form)) if content(settles) else ()
    return (
        *(
            Fact(
                id=f"fact_{index + 1}",
                text=fact.text,
                asked=fact.words or fact_cues(form, index),
                trust=_TRUSTED[index],
                lines=_said(fact.says),
            )
            for index, fact in enumerate(form.facts)
        ),
        Fact(
            id=SETTLES,
            text=form.settles,
            asked=tuple(dict.fromkeys((*stock().settling, *own))),
            trust=7,
            lines=_hints(form.settles),
        ),
    )


def _settling(form: OwnForm) -> Topic:
    """What would settle it, as something to speak of: so the set-ups that ship know theirs, too."""
    beside = [*_told(form), form.demand, *(limit.text for limit in form.may_not)]
    return Topic(id=SETTLES, text=form.settles, cues=cues(spoken_part(form.settles), beside, _trouble(form)))


def _hints(settles: str) -> Lines:
    """They do not say it: that would be half of the work done for the seller."""
    words = ", ".join(telling(settles, _HINTED))
    return tuple(Line(say=hint.replace("{words}", words)) for hint in stock().hints)


def _lines(form: OwnForm) -> dict[Intention, ByBand]:
    """Asked what they would do, they name their demand, where that leaves room for a word before it."""
    if Line(say=form.demand).sentences == check.SPOKEN_SENTENCES:
        return {}
    line = Line(say=f"{stock().counter} {form.demand}", to=(Move.INVITE_SOLUTION,))
    return {Intention.COUNTER: ByBand(any=(line,))}


def _offers(form: OwnForm) -> list[str]:
    return [offer.text for offer in form.may]


def _told(form: OwnForm) -> list[str]:
    return [f"{_sentence(fact.text)} {fact.says}" for fact in form.facts]


def _trouble(form: OwnForm) -> str:
    return " ".join((form.happened, *form.opening, *form.complaints))


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", "”", '"')) else f"{words}."


def _said(line: str) -> Lines:
    return (Line(say=line),)
