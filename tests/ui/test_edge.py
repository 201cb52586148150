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
    page = AppTest.from_function(_outrun_once).run()
    assert not page.error
    assert [text.value for text in page.markdown] == ["as it stands now"]
