"""All routes, in the order in which they are tried; each concern has a module of its own."""

from functools import cache

from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route

from drills.store import Store
from models.settings import settings
from people.sign_in import SignIns
from record.database import Database, default_url
from record.keys import Keys, default_folder
from stage.store import ShowStore
from web.certificates import CheckingCertificates
from web.joining import Joining
from web.lan import PhonesOnly
from web.sign_in import SigningIn


def routes() -> list[BaseRoute]:
    """The routes that stand beside Streamlit's own."""
    # what looks after a server asks this, and need not know Streamlit's address for it
    alive = Route("/alive", lambda _: PlainTextResponse("alive"))
    certificates = CheckingCertificates(_database, lambda: Keys(default_folder()))
    return [alive, *SigningIn(_sign_ins).routes(), *Joining(_shows).routes(), *certificates.routes()]


@cache
def _database() -> Database:
    return Database(default_url())


@cache
def _sign_ins() -> SignIns:
    return SignIns(_database())


def doors() -> list[Middleware]:
    """What every request passes first."""
    return [Middleware(PhonesOnly)] if settings().stage.phones_only else []


@cache
def _shows() -> ShowStore:
    return ShowStore(Store(_database()))
