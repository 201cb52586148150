"""HTML and Markdown for what people typed: everything is escaped, nothing is trusted."""

import re
from functools import cache
from html import escape
from typing import Any

import streamlit as st
from jinja2 import Environment

from templating import pages, printable

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_INDENT = re.compile(r"(?m)^[ \t]+")


def plain(text: str) -> str:
    """`text` as Markdown that shows it as it was typed."""
    shown = _PUNCTUATION.sub(r"\\\1", printable(text))
    return _INDENT.sub("", shown).replace("\n", "  \n")


def sentence(told: str) -> str:
    """What an error tells, as a sentence: with a capital and a stop."""
    return f"{told[:1].upper()}{told[1:].rstrip('.')}."


def escaped(text: str) -> str:
    """`text` for the inside of an HTML element or attribute."""
    return escape(printable(text))


def html(template: str, **values: Any) -> str:
    """The template of that name filled in, every value escaped."""
    return _templates().get_template(f"{template}.html.j2").render(**values)


def show(template: str, **values: Any) -> None:
    """Put the filled template on the page."""
    st.html(html(template, **values))


@cache
def _templates() -> Environment:
    return pages("ui")
