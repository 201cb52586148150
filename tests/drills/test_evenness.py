"""Whether a customer is as hard on one seed as on another, played by sellers who are known."""

import pytest

from drills.measuring.evenness import MOST_SPREAD, Fared, fared
from drills.rehearsal import played_by, rehearse
from rubric.grade import load_rubric
from simulator import catalogue
from simulator.rep import rep

FULL = load_rubric("full")
SEEDS = 4
"""`ripitz certification equate` plays two hundred of each."""


@pytest.mark.parametrize("who", ["exemplary", "good", "defensive", "caving"])
@pytest.mark.parametrize("name", catalogue.ids())
def test_a_customer_is_as_hard_on_every_seed(name: str, who: str) -> None:
    played = fared(catalogue.scenario(name), name, who, SEEDS, FULL, held=True)
    # over so few seeds one odd drill weighs more
    assert played.spread <= MOST_SPREAD + 1
    assert played.agreed == 1


def test_a_seller_held_to_their_words_says_them_to_everybody() -> None:
    scenario, who = catalogue.scenario("contract_change"), rep("defensive")
    first = {rehearse(scenario, seed, played_by(who, 0)).replies[0] for seed in range(6)}
    free = {rehearse(scenario, seed, played_by(who)).replies[0] for seed in range(6)}
    assert len(first) == 1 < len(free)


@pytest.mark.parametrize(
    ("name", "who", "seed"),
    [
        ("contract_change", "exemplary", 31),
        ("insect_in_the_glass", "exemplary", 13),
        ("free_ripitz", "exemplary", 139),
        ("free_ripitz", "good", 99),
        ("price_increase", "exemplary", 59),
        ("price_increase", "good", 112),
    ],
)
def test_no_words_that_a_good_seller_draws_are_taken_for_what_fails_a_drill(
    name: str, who: str, seed: int
) -> None:
    """Draws of words in which one kind sentence was once taken for hostility or for giving in."""
    assert rehearse(catalogue.scenario(name), seed, played_by(rep(who))).grade("full").verdict == "passed"


def test_spread_and_agreement_are_over_drills() -> None:
    found = Fared("bill", "good", False, (60, 70, 80, 70), ("failed", "passed", "passed", "passed"))
    assert (found.mean, found.verdict, found.agreed) == (70, "passed", 0.75)
    assert found.spread == pytest.approx(50**0.5)
    assert not found.even


def test_what_hardly_differs_is_even() -> None:
    assert Fared("bill", "good", False, (70, 71, 72, 70), ("passed",) * 4).even
