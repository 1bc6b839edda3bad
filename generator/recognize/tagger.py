"""The trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001).

The sums are those that CRFsuite would make of ``sentence_features``, but what one word adds to itself and to its
neighbours is summed up once and kept, and the strings of two words are not joined to be looked up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np

from generator.recognize.features import EDGE_WORD, GAP, PAIRS, STEPS, Word, is_headline, word_strings
from generator.recognize.viterbi import best_paths, certainties
from generator.recognize.weights import Floats, Weights, read_weights

MODEL = "news.crfsuite"
EDGES = 2
"""Edges before and after each sentence; two neighbours share them."""
Rows = tuple[int, ...]
Follow = Mapping[str, Rows]
NOTHING: Follow = {}
SIDES = tuple(dict.fromkeys((left, right) for _, _, left, right in PAIRS))
"""The sides of two neighbours that are joined."""
COLUMNS = tuple(pair for sides in SIDES for pair in PAIRS if pair[2:] == sides)
"""The strings of two neighbours in the order in which the tagger has them."""
NONE = tuple((0,) * sum(pair[2:] == sides for pair in PAIRS) for sides in SIDES)


class Known(NamedTuple):
    """What the model knows of a word: its own weights at each of ``STEPS``, and the rows of it with the word after."""

    word: Word
    weights: Floats
    after: tuple[Follow, ...]
    headline: int


@cache
def weights() -> Weights:
    """Return the weights; read once, when the first article asks for them."""
    return read_weights(files("generator.recognize").joinpath("model", MODEL).read_bytes())


def tag(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the labels of the words of each sentence: O, or B-/I- with PER, ORG, LOC, EVT or MISC."""
    labels = weights().labels
    return [[labels[number] for number in path] for path in best_paths(scores(sentences), weights().moves)]


def tag_with_certainty(sentences: Sequence[Sequence[str]]) -> tuple[list[list[str]], list[float]]:
    """Return the labels, and for each sentence the probability that the model gives all of its labels together."""
    labels, moves, rows = weights().labels, weights().moves, scores(sentences)
    paths = best_paths(rows, moves)
    return [[labels[number] for number in path] for path in paths], certainties(rows, moves, paths)


def scores(sentences: Sequence[Sequence[str]]) -> list[Floats]:
    """Return for each sentence a row for each word with the weight of each label, neighbours' labels aside."""
    state, edge = weights().state, [_known(None)] * EDGES
    seen = list(edge)
    spans: list[tuple[int, int]] = []
    headline: list[int] = []
    for words in sentences:
        known = [_known(word) for word in words]
        spans.append((len(seen), len(seen) + len(known)))
        headline += [0] * EDGES
        shouted = is_headline([each.word for each in known])
        headline += [each.headline if shouted else 0 for each in known]
        seen += known
        seen += edge
    headline += [0] * EDGES
    own = np.concatenate([each.weights for each in seen]).reshape(len(seen), len(STEPS), -1)
    total = state[headline]
    for place, step in enumerate(STEPS):
        _add(total, own[:, place], -step)
    pairs = np.array(_pairs(seen), np.int64).reshape(-1, len(COLUMNS))
    for column, (_, step, _, _) in enumerate(COLUMNS):
        _add(total[1:], state[pairs[:, column]], step)
    _add(total[1:-1], state[_triples(seen)], 0)
    return [total[first:last] for first, last in spans]


def _add(total: Floats, rows: Floats, step: int) -> None:
    """Add each row to the one that is ``step`` further; what falls beyond the ends belongs to edges."""
    size = len(total)
    total[max(0, step) : size + min(0, step)] += rows[max(0, -step) : size - max(0, step)]


def _pairs(seen: Sequence[Known]) -> list[int]:
    """Return the rows of each two neighbours, one pair's ``COLUMNS`` after the other's."""
    rows: list[int] = []
    (lows, clusters, kind_clusters, low_kinds, kind_lows) = NONE
    for one, two in pairwise(seen):
        after, word = one.after, two.word
        rows += after[0].get(word.low, lows)
        rows += after[1].get(word.cluster, clusters)
        rows += after[2].get(word.cluster, kind_clusters)
        rows += after[3].get(word.kind, low_kinds)
        rows += after[4].get(word.low, kind_lows)
    return rows


def _triples(seen: Sequence[Known]) -> list[int]:
    """Return the row of each three neighbours' kinds."""
    row_of = _tables()[1].get
    kinds = [each.word.kind for each in seen]
    return [row_of(three, 0) for three in zip(kinds, kinds[1:], kinds[2:], strict=False)]


@lru_cache(maxsize=1 << 17)
def _known(text: str | None) -> Known:
    """Return what the model knows of a word, or of an edge."""
    row_of, state = weights().rows.get, weights().state
    word = EDGE_WORD if text is None else word_strings(text)
    rows = [row_of(string, 0) for strings in word.strings for string in strings]
    begins = [0, *accumulate(map(len, word.strings[:-1]))]
    after = tuple(table.get(getattr(word, left), NOTHING) for table, (left, _) in zip(_tables()[0], SIDES, strict=True))
    return Known(word, np.add.reduceat(state[rows], begins).ravel(), after, row_of(word.headline, 0))


@cache
def _tables() -> tuple[tuple[Mapping[str, Follow], ...], Mapping[tuple[str, ...], int]]:
    """Return the rows of joined strings: for each of ``SIDES`` by the first and the second word, and of three kinds."""
    names = {name: (SIDES.index((left, right)), name) for name, _, left, right in PAIRS}
    order = [[name for name, _, *side in COLUMNS if tuple(side) == sides] for sides in SIDES]
    tables: list[dict[str, dict[str, Rows]]] = [{} for _ in SIDES]
    triples: dict[tuple[str, ...], int] = {}
    for string, row in weights().rows.items():
        name, _, rest = string.partition("=")
        parts = tuple(rest.split(GAP))
        if name == "aBc":
            triples[parts] = row
        elif name in names and len(parts) == 2:
            side = names[name][0]
            column = order[side].index(name)
            follow = tables[side].setdefault(parts[0], {})
            rows = follow.get(parts[1], NONE[side])
            follow[parts[1]] = (*rows[:column], row, *rows[column + 1 :])
    return tuple(tables), triples
