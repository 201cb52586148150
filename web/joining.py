"""The class's way in: a code, then a plain page that follows the show, votes and proposes. No account.

The pages work without a script; with one they follow by themselves.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from urllib.parse import parse_qsl

from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from stage.audience import Joins, Proposes, Votes
from stage.cleaning import cleaned
from stage.code import written
from stage.show import MOST_PHONES, Billing
from stage.store import NoSuchShowError, ShowStore
from stage.watching import Moment
from web import limits
from web.hub import Hub
from web.limits import Patience
from web.pages import ASSETS, HEADERS, html, page
from web.phone import new_token, phone_of, remember, token_of
from web.seating import BASE, Seating, here

_LONGEST_FORM = 8_000
"""bytes; a proposal in any script, percent-encoded, fits"""
_OVER = "The show is over, or there is none of that code."
_LATE = "That came too late: the vote has moved on."
_NOT_SO_FAST = "Not so fast. Wait a moment, and press it again."
_NOT_TAKEN_IN = "No more proposals of yours are taken in for this reply."
_FULL = "This class is full."

Handler = Callable[[Request], Awaitable[Response]]


class _RefusedError(Exception):
    def __init__(self, said: str, status: int) -> None:
        super().__init__(said)
        self.said = said
        self.status = status


class Joining:
    """The routes under `/join`, over one record."""

    def __init__(self, store: Callable[[], ShowStore]) -> None:
        self._store = store
        self._opened: Hub | None = None
        self._patience = Patience()
        self._seating = Seating()

    def routes(self) -> list[BaseRoute]:
        """All of them."""
        return [
            Route(BASE, self.enter, methods=["GET"]),
            Route(BASE, _guarded(self.code), methods=["POST"]),
            Mount(f"{BASE}/assets", StaticFiles(directory=ASSETS)),
            Route(f"{BASE}/{{code}}", _guarded(self.room), methods=["GET"]),
            Route(f"{BASE}/{{code}}/now", _guarded(self.now), methods=["GET"]),
            Route(f"{BASE}/{{code}}/live", _guarded(self.live), methods=["GET"]),
            Route(f"{BASE}/{{code}}/vote", _guarded(self.vote), methods=["POST"]),
            Route(f"{BASE}/{{code}}/propose", _guarded(self.propose), methods=["POST"]),
        ]

    @property
    def _hub(self) -> Hub:
        self._opened = self._opened or Hub(self._store())
        return self._opened

    async def enter(self, _: Request) -> Response:
        """Where the code is typed."""
        return page(_enter())

    async def code(self, request: Request) -> Response:
        """On to the show of a typed code."""
        form = await _form(request)
        billing = await self._billing(request, form.get("code", ""))
        return RedirectResponse(f"{BASE}/{billing.code}", 303)

    async def room(self, request: Request) -> Response:
        """The page of a phone, which joins by opening it."""
        moment, phone = await self._moment(request)
        token = token_of(request)
        if phone not in moment.show.phones:
            if len(moment.show.phones) >= MOST_PHONES:
                raise _RefusedError(_FULL, 503)
            if not self._patience.spend(limits.ARRIVALS, limits.address(request)):
                raise _RefusedError(_NOT_SO_FAST, 429)
            token = token or new_token()
            phone = phone_of(token)
            moment = await self._put(moment.show.billing, Joins(phone))
        shown = page(self._seating.whole(moment, phone))
        return remember(shown, token, request) if token else shown

    async def now(self, request: Request) -> Response:
        """What can change on that page, for phones that have to ask."""
        moment, phone = await self._moment(request)
        return page(self._seating.part(moment, phone))

    async def live(self, request: Request) -> Response:
        """The same, told as it changes."""
        moment, phone = await self._moment(request)
        return EventSourceResponse(self._news(moment.show.billing, phone), ping=15)

    async def vote(self, request: Request) -> Response:
        """A vote; it counts once this has answered."""
        moment, phone = await self._moment(request)
        poll, place = await _numbers(request, "poll", "option")
        self._only_joined(moment, phone)
        if not self._patience.spend(limits.VOTES, phone):
            raise _RefusedError(_NOT_SO_FAST, 429)
        moment = await self._put(moment.show.billing, Votes(phone, poll, place))
        asked = moment.show.numbered(poll)
        counts = asked is not None and asked.votes.get(phone) == place
        return self._answer(request, moment, phone, "" if counts else _LATE)

    async def propose(self, request: Request) -> Response:
        """A proposal, into the trainer's hands."""
        moment, phone = await self._moment(request)
        form = await _form(request)
        text, poll = cleaned(form.get("text", "")), _number(form.get("poll", ""))
        self._only_joined(moment, phone)
        asked = moment.show.poll
        if not text:
            raise _RefusedError("There is nothing in it yet.", 422)
        if asked is None or asked.number != poll or not moment.show.voting:
            raise _RefusedError(_LATE, 409)
        if not asked.may_propose(phone) or not self._patience.spend(limits.PROPOSALS, phone):
            raise _RefusedError(_NOT_TAKEN_IN, 429)
        moment = await self._put(moment.show.billing, Proposes(phone, poll, text))
        return self._answer(request, moment, phone)

    async def _news(self, billing: Billing, phone: str) -> AsyncIterator[ServerSentEvent]:
        last = ""
        async with aclosing(self._hub.follow(billing)) as moments:
            async for moment in moments:
                part = self._seating.part(moment, phone)
                # what other phones alone can see is no news to this one
                if part != last:
                    last = part
                    yield ServerSentEvent(part, event="message" if moment.show.open else "over")

    async def _billing(self, request: Request, code: str) -> Billing:
        try:
            return await self._hub.billing(written(code))
        except NoSuchShowError:
            self._patience.spend(limits.GUESSES, limits.address(request))
            raise _RefusedError(_OVER, 410) from None

    async def _moment(self, request: Request) -> tuple[Moment, str]:
        """The show of the address, and the phone; empty if it has not been here."""
        guessing = self._patience.spent(limits.GUESSES, limits.address(request))
        billing = await self._billing(request, request.path_params["code"])
        moment = await self._hub.now(billing)
        token = token_of(request)
        phone = phone_of(token) if token else ""
        # who has guessed too often learns nothing more, and who is in already is let be
        if guessing and phone not in moment.show.phones:
            raise _RefusedError(_NOT_SO_FAST, 429)
        return moment, phone

    async def _put(self, billing: Billing, sent: Joins | Votes | Proposes) -> Moment:
        await self._hub.ballots(billing).put(sent)
        return await self._hub.now(billing)

    def _only_joined(self, moment: Moment, phone: str) -> None:
        if phone not in moment.show.phones:
            raise _RefusedError("Open the page anew to join; cookies have to be allowed.", 403)

    def _answer(self, request: Request, moment: Moment, phone: str, trouble: str = "") -> Response:
        if trouble and _part(request):
            return _said(trouble, 409)
        if _part(request):
            return page(self._seating.part(moment, phone))
        if trouble:
            return page(self._seating.whole(moment, phone, trouble), 409)
        return RedirectResponse(here(moment), 303)


