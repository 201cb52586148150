"""What the maker of a scenario wants to see: how the reference reps fare, and whether the gauge is honest."""

from collections import Counter
from collections.abc import Callable, Sequence
from statistics import mean, pstdev

from rich.console import Console
from rich.progress import track
from rich.table import Table

from drills.measuring import calibration
from drills.measuring.confusion import Confused, measured
from drills.rehearsal import Rehearsal, played_by, rehearse
from rubric.assessor import embedded_assessor
from simulator import catalogue
from simulator.rep import REPS, rep

GOOD = ("exemplary", "good")

Show = Callable[[Console, Sequence[str], int, str], None]
"""Plays the reps on the named scenarios over so many seeds, judged by a rubric; prints what came of it."""


def table(console: Console, names: Sequence[str], seeds: int, rubric: str) -> None:
    """Endings and scores of every reference rep on the named scenarios, over `seeds` seeds each."""
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("scenario", "rep", "endings", "score", "passed", "chance", "replies"):
        shown.add_column(column, justify="left" if column in ("scenario", "rep", "endings") else "right")
    pairs = [(name, who) for name in names or catalogue.ids() for who in REPS]
    for name, who in track(pairs, description="Playing", console=console, transient=True):
        scenario = catalogue.scenario(name)
        played = [rehearse(scenario, seed, played_by(rep(who))) for seed in range(seeds)]
        shown.add_row(scenario.key, who, *_figures(played, rubric))
    console.print(shown)


def misread(console: Console, names: Sequence[str], seeds: int, rubric: str) -> None:
    """How many endings and verdicts of the good reps turn where replies are misread as often as measured."""
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("scenario", "rep", "drills", "endings changed", "verdicts changed", "endings, misread"):
        shown.add_column(column, justify="left" if column in ("scenario", "rep") else "right")
    assessor, errs = embedded_assessor(), measured()
    totals: Counter[str] = Counter()
    pairs = [(name, who) for name in names or catalogue.ids() for who in GOOD]
    for name, who in track(pairs, description="Playing", console=console, transient=True):
        scenario = catalogue.scenario(name)
        row: Counter[str] = Counter()
        misread: Counter[str] = Counter()
        for seed in range(seeds):
            right = rehearse(scenario, seed, played_by(rep(who)))
            wrong = rehearse(scenario, seed, played_by(rep(who)), Confused(assessor, errs, seed))
            misread[wrong.ending.value] += 1
            row["drills"] += 1
            row["endings"] += right.ending is not wrong.ending
            row["verdicts"] += right.grade(rubric).verdict != wrong.grade(rubric).verdict
        totals += row
        shown.add_row(scenario.key, who, *_changed(row), _tally(misread))
    shown.add_section()
    shown.add_row("all", "", *_changed(totals), "")
    console.print(shown)


def _changed(row: Counter[str]) -> tuple[str, str, str]:
    endings, verdicts = (f"{row[what]} ({row[what] / row['drills']:.1%})" for what in ("endings", "verdicts"))
    return str(row["drills"]), endings, verdicts


def _tally(endings: Counter[str]) -> str:
    return ", ".join(f"{ending.replace('_', ' ')} {count}" for ending, count in endings.most_common())


def reliability(console: Console, samples: int) -> None:
    """The gauge against what came of it: states sampled from many roads, each played out to its end."""
    shown = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("gauge", "states", "mean gauge", "kept"):
        shown.add_column(column, justify="right")
    with console.status("Playing out sampled states"):
        found = calibration.reliability(samples)
    for row in found.rows:
        shown.add_row(f"{row.low}-{row.high}", str(row.states), f"{row.gauge:.0f}", f"{row.kept:.0%}")
    console.print(shown)
    console.print(
        f"{found.states} states; Brier score {found.brier:.3f}, calibration error {found.error:.3f}"
    )


def _figures(played: list[Rehearsal], rubric: str) -> tuple[str, ...]:
    endings = Counter(drill.ending.value for drill in played)
    grades = [drill.grade(rubric) for drill in played]
    scores = [grade.score for grade in grades if grade.score is not None]
    verdicts = Counter(grade.verdict for grade in grades)
    spread = f"{mean(scores):.0f} ± {pstdev(scores):.0f}" if scores else "unscored"
    review = f" (+{verdicts['review']} review)" if verdicts["review"] else ""
    return (
        _tally(endings),
        spread,
        f"{verdicts['passed']}{review}",
        f"{mean(drill.said[-1].chance for drill in played):.0f}",
        f"{mean(len(drill.replies) for drill in played):.1f}",
    )
