"""All routes, in the order in which they are tried; each concern has a module of its own."""

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import cache

from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import BaseRoute, Route

from audit.heads import signing
from certification import rounds
from certification.outage import be_there
from certification.rounds import Rounds
from drills.store import Store
from exchange.launches import Launches
from models.settings import settings
from people.sign_in import SignIns
from record.database import Database, default_url
from record.keys import Keys, default_folder
from record.pulse import EVERY
from stage.store import ShowStore
from web.beating import beating
from web.certificates import CheckingCertificates
from web.guard import Guard
from web.joining import Joining
from web.lan import PhonesOnly
from web.launching import Launching
from web.sign_in import SigningIn


def routes() -> list[BaseRoute]:
    """The routes that stand beside Streamlit's own."""
    # what looks after a server asks this, and need not know Streamlit's address for it
    alive = Route("/alive", lambda _: PlainTextResponse("alive"))
    certificates = CheckingCertificates(_database, lambda: Keys(default_folder()))
    return [
        alive,
        *SigningIn(_sign_ins).routes(),
        *Joining(_shows).routes(),
        *certificates.routes(),
        *Launching(_launches).routes(),
    ]


@asynccontextmanager
async def lifespan(_: object) -> AsyncGenerator[None, None]:
    """What goes on for as long as a server for a group runs: it says that it is there, and goes round."""
    if not settings().group.enabled:
        yield
        return
    # a grade can take as long as a model does, and the server is there all the while
    async with (
        beating(lambda: be_there(_database()), EVERY),
        beating(lambda: _rounds().go(), rounds.EVERY),
    ):
        yield


@cache
def _database() -> Database:
    return Database(default_url())


@cache
def _sign_ins() -> SignIns:
    return SignIns(_database())


@cache
def _rounds() -> Rounds:
    store = Store(_database(), signing())
    return Rounds(store)


def doors(by_openid: Callable[[], bool] = lambda: False) -> list[Middleware]:
    """What every request passes first; `by_openid` says whether Streamlit's own sign-in is set up."""
    read = settings()
    whose = (lambda token: _sign_ins().whose(token)) if read.group.enabled else None
    guard = Middleware(Guard, whose=whose, names=read.served.names, by_openid=by_openid)
    return [guard, Middleware(PhonesOnly)] if read.stage.phones_only else [guard]


@cache
def _shows() -> ShowStore:
    return ShowStore(Store(_database(), signing()))


@cache
def _launches() -> Launches:
    return Launches(Store(_database(), signing()), Keys(default_folder()))
