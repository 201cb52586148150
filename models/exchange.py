"""How results reach the company's systems: a table of the settings. Keys come from the environment alone."""

import os
import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, field_validator

_HERE = ("localhost", "127.0.0.1", "::1")

Address = Annotated[str, Field(max_length=300)]


class Exchange(BaseModel):
    """Names for what is told, the learning record store, the platforms. Nothing is sent by itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    base: Address = ""
    """what the names of all activities begin with, as in https://practice.example.com/xapi"""
    home: Address = ""
    """where people's accounts are; the address above if left out"""
    actor: Literal["account", "login", "e-mail"] = "account"
    """how people are named: by login, but by an id where that is an e-mail address; by login in any case; by
    e-mail address where the login is one"""
    store: Address = ""
    """the learning record store, as in https://lrs.example.com/xapi"""
    user: Annotated[str, Field(max_length=320)] = ""
    key_variable: str = ""
    """the environment variable that holds the key of that user"""
    patience: Annotated[float, Field(gt=0, le=120)] = 20.0
    """seconds to wait for the store at each step"""
    tries: Annotated[int, Field(ge=1, le=20)] = 5
    """how often the store is asked before it is left in peace"""
    platforms: tuple[Address, ...] = ()
    """where the pages of packages come from, and nobody else may ask how a launched drill ended"""

    @field_validator("base", "home")
    @classmethod
    def _plain(cls, address: str) -> str:
        return _checked(address.rstrip("/"), safe=False)

    @field_validator("store")
    @classmethod
    def _safe(cls, address: str) -> str:
        # who listens in between would have the key
        return _checked(address.rstrip("/"), safe=True)

    @field_validator("platforms")
    @classmethod
    def _origins(cls, platforms: tuple[str, ...]) -> tuple[str, ...]:
        plain = tuple(_checked(platform.rstrip("/"), safe=False) for platform in platforms)
        if any(urlsplit(platform).path for platform in plain):
            raise ValueError("expected where a platform is, without a path, as in https://learn.example.com")
        return plain

    @field_validator("key_variable")
    @classmethod
    def _a_name(cls, variable: str) -> str:
        # many a key has been put where its variable's name belongs
        if not re.fullmatch(r"([A-Za-z_][A-Za-z0-9_]*)?", variable):
            raise ValueError("expected the name of an environment variable")
        return variable

    def key(self) -> str | None:
        """The store's key, from the environment alone."""
        return os.environ.get(self.key_variable, "").strip() or None


def _checked(address: str, *, safe: bool) -> str:
    if not address:
        return address
    if not re.fullmatch(r"https?://[\w.~\[\]:-]+(/[\w.~-]+)*", address):
        raise ValueError("expected an address such as https://practice.example.com")
    # raises for a port that is none
    split = urlsplit(address)
    if split.port != 0 and safe and split.scheme != "https" and split.hostname not in _HERE:
        raise ValueError("expected an address that begins with https:// for a store on another machine")
    return address
