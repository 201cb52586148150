"""What a stranger typed, made fit to stand on a trainer's screen and then on a wall. Pure."""

import re
import unicodedata

from stage.poll import LONGEST_PROPOSAL

# joiners that scripts and emoji are written with; all other format signs turn or hide text
_JOINERS = "\u200c\u200d"
_MARK = r"[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]"
_PILED_UP = re.compile(f"({_MARK}{{3}}){_MARK}+")


def cleaned(text: str) -> str:
    """One line of at most `LONGEST_PROPOSAL` characters without control, direction or piled-up marks."""
    shown = "".join(sign for sign in unicodedata.normalize("NFC", text) if _may_stand(sign))
    return _PILED_UP.sub(r"\1", " ".join(shown.split()))[:LONGEST_PROPOSAL].strip()


def _may_stand(sign: str) -> bool:
    return sign.isspace() or sign in _JOINERS or unicodedata.category(sign)[0] != "C"
