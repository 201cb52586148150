"""What was asked, and what a provider would bill for it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import accumulate
from threading import Condition

from tests.model_server.answers import Body, token_pieces, tokens
from tests.model_server.protocol import prompt_text


@dataclass(frozen=True, slots=True)
class Request:
    """One request for an answer, as it arrived."""

    body: Body
    headers: Mapping[str, str]
    """names in lower case"""
    at: float
    """monotonic seconds"""

    @property
    def key(self) -> str:
        """The key that came with it; empty where none did."""
        return self.headers.get("authorization", "").removeprefix("Bearer ")

    @property
    def authorized(self) -> bool:
        """Whether a key came with it."""
        return bool(self.key)

    @property
    def prompt(self) -> str:
        """All text of its messages."""
        return prompt_text(self.body)


@dataclass(frozen=True, slots=True)
class Bill:
    """The tokens of one answer; `cached` is the part of `prompt` that an earlier prompt began with too."""

    prompt: int
    cached: int
    completion: int = 0


class Log:
    """Requests, and a bill for each. Many threads write here."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.abandoned = 0
        self._bills: list[Bill] = []
        self._starts: set[int] = set()
        self._answering = 0
        self._changed = Condition()

    def begin(self, request: Request) -> tuple[int, Bill]:
        """Write a request down; its number, and the tokens of its prompt."""
        pieces = token_pieces(request.prompt)
        # One number for each of its beginnings: each hash takes in the one before.
        starts = list(accumulate(map(hash, pieces), lambda start, piece: hash((start, piece))))
        with self._changed:
            known = sum(start in self._starts for start in starts)
            self._starts.update(starts)
            self.requests.append(request)
            self._bills.append(Bill(len(pieces), known))
            self._answering += 1
            return len(self.requests) - 1, self._bills[-1]

    def sent(self, number: int, words: str) -> None:
        """Some text has left for the client."""
        with self._changed:
            bill = self._bills[number]
            self._bills[number] = replace(bill, completion=bill.completion + tokens(words))

    def end(self, abandoned: bool) -> None:
        """An answer is over."""
        with self._changed:
            self.abandoned += abandoned
            self._answering -= 1
            self._changed.notify_all()

    def bills(self) -> list[Bill]:
        """What would be billed: the answers of which at least one token was sent."""
        with self._changed:
            return [bill for bill in self._bills if bill.completion]

    def idle(self, within: float) -> bool:
        """Wait until nothing is being answered; says whether that came about within so many seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._answering, within)
