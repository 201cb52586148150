"""Being somebody on a page: Streamlit's context, as a browser would bring it."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import PropertyMock, patch

from streamlit.runtime.context import ContextProxy

from people.sign_in import COOKIE


@contextmanager
def bringing(token: str) -> Iterator[None]:
    """Pages run in this block are asked for by a browser that brings this token; an empty one is none."""
    cookies = {COOKIE: token} if token else {}
    with (
        patch.object(ContextProxy, "cookies", PropertyMock(return_value=cookies)),
        patch.object(ContextProxy, "url", PropertyMock(return_value="http://localhost:8501/drill")),
    ):
        yield
