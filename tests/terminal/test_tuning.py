"""What the maker of a scenario is shown of the reference reps."""

from io import StringIO

from rich.console import Console

from terminal import tuning


def shown(show: tuning.Show, seeds: int) -> str:
    out = StringIO()
    show(Console(file=out, width=160), ["late_delivery"], seeds, "full")
    return out.getvalue()


def test_every_rep_has_a_row_with_its_endings() -> None:
    text = shown(tuning.table, 1)
    assert all(who in text for who in ("exemplary", "good", "defensive", "caving", "gaming"))
    assert "won 1" in text


def test_the_good_reps_are_played_again_with_their_replies_misread() -> None:
    text = shown(tuning.misread, 2)
    assert "endings changed" in text
    rows = [line.split() for line in text.splitlines() if line.startswith(("late_delivery", "all"))]
    assert [row[:2] for row in rows[:2]] == [["late_delivery", "exemplary"], ["late_delivery", "good"]]
    assert rows[2][:2] == ["all", "4"]
