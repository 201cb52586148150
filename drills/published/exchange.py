"""Files in and out: one text at a time in, all versions as an archive out."""

import io
import re
import zipfile
from collections.abc import Iterable

import datafile
from datafile import DataFileError
from drills.published.draft import Edition, Kind
from drills.published.whole import NAME, kind_of

_FOLDERS = {Kind.SCENARIO: "scenarios", Kind.RUBRIC: "rubrics"}
_ID = re.compile(r"[a-z][a-z0-9_]{1,39}")


def imported(raw: bytes) -> tuple[Kind, str]:
    """A file that somebody brings, as the text of a draft; its keys may be wrong, which the draft then tells.

    Raises `DataFileError` where it is too large, or no plain YAML.
    """
    kind = kind_of(raw)
    return kind, raw.decode("utf-8-sig").replace("\r\n", "\n")


def file_name(text_id: str | None) -> str:
    """What a text is called as a file: after its id, which `ripitz check` wants, where that is one."""
    return f"{text_id}.yaml" if text_id and _ID.fullmatch(text_id) else f"{NAME}.yaml"


def archive(editions: Iterable[Edition]) -> bytes:
    """Published versions as a zip: `scenarios/<id>/version-2/<id>.yaml`, so that each can be checked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for edition in editions:
            path = f"{_FOLDERS[edition.kind]}/{edition.id}/version-{edition.version}/{edition.id}.yaml"
            # the zip of the same versions is always the same
            entry = zipfile.ZipInfo(path, edition.at.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, edition.text)
    return out.getvalue()


def named(text: str) -> str:
    """The id that a text gives itself; a plain word where it gives none."""
    try:
        data, _ = datafile.values(text.encode("utf-8", "replace"), NAME)
    except DataFileError:
        return NAME
    id_ = data.get("id") if isinstance(data, dict) else None
    return id_ if isinstance(id_, str) and _ID.fullmatch(id_) else NAME
