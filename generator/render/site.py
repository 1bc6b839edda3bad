"""The corpus as pages see it: every page's name, and how to say where a sentence, an article or an entity is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, TypeVar

from generator.full_text import FullText
from generator.model import (
    Appearance,
    CoMention,
    Comparison,
    Corpus,
    Definition,
    Document,
    Entity,
    EntityType,
    Evidence,
    Fact,
    Mention,
    Quote,
    Sentence,
    Span,
    Story,
    StorySummary,
    Summary,
    TimelineEntry,
    Undecided,
)
from generator.publication import Publication
from generator.render.language import Language
from generator.render.links import Links
from generator.render.lookups import EVERYTHING, Lookups
from generator.render.names import Names
from generator.render.pieces import Day, EntityLink, PageLink, Paging, SourceMark
from generator.render.shown import number_at
from generator.render.text import clean
from generator.render.told import Told

ARTICLES = "articles"
STORIES = "stories"
TIMELINE = "timeline"
METHOD = "method"

COMPANIONS = 20
"""Companions of an entity that its page lists with their sentences; more are listed by name."""

EDITION = ("edition", "")
"""The look-up of the day of the corpus."""

Item = TypeVar("Item")
Ties = tuple[tuple[str, str, int], ...]


class Named(NamedTuple):
    """What most pages say of an entity: what it is called."""

    id: str
    type: EntityType
    name: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How often an entity is named, and in how many articles."""

    count: int
    articles: int


class Alike(NamedTuple):
    """Two articles that are held to tell one story: the words that they share, and how alike they are in percent."""

    documents: tuple[str, str]
    shared: tuple[str, ...]
    percent: int


