"""All routes, in the order in which they are tried; each concern has a module of its own."""

from functools import cache

from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route

from people.sign_in import SignIns
from record.database import Database, default_url
from web.sign_in import SigningIn


def routes() -> list[BaseRoute]:
    """The routes that stand beside Streamlit's own."""
    # what looks after a server asks this, and need not know Streamlit's address for it
    alive = Route("/alive", lambda _: PlainTextResponse("alive"))
    return [alive, *SigningIn(_sign_ins).routes()]


@cache
def _sign_ins() -> SignIns:
    return SignIns(Database(default_url()))
