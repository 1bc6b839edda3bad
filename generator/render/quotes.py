"""Quotes and figures as pages show them: by article, by speaker, and about somebody."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model import Entity, Figure, Quote, QuoteForm, Reference, Story
from generator.render.evidence_views import Counted, Quoted, Speaker, Voice
from generator.render.lists import capped
from generator.render.site import Site
from generator.render.text import clean, shorten, wording

VOICES = 8
"""Speakers on a story's page."""
OF_VOICE = 4
"""Utterances of one speaker on a story's page."""
OF_ENTITY = 12
"""Utterances by or about an entity on its page."""
LONGEST = 600
FIGURES = 30
"""Figures listed of one article."""
FORMS = (QuoteForm.DIRECT, QuoteForm.MIXED, QuoteForm.INDIRECT)
"""Those in the speaker's own words first."""


def speaker(site: Site, reference: Reference | None, *, source: str) -> Speaker | None:
    """Return who says something; none if the article does not say."""
    if reference is None:
        return None
    found = site.entity_of(reference.name)
    return Speaker(clean(reference.passage.text), site.link(found, source=source) if found else None)


def quoted(site: Site, quote: Quote, *, source: str) -> Quoted:
    """Return an utterance for a list."""
    place = quote.passage
    return Quoted(
        text=shorten(place.text, LONGEST),
        form=quote.form.value,
        cue=clean(quote.cue),
        speaker=speaker(site, quote.speaker, source=source),
        mark=site.mark(place.document, place.sentence, source=source),
    )


def article_quotes(site: Site, document: str, *, source: str) -> tuple[Quoted, ...]:
    """Return the utterances of an article in the order of its text."""
    return tuple(quoted(site, quote, source=source) for quote, _ in site.quotes.get(document, ()))


def article_figures(site: Site, document: str, *, source: str) -> tuple[tuple[Counted, ...], int]:
    """Return the figures of an article in the order of its text, and how many are left out."""
    found = site.evidence.get(document)
    shown, more = capped(found.figures if found else (), FIGURES)
    return tuple(_counted(site, figure, source=source) for figure in shown), more


def _counted(site: Site, figure: Figure, *, source: str) -> Counted:
    place = figure.passage
    return Counted(
        text=clean(place.text),
        counted=clean(figure.counted),
        scope=clean(figure.scope),
        said_by=speaker(site, figure.said_by, source=source),
        mark=site.mark(place.document, place.sentence, source=source),
    )


def story_voices(site: Site, story: Story) -> tuple[tuple[Voice, ...], int]:
    """Return who is quoted in a story, the most quoted first, and how many speakers are left out.

    Of articles with the same text one counts. Speakers whom the articles do not name are not joined with each other.
    """
    told = site.told[story.id]
    by_speaker: dict[str, list[Quote]] = {}
    for first, *_ in told.texts:
        for quote, who in site.quotes.get(first, ()):
            if who:
                by_speaker.setdefault(who, []).append(quote)
    ordered = sorted(by_speaker.values(), key=lambda said: (-len(said), _rank(site, said[0])))
    shown, more = capped(ordered, VOICES)
    return tuple(_voice(site, said, limit=OF_VOICE, source=story.id) for said in shown), more


def entity_quotes(site: Site, entity: Entity) -> tuple[Voice, Voice]:
    """Return what an entity says, and what others say of it by name."""
    by, about = [], []
    for appearance in site.appearances_of.get(entity.id, ()):
        places = [(mention.start, mention.end) for mention in appearance.mentions]
        for quote, who in site.quotes.get(appearance.document, ()):
            first, last = quote.passage.start, quote.passage.end
            if who == entity.id:
                by.append(quote)
            elif any(first <= start and end <= last for start, end in places):
                about.append(quote)
    said, told = (_voice(site, quotes, limit=OF_ENTITY, source=entity.id) for quotes in (by, about))
    return said, told


def _voice(site: Site, quotes: Iterable[Quote], *, limit: int, source: str) -> Voice:
    """Return utterances, own words and then long ones first when some must go, in the order of the corpus."""
    unique: dict[str, Quote] = {}
    for quote in sorted(quotes, key=lambda quote: _rank(site, quote)):
        unique.setdefault(wording(quote.passage.text), quote)
    best = sorted(unique.values(), key=lambda q: (FORMS.index(q.form), -len(q.passage.text), _rank(site, q)))
    kept, more = capped(best, limit)
    shown = tuple(quoted(site, quote, source=source) for quote in sorted(kept, key=lambda q: _rank(site, q)))
    named = next((one.speaker for one in shown if one.speaker), None)
    return Voice(named, shown, more)


def _rank(site: Site, quote: Quote) -> tuple[tuple[int, str], int]:
    return site.order[quote.passage.document], quote.passage.start
