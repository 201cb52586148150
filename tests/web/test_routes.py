"""The routes beside Streamlit's own."""

from streamlit import App

from web.routes import routes


def test_they_are_none_of_streamlits() -> None:
    """Streamlit refuses to serve a route that stands in the way of its own."""
    assert App("app.py", routes=routes())


def test_whoever_looks_after_a_server_can_ask_whether_it_is_alive() -> None:
    assert "/alive" in {getattr(route, "path", None) for route in routes()}
