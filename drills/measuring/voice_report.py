"""Who found the words of an attempt, and what was kept back: for the report and the line below a turn."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drills.attempt import Attempt
from models.plain import TROUBLE_IN_WORDS
from simulator.part.breaks import IN_WORDS, Break
from simulator.voice import AUTHORED, Intervention

_ASIDE: Mapping[str, str] = {
    Break.ON_TRIAL: "The model is being tried out; these words are built in.",
    Break.UNFIT: "The model does not keep to the part; these words are built in.",
}


@dataclass(frozen=True, slots=True)
class VoiceReport:
    """How many sentences each voice said, and how often a model's were kept back, by what was wrong."""

    said: tuple[tuple[str, int], ...]
    kept_back: tuple[tuple[str, int], ...]

    @property
    def by_model(self) -> bool:
        """Whether a model had any part in it."""
        return bool(self.kept_back) or any(voice != AUTHORED for voice, _ in self.said)

    def to_json(self) -> dict[str, Any]:
        """The same as plain values."""
        return {"said": dict(self.said), "kept_back": dict(self.kept_back)}

    def __str__(self) -> str:
        by = " and ".join(f"{_pieces(number)} by {_named(voice)}" for voice, number in self.said)
        if not self.kept_back:
            return f"{by}. Nothing was kept back."
        kept = ", ".join(f"{_in_words(why)} ({number})" for why, number in self.kept_back)
        return f"{by}. Kept back: {kept}."


def voice_report(told: Attempt) -> VoiceReport:
    """What the record says of the voices in an attempt."""
    said = Counter(sentence.voice for line in told.lines for sentence in line.sentences)
    kept = Counter(item.why for line in told.lines for item in line.kept_back)
    return VoiceReport(tuple(said.most_common()), tuple(kept.most_common()))


def notice(kept_back: Sequence[Intervention]) -> str | None:
    """What a trainee is told where a model failed them: one quiet line, or nothing."""
    said: dict[str, str] = {trouble.value: words.notice for trouble, words in TROUBLE_IN_WORDS.items()}
    said |= _ASIDE
    return next((said[item.why] for item in kept_back if item.why in said), None)


def _named(voice: str) -> str:
    return "the built-in voice" if voice == AUTHORED else voice


def _pieces(number: int) -> str:
    return f"{number} piece{'' if number == 1 else 's'} of speech"


def _in_words(why: str) -> str:
    if why in set(Break):
        return IN_WORDS[Break(why)]
    return f"the model: {why.replace('_', ' ')}"
