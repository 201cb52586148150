"""From what somebody typed, or a recogniser wrote, to plain tokens that know where they stood in the original."""

import re
from typing import NamedTuple

_FOLD = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'", "\uff07": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u201f": '"',
        "\u2013": "\u2014", "\u2015": "\u2014", "\u2212": "-", "\u2010": "-", "\u2011": "-",
        "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u200b": " ", "\u2026": ".",
        "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\uff01": "!", "\uff1f": "?", "\u3002": ".", "\uff0c": ",",
    }
)  # fmt: skip

_TOKEN = re.compile(
    r"(?P<word>[$£€₹]?\d+(?:[.,:/]\d+)*(?: ?%|[^\W\d_]{1,4}\b)?"
    r"|[ap]\.m\b\.?|o\.k\b\.?|e-mail[^\W\d_]*|(?:any|some|no)1\b"
    r"|[^\W\d_]+(?:'[^\W\d_]+)*'?)"
    r"|(?P<stop>[.!?]+|\n+)"
    r"|(?P<comma>[,;:()\[\]/\u2014]|(?<=\s)-+(?=\s)|--+)"
    r'|(?P<quote>")'
    r"|(?P<mark>[\U0001F644\U0001F612\U0001F602\U0001F923\U0001F921])"
)

# A full stop after one of these ends no sentence.
_ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "no", "vs", "st", "etc", "approx", "ref", "inc", "ltd", "co"]
)

_NOT = "do does did is was are were have has had could should would might must need"
_EXPANSIONS: dict[str, str] = {
    **{f"{verb}n't": f"{verb} not" for verb in _NOT.split()},
    **{f"{verb}nt": f"{verb} not" for verb in _NOT.split()},
    **{f"{pronoun}'m": f"{pronoun} am" for pronoun in ("i",)},
    "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not", "wont": "will not",
    "shan't": "will not", "ain't": "is not", "aint": "is not", "im": "i am", "ive": "i have", "ill": "i will",
    "id": "i would", "youre": "you are", "youve": "you have", "youll": "you will", "youd": "you would",
    "weve": "we have", "theyre": "they are", "theyve": "they have", "thats": "that is", "whats": "what is",
    "heres": "here is", "theres": "there is", "hows": "how is", "wheres": "where is", "lets": "let's",
    "let's": "let's", "it's": "it is", "gonna": "going to", "wanna": "want to", "gotta": "have to", "dunno": "do not know",
    "shoulda": "should have", "coulda": "could have", "woulda": "would have", "kinda": "kind of",
    "should've": "should have", "u": "you", "ur": "your", "r": "are", "y'all": "you all", "yall": "you all",
    "ya": "you", "pls": "please", "plz": "please", "plse": "please", "thx": "thanks", "cos": "because",
    "cuz": "because", "coz": "because", "'cause": "because", "bc": "because", "bcoz": "because", "becuase": "because",
    "becos": "because", "sry": "sorry", "srry": "sorry", "soory": "sorry", "sory": "sorry", "sorri": "sorry",
    "tmrw": "tomorrow", "tmr": "tomorrow", "tmw": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow",
    "tommorrow": "tomorrow", "2moro": "tomorrow", "abt": "about", "teh": "the", "hv": "have", "wat": "what",
    "wht": "what", "y'know": "you know", "ok": "okay", "o.k": "okay", "o.k.": "okay", "k": "okay", "alright": "all right",
    "any1": "anyone", "some1": "someone", "no1": "nobody", "noone": "nobody", "dat": "that", "da": "the",
    "w": "with", "wud": "would", "cud": "could", "shud": "should", "ppl": "people", "mgr": "manager",
    "recieve": "receive", "recieved": "received", "definately": "definitely", "ordr": "order",
    "delivry": "delivery", "n": "and", "nd": "and", "yr": "your", "yrs": "years", "mins": "minutes", "hrs": "hours",
    "min": "minutes", "hr": "hour", "tonite": "tonight", "thru": "through", "tho": "though", "altho": "although",
    "probs": "probably", "prolly": "probably", "obvs": "obviously", "defo": "definitely", "e-mail": "email", "e-mails": "emails",
    "e-mailed": "emailed", "e-mailing": "emailing",
    "p.m": "pm", "p.m.": "pm", "a.m": "am", "a.m.": "am", "luv": "love", "gotten": "got", "shld": "should",
    "cld": "could", "wld": "would", "wouldve": "would have", "couldve": "could have", "shouldve": "should have",
    "mustve": "must have", "must've": "must have", "mightve": "might have", "i'ma": "i will", "imma": "i will",
    "couldnt've": "could not have", "shouldn't've": "should not have", "aswell": "as well", "alot": "a lot",
    "infact": "in fact", "incase": "in case", "eachother": "each other", "everytime": "every time", "dnt": "do not",
    "didn": "did not", "wasn": "was not", "isn": "is not",
}  # fmt: skip

# After these the word is no contraction: "he was ill", "your order id", "our HR".
_AS_TYPED: dict[str, frozenset[str]] = {
    word: frozenset(before.split())
    for word, before in (
        (
            "ill",
            "am is are was were be been being fell fall feel feels very so seriously taken taking got off",
        ),
        ("id", "order ticket booking case customer account user tracking reference the an your my our"),
        ("hr", "our from to with by ask asked because and blame of is was"),
    )
}

