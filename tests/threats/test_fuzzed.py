"""What `make fuzz` does for an hour, for a moment: no input ends in anything but an answer or a clean error."""

from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from tests.fuzz.mutating import json_edit, yaml_edit
from tests.fuzz.seeds import seeds
from tests.fuzz.targets import (
    TARGETS,
    assessed,
    certificate,
    evidence,
    graded,
    other_kind,
    scenario,
    scripted,
)

FILES = seeds("scenario")
BOMB = b"a: &a [x, x]\n" + b"".join(b"%c: &%c [*%c, *%c]\n" % (n, n, n - 1, n - 1) for n in b"bcdefghij")


@given(some.binary(max_size=400))
@example(BOMB)
@example(b"[" * 100_000)
@example(b"- " * 100_000)
@example(b"? " * 100_000)
@example(b"{a: " * 100_000)
@example(b"!!python/object/apply:os.system ['id']")
@example(b"id: " + b"x" * 600_000)
@example(b"%TAG ! tag:evil.example,2000:\n--- !x y")
@example(b"id: \xed\xa0\x80")
@example(b"\xff\xfeid: a")
@example(b"id: ../../scenarios/late_delivery")
@settings(max_examples=300)
def test_whatever_is_uploaded_is_read_or_refused(raw: bytes) -> None:
    scenario(raw)
    other_kind(raw)


@given(some.sampled_from(FILES), some.randoms(use_true_random=False))
@settings(max_examples=60)
def test_a_file_with_a_few_wrong_lines_is_read_or_refused(raw: bytes, dice: Random) -> None:
    edited = yaml_edit(raw, dice)
    scenario(edited)
    other_kind(edited)


@given(some.binary(max_size=400))
@example(b"[" * 100_000)
@example(b'{"reply": "x", "id": 1' + b"0" * 5_000 + b"}")
@example(b'{"reply": "x", "id": NaN}')
@example(b'{"reply": "\\ud800"}')
@example(b'{"reply": "x", "reply": "y"}')
@example(b'{"turns": [{"role": "trainee", "text": ""}]}')
@settings(max_examples=200)
def test_whatever_is_piped_into_a_command_is_answered(raw: bytes) -> None:
    for command in (assessed, graded, scripted):
        command(raw)


@given(some.binary(max_size=400))
@example(b"[" * 60_000)
@example(b'{"proof": {}}')
@settings(max_examples=100)
def test_whatever_is_shown_as_proof_gets_a_verdict(raw: bytes) -> None:
    certificate(raw)
    evidence(raw)


@pytest.mark.parametrize("target", ["assessed", "graded", "scripted", "certificate", "evidence"])
@given(dice=some.randoms(use_true_random=False))
@settings(max_examples=40)
def test_lines_with_a_few_wrong_values_are_answered(target: str, dice: Random) -> None:
    TARGETS[target](json_edit(seeds(target)[0], dice))
