"""What several commands are given, and what they work on."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drills.store import Store
    from people.register import Register

Rubric = Annotated[
    str, typer.Option("--rubric", help="Which rubric: core, full, or one of the five techniques.")
]
Seed = Annotated[int | None, typer.Option("--seed", help="Same seed, same replies: the same conversation.")]
Input = Annotated[
    Path | None, typer.Argument(metavar="[FILE|-]", help="JSON Lines; standard input if left out.")
]
Version = Annotated[str, typer.Argument(metavar="ID@VERSION", help="ripitz certification list shows them.")]
Because = Annotated[
    str, typer.Option("--because", help="Why; it is written down for good, and must name nobody.")
]
Login = Annotated[str, typer.Argument(help="What somebody signs in by: one word, or an e-mail address.")]
RoleName = Annotated[str, typer.Argument(help="trainee or trainer.")]
To = Annotated[Path, typer.Option("--to", metavar="FILE|-", help="Where to; - is standard output.")]


def store() -> "Store":
    """The record; heads of it are signed where there is a key."""
    from audit.heads import signing
    from drills.store import Store, default_url

    return Store(default_url(), signing())


def register() -> "Register":
    """The people in the record."""
    from people.register import Register

    return Register(store().database)


def lines(file: Path | None) -> "Iterator[bytes]":
    """The lines of a file, or of standard input, as bytes: what is not UTF-8 is told line by line."""
    if file is None or str(file) == "-":
        yield from sys.stdin.buffer
        return
    try:
        with file.open("rb") as lines:
            yield from lines
    except OSError as error:
        raise UserError(f"{file} cannot be read: {error.strerror}") from error


def stream(lines: "Iterable[str]") -> None:
    """Write lines for programs, each as soon as it is there."""
    for line in lines:
        out(line)


def out(text: str) -> None:
    """Write a line for programs."""
    # UTF-8 whatever the terminal's locale: this is read by programs
    sys.stdout.buffer.write(text.encode(errors="backslashreplace") + b"\n")
    sys.stdout.buffer.flush()
