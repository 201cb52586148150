"""A real and far too weak model in the part: every reply is answered, and what is shown can be read by hand."""

import os
from pathlib import Path

from models.chat import ChatModel, Trouble
from tests.live.turns import account, turns, write

TURNS = int(os.environ.get("TURNS", "300"))
SHOWN = Path(__file__).parents[2] / "live" / "turns.jsonl"


def test_every_reply_is_answered_whatever_the_model_says(model: ChatModel) -> None:
    played = []
    for turn in turns(model, TURNS):
        played.append(turn)
        write(played, SHOWN)
        assert all(text.strip() for text, _ in turn.shown)
        assert turn.shown
    print(f"\n{account(played)}\nWhat was shown is in {SHOWN}.")
    assert not any(
        why in (Trouble.UNREACHABLE, Trouble.REJECTED) for turn in played for why, _ in turn.kept_back
    )
