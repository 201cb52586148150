"""What a reply grants or promises, held against the brief: within it a solution, beyond it a cave or an over-promise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rubric.reading import Brief, Term
from rubric.rules.bounds import approved, figures, kept
from rubric.rules.clauses import Sentence, sentences_of
from rubric.rules.settle import CERTAIN
from rubric.rules.table import Hit

# Words with which something is granted, promised, or put on the table.
_GRANTS = re.compile(
    r" (?:(?:i|we|it|they|that|he|she|everything|nothing|this|there) (?:\S+ )?(?:will|can|am going to|are going to|shall|would be happy to|am happy to|are happy to|am prepared to|agree to|accept|grant|promise|guarantee|have|would|could|is going to|is)"
    r"|you (?:will|can|have|get|may|could|would|are getting|shall)|fine|done|deal|agreed|granted|okay|yes|sure|all right|of course|absolutely|very well|consider it|no problem|let me|let's|promise|guarantee\w*|word|assure|swear|how about|what if|it is yours|go ahead|take|from now on|never|always|free|full|"
    r"approved|confirmed|here is|offer|give|giving|sending|crediting|refunding) "
)
_REFUSES = re.compile(
    r" (?:(?:can|could|will|would|do|does|did|am|are|is|has|have|should|may|might|must) not|never going to|unable|not able|no way|refuse|unless|without|nobody|no one|impossible|not possible|not|instead of|rather than|beyond (?:my|our|what)|"
    r"forbid\w*|not allowed|out of the question|whether|only (?:if|when|after)|short of|if i could|i wish|wish) "
)
_REFUSES_TO_PROMISE = re.compile(
    r" (?:can not|could not|will not|would not|do not|nobody can|no one can|not going to|unable to|not able to|am not|are not) "
    r"(?:\S+ ){0,2}(?:promise|guarantee|say|tell|swear|commit|assure|offer|give|stand here)"
)
# A promise is about what is to come; the same words about what was are a confession.
_COMMITS = re.compile(
    r" (?:will|shall|going to|guarantee\w*|promise\w*|swear|assure|my word|from (?:now|here) on) "
)
_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "that",
        "is",
        "are",
        "be",
        "was",
        "were",
        "will",
        "would",
        "can",
        "could",
        "may",
        "not",
        "for",
        "on",
        "in",
        "at",
        "by",
        "it",
        "its",
        "this",
        "these",
        "those",
        "any",
        "up",
        "and",
        "or",
        "our",
        "your",
        "us",
        "we",
        "you",
        "they",
        "them",
        "their",
        "one",
        "from",
        "as",
        "per",
        "than",
        "over",
        "under",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "make",
        "give",
        "offer",
        "promise",
        "guarantee",
        "there",
        "so",
        "who",
        "which",
        "what",
        "own",
        "about",
        "it's",
        "her",
        "his",
        "she",
        "he",
        "until",
        "only",
        "more",
        "most",
        "such",
        "ever",
    ]
)
# The share of a term's own words that must be said for it to be meant.
_MOST_WORDS = 0.6
_FUTURE = re.compile(
    r"refund|promis|guarantee|never|always|will (?:not )?(?:ever|be|happen|agree|sign)|downtime|again|forever"
)

# Ways of saying one thing, so that a term is known again in other words than the brief's.
_SENSES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (sense, re.compile(rf" (?:{words}) "))
    for sense, words in (
        (
            "refund",
            r"refund\w*|reimburs\w*|money back|pay \w+ ?back|paid back|transfer back|purchase (?:price|value)|(?:reverse|cancel|wipe|tear up|scrap|void|forget|drop|zero) the (?:\w+ )?(?:invoice|bill)|invoice (?:is |will be )?(?:gone|cancelled|wiped|reversed|void)|whole order (?:, )?(?:free|no charge|on us)|every (?:cent|penny) back|get it all back|return (?:the|your) (?:money|payment|price)|owe us nothing|owe nothing",
        ),
        (
            "free",
            r"free|gratis|no charge|complimentary|for nothing|thrown in|on the house|without (?:charge|paying)|giveaway|give away|given away",
        ),
        ("every", r"every|each|all|any|always|standing|with (?:your|the) cases"),
        (
            "cancel",
            r"cancel\w*|withdraw\w*|withdrawn|scrap\w*|drop\w*|gone|reverse\w*|undo\w*|take (?:it |that )?back|taken back|tear up|torn up|forget|remov\w*|wip\w*|no increase|roll\w* back|old price (?:stays|for good|forever)|stays (?:at|where)",
        ),
        (
            "increase",
            r"increase|rise|hike|price rise|six percent|6%|6 percent|six per cent|the six|letter|new price",
        ),
        (
            "change",
            r"chang\w*|amend\w*|alter\w*|cut\w*|tak\w* (?:it |that |them )?out|taken out|delet\w*|remov\w*|rewrit\w*|struck|strike|cross\w*|drop\w*|initial\w*|is out|out of|scrap\w*|edit\w*|redraft\w*|new terms|void|tear up|replac\w*",
        ),
        (
            "terms",
            r"terms?|clauses?|contract|agreement|exclusivity|lock in|floor|notice period|paragraph|condition|conditions|signed (?:copy|terms)|executed copy",
        ),
        (
            "party",
            r"other (?:party|side|company|firm)|counterparty|third party|they|them|him|her|those people|these people|the landlord|the bank",
        ),
        (
            "agree",
            r"agree\w*|sign\w*|accept\w*|consent\w*|say yes|said yes|fine with|go along|approve\w*|on board|nod|no issue",
        ),
        ("late", r"late|delay\w*|miss\w*|on time|on the day|wrong day|a day after|overdue"),
        (
            "downtime",
            r"downtime|outage\w*|stop\w*|interrupt\w*|fail\w*|go down|goes down|crash\w*|breakdown|break down|flicker|stoppage|dead",
        ),
        (
            "never",
            r"never|ever again|not once|no more|zero|not a (?:single )?(?:minute|second|day|one)|without (?:one|a single|any)|always|every time|every single|guarantee\w*|forever",
        ),
        (
            "told",
            r"told us|told me|told you|you did tell|you said|mentioned|before (?:the )?sign\w*|you are right|have right",
        ),
        ("sell", r"sell\w*|upgrade\w*"),
    )
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


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A term as it is recognised: its cues, the senses it has, and its other words."""

    cues: tuple[str, ...]
    senses: frozenset[str]
    words: frozenset[str]


