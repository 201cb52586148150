"""The plain pages' HTML: everything is escaped, and a strict policy lets no script in but our own."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from starlette.responses import HTMLResponse, Response

from templating import pages

ASSETS = Path(__file__).parent / "assets"
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def html(template: str, **values: Any) -> str:
    """The template of that name filled in, every value escaped unless it was made here."""
    return _templates().get_template(f"{template}.html.j2").render(**values)


def page(content: str, status: int = 200) -> Response:
    """A page, or a part of one, with all that guards it."""
    return HTMLResponse(content, status, headers=HEADERS)


@cache
def _templates() -> Environment:
    return pages("web")
