"""A real and far too weak model in the part: every reply is answered, and what is shown can be read by hand."""

import os
from pathlib import Path

from models.chat import ChatModel, Trouble
from simulator.standing import Standing
from tests.live.turns import account, turns, write

TURNS = int(os.environ.get("TURNS", "300"))
SEED = int(os.environ.get("SEED", "1000"))
SHOWN = Path(__file__).parents[2] / "live"


def _played(model: ChatModel, name: str, standing: Standing | None) -> None:
    played = []
    for turn in turns(model, TURNS, standing, SEED):
        played.append(turn)
        write(played, SHOWN / f"{name}.jsonl")
        assert turn.shown
        assert all(text.strip() for text, _ in turn.shown)
    print(f"\n{name}:\n{account(played)}\nWhat was shown is in {SHOWN / name}.jsonl.")
    assert not any(
        why in (Trouble.UNREACHABLE, Trouble.REJECTED) for turn in played for why, _ in turn.kept_back
    )


def test_as_a_trainee_meets_it_a_model_that_keeps_falling_out_of_the_part_is_left_out(
    model: ChatModel,
) -> None:
    _played(model, "as_met", Standing())


def test_asked_for_every_line_it_is_answered_for_wherever_it_fails(model: ChatModel) -> None:
    _played(model, "every_line", None)
