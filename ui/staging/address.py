"""Where phones find the show: the address in letters, and as a code to point a camera at."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
import streamlit as st

from models.settings import settings


@dataclass(frozen=True, slots=True)
class Joining:
    """The way in for phones. `reachable` is false where only this machine would find it."""

    address: str
    code: str
    reachable: bool

    @property
    def shown(self) -> str:
        """The address as people type it."""
        return f"{urlsplit(self.address).netloc}/join"

    @property
    def qr(self) -> str:
        """An image's address: the code for cameras, dark on light whatever the theme."""
        code = segno.make_qr(f"{self.address}/join/{self.code}", error="m")
        return str(code.svg_data_uri(border=3, dark="#15191d", light="#fff"))


def joining(code: str) -> Joining:
    """How to join the show of that code: as the settings say, else as this browser came here."""
    said = settings().stage.address
    came = urlsplit(st.context.url or "http://localhost")
    address = said or f"{came.scheme}://{came.netloc}"
    return Joining(address, code, reachable=not _here_only(urlsplit(address).hostname or ""))


def _here_only(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in ("", "localhost") or host.endswith(".localhost")
