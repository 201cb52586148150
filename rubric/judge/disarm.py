"""Text of a talk made harmless for a prompt: it closes no delimiter, begins no line and hides nothing.

Every sign is changed by itself, so that a quotation from the disarmed text leads back to the original.
"""

import unicodedata

_BRACKETS = {"<": "‹", ">": "›", "[": "(", "]": ")"}
"""what delimiters and the control words of chat models (`<|im_start|>`, `[INST]`) are made of"""

_LOST = "\N{REPLACEMENT CHARACTER}"


def disarmed(text: str) -> str:
    """`text` on one line, without markup and without invisible signs."""
    return " ".join("".join(map(disarmed_sign, text)).split())


def disarmed_sign(sign: str) -> str:
    """What one character becomes: itself, another, or nothing."""
    if sign.isspace():
        return " "
    # full-width and small forms read as brackets, too
    if bracket := _BRACKETS.get(unicodedata.normalize("NFKC", sign)):
        return bracket
    if _selects_a_variant(sign):
        return ""
    match unicodedata.category(sign):
        case "Cc" | "Cf":
            return ""
        # a lone surrogate cannot even be sent
        case "Cs" | "Co" | "Cn":
            return _LOST
        case _:
            return sign


def _selects_a_variant(sign: str) -> bool:
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
