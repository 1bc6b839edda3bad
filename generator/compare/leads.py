"""What the articles of a story are about, as far as their first sentences tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.compare.lexicon import word_groups, word_list
from generator.compare.lookup import Lookup
from generator.compare.meaning import stem, words
from generator.compare.sources import Source
from generator.model import EntityType, Passage, Sentence, SentenceKind

OPENING = 4
"""So many sentences of running text tell what an article is about; its headline comes before them."""
VERBAL = ("ed", "ing")
"""Endings of verbs for what happens."""
SHARE = 3
"""One article of so many must tell of a happening before it counts as the story's."""


def happenings(sources: Sequence[Source], lookup: Lookup) -> Mapping[str, int]:
    """Return the stems of words for what happens that open two articles or more, with the number of those.

    A word tells what happens if it is known to, or if one of its forms there has the ending of a verb.
    Names are left out.
    """
    known = frozenset(word_groups("happenings").values())
    vague = frozenset(map(stem, word_list("vague"))) | word_list("vague") | word_list("stop")
    counts: Counter[str] = Counter()
    verbal: set[str] = set()
    for source in sources:
        forms = {word: stem(word) for s in opening_sentences(source) for word in plain(source, s.start, s.end, lookup)}
        counts.update(set(forms.values()))
        verbal.update(found for word, found in forms.items() if word.endswith(VERBAL))
    least = max(2, -(-len(sources) // SHARE))
    return {
        found: count
        for found, count in sorted(counts.items())
        if count >= least and (found in known or found in verbal) and found not in vague
    }


def main_people(sources: Sequence[Source], lookup: Lookup) -> Mapping[str, int]:
    """Return the people, by id, whom at least two articles, and half of all, name in their first sentences."""
    counts: Counter[str] = Counter()
    for source in sources:
        names = [pair for s in opening_sentences(source) for pair in lookup.within(source.id, s.start, s.end)]
        counts.update({entity.id for _, entity in names if entity.type is EntityType.PERSON})
    least = max(2, -(-len(sources) // 2))
    return {person: count for person, count in sorted(counts.items()) if count >= least}


def plain(source: Source, start: int, end: int, lookup: Lookup) -> list[str]:
    """Return the words of a stretch of text that are part of no name, in lower case."""
    text = source.document.text
    found: list[str] = []
    position = start
    for mention, _ in lookup.within(source.id, start, end):
        found += words(text[position : mention.start])
        position = max(position, mention.end)
    return found + words(text[position:end])


def stems(source: Source, passage: Passage, lookup: Lookup) -> frozenset[str]:
    """Return the stems of the telling words of a passage that are part of no name."""
    stop = word_list("stop")
    return frozenset(stem(w) for w in plain(source, passage.start, passage.end, lookup) if w not in stop)


def opening_sentences(source: Source) -> list[Sentence]:
    """Return the first sentences of an article: its headline, and the first of its running text."""
    body = [s for s in source.document.sentences[: 2 * OPENING] if s.kind is SentenceKind.BODY][:OPENING]
    headline = [s for s in source.document.sentences[:1] if s.kind is SentenceKind.HEADLINE]
    return headline + body
