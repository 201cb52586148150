"""A finished talk as a second reader's answers are held against it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from rubric.context import GradingContext
from rubric.credit import Reply
from rubric.heard import Spoken, listen
from rubric.judge.judgement import Quote
from rubric.judge.quotes import Quotable, find, quotable
from rubric.reading import Brief, Turn


@dataclass(frozen=True, slots=True)
class Talk:
    """One conversation, made ready once for all its questions."""

    turns: tuple[Turn, ...]
    spoken: Spoken
    quotable: tuple[Quotable, ...]
    sha256: str

    @property
    def brief(self) -> Brief | None:
        """What the trainee may and may not give, if that is known."""
        return self.spoken.brief

    @property
    def canary(self) -> str:
        """A mark that stands in the instructions alone: who repeats it is repeating the instructions.

        Drawn from the talk, so that the same talk always makes the same prompt.
        """
        return "kx" + sha256(f"canary {self.sha256}".encode()).hexdigest()[:12]

    def places(self, quote: str) -> tuple[Quote, ...]:
        """Every place where the trainee said this."""
        return find(quote, self.quotable)

    def reply(self, quote: Quote) -> Reply:
        """The reply that `quote` stands in."""
        return next(reply for reply in self.spoken.replies if reply.turn == quote.turn)


def talk(context: GradingContext) -> Talk:
    """The conversation of `context`."""
    return Talk(context.turns, listen(context), quotable(context.turns), talk_sha256(context.turns))


def talk_sha256(turns: Sequence[Turn]) -> str:
    """Names a conversation by what was said in it."""
    # as ASCII, because a trainee can type what UTF-8 cannot carry
    said = json.dumps([(turn.role, turn.text) for turn in turns], ensure_ascii=True)
    return sha256(said.encode()).hexdigest()
