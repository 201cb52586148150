"""What a second reader found, as it is kept: plain frozen values, the same again after JSON."""

from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter

from models.chat import Trouble, Usage
from rubric.results import Verdict

Given = Literal["yes", "no", "unscored"]


@dataclass(frozen=True, slots=True)
class Quote:
    """The trainee's own words: `text == turns[turn].text[start:end]`, turns counted from 0."""

    turn: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class JudgedCheck:
    """One question: the answer of the panel, why, the words it rests on, and what each seat answered."""

    id: str
    question: str
    answer: Given | Literal["not_applicable"]
    reason: str
    quote: Quote | None = None
    votes: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class JudgedCriterion:
    """One criterion: the level its answers would come to, or the reason why there is none."""

    id: str
    title: str
    level: int | None
    checks: tuple[JudgedCheck, ...]
    unscored: str | None = None
    not_applicable: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A question that a seat (from 0) could not be asked, or did not answer."""

    criterion: str
    seat: int
    trouble: Trouble


@dataclass(frozen=True, slots=True)
class Judgement:
    """One talk as a panel read it, by one rubric and one version of the prompt.

    `panel` names the model in each seat. `score` and `verdict` are what these answers would come to on their
    own; no grade takes them over. `outright` holds the missteps that fail the drill by themselves.
    """

    rubric_id: str
    rubric_sha256: str
    talk_sha256: str
    prompt_sha256: str
    panel: tuple[str, ...]
    criteria: tuple[JudgedCriterion, ...]
    outright: JudgedCriterion
    score: int | None
    verdict: Verdict
    usage: Usage
    calls: int
    faults: tuple[Fault, ...]

    @property
    def empty(self) -> bool:
        """Whether nothing at all could be answered."""
        every = (*self.criteria, self.outright)
        return not any(check.answer in ("yes", "no") for criterion in every for check in criterion.checks)


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that the assessor and the second reader answer differently, with the reader's why."""

    criterion: str
    check: str
    question: str
    assessor: Literal["yes", "no"]
    judge: Literal["yes", "no"]
    reason: str
    quote: Quote | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the two agree on the questions that both answered.

    `kappa` is Cohen's; None where it has no meaning: nothing compared, or one and the same answer throughout.
    """

    compared: int
    agreed: int
    kappa: float | None
    differences: tuple[Difference, ...]

    @property
    def share(self) -> float | None:
        """The share of questions answered alike; None where none was answered by both."""
        return self.agreed / self.compared if self.compared else None


@dataclass(frozen=True, slots=True)
class SecondReading:
    """What a grade holds of its second reader.

    `verdict` is the one without them; `contested` says that the differences would turn it, which makes the
    grade's verdict *review*.
    """

    judgement: Judgement
    agreement: Agreement
    verdict: Verdict
    contested: bool

    @property
    def finding(self) -> str:
        """What came of it, in a sentence or two."""
        if self.judgement.empty:
            fault = f" ({self.judgement.outright.checks[0].reason})" if self.judgement.faults else ""
            return f"It could answer nothing{fault}; the verdict stands as it was."
        if not self.agreement.compared:
            return "There is nothing to compare; the verdict stands."
        agrees = f"It agrees on {self.agreement.agreed} of {self.agreement.compared} questions."
        if self.contested:
            return f"{agrees} Where the two differ, the verdict turns: a person has to decide."
        return agrees

    def to_json(self) -> dict[str, Any]:
        """The reading as plain values."""
        plain: dict[str, Any] = _READING.dump_python(self, mode="json")
        plain["agreement"]["share"] = self.agreement.share
        return plain


JUDGEMENT: TypeAdapter[Judgement] = TypeAdapter(Judgement)
_READING: TypeAdapter[SecondReading] = TypeAdapter(SecondReading)
