"""The corpus as pages see it: every page's name, and how to say where a sentence, an article or an entity is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.full_text import FullText
from generator.model import (
    Agreement,
    ChangeKind,
    Corpus,
    Document,
    Entity,
    Fact,
    FactKind,
    Mention,
    Quote,
    QuoteForm,
    Sentence,
    Span,
    Story,
    TimelineEntry,
    Undecided,
)
from generator.publication import Publication
from generator.render.alphabet import by_letter
from generator.render.kinds import SECTIONS
from generator.render.language import Language
from generator.render.limited import limited
from generator.render.links import Links
from generator.render.names import Names
from generator.render.pieces import Day, EntityLink, PageLink, Paging, SourceMark
from generator.render.shown import number_at, shown_sentences
from generator.render.text import clean, shorten
from generator.render.told import Told, tell

ARTICLES = "articles"
STORIES = "stories"
TIMELINE = "timeline"
METHOD = "method"
PROFILE = re.compile(rf"(?:{'|'.join(SECTIONS.values())})/[a-z0-9-]+")
"""The page name of an entity."""

LANGUAGE_CODE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""A code as RFC 5646 spells it: it stands in the attributes of a Markdown heading, where nothing can be escaped."""

ENTRIES_PER_PAGE = 200
"""Entries of an index, and sentences with mentions of an entity, that one page holds before the next begins."""

LEAST_STORY = 2
"""A story of fewer articles has no page: its article is the story."""

LABEL_LENGTH, TITLE_LENGTH = 28, 20
"""Characters of a publisher, and of the title where it is unknown, in a source mark."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Site:
    """Look-ups over a corpus that all pages share. Build it with :func:`make_site`."""

    corpus: Corpus
    language: Language
    full_text: FullText
    publication: Publication
    documents: Mapping[str, Document]
    entities: Mapping[str, Entity]
    names: Names
    sentences: Mapping[str, Mapping[int, Sentence]]
    shown: Mapping[str, Collection[int]]
    """The numbers of the sentences that an article's page shows; no page shows another."""
    order: Mapping[str, int]
    """Rank of each document in the corpus, newest first."""
    further: Mapping[str, tuple[str, ...]]
    """For each list that may be long, the names of its pages, the first included."""
    undecided_in: Mapping[str, tuple[Undecided, ...]]
    undecided_of: Mapping[str, tuple[Undecided, ...]]
    """Undecided mentions by article and by candidate."""
    marks: Mapping[str, SourceMark]
    """What the links to all sentences of an article have in common."""
    quotes: Mapping[str, tuple[tuple[Quote, str], ...]]
    """The utterances of an article, each with the entity that speaks if it is known, but for reports that nobody is
    named for ("is said to have fled")."""
    stories: Mapping[str, Story]
    """The stories that have a page, by id, the largest first."""
    story_of: Mapping[str, Story]
    """The story with a page that an article belongs to, by the article's id."""
    dated: tuple[TimelineEntry, ...]
    """What the timelines of all stories hold, newest first."""
    told: Mapping[str, Told]
    """How each story with a page is told, by its id."""
    named: Mapping[tuple[str, int, int], str]
    """The entity that a mention means, by the mention's article, start and end."""
    apart: Mapping[str, tuple[Fact, ...]]
    """What the sources of all stories say differently of an entity or in other words, by its id; who is what aside."""
    unpaged: Mapping[str, str]
    """The entities that have no page, by id, with the page of the index that lists them."""
    vanished: Mapping[str, str]
    """Names of entities that an earlier edition had at an address that is free now, by the page name."""
    links: Links

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

    def evidence(self, span: Span, *, source: str) -> SourceMark | None:
        """Return the link to the sentence that holds the start of a place in a file, if one of an article does."""
        doc = self.documents.get(span.document)
        if doc is None:
            return None
        number = number_at(doc, span)
        return self.mark(doc.id, number, source=source) if number else None

    def entity_of(self, mention: Mention | None) -> Entity | None:
        """Return the entity that a mention means, if it is known."""
        if mention is None:
            return None
        return self.entities.get(self.named.get((mention.document, mention.start, mention.end), ""))

    def link(self, entity: Entity, *, source: str, count: int | None = None, articles: int | None = None) -> EntityLink:
        """Return an entity for a list, with the counts of the list or else of the whole corpus."""
        return EntityLink(
            clean(entity.name),
            entity.type,
            self.links.to(entity.id, source=source),
            len(entity.mentions) if count is None else count,
            len(self.corpus.appearances_of.get(entity.id, ())) if articles is None else articles,
        )

    def day(self, day: date | None) -> Day | None:
        """Return a date for display."""
        return Day(day.isoformat(), self.language.long_date(day)) if day else None

    def publisher(self, doc: Document) -> str:
        """Return the publisher of an article for display."""
        return clean(doc.publisher) if doc.publisher else self.language.gettext("publisher unknown")

    def known(self, ids: Iterable[str]) -> tuple[Entity, ...]:
        """Return the entities among these ids that have a page."""
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


