"""What a group finds hard, with the numbers behind it."""

from desk.weak import techniques
from tests.drills.practised import FULL, practised


def test_each_person_counts_once_however_much_they_practised() -> None:
    done = {
        "ann": [practised(day=day, levels={"composure": 4}) for day in range(3)],
        "ben": [practised(levels={"composure": 1, "exploring": 3})],
        "cy": [],
    }
    levels = {one.criterion: (one.level, one.people, one.drills) for one in techniques(done, FULL)}
    assert levels["composure"] == (2.5, 2, 4)
    assert set(levels) <= {"composure", "exploring"}


def test_the_weakest_come_first_and_what_nobody_could_be_judged_by_is_left_out() -> None:
    done = {
        "ann": [practised(levels={entry.criterion.id: at % 5 for at, entry in enumerate(FULL.entries[1:])})]
    }
    found = techniques(done, FULL)
    assert len(found) == len(FULL.entries) - 1
    assert [one.level for one in found] == sorted(one.level for one in found)
    assert techniques({"ann": []}, FULL) == ()
