"""What the page of a SCORM package asks: a launch to open, and how one stands. No cookie, no name, no word.

Only pages from the platforms that the settings name get an answer that they can read.
"""

from collections.abc import Callable
from dataclasses import asdict

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from exchange.launch_tokens import LaunchError
from exchange.launches import Launches
from models.settings import settings
from web import limits
from web.limits import Patience

_LONGEST = 1000
"""characters of a token"""
_ONE_HOUR = 3600


class Launching:
    """The routes under `/platform`, over whatever record there is when they are first asked."""

    def __init__(self, launches: Callable[[], Launches]) -> None:
        self._launches = launches
        self._patience = Patience()

    def routes(self) -> list[BaseRoute]:
        """Both; no platform is let in where the settings name none."""
        allowed = Middleware(
            CORSMiddleware,
            allow_origins=settings().exchange.platforms,
            allow_methods=["GET", "POST"],
            allow_headers=["authorization"],
            max_age=_ONE_HOUR,
        )
        begin = Route("/launch/{course}", self._begin, methods=["POST"])
        standing = Route("/standing", self._standing, methods=["GET"])
        return [Mount("/platform", routes=[begin, standing], middleware=[allowed])]

    async def _begin(self, request: Request) -> Response:
        if not self._patience.spend(limits.LAUNCHES, limits.address(request)):
            return _answer({"trouble": "too many launches at once; try again in a minute"}, 429)
        claim, launches = _claim(request), self._launches()
        try:
            # a window that was closed opens the same launch again
            begun = await run_in_threadpool(
                *((launches.again, claim) if claim else (launches.begin, request.path_params["course"]))
            )
        except LaunchError as error:
            return _answer({"trouble": str(error)}, 404)
        return _answer(asdict(begun))

    async def _standing(self, request: Request) -> Response:
        if not self._patience.spend(limits.QUESTIONS, limits.address(request)):
            return _answer({"trouble": "asked too often; try again in a minute"}, 429)
        claim = _claim(request)
        if not claim:
            return _answer({"trouble": "no launch was named"}, 401)
        try:
            standing = await run_in_threadpool(self._launches().standing, claim)
        except LaunchError as error:
            return _answer({"trouble": str(error)}, 401)
        return _answer(asdict(standing))


def _answer(content: dict[str, object], status: int = 200) -> Response:
    return JSONResponse(
        content, status, headers={"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    )


def _claim(request: Request) -> str:
    """The claim that the page brings; empty where it brings none that could be one."""
    scheme, _, claim = request.headers.get("authorization", "").partition(" ")
    return claim if scheme.lower() == "bearer" and len(claim) <= _LONGEST else ""
