"""Editions of invented corpora, written into a folder and read again as mail programs read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.edition import write_edition
from generator.edition.mail import Envelope
from generator.model import Corpus
from generator.publication import Publication
from generator.settings import make_settings
from tests.render.corpora import make_corpus, make_small_corpus, make_told_corpus
from tests.render.disputed import make_disputed_corpus
from tests.render.test_hostile import hostile_corpus

HOME = "https://news.example/brief/"
CORPORA: dict[str, Callable[[], Corpus]] = {
    "empty": lambda: make_corpus([]),
    "small": make_small_corpus,
    "told": make_told_corpus,
    "disputed": make_disputed_corpus,
    "hostile": hostile_corpus,
}


def files(
    corpus: Corpus,
    folder: Path,
    *,
    url: str = HOME,
    name: str = "Skarra & Co",
    envelope: Envelope = Envelope(),  # noqa: B008 - frozen
    **options: Any,
) -> tuple[bytes, str]:
    """Write an edition and return the e-mail and the page."""
    settings = replace(make_settings(options, root=folder, docs="docs"), publication=Publication(name, url))
    mail, page = write_edition(corpus, settings, folder / "out", envelope=envelope)
    return mail.read_bytes(), page.read_text("utf-8")


@cache
def edition(name: str, url: str = HOME, language: str = "en", full_text: str = "all") -> tuple[bytes, str]:
    """Return the e-mail and the page of a corpus that has a name here."""
    with TemporaryDirectory() as folder:
        return files(CORPORA[name](), Path(folder), url=url, language=language, full_text=full_text)


def read(mail: bytes) -> EmailMessage:
    """Return an e-mail as the standard library reads it."""
    found = message_from_bytes(mail, policy=default)
    assert isinstance(found, EmailMessage)
    return found


def part(mail: bytes, kind: str) -> str:
    """Return the text of a part of an e-mail: ``plain`` or ``html``."""
    body = read(mail).get_body((kind,))
    assert body is not None
    content = body.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")
