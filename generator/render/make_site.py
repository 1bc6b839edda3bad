"""The look-up tables over a corpus that all pages share, worked out once for a build."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from generator.full_text import FullText
from generator.model import (
    Agreement,
    ChangeKind,
    CoMention,
    Corpus,
    Document,
    Entity,
    Fact,
    FactKind,
    Ground,
    Quote,
    QuoteForm,
    TimelineEntry,
    Undecided,
    newest_first,
)
from generator.publication import Publication
from generator.render.alphabet import by_letter, letter
from generator.render.kinds import SECTIONS
from generator.render.language import Language
from generator.render.limited import limited
from generator.render.links import Links
from generator.render.lookups import Lookups
from generator.render.names import Names
from generator.render.paging import chunks, parts
from generator.render.pieces import SourceMark
from generator.render.shown import shown_sentences
from generator.render.site import (
    ARTICLES,
    COMPANIONS,
    EDITION,
    STORIES,
    TIMELINE,
    Alike,
    Counts,
    Named,
    Site,
    Ties,
    article_page,
    dated,
    entry_anchor,
    mention_lines,
)
from generator.render.text import clean, shorten
from generator.render.told import tell

PROFILE = re.compile(rf"(?:{'|'.join(SECTIONS.values())})/[a-z0-9-]+")
"""The page name of an entity."""

LANGUAGE_CODE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""A code as RFC 5646 spells it: it stands in the attributes of a Markdown heading, where nothing can be escaped."""

LEAST_STORY = 2
"""A story of fewer articles has no page: its article is the story."""

LABEL_LENGTH, TITLE_LENGTH = 28, 20
"""Characters of a publisher, and of the title where it is unknown, in a source mark."""

ARTICLE_UNITS: Sequence[Callable[[Document], object]] = (
    lambda doc: doc.published and doc.published.year,
    lambda doc: doc.published and doc.published.month,
    lambda doc: doc.published,
)
ENTRY_UNITS: Sequence[Callable[[TimelineEntry], object]] = (
    lambda entry: entry.last.year,
    lambda entry: entry.last.month,
    lambda entry: entry.last,
)
NAME_UNITS: Sequence[Callable[[Entity], object]] = (
    lambda one: by_letter(one)[1],
    lambda one: by_letter(one)[2][:2],
    lambda one: by_letter(one)[2][:4],
)
"""Where the pages of an index may end, from coarse to fine."""


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
    several = [story for story in corpus.stories if len(story.documents) >= LEAST_STORY]
    stories = {story.id: replace(story, grounds=()) for story in several}
    taken = {
        *(article_page(doc.id) for doc in corpus.documents),
        *(e.id for e in corpus.entities if e.id not in few),
        *stories,
    }
    story_of = {doc: story for story in stories.values() for doc in story.documents}
    order = {doc.id: newest_first(doc) for doc in corpus.documents}
    entries = parts(dated(corpus), ENTRY_UNITS)
    lists = {ARTICLES: [tuple(doc.id for doc in page) for page in parts(corpus.documents, ARTICLE_UNITS)]}
    for kind, section in SECTIONS.items():
        entities = sorted((e for e in corpus.entities if e.type is kind), key=by_letter)
        lists[section] = [tuple(one.id for one in page) for page in parts(entities, NAME_UNITS)]
    told = [1] * (len(stories) + len(corpus.documents) - len(story_of))
    numbers = {STORIES: len(chunks(told, told)), TIMELINE: len(entries)}
    numbers |= {base: len(pages) for base, pages in lists.items()}
    for one in corpus.entities:
        lines = [len(found) for _, found in mention_lines(one, order)]
        numbers |= {} if one.id in few else {one.id: len(chunks(lines, lines))}
    further = {base: tuple(_page_names(base, number, taken)) for base, number in numbers.items()}
    listed = {page: ids for base, pages in lists.items() for page, ids in zip(further[base], pages, strict=True)}
    unpaged = {
        one: page for section in SECTIONS.values() for page in further[section] for one in listed[page] if one in few
    }
    indexes = {page for pages in further.values() for page in pages}
    names = names.without(indexes | taken | few)
    gone = _vanished(corpus, {*taken, *indexes, *names.pages})
    documents = {doc.id: doc for doc in corpus.documents}
    names_of = {one.id: one.name for one in corpus.entities}
    named = _named(corpus)
    lookups = Lookups()
    article, profile, story = (partial(lookups.watch, topic) for topic in ("article", "profile", "story"))
    lookups.watch(EDITION[0], {EDITION[1]: corpus.edition})
    return Site(
        lookups=lookups,
        whole=corpus,
        language=language,
        full_text=full_text,
        publication=publication,
        documents=article(documents),
        sentences=article({doc.id: {s.number: s for s in doc.sentences} for doc in corpus.documents}, follows=True),
        shown=article(shown),
        order=article(order, follows=True),
        marks=article({doc.id: _mark(doc, language) for doc in corpus.documents}, follows=True),
        evidence=article(corpus.evidence),
        summaries=article(corpus.summaries),
        quotes=article(
            {name: tuple(_quotes(found.quotes, named.get(name, {}))) for name, found in corpus.evidence.items()},
            follows=True,
        ),
        appearances_in=article(corpus.appearances_in),
        named=article(named, follows=True),
        undecided_in=article(_grouped((one.mention.document, one) for one in corpus.undecided)),
        story_of=lookups.watch("story of", story_of),
        entities=lookups.watch("name", {e.id: Named(e.id, e.type, e.name) for e in corpus.entities}),
        unpaged=lookups.watch("name", unpaged),
        counts=lookups.watch(
            "counts", {e.id: Counts(len(e.mentions), len(corpus.appearances_of.get(e.id, ()))) for e in corpus.entities}
        ),
        profiles=profile({e.id: e for e in corpus.entities}),
        appearances_of=profile(corpus.appearances_of),
        definitions=profile(corpus.definitions),
        companions=profile(corpus.co_mentions),
        ties=lookups.watch("ties", _Tied(corpus.co_mentions)),
        facts=profile(corpus.facts),
        apart=profile(_apart(corpus, stories)),
        undecided_of=profile(_grouped((entity, one) for one in corpus.undecided for entity in one.candidates)),
        timelines=lookups.watch("timeline", corpus.timelines),
        stories=story(stories),
        grounds=lookups.watch("grounds", {story.id: tuple(map(_alike, story.grounds)) for story in several}),
        told=story({one.id: tell(one, documents) for one in stories.values()}),
        story_summaries=story(corpus.story_summaries),
        comparisons=story(corpus.comparisons),
        further=lookups.watch("pages of a list", further),
        listed=lookups.watch("index", listed),
        dated=lookups.watch("dates", dict(zip(further[TIMELINE], map(tuple, entries), strict=True))),
        letters=lookups.watch("letters", {one: _letters(names_of, further[one], listed) for one in SECTIONS.values()}),
        publishers=lookups.watch("publishers", {"": _publishers(corpus, language)}),
        names=names.watched(partial(lookups.watch, "wording")),
        vanished=lookups.watch("vanished", gone),
        links=Links(
            (*sorted(taken | indexes), *names.pages, *gone),
            {article_page(doc): numbers for doc, numbers in shown.items()},
            {one: (page, entry_anchor(one)) for one, page in unpaged.items()},
            partial(lookups.watch, "address"),
        ),
    )


