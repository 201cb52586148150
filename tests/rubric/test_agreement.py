"""Precision, recall and F1, with what is ambiguous left out."""

import pytest

from rubric.agreement import Labelled, agreement, macro_f1
from rubric.reading import Move

A, E, X = Move.APOLOGY, Move.EMPATHY, Move.EXPLORE


def replies(*rows: tuple[set[Move], set[Move], set[Move]]) -> list[Labelled]:
    return [
        Labelled(frozenset(found), frozenset(there), frozenset(unclear)) for found, there, unclear in rows
    ]


def test_hits_false_alarms_and_misses_are_counted() -> None:
    tallies = agreement(replies(({A, E}, {A}, set()), ({A}, {A, X}, set()), (set(), {A}, set())))
    assert (tallies[A].hits, tallies[A].false_alarms, tallies[A].misses) == (2, 0, 1)
    assert (tallies[E].hits, tallies[E].false_alarms, tallies[E].misses) == (0, 1, 0)
    assert tallies[A].precision == 1
    assert tallies[A].recall == pytest.approx(2 / 3)
    assert tallies[A].f1 == pytest.approx(0.8)
    assert tallies[A].support == 3


def test_an_ambiguous_move_counts_neither_way() -> None:
    tallies = agreement(replies(({A}, set(), {A}), (set(), set(), {A})))
    assert (tallies[A].hits, tallies[A].false_alarms, tallies[A].misses) == (0, 0, 0)
    assert tallies[A].f1 is None


def test_the_mean_is_over_the_moves_that_occur() -> None:
    assert macro_f1(agreement(replies(({A, E}, {A}, set()), (set(), {X}, set())))) == pytest.approx(0.5)
    assert macro_f1(agreement([])) is None
