"""A mail server on loopback that keeps what it is sent."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "ripitz", "correct horse"
REFUSED = "nobody@example.com"


@dataclass
class Mailbox:
    """What has arrived, and where."""

    port: int
    arrived: list[EmailMessage] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 - the library's name
        self, _: SMTP, __: Session, envelope: Envelope, address: str, ___: list[str]
    ) -> str:
        if address == REFUSED:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.content
        assert isinstance(content, bytes)
        self.arrived.append(message_from_bytes(content, policy=policy.default))
        return "250 OK"


@contextmanager
def receiving(certificate: ssl.SSLContext | None = None) -> Iterator[Mailbox]:
    """A server that takes mail; with a certificate, only after STARTTLS and a login."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        mailbox = Mailbox(free.getsockname()[1])
    controller = Controller(
        mailbox,
        hostname="127.0.0.1",
        port=mailbox.port,
        tls_context=certificate,
        require_starttls=bool(certificate),
        auth_required=bool(certificate),
        authenticator=_knows if certificate else None,
    )
    controller.start()
    try:
        yield mailbox
    finally:
        controller.stop()


def _knows(_: SMTP, __: Session, ___: Envelope, ____: str, given: object) -> AuthResult:
    fits = isinstance(given, LoginPassword) and (given.login, given.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=fits, handled=False)
