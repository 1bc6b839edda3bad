"""Small articles with pieces of evidence for the tests of this stage; all of it is made up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from generator.compare import Lookup, compare
from generator.compare.sources import Source
from generator.model import (
    Alias,
    Certainty,
    Claim,
    Comparison,
    DateExpr,
    DateKind,
    Document,
    Entity,
    EntityType,
    Evidence,
    Fact,
    FactKind,
    Figure,
    Granularity,
    Mention,
    Passage,
    Qualifier,
    Quote,
    QuoteForm,
    Reason,
    Reference,
    Relation,
    RelationKind,
    Statement,
    Story,
    Undecided,
)
from tests.builders import make_document, make_mention

DAY = date(2024, 5, 3)
Name = tuple[str, str]
"""A wording in an article, and the id of whom it means ("people/ana-ruiz")."""
KINDS = {"people": "person", "organizations": "organization", "places": "place", "events": "event"}


class Article:
    """An article under construction: its text, whom it names, and what is found in it."""

    def __init__(self, *paragraphs: str, id: str = "one", names: Sequence[Name] = (), **facts: Any) -> None:
        self.document: Document = replace(make_document(*paragraphs, id=id), **{"published": DAY, **facts})
        self.evidence = Evidence(id)
        self.meant: list[tuple[Mention, str]] = []
        counts: defaultdict[str, int] = defaultdict(int)
        for text, entity in names:
            nth = counts[text]
            counts[text] += 1
            self.meant.append((make_mention(self.document, text, KINDS[entity.split("/")[0]], nth=nth), entity))

    def passage(self, words: str) -> Passage:
        """Return the first place of words in the article."""
        doc = self.document
        start = doc.text.index(words)
        number = next(s.number for s in doc.sentences if s.start <= start < s.end)
        return Passage(doc.id, start, start + len(words), words, number, doc.span(start, start + len(words)))

    def refer(self, words: str) -> Reference:
        """Return words as a reference to the name in them, or to nobody known."""
        place = self.passage(words)
        inside = [m for m, _ in self.meant if place.start <= m.start and m.end <= place.end]
        return Reference(place, inside[-1] if inside else None)

    def quote(self, words: str, by: str = "", form: QuoteForm = QuoteForm.DIRECT) -> Article:
        """Add a quote."""
        found = Quote(self.passage(words), form, "said", self.refer(by) if by else None)
        return self._with(quotes=(*self.evidence.quotes, found))

    def claim(self, words: str, certainty: Certainty, by: str = "") -> Article:
        """Add a claim."""
        found = Claim(self.passage(words), certainty, "", self.refer(by) if by else None)
        return self._with(claims=(*self.evidence.claims, found))

    def reason(self, cause: str, effect: str, *, unknown: bool = False) -> Article:
        """Add a reason."""
        found = Reason(self.passage(cause), "because", self.passage(effect), unknown)
        return self._with(reasons=(*self.evidence.reasons, found))

    def day(self, words: str, value: date) -> Article:
        """Add a date."""
        found = DateExpr(self.passage(words), DateKind.POINT, value.isoformat(), Granularity.DAY, value, value)
        return self._with(dates=(*self.evidence.dates, found))

    def figure(
        self,
        words: str,
        value: float,
        counted: str,
        topic: str = "killed",
        *,
        unit: str = "person",
        qualifier: Qualifier = Qualifier.NONE,
        high: float | None = None,
        by: str = "",
        on: str = "",
    ) -> Article:
        """Add a figure; ``on`` is the wording of a date of the article that bounds it."""
        as_of = next((found for found in self.evidence.dates if found.passage.text == on), None)
        said_by = self.refer(by) if by else None
        top = value if high is None else high
        found = Figure(self.passage(words), value, top, qualifier, unit, counted, topic, on, as_of, said_by)
        return self._with(figures=(*self.evidence.figures, found))

    def relation(
        self,
        words: str,
        kind: RelationKind,
        subject: str,
        role: str,
        object: str = "",
        *,
        of: str = "",
        since: str = "",
        until: str = "",
        former: bool = False,
    ) -> Article:
        """Add a relation."""
        other = self.refer(object) if object else None
        found = Relation(self.passage(words), kind, self.refer(subject), role, other, of, since, until, former)
        return self._with(relations=(*self.evidence.relations, found))

    def _with(self, **pieces: Any) -> Article:
        self.evidence = replace(self.evidence, **pieces)
        return self


def entities(articles: Iterable[Article], names: Mapping[str, str] | None = None) -> list[Entity]:
    """Return whom articles name; a name shown is made of the id unless one is given."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for article in articles:
        for mention, entity in article.meant:
            found[entity].append(mention)
    shown = names or {}
    return [
        Entity(
            id=entity,
            type=EntityType(KINDS[entity.split("/")[0]]),
            name=shown.get(entity, entity.split("/")[1].replace("-", " ").title()),
            aliases=(Alias(mentions[0].text, len(mentions), (mentions[0].document,)),),
            mentions=tuple(mentions),
            judgements=(),
        )
        for entity, mentions in sorted(found.items())
    ]


def make_story(articles: Sequence[Article], *copies: tuple[str, ...]) -> Story:
    """Return a story of articles in the order given."""
    ids = tuple(article.document.id for article in articles)
    return Story("stories/one", "One", ids[0], ids, copies)


def compared(
    *articles: Article,
    copies: Sequence[tuple[str, ...]] = (),
    undecided: Mapping[str, Sequence[Undecided]] | None = None,
) -> Comparison:
    """Return the comparison of articles as one story."""
    return compare(
        make_story(articles, *copies),
        {article.document.id: article.document for article in articles},
        {article.document.id: article.evidence for article in articles},
        Lookup(entities(articles)),
        undecided or {},
    )


def facts(comparison: Comparison, kind: FactKind) -> list[Fact]:
    """Return the facts of a kind."""
    return [fact for fact in comparison.facts if fact.kind is kind]


def told(fact: Fact) -> list[tuple[str, str]]:
    """Return the statements of a fact as (article, text)."""
    return [(said.document, said.text) for said in fact.statements]


def noted(said: Statement) -> str:
    """Return what is noted of a statement, in English."""
    return ", ".join(map(str, said.notes))


def sources(*articles: Article) -> list[Source]:
    """Return articles as sources."""
    return [Source(article.document, article.evidence) for article in articles]
