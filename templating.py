"""What people typed, put into templates: pages for a browser, documents to keep. Nothing of it is trusted."""

import unicodedata

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape


def pages(package: str) -> Environment:
    """The templates of a package, all of them HTML: every value is escaped, and can be sent."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )


def documents(package: str) -> Environment:
    """The templates of a package, HTML that escapes by itself and Markdown, whose filter is `plain`."""
    environment = Environment(
        loader=PackageLoader(package),
        autoescape=select_autoescape(["html.j2"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = _plain
    return environment


def printable(text: str) -> str:
    """`text` without what no file can hold and no browser can be sent: lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _plain(text: str) -> str:
    """What somebody typed, kept from being read as Markdown or HTML, on one line."""
    # control characters could drive the terminal that this is read in
    text = "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) == "Cc" and c not in "\n\t\r" else c
        for c in text
    )
    # backslash first, so that escapes are not escaped
    for sign in "\\`*_{}[]<>#|~":
        text = text.replace(sign, "\\" + sign)
    return " ".join(text.split())
