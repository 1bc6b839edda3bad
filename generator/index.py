"""Join what the stages found about single articles into one corpus that can be walked both ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.model import (
    Appearance,
    CoMention,
    Comparison,
    Corpus,
    Definition,
    Document,
    Entity,
    Evidence,
    Fact,
    Mention,
    Problem,
    Resolution,
    SentenceKind,
    Story,
    StorySummary,
    Summary,
    TimelineEntry,
    newest_first,
)

LEAD_SENTENCES = 2
"""So many sentences of running text introduce what an article is about."""

ABOUT_SHARE = 0.1
"""An entity with this share of an article's mentions is what the article is about, wherever they stand."""

ABOUT_MENTIONS = 3
"""Fewer mentions than these make no topic, however short the article."""


def index(
    documents: Sequence[Document],
    summaries: Iterable[Summary],
    resolution: Resolution,
    problems: Iterable[Problem] = (),
    definitions: Mapping[str, Definition] | None = None,
    stories: Iterable[Story] = (),
    story_summaries: Iterable[StorySummary] = (),
    evidence: Mapping[str, Evidence] | None = None,
    timelines: Mapping[str, tuple[TimelineEntry, ...]] | None = None,
    comparisons: Iterable[Comparison] = (),
    facts: Mapping[str, tuple[Fact, ...]] | None = None,
) -> Corpus:
    """Return the corpus of these documents, sorted, with every entity's appearances and companions.

    The operator's definition of an entity goes before the one that was found in the articles. The edition date is the
    latest date of publication, so that the same articles always make the same edition.
    """
    ordered = tuple(sorted(documents, key=newest_first))
    days = {doc.id: (doc.published or date.min).toordinal() for doc in documents}
    appearances = sorted(_appearances(ordered, resolution.entities), key=lambda a: (a.entity, a.document))
    return Corpus(
        documents=ordered,
        summaries={s.document: s for s in sorted(summaries, key=lambda s: s.document)},
        entities=tuple(sorted(resolution.entities, key=lambda e: e.id)),
        undecided=tuple(sorted(resolution.undecided, key=lambda u: (u.mention.document, u.mention.start))),
        appearances_in=_group(appearances, key="document"),
        appearances_of=_group(appearances, key="entity"),
        co_mentions=_co_mentions(resolution.entities),
        definitions={
            **(definitions or {}),
            **{e.id: Definition(e.described) for e in resolution.entities if e.described},
        },
        problems=tuple(sorted(problems, key=lambda p: (p.path, p.line or 0, p.message))),
        edition=max((d.published for d in documents if d.published), default=None),
        near_misses=resolution.near_misses,
        stories=tuple(sorted(stories, key=lambda story: _largest_first(story, days))),
        story_summaries={s.story: s for s in sorted(story_summaries, key=lambda s: s.story)},
        evidence=dict(sorted((evidence or {}).items())),
        timelines=dict(sorted((timelines or {}).items())),
        comparisons={c.story: c for c in sorted(comparisons, key=lambda c: c.story)},
        facts=dict(sorted((facts or {}).items())),
    )


def _largest_first(story: Story, days: Mapping[str, int]) -> tuple[int, int, str]:
    return (-len(story.documents), -max(days[doc] for doc in story.documents), story.id)


def _appearances(documents: Iterable[Document], entities: Iterable[Entity]) -> Iterable[Appearance]:
    openings = {doc.id: _opening(doc) for doc in documents}
    publishers = {doc.id: (doc.publisher or "").casefold() for doc in documents}
    totals = Counter(m.document for entity in entities for m in entity.mentions)
    for entity in entities:
        by_document: dict[str, list[Mention]] = defaultdict(list)
        for mention in entity.mentions:
            by_document[mention.document].append(mention)
        for doc, mentions in by_document.items():
            # "..., dpa reported" opens many a dpa report, which is not about dpa.
            itself = publishers[doc] in {mention.text.casefold() for mention in mentions}
            often = len(mentions) >= max(ABOUT_MENTIONS, ABOUT_SHARE * totals[doc])
            early = any(m.sentence in openings[doc] for m in mentions)
            yield Appearance(entity.id, doc, tuple(mentions), about=(often or early) and not itself)


def _opening(doc: Document) -> frozenset[int]:
    """Return the numbers of the sentences that tell what an article is about: its headline and its lead."""
    headline = [s.number for s in doc.sentences if s.kind is SentenceKind.HEADLINE]
    body = [s.number for s in doc.sentences if s.kind is SentenceKind.BODY]
    return frozenset(headline + body[:LEAD_SENTENCES])


def _group(appearances: Iterable[Appearance], *, key: str) -> Mapping[str, tuple[Appearance, ...]]:
    groups: dict[str, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        groups[getattr(appearance, key)].append(appearance)
    return {name: tuple(groups[name]) for name in sorted(groups)}


def _co_mentions(entities: Iterable[Entity]) -> Mapping[str, tuple[CoMention, ...]]:
    """Return, for each entity, the others that share a sentence with it, most sentences first."""
    named: dict[tuple[str, int], set[str]] = defaultdict(set)
    for entity in entities:
        for mention in entity.mentions:
            named[mention.document, mention.sentence].add(entity.id)
    shared: dict[str, dict[str, list[tuple[str, int]]]] = defaultdict(lambda: defaultdict(list))
    for sentence in sorted(named):
        for one in named[sentence]:
            for other in named[sentence]:
                if one != other:
                    shared[one][other].append(sentence)
    return {
        one: tuple(
            CoMention(other, tuple(sentences))
            for other, sentences in sorted(shared[one].items(), key=lambda item: (-len(item[1]), item[0]))
        )
        for one in sorted(shared)
    }
