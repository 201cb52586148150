"""For programs, and for those who tune: JSON Lines in and out, measures of the assessor and of the reps."""

from pathlib import Path
from typing import Annotated

import typer

from commands import given
from commands.given import Input, Rubric


def assess(file: Input = None) -> None:
    """Read replies: what each one does, with its evidence (JSON Lines in, JSON Lines out)."""
    from drills import machine

    given.stream(machine.assess(given.lines(file)))


def grade(file: Input = None, rubric: Rubric = "full") -> None:
    """Grade conversations (JSON Lines in, JSON Lines out)."""
    from drills import machine

    given.stream(machine.grade(given.lines(file), rubric))


def evaluate(file: Annotated[Path, typer.Argument(help="Labelled replies, JSON Lines.")]) -> None:
    """Say how well the assessor reads labelled replies, move by move."""
    from drills.measuring.scorecard import scorecard
    from rubric.assessor import embedded_assessor

    given.out(scorecard(given.lines(file), file.name, embedded_assessor()))


def tryout(
    names: Annotated[
        list[str] | None, typer.Argument(help="Scenarios, by id or path; all if left out.")
    ] = None,
    seeds: Annotated[
        int, typer.Option("--seeds", help="How many seeds each rep plays on each scenario.")
    ] = 50,
    rubric: Rubric = "full",
    misread: Annotated[
        bool,
        typer.Option("--misread", help="Only the good reps, misread as often as replies were in measuring."),
    ] = False,
) -> None:
    """Let the reference reps play scenarios; print their endings and scores."""
    from rich.console import Console

    from terminal import tuning

    show = tuning.misread if misread else tuning.table
    show(Console(), names or (), seeds, rubric)


def calibrate(
    samples: Annotated[
        int, typer.Option("--samples", help="Drills to play; one state is taken of each.")
    ] = 600,
) -> None:
    """Play out sampled states; print how the gauge agrees with what came of them."""
    from rich.console import Console

    from terminal.tuning import reliability

    reliability(Console(), samples)
