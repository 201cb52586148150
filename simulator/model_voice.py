"""The model voice: a chat model finds the words, and each sentence is looked at before it is shown."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from models.chat import ChatModel, Message, ModelError, Piece
from rubric.reading import Assessor
from simulator import prompt
from simulator.authored import AuthoredVoice
from simulator.part.breaks import SAID_WRONG, Break
from simulator.part.form import tidied
from simulator.part.part import Part
from simulator.scenario import Scenario
from simulator.sentences import aloud, sentences
from simulator.standing import Standing
from simulator.voice import MOST_SENTENCES, Cue, Intervention, Sentence, line

MOST_CALLS = 3
"""requests for one line: the line, and a sentence of it asked for again, twice at most"""


class ModelVoice:
    """Speaks through a model; what the model does not say well, the authored voice says.

    `reader` reads each sentence as if a seller had said it, to hear whether one did. `standing` says how far
    the model is trusted; without it, fully.
    """

    def __init__(
        self,
        model: ChatModel,
        authored: AuthoredVoice,
        reader: Assessor | None = None,
        standing: Standing | None = None,
    ) -> None:
        self._model = model
        self._authored = authored
        self._reader = reader
        self._standing = standing
        self._part: tuple[tuple[str, int], Part] | None = None

    @property
    def name(self) -> str:
        """The model's."""
        return self._model.name

    def open(self, scenario: Scenario, seed: int) -> Sentence:
        """The authored opening: it sets the facts that all the rest builds on, and it is there at once."""
        return self._authored.open(scenario, seed)

    def speak(self, cue: Cue) -> Iterator[Sentence | Intervention]:
        """The line for `cue`. A line that was broken off is not asked for again: it has been paid for."""
        said = list(cue.begun)
        if not said:
            for item in self._allowed(cue, said):
                if isinstance(item, Sentence):
                    said.append(item)
                yield item
        whole = line(said)
        if said and self._part_of(cue).carried(cue, whole):
            return
        if said and not cue.begun:
            yield Intervention(Break.UNMEANT, whole)
        yield from self._authored.speak(replace(cue, begun=tuple(said)))

    def _allowed(self, cue: Cue, said: list[Sentence]) -> Iterator[Sentence | Intervention]:
        """What of the model's line may be shown, as far as the model is trusted."""
        standing = self._standing
        if standing is None:
            yield from self._asked(cue, said)
        elif not standing.asks():
            yield Intervention(Break.UNFIT)
        elif standing.trusted:
            fell_out = False
            for item in self._asked(cue, said):
                fell_out = fell_out or _fell_out(item)
                yield item
            if said or fell_out:
                standing.heard(not fell_out and self._part_of(cue).carried(cue, line(said)))
        else:
            yield from self._tried(cue, standing)

    def _tried(self, cue: Cue, standing: Standing) -> Iterator[Intervention]:
        """The model's line heard and not shown, up to its first fault."""
        heard: list[Sentence] = []
        for item in self._asked(cue, heard):
            if isinstance(item, Intervention):
                yield item
                if _fell_out(item):
                    standing.heard(False)
                return
            heard.append(item)
        kept = self._part_of(cue).carried(cue, line(heard))
        standing.heard(kept)
        yield Intervention(Break.ON_TRIAL if kept else Break.UNMEANT, line(heard))

    def _asked(self, cue: Cue, said: Sequence[Sentence]) -> Iterator[Sentence | Intervention]:
        """What of the model's line may be shown, and what may not. `said` grows as the caller shows it."""
        messages, failed_at = prompt.ask(cue), -1
        for _ in range(MOST_CALLS):
            wrong: Intervention | None = None
            for item in self._heard(messages, cue, said):
                yield item
                if isinstance(item, Intervention):
                    wrong = item
            if wrong is None or wrong.why not in SAID_WRONG or failed_at == len(said):
                return
            failed_at = len(said)
            messages = prompt.ask_again(cue, said, wrong.words, SAID_WRONG[Break(wrong.why)])

    def _heard(
        self, messages: Sequence[Message], cue: Cue, said: Sequence[Sentence]
    ) -> Iterator[Sentence | Intervention]:
        """One answer of the model's up to its first fault; the request ends there."""
        most = MOST_SENTENCES[cue.channel]
        cut_off = False

        def text(pieces: Iterator[Piece]) -> Iterator[str]:
            nonlocal cut_off
            for piece in pieces:
                cut_off = cut_off or piece.cut_off
                yield piece.text

        heard = 0
        try:
            with closing(self._model.stream(messages)) as pieces:  # type: ignore[type-var]
                for raw, whole in sentences(aloud(text(pieces))):
                    if cut_off and not whole:
                        break
                    heard += 1
                    # made while the model is at work, not before it is asked
                    part = self._part_of(cue)
                    words = tidied(raw, cue.scenario.persona.name)
                    if broken := part.broken(words, cue, [sentence.text for sentence in said]):
                        yield Intervention(broken, raw)
                        return
                    yield Sentence(words, self.name, part.taken_up(words))
                    if len(said) >= most:
                        return
        except ModelError as error:
            yield Intervention(error.trouble)
            return
        if not heard:
            yield Intervention(Break.EMPTY)

    def _part_of(self, cue: Cue) -> Part:
        key = (cue.scenario.key, cue.seed)
        if self._part is None or self._part[0] != key:
            self._part = (key, Part(cue.scenario, cue.seed, self._reader))
        return self._part[1]


def _fell_out(item: Sentence | Intervention) -> bool:
    """Whether the model fell out of the part; trouble with the provider is no fault of the model's."""
    return isinstance(item, Intervention) and item.why in SAID_WRONG
