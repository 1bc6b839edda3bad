"""Resolution: whether the mentions of one thing are on one page, and those of two things on two."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.quality.coreference import Agreement, agreement
from benchmarks.quality.found import FoundMention
from benchmarks.quality.gold import GoldMention, GoldSet
from benchmarks.quality.heads import head, is_name
from benchmarks.quality.recognition import overlap
from generator.model import Span

NAME = "name"


@dataclass(frozen=True, slots=True)
class Resolved:
    """How the marked mentions are spread over profiles.

    A wrong merge is a profile that holds mentions of several things, a wrong split a thing whose mentions are on
    several profiles; ``mixed`` and ``scattered`` count the mentions that would have to move to mend them.

    Attributes:
        agreement: The measures over all marked names; one that was not found or not linked is alone.
        names: Marked names.
        linked: Those of them that were found and linked to a profile.
        profiles: Profiles that hold a marked name.
        merges: Profiles that hold names of several things.
        mixed: Names on them that belong to another thing than most.
        things: Things of which a name is on a profile.
        splits: Things whose names are on several profiles.
        scattered: Names of them that are elsewhere than most.
    """

    agreement: Agreement
    names: int
    linked: int
    profiles: int
    merges: int
    mixed: int
    things: int
    splits: int
    scattered: int


def score_resolution(gold: GoldSet, found: Sequence[FoundMention]) -> Resolved:
    """Compare the profiles with what people have marked as one, over the marked mentions that are names."""
    known = [mention for mention in gold.mentions if mention.entity is not None and not mention.optional]
    partners = _aligned(known, gold, found)
    pairs: list[tuple[str, str]] = []
    linked: list[tuple[str, str]] = []
    for mention in known:
        if (mention.level or (NAME if is_name(mention.text) else None)) != NAME:
            continue
        partner = partners.get(mention.span)
        entity = f"{mention.entity}"
        if partner is None or partner.entity is None:
            pairs.append((entity, f"alone {len(pairs)}"))
        else:
            pairs.append((entity, f"profile {gold.topics[mention.span.document] or ''} {partner.entity}"))
            linked.append(pairs[-1])
    profiles = _tally([(profile, entity) for entity, profile in linked])
    things = _tally(linked)
    return Resolved(
        agreement=agreement(pairs),
        names=len(pairs),
        linked=len(linked),
        profiles=len(profiles),
        merges=sum(len(parts) > 1 for parts in profiles.values()),
        mixed=sum(map(_strays, profiles.values())),
        things=len(things),
        splits=sum(len(parts) > 1 for parts in things.values()),
        scattered=sum(map(_strays, things.values())),
    )


def _aligned(
    marked: Sequence[GoldMention], gold: GoldSet, found: Sequence[FoundMention]
) -> Mapping[Span, FoundMention]:
    """Pair marked with found mentions that share the head word: one to one, those first that overlap most."""
    by_document: defaultdict[str, list[tuple[FoundMention, tuple[int, int]]]] = defaultdict(list)
    for mention in {m.span: m for m in found}.values():
        start, end = head(gold.texts[mention.span.document][mention.span.start : mention.span.end])
        by_document[mention.span.document].append((mention, (mention.span.start + start, mention.span.start + end)))
    candidates: list[tuple[float, Span, Span, FoundMention]] = []
    for wanted in marked:
        first, last = (wanted.span.start + offset for offset in head(wanted.text))
        for mention, (start, end) in by_document[wanted.span.document]:
            if start < last and first < end:
                shared = 2 * overlap(wanted.span, mention.span) / (_length(wanted.span) + _length(mention.span))
                candidates.append((-shared, wanted.span, mention.span, mention))
    partners: dict[Span, FoundMention] = {}
    taken: set[Span] = set()
    for _, wanted_span, found_span, mention in sorted(candidates, key=lambda candidate: candidate[:3]):
        if wanted_span not in partners and found_span not in taken:
            partners[wanted_span] = mention
            taken.add(found_span)
    return partners


def _length(span: Span) -> int:
    return span.end - span.start


def _tally(pairs: Sequence[tuple[str, str]]) -> Mapping[str, Counter[str]]:
    """Count, for each first member, how often each second member stands with it."""
    parts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for whole, part in pairs:
        parts[whole][part] += 1
    return parts


def _strays(parts: Counter[str]) -> int:
    return parts.total() - max(parts.values())
