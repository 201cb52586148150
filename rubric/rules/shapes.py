"""Stretches of a reply that are no prose said to a customer: markup, code, transcripts, stage directions, encodings.

Every repetition that could begin anywhere is bounded, so that the time taken grows with the length of the text and no
faster; and a pattern is run only where one of its signs is in the text.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

Stretch = tuple[int, int]


class Form(NamedTuple):
    """A pattern, and what must stand in the text in lower case for it to be there: one of `signs`."""

    signs: tuple[str, ...]
    pattern: re.Pattern[str]


def _form(signs: str, pattern: str) -> Form:
    return Form(tuple(signs.split(" ")), re.compile(pattern, re.IGNORECASE))


_LINE = r"(?:^|\n)[ \t]{0,20}"
_PROSE_TAGS = "b|i|u|s|a|em|strong|small|p|br|hr|div|span|ul|ol|li|h[1-6]|blockquote|table|tr|td"
_CONTROL_TAGS = (
    r"[\w-]{0,20}(?:system|assistant|developer|user|prompt|persona|mood|anger|trust|conversation|history|transcript"
    r"|reply|customer|turn|script|override|assessor|evaluator|grader|admin|inst|sys|thinking|message|img|iframe|svg)[\w-]{0,20}"
)
# From the first of these to the last, nothing is prose.
_TAG = _form(
    "< [ ]] -->",
    rf"<\|[^|\n]{{0,40}}\|>|<<\w{{1,20}}>>|</(?!(?:{_PROSE_TAGS})\s?>)[a-z][\w:-]{{0,40}}\s?>"
    rf"|<(?!(?:{_PROSE_TAGS})\b)[a-z][\w:-]{{0,40}}\s[^<>\n=]{{0,80}}=[^<>]{{0,200}}>|<{_CONTROL_TAGS}(?:\s[^<>]{{0,200}})?/?>"
    r"|<!--|-->|<!\[CDATA\[|\]\]>|\[/?(?:inst|sys|tool_?\w{0,20}|end|begin)\]|<(?:start|end)_of_turn>",
)

_BULLETS = r"[ \t#>*=\[(-]{0,12}"
# Who heads a line like these takes the floor up to the end.
_HEADS = (
    _form(
        "system assistant developer admin root instruction prompt tool override",
        rf"(?:^|\n){_BULLETS}(?:system|assistant|developer|admin|root|instructions?|prompt|tool|override)\b"
        r"(?:[ \t](?:message|note|notice|prompt|override|command|mode)\b)?[^:>\n\]\w,.?!]{0,20}"
        r"(?:to \w{1,20}|\([^)\n]{0,40}\))?(?: ?#?\d{0,3} ?\([^)\n]{0,40}\))?[^:>\n\]\w,.?!]{0,4}[:>\])]",
    ),
    _form(
        "note message memo",
        rf"(?:^|\n){_BULLETS}(?:note|message|memo) to (?:the |whoever |any |all )?"
        r"(?:ai|model|grader|grading|assessor|evaluator|evaluates|simulator|bot|judge)\b",
    ),
    _form(
        "[", rf"{_LINE}\[+(?:assessor|grader|evaluator|system|admin|developer|operator)\b[^\]\n]{{0,60}}[:\]]"
    ),
    _form("##", rf"{_LINE}#{{2,6}}[ \t]?(?:system|end|response|instruction|new)\b"),
    # a film script, and a part in a play
    _form("int. ext.", rf"{_LINE}(?:int|ext)\. [^\n]{{0,80}}\n"),
    _form(
        "(",
        rf"{_LINE}[A-Z]{{2,20}}[ \t]?\n\([a-z ]{{1,30}}\)[ \t]?\n|{_LINE}[A-Z]\w{{1,20}} \([a-z]{{1,20}}(?:ly|ing)\)\s?:",
    ),
)

_KEPT = "anger|trust|patience|mood|score|chance|moves?|labels?|intention|persona|confidence|ending"
_CODE = (
    _form("```", r"```[\s\S]*?(?:```|\Z)"),
    _form('"""', r"\"\"\"[\s\S]*?(?:\"\"\"|\Z)"),
    _form("{ [", r"[\[{]\s{0,20}\{?\s{0,20}\"?\w{1,40}\"?\s?:\s{0,20}[\"\[{\w][^{}]{0,400}\}?[\]}]?"),
    _form("{ $( <%", r"\{\{[^}]{0,200}\}\}|\{%[^%]{0,200}%\}|\$[({][^)}\n]{0,200}[)}]|<%[^%]{0,200}%>"),
    _form("=", rf"\b(?:{_KEPT})\b['\"]?\]?\s?(?::=|={{1,2}}|[+-]=)\s?[\"'\[\w-]"),
    _form("=", r"\b[a-z]{1,30}[._][\w.]{1,40}\s?(?::=|={1,2})\s?[^\s]{1,40}"),
    _form("=", r"\b\w{1,40}\s?(?::=|={1,2})\s?(?:true|false|null|none|\"[^\"\n]{0,80}\")"),
    _form(":", r"\b(?:anger|trust|patience|mood|persona|moves|labels|role)\s?:\s?[\"'\[\d+-]"),
    _form("---", r"(?:^|\n)---\n(?:[\w ]{1,40}:[^\n]{0,200}\n){1,20}(?:---)?"),
    _form("[", r"(?:^|\n)\[[a-z_]{1,40}(?:\.[a-z_]{1,40}){0,4}\](?=\n)"),
    _form(
        "(", r"\b(?:print|exec|eval|alert|import|fetch|system|sleep|return|set_?\w{0,20})\([^)\n]{0,200}\)?"
    ),
    _form(
        "javascript: data: document. __ ![",
        r"\bjavascript:|\bdata:text|\bdocument\.\w|__[a-z]{1,30}__|!\[[^\]\n]{0,200}\]\([^)\n]{0,200}\)",
    ),
    _form(
        "http/ content-type",
        rf"\b(?:get|post|put|patch|delete) /\S{{0,200}} http/\d|{_LINE}http/\d[^\n]*|\bcontent-type:",
    ),
    _form(
        "drop select insert update '1 --",
        r"\b(?:drop table|select .{1,40} from|insert into|update \w{1,40} set|union select)\b|'\s?or\s?'?1'?\s?=|;\s?--",
    ),
    _form("= / >", rf"{_LINE}=[a-z]{{1,20}}\([^\n]*|{_LINE}/[a-z]{{1,30}}\b[^\n]*|{_LINE}>{{1,3}}[^\n]*"),
    _form("sudo && rm", r"\bsudo \w|&& ?\w|\brm -rf\b"),
    _form(
        "info warn error debug notice log",
        rf"{_LINE}(?:[\d:. -]{{5,23}}\s{{1,4}}(?:info|warn|warning|error|debug|notice)\b|\[(?:info|warn|warning|error|debug|notice|log)\])[^\n]*",
    ),
    _form("\x1b //", r"\x1b\[?[\d;]{0,20}[a-z]?|//\s?(?:end|set|note|grader)\b[^\n]*"),
)

