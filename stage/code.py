"""The code by which a class joins a show: short, read aloud without doubt, and not to be guessed."""

import secrets

# no sign that is taken for another (0 O, 1 I L, 2 Z, 5 S, 8 B), and no vowel: a code never spells a word
SIGNS = "CDFGHJKMNPQRTVWXYZ34679"
LENGTH = 6


def new_code() -> str:
    """One of 148 million codes."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def written(typed: str) -> str:
    """What somebody typed as a code is written: capitals, no spaces or dashes; at most `LENGTH` signs."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())[:LENGTH]
