"""Sentences and clauses, found where there is punctuation and guessed where there is none."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rubric.rules.tokens import Token, tokens_of

# A stretch this long without a full stop came from a recogniser or a hurried thumb: break it where people breathe.
_BREATH = 16
_LONGEST = 80

_SUBJECTS = frozenset(
    [
        "i",
        "we",
        "you",
        "he",
        "she",
        "they",
        "it",
        "that",
        "this",
        "the",
        "our",
        "your",
        "my",
        "let's",
        "there",
        "here",
        "nobody",
        "please",
        "someone",
        "not",
        "if",
        "no",
    ]
)
_ALWAYS = frozenset(["but", "because", "although", "though", "whereas", "however", "unless"])
_JOINERS = frozenset(["and", "so", "or", "then", "plus", "also", "yet"])
_WH = frozenset(["what", "how", "when", "where", "who", "why", "which"])
_AUX = frozenset(
    [
        "can",
        "could",
        "would",
        "will",
        "shall",
        "should",
        "do",
        "did",
        "does",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "may",
        "might",
        "am",
    ]
)
_OPENERS = frozenset(
    [
        "okay",
        "look",
        "listen",
        "well",
        "anyway",
        "right",
        "actually",
        "honestly",
        "now",
        "please",
        "sorry",
        "thanks",
        "yes",
        "yeah",
    ]
)
# After these, "what …" and "how …" are the object of the verb and no new sentence.
_TAKES_WH = frozenset(
    [
        "me",
        "know",
        "see",
        "understand",
        "tell",
        "about",
        "on",
        "of",
        "with",
        "for",
        "to",
        "exactly",
        "and",
        "is",
        "ask",
        "explain",
        "learn",
        "find",
        "out",
        "hear",
        "into",
        "from",
        "at",
        "by",
        "just",
        "or",
        "imagine",
        "wonder",
        "sure",
        "that",
        "figure",
        "matter",
        "here",
        "over",
    ]
)


@dataclass(frozen=True)
class Sentence:
    """Consecutive tokens up to a full stop; `text` is the tokens with one space around each."""

    tokens: tuple[Token, ...]
    asks: bool
    first: int

    @cached_property
    def text(self) -> str:
        """What patterns are matched against."""
        return " " + " ".join(token.text for token in self.tokens) + " "

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct tokens."""
        return frozenset(token.text for token in self.tokens)

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """The token numbers at which clauses begin, with the number of tokens at the end."""
        starts = [0]
        for number, (before, token) in enumerate(pairwise(self.tokens), start=1):
            following = self.tokens[number + 1].text if number + 1 < len(self.tokens) else ""
            if (
                before.kind == "comma"
                or token.text in _ALWAYS
                or (
                    token.text in _JOINERS
                    and (following in _SUBJECTS or following in _WH or following in _AUX)
                )
            ):
                starts.append(number)
        return (*starts, len(self.tokens))

    def clause_of(self, first: int, last: int) -> tuple[int, int]:
        """The tokens (from, to) of the clauses that hold tokens `first` to `last`, bare punctuation left out."""
        start = max(point for point in self.breaks[:-1] if point <= first)
        stop = min(point for point in self.breaks[1:] if point > last)
        while start < first and self.tokens[start].kind in {"comma", "quote"}:
            start += 1
        while stop - 1 > last and self.tokens[stop - 1].kind in {"comma", "quote"}:
            stop -= 1
        return start, stop


def sentences_of(reply: str) -> list[Sentence]:
    """The sentences of `reply` in order; the same token is never in two."""
    sentences: list[Sentence] = []
    run: list[Token] = []
    first = 0

    def close() -> None:
        nonlocal run, first
        for piece in _breathe(run):
            if any(token.kind in {"word", "mark"} for token in piece):
                sentences.append(Sentence(tuple(piece), _asks(piece), first))
            first += len(piece)
        run = []

    for token in tokens_of(reply):
        run.append(token)
        if token.kind == "stop":
            close()
    if run:
        close()
    return sentences


def _breathe(run: list[Token]) -> list[list[Token]]:
    """A long stretch broken before the words with which people begin anew."""
    if len(run) <= _BREATH:
        return [run]
    dense = sum(token.kind == "comma" for token in run) * 14 >= len(run)
    ended = run[-1].kind == "stop"
    pieces: list[list[Token]] = [[]]
    for number, token in enumerate(run):
        size = len(pieces[-1])
        if size >= _LONGEST or (size >= 3 and not (dense or ended) and _begins_anew(run, number)):
            pieces.append([])
        pieces[-1].append(token)
    return pieces


def _begins_anew(run: list[Token], number: int) -> bool:
    before, word = run[number - 1].text, run[number].text
    following = run[number + 1].text if number + 1 < len(run) else ""
    if word in {"but", "because", "let's"} or (
        word in _OPENERS and before not in {"as", "so", "very", "is", "am", "it"}
    ):
        return word not in {"right", "now", "well", "sorry"} or following in _SUBJECTS or following in _WH
    if word in {"and", "so", "then"}:
        return following in _SUBJECTS or following in _WH or (word == "so" and following in _AUX)
    if word in _WH:
        return following in _AUX and before not in _TAKES_WH
    if word in {"can", "could", "would", "shall", "may", "do", "did"}:
        return (
            following in {"i", "we", "you"}
            and before not in _WH
            and before not in {"what", "than", "as", "and", "so"}
        )
    return (
        word in {"i", "we"}
        and following in {"am", "will", "have", "would", "can", "should"}
        and before in _ENDS
    )


# A pronoun after one of these most likely opens a new sentence.
_ENDS = frozenset(
    [
        "that",
        "it",
        "this",
        "you",
        "now",
        "today",
        "tomorrow",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "monday",
        "week",
        "month",
        "order",
        "again",
        "us",
        "me",
        "wrong",
        "right",
        "there",
        "here",
        "fault",
        "sorry",
        "okay",
        "sir",
        "madam",
        "late",
        "days",
        "day",
        "time",
    ]
)


def _asks(piece: list[Token]) -> bool:
    """Whether the sentence is a question, by its mark or, where marks are missing, by its order of words."""
    if piece[-1].kind == "stop" and piece[-1].text != ".":
        return piece[-1].text == "?"
    words = [token.text for token in piece if token.kind == "word"]
    while words and words[0] in {
        "and",
        "so",
        "but",
        "okay",
        "well",
        "now",
        "then",
        "right",
        "look",
        "sorry",
        "yes",
        "um",
    }:
        words.pop(0)
    if len(words) < 2:
        return False
    if words[0] in _WH:
        return words[1] in _AUX or (
            len(words) > 2 and words[2] in _AUX and words[0] in {"what", "how", "which"}
        )
    return words[0] in _AUX and words[1] in _SUBJECTS | {"anyone", "these", "those"}
