"""How much of a prompt a provider need not read anew, by four rules of keeping the beginnings of prompts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from tests.model_server import Request
from tests.model_server.answers import token_pieces

LEAST = 1_024
"""tokens that a beginning must have before OpenAI keeps it, by its guide to prompt caching"""
STEP = 128
"""tokens by which models before GPT-5.6 keep more of it"""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A request's messages as one list of tokens, and where in it each message ends."""

    tokens: tuple[str, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, request: Request) -> "Prompt":
        """A role counts as one token, whoever asks."""
        tokens: list[str] = []
        ends = []
        for message in request.body["messages"]:
            tokens += (f"<{message['role']}>", *token_pieces(message["content"]))
            ends.append(len(tokens))
        return cls(tuple(tokens), tuple(ends))


Rule = Callable[[Sequence[Prompt]], list[int]]
"""From the prompts of one talk, in order, to the tokens of each that were kept from before."""


def kept(prompts: Sequence[Prompt]) -> list[int]:
    """The longest beginning that any earlier prompt of the talk had too: a server that forgets nothing."""
    return [
        max((_shared(prompt, before) for before in prompts[:number]), default=0)
        for number, prompt in enumerate(prompts)
    ]


def fixed(prompts: Sequence[Prompt]) -> list[int]:
    """The beginning that all prompts of the talk have: a server that keeps that, and nothing of the talk."""
    return [min(_shared(prompt, prompts[0]) for prompt in prompts)] * len(prompts)


def stepped(prompts: Sequence[Prompt]) -> list[int]:
    """OpenAI's models before GPT-5.6: from `LEAST` tokens on, in steps, wherever the prompts part."""
    return [found // STEP * STEP if found >= LEAST else 0 for found in kept(prompts)]


def marked(prompts: Sequence[Prompt]) -> list[int]:
    """OpenAI's models from GPT-5.6 on, with no marks of ours: a prompt is kept whole, up to its last message.

    A later one has to begin with all of an earlier one, or nothing of it is found. There are no steps.
    """
    written: set[tuple[str, ...]] = set()
    found = []
    for prompt in prompts:
        found.append(
            max((end for end in prompt.ends if end >= LEAST and prompt.tokens[:end] in written), default=0)
        )
        written.add(prompt.tokens)
    return found


RULES: Mapping[str, Rule] = {
    "ideal": kept,
    "fixed": fixed,
    "OpenAI to 5.5": stepped,
    "OpenAI from 5.6": marked,
}


def _shared(one: Prompt, other: Prompt) -> int:
    pairs = zip(one.tokens, other.tokens, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
