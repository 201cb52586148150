"""The plain pages' HTML: everything is escaped, and a strict policy lets no script in but our own."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

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
    return Environment(
        loader=PackageLoader("web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: _printable(value) if type(value) is str else value,
    )


def _printable(text: str) -> str:
    # lone surrogates cannot be sent to any browser
    return text.encode("utf-8", "replace").decode("utf-8")