# Longer than this, a quotation mark was left open, or means inches.
_LONGEST_QUOTE = 60

_TAILS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}
# The words after which 's is a verb and not a possessive.
_IS = frozenset(
    [
        "that",
        "it",
        "he",
        "she",
        "what",
        "here",
        "there",
        "who",
        "how",
        "where",
        "when",
        "everything",
        "nobody",
        "everyone",
        "this",
        "which",
        "one",
        "something",
        "nothing",
    ]
)


class Token(NamedTuple):
    """One plain lower-case token; `kind` is word, stop, comma, quote or mark; offsets are those of the original."""

    text: str
    kind: str
    start: int
    end: int
    quoted: bool = False


def fold(text: str) -> str:
    """Lower case with plain quotes, dashes and spaces; one code point stays one code point."""
    folded = text.translate(_FOLD)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in folded)


def _words(word: str, before: str = "") -> list[str]:
    if before in _AS_TYPED.get(word, ()):
        return [word]
    if (expanded := _EXPANSIONS.get(word)) is not None:
        return expanded.split()
    if "'" not in word:
        return [_respell(word)]
    if word.endswith("n't") and len(word) > 4:
        return [word[:-3], "not"]
    head, tail = word.rsplit("'", 1)
    if not tail:
        return [_respell(head)]
    if tail == "s":
        return [head, "is"] if head in _IS else [_respell(head), "'s"]
    if (verb := _TAILS.get("'" + tail)) is not None:
        return [*_words(head), verb]
    return [word.replace("'", "")]


def _respell(word: str) -> str:
    """One spelling for a word that has two: -ise and -our words take the form the tables use."""
    return _SPELLINGS.get(word, word)


_ISE = "apolog recogn organ real summar final priorit emphas minim author custom critic compensat jeopard"
_SPELLINGS: dict[str, str] = {
    f"{stem}{british}": f"{stem}{tables}"
    for stem in _ISE.split()
    for british, tables in (("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"))
} | {
    "appologize": "apologize", "appologise": "apologize", "apologys": "apologies", "appologies": "apologies",
    "apoligize": "apologize", "apoligise": "apologize", "apologyze": "apologize", "apologie": "apologize", "apoligies": "apologies",
    "aplogize": "apologize", "aplogies": "apologies", "apologizes": "apologize", "cheque": "check",
    "inconvinience": "inconvenience", "inconvenince": "inconvenience", "inconveniance": "inconvenience",
    "inconvience": "inconvenience", "inconveniences": "inconvenience", "togther": "together", "togheter": "together",
    "toghether": "together", "tgt": "together", "togehter": "together", "garantee": "guarantee",
    "guarentee": "guarantee", "garanty": "guarantee", "guaranty": "guarantee", "responsability": "responsibility",
    "mistaks": "mistakes", "misstake": "mistake", "frustating": "frustrating", "frustated": "frustrated",
    "furius": "furious", "embarased": "embarrassed", "embarassed": "embarrassed", "embarassing": "embarrassing",
    "dissapointed": "disappointed", "disapointed": "disappointed", "dissapointing": "disappointing",
    "personaly": "personally", "colegue": "colleague", "collegue": "colleague", "manger": "manager",
    "neighbours": "neighbors", "programme": "program", "mum": "mother", "storey": "story", "delievery": "delivery",
    "wich": "which", "becouse": "because", "beacuse": "because", "happend": "happened", "hapened": "happened",
    "solv": "solve", "realy": "really", "truely": "truly", "sincerly": "sincerely", "wensday": "wednesday",
    "immediatly": "immediately", "imediately": "immediately", "replacment": "replacement", "explane": "explain",
    "asume": "assume", "supose": "suppose", "gues": "guess", "probaly": "probably", "calld": "called", "yous": "you",
    "favour": "favor", "honour": "honor", "behaviour": "behavior", "mobile": "phone", "labour": "labor",
}  # fmt: skip


def tokens_of(reply: str) -> list[Token]:
    """All tokens of `reply`, contractions opened and common misspellings mended."""
    found: list[Token] = []
    for match in _TOKEN.finditer(fold(reply)):
        kind = match.lastgroup or "word"
        start, end = match.span()
        if kind == "word":
            before = found[-1].text if found else ""
            found.extend(
                Token(word, "word", start, end) for word in _words(match.group().replace(" %", "%"), before)
            )
        elif kind == "stop":
            text = match.group()
            if text == "." and found and found[-1].text in _ABBREVIATIONS and found[-1].end == start:
                continue
            found.append(Token("?" if "?" in text else "!" if "!" in text else ".", "stop", start, end))
        elif kind == "comma":
            found.append(Token(",", "comma", start, end))
        elif kind == "quote":
            found.append(Token('"', "quote", start, end))
        else:
            found.append(Token("(eyeroll)", "mark", start, end))
    return _quoted(found)


def _quoted(tokens: list[Token]) -> list[Token]:
    """The tokens, those between a pair of quotation marks so marked."""
    marks = [number for number, token in enumerate(tokens) if token.kind == "quote"]
    while len(marks) >= 2:
        opening, closing = marks[0], marks[1]
        if closing - opening <= _LONGEST_QUOTE:
            tokens[opening : closing + 1] = [
                token._replace(quoted=True) for token in tokens[opening : closing + 1]
            ]
            marks = marks[2:]
        else:
            marks = marks[1:]
    return tokens
