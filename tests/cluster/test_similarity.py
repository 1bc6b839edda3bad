"""Which pairs are found, and how alike they are."""

from __future__ import annotations

from datetime import date

import pytest

from generator.cluster import similarity
from generator.cluster.similarity import shared_terms, similarities
from generator.cluster.vectors import make_vectors
from tests.builders import make_document
from tests.cluster.articles import all_articles, make_entities
from tests.cluster.test_vectors import product

DAY = date(2020, 5, 1).toordinal()


def test_pairs_are_kept_both_ways_and_are_scalar_products() -> None:
    docs = all_articles()
    vectors = make_vectors(docs, (), make_entities(docs))
    graph = similarities(vectors, [None] * len(docs))
    for one in range(len(docs)):
        for two in range(len(docs)):
            found = graph[one].get(two)
            assert found == graph[two].get(one)
            exact = product(vectors, one, two)
            if one == two:
                assert found is None
            elif found is None:
                assert exact < similarity.LEAST
            else:
                assert found == pytest.approx(exact, abs=1e-6)


def test_pairs_of_one_happening_are_the_most_alike() -> None:
    docs = all_articles()
    graph = similarities(make_vectors(docs, (), make_entities(docs)), [None] * len(docs))
    kinds = [doc.id.split("-")[0] for doc in docs]
    for node, others in graph.items():
        assert kinds[max(others, key=others.__getitem__)] == kinds[node]


def test_articles_published_far_apart_are_less_alike() -> None:
    docs = all_articles()[:2]
    vectors = make_vectors(docs, (), ())
    same, unknown, week, decade = (
        similarities(vectors, days)[0][1]
        for days in ([DAY, DAY], [DAY, None], [DAY, DAY + 7], [DAY + 3650, DAY])
    )  # fmt: skip
    assert same == unknown > week > decade
    assert decade == pytest.approx(0.8 * same, rel=1e-3)


def test_the_work_and_the_pairs_of_an_article_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    docs = [make_document(f"Glacier melts near town{n % 7}.", id=f"doc-{n:03}", title="x") for n in range(60)]
    vectors = make_vectors(docs, (), ())
    monkeypatch.setattr(similarity, "NEAREST", 3)
    graph = similarities(vectors, [None] * 60)
    assert sum(map(len, graph.values())) <= 2 * 3 * 60
    monkeypatch.setattr(similarity, "BUDGET", 20)
    assert all((one - two) % 7 == 0 for one, others in similarities(vectors, [None] * 60).items() for two in others)


def test_shared_terms_are_printable_and_never_repeat_a_name() -> None:
    docs = all_articles()
    vectors = make_vectors(docs, (), make_entities(docs))
    shown = shared_terms(vectors, 0, 1, 6)
    assert {"Lindau", "Aare"} <= set(shown)
    assert len(shown) == len({term.casefold() for term in shown}) == 6
    volcano = shared_terms(vectors, 3, 4, 6)
    assert "Mount Yelo" in volcano
    assert "Mount" not in volcano
    assert shared_terms(vectors, 0, 1, 2) == shown[:2]


def test_articles_without_words_are_like_nothing() -> None:
    docs = [make_document(id="a", title=""), make_document("Of the and.", id="b", title="")]
    assert similarities(make_vectors(docs, (), ()), [None, None]) == {0: {}, 1: {}}
    assert similarities(make_vectors((), (), ()), []) == {}
