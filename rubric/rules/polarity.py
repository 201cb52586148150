"""Whether words that would make a move are denied, or put into somebody else's mouth."""

import re

_WINDOW = 90

# A negation up to five words before the match, in the same clause.
_DENIED = re.compile(
    r" (?:not|never|without|nor|neither|hardly|refuse to|refusing to|instead of|rather than|no intention of|no point in"
    r"|stop short of|far from|no way|nobody is|used to|no need to|too late to|no plans to|no reason to|wish i could"
    r"|wish we could|cannot)(?: (?!but |because |just |only |until |if |and |so |or )[^ ,.?!]+){0,5} $"
)
# "I do not want to do anything but …", "I can not apologize enough": a negation that denies nothing.
_NOT_DENIED = re.compile(
    r" (?:can not|could not|do not know how to|not only|not just|why (?:do|not|do not)|not (?:sure )?(?:how|where) to|would not mind|do not mind"
    r"|not (?:here|going) (?:to )?[^,]*,|how about|not (?:blame|asking|expecting|expect)|not until|do not (?:we|you and i))[^,.?!]* $"
)

_REPORTED = re.compile(
    r" (?:(?:he|she|they|you|boss|manager|management|script|training|handbook|people|everyone|everybody|customers?|somebody|"
    r"someone|others|colleagues?|lawyers?|legal|company|supervisor|guy|girl|team|policy|sheet|card|screen|bosses) "
    r"(?:(?:has|have|had|just|keeps?|kept|will|would|is|are|am|was|were|all|always|only|even|probably|might|may|really|also) ){0,2}"
    r"(?:say|says|said|saying|tells?|told|telling|claims?|claimed|claiming|wants?|wanted|insists?|insisted|asks?|asked|expects?|expected|"
    r"make|makes|accuse|accuses|accusing|suggesting|implying|write|wrote|reads|shouted|yelled)"
    r"|(?:i|we) (?:am|was|are|were|have been|had been|been|got) (?:just )?(?:told|supposed|meant|asked|instructed|expected|paid|trained|obliged|required|made)"
    r"|(?:supposed|told|meant|instructed|paid|trained|obliged) to|(?:i|we|anyone|anybody|it) (?:could|can|might|would|may) (?:easily|just|always|also|stand here and|sit here and) (?:say|tell|blame|claim|apologize|promise)"
    r"|easy to (?:say|blame|promise)|lying if i|some would|the word|the words|line is|pretend(?:ing)?|makes me|want me to|expecting me to|expect me to|like me to|makes you think|as if"
    r"|where (?:i|we) (?:say|tell|promise|blame))"
    r"(?: (?!but |and |so |because )[^ .?!\"]+){0,8} $"
)
_CHEAP = re.compile(
    r" (?:sa(?:y|ys|id|ying)|tells?|told|telling|claim|wants?|insist|ask|expect|make|accus|suggest|imply|wr[io]te|reads|shout|yell|supposed|meant|"
    r"instruct|paid|trained|oblig|require|made|could|can|might|would|may|easy|lying|some|words?|line|pretend|like|as|where)"
)


def denied(text: str, start: int) -> bool:
    """Whether the words of `text` from `start` on stand under a negation."""
    before = text[max(0, start - _WINDOW) : start]
    if " not " not in before and " n" not in before and not _DENIED.search(before):
        return False
    before = before[before.rfind(" , ") + 1 :] if " , " in before else before
    return bool(_DENIED.search(before)) and not _NOT_DENIED.search(before)


def reported(text: str, start: int) -> bool:
    """Whether the words of `text` from `start` on are reported from, or ascribed to, somebody else."""
    before = text[max(0, start - _WINDOW) : start]
    return _CHEAP.search(before) is not None and _REPORTED.search(before) is not None
