"""Where somebody who watches stands, as the address tells it, and the ways in."""

from dataclasses import dataclass

import streamlit as st

from drills.watching import REPS, Who
from simulator.scenario import Scenario
from ui.doors import WATCH

FIRST_SEED = 1
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Place:
    """Where one stands: with whom, with which seed, after how many replies, and which rep is watched."""

    scenario: str
    seed: int = FIRST_SEED
    step: int = 0
    who: Who = "strong"

    def query(self) -> dict[str, str]:
        """What the address has to say for this to be found again."""
        return {
            "scenario": self.scenario,
            "seed": str(self.seed),
            "step": str(self.step),
            "rep": self.who,
        }


def offer(scenario: Scenario) -> None:
    """The ways in, from where a customer is met. A case that is still to be found out is not given away."""
    with st.popover("Watch first", type="tertiary"):
        for who in REPS:
            st.page_link(
                WATCH.file, label=f"Watch a {who} rep", query_params=Place(scenario.id, who=who).query()
            )


def place() -> Place:
    """Where the address says that one stands, as far as it makes sense."""
    query = st.query_params
    who: Who = "poor" if query.get("rep") == "poor" else "strong"
    seed, step = _count(query.get("seed", ""), FIRST_SEED), _count(query.get("step", ""), 0)
    return Place(query.get("scenario", ""), seed, step, who)


def _count(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _DIGITS else otherwise