class _Tied(Mapping[str, Ties]):
    """How often the companions of an entity are named with each other, worked out when it is asked for."""

    def __init__(self, companions: Mapping[str, Sequence[CoMention]]) -> None:
        self._companions = companions
        self._together = {
            one: {other.entity: len(other.sentences) for other in others} for one, others in companions.items()
        }

    def __getitem__(self, entity: str) -> Ties:
        ids = sorted(one.entity for one in self._companions[entity][:COMPANIONS])
        return tuple(
            (one, other, count)
            for one, other in combinations(ids, 2)
            if (count := self._together.get(one, {}).get(other, 0))
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self._companions)

    def __len__(self) -> int:
        return len(self._companions)


def _named(corpus: Corpus) -> dict[str, dict[tuple[int, int], str]]:
    """Return whom each mention means, by its article and its place there."""
    return {
        document: {(mention.start, mention.end): one.entity for one in found for mention in one.mentions}
        for document, found in corpus.appearances_in.items()
    }


def _publishers(corpus: Corpus, language: Language) -> tuple[str, ...]:
    unknown = language.gettext("publisher unknown")
    return tuple(sorted({clean(doc.publisher) if doc.publisher else unknown for doc in corpus.documents}))


def _letters(
    names: Mapping[str, str], pages: Iterable[str], listed: Mapping[str, Sequence[str]]
) -> tuple[tuple[str, str], ...]:
    """Return the letters of an index, each with the first page that has it."""
    found: dict[str, str] = {}
    for page in pages:
        for one in listed[page]:
            found.setdefault(letter(names[one]), page)
    return tuple(found.items())


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


def _alike(ground: Ground) -> Alike:
    return Alike(ground.documents, ground.shared, round(100 * ground.similarity))


def _quotes(quotes: Iterable[Quote], named: Mapping[tuple[int, int], str]) -> Iterator[tuple[Quote, str]]:
    for quote in quotes:
        if quote.speaker or quote.form is not QuoteForm.INDIRECT:
            name = quote.speaker.name if quote.speaker else None
            yield quote, named.get((name.start, name.end), "") if name else ""


def _apart(corpus: Corpus, stories: Iterable[str]) -> Mapping[str, tuple[Fact, ...]]:
    found: dict[str, list[Fact]] = {}
    for story in stories:
        for fact in corpus.comparisons[story].facts if story in corpus.comparisons else ():
            apart = fact.agreement in (Agreement.DIFFERENT, Agreement.VARIED)
            for entity in fact.entities if apart and fact.kind is not FactKind.RELATION else ():
                found.setdefault(entity, []).append(fact)
    return {entity: tuple(facts) for entity, facts in found.items()}


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
