"""What is fuzzed: bytes in, and nothing out but an answer or a clean error. Anything else is a finding."""

import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import islice

from audit.evidence import check as check_evidence
from credentials.checking import check as check_certificate
from credentials.revoked import ListError, read_list
from datafile import DataFileError
from drills import machine
from drills.published import exchange
from drills.published.draft import Kind
from drills.published.whole import Place, whole
from errors import UserError
from tests.credentials.conftest import NOON
from tests.fuzz.issuer import issuer

Target = Callable[[bytes], None]

_LINES = 20
"""lines of one input that are answered; the rest would only take time"""


def scenario(raw: bytes) -> None:
    """A scenario or a rubric that somebody uploads, looked at whole as the author's page does."""
    try:
        kind, text = exchange.imported(raw)
    except DataFileError as error:
        _clean(error)
        return
    found = whole(kind, text, Place())
    assert found.problems or found.scenario or found.rubric
    name = exchange.file_name(exchange.named(text))
    assert name.replace("_", "").replace(".", "").isalnum()


def other_kind(raw: bytes) -> None:
    """The same, taken for the kind that it is not."""
    try:
        kind, text = exchange.imported(raw)
    except DataFileError:
        return
    whole(Kind.RUBRIC if kind is Kind.SCENARIO else Kind.SCENARIO, text, Place())


def assessed(raw: bytes) -> None:
    """Lines for `ripitz assess`: each that says something is answered, and the answer is a line of JSON."""
    _answered(raw, machine.assess)


def graded(raw: bytes) -> None:
    """Lines for `ripitz grade`."""
    _answered(raw, lambda lines: machine.grade(lines, "full"))


def scripted(raw: bytes) -> None:
    """A script for `ripitz play --script`."""
    try:
        machine.replies(raw.split(b"\n"))
    except UserError as error:
        _clean(error)


def certificate(raw: bytes) -> None:
    """A certificate that somebody shows: a verdict comes out, and only what was signed is ever told."""
    known = issuer()
    verdict = check_certificate(raw, known.keys.all(), NOON)
    assert verdict.said
    assert verdict.facts in (None, known.facts)
    with suppress(ListError):
        read_list(raw, known.keys.all(), NOON)


def evidence(raw: bytes) -> None:
    """A file of evidence: whole is what was handed out, and nothing else."""
    known = issuer()
    verdict = check_evidence(raw, known.keys.named)
    assert verdict.whole == (raw == known.evidence)


def _clean(error: UserError) -> None:
    """An error that can be shown as it is: it says something, and can be written down anywhere."""
    assert str(error).strip()
    str(error).encode()


def _answered(raw: bytes, command: Callable[[list[bytes]], Iterable[str]]) -> None:
    lines = list(islice((line for line in raw.split(b"\n") if line.strip()), _LINES))
    answers = [json.loads(answer) for answer in command(lines)]
    assert len(answers) == len(lines)
    assert all(isinstance(answer, dict) for answer in answers)


TARGETS: Mapping[str, Target] = {
    "scenario": scenario,
    "other_kind": other_kind,
    "assessed": assessed,
    "graded": graded,
    "scripted": scripted,
    "certificate": certificate,
    "evidence": evidence,
}

if __name__ == "__main__":
    print(*TARGETS)
