"""The articles of a story that are compared, each with what it says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import DateExpr, Document, Evidence, Passage, Sentence, Story


@dataclass(frozen=True, slots=True)
class Source:
    """An article that speaks for itself, and what it says piece by piece."""

    document: Document
    evidence: Evidence

    @property
    def id(self) -> str:
        """The article's id."""
        return self.document.id

    def sentence(self, number: int) -> Sentence | None:
        """Return a sentence by its number; none if there is none of it."""
        sentences = self.document.sentences
        return sentences[number - 1] if 0 < number <= len(sentences) else None

    def dates_in(self, passage: Passage) -> Sequence[DateExpr]:
        """Return the dates that begin within a passage of the article."""
        dates = self.evidence.dates
        first = bisect_left(dates, passage.start, key=lambda date: date.passage.start)
        return dates[first : bisect_left(dates, passage.end, lo=first, key=lambda date: date.passage.start)]

    def numbers_in(self, passage: Passage) -> frozenset[float | None]:
        """Return the numbers with a topic that a passage of the article holds; none stands for "dozens"."""
        figures = self.evidence.figures
        first = bisect_left(figures, passage.start, key=lambda figure: figure.passage.start)
        last = bisect_left(figures, passage.end, lo=first, key=lambda figure: figure.passage.start)
        return frozenset(figure.high for figure in figures[first:last] if figure.topic)


def story_sources(
    story: Story, documents: Mapping[str, Document], evidence: Mapping[str, Evidence]
) -> tuple[Source, ...]:
    """Return the articles of a story that count, in its order: one of each set of copies.

    The article of the headline stands for its copies, else the first of them. Articles that are not known are left out.
    """
    spared = spared_copies(story)
    return tuple(
        Source(documents[article], evidence.get(article) or Evidence(article))
        for article in story.documents
        if article not in spared and article in documents
    )


def spared_copies(story: Story) -> frozenset[str]:
    """Return the articles of a story for which another, of nearly the same text, stands."""
    order = dict.fromkeys((story.headline, *story.documents))
    rank = {article: place for place, article in enumerate(order)}
    last = len(rank)
    return frozenset(
        article
        for same in story.copies
        for article in sorted(same, key=lambda article: (rank.get(article, last), article))[1:]
    )
