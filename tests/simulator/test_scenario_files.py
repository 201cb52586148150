"""The scenarios on the shelf, and what is wrong with ones that are not fit for it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from drills.check import problems
from simulator import catalogue, check
from simulator.check import reachable, spoken
from simulator.ending import MAX_REPLIES
from simulator.intention import Band, Intention
from simulator.lines import HEARD_SLOTS, ByBand

SIX = (
    "contract_change",
    "dead_system",
    "free_ripitz",
    "insect_in_the_glass",
    "late_delivery",
    "price_increase",
)


def test_the_six_are_on_the_shelf() -> None:
    assert set(SIX) <= set(catalogue.ids())


@pytest.mark.parametrize("id_", SIX)
def test_each_of_the_six_is_right_and_has_150_lines_of_its_own(id_: str) -> None:
    assert problems(catalogue.SHELF / f"{id_}.yaml") == ()
    assert len({line.say for _, line in spoken(catalogue.scenario(id_))}) >= 150


@pytest.mark.parametrize("id_", SIX)
def test_a_file_is_named_after_its_scenario(id_: str) -> None:
    assert catalogue.scenario(id_).id == id_


def test_the_bank_alone_can_keep_any_customer_talking_to_the_last_reply() -> None:
    bank = catalogue.bank()
    for intention in set(Intention) - {Intention.DISCLOSE, Intention.BAIT}:
        for band in Band:
            plain = [
                x
                for x in bank.lines.get(intention, ByBand()).of(band)
                if not x.to and not x.slots and not x.channel
            ]
            once = intention in (Intention.ACCEPT, Intention.HANG_UP) and band is not Band.of(9.5)
            assert plain or once, (intention, band)
    pressing = {
        line.say
        for band in Band
        for intention in (Intention.CHALLENGE, Intention.REAFFIRM)
        for line in bank.lines[intention].of(band)
        if not line.to and not line.slots & HEARD_SLOTS and not line.channel
    }
    assert len(pressing) > MAX_REPLIES


MINIMAL = """
id: lost_parcel
version: 1
title: Joan and the parcel
sources: ["003"]
channel: phone
persona: {name: Joan, who: Runs a toy shop., manner: Brisk and fair.}
grievance: The parcel for Saturday never came.
brief:
  situation: The parcel was left at the wrong door, and Joan had a birthday order waiting.
  may: [{id: resend, text: Send it again today., called: another parcel, cues: [send it again, resend]}]
  may_not: [{id: money, text: Refund the order., cues: [refund]}]
complaints:
  - {id: gone, lines: ["Where is my parcel?"]}
facts:
  - {id: birthday, text: A birthday present., asked: [why, matter], trust: 6, lines: [It was for a birthday.]}
mood: {anger: 7, trust: 3, patience: 7}
endings:
  won: {anger: 3, trust: 6, needs: [[apology], ["offer:resend"]]}
  settled: {anger: 6, needs: [[solution]]}
opening: [This is Joan.]
lines: {}
"""


def changed(tmp_path: Path, change: Callable[[Any], object] = lambda data: None) -> Path:
    data = yaml.safe_load(MINIMAL)
    change(data)
    path = tmp_path / "lost_parcel.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return path


def told(path: Path) -> str:
    return "\n".join(map(str, problems(path)))


def test_a_short_scenario_is_playable_on_the_shared_bank(tmp_path: Path) -> None:
    assert told(changed(tmp_path)) == ""


def put(*path: Any, value: Any) -> Callable[[Any], object]:
    def change(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (put("channel", value="pigeon"), "channel: "),
        (put("mood", "anger", value=11), "mood.anger: "),
        (put("temperament", value={"flares": 3.0}), "temperament.flares"),
        (put("lines", value={"sulk": {"hot": ["No."]}}), "lines.sulk"),
        (put("lines", value={"erupt": {"boiling": ["No."]}}), "unknown key “boiling”"),
        (put("lines", value={"erupt": {"hot": ["I said {dya}!"]}}), "unknown slot {dya}"),
        (put("lines", value={"erupt": {"hot": ["I said {day!"]}}), "a brace { or } without its partner"),
        (
            put("lines", value={"erupt": {"hot": ["One. Two. Three."]}}),
            "3 sentences; this customer says at most 2",
        ),
        (put("lines", value={"erupt": {"hot": ["No!"], "warm": ["no!"]}}), "the same line stands at"),
        (put("reactions", value={"apology": {"hot": ["So. There."]}}), "a reaction is one sentence"),
        (put("endings", "won", "needs", value=[["offer:cake"]]), "there is no offer “cake”"),
        (put("endings", "won", "needs", value=[["charm"]]), "“charm” is no move"),
        (put("endings", "won", "needs", value=[["cave"]]), "“cave” is a misstep"),
        (put("endings", "won", "needs", value=[[]]), "an empty group"),
        (put("not_applicable", value=["politeness"]), "there is no criterion “politeness”"),
        (put("situation", value=["rain"]), "“rain” is unknown"),
        (put("wordings", value={"say:cake": ["Cake."]}), "wordings.say:cake"),
        (put("complaints", value=[]), "needs at least one"),
        (put("facts", 0, "lines", value=["On {day}, you say."]), "needs at least one line without a slot"),
        (
            put("complaints", value=[{"id": "gone", "lines": ["A."]}, {"id": "gone", "lines": ["B."]}]),
            "stands 2 times",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_key(
    tmp_path: Path, change: Callable[[Any], object], expected: str
) -> None:
    found = told(changed(tmp_path, change))
    assert expected in found
    assert found.startswith("lost_parcel.yaml:")


def test_a_customer_who_would_fall_silent_is_told_of() -> None:
    from datafile import parse
    from simulator.lines import Bank
    from simulator.scenario import Scenario

    found = parse(MINIMAL.encode(), "lost_parcel.yaml", Scenario)
    silences = check.problems(found, Bank(version=1, lines={}, reactions={}))
    assert any("nothing to say for challenge when hot" in p.message for p in silences)
    needed = set(reachable(found.model))
    assert (Intention.HANG_UP, Band.HOT) in needed
    assert (Intention.HANG_UP, Band.COOL) not in needed
    assert not any(intention is Intention.MEET for intention, _ in needed)


def test_an_unknown_scenario_or_variant_lists_those_there_are() -> None:
    with pytest.raises(catalogue.UnknownScenarioError, match="late_delivery"):
        catalogue.scenario("early_delivery")
    with pytest.raises(catalogue.UnknownScenarioError, match="no_resources"):
        catalogue.scenario("dead_system:all_is_well")
