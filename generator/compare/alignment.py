"""Utterances of one speaker that are the same, in two translations, in full and in part, quoted and reported.

Two utterances are the same if most of what tells something in the shorter one stands in the longer one. Candidates are
found through an inverted index over the rarest words, so that no two utterances are compared that share none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.compare.meaning import content, words
from generator.model import Entity, Quote, QuoteForm

KEYS = 8
"""So many of an utterance's rarest words lead to others."""
CROWD = 30
"""A word that stands in more utterances than that leads nowhere."""
LEAST = 4
"""So many words that tell something must be shared."""
SHARED = 0.6
"""So much of the shorter utterance's telling words must stand in the longer one, of one speaker."""
VERBATIM = 0.8
"""As much, where the speaker is not known in one of the articles."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quote with its speaker, if that is somebody known, and the words that tell something."""

    quote: Quote
    speaker: Entity | None
    stems: frozenset[str]
    words: tuple[str, ...]

    @property
    def document(self) -> str:
        """The article's id."""
        return self.quote.passage.document


def make_utterance(quote: Quote, speaker: Entity | None) -> Utterance:
    """Return a quote prepared for alignment."""
    text = quote.passage.text
    return Utterance(quote, speaker, frozenset(content(text)), tuple(words(text)))


def align(utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, ...]]:
    """Yield groups of utterances of two articles or more that are the same, each in order of article and place.

    Each group forms around its longest utterance; an utterance joins the group whose longest one it shares most with.
    """
    ordered = sorted(utterances, key=_length)
    counts = Counter(stem for utterance in ordered for stem in utterance.stems)
    index: defaultdict[str, list[int]] = defaultdict(list)
    groups: dict[int, list[Utterance]] = {}
    for number, utterance in enumerate(ordered):
        keys = sorted((s for s in utterance.stems if 1 < counts[s] <= CROWD), key=lambda s: (counts[s], s))[:KEYS]
        leaders = {leader for key in keys for leader in index[key]}
        fits = [(_fit(ordered[leader], utterance), leader) for leader in sorted(leaders)]
        best, leader = max(((fit, -leader) for fit, leader in fits), default=(0.0, 0))
        if best > 0:
            groups[-leader].append(utterance)
            continue
        groups[number] = [utterance]
        for stem in utterance.stems:
            if 1 < counts[stem] <= CROWD:
                index[stem].append(number)
    for group in groups.values():
        if len({utterance.document for utterance in group}) > 1:
            yield tuple(_outermost(group))


def _outermost(group: Sequence[Utterance]) -> Iterator[Utterance]:
    """Yield utterances in order of article and place, without those that stand within another one."""
    document, end = "", 0
    for utterance in sorted(group, key=lambda u: (u.document, u.quote.passage.start, -u.quote.passage.end)):
        if utterance.document != document or utterance.quote.passage.end > end:
            document, end = utterance.document, utterance.quote.passage.end
            yield utterance


def alike_in_words(group: Sequence[Utterance]) -> bool:
    """Tell whether utterances are word for word the same."""
    return len({utterance.words for utterance in group}) == 1


def _fit(longer: Utterance, shorter: Utterance) -> float:
    """Return how much of an utterance stands in a longer one; 0 if they are not the same."""
    if longer.speaker and shorter.speaker and longer.speaker.id != shorter.speaker.id:
        return 0.0
    shared = len(longer.stems & shorter.stems)
    size = len(shorter.stems)
    if shared < LEAST and shared < size:
        return 0.0
    known = longer.speaker is not None and shorter.speaker is not None
    if size < (LEAST if known else 2 * LEAST - 2):
        return 0.0
    share = shared / size
    return share if share >= (SHARED if known else VERBATIM) else 0.0


def _length(utterance: Utterance) -> tuple[int, bool, str, int]:
    direct = utterance.quote.form is QuoteForm.DIRECT
    return -len(utterance.stems), not direct, utterance.document, utterance.quote.passage.start
