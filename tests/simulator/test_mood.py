"""How a reply moves the customer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubric.reading import MISSTEPS, TECHNIQUES, Move, Reading
from simulator.mood import EFFECTS, MOST_CALMED, MOST_TRUSTED, POCKETED, Mood, Road
from simulator.scenario import Temperament
from tests.readings import reading, readings

AVERAGE = Temperament()
CROSS = Mood(anger=7, trust=3, patience=7)
APOLOGISED = Road({Move.APOLOGY: 1})
FRESH = Road({})

levels = st.floats(0, 10).map(lambda x: round(x, 3))
moods = st.builds(Mood, levels, levels, levels)
factors = st.floats(0.5, 1.5)
temperaments = st.builds(Temperament, flares=factors, forgives=factors, waits=factors)
roads = st.builds(
    Road,
    done=st.dictionaries(st.sampled_from(Move), st.integers(1, 12), max_size=8),
    replies_since_regret=st.integers(0, 10),
    idle=st.booleans(),
    ignored=st.booleans(),
    explained=st.booleans(),
    told_on=st.booleans(),
    bait_met=st.booleans(),
    bait_spoiled=st.booleans(),
)


def test_every_move_has_an_effect() -> None:
    assert set(EFFECTS) == set(Move)


@pytest.mark.parametrize("move", sorted(TECHNIQUES))
def test_a_technique_calms_and_earns_trust(move: Move) -> None:
    after = CROSS.after(reading(move), APOLOGISED, AVERAGE)
    assert after.anger < CROSS.anger
    assert after.trust > CROSS.trust


@pytest.mark.parametrize("move", sorted(MISSTEPS))
def test_a_misstep_costs_trust(move: Move) -> None:
    after = CROSS.after(reading(move), FRESH, AVERAGE)
    assert after.trust < CROSS.trust
    assert after.resentment >= CROSS.anger


def test_each_repeated_apology_is_worth_less_than_the_one_before() -> None:
    gains = [
        CROSS.anger - CROSS.after(reading(Move.APOLOGY), Road({Move.APOLOGY: times}), AVERAGE).anger
        for times in range(4)
    ]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] > gains[1] > gains[2]
    assert gains[3] == 0


def test_a_remedy_before_any_regret_is_brushed_aside() -> None:
    too_soon = CROSS.after(reading(Move.SOLUTION), FRESH, AVERAGE)
    in_time = CROSS.after(reading(Move.SOLUTION), APOLOGISED, AVERAGE)
    assert too_soon.trust - CROSS.trust < 0.2 < in_time.trust - CROSS.trust


def test_missteps_cost_more_than_techniques_gain() -> None:
    best = max(-EFFECTS[m].anger for m in TECHNIQUES)
    argued = CROSS.after(reading(Move.ARGUE, Move.BLAME), FRESH, AVERAGE)
    soothed = CROSS.after(reading(Move.APOLOGY, Move.EMPATHY), FRESH, AVERAGE)
    assert argued.anger - CROSS.anger > CROSS.anger - soothed.anger
    assert EFFECTS[Move.HOSTILE].anger > best


def test_the_same_misstep_twice_costs_more_still() -> None:
    calm = Mood(anger=2, trust=8, patience=8)
    once = calm.after(reading(Move.ARGUE), FRESH, AVERAGE)
    again = calm.after(reading(Move.ARGUE), Road({Move.ARGUE: 1}), AVERAGE)
    assert again.anger > once.anger
    assert again.trust < once.trust


def test_an_apology_without_a_remedy_wears_off() -> None:
    kept_waiting = CROSS.after(
        reading(Move.WE_LANGUAGE), Road({Move.APOLOGY: 1}, replies_since_regret=4), AVERAGE
    )
    at_once = CROSS.after(reading(Move.WE_LANGUAGE), APOLOGISED, AVERAGE)
    assert kept_waiting.anger > at_once.anger


@pytest.mark.parametrize("move", sorted(POCKETED))
def test_a_forbidden_wish_granted_is_pocketed_without_trust(move: Move) -> None:
    after = CROSS.after(reading(move, Move.EMPATHY, Move.APOLOGY), FRESH, AVERAGE)
    assert after.anger < CROSS.anger
    assert after.trust <= CROSS.trust


def test_a_doubtful_misstep_does_no_harm() -> None:
    doubtful = CROSS.after(reading(unsure=(Move.HOSTILE, Move.ARGUE)), FRESH, AVERAGE)
    assert doubtful == CROSS.after(reading(), FRESH, AVERAGE)


def test_a_reply_aimed_at_the_machine_moves_nothing() -> None:
    assert CROSS.after(Reading((), "by hand", aimed_at_machine=True), Road({}, idle=True), AVERAGE) == CROSS


def test_a_quick_temper_flares_higher() -> None:
    quick, slow = Temperament(flares=1.5), Temperament(flares=0.5)
    argued = reading(Move.ARGUE)
    assert CROSS.after(argued, FRESH, quick).anger > CROSS.after(argued, FRESH, slow).anger


@given(moods, readings(), roads, temperaments)
def test_the_mood_stays_in_bounds_whatever_is_said(
    mood: Mood, done: Reading, road: Road, temperament: Temperament
) -> None:
    after = mood.after(done, road, temperament)
    for level in (after.anger, after.trust, after.patience, after.resentment):
        assert 0 <= level <= 10


@given(moods, readings(TECHNIQUES), roads)
def test_no_reply_gains_more_than_the_most(mood: Mood, done: Reading, road: Road) -> None:
    after = mood.after(done, road, AVERAGE)
    assert mood.anger - after.anger <= MOST_CALMED + 0.001
    assert after.trust - mood.trust <= MOST_TRUSTED + 0.8 + 0.001


@given(moods, readings(), st.sampled_from(sorted(MISSTEPS)), roads, temperaments)
def test_a_misstep_more_never_leaves_a_better_mood(
    mood: Mood, done: Reading, misstep: Move, road: Road, temperament: Temperament
) -> None:
    without = mood.after(done, road, temperament)
    worse = Reading((*done.findings, *reading(misstep).findings), done.assessor)
    with_it = mood.after(worse, road, temperament)
    assert with_it.trust <= without.trust
    assert with_it.patience <= without.patience
    assert with_it.resentment >= without.resentment
