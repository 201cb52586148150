"""What is in order, for each target, to begin with."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.fuzz.issuer import issuer

ROOT = Path(__file__).parents[2]
_TALK = [
    {"role": "customer", "text": "You people told me Tuesday."},
    {"role": "trainee", "text": "I am sorry, Bill. What did that day cost you?"},
]
LINES: Mapping[str, Sequence[object]] = {
    "assessed": [{"id": 1, "scenario": "late_delivery", "history": _TALK, "reply": "Let me make it right."}],
    "graded": [{"id": "a", "scenario": "late_delivery", "turns": _TALK}, {"turns": []}],
    "scripted": ["I am sorry.", '\ud800 \U0001f600 " \\ \x7f'],
}


JSON = (*LINES, "certificate", "evidence")
"""targets that read JSON, a value a line"""


def seeds(target: str) -> list[bytes]:
    """What is in order, to begin with."""
    if target == "certificate":
        return [issuer().certificate]
    if target == "evidence":
        return [issuer().evidence]
    if lines := LINES.get(target):
        return ["\n".join(json.dumps(line) for line in lines).encode(), b"", b"{}"]
    files = [*(ROOT / "scenarios").glob("*.yaml"), *(ROOT / "rubric" / "rubrics").glob("*.yaml")]
    return [path.read_bytes() for path in sorted(files)]