_SPELLING = (
    "alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec"
    "|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu"
)
_TURNED = "ɐɑɒɔɘɟɥɹʇʌʍʎǝ"
_ENCODED = (
    # escapes of the web, of mail, of programs
    _form(
        "% &# \\u \\x =?",
        r"(?:%[\da-f]{2}){4,}|(?:&#x?[\da-f]{1,6};){3,}|(?:\\[ux][\da-f]{2,4}){3,}|=\?[\w-]{1,20}\?[bq]\?\S*",
    ),
    # in letters of the radio, in pieces, backwards
    _form(
        "alpha alfa bravo charlie delta echo kilo oscar romeo sierra tango",
        rf"(?:\b(?:{_SPELLING})\b[\s,/.-]{{0,4}}){{4,}}",
    ),
    _form('"', r"(?:\"[^\"\n]{0,12}\"\s?\+\s?)+\"[^\"\n]{0,12}\""),
    _form("eht uoy ruoy siht htiw taht", r"\b(?:eht|uoy|ruoy|siht|htiw|taht)\b"),
    # upside down
    _form(" ".join(_TURNED), rf"\S{{0,30}}[{_TURNED}]\S{{0,30}}(?: \S{{0,30}}[{_TURNED}]\S{{0,30}})+[^\n]*"),
)
# A run of signs as long as base 64 and hexadecimal make it, pairs of figures, dots and dashes, letters one by one.
_RUN = re.compile(
    r"[A-Za-z0-9+/_-]{20}|[01]{7}|(?:\b[\da-fA-F]{2}[ :]){4}|(?:[.\u00b7-]{1,6}[ /]{1,3}){6}|(?:\b\w[ .-]){7}"
)
_ENCODED_RUN = re.compile(
    r"(?<![\w/.@-])(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[A-Za-z0-9+/_-]{20,}={0,2}"
    r"|\b(?:0x)?(?=[\da-fA-F]*[a-fA-F])(?=[\da-fA-F]*\d)[\da-fA-F]{20,}\b|(?:\b[\da-fA-F]{2}[ :]){8,}"
    r"|(?:\b[01]{7,8}\b\s?){2,}|(?:[.\u00b7-]{1,6}[ /]{1,3}){6,}|(?:\b\w[ .-]){7,}"
)
_UNSEEN = re.compile(r"[\u200b-\u200f\u2060-\u2064\ufeff]{4,}|[\U000e0020-\U000e007f]+")

