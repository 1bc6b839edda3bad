"""The text of an article as its page shows it: names as links and in the margin, quotes set apart from the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model import Document, Quote, QuoteForm
from generator.render import pieces
from generator.render.evidence_views import Speaker
from generator.render.language import Language
from generator.render.quotes import speaker
from generator.render.sentences import Name, by_sentence, cut, stretches
from generator.render.site import Site
from generator.render.text import clean
from generator.render.views import Block

BODY = "body"
"""The kind of block that may be set as a quote: a headline or a caption is one whoever speaks in it."""


def blocks(site: Site, doc: Document, *, source: str) -> tuple[Block, ...]:
    """Return the paragraphs of a text, every sentence shown with the number of those left out just before it.

    A name stands in the margin beside the sentence that names it first, a speaker beside every quote. A paragraph that
    is nothing but the words of one speaker is a quote of its own and names the speaker below.
    """
    names = by_sentence(_names(site, doc, source=source))
    quotes = _quotes(site, doc)
    speakers = {number: [_speaker(site, one, source=source) for one in found] for number, found in quotes.items()}
    said = stretches(doc, [quote.passage for found in quotes.values() for quote in found])
    unnamed = {link.href: link for link in _links(site, doc, source=source)}
    grouped = groupby(
        (s for s in doc.sentences if s.number in site.shown[doc.id]), key=lambda s: (s.paragraph, s.kind.value)
    )
    made, last = [], 0
    for (_, kind), sentences in grouped:
        found: list[pieces.Sentence] = []
        voices: list[Speaker] = []
        for sentence in sentences:
            piece = cut(doc, sentence, names.get(sentence.number, ()), said.get(sentence.number, ()))
            found.append(replace(piece, omitted=sentence.number - last - 1))
            voices += [one for one in speakers.get(sentence.number, ()) if one]
            last = sentence.number
        alone = voices[0] if kind == BODY and _one(voices) and all(one.all_quoted for one in found) else None
        for place, piece in enumerate(found):
            beside = () if alone else speakers.get(piece.number, ())
            found[place] = replace(piece, beside=tuple(_beside(piece, beside, unnamed)))
        made.append(Block(kind, tuple(found), alone))
    return tuple(made)


def _quotes(site: Site, doc: Document) -> dict[int, list[Quote]]:
    """Return the utterances in a speaker's own words by the number of the sentence that they begin in."""
    evidence = site.evidence.get(doc.id)
    found: dict[int, list[Quote]] = {}
    for quote in evidence.quotes if evidence else ():
        if quote.form is QuoteForm.DIRECT:
            found.setdefault(quote.passage.sentence, []).append(quote)
    return found


def _speaker(site: Site, quote: Quote, *, source: str) -> Speaker | None:
    return speaker(site, quote.speaker, source=source)


def _one(voices: Sequence[Speaker]) -> bool:
    """Tell whether it is always the same who speaks."""
    return bool(voices) and len({one.entity.href if one.entity else one.text for one in voices}) == 1


def _links(site: Site, doc: Document, *, source: str) -> Iterator[pieces.EntityLink]:
    for appearance in site.appearances_in.get(doc.id, ()):
        yield site.link(site.entities[appearance.entity], source=source)


def _beside(
    sentence: pieces.Sentence, speakers: Iterable[Speaker | None], unnamed: dict[str, pieces.EntityLink]
) -> Iterator[pieces.Side]:
    """Yield who speaks in a sentence, then the names that come in it first; these are taken out of ``unnamed``."""
    voices = (one for one in speakers if one)
    sides = (pieces.Side(one.text, "", "") if not one.entity else _side(one.entity) for one in voices)
    for side in dict.fromkeys(sides):
        unnamed.pop(side.href, None)
        yield replace(side, speaks=True)
    for segment in sentence.segments:
        link = unnamed.pop(segment.href, None)
        if link:
            yield _side(link)


def _side(link: pieces.EntityLink) -> pieces.Side:
    return pieces.Side(link.name, link.type, link.href)


def _names(site: Site, doc: Document, *, source: str) -> Iterator[Name]:
    """Return every name of an article with the page it leads to: its entity's, or the one that lists who it may be."""
    for appearance in site.appearances_in.get(doc.id, ()):
        entity = site.entities[appearance.entity]
        segment = pieces.Segment("", entity.type, site.links.to(entity.id, source=source))
        for mention in appearance.mentions:
            yield mention, segment
    for one in site.undecided_in.get(doc.id, ()):
        kind = "family" if one.family else "undecided"
        page = site.names.page_for(one)
        entities = [clean(entity.name) for entity in site.known(one.candidates)]
        note = _note(site.language, entities, clean(site.language.gettext(one.reason)), family=one.family)
        yield one.mention, pieces.Segment("", kind, site.links.to(page, source=source) if page else "", note)


def _note(language: Language, entities: Sequence[str], reason: str, *, family: bool) -> str:
    """Return what a name that is linked to no entity shows on hover."""
    if family:
        if not entities:
            return language.gettext("Names a family")
        return language.gettext("Names the family of %(names)s", names=language.joined(entities))
    if entities:
        may_be = language.gettext("Could be %(names)s", names=language.either(entities))
    else:
        may_be = language.gettext("Not decided who or what this is")
    return f"{may_be}: {reason}" if reason else may_be
