"""Claims and utterances of one happening, gathered around the one that tells it most clearly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.compare.alignment import Utterance
from generator.compare.leads import happenings, stems
from generator.compare.lexicon import word_list
from generator.compare.lookup import Lookup
from generator.compare.meaning import words
from generator.compare.sources import Source
from generator.model import Certainty, DateKind, EntityType, Passage, Reference

CLEAREST = (
    Certainty.CONFIRMED,
    Certainty.REPORTED,
    Certainty.EXPECTED,
    Certainty.RUMORED,
    Certainty.DENIED,
    Certainty.UNVERIFIED,
    Certainty.CONDITIONAL,
)
SHORTEST, LONGEST = 4, 16
"""Words of a claim that can stand for a happening."""
SPOKEN = 30
"""Words of the longest utterance that is put beside claims."""
SHARED = 2
"""So many telling words and names of one claim must stand in another one of the same happening."""
PART = 2
"""One of so many words and names of the shorter of two tellings must be shared."""
BARE = 2
"""A claim of so few telling words ("he had defected") tells of nothing else than its happening."""
CORE = 20
"""So many tellings, the clearest ones, decide what belongs to a happening."""
RECENT = timedelta(days=3)
"""Articles published farther apart tell of different happenings, though in the same words."""
PAST = timedelta(days=14)
"""What happened so long before an article is no news in it."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim, or an utterance (``certainty`` is none then), with its telling words and the ids of whom it names."""

    passage: Passage
    source: Source
    certainty: Certainty | None
    speaker: Reference | None
    stems: frozenset[str]
    names: tuple[str, ...]
    known: bool
    """Whether it names a person or a body."""
    head: str
    """The id of the person or body that it begins with."""

    @property
    def items(self) -> frozenset[str]:
        """What one telling may share with another one: telling words and names."""
        return self.stems.union(self.names)

    @property
    def clarity(self) -> tuple[bool, bool, int, int, str, int]:
        """The key that sorts claims by how clearly they tell what happened."""
        size = len(self.passage.text.split())
        rank = CLEAREST.index(self.certainty) if self.certainty else len(CLEAREST)
        return not SHORTEST <= size <= LONGEST, not self.known, rank, size, self.source.id, self.passage.start


def tellings(sources: Sequence[Source], utterances: Sequence[Utterance], lookup: Lookup) -> Iterator[list[Telling]]:
    """Yield the claims about each happening of a story, the clearest first, then what is said of it without a mark.

    Claims are put to the happening of which most sources claim something; a claim that tells nothing but names ("he was
    in Arden") goes with one that has them all. A negated statement, one of the past, and
    one about somebody else or another number of people are left out.
    """
    main = happenings(sources, lookup)
    claims = [
        tell_of(claim.passage, source, lookup, claim.certainty, claim.source)
        for source in sources
        for claim in source.evidence.claims
    ]
    bare = [telling for telling in claims if telling.names and not telling.stems and is_present(telling)]
    said: defaultdict[str, list[Telling]] | None = None
    for stem, group in _by_happening(claims, main):
        found = _gathered(group)
        found += [one for one in bare if set(one.names) <= set(found[0].names) and _belongs(one, found[:1])]
        said = _spoken(sources, utterances, main, lookup) if said is None else said
        core = found[:CORE]
        for one in said[stem]:
            if _belongs(one, core) and not _repeats(one, found):
                found.append(one)
        if len({telling.source.id for telling in found}) > 1:
            yield found


def _spoken(
    sources: Sequence[Source], utterances: Sequence[Utterance], main: Mapping[str, int], lookup: Lookup
) -> defaultdict[str, list[Telling]]:
    """Return short utterances of somebody that tell of a happening of the story, by the happening."""
    by_id = {source.id: source for source in sources}
    said: defaultdict[str, list[Telling]] = defaultdict(list)
    for utterance in utterances:
        quote = utterance.quote
        if quote.speaker and len(utterance.words) <= SPOKEN and not utterance.stems.isdisjoint(main):
            telling = tell_of(quote.passage, by_id[utterance.document], lookup, None, quote.speaker)
            for stem in telling.stems & main.keys() if is_present(telling) else ():
                said[stem].append(telling)
    return said


def tell_of(
    passage: Passage, source: Source, lookup: Lookup, certainty: Certainty | None, speaker: Reference | None
) -> Telling:
    """Return a passage as a telling."""
    names = lookup.within(source.id, passage.start, passage.end)
    known = [(m, e) for m, e in names if e.type in (EntityType.PERSON, EntityType.ORGANIZATION)]
    head = ""
    if known and len(source.document.text[passage.start : known[0][0].start].split()) <= BARE:
        head = known[0][1].id
    ids = tuple(dict.fromkeys(entity.id for _, entity in names))
    return Telling(passage, source, certainty, speaker, stems(source, passage, lookup), ids, bool(known), head)


def _by_happening(claims: Sequence[Telling], main: Mapping[str, int]) -> Iterator[tuple[str, list[Telling]]]:
    """Yield claims by the happening that they tell of: of several, the one of which most sources claim something."""
    sources: defaultdict[str, set[str]] = defaultdict(set)
    kept = [telling for telling in claims if is_present(telling)]
    for telling in kept:
        for stem in telling.stems & main.keys():
            sources[stem].add(telling.source.id)
    order = sorted(sources, key=lambda stem: (-len(sources[stem]), -main[stem], stem))
    groups: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in kept:
        fitting = [stem for stem in order if stem in telling.stems]
        if fitting:
            groups[fitting[0]].append(telling)
    yield from ((stem, groups[stem]) for stem in order if stem in groups)


def is_present(telling: Telling) -> bool:
    """Tell whether something is said to be so, and not of a time long before the article."""
    if not word_list("negative").isdisjoint(words(telling.passage.text)):
        return False
    published = telling.source.document.published
    return published is None or not any(
        date.kind is DateKind.POINT and not date.modifier and date.last and date.last < published - PAST
        for date in telling.source.dates_in(telling.passage)
    )


def _gathered(group: Sequence[Telling]) -> list[Telling]:
    """Return the claims of a group that belong together with the clearest, or with one that belongs to it."""
    ordered = sorted(group, key=lambda telling: telling.clarity)
    first = [one for one in ordered if one is ordered[0] or _belongs(one, ordered[:1])]
    core = first[:CORE]
    found: list[Telling] = []
    for one in ordered:
        same = [other for other in found if other.certainty is one.certainty]
        if not _repeats(one, same) and (one in first or _belongs(one, core)):
            found.append(one)
    return found


def _belongs(one: Telling, core: Sequence[Telling]) -> bool:
    """Tell whether a telling is of the same happening as any of the others."""
    clearest = core[0]
    days = one.source.document.published, clearest.source.document.published
    if days[0] and days[1] and abs(days[0] - days[1]) > RECENT:
        return False
    if one.head and one.head not in clearest.names:
        return False
    numbers = one.source.numbers_in(one.passage)
    if numbers and not numbers & clearest.source.numbers_in(clearest.passage):
        return False
    spoken = words(one.passage.text)
    if one.certainty and (len(one.stems) + len(one.names) <= BARE or spoken[0] in word_list("pointing")):
        return True
    least = SHARED if one.certainty or one.head else SHARED + 1
    items = one.items
    return any(len(items & other.items) >= max(least, min(len(items), len(other.items)) // PART) for other in core)


def _repeats(one: Telling, claims: Sequence[Telling]) -> bool:
    """Tell whether an utterance stands in words of a claim."""
    return any(
        claim.source is one.source and claim.passage.start < one.passage.end and one.passage.start < claim.passage.end
        for claim in claims
    )
