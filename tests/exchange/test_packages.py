"""Packages are what platforms expect: by the schemas of SCORM, and the same bytes each time."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as some
from xmlschema import XMLSchema10, XMLSchemaValidationError

from exchange.courses import Course
from exchange.scorm.package import MANIFEST, VERSIONS, PackageError, Version, package
from tests.exchange.conftest import House
from tests.exchange.peers import SCHEMAS, with_peers
from tests.test_cli import refused, ripitz

SERVER = "https://practice.example.com"
BILL = Course("assignment:1a2b", "A talk with Bill & <Söhne>")
ROOTS: dict[Version, tuple[str, ...]] = {
    "1.2": ("scorm12edition/imscp_rootv1p1p2.xsd", "scorm12edition/adlcp_rootv1p2.xsd"),
    "2004": tuple(f"scorm20044thedition/{name}.xsd" for name in ("imscp_v1p1", "adlcp_v1p3", "imsss_v1p0")),
}


def opened(version: Version, course: Course = BILL) -> dict[str, str]:
    with ZipFile(io.BytesIO(package(course, version, SERVER))) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def schema(version: Version) -> XMLSchema10:
    # the oldest of them binds the prefix “xml”, which no parser of today lets pass; the later one is the same
    later = (SCHEMAS / "scorm20044thedition/xml.xsd").as_uri()
    return XMLSchema10(
        [str(SCHEMAS / root) for root in ROOTS[version]],
        allow="local",
        uri_mapper=lambda uri: later if uri.endswith("ims_xml.xsd") else uri,
    )


@with_peers
@pytest.mark.parametrize("version", VERSIONS)
def test_manifests_are_valid_by_their_schemas(version: Version) -> None:
    rules = schema(version)
    manifest = opened(version)[MANIFEST]
    rules.validate(io.BytesIO(manifest.encode()))
    for right, wrong in (
        ("title>", "titel>"),
        ('ype="sco"', 'ype="page"'),
        ("<resources>", "<resources><x/>"),
    ):
        with pytest.raises(XMLSchemaValidationError):
            rules.validate(io.BytesIO(manifest.replace(right, wrong).encode()))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_package_holds_what_its_manifest_and_page_name(version: Version) -> None:
    files = opened(version)
    named = set(re.findall(r'<file href="([^"]+)"', files[MANIFEST]))
    assert named == files.keys() - {MANIFEST}
    assert re.search(r'href="launch\.html"', files[MANIFEST])
    assert set(re.findall(r'(?:src|href)="([^"]+)"', files["launch.html"])) <= named
    assert f"connect-src {SERVER}" in files["launch.html"]
    assert package(BILL, version, SERVER) == package(BILL, version, SERVER)


@given(some.text())
def test_whatever_a_course_is_called_the_manifest_is_xml_with_a_title(title: str) -> None:
    manifest = opened("1.2", Course("assignment:1a2b", title))[MANIFEST]
    titles = [element.text for element in ElementTree.fromstring(manifest).iter() if "title" in element.tag]
    assert len(titles) == 2
    assert all(titles)


@pytest.mark.parametrize(
    "server", ["", "practice.example.com", "javascript:alert(1)", 'https://x"; y', "https://x/?a"]
)
def test_an_address_that_no_page_could_ask_is_refused(server: str) -> None:
    with pytest.raises(PackageError, match="--url"):
        package(BILL, "2004", server)


def test_the_command_lists_what_can_be_launched_and_packs_it(house: House, tmp_path: Path) -> None:
    course, path = f"assignment:{house.task.id}", tmp_path / "bill.zip"
    assert course in ripitz("export", "scorm").stdout.decode()
    done = ripitz("export", "scorm", course, "--version", "2004", "--url", SERVER, "--to", str(path))
    assert done.returncode == 0, done.stderr
    assert b"exchange.platforms" in done.stderr
    assert b"no key to sign" in done.stderr
    with ZipFile(path) as packed:
        assert course in packed.read("launch.html").decode()
    assert "no SCORM 3" in refused("export", "scorm", course, "--version", "3", "--url", SERVER)
    assert "--url" in refused("export", "scorm", course)
