"""The five reference reps on the six scenarios: the exemplary wins, the others end as they should."""

from collections import Counter
from functools import cache

import pytest

from drills.rehearsal import Rehearsal, played_by, rehearse
from simulator import catalogue
from simulator.ending import GONE, WITH_FORBIDDEN, Ending
from simulator.rep import rep

SEEDS = range(12)
"""`ripitz tryout` plays fifty of each."""
GOOD_ENDINGS = {Ending.WON, Ending.SETTLED, Ending.PARTED}

everywhere = pytest.mark.parametrize("name", catalogue.ids())


@cache
def played(name: str, who: str) -> tuple[Rehearsal, ...]:
    scenario = catalogue.scenario(name)
    return tuple(rehearse(scenario, seed, played_by(rep(who))) for seed in SEEDS)


def endings(name: str, who: str) -> Counter[Ending]:
    return Counter(drill.ending for drill in played(name, who))


def verdicts(name: str, who: str) -> Counter[str]:
    return Counter(drill.grade("full").verdict for drill in played(name, who))


@everywhere
def test_the_exemplary_rep_wins_and_passes(name: str) -> None:
    assert endings(name, "exemplary")[Ending.WON] >= len(SEEDS) - 1
    assert verdicts(name, "exemplary")["passed"] >= len(SEEDS) - 2


@everywhere
def test_the_good_rep_keeps_the_customer(name: str) -> None:
    found = endings(name, "good")
    assert sum(found[ending] for ending in GOOD_ENDINGS) >= len(SEEDS) - 1
    assert found[Ending.WON] >= len(SEEDS) // 3


@everywhere
def test_the_defensive_rep_loses_the_customer(name: str) -> None:
    assert sum(endings(name, "defensive")[ending] for ending in GONE) == len(SEEDS)
    assert verdicts(name, "defensive") == {"failed": len(SEEDS)}


@everywhere
def test_the_caving_rep_is_never_won_with_and_fails(name: str) -> None:
    assert endings(name, "caving")[Ending.WON] == 0
    assert verdicts(name, "caving") == {"failed": len(SEEDS)}
    assert all(drill.said[-1].chance <= WITH_FORBIDDEN for drill in played(name, "caving"))


@everywhere
def test_the_gaming_rep_gets_nothing_for_the_words(name: str) -> None:
    assert not any(endings(name, "gaming")[ending] for ending in GOOD_ENDINGS)
    assert verdicts(name, "gaming")["passed"] == 0


@everywhere
def test_scores_rank_the_reps(name: str) -> None:
    def mean(who: str) -> float:
        scores = [drill.grade("full").score or 0 for drill in played(name, who)]
        return sum(scores) / len(scores)

    assert mean("exemplary") > mean("good") > max(mean("caving"), mean("defensive"), mean("gaming"))


@pytest.mark.parametrize("who", ["exemplary", "good"])
@pytest.mark.parametrize("name", [f"dead_system:{v.id}" for v in catalogue.scenario("dead_system").variants])
def test_each_case_of_the_dead_system_can_be_kept_or_honestly_left(name: str, who: str) -> None:
    found = endings(name, who)
    assert sum(found[ending] for ending in GOOD_ENDINGS) >= len(SEEDS) - 1


def test_without_backing_words_do_not_keep_the_account() -> None:
    found = endings("dead_system:no_resources", "exemplary")
    assert found[Ending.WON] == 0
    assert found[Ending.PARTED] >= len(SEEDS) - 1
