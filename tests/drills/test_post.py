"""The report by e-mail: what is sent, to whom, and what is said when it could not be."""

import re
import socket
import ssl
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
import trustme
from pydantic import ValidationError

from drills.drill import Drill
from drills.grading import grade_attempt
from drills.report.page import Page, page
from drills.report.post import PostError, in_words, mailto, message, recipient, send
from drills.store import Store
from models.mail import Mail
from models.settings import SettingsError, read
from rubric.criteria import load_rubric
from simulator import catalogue
from tests.drills.mail_server import PASSWORD, REFUSED, USER, receiving

PDF = b"%PDF-1.7 a page"
ADA = "ada@example.com"


@pytest.fixture
def about(store: Store) -> Page:
    drill = Drill.begin(store, *catalogue.find("late_delivery"), seed=4)
    drill.reply("You should have called us, Bill. \r\nBcc: everybody@example.com")
    drill.answer()
    return page(drill.attempt, grade_attempt(drill.attempt, "full"), load_rubric("full"), "Ada\r\nBcc: x@y.z")


def here(port: int, **more: object) -> Mail:
    plain = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "sender": "ripitz@example.com",
        "patience": 5,
    }
    return Mail.model_validate(plain | more)


@pytest.mark.parametrize(
    "title", ["a\nBcc: all@evil.example", "a\r\n\r\n<b>", "\ud800\x0bBcc: x", "\u2028Bcc: x"]
)
def test_no_title_adds_a_line_to_a_mails_head(about: Page, title: str) -> None:
    made = message(replace(about, title=title, trainee=title), PDF, ADA, here(25))
    assert set(made.keys()) == {"Subject", "From", "To", "MIME-Version", "Content-Type"}
    assert not re.search(rb"(?m)^Bcc:", made.as_bytes().partition(b"\n\n")[0])
    assert "\n" not in mailto(replace(about, title=title))


@pytest.mark.enable_socket
def test_a_report_arrives_as_a_pdf_with_its_main_points(about: Page) -> None:
    with receiving() as mailbox:
        server = here(mailbox.port)
        send(message(about, PDF, ADA, server), server)
    (mail,) = mailbox.arrived
    assert (mail["To"], mail["From"], mail["Bcc"]) == (ADA, "ripitz@example.com", None)
    assert "Bill" in mail["Subject"]
    (attached,) = mail.iter_attachments()
    assert attached.get_content() == PDF
    assert attached.get_filename() == f"ripitz-{about.attempt}.pdf"
    body = mail.get_body(("plain",))
    assert body
    assert about.practice in body.get_content()


@pytest.mark.enable_socket
def test_over_starttls_with_a_login(about: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority = trustme.CA()
    certificate = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(certificate)
    monkeypatch.setenv("THE_PASSWORD", PASSWORD)
    with receiving(certificate) as mailbox:
        server = here(mailbox.port, security="starttls", user=USER, password_variable="THE_PASSWORD")
        with pytest.raises(PostError, match="certificate"):
            send(message(about, PDF, ADA, server), server)
        authority.cert_pem.write_to_path(tmp_path / "authority.pem")
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
        send(message(about, PDF, ADA, server), server)
        assert len(mailbox.arrived) == 1
        monkeypatch.setenv("THE_PASSWORD", "wrong horse")
        with pytest.raises(
            PostError, match="refused the user ripitz or the password in THE_PASSWORD"
        ) as refused:
            send(message(about, PDF, ADA, server), server)
        assert "wrong horse" not in str(refused.value)


@pytest.mark.enable_socket
def test_what_goes_wrong_is_said_in_words(about: Page) -> None:
    with receiving() as mailbox:
        server = here(mailbox.port)
        with pytest.raises(PostError, match="refuses that address"):
            send(message(about, PDF, REFUSED, server), server)
        eager = here(mailbox.port, security="starttls")
        with pytest.raises(PostError, match="STARTTLS"):
            send(message(about, PDF, ADA, eager), eager)
    with pytest.raises(PostError, match="nobody listens"):
        send(message(about, PDF, ADA, server), server)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        deaf = here(silent.getsockname()[1], patience=0.2)
        with pytest.raises(PostError, match=r"did not answer within 0\.2 seconds"):
            send(message(about, PDF, ADA, deaf), deaf)


def test_without_its_password_nothing_is_tried(about: Page) -> None:
    server = here(25, user=USER, password_variable="NOT_SET_ANYWHERE")
    with pytest.raises(PostError, match="NOT_SET_ANYWHERE is not set"):
        send(message(about, PDF, ADA, server), server)


@pytest.mark.parametrize(
    "text",
    ["", "ada", "ada@", "@example.com", "a@b, c@d", "ada@example.com\r\nBcc: x@y.z", "<ada@example.com>"],
)
def test_what_is_no_single_address_is_refused(text: str) -> None:
    with pytest.raises(PostError, match="no e-mail address"):
        recipient(text, here(25))


def test_reports_stay_at_home_where_the_settings_say_so() -> None:
    at_home = here(25, domains=("example.com",))
    assert recipient(" ada@team.Example.com ", at_home) == "ada@team.Example.com"
    for elsewhere in ("ada@example.org", "ada@notexample.com"):
        with pytest.raises(PostError, match=r"only to addresses at example\.com"):
            recipient(elsewhere, at_home)


def test_the_link_opens_a_mail_with_the_page_in_it(about: Page) -> None:
    link = mailto(replace(about, why="&body=<b>\ud800 ünïcode 😀"))
    assert link.startswith("mailto:?subject=")
    assert link.count("&") == 1
    assert len(link) <= 1_900
    assert link.isascii()
    assert about.practice in unquote(link)
    assert about.verdict in in_words(about)


def test_a_password_has_no_place_in_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ripitz.toml").write_text('[mail]\nhost = "localhost"\nsender = "a@b.c"\npassword = "hush"')
    with pytest.raises(SettingsError, match="password_variable") as refused:
        read()
    assert "hush" not in str(refused.value)


@pytest.mark.parametrize(
    "wrong",
    [
        {"host": "mail.example.com"},
        {"host": "mail.example.com", "sender": "a@b.c", "security": "none"},
        {"host": "mail.example.com", "sender": "a@b.c", "user": "ada"},
        {"password_variable": "correct horse"},
    ],
)
def test_settings_that_could_not_work_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Mail.model_validate(wrong)
