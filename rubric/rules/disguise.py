"""Text in disguise, made plain: full width, look-alike letters, digits for letters, signs nobody sees."""

import re
import unicodedata

_CYRILLIC = str.maketrans("авсенкмортхуіѕјԁɡոԛԝ", "abcehkmoptxyisjdgnqw")
_GREEK = str.maketrans("αβεικνορτυχ", "abeikvoptux")
_DIGITS = str.maketrans("01345789@$!", "oieastbgasi")

_SUSPECT = re.compile(
    r"[\u00ad\u0370-\u03ff\u0400-\u052f\u200b-\u200f\u2060-\u206f\ufeff\uff01-\uff5e\U0001d400-\U0001d7ff\u2460-\u24ff]"
    r"|(?<=[a-z])[01345789@$](?=[a-z])|\b[013457](?=[a-z]{2})",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w@$!]+")


def undisguised(text: str) -> str | None:
    """`text` as it is meant to be read, or None where nothing about it is in disguise."""
    if not _SUSPECT.search(text):
        return None
    plain = unicodedata.normalize("NFKC", text)
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf").lower()
    return _WORD.sub(lambda match: _plain(match.group()), plain)


def _plain(word: str) -> str:
    if any("a" <= sign <= "z" for sign in word) and not word.isascii():
        return word.translate(_CYRILLIC).translate(_GREEK)
    if (
        any(sign.isalpha() for sign in word)
        and sum(sign in "01345789@$" for sign in word) * 2 <= len(word) + 1
    ):
        return word.translate(_DIGITS)
    return word
