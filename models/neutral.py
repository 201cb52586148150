"""What somebody typed, made harmless for a prompt: it is data there, whatever it says."""

import re
import unicodedata

_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn"}
_TURN_MARK = re.compile(r"\[\s*(/?\s*[A-Z_]{3,})\s*\]")
_BLANK_LINES = re.compile(r"\n\s*\n+")
_LEFT_OUT = " … "


def neutral(text: str, most: int) -> str:
    """`text` so that it closes no tag of ours, opens none of a model's and hides nothing.

    Of a text longer than `most` characters the beginning and the end are kept.
    """
    text = text.encode(errors="replace").decode()
    text = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in _HIDDEN)
    # only now: marks that a hidden character kept apart come together
    text = unicodedata.normalize("NFC", text).replace("<", "‹").replace(">", "›")
    text = _BLANK_LINES.sub("\n", _TURN_MARK.sub(r"(\1)", text)).strip()
    if len(text) <= most:
        return text
    end = (most - len(_LEFT_OUT)) // 3
    return f"{text[: most - len(_LEFT_OUT) - end]}{_LEFT_OUT}{text[-end:]}"
