"""What was in force when a sitting began, each thing by its hash, and what is in force now."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter

from certification.terms import Terms
from drills.store import Store
from drills.voices import MODEL
from errors import UserError
from models.settings import settings
from rubric.assessor import embedded_assessor
from rubric.criteria import Rubric, load_rubric

_HOUSE = Path(__file__).parent.parent
_ROOMS = ("certification", "drills", "models", "people", "record", "rubric", "scenarios", "simulator")
_READING = (
    "rubric/model",
    "rubric/rules",
    "rubric/trained",
    "rubric/assessor.py",
    "rubric/guard.py",
    "rubric/reading.py",
    "rubric/stuffing.py",
)
"""all by which a reply is read"""
_SPEAKING = ("scenarios/shared", "simulator/prompts")
"""words that stand beside a scenario's own: the shared bank, and what a model is told"""
_KINDS = frozenset({".py", ".yaml", ".md", ".json", ".jinja", ".onnx", ".typ"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """A customer somebody will meet: as the pool names them, and the document that holds the scenario."""

    customer: str
    document: str
    variant: str | None = None


@dataclass(frozen=True, slots=True)
class InForce:
    """What a product as it is installed brings with it, and what its settings name."""

    assessor: str
    """the name and version that stand in every reading"""
    assessor_sha256: str
    """over the model file, its settings, and the rules beside it"""
    voice: str
    model: str = ""
    """provider and model, where a model finds the words"""
    words_sha256: str = ""
    """over the shared bank of lines and the prompts"""

    def differs(self, other: "InForce") -> tuple[str, ...]:
        """What is not the same, in words."""
        pairs = (
            ("the assessor", (self.assessor, self.assessor_sha256), (other.assessor, other.assessor_sha256)),
            ("the voice’s model", (self.voice, self.model), (other.voice, other.model)),
            ("the shared lines or the prompts", self.words_sha256, other.words_sha256),
        )
        return tuple(name for name, mine, theirs in pairs if mine != theirs)


@dataclass(frozen=True, slots=True)
class Frozen:
    """All that a sitting began with and goes on with."""

    terms: str
    """the document that holds the certification's file"""
    drawn: tuple[Drawn, ...]
    """whom the person meets, in order"""
    rubric: str
    rubric_version: int
    rubric_sha256: str
    rubric_document: str
    """the document that holds the rubric with its criteria"""
    in_force: InForce
    product: str
    """the version of Ripitz"""
    code_sha256: str
    """over the product's own files"""


FROZEN: TypeAdapter[Frozen] = TypeAdapter(Frozen)
_RUBRIC: TypeAdapter[Rubric] = TypeAdapter(Rubric)


class NoModelError(UserError):
    """The certification wants a model to speak, and none is set up."""

    def __init__(self) -> None:
        super().__init__(
            "in this certification a model finds the customer’s words, and none is set up; tell your trainer"
        )


def freeze(
    terms: Terms, document: str, rubric: Rubric, rubric_document: str, drawn: tuple[Drawn, ...]
) -> Frozen:
    """What is in force now for a sitting of these terms, whose file and rubric stand in those documents.

    Raises `NoModelError`.
    """
    return Frozen(
        document,
        drawn,
        rubric.id,
        rubric.version,
        rubric.sha256,
        rubric_document,
        in_force(terms.voice),
        version("ripitz"),
        fingerprint(_ROOMS),
    )


def keep_rubric(store: Store, name: str) -> str:
    """Keep a rubric with its criteria as it is now; the document that holds it. Raises `UserError`."""
    return store.keep(_RUBRIC.dump_json(load_rubric(name)).decode())


def rubric_in(store: Store, document: str) -> Rubric:
    """The rubric that was kept in a document."""
    return _RUBRIC.validate_json(store.document(document))


def rubric_of(store: Store, frozen: Frozen) -> Rubric:
    """The rubric as it was when the sitting began."""
    return rubric_in(store, frozen.rubric_document)


def in_force(voice: str) -> InForce:
    """What a reply would be read by, and an answer be worded by, now. Raises `NoModelError`."""
    model = settings().model.name if voice == MODEL else ""
    if voice == MODEL and not model:
        raise NoModelError
    return InForce(embedded_assessor().name, fingerprint(_READING), voice, model, fingerprint(_SPEAKING))


@cache
def fingerprint(places: tuple[str, ...]) -> str:
    """SHA-256 over the names and contents of files and folders of the product; they are read once."""
    seen = sha256()
    for path in sorted(_files(_HOUSE / place for place in places)):
        name = path.relative_to(_HOUSE).as_posix()
        seen.update(f"{name}\n{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return seen.hexdigest()


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from (path for path in place.rglob("*") if path.is_file() and path.suffix in _KINDS)
        else:
            yield place
