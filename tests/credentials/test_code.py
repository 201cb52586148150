"""The code: hard to guess, and a slip of the finger shows before anything is looked up."""

from hypothesis import given
from hypothesis import strategies as st

from credentials.code import LENGTH, SIGNS, new_code, spaced, well_formed, written

codes = st.builds(new_code)
places = st.integers(0, LENGTH - 1)


def test_codes_are_drawn_anew_each_time() -> None:
    assert len({new_code() for _ in range(500)}) == 500


@given(codes)
def test_a_code_can_be_typed_as_it_is_printed(code: str) -> None:
    assert well_formed(code)
    assert written(spaced(code)) == code
    assert written(f" {spaced(code).lower()} ") == code


@given(codes, places, st.sampled_from(SIGNS))
def test_one_wrong_sign_shows(code: str, place: int, sign: str) -> None:
    typed = code[:place] + sign + code[place + 1 :]
    assert well_formed(typed) == (typed == code)


@given(codes, places, places)
def test_two_signs_in_each_others_place_show(code: str, one: int, other: int) -> None:
    signs = list(code)
    signs[one], signs[other] = signs[other], signs[one]
    typed = "".join(signs)
    assert well_formed(typed) == (typed == code)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_a_code_or_none(typed: str) -> None:
    assert well_formed(written(typed)) in (True, False)
    assert len(written(typed)) <= LENGTH