_THEIRS = frozenset(["customer", "client", "guest", "buyer", "caller", "you", "user", "human", "a", "b"])
_OURS = frozenset(
    [
        "rep",
        "seller",
        "me",
        "agent",
        "trainee",
        "salesperson",
        "assistant",
        "ai",
        "bot",
        "system",
        "supplier",
        "waiter",
        "narrator",
    ]
)
_LABEL = re.compile(
    r"(?:^|\n|(?<=[.!?)] ))[ \t*>-]{0,8}([^\W\d_][\w'’ ]{0,18})(?:\s?\([^)\n]{1,30}\))?:[ \t]{0,4}(?=(\S{0,20}))"
)
_ACT = re.compile(
    r"(?<!\*)\*(?!\*)[^*\n]{12,}\*"
    r"|(?:^|\n)[ \t]{0,20}\[[^\]\n]{12,}\][ \t]{0,20}(?=\n|$)"
    r"|\((?:the )?(?:rep|seller|trainee|customer|guest|client|buyer)\b[^)\n]{0,200}\)"
)
_ADDRESS = re.compile(r"\b(?:we|our|us|you|your|sorry)\b", re.IGNORECASE)
_SPEAKER = re.compile(r"(?:i|we|our|us|my|me|you|your|sorry|yes|ok|okay|fine|thank|thanks)\b", re.IGNORECASE)

# What stands for an address or a number that was taken out before the reply came to us is no blank.
_MASKS = "url|link|email|phone|number|user"
# A blank of a form letter that nobody filled in.
_BLANK = re.compile(rf"<(?!(?:{_PROSE_TAGS}|{_MASKS})>)[a-z_ ]{{2,30}}>|\[(?:[A-Z]{{2,20}}[ _/]?){{1,5}}\]")


def shapes(reply: str) -> list[Stretch]:
    """The stretches of `reply` that by their form alone are said to nobody across a table."""
    lower = reply.lower()
    found = [match.span() for form in _there(_CODE, lower) for match in form.pattern.finditer(reply)]
    found += [match.span() for form in _there(_ENCODED, lower) for match in form.pattern.finditer(reply)]
    if _RUN.search(reply):
        found += [match.span() for match in _ENCODED_RUN.finditer(reply)]
    if not reply.isascii():
        found += [match.span() for match in _UNSEEN.finditer(reply)]
    if not {"*", "[", "("}.isdisjoint(reply):
        found += [match.span() for match in _ACT.finditer(reply) if not _ADDRESS.search(match.group())]
    for form in _there((_TAG,), lower):
        if tags := [match.span() for match in form.pattern.finditer(reply)]:
            found.append((tags[0][0], tags[-1][1]))
    heads = [head.start() for form in _there(_HEADS, lower) if (head := form.pattern.search(reply))]
    if (start := _transcript(reply)) is not None:
        heads.append(start)
    return [*found, *((start, len(reply)) for start in heads)]


def blanks(reply: str) -> list[Stretch]:
    """The blanks in `reply` that nobody filled in, as in "Dear <name>"."""
    return [match.span() for match in _BLANK.finditer(reply)]


def _there(forms: Iterable[Form], lower: str) -> list[Form]:
    return [form for form in forms if any(sign in lower for sign in form.signs)]


def _transcript(reply: str) -> int | None:
    """Where lines begin that put words into both mouths, or into the customer's."""
    if ":" not in reply:
        return None
    labels = [(match[1].strip().lower(), match) for match in _LABEL.finditer(reply)]
    names = [name for name, _ in labels]
    theirs = [match for name, match in labels if name in _THEIRS]
    both = bool(theirs) and len(names) >= 2 and set(names[:2]) <= _THEIRS | _OURS
    for_them = bool(theirs) and _SPEAKER.match(theirs[0][2].lstrip("\"“'")) is not None
    in_turn = any(
        one == third != other for one, other, third in zip(names, names[1:], names[2:], strict=False)
    )
    return labels[0][1].start() if both or for_them or in_turn else None
