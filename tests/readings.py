"""Readings for tests of what follows from them, and strategies that make them up."""

from hypothesis import strategies as st

from rubric.reading import MISSTEPS, TECHNIQUES, Finding, Move, Reading


def reading(*moves: Move, unsure: tuple[Move, ...] = (), reply: str = "so it was said") -> Reading:
    """A reading that found these moves, each over the whole reply."""
    findings = [Finding(m, reply, 0, len(reply), 0.9, False) for m in moves]
    findings += [Finding(m, reply, 0, len(reply), 0.5, True) for m in unsure]
    return Reading(tuple(findings), "by hand")


def readings(moves: frozenset[Move] = TECHNIQUES | MISSTEPS) -> st.SearchStrategy[Reading]:
    """Any reading of up to six moves, sure and unsure ones."""
    some = st.lists(st.sampled_from(sorted(moves)), max_size=4, unique=True)
    return st.builds(lambda sure, unsure: reading(*sure, unsure=tuple(unsure)), some, some)
