"""Does the customer make something up: a figure, a day, a name that stands neither in the set-up nor in the talk?"""

import re

from simulator.part.figures import figures

_DAY = re.compile(
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march(?= \d)|april|june|july|august|september|october|november|december"
    r"|christmas|easter|thanksgiving|new year)s?\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:last (?:night|week|month|year|summer|winter|spring|autumn|fall|time)|yesterday|the (?:day|week|month|year) before(?: last)?"
    r"|(?:days|weeks|months|years|hours) ago|this (?:morning|summer|winter|spring|autumn))\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:by|before|until|till|want|need|no later than) (?:it |that |them |you )?(?:on |for )?(?:the |next |this )*$",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"^\W*(?:more |whole |good |full |simple |straight |plain |short |little )?(?:minutes?|seconds?|words?|sentences?|things?|ways?|reasons?|questions?|choices?|people|"
    r"hands?|eyes?|ears?|legs?|cents|breath|times|halves|sides|feet|birds?|faces?|stools?|of (?:you|us|them)|percent sure|o['’]clock|ways|wrongs|pence|pins|stars|paragraphs?|lines?|pages? of|letters?|syllables?)\b",
    re.IGNORECASE,
)
_ROUND = {1.0, 2.0, 100.0, 1_000.0, 1_000_000.0, 12.0, 10.0, 101.0, 110.0}
_NAME = re.compile(r"(?<![.!?…:“\"‘(\n—–-])(?<![.!?…:]\s)(?<!^)\s([A-Z][a-zà-ÿ]+(?:[A-Z][a-z]+)?)\b")
_CAPITALS = frozenset(
    "I God Christ Jesus Lord Heaven English Sir Madam Mr Mrs Ms Dr Miss OK Okay Internet Google TV Monopoly "
    "Santa Claus".split()
)
_MONEY = re.compile(r"[$£€]|\b(?:dollars?|bucks|euros?|pounds|quid|grand|cents|pence)\b", re.IGNORECASE)


def invents(sentence: str, known: str, arranging: bool) -> bool:
    """Whether `sentence` holds a figure, a day or a name that `known` does not.

    Where something is being arranged, the customer may name a day.
    """
    return _figures(sentence, known) or _days(sentence, known, arranging) or _names(sentence, known)


def _figures(sentence: str, known: str) -> bool:
    found = list(figures(sentence))
    if not found:
        return False
    open_ = {number for number, *_ in figures(known)}
    for number, start, end, digits in found:
        if number in open_ or number <= 1:
            continue
        money = _MONEY.search(sentence[max(0, start - 2) : end + 9])
        if not digits and not money and (number in _ROUND or _IDIOM.match(sentence[end:])):
            continue
        return True
    return False


def _days(sentence: str, known: str, arranging: bool) -> bool:
    low = known.lower()
    for found in () if arranging else _DAY.finditer(sentence):
        if found["day"].lower() not in low and not _WISHED.search(sentence[: found.start()]):
            return True
    return any(found[0].lower() not in low for found in _PAST.finditer(sentence))


def _names(sentence: str, known: str) -> bool:
    return any(
        name not in _CAPITALS
        and not _DAY.fullmatch(name)
        and not re.search(rf"\b{re.escape(name)}", known, re.IGNORECASE)
        for name in _NAME.findall(sentence)
    )
