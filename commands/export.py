"""Results for the company's other systems."""

from pathlib import Path
from typing import Annotated

import typer

from commands import given
from commands.given import To
from errors import UserError

export = typer.Typer(
    no_args_is_help=True, help="Results for the company's other systems; never a word of what was said."
)


@export.command("xapi")
def export_xapi(
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE|-", help="Write JSON Lines; - is standard output.")
    ] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Tell the learning record store that ripitz.toml names.")
    ] = False,
) -> None:
    """Tell how drills ended as xAPI statements: all into a file, or what is missing there to a store."""
    from rich.console import Console

    from models.settings import settings
    from terminal import exporting

    if (to is None) != send:
        raise UserError("either --to FILE or --send")
    if to is not None:
        exporting.write(Console(stderr=True), given.store(), settings(), to)
    elif not exporting.send(Console(), given.store(), settings()):
        raise typer.Exit(1)


@export.command("results")
def export_results(
    form: Annotated[str, typer.Option("--format", help="csv or parquet.")] = "csv",
    criteria: Annotated[
        bool, typer.Option("--criteria", help="One row a criterion instead of one a drill.")
    ] = False,
    to: To = Path("-"),
) -> None:
    """Write results as a table: one row a drill, or one a criterion."""
    from rich.console import Console

    from models.settings import settings
    from terminal import exporting

    exporting.results(Console(stderr=True), given.store(), settings(), form, criteria, to)


@export.command("scorm")
def export_scorm(
    course: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="What is launched; a list of what can be, if left out."),
    ] = None,
    version: Annotated[str, typer.Option("--version", help="Of SCORM: 1.2 or 2004 (4th edition).")] = "1.2",
    url: Annotated[
        str | None, typer.Option("--url", help="Where people find this Ripitz; else certificates.address.")
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="The zip to write.")] = None,
) -> None:
    """Make a package with which a learning platform launches an assignment and hears what came of it."""
    from rich.console import Console

    from models.settings import settings
    from terminal import packing

    if course is None:
        packing.show(Console(), given.store())
    else:
        packing.pack(Console(stderr=True), given.store(), settings(), course, version, url, to)
