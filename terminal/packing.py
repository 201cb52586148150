"""SCORM packages, from the prompt."""

from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from drills.store import Store
from errors import UserError
from exchange.courses import Courses
from exchange.scorm.package import VERSIONS, package
from models.settings import Settings
from record.keys import Keys, default_folder


def show(console: Console, store: Store) -> None:
    """What can be launched."""
    table = Table("id", "what")
    for course in Courses(store).all():
        table.add_row(course.name, escape(course.title))
    console.print(table if table.row_count else "Nothing is assigned that a platform could launch.")


def pack(
    console: Console,
    store: Store,
    settings: Settings,
    name: str,
    version: str,
    url: str | None,
    to: Path | None,
) -> None:
    """Write the package; say what has to be set for it to work."""
    known = next((known for known in VERSIONS if known == version), None)
    if known is None:
        raise UserError(f"there is no SCORM {version} here; there are: {', '.join(VERSIONS)}")
    course = Courses(store).named(name)
    written = package(course, known, (url or settings.certificates.address).rstrip("/"))
    path = to or Path(f"ripitz-{name.replace(':', '-').replace('@', '-')}-scorm-{version}.zip")
    try:
        path.write_bytes(written)
    except OSError as error:
        raise UserError(f"{path} cannot be written: {error.strerror}") from error
    console.print(f"{escape(course.title)}: {escape(str(path))}", highlight=False, soft_wrap=True)
    if not settings.exchange.platforms:
        console.print(
            "No platform may ask how a launch ended yet: name where its pages come from, exchange.platforms "
            "in ripitz.toml."
        )
    if Keys(default_folder()).current() is None:
        console.print("There is no key to sign launches with yet: ripitz keys make")
