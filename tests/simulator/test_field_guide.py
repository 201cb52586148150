"""The authors' guide: its sample is a scenario that plays, and nothing an author can write goes unmentioned."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from drills import rehearsal
from drills.check import problems
from rubric.context import SITUATIONS
from rubric.grade import load_rubric, rubric_ids
from rubric.reading import MISSTEPS, Move, Wish
from simulator import catalogue
from simulator.check import spoken
from simulator.ending import GONE, Ending
from simulator.intention import Band, Intention
from simulator.lines import HEARD_SLOTS, Channel, Line, Occasion
from simulator.mood import EFFECTS
from simulator.rep import REPS, rep
from simulator.scenario import Scenario

GUIDE = (catalogue.SHELF / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", GUIDE, flags=re.DOTALL | re.MULTILINE)
CODE = "\n".join(re.findall(r"`+[^`]+`+", GUIDE))
"""What stands in code spans and blocks: a key called `text` is not mentioned by the word in a sentence."""
MOVE_ROW = re.compile(
    r"^\| `(?P<move>\w+)` \|[^|]*\| (?P<anger>\w+) (?P<calm>[a ]*\w+) \| (?P<trust>\w+) (?P<faith>[a ]*\w+) \|$",
    re.MULTILINE,
)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    path = tmp_path / "no_chairs.yaml"
    path.write_text(BLOCKS[0], encoding="utf-8")
    return path


def test_the_sample_is_the_only_one_and_passes_the_check(sample: Path) -> None:
    assert len(BLOCKS) == 1
    assert [str(problem) for problem in problems(sample)] == []


def test_the_sample_is_short_enough_to_be_copied_and_bears_its_files_name(sample: Path) -> None:
    scenario = catalogue.read(sample)
    assert scenario.id == sample.stem
    assert 18 <= sum(1 for _ in spoken(scenario)) <= 26


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_good_seller_keeps_the_samples_customer_and_a_defensive_one_does_not(
    sample: Path, seed: int
) -> None:
    scenario = catalogue.read(sample)
    good = rehearsal.rehearse(scenario, seed, rehearsal.played_by(rep("good")))
    assert good.ending in (Ending.WON, Ending.SETTLED)
    defensive = rehearsal.rehearse(scenario, seed, rehearsal.played_by(rep("defensive")))
    assert defensive.ending in GONE


def test_every_seller_has_something_to_say_in_the_sample(sample: Path) -> None:
    scenario = catalogue.read(sample)
    for who in map(rep, REPS):
        played = rehearsal.rehearse(scenario, 3, rehearsal.played_by(who))
        assert played.ending is not Ending.OPEN
        assert set(played.replies) - set(who.filler)


@cache
def models(model: type[BaseModel]) -> frozenset[type[BaseModel]]:
    """`model` and every model that can stand within it."""
    found = {model}
    for field in model.model_fields.values():
        for inner in within(field.annotation):
            if inner is not model:
                found |= models(inner)
    return frozenset(found)


def within(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from within(argument)


KEYS = sorted({name for model in models(Scenario) for name in model.model_fields})
CRITERIA = sorted({entry.criterion.id for id_ in rubric_ids() for entry in load_rubric(id_).entries})


def test_the_walk_over_the_models_goes_all_the_way_down() -> None:
    assert Line in models(Scenario)
    assert {"teaches", "spoiled_by", "hangs_up_at", "flares", "called"} <= set(KEYS)


@pytest.mark.parametrize(
    "name",
    [
        *KEYS,
        *Intention,
        *Band,
        *Occasion,
        *Move,
        *(f"{{{slot}}}" for slot in sorted(HEARD_SLOTS)),
        *get_args(Channel),
        *get_args(Wish),
        *CRITERIA,
        *sorted(SITUATIONS),
        *REPS,
    ],
)
def test_everything_an_author_can_write_is_in_the_guide(name: str) -> None:
    assert re.search(rf"(?<!\w){re.escape(name)}(?!\w)", CODE), f"{name} is not mentioned"


def size(effect: float) -> str:
    return "a lot" if abs(effect) >= 1.2 else "some" if abs(effect) >= 0.8 else "a little"


@pytest.mark.parametrize("move", Move)
def test_what_the_guide_says_a_move_does_is_what_it_does(move: Move) -> None:
    row = next(found for found in MOVE_ROW.finditer(GUIDE) if found["move"] == move)
    effect = EFFECTS[move]
    for rises, amount, felt in (
        (row["anger"], row["calm"], effect.anger),
        (row["trust"], row["faith"], effect.trust),
    ):
        assert rises == ("rises" if felt > 0 else "falls")
        assert amount == size(felt)


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ('demand: "A year', "demand: A year: ", "not valid YAML"),
        ("grievance:", "greivance:", "unknown key"),
        ("grievance:", "greivance:", "is missing, and has to be there"),
        ("  soften:", "  erupt:", "stands twice here"),
        ("- id: hands", "- id: chairs", "stands 2 times"),
        ("trust: 7", 'trust: "7"', "expected a number, found"),
        ("version: 1", "version: 1.5", "expected a whole number"),
        ("[solution, exceed]", "solution", "expected a list"),
        ("{time}", "{tiem}", "unknown slot"),
        ("{time}", "{time", "a brace { or } without its partner"),
        ("so goodbye.", "so. Good. Bye.", "this customer says at most 2 in one line"),
        ("one cushion’s worth.", "one. Cushion.", "a reaction is one sentence"),
        (
            "This is Nora, and I’m standing on a lawn with nothing to sit on.",
            "Good, somebody picks up.",
            "same line",
        ),
        ("offer:chairs", "offer:sofas", "there is no offer"),
        ("- [urgency]", "- [hurry]", "is no move of the codebook"),
        ("- [urgency]", "- [cave]", "is a misstep"),
        ("- [urgency]", "- []", "an empty group can never be met"),
        ("  flat_refusal:", "  refusing:", "expected a move, “explain”, or “say:”"),
        ('demand: "A', "demand: &A", "anchors and aliases"),
        ('demand: "A', "demand: !A", "tags ("),
    ],
)
def test_what_the_check_says_is_in_the_guide(sample: Path, written: str, instead: str, told: str) -> None:
    assert written in BLOCKS[0]
    sample.write_text(BLOCKS[0].replace(written, instead, 1), encoding="utf-8")
    assert told in "\n".join(map(str, problems(sample)))
    assert told in GUIDE


def test_the_guide_lists_the_techniques_before_the_missteps() -> None:
    listed = [Move(row["move"]) for row in MOVE_ROW.finditer(GUIDE)]
    assert len(listed) == len(set(listed)) == len(Move)
    assert set(listed[-len(MISSTEPS) :]) == MISSTEPS
