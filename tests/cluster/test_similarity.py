"""Which pairs are found, and how alike they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest

from generator.cluster import similarity
from generator.cluster.similarity import MILLION, find_neighbors, shared_terms
from generator.cluster.vectors import Vectors, make_vectors
from tests.builders import make_document
from tests.cluster.articles import all_articles, make_contents, make_entities
from tests.cluster.test_vectors import product, vectors_of

DAY = date(2020, 5, 1).toordinal()
NOTHING = np.empty(0, np.int64)


def similarities(vectors: Vectors, days: Sequence[int | None]) -> dict[int, dict[int, int]]:
    return find_neighbors(vectors, days, NOTHING, None).graph()


def test_pairs_are_kept_both_ways_and_are_scalar_products() -> None:
    docs = all_articles()
    vectors = vectors_of(docs, (), make_entities(docs))
    graph = similarities(vectors, [None] * len(docs))
    for one in range(len(docs)):
        for two in range(len(docs)):
            found = graph[one].get(two)
            assert found == graph[two].get(one)
            exact = MILLION * product(vectors, one, two)
            if one == two:
                assert found is None
            elif found is None:
                assert exact < similarity.LEAST
            else:
                assert found == pytest.approx(exact, abs=0.6)


def test_pairs_of_one_happening_are_the_most_alike() -> None:
    docs = all_articles()
    graph = similarities(vectors_of(docs, (), make_entities(docs)), [None] * len(docs))
    kinds = [doc.id.split("-")[0] for doc in docs]
    for node, others in graph.items():
        assert kinds[max(others, key=others.__getitem__)] == kinds[node]


def test_articles_published_far_apart_are_less_alike() -> None:
    vectors = vectors_of(all_articles()[:2])
    same, unknown, week, decade = (
        similarities(vectors, days)[0][1]
        for days in ([DAY, DAY], [DAY, None], [DAY, DAY + 7], [DAY + 3650, DAY])
    )  # fmt: skip
    assert same == unknown > week > decade
    assert decade == pytest.approx(0.8 * same, rel=1e-3)


def test_the_pairs_of_an_article_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    docs = [
        make_document(f"Glacier melts near town{n % 7} on day {n}.", id=f"doc-{n:03}", title="x") for n in range(60)
    ]
    monkeypatch.setattr(similarity, "NEAREST", 3)
    graph = similarities(vectors_of(docs), [None] * 60)
    assert 0 < sum(map(len, graph.values())) <= 2 * 3 * 60


def test_shared_terms_are_printable_and_never_repeat_a_name() -> None:
    docs = all_articles()
    contents = make_contents(docs, (), make_entities(docs))
    vectors = make_vectors(contents)
    shown = shared_terms(0, 1, vectors, contents, 6)
    assert {"Lindau", "Aare"} <= set(shown)
    assert len(shown) == len({term.casefold() for term in shown}) == 6
    volcano = shared_terms(3, 4, vectors, contents, 6)
    assert "Mount Yelo" in volcano
    assert "Mount" not in volcano
    assert shared_terms(0, 1, vectors, contents, 2) == shown[:2]


def test_articles_without_words_are_like_nothing() -> None:
    docs = [make_document(id="a", title=""), make_document("Of the and.", id="b", title="")]
    assert similarities(vectors_of(docs), [None, None]) == {0: {}, 1: {}}
    assert similarities(vectors_of(()), []) == {}
