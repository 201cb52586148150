"""Somebody who wants the certificate without the practice, over the wire: another's sitting, more time, help."""

import pytest

from certification.sittings import Sittings
from drills.loading import load
from tests.threats.conftest import SECRET, House
from tests.threats.raw import raw
from ui.doors import ALL

pytestmark = pytest.mark.enable_socket

ROOMS = [door.file.rpartition("/")[2].removesuffix(".py") for door in ALL]
TERMS = """\
id: {id}
version: 1
title: Keeping an angry customer
about: Has met angry customers without help.
pool: [late_delivery, price_increase]
draw: 2
rubric: full
pass_mark: 65
margin: 3
time_limit: 20
attempts: 2
wait: 7
voice: authored
reviewers: trainers
validity: 24
judge: false
"""


@pytest.fixture
def sitting(house: House) -> str:
    """Ann's, with the first talk under way."""
    sittings = Sittings(house.store)
    name = f"complaints_{house.ann.login}"
    sittings.certifications.publish(TERMS.format(id=name).encode(), f"{name}.yaml", house.tess)
    sittings.certifications.assign(f"{name}@1", house.ann, house.tess)
    return sittings.begin(house.ann, f"{name}@1").id


def attempt(house: House, sitting: str) -> str:
    (under_way,) = Sittings(house.store).sitting(sitting).attempts
    return under_way


def test_no_room_shows_another_trainee_anything_of_a_sitting(house: House, sitting: str) -> None:
    with raw(house.url, house.token(house.ann)) as ann:
        ann.open("certification", sitting=sitting)
        ann.press("Meet", sitting=sitting)
        ann.say(SECRET, sitting=sitting)
    under_way = attempt(house, sitting)
    assert SECRET in [line.text for line in load(house.store, under_way).lines]
    with raw(house.url, house.token(house.ben)) as ben:
        for room in ROOMS:
            assert SECRET not in ben.open(room, sitting=sitting, attempt=under_way, person=house.ann.id)
        assert "no such sitting" in ben.open("certification", sitting=sitting).casefold()


def test_no_trainer_reads_a_sitting_while_it_goes_on_from_the_rooms_of_practice(
    house: House, sitting: str
) -> None:
    with raw(house.url, house.token(house.ann)) as ann:
        ann.open("certification", sitting=sitting)
        ann.press("Meet", sitting=sitting)
        ann.say(SECRET, sitting=sitting)
    under_way = attempt(house, sitting)
    with raw(house.url, house.token(house.tess)) as tess:
        for room in ("review", "trainee", "drill", "debrief"):
            assert SECRET not in tess.open(room, attempt=under_way, person=house.ann.id)


def test_no_other_room_helps_with_a_talk_that_is_sat(house: House, sitting: str) -> None:
    with raw(house.url, house.token(house.ann)) as ann:
        ann.open("certification", sitting=sitting, coach="on")
        ann.press("Meet", sitting=sitting, coach="on")
        under_way = attempt(house, sitting)
        for room in ("drill", "debrief", "review"):
            widgets = dict(ann.widgets)
            shown = ann.open(room, attempt=under_way, coach="on")
            assert "There is no such drill" in shown or "trainers" in shown
            assert ann.widgets == widgets
        ann.open("certification", sitting=sitting, coach="on")
        assert not [label for label in ann.widgets if "hint" in label.casefold() or "Coach" in label]
        assert 'class=\\"rz-gauge' not in ann.shown
        practised = house.practised(house.ann)
        assert 'class=\\"rz-gauge' in ann.open("drill", attempt=practised)
    told = load(house.store, under_way)
    assert told.helped == ()


def test_buttons_of_a_practice_window_do_nothing_to_a_talk_that_is_sat(house: House, sitting: str) -> None:
    practised = house.practised(house.ann)
    with raw(house.url, house.token(house.ann)) as ann, raw(house.url, house.token(house.ann)) as exam:
        exam.open("certification", sitting=sitting)
        exam.press("Meet", sitting=sitting)
        under_way = attempt(house, sitting)
        ann.open("drill", attempt=practised)
        # the button belongs to a talk that may be helped; the address now names one that may not
        before = load(house.store, under_way).version
        for label in ("hint", "What did my reply do", "End it and leave", "Try another reply"):
            ann.press(label, attempt=under_way)
        ann.say("From the room of practice.", attempt=under_way)
    assert load(house.store, under_way).version == before


def test_the_reviewers_sheet_opens_for_no_trainee_not_for_their_own_sitting_either(
    house: House, sitting: str
) -> None:
    with raw(house.url, house.token(house.ann)) as ann:
        for _ in range(2):
            ann.open("certification", sitting=sitting)
            ann.press("Meet", sitting=sitting)
            ann.say(SECRET, sitting=sitting)
            ann.press("End it", sitting=sitting)
        ann.open("certification", sitting=sitting)
        assert Sittings(house.store).sitting(sitting).over
        for trainee in (house.ann, house.ben):
            with raw(house.url, house.token(trainee)) as reader:
                assert SECRET not in reader.open("decide", sitting=sitting)
                assert not reader.widgets
