"""The facts of a story as word pairs, their weight by the sources that tell them, and the sentences that tell most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from generator.summarize.draft import Draft

# A stem, and whether its word is a stop word.
Stem = tuple[str, bool]
Fact = tuple[str, str]

# In a source's vote a fact of its n-th sentence (from 0) counts 1 / (1 + DECAY * n), ...
DECAY = 2.0
# ... and one that the title names as well counts so much, wherever it stands.
TITLE = 1.5
# What gains less than this share of what the best sentence gains is filler.
LEAST_GAIN = 0.07
# Between the gain of a sentence (0) and its gain per word (1).
SCALE = 0.5
PRECISION = 9


def facts(stems: Sequence[Stem]) -> tuple[Fact, ...]:
    """Return the pairs of neighboring words of a sentence, in order and each once.

    Args:
        stems: The stems of its words, and whether each is a stop word; two stop words make no fact.
    """
    found = ((left, right) for (left, bare), (right, blank) in pairwise(stems) if not (bare and blank))
    return tuple(dict.fromkeys(found))


def votes(sentences: Sequence[Sequence[Fact]], title: Sequence[Fact]) -> dict[Fact, float]:
    """Return what the facts of one article count, by where the article first tells them.

    Args:
        sentences: The facts of each of its sentences, in order of the text.
        title: The facts of its title.
    """
    result: dict[Fact, float] = {}
    for position, told in enumerate(sentences):
        for fact in told:
            result.setdefault(fact, 1.0 / (1.0 + DECAY * position))
    result.update((fact, TITLE) for fact in title if fact in result)
    return result


def weigh(sources: Sequence[Sequence[Mapping[Fact, float]]]) -> tuple[dict[Fact, float], dict[Fact, float]]:
    """Return the weights of the facts that several sources tell, and of those that a single one does.

    Args:
        sources: For each independent source the votes of its articles, of which the highest counts; the weight of a
            fact is the sum of the sources' votes.
    """
    weights: dict[Fact, float] = {}
    holders: Counter[Fact] = Counter()
    for articles in sources:
        best: dict[Fact, float] = {}
        for article in articles:
            for fact, vote in article.items():
                best[fact] = max(vote, best.get(fact, 0.0))
        for fact, vote in best.items():
            weights[fact] = weights.get(fact, 0.0) + vote
        holders.update(best.keys())
    shared = {fact: weight for fact, weight in weights.items() if holders[fact] > 1}
    return shared, {fact: weight for fact, weight in weights.items() if holders[fact] == 1}


def cover(draft: Draft, told: Sequence[Sequence[Fact]], weights: Mapping[Fact, float]) -> None:
    """Fill a draft with the sentences that tell most.

    ICSISumm's objective (Gillick and Favre, 2009): the weight of all facts told, each once. It is submodular, so that
    a greedy choice by gain per scaled length comes near the best one (Lin and Bilmes, 2010), and a gain once computed
    is a bound for all later ones: only the sentence on top of the heap is looked at again.

    Args:
        draft: The draft with its candidates.
        told: The facts of each candidate.
        weights: What the facts weigh; the others weigh nothing.
    """
    known: set[Fact] = set()

    def gain(group: Sequence[int]) -> float:
        fresh = dict.fromkeys(fact for index in group for fact in told[index] if fact not in known)
        scale: float = draft.length(group) ** SCALE
        return round(sum(weights.get(fact, 0.0) for fact in fresh) / scale, PRECISION)

    def entry(index: int) -> tuple[float, int, int]:
        """Return a candidate as it lies on the heap: the best gain first, then what stands early."""
        return -gain(draft.group(index)), draft.candidates[index].position, index

    everything = range(len(draft.candidates))
    enough = LEAST_GAIN * max((gain([index]) for index in everything), default=0.0)
    known.update(fact for index in draft.chosen for fact in told[index])
    heap = [entry(index) for index in everything if not draft.barred(index)]
    heapify(heap)
    waiting: list[int] = []
    while heap:
        index = heappop(heap)[2]
        if draft.barred(index):
            continue
        now, group = entry(index), draft.group(index)
        if heap and now > heap[0]:
            heappush(heap, now)
        elif now[0] == 0 or -now[0] < enough:
            return
        elif draft.fits(group):
            freed = draft.take(group)
            known.update(fact for member in group for fact in told[member])
            # A source that had given too much, or a sentence that lacked this one, may come in now.
            for other in (*waiting, *freed):
                if other not in draft.chosen:
                    heappush(heap, entry(other))
            waiting = []
        else:
            waiting.append(index)