@dataclass(frozen=True, slots=True)
class Site:
    """Look-ups over a corpus that all pages share, each of them noted. Build it with :func:`make_site`."""

    lookups: Lookups
    whole: Corpus
    """The corpus itself; look-ups in it are not noted, so that pages ask for ``corpus``."""
    language: Language
    full_text: FullText
    publication: Publication
    documents: Mapping[str, Document]
    sentences: Mapping[str, Mapping[int, Sentence]]
    shown: Mapping[str, Collection[int]]
    """The numbers of the sentences that an article's page shows; no page shows another."""
    order: Mapping[str, tuple[int, str]]
    """What articles are sorted by, newest first."""
    marks: Mapping[str, SourceMark]
    """What the links to all sentences of an article have in common."""
    evidence: Mapping[str, Evidence]
    summaries: Mapping[str, Summary]
    quotes: Mapping[str, tuple[tuple[Quote, str], ...]]
    """The utterances of an article, each with the entity that speaks if it is known, but for reports that nobody is
    named for ("is said to have fled")."""
    appearances_in: Mapping[str, tuple[Appearance, ...]]
    named: Mapping[str, Mapping[tuple[int, int], str]]
    """The entity that a mention means, by the mention's article, start and end."""
    undecided_in: Mapping[str, tuple[Undecided, ...]]
    story_of: Mapping[str, Story]
    """The story with a page that an article belongs to, by the article's id."""
    entities: Mapping[str, Named]
    unpaged: Mapping[str, str]
    """The entities that have no page, by id, with the page of the index that lists them."""
    counts: Mapping[str, Counts]
    profiles: Mapping[str, Entity]
    """All that is known of an entity, by its id; whoever needs no more than its name asks ``entities``."""
    appearances_of: Mapping[str, tuple[Appearance, ...]]
    definitions: Mapping[str, Definition]
    companions: Mapping[str, tuple[CoMention, ...]]
    ties: Mapping[str, Ties]
    """How often the first companions of an entity are named with each other: two ids, sorted, and the sentences."""
    facts: Mapping[str, tuple[Fact, ...]]
    apart: Mapping[str, tuple[Fact, ...]]
    """What the sources of all stories say differently of an entity or in other words, by its id; who is what aside."""
    undecided_of: Mapping[str, tuple[Undecided, ...]]
    """Undecided mentions by candidate."""
    timelines: Mapping[str, tuple[TimelineEntry, ...]]
    stories: Mapping[str, Story]
    """The stories that have a page, by id, the largest first, without their grounds."""
    grounds: Mapping[str, tuple[Alike, ...]]
    """Why articles are held to tell a story, by its id. How alike they are changes with the words of any article."""
    told: Mapping[str, Told]
    """How each story with a page is told, by its id."""
    story_summaries: Mapping[str, StorySummary]
    comparisons: Mapping[str, Comparison]
    further: Mapping[str, tuple[str, ...]]
    """For each list that may be long, the names of its pages, the first included."""
    listed: Mapping[str, tuple[str, ...]]
    """The ids of the articles or the entities that a page of an index lists, by the name of the page."""
    dated: Mapping[str, tuple[TimelineEntry, ...]]
    """What a page of the timeline of all stories holds, by the name of the page."""
    letters: Mapping[str, tuple[tuple[str, str], ...]]
    """The letters of an index of entities, each with the first page that has it, by the section."""
    publishers: Mapping[str, tuple[str, ...]]
    """The publishers of all articles by name, under the empty key."""
    names: Names
    vanished: Mapping[str, str]
    """Names of entities that an earlier edition had at an address that is free now, by the page name."""
    links: Links

    @property
    def corpus(self) -> Corpus:
        """Everything, for the pages that list it; they are made anew after any change."""
        self.lookups.note(EVERYTHING)
        return self.whole

    @property
    def edition(self) -> date | None:
        """The day of the corpus."""
        self.lookups.note(EDITION)
        return self.whole.edition

    def mark(self, document: str, sentence: int, *, source: str) -> SourceMark:
        """Return the short link to a sentence, named after the publisher or else the title."""
        of = self.marks[document]
        href = self.sentence(document, sentence, source=source)
        return SourceMark(f"{of.label} {sentence}", of.title, href, of.lang)

    def foreign(self, document: str) -> str:
        """Return the language of an article's words where the site speaks another one, else nothing."""
        return self.marks[document].lang

    def sentence(self, document: str, number: int, *, source: str) -> str:
        """Return the address of a sentence, or of its article's page if that does not show the sentence."""
        anchor = number if number in self.shown[document] else None
        return self.links.to(article_page(document), source=source, sentence=anchor)

    def text(self, document: str, number: int) -> str:
        """Return the text of a sentence for display; nothing if it is not shown."""
        return clean(self.sentences[document][number].text) if number in self.shown[document] else ""

    def behind(self, span: Span, *, source: str) -> SourceMark | None:
        """Return the link to the sentence that holds the start of a place in a file, if one of an article does."""
        doc = self.documents.get(span.document)
        if doc is None:
            return None
        number = number_at(doc, span)
        return self.mark(doc.id, number, source=source) if number else None

    def entity_of(self, mention: Mention | None) -> Named | None:
        """Return the entity that a mention means, if it is known."""
        if mention is None:
            return None
        known = self.named.get(mention.document, {}).get((mention.start, mention.end))
        return self.entities.get(known) if known else None

    def link(self, entity: Named | Entity, *, source: str, count: int = 0, articles: int = 0) -> EntityLink:
        """Return an entity for a list, with the counts of the list if it has some."""
        return EntityLink(clean(entity.name), entity.type, self.links.to(entity.id, source=source), count, articles)

    def counted(self, entity: Named | Entity, *, source: str) -> EntityLink:
        """Return an entity for a list, with the counts of the whole corpus."""
        found = self.counts[entity.id]
        return self.link(entity, source=source, count=found.count, articles=found.articles)

    def day(self, day: date | None) -> Day | None:
        """Return a date for display."""
        return Day(day.isoformat(), self.language.long_date(day)) if day else None

    def publisher(self, doc: Document) -> str:
        """Return the publisher of an article for display."""
        return clean(doc.publisher) if doc.publisher else self.language.gettext("publisher unknown")

    def known(self, ids: Iterable[str]) -> tuple[Named, ...]:
        """Return the entities among these ids that there are."""
        return tuple(self.entities[one] for one in ids if one in self.entities)

    def paging(self, base: str, number: int) -> Paging:
        """Return where page ``number``, counted from 1, stands in a list."""
        pages = self.further[base]
        source = pages[number - 1]
        links = [self.links.to(page, source=source) for page in pages]
        return Paging(
            number,
            len(pages),
            links[number - 2] if number > 1 else "",
            links[number] if number < len(pages) else "",
            tuple(PageLink(str(n), "" if n == number else href) for n, href in enumerate(links, 1)),
        )


def entry_anchor(entity: str) -> str:
    """Return the anchor of an entity that has no page, in the index of its type."""
    return f"name-{entity.partition('/')[2]}"


def article_page(document: str) -> str:
    """Return the name of an article's page."""
    return f"{ARTICLES}/{document}"


def mention_lines(entity: Entity, order: Mapping[str, tuple[int, str]]) -> list[tuple[str, list[int]]]:
    """Return the sentences that mention an entity, by article, in the order of the corpus."""
    lines: dict[str, dict[int, None]] = {}
    for mention in entity.mentions:
        lines.setdefault(mention.document, {})[mention.sentence] = None
    return [(doc, sorted(lines[doc])) for doc in sorted(lines, key=lambda d: order[d])]


def dated(corpus: Corpus) -> tuple[TimelineEntry, ...]:
    """Return the entries of all stories' timelines, each sentence once for a date, newest first.

    They have no score: it weighs them within one timeline, and changes with the words of any article.
    """
    entries = (entry for story in corpus.stories for entry in corpus.timelines.get(story.id, ()))
    unique: dict[tuple[str, tuple[str, int]], TimelineEntry] = {}
    for entry in entries:
        unique.setdefault((entry.value, entry.sentence), replace(entry, score=0.0))
    return tuple(sorted(unique.values(), key=lambda e: (-e.last.toordinal(), -e.first.toordinal(), e.sentence)))
