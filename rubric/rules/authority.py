"""What a reply grants or promises, held against the brief: within it a solution, beyond it a cave or an over-promise."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rubric.reading import Brief, Term
from rubric.rules.clauses import Sentence, sentences_of
from rubric.rules.table import Hit

# Words with which something is granted, promised, or put on the table.
_GRANTS = re.compile(
    r" (?:(?:i|we|it|they|that|he|she|everything|nothing|this|there) (?:\S+ )?(?:will|can|am going to|are going to|shall|would be happy to|am happy to|are happy to|am prepared to|agree to|accept|grant|promise|guarantee|have|would|could|is going to|is)"
    r"|you (?:will|can|have|get|may|could|would|are getting|shall)|fine|done|deal|agreed|granted|okay|yes|sure|all right|of course|absolutely|very well|consider it|no problem|let me|let's|promise|guarantee\w*|word|assure|swear|how about|what if|it is yours|go ahead|take|from now on|never|always|free|full|"
    r"approved|confirmed|here is|offer|give|giving|sending|crediting|refunding) "
)
_REFUSES = re.compile(
    r" (?:(?:can|could|will|would|do|does|did|am|are|is|has|have|should|may|might|must) not|never going to|unable|not able|no way|refuse|without|nobody|no one|impossible|not possible|not|instead of|rather than|beyond|"
    r"forbid\w*|not allowed|out of the question|whether|only (?:if|when|after)|short of|if i could|i wish|wish) "
)
_PROMISES_NEVER = re.compile(r" (?:never|not ever|no|zero|will not|not|without) ")
_STOP = frozenset(
    "the a an of to that is are be was were will would can could may not with for on in at by it its this these those any all no up and or our your "
    "us we you they them their one from as each per than over under do does did have has had say make give offer promise there so ever who which what "
    "once own about it's her his she he until only more most such".split()
)
_FUTURE = re.compile(
    r"refund|promis|guarantee|never|always|will (?:not )?(?:ever|be|happen|agree|sign)|downtime|again|forever"
)


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    for tail in (
        "ations",
        "ation",
        "ments",
        "ment",
        "ings",
        "ing",
        "ies",
        "ers",
        "ed",
        "es",
        "er",
        "s",
        "e",
        "y",
    ):
        if word.endswith(tail) and len(word) - len(tail) >= 3:
            return word[: -len(tail)]
    return word


@lru_cache(maxsize=512)
def _content(text: str) -> frozenset[str]:
    words = {
        token.text for sentence in sentences_of(text) for token in sentence.tokens if token.kind == "word"
    }
    return frozenset(_stem(word) for word in words - _STOP)


@lru_cache(maxsize=512)
def _cues(term: Term) -> tuple[str, ...]:
    return tuple(sentence.text.strip(" .?!,") for cue in term.cues for sentence in sentences_of(cue))


def _speaks_of(term: Term, sentence: Sentence) -> bool:
    cues = _cues(term)
    if any(f" {cue} " in sentence.text for cue in cues):
        return True
    wanted = _content(term.text)
    if not wanted:
        return False
    said = {_stem(word) for word in sentence.words}
    shared = len(wanted & said)
    return shared >= 2 and shared >= (0.6 if len(wanted) > 2 else 1.0) * len(wanted)


def judge(sentences: Sequence[Sentence], brief: Brief | None) -> Iterator[Hit]:
    """What the sentences grant of the brief's terms, as hits: `granted` within it, `cave` and `over_promise` beyond."""
    if brief is None:
        return
    for at, sentence in enumerate(sentences):
        if sentence.text.rstrip().endswith("?") and not sentence.text.lstrip().startswith(
            ("how about", "what if")
        ):
            continue
        grants = _GRANTS.search(sentence.text)
        if grants is None:
            continue
        last = len(sentence.tokens) - 1
        for term in brief.may_not:
            if term.wish == "conduct" or not _speaks_of(term, sentence):
                continue
            if term.wish == "promise":
                refused = re.search(
                    r" (?:can not|could not|will not|would not|do not|nobody can|no one can|not going to|unable to|not able to|am not|are not) (?:\S+ ){0,2}(?:promise|guarantee|say|tell|swear|commit|assure|offer|give|stand here)",
                    sentence.text,
                )
                if refused is None:
                    yield Hit("over_promise", 0.85, at, 0, last, f"may not: {term.id}")
                continue
            if _REFUSES.search(sentence.text) is None:
                yield Hit("cave", 0.85, at, 0, last, f"may not: {term.id}")
                if _FUTURE.search(term.text.lower()) is not None:
                    yield Hit("over_promise", 0.8, at, 0, last, f"may not: {term.id}")
        for term in brief.may:
            if _speaks_of(term, sentence) and _REFUSES.search(sentence.text) is None:
                yield Hit("granted", 0.85, at, 0, last, f"may: {term.id}")