def _senses(text: str) -> frozenset[str]:
    return frozenset(sense for sense, words in _SENSES if words.search(text))


@lru_cache(maxsize=512)
def _meaning(term: Term) -> _Meaning:
    cues = tuple(sentence.text.strip(" .?!,") for cue in term.cues for sentence in sentences_of(cue))
    sentences = sentences_of(term.text)
    plain = " ".join(sentence.text for sentence in sentences)
    words = {
        token.text for sentence in sentences for token in sentence.tokens if token.kind == "word"
    } - _STOP
    senses = _senses(plain)
    # What a sense already covers is not asked for a second time.
    others = frozenset(_stem(word) for word in words if not _senses(f" {word} "))
    return _Meaning(cues, senses, others)


def _named(term: Term, sentence: Sentence) -> bool:
    return any(f" {cue} " in sentence.text for cue in _meaning(term).cues)


def _speaks_of(term: Term, sentence: Sentence, senses: frozenset[str]) -> bool:
    meaning = _meaning(term)
    if _named(term, sentence):
        return True
    said = {_stem(word) for word in sentence.words} if meaning.words else set()
    shared = len(meaning.words & said)
    if meaning.senses:
        enough = shared >= _MOST_WORDS * len(meaning.words) or "refund" in meaning.senses
        return meaning.senses <= senses and enough
    return shared >= 2 and shared >= _MOST_WORDS * len(meaning.words)


@dataclass(frozen=True, slots=True)
class _Said:
    """One sentence that asks nothing, held against the brief: the terms it speaks of, and whether it grants."""

    at: int
    sentence: Sentence
    grants: bool
    refuses: bool
    within: tuple[Term, ...]
    beyond: tuple[Term, ...]


def _held_against(sentences: Sequence[Sentence], brief: Brief) -> Iterator[_Said]:
    for at, sentence in enumerate(sentences):
        text = sentence.text
        if text.rstrip().endswith("?") and not text.lstrip().startswith(("how about", "what if")):
            continue
        senses = _senses(text)
        yield _Said(
            at,
            sentence,
            _GRANTS.search(text) is not None,
            _REFUSES.search(text) is not None,
            tuple(term for term in brief.may if _speaks_of(term, sentence, senses)),
            tuple(
                term
                for term in brief.may_not
                if term.wish != "conduct" and _speaks_of(term, sentence, senses)
            ),
        )


def judge(sentences: Sequence[Sentence], brief: Brief | None) -> Iterator[Hit]:
    """What the sentences grant of the brief's terms, as hits: `granted` within it, `cave` and `over_promise` beyond."""
    if brief is None:
        return
    for said in _held_against(sentences, brief):
        at, sentence, last = said.at, said.sentence, len(said.sentence.tokens) - 1
        for term in said.beyond if said.grants else ():
            if said.within and not _named(term, sentence):
                # What the brief allows is not taken for a likeness of what it forbids.
                continue
            if term.wish == "promise":
                refused = _REFUSES_TO_PROMISE.search(sentence.text)
                if refused is None and (_named(term, sentence) or _COMMITS.search(sentence.text)):
                    yield Hit("over_promise", 0.85, at, 0, last, f"may not: {term.id}")
                continue
            if not said.refuses:
                yield Hit("cave", 0.85, at, 0, last, f"may not: {term.id}")
                if _FUTURE.search(term.text.lower()) is not None:
                    yield Hit("over_promise", 0.8, at, 0, last, f"may not: {term.id}")
        if not said.refuses:
            for term in said.within:
                sure = approved(sentence) and not said.beyond and _named(term, sentence)
                yield Hit("granted", CERTAIN if sure else 0.85, at, 0, last, f"may: {term.id}")


def inside(text: str, brief: Brief | None) -> bool:
    """Whether all that `text` grants of the brief's terms is what the brief allows, within its bounds, and something is.

    Such a reply gives nothing away and refuses nothing flatly. False without a brief, and where the rules cannot tell.
    """
    if brief is None:
        return False
    sentences = sentences_of(text)
    figures_said = figures(frozenset[str]().union(*(sentence.words for sentence in sentences)))
    granting = [
        said
        for said in _held_against(sentences, brief)
        if said.grants and not said.refuses and (said.within or said.beyond)
    ]
    return bool(granting) and all(
        not said.beyond and any(kept(term.text, said.sentence, figures_said) for term in said.within)
        for said in granting
    )
