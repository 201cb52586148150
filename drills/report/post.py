"""The report by e-mail: as a link for the trainee's own mail program, or sent by a mail server."""

import re
import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import quote

from drills.report.page import Page
from errors import UserError
from models.mail import Mail
from templating import printable

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_LONGEST_LINK = 1_900
"""characters; longer links are cut off by some mail programs"""


class PostError(UserError):
    """A report could not be sent; the message says why, and never holds a password."""


def subject(page: Page) -> str:
    """What the mail is about, on one line."""
    score = "" if page.score is None else f", {page.score} of 100"
    return " ".join(printable(f"Ripitz: {page.title}{score}").split())


def in_words(page: Page) -> str:
    """The page as plain text, as far as it has a place in a mail."""
    named = f"{page.trainee}\n" if page.trainee else ""
    result = page.verdict if page.score is None else f"{page.verdict}: {page.score} of 100"
    levels = "\n".join(f"- {item.title}: {item.standing}" for item in page.criteria)
    flags = "\n".join(f"- {flag.name} ({flag.where}). Instead: {flag.instead}" for flag in page.flags)
    return printable(
        f"{page.title}\n{named}{page.when}\n\n{result}. Ending: {page.ending}.\n\n"
        f"Practise next: {page.practice}\n{page.why}\n\n"
        f"What you did\n{levels}\n" + (f"\nRed flags\n{flags}\n" if flags else "")
    )


def mailto(page: Page) -> str:
    """A link that opens a mail with the page's words in it, to whomever one likes."""
    head = f"mailto:?subject={_quoted(subject(page))}&body="
    lines = in_words(page).splitlines()
    while lines and len(head) + len(_quoted("\r\n".join(lines))) > _LONGEST_LINK:
        lines.pop()
    return head + _quoted("\r\n".join(lines))


def recipient(text: str, mail: Mail) -> str:
    """The address in `text`, if reports may be sent there. Raises `PostError`."""
    address = text.strip()
    if not _ADDRESS.fullmatch(address):
        raise PostError("this is no e-mail address; one looks like name@example.com")
    domain = address.rpartition("@")[2].lower()
    if mail.domains and not any(
        domain == allowed.lower() or domain.endswith(f".{allowed.lower()}") for allowed in mail.domains
    ):
        raise PostError(f"reports are sent only to addresses at {', '.join(mail.domains)}")
    return address


def message(page: Page, pdf: bytes, address: str, mail: Mail) -> EmailMessage:
    """The mail to `address`: the page in words, and as a PDF. Raises `PostError`."""
    made = EmailMessage()
    made["Subject"], made["From"], made["To"] = subject(page), mail.sender, recipient(address, mail)
    made.set_content(in_words(page))
    made.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"ripitz-{page.attempt}.pdf")
    return made


def send(made: EmailMessage, mail: Mail) -> None:
    """Hand a mail to the server. Raises `PostError`."""
    if mail.user and mail.password() is None:
        raise PostError(f"there is no password: the environment variable {mail.password_variable} is not set")
    try:
        with _connected(mail) as server:
            if mail.user:
                server.login(mail.user, mail.password() or "")
            server.send_message(made)
    except (smtplib.SMTPException, OSError) as error:
        raise PostError(f"the report was not sent: {_in_words(error, mail)}") from None


def _connected(mail: Mail) -> smtplib.SMTP:
    if mail.security == "tls":
        trust = ssl.create_default_context()
        return smtplib.SMTP_SSL(mail.host, mail.port, timeout=mail.patience, context=trust)
    server = smtplib.SMTP(mail.host, mail.port, timeout=mail.patience)
    if mail.security == "starttls":
        try:
            server.starttls(context=ssl.create_default_context())
        except BaseException:
            server.close()
            raise
    return server


def _in_words(error: Exception, mail: Mail) -> str:
    where = f"{mail.host}, port {mail.port}"
    match error:
        case smtplib.SMTPAuthenticationError():
            return f"{where} refused the user {mail.user} or the password in {mail.password_variable}"
        case smtplib.SMTPRecipientsRefused():
            return f"{where} refuses that address"
        case smtplib.SMTPSenderRefused():
            return f"{where} refuses {mail.sender} as the sender"
        case smtplib.SMTPNotSupportedError():
            return f"{where} cannot do what is asked of it; does it offer STARTTLS and a login?"
        case ssl.SSLError():
            return f"no safe connection to {where} came about; is its certificate valid, and the port right?"
        # smtplib hides that nothing came in time behind a connection that was lost
        case smtplib.SMTPServerDisconnected(__context__=TimeoutError()) | TimeoutError():
            return f"{where} did not answer within {mail.patience:g} seconds"
        case ConnectionRefusedError():
            return f"nobody listens at {where}"
        case smtplib.SMTPResponseException(smtp_code=code):
            return f"{where} did not take it (code {code})"
        case smtplib.SMTPException():
            return f"{where} broke off"
    return f"{where} could not be reached"


def _quoted(text: str) -> str:
    return quote(text.encode("utf-8", "replace"), safe="")
