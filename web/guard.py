"""What every request passes before any page: whose name it may call us by, what it may send, what it is told.

Streamlit serves more than our pages: files can be sent to it, and it tells of itself. It asks nobody who they
are; this does.
"""

import ipaddress
from collections.abc import Callable, Collection

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from people.person import Person
from people.rights import Office, may_hold
from people.sign_in import COOKIE
from web.lan import for_the_class, from_here

_UPLOADS, _METRICS = "/_stcore/upload_file/", "/_stcore/metrics"
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' data: blob:; "
    "worker-src 'self' blob:; "
    "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
"""Streamlit writes scripts and styles into its pages; nothing of it comes from, or goes to, anywhere else"""
_TOLD = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}


class Guard:
    """Stands before everything that is served.

    `whose` says who has signed in by a token; where it is None, nobody need sign in, and browsers may call us
    by `names` alone. `by_openid` says whether people can also come in by Streamlit's own sign-in, of which
    nothing is known here.
    """

    def __init__(
        self,
        app: ASGIApp,
        whose: Callable[[str], Person | None] | None = None,
        names: Collection[str] = (),
        by_openid: Callable[[], bool] = lambda: False,
    ) -> None:
        self._app = app
        self._whose = whose
        self._names = {"localhost", *(name.casefold() for name in names)}
        self._by_openid = by_openid

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass, with what a browser should keep to; turn the rest away."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        refused = await self._refused(scope)
        if not refused:
            await self._app(scope, receive, _telling(send))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await PlainTextResponse(refused, 403, headers=_TOLD)(scope, receive, send)

    async def _refused(self, scope: Scope) -> str:
        """Why this may not pass; empty if it may."""
        path = scope["path"]
        if self._whose is None and not for_the_class(path) and not self._ours(scope):
            return "Open Ripitz by the address that it was started with."
        if path == _METRICS and not from_here(scope):
            return "These figures are for this machine alone."
        if path.startswith(_UPLOADS) and not await self._may_send_files(scope):
            return "Files are brought by those who write customers and rubrics."
        return ""

    def _ours(self, scope: Scope) -> bool:
        """Whether we are called by a number, or by a name of ours.

        A page elsewhere can have its own name lead to this machine, and would be let in as one of our pages
        where nobody need sign in. It cannot do so with a number.
        """
        host = Headers(scope=scope).get("host", "")
        name, _, port = host.rpartition(":")
        called = (name if name and port.isdecimal() else host).casefold().rstrip(".")
        if called in self._names:
            return True
        try:
            ipaddress.ip_address(called.strip("[]"))
        except ValueError:
            return False
        return True

    async def _may_send_files(self, scope: Scope) -> bool:
        if self._whose is None or self._by_openid():
            return True
        token = HTTPConnection(scope).cookies.get(COOKIE, "")
        person = await run_in_threadpool(self._whose, token)
        return person is not None and may_hold(person, Office.AUTHOR)


def _telling(send: Send) -> Send:
    async def tell(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _TOLD.items():
                headers.setdefault(name, value)
        await send(message)

    return tell
