"""The record as evidence: whole or broken, taken out, erased."""

from pathlib import Path
from typing import Annotated

import typer

from commands import given
from commands.given import Because


def verify(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[WHAT]", help="A record, evidence or a certificate; your record if left out."
        ),
    ] = None,
    sign: Annotated[
        bool, typer.Option("--sign", help="Sign your record as it ends now, then verify it.")
    ] = False,
    key: Annotated[
        Path | None, typer.Option("--key", help="The public key that it must have been signed by.")
    ] = None,
) -> None:
    """Say whether a record, evidence from one, or a certificate is whole; if not, where it breaks.

    The exit code is 0 for whole, 1 for broken, and 2 for what cannot be read.
    """
    from record.keys import Keys, default_folder
    from terminal import auditing

    keys = Keys(default_folder())
    if sign:
        typer.echo(auditing.sign_head(keys))
    verdict = auditing.verified(what, keys, key)
    auditing.show(verdict)
    raise typer.Exit(0 if verdict.whole else 1)


def evidence(
    attempt: Annotated[str, typer.Argument(help="The attempt's id; ripitz attempts lists them.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write.")],
) -> None:
    """Write one attempt into a file that can be verified away from here."""
    from record.keys import Keys, default_folder
    from terminal import auditing

    typer.echo(auditing.write_evidence(attempt, Keys(default_folder()), output))


def retention(
    older_than: Annotated[str, typer.Option("--older-than", help="How old, as in 365d or 52w.")],
    because: Because,
    certifications: Annotated[
        bool, typer.Option("--certifications", help="The drills of certifications too.")
    ] = False,
) -> None:
    """Erase what was said in drills in which nothing has happened for so long. It cannot be undone."""
    from terminal import erasing

    typer.echo(erasing.retention(given.store().database, older_than, because, certifications))
