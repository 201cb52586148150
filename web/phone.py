"""By what a phone is known: a random cookie, of which the record keeps a fingerprint alone."""

import re
import secrets
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "ripitz_phone"
_DAY = 24 * 60 * 60
_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


def token_of(request: Request) -> str | None:
    """The phone's token, if it has been here."""
    token = request.cookies.get(COOKIE, "")
    return token if _TOKEN.fullmatch(token) else None


def new_token() -> str:
    """A token for a phone that has not been here."""
    return secrets.token_urlsafe(16)


def phone_of(token: str) -> str:
    """The phone as the record names it."""
    return sha256(token.encode()).hexdigest()[:16]


def remember(response: Response, token: str, request: Request) -> Response:
    """Have the phone keep its token for a day; scripts and other sites' forms do not get it."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=_DAY,
        path="/join",
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return response
