"""The weights of words and names."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from generator.cluster.vectors import Vectors, make_vectors
from tests.builders import make_document, make_mention
from tests.cluster.articles import all_articles, make_entities, mentions_of


def weights(vectors: Vectors, index: int = 0) -> dict[str, float]:
    row = vectors.row(index)
    return {vectors.labels[t]: w for t, w in zip(vectors.terms[row].tolist(), vectors.weights[row], strict=True)}


def product(vectors: Vectors, one: int, two: int) -> float:
    first, second = (
        dict(zip(vectors.terms[row].tolist(), vectors.weights[row].tolist(), strict=True))
        for row in (vectors.row(one), vectors.row(two))
    )
    return float(sum(weight * second.get(term, 0.0) for term, weight in first.items()))


def test_vectors_have_unit_length() -> None:
    docs = all_articles()
    for entities in ([], make_entities(docs)):
        vectors = make_vectors(docs, (), entities)
        lengths = [float(np.sum(vectors.weights[vectors.row(index)] ** 2)) for index in range(len(docs))]
        assert lengths == pytest.approx([1.0] * len(docs))


def test_rare_and_repeated_words_weigh_more() -> None:
    held = weights(make_vectors([make_document("The glacier melts. The glacier kills people.", title="x")], (), ()))
    assert held["glacier"] > held["melts"] > held["people"] > 0
    assert "The" not in held


def test_what_all_articles_hold_weighs_less_than_what_few_hold() -> None:
    docs = [make_document(f"Syria, town{n % 20:03}, street{n}.", id=f"doc-{n:04}", title="x") for n in range(2000)]
    held = weights(make_vectors(docs, (), ()))
    assert held["town000"] > 2 * held["Syria"]


def test_a_given_title_counts_and_a_derived_one_does_not() -> None:
    doc = make_document("Nothing here.", title="Glacier melts")
    assert "Glacier" in weights(make_vectors([doc], (), ()))
    assert "Glacier" not in weights(make_vectors([replace(doc, title_derived=True)], (), ()))


def test_a_name_counts_under_every_spelling_and_once_more_than_its_words() -> None:
    docs = [
        make_document("Colonel Gaddafi spoke of oil.", id="a", title="x"),
        make_document("Moammar Qadhafi spoke of fish.", id="b", title="x"),
    ]
    entity = make_entities([make_document("Ruth Keller came.", id="c")])[0]
    spelled = [make_mention(docs[0], "Gaddafi", "person"), make_mention(docs[1], "Moammar Qadhafi", "person")]
    joined = replace(entity, id="people/gaddafi", name="Moammar Gaddafi", mentions=tuple(spelled))
    assert product(make_vectors(docs, spelled, [joined]), 0, 1) > product(make_vectors(docs, spelled, ()), 0, 1)
    assert "Moammar Gaddafi" in weights(make_vectors(docs, spelled, [joined]))


def test_a_mention_that_belongs_to_nobody_counts_by_its_wording() -> None:
    docs = [make_document("Assad spoke.", id="a", title="x"), make_document("Assad left.", id="b", title="x")]
    mentions = [make_mention(doc, "Assad", "person") for doc in docs]
    assert product(make_vectors(docs, mentions, ()), 0, 1) > product(make_vectors(docs, (), ()), 0, 1)


def test_a_mention_counts_once_whether_given_alone_or_with_its_entity() -> None:
    docs = all_articles()
    entities = make_entities(docs)
    once, twice = make_vectors(docs, (), entities), make_vectors(docs, mentions_of(entities), entities)
    assert once.labels == twice.labels
    assert np.array_equal(once.weights, twice.weights)


def test_a_sentence_that_three_articles_share_tells_nothing() -> None:
    docs = [
        make_document(f"Report on {what}.", "Subscribe to our newsletter today!", id=what, title="x")
        for what in ("floods", "chess", "wine")
    ]
    assert product(make_vectors(docs[:2], (), ()), 0, 1) > 0.1
    mention = make_mention(docs[0], "newsletter", "organization")
    assert "newsletter" not in weights(make_vectors(docs, [mention], ()))


def test_a_place_tells_less_than_a_person() -> None:
    doc = make_document("Amara met Bodo.", title="x")
    mentions = [make_mention(doc, "Amara", "person"), make_mention(doc, "Bodo", "place")]
    vectors = make_vectors([doc], mentions, ())
    names = sorted(vectors.weights[[i for i, t in enumerate(vectors.terms) if t < 2]].tolist())
    assert vectors.labels[:2] == ("Amara", "Bodo")
    assert names[0] < names[1]
    assert vectors.weights[0] == names[1]


def test_no_articles() -> None:
    vectors = make_vectors((), (), ())
    assert vectors.starts.tolist() == [0]
    assert vectors.labels == ()
