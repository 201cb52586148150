"""Turns with a real model, and what became of what it said."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path

from models.chat import ChatModel, Trouble
from rubric.assessor import embedded_assessor
from rubric.reading import Assessor
from rubric.reading import Turn as Said
from simulator import catalogue
from simulator.authored import AuthoredVoice
from simulator.customer import Customer, talk_of
from simulator.model_voice import ModelVoice
from simulator.part.breaks import Break
from simulator.rep import REPS, Played, next_reply, rep
from simulator.standing import Standing
from simulator.voice import AUTHORED

MOST_REPLIES = 9
"""a reply more and the weak ones would only repeat themselves"""


@dataclass(frozen=True, slots=True)
class Turn:
    """One reply and what was said to it: sentences with their voices, and what was kept back with why."""

    scenario: str
    seed: int
    rep: str
    intention: str
    before: str
    reply: str
    shown: tuple[tuple[str, str], ...]
    kept_back: tuple[tuple[str, str], ...]


def turns(
    model: ChatModel, wanted: int, standing: Standing | None = None, first_seed: int = 1000
) -> Iterator[Turn]:
    """So many turns, over all scenarios and reps in turn. Without `standing` every line is asked of the model."""
    reader = embedded_assessor()
    done = 0
    for seed in count(first_seed):
        for at, scenario_id in enumerate(catalogue.ids()):
            for turn in _drill(
                model, scenario_id, seed, sorted(REPS)[(seed + at) % len(REPS)], reader, standing
            ):
                yield turn
                done += 1
                if done == wanted:
                    return


def _drill(
    model: ChatModel, scenario_id: str, seed: int, who: str, reader: Assessor, standing: Standing | None
) -> Iterator[Turn]:
    scenario = catalogue.scenario(scenario_id)
    customer = Customer(scenario, seed, ModelVoice(model, AuthoredVoice(catalogue.bank()), reader, standing))
    said, replies, played = [customer.open()], list[str](), Played()
    told = [Said("customer", said[0].text)]
    while said[-1].state.ending is None and len(replies) < MOST_REPLIES:
        reply, played = next_reply(rep(who), scenario, seed, said[-1], played)
        reading = reader.read(reply, told, scenario.brief.brief())
        answer = customer.answer(said[-1].state, reply, reading, talk_of(said, replies))
        yield Turn(
            scenario.key,
            seed,
            who,
            answer.intention,
            said[-1].text,
            reply,
            tuple((sentence.text, sentence.voice) for sentence in answer.sentences),
            tuple((item.why, item.words) for item in answer.kept_back),
        )
        said.append(answer)
        replies.append(reply)
        told += [Said("trainee", reply), Said("customer", answer.text)]


def write(turns: Sequence[Turn], path: Path) -> None:
    """The turns as JSON Lines, to be read by hand."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        "".join(json.dumps(asdict(turn), ensure_ascii=False) + "\n" for turn in turns), encoding="utf-8"
    )


def account(turns: Sequence[Turn]) -> str:
    """How often the model broke the part, by kind, and how much of what was shown is its own."""
    asked = [turn for turn in turns if not any(why == Break.UNFIT for why, _ in turn.kept_back)]
    broke = [turn for turn in asked if any(why != Break.ON_TRIAL for why, _ in turn.kept_back)]
    first = Counter(turn.kept_back[0][0] for turn in broke)
    every = Counter(why for turn in asked for why, _ in turn.kept_back)
    pieces = [voice for turn in turns for _, voice in turn.shown]
    own = sum(voice != AUTHORED for voice in pieces)
    whole = sum(all(voice != AUTHORED for _, voice in turn.shown) for turn in turns)
    kinds = ", ".join(f"{why} {number} (first {first[why]})" for why, number in every.most_common())
    return "\n".join(
        (
            f"{len(turns)} turns on {len({turn.scenario for turn in turns})} scenarios",
            f"the model was asked in {len(asked)}; its line broke the part in {len(broke)} ({len(broke) / len(asked):.0%})",
            f"kept back, by kind: {kinds}",
            f"pieces shown: {len(pieces)}, the model's own words: {own} ({own / len(pieces):.0%})",
            f"turns wholly in the model's words: {whole} ({whole / len(turns):.0%})",
            f"troubles: {sum(why in set(Trouble) - {Trouble.EMPTY} for why in every.elements())}",
        )
    )
