"""The public page that checks a certificate, by its code or its file. No account, no script, nothing kept."""

from collections.abc import AsyncGenerator, Callable
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from credentials.answering import of_code, of_document
from credentials.checking import LARGEST, day
from credentials.claims import Validity, Verdict
from credentials.code import spaced, well_formed, written
from credentials.pdf import PAGE
from credentials.register import LISTS, NoListError, revoked_list
from errors import UserError
from models.settings import settings
from record.database import Database, now
from record.keys import Keys
from web import limits
from web.limits import Patience
from web.pages import ASSETS, HEADERS, html, page

_MOST_SENT = LARGEST + 8_000
"""bytes of a form with a file in it"""
_MISTYPED = (
    "This cannot be a code: a sign is wrong, is missing, or stands in another’s place. Look once more."
)
_NOT_SO_FAST = "Too many tries from your address. Wait a minute, and try again."
_NOTHING = "Choose a file, or paste what is in it."
_TOO_LONG = "That is too long to be a certificate."
_NO_FORM = "That is not one of our forms."
_NOT_NOW = "Certificates cannot be checked at the moment. Whoever looks after this server can tell why."
_HEADINGS = {
    Validity.VALID: "This certificate is valid",
    Validity.NOT_YET: "This certificate is not valid yet",
    Validity.EXPIRED: "This certificate has expired",
    Validity.REVOKED: "This certificate was revoked",
    Validity.FORGED: "This is not a genuine certificate",
    Validity.UNREADABLE: "This is not a certificate",
    Validity.UNKNOWN: "This certificate is not known here",
}
_MARKS = {
    Validity.VALID: "holds",
    Validity.EXPIRED: "doubt",
    Validity.NOT_YET: "doubt",
    Validity.UNKNOWN: "doubt",
}
"""what is drawn beside the heading; where nothing else is, a cross"""


class _RefusedError(Exception):
    def __init__(self, said: str, status: int) -> None:
        super().__init__(said)
        self.status = status


class CheckingCertificates:
    """The routes under `/certificate`, over one record and the issuer's keys."""

    def __init__(self, database: Callable[[], Database], keys: Callable[[], Keys]) -> None:
        self._database = database
        self._keys = keys
        self._patience = Patience()

    def routes(self) -> list[BaseRoute]:
        """All of them."""
        return [
            Route(PAGE, self.enter, methods=["GET"]),
            Route(f"{PAGE}/plain.css", _style, methods=["GET"]),
            Route(f"{PAGE}/file", self.file, methods=["GET", "POST"]),
            Route(f"{LISTS}/{{key}}", self.revoked, methods=["GET"]),
            Route(f"{PAGE}/{{code}}", self.code, methods=["GET"]),
        ]

    async def enter(self, request: Request) -> Response:
        """Where a code is typed; a typed one leads on to its page."""
        typed = request.query_params.get("code")
        if typed is None:
            return page(_form())
        code = written(typed)
        if not well_formed(code):
            return page(_form(typed=typed, trouble=_MISTYPED), 422)
        return RedirectResponse(f"{PAGE}/{quote(code)}", 303, headers=HEADERS)

    async def code(self, request: Request) -> Response:
        """What is to be said of the certificate with a code."""
        typed = request.path_params["code"]
        code = written(typed)
        if not well_formed(code):
            return page(_form(typed=typed, trouble=_MISTYPED), 404)
        address = limits.address(request)
        # who has guessed too often learns nothing more, of codes that there are either
        over = self._patience.spent(limits.GUESSES, address)
        if over or not self._patience.spend(limits.LOOKUPS, address):
            return page(_form(typed=typed, trouble=_NOT_SO_FAST), 429)
        try:
            found = await run_in_threadpool(of_code, self._database(), self._keys(), code, now())
        except UserError:
            return page(_form(typed=typed, trouble=_NOT_NOW), 503)
        if found.facts is None:
            self._patience.spend(limits.GUESSES, address)
        return page(_shown(found, code), 404 if found.validity is Validity.UNKNOWN else 200)

    async def file(self, request: Request) -> Response:
        """What is to be said of a certificate that is handed in."""
        if request.method == "GET":
            return RedirectResponse(PAGE, 303, headers=HEADERS)
        try:
            document = await self._handed_in(request)
            found = await run_in_threadpool(of_document, self._database(), self._keys(), document, now())
        except _RefusedError as refused:
            return page(_form(about_file=str(refused)), refused.status)
        except UserError:
            return page(_form(about_file=_NOT_NOW), 503)
        return page(_shown(found, found.facts.code if found.facts else ""))

    async def revoked(self, request: Request) -> Response:
        """The signed list of the revoked ones of a key, for other verifiers."""
        name = request.path_params["key"]
        if not self._patience.spend(limits.LISTS, limits.address(request)):
            return PlainTextResponse(_NOT_SO_FAST, 429, headers=HEADERS)
        try:
            made = await run_in_threadpool(self._list, name)
        except UserError:
            return PlainTextResponse("There is no such list here.", 404, headers=HEADERS)
        return Response(made, media_type="application/vc+jwt", headers=HEADERS)

    def _list(self, name: str) -> str:
        keys = self._keys()
        key = keys.named(name)
        if key is None:
            raise NoListError
        return revoked_list(self._database(), keys, key, settings().certificates.address)

    async def _handed_in(self, request: Request) -> bytes:
        if not self._patience.spend(limits.FILES, limits.address(request)):
            raise _RefusedError(_NOT_SO_FAST, 429)
        try:
            form = await MultiPartParser(
                request.headers,
                _at_most(request, _MOST_SENT),
                max_files=1,
                max_fields=2,
                max_part_size=LARGEST,
            ).parse()
        except (MultiPartException, KeyError, ValueError):
            raise _RefusedError(_NO_FORM, 400) from None
        sent, pasted = form.get("file"), form.get("text")
        if isinstance(sent, UploadFile):
            document = await sent.read()
            await sent.close()
            if document.strip():
                return document
        if isinstance(pasted, str) and pasted.strip():
            return pasted.encode(errors="surrogatepass")
        raise _RefusedError(_NOTHING, 422)


def _style(_: Request) -> Response:
    return FileResponse(ASSETS / "plain.css", media_type="text/css")


async def _at_most(request: Request, bytes_: int) -> AsyncGenerator[bytes, None]:
    sent = 0
    async for chunk in request.stream():
        sent += len(chunk)
        if sent > bytes_:
            raise _RefusedError(_TOO_LONG, 413)
        yield chunk


def _form(typed: str = "", trouble: str = "", about_file: str = "") -> str:
    return html("certificate", typed=typed[:40], trouble=trouble, about_file=about_file)


def _shown(found: Verdict, code: str) -> str:
    facts = found.facts
    rows = []
    if facts:
        rows = [("Held by", facts.name), ("Certifies", facts.title), ("Issued by", facts.issuer)]
        rows += [("Issued on", day(facts.issued_at))]
        rows += [("Valid until", day(facts.valid_until))] if facts.valid_until else []
    return html(
        "certificate_checked",
        heading=_HEADINGS[found.validity],
        mark=_MARKS.get(found.validity, "fails"),
        said=found.said,
        rows=rows,
        about=facts.about if facts else "",
        code=spaced(code),
    )
