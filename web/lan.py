"""Serving a class: this machine's address in its network, and a door that lets other machines no further."""

import ipaddress
import socket

from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from errors import UserError
from web.seating import BASE

# reserved for examples: nothing is sent, the system only says from where it would be
_FAR_AWAY = ("192.0.2.1", 9)


class NoNetworkError(UserError):
    """This machine is in no network that phones could be in."""

    def __init__(self) -> None:
        super().__init__("this machine is in no network; join the one that the class's phones are in")


def own_address() -> str:
    """By which address other machines in the network reach this one. Raises `NoNetworkError`."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(_FAR_AWAY)
        except OSError:
            raise NoNetworkError from None
        found: str = asking.getsockname()[0]
    if ipaddress.ip_address(found).is_loopback:
        raise NoNetworkError
    return found


class PhonesOnly:
    """Other machines get the class's pages and nothing else; this machine gets everything."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass; turn the rest away."""
        if scope["type"] not in ("http", "websocket") or from_here(scope) or for_the_class(scope["path"]):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await _turned_away(scope["path"])(scope, receive, send)


def from_here(scope: Scope) -> bool:
    """Whether a request comes from this machine."""
    client = scope.get("client")
    try:
        return client is not None and ipaddress.ip_address(client[0]).is_loopback
    except ValueError:
        return False


def for_the_class(path: str) -> bool:
    """Whether a path is one of the class's pages."""
    return ".." not in path and (path == BASE or path.startswith(f"{BASE}/"))


def _turned_away(path: str) -> Response:
    if path == "/":
        return RedirectResponse(BASE, 307)
    return PlainTextResponse("From other machines only the class’s page can be opened.", 403)
