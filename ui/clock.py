"""The trainee's clock: days and dates are those of where they sit."""

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import streamlit as st

from ui.wording import day_words


def now() -> datetime:
    """This moment, in the time zone of the browser."""
    return datetime.now(zone())


def in_words(moment: datetime) -> str:
    """A moment as it is where whoever looks sits, to the minute."""
    here = moment.astimezone(zone())
    return f"{day_words(here)}, {here:%H:%M}"


def zone() -> tzinfo:
    """The time zone of the browser; UTC where it tells none."""
    return known(st.context.timezone)


def known(name: str | None) -> tzinfo:
    """The time zone of that name; UTC where there is none of it here."""
    try:
        return ZoneInfo(name or "UTC")
    # a browser can say what it likes, and not every machine has a table of time zones
    except (KeyError, ValueError, OSError):
        return UTC
