"""What people are certified in, who sits it, and what came of it."""

from pathlib import Path
from typing import Annotated

import typer

from commands import given
from commands.given import Because, Login, Version
from errors import UserError

certification = typer.Typer(
    no_args_is_help=True, help="What people can be certified in, and who sits it now."
)


@certification.command("check")
def certification_check(
    files: Annotated[list[Path], typer.Argument(help="Certification files.")],
) -> None:
    """Say what is wrong in certification files, by file, line and key."""
    from terminal import certification as room

    found = room.problems(files)
    for line in found:
        typer.echo(str(line), err=True)
    if found:
        raise typer.Exit(1)
    typer.echo(f"{len(files)} file{'s' if len(files) > 1 else ''}, nothing wrong.")


@certification.command("publish")
def certification_publish(file: Annotated[Path, typer.Argument(help="A certification file.")]) -> None:
    """Freeze a certification as it is in a file: its version never changes from then on."""
    from rich.console import Console

    from terminal import certification as room

    room.publish(Console(), given.store(), file)


@certification.command("list")
def certification_list() -> None:
    """List the certifications that were published."""
    from rich.console import Console

    from terminal import certification as room

    room.show(Console(), given.store())


@certification.command("withdraw")
def certification_withdraw(version: Version, because: Because) -> None:
    """Let nobody begin a version any more; whoever is in the middle of it goes on."""
    from rich.console import Console

    from terminal import certification as room

    room.withdraw(Console(), given.store(), version, because)


@certification.command("assign")
def certification_assign(
    version: Version,
    login: Annotated[str | None, typer.Argument(help="Whom to ask; or a whole cohort.")] = None,
    cohort: Annotated[str | None, typer.Option("--cohort", help="The name of a cohort.")] = None,
    due: Annotated[str | None, typer.Option("--due", help="The last day, as in 2026-03-31.")] = None,
) -> None:
    """Ask a person or a cohort to sit a certification."""
    from rich.console import Console

    from terminal import certification as room
    from terminal import people as everybody

    if (login is None) == (cohort is None):
        raise UserError("name either a login or a --cohort")
    store = given.store()
    register = given.register()
    to = room.cohort(register, cohort) if cohort else everybody.found(register, login or "")
    room.assign(Console(), store, version, to, due)


@certification.command("allow")
def certification_allow(
    login: Login,
    because: Because,
    percent: Annotated[int, typer.Option("--percent", help="Of the time that everybody has.")] = 100,
    minutes: Annotated[int, typer.Option("--minutes", help="On top, for each drill.")] = 0,
) -> None:
    """Allow somebody more time from their next sitting on; with neither option, no more than everybody."""
    from rich.console import Console

    from certification.clock import Allowance
    from terminal import certification as room
    from terminal import people as everybody

    store = given.store()
    person = everybody.found(given.register(), login)
    room.allow(Console(), store, person, Allowance(percent, minutes), because)


@certification.command("equate")
def certification_equate(
    pool: Annotated[
        list[str] | None,
        typer.Argument(help="The customers of a pool, or a certification's file; all that ship if left out."),
    ] = None,
    seeds: Annotated[
        int, typer.Option("--seeds", min=2, help="How many seeds each rep plays with each customer.")
    ] = 200,
    rubric: Annotated[
        str | None, typer.Option("--rubric", help="Which rubric; the certification's if left out, else full.")
    ] = None,
) -> None:
    """Say whether customers are equally hard on every seed, and put their scores on one scale."""
    from rich.console import Console

    from certification.equated import pool as named
    from rubric.grade import load_rubric
    from terminal import equating

    found = named(pool or (), given.store())
    by = load_rubric(rubric or found.rubric)
    equating.show(Console(), found.customers, seeds, by, found.pass_mark or by.pass_mark)


@certification.command("sittings")
def certification_sittings() -> None:
    """List who sits a certification now, and how long they have."""
    from rich.console import Console

    from terminal import certification as room

    room.sittings(Console(), given.store())


@certification.command("results")
def certification_results(
    version: Annotated[str | None, typer.Argument(metavar="[ID@VERSION]", help="All if left out.")] = None,
) -> None:
    """List where every sitting stands. What is due is done first: grades, certificates."""
    from rich.console import Console

    from terminal import certified as room

    room.results(Console(), given.store(), version)


@certification.command("regrade")
def certification_regrade(
    version: Version,
    because: Because,
    rubric: Annotated[str, typer.Option("--rubric", help="By which rubric; a published one as our_own@2.")],
    sitting: Annotated[str | None, typer.Option("--sitting", help="One sitting; all if left out.")] = None,
) -> None:
    """Grade sittings again from what was read in them; the old grade stays, and a person decides a flip."""
    from rich.console import Console

    from terminal import certified as room

    room.regrade(Console(), given.store(), version, sitting, rubric, because)


@certification.command("report")
def certification_report(
    version: Version,
    to: Annotated[Path, typer.Option("--output", "-o", help="A file that ends in .md, .html or .pdf.")],
) -> None:
    """Write the technical report that an auditor asks for; it names the customers of the pool."""
    from rich.console import Console

    from terminal import certified as room

    room.technical(Console(), given.store(), version, to)
