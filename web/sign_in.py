"""Signing in and out, as plain pages: only an answer of the server can set a cookie that no script reads."""

import secrets
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from models.settings import settings
from people.knocking import TooOftenError
from people.sign_in import COOKIE, MARK, NotLetInError, SignIns
from web.pages import ASSETS, html, page

FORM = "ripitz_form"
"""the cookie whose value a form has to bring back: a page of somebody else's can neither read nor set it"""
_LARGEST = 16_000
"""bytes of a form"""
_KNOWN_FOR = 180 * 86_400
"""seconds for which a browser is known again"""


class SigningIn:
    """The routes, over whatever record there is when they are first asked."""

    def __init__(self, sign_ins: Callable[[], SignIns]) -> None:
        self._sign_ins = sign_ins

    def routes(self) -> list[BaseRoute]:
        """In and out; nothing is there where people need not sign in."""
        return [
            Route("/sign-in/plain.css", _style),
            Route("/sign-in", self._door),
            Route("/sign-in", self._enter, methods=["POST"]),
            Route("/sign-out", self._way_out),
            Route("/sign-out", self._leave, methods=["POST"]),
        ]

    def _door(self, request: Request) -> Response:
        if not settings().group.enabled or self._sign_ins().whose(request.cookies.get(COOKIE, "")):
            return _go(within(request.query_params.get("next", "")))
        return _form(
            request, "sign_in", login="", next=within(request.query_params.get("next", "")), trouble=""
        )

    async def _enter(self, request: Request) -> Response:
        if not settings().group.enabled:
            return _go("/")
        fields = await _fields(request)
        login, onward = fields.get("login", ""), within(fields.get("next", ""))
        if not _ours(request, fields):
            told = "This page had been open for too long. Try once more."
            return _form(request, "sign_in", 403, login=login, next=onward, trouble=told)
        days = settings().group.days
        try:
            token = await run_in_threadpool(
                self._sign_ins().enter,
                login,
                fields.get("password", ""),
                _address(request),
                days,
                request.cookies.get(MARK, ""),
            )
            mark = await run_in_threadpool(self._sign_ins().mark, login)
        except (NotLetInError, TooOftenError) as error:
            told = str(error)
            status = 429 if isinstance(error, TooOftenError) else 401
            answer = _form(
                request, "sign_in", status, login=login, next=onward, trouble=f"{told[:1].upper()}{told[1:]}."
            )
            if isinstance(error, TooOftenError):
                answer.headers["Retry-After"] = str(max(1, round(error.wait.total_seconds())))
            return answer
        answer = _go(onward)
        answer.set_cookie(
            COOKIE, token, max_age=days * 86_400, httponly=True, samesite="lax", secure=_encrypted(request)
        )
        answer.set_cookie(
            MARK,
            mark,
            max_age=_KNOWN_FOR,
            path="/sign-in",
            httponly=True,
            samesite="strict",
            secure=_encrypted(request),
        )
        answer.delete_cookie(FORM)
        return answer

    def _way_out(self, request: Request) -> Response:
        person = self._sign_ins().whose(request.cookies.get(COOKIE, ""))
        return _form(request, "sign_out", name=person.name) if person else _go("/")

    async def _leave(self, request: Request) -> Response:
        if not _ours(request, await _fields(request)):
            return _go("/sign-out")
        await run_in_threadpool(self._sign_ins().leave, request.cookies.get(COOKIE, ""))
        answer = _go("/sign-in")
        answer.delete_cookie(COOKIE)
        answer.delete_cookie(FORM)
        return answer


def within(address: str) -> str:
    """An address on this server, path and query; the front page where it leads anywhere else."""
    split = urlsplit(address)
    plain = address.isascii() and address.isprintable() and "\\" not in address and not split.netloc
    return address if plain and not split.scheme and address[:1] == "/" and address[1:2] != "/" else "/"


def _style(_: Request) -> Response:
    return FileResponse(ASSETS / "plain.css", media_type="text/css")


def _form(request: Request, template: str, status: int = 200, **values: str) -> Response:
    """A page with a form that only a browser which was given it can send."""
    form = request.cookies.get(FORM) or secrets.token_urlsafe(32)
    answer = page(html(template, form=form, **values), status)
    answer.set_cookie(FORM, form, httponly=True, samesite="strict", secure=_encrypted(request))
    return answer


def _ours(request: Request, fields: dict[str, str]) -> bool:
    """Whether a form was sent from the page that it was given with."""
    given, brought = request.cookies.get(FORM, ""), fields.get("form", "")
    same = secrets.compare_digest(given.encode(), brought.encode())
    return bool(given) and same and request.headers.get("sec-fetch-site", "same-origin") == "same-origin"


async def _fields(request: Request) -> dict[str, str]:
    """What was filled in; nothing of a form that is too large to be one of ours."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            return {}
    try:
        sent = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=20)
    except ValueError:
        return {}
    return {name: values[0] for name, values in sent.items()}


def _go(address: str) -> Response:
    return RedirectResponse(address, 303, headers={"Cache-Control": "no-store"})


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _encrypted(request: Request) -> bool:
    return "https" in (request.url.scheme, request.headers.get("x-forwarded-proto", ""))
