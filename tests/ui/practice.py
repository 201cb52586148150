"""What somebody has behind them when they open the app: drills won and lost, some of them long ago."""

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from drills.attempt import Attempt, Stage
from drills.drill import Drill
from drills.loading import load
from drills.rehearsal import played_by, rehearse
from drills.store import Store
from simulator import catalogue
from simulator.ending import GONE, Ending
from simulator.rep import rep

INSULTS = "You're a fool, and you should have read your own paperwork. Good luck finding anyone else."

POOR = (
    "Bill, I am sorry. We promised you Tuesday, nobody called you, and you stood there guessing.",
    "With respect, Bill, it was one day. You’re exaggerating.",
    "Okay, noted.",
    "You never listen. You should have read your own paperwork.",
)


def poorly(store: Store) -> Attempt:
    """A talk with Bill that goes from a fair start to a lost customer."""
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=7)
    for reply in POOR:
        drill.reply(reply)
        drill.answer()
    assert drill.attempt.ending
    return load(store, drill.attempt.id)


def lose(store: Store, scenario: str = "late_delivery") -> str:
    """A drill in which the trainee insults the customer until they are gone; its id."""
    return _play(store, scenario, 7, [INSULTS] * 8)


def win(store: Store, scenario: str = "late_delivery") -> str:
    """A drill that is played as the exemplary rep does when the customer is kept; its id."""
    for seed in range(30):
        whole = rehearse(catalogue.scenario(scenario), seed, played_by(rep("exemplary")))
        if whole.ending is Ending.WON:
            return _play(store, scenario, seed, whole.replies)
    raise AssertionError(f"the exemplary rep never wins {scenario}")


def settled_with_a_promise(store: Store) -> str:
    """A drill that the exemplary rep would win, spoilt by a promise that nobody can keep; its id."""
    whole = rehearse(catalogue.scenario("insect_in_the_glass"), 0, played_by(rep("exemplary")))
    first, second, *more = whole.replies
    promised = f"{second} I guarantee that this will never happen to you again."
    return _play(store, "insect_in_the_glass", 0, [first, promised, *more])


def agreed_on_new_terms(store: Store) -> str:
    """A talk with Dana that the exemplary rep has brought to its end."""
    scenario, _ = catalogue.find("contract_change")
    for seed in range(30):
        whole = rehearse(scenario, seed, played_by(rep("exemplary")))
        if whole.ending in (Ending.WON, Ending.SETTLED):
            break
    drill = Drill.begin(store, scenario, seed=seed)
    drill.prepare(options=["A phased start.", "A review after thirty days."])
    for reply in whole.replies:
        if drill.attempt.stage is Stage.TALKING:
            drill.reply(reply)
            drill.answer()
    assert load(store, drill.attempt.id).stage is Stage.RECAP
    return drill.attempt.id


def put_back(record: Path, attempt_id: str, days: int) -> None:
    """Have a drill of the SQLite record have happened that many days earlier."""
    with sqlite3.connect(record) as database:
        began = database.execute("SELECT started_at FROM attempts WHERE id = ?", [attempt_id]).fetchone()[0]
        database.execute(
            "UPDATE attempts SET started_at = ? WHERE id = ?", [_earlier(began, days), attempt_id]
        )
        events = database.execute("SELECT number, at FROM events WHERE attempt_id = ?", [attempt_id])
        for number, at in events.fetchall():
            key = [_earlier(at, days), attempt_id, number]
            database.execute("UPDATE events SET at = ? WHERE attempt_id = ? AND number = ?", key)
    database.close()


def _play(store: Store, scenario: str, seed: int, replies: "list[str] | tuple[str, ...]") -> str:
    drill = Drill.begin(store, *catalogue.find(scenario), seed=seed)
    if drill.attempt.stage is Stage.PREPARING:
        drill.prepare()
    for reply in replies:
        if drill.attempt.stage is not Stage.TALKING:
            break
        drill.reply(reply)
        drill.answer()
    told = load(store, drill.attempt.id)
    assert told.stage is Stage.DONE
    assert told.ending in GONE or told.ending in (Ending.WON, Ending.SETTLED)
    return told.id


def _earlier(moment: str, days: int) -> str:
    return str(datetime.fromisoformat(moment) - timedelta(days=days))
