"""Saved web pages: the article among menus and advertisements, as trafilatura finds it (extra ``html``)."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any, Final

from generator.model import Problem
from generator.read.decode import decode
from generator.read.limits import MOST_TAGS
from generator.read.metadata import LANGUAGE, Facts, is_web_address
from generator.read.received import Received, Source, well_formed

PARAGRAPH: Final = "\n\n"
LATEST: Final = "2199-12-31"
"""A bound that is not today, so that what is found in a page does not depend on the day of the build."""


def from_page(source: Source) -> Iterator[Received | Problem]:
    """Yield the article of a web page, or why there is none."""
    trafilatura = _trafilatura()
    if trafilatura is None:
        hint = "Install it: pip install 'briefing-digest[html]'."
        yield Problem(source.path, None, "skipped, since web pages need the extra 'html'", hint)
        return
    decoded = decode(source.data)
    if decoded.note:
        yield Problem(source.path, None, decoded.note, decoded.hint)
    if decoded.text is None:
        return
    hint = "Save the article as plain text (.txt, UTF-8), or move the file out of the folder."
    if decoded.text.count("<") > MOST_TAGS:
        yield Problem(source.path, None, f"skipped, since the page has more than {MOST_TAGS} tags", hint)
        return
    try:
        found = _found(trafilatura, decoded.text)
    except Exception as error:  # whatever a page does to a library must not stop the others
        message = f"skipped, since the page cannot be read ({type(error).__name__})"
        yield Problem(source.path, None, message, hint)
        return
    text = well_formed(PARAGRAPH.join(line for line in (found.text or "").split("\n") if line.strip())) if found else ""
    if not text:
        yield Problem(source.path, None, "skipped, since no article was found in the page", hint)
        return
    yield Received(source.path, text=text, facts=_facts(found))


def _found(trafilatura: Any, text: str) -> Any:
    return trafilatura.bare_extraction(
        text,
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": LATEST},
    )


def _facts(found: Any) -> Facts:
    def plain(value: str | None) -> str | None:
        return " ".join(well_formed(value or "").split()) or None

    url, language = plain(found.url), plain(found.language)
    try:
        day = date.fromisoformat(found.date or "")
    except ValueError:
        day = None
    return Facts(
        title=plain(found.title),
        published=day,
        publisher=plain(found.sitename),
        url=url if url and is_web_address(url) else None,
        language=language.lower() if language and LANGUAGE.fullmatch(language) else None,
    )


@cache
def _trafilatura() -> Any:
    try:
        found = import_module("trafilatura")
    except ImportError:
        return None
    # What it could not make out is reported by us, once, in our words.
    for name in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return found
