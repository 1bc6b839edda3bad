"""A corpus without the words of articles that may not be shown, for sites that publish summaries alone.

What is found in an article is of two sorts. A clause (a quote, a claim, a reason, an open question) is the article's
own prose, and goes unless it stands in a sentence that is shown. A phrase (a figure, a spelling, an office, who
somebody is) is a fact in the fewest words that say it, and stays as long as it is short.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.model import (
    Change,
    ChangeKind,
    Corpus,
    Evidence,
    Fact,
    FactKind,
    Figure,
    Gap,
    GapKind,
    Reference,
    TimelineEntry,
)
from generator.render.text import wording

PHRASE = 8
"""Words of a phrase at most."""
PHRASES = frozenset({FactKind.FIGURE, FactKind.RELATION, FactKind.SPELLING})
"""The kinds of facts that are told in phrases; the others are told in clauses."""
QUOTED = re.compile(r"“([^“”]*)”")

Shown = Mapping[str, Collection[int]]


def limited(corpus: Corpus, shown: Shown) -> Corpus:
    """Return a corpus in which nothing but the sentences shown is told in the words of an article.

    A statement that may not be shown keeps its place in a comparison with an empty text: who says it, how sure and
    where is no prose. Sentences themselves stay, for their numbers and names; pages print those shown and no other.

    Args:
        corpus: What is known about the articles.
        shown: The numbers of the sentences shown, by the id of their article.
    """
    allowed = _Allowed(corpus, shown)
    changes = corpus.changes
    return replace(
        corpus,
        definitions={
            entity: found
            for entity, found in corpus.definitions.items()
            if found.span is None or allowed.phrase(found.document, found.sentence, found.text)
        },
        story_summaries={story: replace(found, left_out=()) for story, found in corpus.story_summaries.items()},
        changes=changes and replace(changes, changes=tuple(filter(_short, changes.changes))),
        evidence={document: _evidence(found, allowed) for document, found in corpus.evidence.items()},
        timelines={subject: tuple(_entries(entries, shown)) for subject, entries in corpus.timelines.items()},
        comparisons={
            story: replace(
                found,
                facts=tuple(_facts(found.facts, allowed)),
                gaps=tuple(gap for gap in found.gaps if _open(gap, allowed)),
            )
            for story, found in corpus.comparisons.items()
        },
        facts={entity: tuple(_facts(found, allowed)) for entity, found in corpus.facts.items()},
    )


class _Allowed:
    """Which words of which sentence may be shown. Words are compared by their letters and digits alone."""

    def __init__(self, corpus: Corpus, shown: Shown) -> None:
        self._shown = shown
        self._wordings = {doc.id: {s.number: wording(s.text) for s in doc.sentences} for doc in corpus.documents}

    def clause(self, document: str, number: int, text: str) -> bool:
        """Tell whether words that begin in a sentence stand in it and in those that follow, all of them shown."""
        run, shown = "", self._shown.get(document, ())
        while number in shown:
            run += self._wordings[document][number]
            number += 1
        return bool(run) and wording(text) in run

    def phrase(self, document: str, number: int, text: str) -> bool:
        """Tell whether words of a sentence are shown anyway, or short and not the whole of it."""
        if self.clause(document, number, text):
            return True
        whole = self._wordings.get(document, {}).get(number)
        return len(text.split()) <= PHRASE and (whole is None or whole not in wording(text))

    def label(self, fact: Fact) -> bool:
        """Tell whether the name of a fact holds no clause of an article, or one that is shown."""
        quoted = QUOTED.search(str(fact.label))
        clause = wording(quoted[1] if quoted else str(fact.label))
        holding = [
            number in self._shown.get(document, ())
            for document in {statement.document for statement in fact.statements}
            for number, whole in self._wordings.get(document, {}).items()
            if clause in whole
        ]
        return any(holding) or not holding


def _evidence(found: Evidence, allowed: _Allowed) -> Evidence:
    """Return the pieces of an article that its page and those of its speakers may show."""
    return replace(
        found,
        quotes=tuple(
            quote
            for quote in found.quotes
            if allowed.clause(quote.passage.document, quote.passage.sentence, quote.passage.text)
            and _named(quote.speaker, allowed)
        ),
        figures=tuple(
            figure
            for figure in found.figures
            if allowed.phrase(figure.passage.document, figure.passage.sentence, _words(figure))
            and _named(figure.said_by, allowed)
        ),
        dates=tuple(
            one for one in found.dates if allowed.phrase(one.passage.document, one.passage.sentence, one.passage.text)
        ),
    )


def _words(figure: Figure) -> str:
    return f"{figure.passage.text} {figure.counted} {figure.scope}"


def _named(reference: Reference | None, allowed: _Allowed) -> bool:
    if reference is None:
        return True
    return allowed.phrase(reference.passage.document, reference.passage.sentence, reference.passage.text)


def _entries(entries: Iterable[TimelineEntry], shown: Shown) -> Iterator[TimelineEntry]:
    """Yield the entries that a sentence shown tells, told by the first such sentence."""
    for entry in entries:
        places = (entry.sentence, *entry.others)
        told = next((place for place in places if place[1] in shown.get(place[0], ())), None)
        if told:
            yield replace(entry, sentence=told, others=tuple(place for place in places if place != told))


def _facts(facts: Iterable[Fact], allowed: _Allowed) -> Iterator[Fact]:
    """Yield facts with the words that may be shown; without words only how sure a thing is still says something."""
    for fact in facts:
        may = allowed.phrase if fact.kind in PHRASES else allowed.clause
        statements = tuple(
            one if may(one.document, one.sentence, one.text) else replace(one, text="") for one in fact.statements
        )
        told = any(one.text or (one.notes and fact.kind is FactKind.CERTAINTY) for one in statements)
        if told and (fact.kind in PHRASES or allowed.label(fact)):
            yield replace(fact, statements=statements)


def _open(gap: Gap, allowed: _Allowed) -> bool:
    """Tell whether what an article leaves open may be told in its words."""
    if gap.kind is GapKind.UNDECIDED:
        return allowed.phrase(gap.document, gap.sentence, gap.text)
    return not gap.sentence or allowed.clause(gap.document, gap.sentence, gap.text)


def _short(change: Change) -> bool:
    """Tell whether a change is told in no words of an article, or in phrases."""
    worded = change.kind in (ChangeKind.ROLE, ChangeKind.OFFICE, ChangeKind.DISPUTED)
    told = (change.name, *change.before, *change.after) if worded else ()
    return all(len(text.split()) <= PHRASE for text in told)
