"""Numbers as prose has them."""

_WORDS = (
    "no", "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def numeral(number: int) -> str:
    """`nine`; from thirteen on, in digits. Nothing is `no`, as in *no drills*."""
    return _WORDS[number] if 0 <= number < len(_WORDS) else str(number)


def counted(number: int, thing: str) -> str:
    """`one drill`, `nine drills`."""
    return f"{numeral(number)} {thing}" if number == 1 else f"{numeral(number)} {thing}s"
