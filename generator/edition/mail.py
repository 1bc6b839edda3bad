"""The edition as an e-mail: a plain text and an HTML page of the same content, the same bytes for the same content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from urllib.parse import urlsplit

from generator.edition.view import Edition
from generator.errors import GeneratorError
from generator.model import Problem

BOUNDARY = "=_briefing_="
"""What parts the parts. It cannot occur in them: quoted-printable writes every "=" that it means as "=3D"."""
NOWHERE = "briefing.invalid"
"""The host of a site of unknown address; a name that no host ever has (RFC 2606)."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom and to whom an e-mail is: addresses such as ``desk@news.example``, checked by :func:`address`."""

    sender: str = ""
    recipients: tuple[str, ...] = ()


def address(written: str) -> str:
    """Return an address of e-mail as it was written.

    Raises:
        ValueError: It is none.
    """
    if not written.isascii() or not Address(addr_spec=written).domain:
        raise ValueError(f"'{written}' is no address of e-mail")
    return written


def message(edition: Edition, text: str, page: str, envelope: Envelope = Envelope()) -> bytes:
    """Return the bytes of the ``.eml`` file.

    The date is the day of the edition, at midnight UTC, and the id is made from the content. Without a sender the
    site itself is one, under a name of no mailbox, and mail programs open the file as a draft.

    Args:
        edition: What both parts were made from.
        text: The plain text.
        page: The HTML page, its styles in a ``style`` element.
        envelope: From whom and to whom it is.

    Raises:
        GeneratorError: css-inline is not installed.
    """
    try:
        host = urlsplit(edition.href).hostname or NOWHERE
    except ValueError:
        host = NOWHERE
    host = host if host.isascii() and "." in host and ":" not in host else NOWHERE
    page = _inlined(page)
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = edition.subject
    mail["From"] = Address(edition.name, addr_spec=envelope.sender or f"briefing@{host}")
    if envelope.recipients:
        mail["To"] = [Address(addr_spec=one) for one in envelope.recipients]
    mail["Date"] = datetime.combine(edition.date, time(), UTC)
    content = "\n".join((edition.subject, edition.date.isoformat(), text, page))
    mail["Message-ID"] = f"<{sha256(content.encode()).hexdigest()[:32]}@{host}>"
    if not envelope.sender:
        mail["X-Unsent"] = "1"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(page, subtype="html", cte="quoted-printable")
    mail["Content-Language"] = edition.language  # last: set_content and the like move such headers into the parts
    mail.set_boundary(BOUNDARY)
    return mail.as_bytes()


def _inlined(page: str) -> str:
    """Return a page whose styles stand in its elements, since mail programs drop style elements; nothing is loaded."""
    try:
        from css_inline import CSSInliner
    except ImportError as error:
        hint = "Install it with: pip install 'briefing-digest[mail]'"
        raise GeneratorError(Problem("", None, "an e-mail needs the library css-inline", hint)) from error
    return CSSInliner(load_remote_stylesheets=False).inline(page)
