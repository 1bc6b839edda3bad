"""Which sentences of an article its page shows. A sentence that is not shown has no anchor to link to."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from generator.full_text import FullText
from generator.model import Corpus, Document, Passage, Span

Place = tuple[str, int]
"""A sentence: the id of its document and its number."""


def shown_sentences(corpus: Corpus, full_text: FullText) -> Mapping[str, Collection[int]]:
    """Return the numbers of the sentences that are shown of each article, by its id."""
    if full_text is FullText.ALL:
        return {doc.id: {s.number for s in doc.sentences} for doc in corpus.documents}
    documents = {doc.id: doc for doc in corpus.documents}
    shown: dict[str, set[int]] = defaultdict(set, {doc: set() for doc in documents})
    for document, number in _summarized(corpus):
        shown[document].add(number)
    if full_text is FullText.MENTIONS:
        for document, number in _pointed_at(corpus, documents):
            shown[document].add(number)
    return {doc.id: shown[doc.id] & {s.number for s in doc.sentences} for doc in corpus.documents}


def number_at(doc: Document, span: Span) -> int:
    """Return the number of the sentence that holds the start of a place in an article's file, or 0 before the first."""
    place = bisect_right(doc.sentences, span.start, key=lambda s: s.span.start) - 1
    return doc.sentences[place].number if place >= 0 else 0


def _summarized(corpus: Corpus) -> Iterator[Place]:
    """Yield the sentences that stand for an article or a story."""
    for summary in corpus.summaries.values():
        yield from ((summary.document, number) for number in summary.sentences)
    for story in corpus.story_summaries.values():
        yield from story.sentences


def _pointed_at(corpus: Corpus, documents: Mapping[str, Document]) -> Iterator[Place]:
    """Yield the other sentences that the pages of names, stories and articles lead to."""
    for entity in corpus.entities:
        yield from ((mention.document, mention.sentence) for mention in entity.mentions)
        for ground in (*entity.judgements, *([entity.inferred] if entity.inferred else ())):
            if doc := documents.get(ground.span.document):
                yield doc.id, number_at(doc, ground.span)
    yield from ((one.mention.document, one.mention.sentence) for one in corpus.undecided)
    yield from ((one.document, one.sentence) for one in corpus.definitions.values() if one.span)
    for found in corpus.evidence.values():
        for quote in found.quotes:
            yield from _covered(quote.passage, documents)
        passages = [*(figure.passage for figure in found.figures), *(one.passage for one in found.dates)]
        yield from ((passage.document, passage.sentence) for passage in passages)
    yield from _told_together(corpus)


def _told_together(corpus: Corpus) -> Iterator[Place]:
    """Yield the sentences behind what articles say together: summaries' runners-up, timelines, comparisons, facts."""
    for summary in corpus.story_summaries.values():
        yield from summary.left_out
    for entries in corpus.timelines.values():
        for entry in entries:
            yield from (entry.sentence, *entry.others)
    stories = {story.id for story in corpus.stories if len(story.documents) > 1}
    compared = [found for story, found in corpus.comparisons.items() if story in stories]
    for facts in (*corpus.facts.values(), *(found.facts for found in compared)):
        yield from ((one.document, one.sentence) for fact in facts for one in fact.statements)
    yield from ((gap.document, gap.sentence) for found in compared for gap in found.gaps)


def _covered(passage: Passage, documents: Mapping[str, Document]) -> Iterator[Place]:
    """Yield the sentence in which a passage begins and those into which it runs on."""
    yield passage.document, passage.sentence
    for sentence in documents[passage.document].sentences[passage.sentence :]:
        if sentence.start >= passage.end:
            return
        yield passage.document, sentence.number
