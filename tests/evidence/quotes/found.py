"""What is found in paragraphs, in a form that tests can compare at a glance."""

from __future__ import annotations

from generator.evidence.quotes import find_quotes
from generator.evidence.referents import Referents
from generator.model import Quote
from tests.builders import make_document, make_mention


def found(*paragraphs: str, people: tuple[str, ...] = (), bodies: tuple[str, ...] = ()) -> list[Quote]:
    """Return the quotes in an article whose names are given."""
    doc = make_document(*paragraphs)
    mentions = [make_mention(doc, name, "person") for name in people]
    mentions += [make_mention(doc, name, "organization") for name in bodies]
    return list(find_quotes(doc, Referents(doc, mentions)))


def told(*paragraphs: str, people: tuple[str, ...] = (), bodies: tuple[str, ...] = ()) -> list[tuple[str, str, str]]:
    """Return form, speaker (empty if none) and content of the quotes in an article."""
    quotes = found(*paragraphs, people=people, bodies=bodies)
    return [(q.form.value, q.speaker.passage.text if q.speaker else "", q.passage.text) for q in quotes]
