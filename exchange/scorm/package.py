"""A SCORM package as bytes: manifest and launch page for a course. Pure: the same course, the same bytes."""

import io
import re
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from jinja2 import Environment

from errors import UserError
from exchange.courses import Course
from templating import pages

Version = Literal["1.2", "2004"]
VERSIONS: tuple[Version, ...] = get_args(Version)

PAGE = "launch.html"
MANIFEST = "imsmanifest.xml"
_FILES = ("runtime.js", "launch.js", "launch.css")
_HERE = Path(__file__).parent / "page"
_MANIFESTS: dict[Version, str] = {"1.2": "imsmanifest12", "2004": "imsmanifest2004"}
# the earliest that a zip can tell; nothing in it depends on the day it was made
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


class PackageError(UserError):
    """A package that cannot be made; the message says why."""


def package(course: Course, version: Version, server: str) -> bytes:
    """The package with which a platform launches a course on the Ripitz at the address `server`.

    Raises `PackageError` where the address is none that a browser could ask.
    """
    if not re.fullmatch(r"https?://[\w.~\[\]:-]+(/[\w.~-]+)*", server):
        raise PackageError("say where people find this Ripitz, as in --url https://practice.example.com")
    contents = {
        MANIFEST: _manifest(course, version),
        PAGE: _launch_page(course, version, server),
        **{name: (_HERE / name).read_bytes() for name in _FILES},
    }
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        for name, content in contents.items():
            entry = ZipInfo(name, _LONG_AGO)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o644 << 16
            packed.writestr(entry, content)
    return made.getvalue()


def _manifest(course: Course, version: Version) -> bytes:
    # an identifier begins with a letter and has no colon
    identifier = f"ripitz-{sha256(course.name.encode()).hexdigest()[:24]}"
    template = _templates().get_template(f"{_MANIFESTS[version]}.xml.j2")
    return template.render(
        identifier=identifier, title=_title(course), page=PAGE, files=(PAGE, *_FILES)
    ).encode()


def _launch_page(course: Course, version: Version, server: str) -> bytes:
    template = _templates().get_template("launch.html.j2")
    return template.render(title=_title(course), version=version, server=server, course=course.name).encode()


def _title(course: Course) -> str:
    # control characters have no place in XML, however they are written
    return " ".join("".join(c if c.isprintable() else " " for c in course.title).split()) or course.name


@cache
def _templates() -> Environment:
    return pages("exchange.scorm")
