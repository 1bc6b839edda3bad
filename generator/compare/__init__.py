"""Compare: fact by fact, what each source of a story says, and what all of them leave open.

Each kind of fact has its module: ``spelling``, ``figures``, ``certainty``, ``relations``, ``quotes``, ``reasons``; what
is not known is found in ``gaps``. Everything compared was found in one article alone before; here it is put side by
side. Two things that may be of different matters are not compared: a difference shown that is none does more harm than
one that is missed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.compare.certainty import certainty_facts
from generator.compare.facts import by_weight, most_important
from generator.compare.figures import figure_facts
from generator.compare.gaps import find_gaps
from generator.compare.lookup import Lookup
from generator.compare.quotes import make_utterances, quote_facts
from generator.compare.reasons import reason_facts
from generator.compare.relations import relation_facts, tell
from generator.compare.sources import Source, spared_copies, story_sources
from generator.compare.spelling import spelling_facts
from generator.compare.whereabouts import whereabouts_facts
from generator.model import Agreement, Comparison, Document, Evidence, Fact, Story, Undecided

__all__ = ["Lookup", "by_article", "compare", "key_facts"]

KEY = 40
"""So many key facts of an entity are kept, the weightiest; a country is part of thousands."""


def compare(
    story: Story,
    documents: Mapping[str, Document],
    evidence: Mapping[str, Evidence],
    lookup: Lookup,
    undecided: Mapping[str, Sequence[Undecided]],
) -> Comparison:
    """Return what the sources of a story say to each fact, and what they leave open.

    A story of one source has gaps and no facts. The facts shown are limited by kind (``facts.MOST``), so that a story
    of very many articles stays readable; those on which sources differ come first, then those of most sources.

    Args:
        story: The articles that belong together; of copies one is compared.
        documents: All articles by id.
        evidence: What each article says, by its id.
        lookup: Whom the names mean, made once for all stories.
        undecided: The undecided names by article, see :func:`by_article`.
    """
    sources = story_sources(story, documents, evidence)
    facts: list[Fact] = []
    if len(sources) > 1:
        told = tell((relation for source in sources for relation in source.evidence.relations), lookup)
        facts += spelling_facts(sources, lookup)
        facts += figure_facts(sources, lookup)
        utterances = make_utterances(sources, lookup)
        facts += certainty_facts(sources, utterances, lookup)
        facts += whereabouts_facts(sources, lookup)
        facts += _telling(relation_facts(tuple(told)), sources, lookup)
        facts += quote_facts(sources, utterances)
        facts += reason_facts(sources, lookup)
    gaps = find_gaps(sources, undecided)
    return Comparison(story.id, tuple(source.id for source in sources), most_important(facts), gaps)


def _telling(facts: Iterable[Fact], sources: Sequence[Source], lookup: Lookup) -> Iterator[Fact]:
    """Yield facts that several sources tell, or one alone of somebody whom others name as well."""
    named = Counter(entity for source in sources for entity in {e.id for _, e in lookup.names(source.id)})
    for fact in facts:
        if fact.agreement is not Agreement.SINGLE or named[fact.entities[0]] > 1:
            yield fact


def key_facts(
    evidence: Mapping[str, Evidence], lookup: Lookup, stories: Iterable[Story] = ()
) -> Mapping[str, tuple[Fact, ...]]:
    """Return what the articles state of each entity, by its id, sorted.

    The same thing told by several articles is one fact with several statements, those that contradict each other side
    by side; a fact about two stands with both. Copies within a story count once, and at most ``KEY`` facts are kept.

    Args:
        evidence: What each article says, by its id.
        lookup: Whom the names mean.
        stories: Which articles are copies of one another.
    """
    spared = frozenset[str]().union(*map(spared_copies, stories))
    articles = [evidence[article] for article in sorted(evidence) if article not in spared]
    told = tell((relation for article in articles for relation in article.relations), lookup)
    found: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in relation_facts(tuple(told)):
        for entity in fact.entities:
            found[entity].append(fact)
    return {entity: tuple(by_weight(facts)[:KEY]) for entity, facts in sorted(found.items())}


def by_article(undecided: Iterable[Undecided]) -> Mapping[str, tuple[Undecided, ...]]:
    """Return undecided names by the article that they stand in, in order of the text."""
    found: defaultdict[str, list[Undecided]] = defaultdict(list)
    for name in undecided:
        found[name.mention.document].append(name)
    return {
        article: tuple(sorted(names, key=lambda name: name.mention.start)) for article, names in sorted(found.items())
    }
