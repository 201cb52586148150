"""The edge of a page: what another window did first is shown, and is no error."""

from streamlit.testing.v1 import AppTest


def _outrun_once() -> None:
    import streamlit as st

    from drills.store import OutOfStepError
    from ui.edge import guarded

    def room() -> None:
        if st.session_state.setdefault("tries", 0) == 0:
            st.session_state.tries = 1
            raise OutOfStepError
        st.write("as it stands now")

    guarded(room)


def test_a_page_outrun_by_another_window_shows_what_stands() -> None:
    page = AppTest.from_function(_outrun_once, default_timeout=30).run()
    assert not page.error
    assert [text.value for text in page.markdown] == ["as it stands now"]


def _without_a_record() -> None:
    from drills.store import RecordError
    from ui.edge import guarded

    def room() -> None:
        raise RecordError("the record cannot be used: connection to db.internal failed")

    guarded(room)


def test_where_the_record_is_concerns_nobody_on_the_page() -> None:
    page = AppTest.from_function(_without_a_record, default_timeout=30).run()
    (told,) = page.error
    assert told.value.startswith("The record cannot be used just now.")
    assert "db.internal" not in told.value
