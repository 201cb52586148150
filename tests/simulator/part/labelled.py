"""Customer's lines labelled by hand: does each stay in the part? Two writers, neither of whom had seen the checker."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rubric.reading import Reading
from simulator import catalogue
from simulator.hearing import hear
from simulator.intention import Band, Intention
from simulator.memory import Memory
from simulator.mood import Mood
from simulator.part.breaks import Break
from simulator.part.form import tidied
from simulator.part.part import Part
from simulator.plan import Plan
from simulator.scenario import Scenario
from simulator.sentences import sentences
from simulator.voice import MOST_SENTENCES, Cue, Exchange, Talk

FILES = ("lines_development", "lines_measured")
_ANGER = {Band.HOT: 8.0, Band.WARM: 5.0, Band.COOL: 2.0}


@dataclass(frozen=True, slots=True)
class Labelled:
    """One line with its label; `kind` is None where it holds."""

    id: str
    cue: Cue
    line: str
    kind: Break | None
    why: str


def labelled(file: str) -> Iterator[Labelled]:
    """The lines of one writer."""
    for raw in (Path(__file__).parent / f"{file}.jsonl").read_text().splitlines():
        row = json.loads(raw)
        yield Labelled(
            row["id"], _cue(row), row["line"], Break(row["break"]) if row["break"] else None, row["why"]
        )


def found(item: Labelled, part: Part) -> Break | None:
    """The first break that the checker finds in a line, sentence by sentence, as the voice would."""
    said: list[str] = []
    for raw, _ in sentences([item.line]):
        sentence = tidied(raw, item.cue.scenario.persona.name)
        if broken := part.broken(sentence, item.cue, said):
            return broken
        said.append(sentence)
        if len(said) > MOST_SENTENCES[item.cue.channel]:
            return Break.LENGTH
    if not said:
        return Break.EMPTY
    return None if part.carried(item.cue, " ".join(said)) else Break.UNMEANT


@cache
def _scenario(key: str) -> Scenario:
    return catalogue.scenario(key)


def _cue(row: dict[str, Any]) -> Cue:
    scenario = _scenario(row["scenario"])
    history = row["history"]
    band, intention = Band(row["band"]), Intention(row["intention"])
    mood = Mood(_ANGER[band], 4.0, 5.0, frozenset(row["disclosed"]))
    memory = Memory(scenario.channel)
    lines = [turn["text"] for turn in history if turn["role"] == "customer"]
    replies = [turn["text"] for turn in history if turn["role"] == "trainee"]
    if history[0]["role"] == "trainee":
        lines.insert(0, "")
    exchanges = tuple(
        Exchange(reply, line, memory, mood) for reply, line in zip(replies[:-1], lines[1:], strict=True)
    )
    return Cue(
        scenario,
        scenario.channel,
        Plan(intention, row["subject"]),
        band,
        hear(replies[-1], Reading(), scenario),
        frozenset(),
        0,
        len(replies),
        mood,
        memory,
        replies[-1],
        Talk(lines[0], exchanges),
    )