def make_site(
    corpus: Corpus,
    language: Language,
    full_text: FullText = FullText.ALL,
    *,
    min_articles: int = 1,
    publication: Publication = Publication(),  # noqa: B008 - frozen
) -> Site:
    """Return the look-ups over as much of a corpus as may be shown, its page names fixed.

    An entity that fewer than ``min_articles`` articles name has no page; links to it lead to its entry in the index.
    """
    shown = shown_sentences(corpus, full_text)
    if full_text is FullText.NONE:
        corpus = limited(corpus, shown)
    few = {e.id for e in corpus.entities if len(corpus.appearances_of.get(e.id, ())) < min_articles}
    names = Names.of(corpus).but_for(few)
    stories = {story.id: story for story in corpus.stories if len(story.documents) >= LEAST_STORY}
    taken = {
        *(article_page(doc.id) for doc in corpus.documents),
        *(e.id for e in corpus.entities if e.id not in few),
        *stories,
    }
    story_of = {doc: story for story in stories.values() for doc in story.documents}
    sizes = {ARTICLES: [1] * len(corpus.documents)}
    sizes[STORIES] = [1] * (len(stories) + len(corpus.documents) - len(story_of))
    dated = _dated(corpus)
    sizes[TIMELINE] = [1] * len(dated)
    sizes |= {SECTIONS[kind]: [1] * sum(e.type is kind for e in corpus.entities) for kind in SECTIONS}
    order = {doc.id: rank for rank, doc in enumerate(corpus.documents)}
    sizes |= {e.id: [len(lines) for _, lines in mention_lines(e, order)] for e in corpus.entities if e.id not in few}
    further = {base: tuple(_page_names(base, len(chunks(s, s)), taken)) for base, s in sizes.items()}
    lists = {page for pages in further.values() for page in pages}
    unpaged = _unpaged(corpus, few, further)
    names = names.without(lists | taken | few)
    gone = _vanished(corpus, {*taken, *lists, *names.pages})
    named = {(m.document, m.start, m.end): e.id for e in corpus.entities for m in e.mentions}
    documents = {doc.id: doc for doc in corpus.documents}
    return Site(
        corpus=corpus,
        language=language,
        full_text=full_text,
        publication=publication,
        documents=documents,
        entities={entity.id: entity for entity in corpus.entities},
        names=names,
        sentences={doc.id: {s.number: s for s in doc.sentences} for doc in corpus.documents},
        shown=shown,
        order=order,
        further=further,
        undecided_in=_grouped((one.mention.document, one) for one in corpus.undecided),
        undecided_of=_grouped((entity, one) for one in corpus.undecided for entity in one.candidates),
        marks={doc.id: _mark(doc, language) for doc in corpus.documents},
        quotes={name: tuple(_quotes(found.quotes, named)) for name, found in corpus.evidence.items()},
        stories=stories,
        story_of=story_of,
        dated=dated,
        told={story.id: tell(story, documents) for story in stories.values()},
        named=named,
        apart=_apart(corpus, stories),
        unpaged=unpaged,
        vanished=gone,
        links=Links(
            (*sorted(taken | lists), *names.pages, *gone),
            {article_page(doc): numbers for doc, numbers in shown.items()},
            {one: (page, entry_anchor(one)) for one, page in unpaged.items()},
        ),
    )