def _guarded(handler: Handler) -> Handler:
    """Refusals in the words and in the form that the page expects."""

    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except _RefusedError as refused:
            if not _part(request):
                return page(_enter(request.path_params.get("code", ""), refused.said), refused.status)
            if refused.status == 410:
                return page(html("over", said=refused.said), 410)
            return _said(refused.said, refused.status)

    return answer


def _enter(code: str = "", trouble: str = "") -> str:
    return html("enter", title="Join the class · Ripitz", base=BASE, code=written(code), trouble=trouble)


def _said(words: str, status: int) -> Response:
    return PlainTextResponse(words, status, headers=HEADERS)


def _part(request: Request) -> bool:
    """Whether our own script asks, which puts the answer into the page itself."""
    return request.headers.get("x-ripitz") == "part"


async def _form(request: Request) -> dict[str, str]:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LONGEST_FORM:
            raise _RefusedError("That is too long.", 413)
    try:
        return dict(parse_qsl(body.decode("ascii", "replace"), max_num_fields=10))
    except ValueError:
        raise _RefusedError("That is not one of our forms.", 400) from None


async def _numbers(request: Request, *names: str) -> list[int]:
    form = await _form(request)
    return [_number(form.get(name, "")) for name in names]


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise _RefusedError("That is not one of our forms.", 400)
    return int(text)
