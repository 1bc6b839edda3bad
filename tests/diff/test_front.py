"""Changes of offices and types on the front page, and what it leaves to its other sections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.full_text import FullText
from generator.model import Change, ChangeKind, Changes
from generator.render import render
from tests.render.corpora import make_small_corpus
from tests.render.languages import LOCALES
from tests.sites import ROOT

LONG = "director of the line that has lost money for six years"
TOLD = (
    Change(ChangeKind.OFFICE, "people/mira-solan", "Mira Solan", ("captain",), ("director", "<b>head</b>")),
    Change(ChangeKind.OFFICE, "people/anders-holm", "Anders Holm", ("mayor",), (LONG,)),
    Change(ChangeKind.TYPE, "places/skarra", "Skarra", ("person",), ("place",)),
    Change(ChangeKind.DISPUTED, "stories/none", "people killed", (), ("12", "19")),
    Change(ChangeKind.ARTICLE, "articles/ferry", "Ferry line to close"),
)


def front(full_text: FullText = FullText.ALL, language: str = "en") -> str:
    corpus = replace(make_small_corpus(), changes=Changes(None, TOLD))
    pages = render(
        corpus, templates=[ROOT / "templates" / "pages"], full_text=full_text, language=language, locales=LOCALES
    )
    content = next(page.content for page in pages if page.path == "index.md")
    return content[content.index('<div class="bf-changed">') :]


def test_offices_and_types() -> None:
    found = front()
    assert "now also director and &lt;b&gt;head&lt;/b&gt;" in found
    assert LONG in found
    assert "now place, before person" in found


@pytest.mark.parametrize("text", ["What sources newly differ on", "New articles", "12 or 19"])
def test_what_has_a_section_of_its_own_is_not_told_twice(text: str) -> None:
    assert text not in front()


def test_an_office_in_many_words_is_not_told_where_only_summaries_are_shown() -> None:
    found = front(FullText.NONE)
    assert LONG not in found
    assert "now also director" in found


def test_german() -> None:
    assert "jetzt Ort, vorher Person" in front(language="de")