def _unpaged(corpus: Corpus, few: Collection[str], further: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the page of its index that lists each of these entities."""
    found = {}
    for kind, section in SECTIONS.items() if few else ():
        entities = sorted((e for e in corpus.entities if e.type is kind), key=by_letter)
        for page, part in zip(further[section], chunks(entities, [1] * len(entities)), strict=True):
            found.update({one.id: page for one in part if one.id in few})
    return found


def _vanished(corpus: Corpus, taken: Collection[str]) -> dict[str, str]:
    """Return the names of the entities that are gone since the earlier edition, if nothing else has their address."""
    changes = corpus.changes.changes if corpus.changes else ()
    gone = (change for change in changes if change.kind is ChangeKind.VANISHED and PROFILE.fullmatch(change.id))
    return {change.id: change.name for change in gone if change.id not in taken}


def _mark(doc: Document, language: Language) -> SourceMark:
    name = shorten(doc.publisher, LABEL_LENGTH) if doc.publisher else shorten(doc.title, TITLE_LENGTH)
    own = doc.language.partition("-")[0] == language.locale.language
    other = "" if own or not LANGUAGE_CODE.fullmatch(doc.language) else doc.language
    return SourceMark(name, clean(doc.title), "", other)


def _quotes(quotes: Iterable[Quote], named: Mapping[tuple[str, int, int], str]) -> Iterator[tuple[Quote, str]]:
    for quote in quotes:
        if quote.speaker or quote.form is not QuoteForm.INDIRECT:
            name = quote.speaker.name if quote.speaker else None
            yield quote, named.get((name.document, name.start, name.end), "") if name else ""


def _apart(corpus: Corpus, stories: Iterable[str]) -> Mapping[str, tuple[Fact, ...]]:
    found: dict[str, list[Fact]] = {}
    for story in stories:
        for fact in corpus.comparisons[story].facts if story in corpus.comparisons else ():
            apart = fact.agreement in (Agreement.DIFFERENT, Agreement.VARIED)
            for entity in fact.entities if apart and fact.kind is not FactKind.RELATION else ():
                found.setdefault(entity, []).append(fact)
    return {entity: tuple(facts) for entity, facts in found.items()}


def _dated(corpus: Corpus) -> tuple[TimelineEntry, ...]:
    """Return the entries of all stories' timelines, each sentence once for a date, newest first."""
    entries = (entry for story in corpus.stories for entry in corpus.timelines.get(story.id, ()))
    unique: dict[tuple[str, tuple[str, int]], TimelineEntry] = {}
    for entry in entries:
        unique.setdefault((entry.value, entry.sentence), entry)
    return tuple(sorted(unique.values(), key=lambda e: (-e.last.toordinal(), -e.first.toordinal(), e.sentence)))


def entry_anchor(entity: str) -> str:
    """Return the anchor of an entity that has no page, in the index of its type."""
    return f"name-{entity.partition('/')[2]}"


def article_page(document: str) -> str:
    """Return the name of an article's page."""
    return f"{ARTICLES}/{document}"


def mention_lines(entity: Entity, order: Mapping[str, int]) -> list[tuple[str, list[int]]]:
    """Return the sentences that mention an entity, by article, in the order of the corpus."""
    lines: dict[str, dict[int, None]] = {}
    for mention in entity.mentions:
        lines.setdefault(mention.document, {})[mention.sentence] = None
    return [(doc, sorted(lines[doc])) for doc in sorted(lines, key=lambda d: order[d])]


def chunks(items: Sequence[Item], sizes: Sequence[int], limit: int = ENTRIES_PER_PAGE) -> list[Sequence[Item]]:
    """Cut a list into pages of at most ``limit`` in sum of sizes; there is always a first page, though it be empty."""
    starts, total = [0], 0
    for place, size in enumerate(sizes):
        if total and total + size > limit:
            starts.append(place)
            total = 0
        total += size
    return [items[start:end] for start, end in zip(starts, [*starts[1:], len(items)], strict=True)]


def _grouped(pairs: Iterable[tuple[str, Undecided]]) -> Mapping[str, tuple[Undecided, ...]]:
    groups: dict[str, list[Undecided]] = {}
    for key, one in pairs:
        groups.setdefault(key, []).append(one)
    return {key: tuple(found) for key, found in groups.items()}


def _page_names(base: str, count: int, taken: set[str]) -> Iterator[str]:
    """Return the names of a list's pages; "page-2" makes way for an article or entity that bears this name."""
    yield base
    for number in range(2, count + 1):
        name = f"{base}/page-{number}"
        while name in taken:
            name += "-of-list"
        yield name
