"""The code of a certificate: not to be guessed, short enough to type, and a slip of the finger shows."""

import secrets

# no sign that is taken for another (0 O, 1 I L, 2 Z, 5 S, 8 B), and no vowel: a code never spells a word
SIGNS = "CDFGHJKMNPQRTVWXYZ34679"
LENGTH = 12
"""eleven signs drawn by chance, nearly 10^15 of them, and one that checks them"""
_GROUP = 4


def new_code() -> str:
    """A code, drawn from what the system keeps for secrets."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(LENGTH - 1))
    return drawn + _check(drawn)


def written(typed: str) -> str:
    """What somebody typed, as codes are kept: capitals, without spaces and dashes; at most `LENGTH` signs."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())[:LENGTH]


def well_formed(code: str) -> bool:
    """Whether this can be a code at all; one wrong sign, or two in each other's place, and it cannot."""
    return len(code) == LENGTH and set(code) <= set(SIGNS) and code[-1] == _check(code[:-1])


def spaced(code: str) -> str:
    """A code as it is printed, in groups that can be read out."""
    return "-".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def _check(drawn: str) -> str:
    # the number of signs is a prime and each place has a weight of its own below it, so that neither
    # one sign changed nor two exchanged leaves the sum as it was
    total = sum(place * SIGNS.index(sign) for place, sign in enumerate(drawn, 2))
    return SIGNS[-total % len(SIGNS)]
