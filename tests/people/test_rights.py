"""Who may do what. A trainee never sees another's; a trainer sees what was made to be seen."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from people.person import Person, Role, alone
from people.rights import Act, Facts, Office, may, may_assign, may_for, may_hold, may_judge, may_read

ids = st.sampled_from(["ann", "ben", "tess", "tom"])
people = st.builds(Person, ids, st.just("Somebody"), role=st.sampled_from(Role), active=st.booleans())
everybody = people | st.just(alone("Ann"))
attempts = st.builds(Facts, ids | st.none(), assigned=st.booleans(), handed_in=st.booleans())

sat_attempts = st.builds(Facts, ids, sat=st.just(True), released=st.booleans())


@given(people, attempts, st.sampled_from(Act))
def test_a_trainee_may_do_nothing_with_anothers(person: Person, attempt: Facts, act: Act) -> None:
    assume(not person.trains and attempt.owner != person.owner)
    assert not may(person, act, attempt)


@given(
    st.builds(Facts, st.sampled_from(["ann", "ben", "tom"]), assigned=st.booleans(), handed_in=st.booleans())
)
def test_a_trainer_reads_what_was_assigned_or_handed_in(attempt: Facts) -> None:
    tess = Person("tess", "Tess", role=Role.TRAINER)
    shown = attempt.assigned or attempt.handed_in
    assert may_read(tess, attempt) == may_judge(tess, attempt) == shown
    assert may(tess, Act.COUNT, attempt)


@given(everybody, attempts)
def test_only_who_made_it_goes_on_with_it_disputes_it_and_hands_it_in(person: Person, attempt: Facts) -> None:
    for act in (Act.CONTINUE, Act.DISPUTE, Act.HAND_IN):
        assert person.owner == attempt.owner or not may(person, act, attempt)


@given(everybody, attempts | sat_attempts, st.sampled_from(Act))
def test_what_belongs_to_a_certification_is_opened_by_nobody_but_who_sat_it_once_it_is_over(
    person: Person, attempt: Facts, act: Act
) -> None:
    sat = replace(attempt, sat=True)
    allowed = {Act.COUNT, Act.READ} if sat.released and person.owner == sat.owner else {Act.COUNT}
    assert act in allowed or not may(person, act, sat)


@given(people, ids, st.sampled_from([Office.PROCTOR, Office.REVIEW]))
def test_nobody_watches_over_or_reviews_themselves(person: Person, whose: str, office: Office) -> None:
    assert may_for(person, office, whose) == (person.active and person.trains and person.id != whose)


@given(everybody, attempts)
def test_nobody_judges_their_own(person: Person, attempt: Facts) -> None:
    assert person.owner != attempt.owner or not may_judge(person, attempt)


@given(people, attempts, st.sampled_from(Act))
def test_what_was_made_alone_is_for_nobody_who_signs_in(person: Person, attempt: Facts, act: Act) -> None:
    assert not may(person, act, Facts(None, attempt.assigned, attempt.handed_in))


@given(attempts, st.sampled_from(Act))
def test_alone_nobody_elses_work_is_opened(attempt: Facts, act: Act) -> None:
    assert may(alone(), act, attempt) == (attempt.owner is None and act not in (Act.JUDGE, Act.HAND_IN))


@given(people, attempts)
def test_the_deactivated_may_do_nothing(somebody: Person, attempt: Facts) -> None:
    person = replace(somebody, active=False)
    assert not any(may(person, act, attempt) for act in Act)
    assert not any(may_hold(person, office) for office in Office)


@given(people)
def test_trainers_hold_every_office_and_trainees_none(somebody: Person) -> None:
    person = replace(somebody, active=True)
    assert {may_hold(person, office) for office in Office} == {person.trains}
    assert may_assign(person) == person.trains


def test_alone_one_may_write_and_show_and_has_nobody_to_look_after() -> None:
    assert {office for office in Office if may_hold(alone(), office)} == {Office.AUTHOR, Office.STAGE}
