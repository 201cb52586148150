"""All routes, in the order in which they are tried; each concern has a module of its own."""

from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route


def routes() -> list[BaseRoute]:
    """The routes that stand beside Streamlit's own."""
    # what looks after a server asks this, and need not know Streamlit's address for it
    return [Route("/alive", lambda _: PlainTextResponse("alive"))]
