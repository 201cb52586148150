"""What a certification's maker wants to see: is each customer as hard on every seed, and on one scale?"""

from collections.abc import Sequence

import yaml
from rich.console import Console
from rich.progress import track
from rich.table import Table

from drills.measuring.equating import Equating, Line, lines
from drills.measuring.evenness import LEAST_AGREED, MOST_SPREAD, Fared, all_fared
from rubric.assessor import embedded_assessor
from rubric.criteria import Rubric
from simulator.rep import REPS
from simulator.scenario import Scenario


def show(
    console: Console, customers: Sequence[tuple[str, Scenario]], seeds: int, rubric: Rubric, mark: int
) -> None:
    """Play every rep with every customer; print how even they are, the scale, and its lines as YAML.

    `customers` are named as a pool names them; `mark` is the pass mark on the pool's scale.
    """
    played = list(
        track(
            all_fared(customers, seeds, rubric),
            description="Playing",
            total=2 * len(REPS) * len(customers),
            console=console,
            transient=True,
        )
    )
    console.print(_evenness(played))
    console.print(_summed_up(played))
    free = [each for each in played if not each.held]
    found = Equating(
        rubric=f"{rubric.id}@{rubric.version}",
        assessor=embedded_assessor().name,
        drills=len(REPS) * seeds,
        lines=lines(
            {
                name: [score for each in free if each.customer == name for score in each.scores]
                for name, _ in customers
            }
        ),
    )
    console.print()
    console.print(_scale(free, found, mark))
    console.print("\nFor the certification’s file:\n")
    block = yaml.safe_dump({"equating": found.model_dump()}, sort_keys=False)
    console.print(block, markup=False, highlight=False)


def _evenness(played: Sequence[Fared]) -> Table:
    shown = _table("customer", "rep", "score", "verdict", "held", "verdict")
    free = [each for each in played if not each.held]
    held = {(each.customer, each.who): each for each in played if each.held}
    for each in free:
        same = held[each.customer, each.who]
        shown.add_row(each.customer, each.who, _score(each), _same(each), _score(same), _same(same))
    return shown


def _summed_up(played: Sequence[Fared]) -> str:
    held = "Held: each rep says the same words on every seed, so that what is left is the customer’s doing."
    uneven = [f"{each.who} with {each.customer}" for each in played if not each.held and not each.even]
    asked = f"a deviation of at most {MOST_SPREAD:g} and the same verdict in at least {LEAST_AGREED:.0%}"
    return f"{held}\n" + (f"Not even ({asked}): {', '.join(uneven)}." if uneven else f"All even: {asked}.")


def _scale(played: Sequence[Fared], found: Equating, mark: int) -> Table:
    shown = _table("customer", "rep", "score", "equated")
    shown.add_column("line", justify="right")
    shown.add_column(f"comes to {mark}", justify="right")
    for customer, line in found.lines.items():
        theirs = [each for each in played if each.customer == customer]
        for number, each in enumerate(theirs):
            first = (f"{line.slope:.3f} x {line.intercept:+.1f}", _reaching(line, mark)) if not number else ()
            equated = sum(map(line.at, each.scores)) / len(each.scores)
            shown.add_row(customer, each.who, f"{each.mean:.1f}", f"{equated:.1f}", *first)
    return shown


def _reaching(line: Line, mark: int) -> str:
    """The lowest score that comes to the mark."""
    return next((str(score) for score in range(101) if line.at(score) >= mark), "none")


def _score(each: Fared) -> str:
    return f"{each.mean:.1f} ± {each.spread:.1f}"


def _same(each: Fared) -> str:
    return f"{each.verdict} {each.agreed:.1%}"


def _table(*columns: str) -> Table:
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        shown.add_column(column, justify="left" if column in ("customer", "rep") else "right")
    return shown
