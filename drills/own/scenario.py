"""A scenario made of a form, and the form had back from the scenario."""

from collections.abc import Sequence
from typing import Any

from datafile import DataFileError, Located
from drills.own.cues import content, cues
from drills.own.form import Limit, OwnForm, read
from drills.own.phrasing import called, wordings
from drills.own.stock import stock
from rubric.reading import Move
from simulator import check
from simulator.catalogue import bank
from simulator.intention import Intention
from simulator.lines import ByBand, Channel, Line, Lines
from simulator.scenario import (
    Bait,
    BriefText,
    Complaint,
    Endings,
    Explanation,
    Fact,
    Goal,
    Moment,
    Persona,
    Scenario,
    StartingMood,
    Temperament,
    TermText,
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
_TRUSTED = (6.0, 6.5, 7.0, 7.5)
"""From which trust a hidden fact comes out unasked, in the order of the form."""


def scenario_of(form: OwnForm, id_: str, version: int = 1) -> Scenario:
    """The scenario a form makes, with every check passed. Raises `DataFileError`."""
    may = [offer.text for offer in form.may]
    facts = [f"{fact.text} {fact.says}" for fact in form.facts]
    made = Scenario(
        id=id_,
        version=version,
        title=f"Your talk with {form.name}",
        sources=("000", "001", "003"),
        channel=form.channel,
        persona=Persona(name=form.name, who=form.role, manner=f"{_MANNER}{', '.join(form.temperament)}."),
        grievance=form.happened,
        demand=form.demand,
        brief=BriefText(
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
        ),
        explanation=Explanation(text=form.why, cues=cues(form.why, may)) if form.why else None,
        complaints=tuple(
            Complaint(id=id_, lines=_lines(line))
            for id_, line in (
                ("demand", form.demand),
                *((f"complaint_{index}", line) for index, line in enumerate(form.complaints, start=1)),
            )
        ),
        facts=(
            *(
                Fact(
                    id=f"fact_{index + 1}",
                    text=fact.text,
                    asked=fact.words or fact_cues(form, index),
                    trust=_TRUSTED[index],
                    lines=_lines(fact.says),
                )
                for index, fact in enumerate(form.facts)
            ),
            Fact(
                id="settles",
                text=form.settles,
                asked=_settling(form, facts),
                trust=7,
                lines=_lines(form.settles),
            ),
        ),
        baits=_bait(form.may_not),
        mood=StartingMood(anger=7.5, trust=3, patience=7),
        temperament=_temperament(form.temperament),
        endings=_endings(form),
        opening=tuple(Line(say=line) for line in form.opening),
        lines={
            Intention.COUNTER: ByBand(
                any=(Line(say=f"{stock().counter} {form.demand}", to=(Move.INVITE_SOLUTION,)),)
            )
        }
        if Line(say=form.demand).sentences < check.SPOKEN_SENTENCES
        else {},
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
    hidden = [fact for fact in scenario.facts if fact.id != "settles"]
    bare: dict[str, Any] = {
        "name": scenario.persona.name,
        "role": scenario.persona.who,
        "channel": scenario.channel,
        "temperament": scenario.persona.manner.removeprefix(_MANNER).removesuffix(".").split(", "),
        "happened": scenario.grievance,
        "why": scenario.explanation.text if scenario.explanation else None,
        "opening": [line.say for line in scenario.opening],
        "demand": complaints[0],
        "settles": next((fact.lines[0].say for fact in scenario.facts if fact.id == "settles"), ""),
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
    terms = (*(offer.text for offer in form.may), *(limit.text for limit in form.may_not))
    beside = [term for term in terms if term != text]
    return cues(text, beside, _trouble(form))


def fact_cues(form: OwnForm, index: int) -> tuple[str, ...]:
    """What a hidden fact of the form is asked with where the form does not say."""
    told = [f"{fact.text} {fact.says}" for fact in form.facts]
    return cues(told[index], [*told[:index], *told[index + 1 :]], _trouble(form))


def _settling(form: OwnForm, facts: Sequence[str]) -> tuple[str, ...]:
    own = cues(form.settles, facts, _trouble(form)) if content(form.settles) else ()
    return tuple(dict.fromkeys((*stock().settling, *own)))


def _trouble(form: OwnForm) -> str:
    return " ".join((form.happened, *form.opening, *form.complaints))


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?", "…", "”", '"')) else f"{words}."


def _lines(line: str) -> Lines:
    return (Line(say=line),)


def _temperament(words: Sequence[str]) -> Temperament:
    told = {word.casefold() for word in words}
    return Temperament(
        **{
            side: float(factor)
            for side, factors in stock().temperaments.items()
            for factor, known in factors.items()
            if told & set(known)
        }
    )


def _bait(may_not: Sequence[Limit]) -> tuple[Bait, ...]:
    """Where a demand has to be refused, they press for it once more."""
    if not any(limit.wish == "demand" for limit in may_not):
        return ()
    return (
        Bait(
            id="yes_now",
            when=Moment(turn=4, anger=6),
            met_by=(Move.INVITE_SOLUTION, Move.SOLUTION, Move.EMPATHY),
            spoiled_by=(Move.CAVE, Move.OVER_PROMISE),
            lines=_lines(stock().bait),
        ),
    )


def _endings(form: OwnForm) -> Endings:
    settling = content(form.settles)
    shared = [len(settling & content(offer.text)) for offer in form.may]
    # an offer that speaks of what would settle it is the one that does; without such a one, any offer will
    meant = [f"offer:offer_{i}" for i, n in enumerate(shared, start=1) if n == max(shared)]
    return Endings(
        won=Goal(
            anger=3.5,
            trust=6.5,
            needs=(
                ("apology", "take_the_stick", "fall_back"),
                ("explore", "invite_solution", "fact:settles"),
                tuple(meant),
                ("urgency", "forward_focus", "recap"),
            ),
        ),
        settled=Goal(anger=5.5, trust=2, needs=(("solution", "exceed", "enlist_help"),)),
    )
