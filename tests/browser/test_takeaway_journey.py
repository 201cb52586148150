"""What one takes away: the summary written and judged, a finding disputed, the report in every form."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pypdf import PdfReader

from drills.attempt import Stage
from drills.dispute import Standing
from drills.loading import load
from drills.store import Store
from tests.browser.conftest import LAPTOP, PHONE, Server, picture, serving, settle
from tests.drills.mail_server import Mailbox, receiving
from tests.ui.practice import agreed_on_new_terms

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

SUMMARY = (
    "Dana, as agreed: I draft an addendum that both of you sign by Friday. You begin with two sauces, and we "
    "look at it together after thirty days. <script>document.title = 'gone'</script>"
)
MEANT = "I meant what she had told me. <img src=x onerror=alert(1)> #let *x* $y$"


@pytest.fixture(scope="module")
def mailbox() -> Iterator[Mailbox]:
    with receiving() as mailbox:
        yield mailbox


@pytest.fixture(scope="module")
def server_with_mail(tmp_path_factory: pytest.TempPathFactory, mailbox: Mailbox) -> Iterator[Server]:
    home = tmp_path_factory.mktemp("mailing")
    (home / "ripitz.toml").write_text(
        f'[mail]\nhost = "127.0.0.1"\nport = {mailbox.port}\nsecurity = "none"\nsender = "ripitz@example.com"\n'
    )
    with serving(home, RIPITZ_CONFIG=str(home / "ripitz.toml")) as running:
        yield running


def test_the_report_is_taken_along(
    server_with_mail: Server, window: BrowserContext, mailbox: Mailbox, tmp_path: Path
) -> None:
    record = Store(server_with_mail.record)
    attempt_id = agreed_on_new_terms(record)
    page = window.new_page()
    page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
    page.goto(f"{server_with_mail.url}/debrief?attempt={attempt_id}")
    settle(page)
    _writes_the_summary(page)
    assert load(record, attempt_id).stage is Stage.DONE
    _jumps_from_a_dot_to_its_reply(page)
    _disputes(page)
    (dispute,) = load(record, attempt_id).disputes
    assert (dispute.words, dispute.standing) == (MEANT, Standing.WAITING)
    page.reload()
    settle(page)
    expect(page.locator(".rz-dispute")).to_contain_text(MEANT)
    expect(page.locator(".rz-dispute")).to_contain_text("Waiting for the trainer")
    _takes_it_along(page, tmp_path)
    _mails(page, mailbox)
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    picture(page, "takeaway")
    page.locator(".rz-recap").scroll_into_view_if_needed()
    picture(page, "recap")
    page.close()
    record.close()


def _writes_the_summary(page: Page) -> None:
    page.get_by_label("Your summary in writing").fill(SUMMARY)
    page.get_by_role("button", name="Send the summary").click()
    judged = page.locator(".rz-recap")
    expect(judged.locator("blockquote")).to_contain_text("document.title = 'gone'")
    expect(judged.locator("li", has_text="Does it say who does what?")).to_contain_text("Yes")
    expect(page).not_to_have_title("gone")
    settle(page)
    judged.scroll_into_view_if_needed()
    picture(page, "recap")


def _jumps_from_a_dot_to_its_reply(page: Page) -> None:
    page.locator("[data-testid=stVegaLiteChart] .mark-symbol path[aria-label^='Reply 3']").click()
    expect(page.locator("#reply-3")).to_be_in_viewport()
    expect(page).to_have_url(re.compile("#reply-3$"))


def _disputes(page: Page) -> None:
    page.get_by_role("button", name="Dispute a finding").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Dispute it").click()
    expect(dialog.get_by_text("Say in a few words what you meant.")).to_be_visible()
    dialog.get_by_label("What you meant").fill(MEANT)
    picture(page, "dispute")
    dialog.get_by_role("button", name="Dispute it").click()
    expect(dialog).to_be_hidden()
    expect(page.locator(".rz-dispute")).to_contain_text("I meant what she had told me.")
    settle(page)
    page.locator(".rz-dispute").scroll_into_view_if_needed()
    picture(page, "disputed")


def _takes_it_along(page: Page, folder: Path) -> None:
    page.get_by_role("button", name="Take the report with you").click()
    link = page.get_by_role("link", name="E-mail it with your own mail program")
    expect(link).to_have_attribute("href", re.compile(r"^mailto:\?subject=.*Dana"))
    settle(page)
    picture(page, "takeaway")
    for label, form in (("PDF", "pdf"), ("HTML", "html"), ("Markdown", "md")):
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Download {label}").click()
        download.value.save_as(folder / f"report.{form}")
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF")
    assert len(PdfReader(folder / "report.pdf").pages) == 1
    assert "Dana" in (folder / "report.md").read_text(encoding="utf-8")
    assert "<script>" not in (folder / "report.html").read_text(encoding="utf-8")
    page.context.add_init_script("window.print = () => { window.printed = true; }")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Print the page").click()
    paper = opened.value
    expect(paper.get_by_role("heading", name="Practise next")).to_be_visible()
    # asked from outside: the page lets nothing be evaluated in it later, which waiting inside would need
    until = time.monotonic() + 15
    while not paper.evaluate("window.printed"):
        assert time.monotonic() < until, "nothing was printed"
        time.sleep(0.05)
    (folder / "printed.pdf").write_bytes(paper.pdf(prefer_css_page_size=True))
    assert len(PdfReader(folder / "printed.pdf").pages) == 1
    picture(paper, "printed")
    paper.close()


def _mails(page: Page, mailbox: Mailbox) -> None:
    box = page.get_by_label("To whom (an e-mail address)")
    box.fill("nobody at all")
    box.press("Enter")
    expect(page.get_by_text("This is no e-mail address")).to_be_visible()
    box.fill("boss@example.com")
    box.press("Enter")
    page.get_by_role("button", name="Send it to boss@example.com").click()
    expect(page.get_by_text("Sent to boss@example.com")).to_be_visible()
    settle(page)
    picture(page, "mailed")
    (mail,) = mailbox.arrived
    assert mail["To"] == "boss@example.com"
    assert [part.get_content_type() for part in mail.iter_attachments()] == ["application/pdf"]
