"""The weights of words and names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from generator.cluster.vectors import UNIT, Vectors, make_vectors
from generator.model import Document, Entity, Mention
from tests.builders import make_document, make_mention
from tests.cluster.articles import all_articles, make_contents, make_entities, mentions_of


def vectors_of(
    documents: Sequence[Document], mentions: Sequence[Mention] = (), entities: Sequence[Entity] = ()
) -> Vectors:
    return make_vectors(make_contents(documents, mentions, entities))


def weights(
    documents: Sequence[Document],
    mentions: Sequence[Mention] = (),
    entities: Sequence[Entity] = (),
    *,
    names: bool = False,
) -> dict[str, float]:
    """Return the weights of the first article by what its words, or its names, are in print."""
    contents = make_contents(documents, mentions, entities)
    vectors, content = make_vectors(contents), contents[0]
    terms = zip(content.terms.tolist(), content.labels.split("\n"), content.names.tolist(), strict=False)
    labels = {term: label for term, label, name in terms if name == names}
    row = vectors.row(0)
    held = zip(vectors.terms[row].tolist(), vectors.weights[row].tolist(), strict=True)
    return {labels[term]: weight for term, weight in held if term in labels}


def product(vectors: Vectors, one: int, two: int) -> float:
    first, second = (
        dict(zip(vectors.terms[row].tolist(), vectors.weights[row].tolist(), strict=True))
        for row in (vectors.row(one), vectors.row(two))
    )
    return float(sum(weight * second.get(term, 0.0) for term, weight in first.items())) / UNIT**2


def test_vectors_have_unit_length() -> None:
    docs = all_articles()
    for entities in ([], make_entities(docs)):
        vectors = vectors_of(docs, (), entities)
        assert [product(vectors, n, n) for n in range(len(docs))] == pytest.approx([1.0] * len(docs), abs=1e-5)


def test_weights_are_whole_numbers_whose_products_are_exact() -> None:
    vectors = vectors_of(all_articles())
    assert np.array_equal(vectors.weights, np.rint(vectors.weights))
    assert vectors.weights.max() <= UNIT
    assert UNIT**2 < 2**53


def test_rare_and_repeated_words_weigh_more() -> None:
    held = weights([make_document("The glacier melts. The glacier kills people.", title="x")])
    assert held["glacier"] > held["melts"] > held["people"] > 0
    assert "The" not in held


def test_what_all_articles_hold_weighs_less_than_what_few_hold() -> None:
    docs = [make_document(f"Syria, town{n % 20:03}, street{n}.", id=f"doc-{n:04}", title="x") for n in range(2000)]
    held = weights(docs)
    assert held["town000"] > 2 * held["Syria"]


def test_an_article_more_leaves_most_others_as_they_were() -> None:
    docs = [make_document(f"Syria, town{n % 20:03}, street{n}.", id=f"doc-{n:04}", title="x") for n in range(300)]
    before, after = vectors_of(docs[:-1]), vectors_of(docs)
    same = sum(after.key(n) == before.key(n) for n in range(len(docs) - 1))
    assert same > 0.9 * len(docs)
    assert after.key(0) != before.key(1)


def test_a_given_title_counts_and_a_derived_one_does_not() -> None:
    doc = make_document("Nothing here.", title="Glacier melts")
    assert "Glacier" in weights([doc])
    assert "Glacier" not in weights([replace(doc, title_derived=True)])


def test_a_name_counts_under_every_spelling_and_once_more_than_its_words() -> None:
    docs = [
        make_document("Colonel Gaddafi spoke of oil.", id="a", title="x"),
        make_document("Moammar Qadhafi spoke of fish.", id="b", title="x"),
    ]
    entity = make_entities([make_document("Ruth Keller came.", id="c")])[0]
    spelled = [make_mention(docs[0], "Gaddafi", "person"), make_mention(docs[1], "Moammar Qadhafi", "person")]
    joined = replace(entity, id="people/gaddafi", name="Moammar Gaddafi", mentions=tuple(spelled))
    assert product(vectors_of(docs, spelled, [joined]), 0, 1) > product(vectors_of(docs, spelled), 0, 1)
    assert "Moammar Gaddafi" in weights(docs, spelled, [joined], names=True)


def test_a_mention_that_belongs_to_nobody_counts_by_its_wording() -> None:
    docs = [make_document("Assad spoke.", id="a", title="x"), make_document("Assad left.", id="b", title="x")]
    mentions = [make_mention(doc, "Assad", "person") for doc in docs]
    assert product(vectors_of(docs, mentions), 0, 1) > product(vectors_of(docs), 0, 1)


def test_a_mention_counts_once_whether_given_alone_or_with_its_entity() -> None:
    docs = all_articles()
    entities = make_entities(docs)
    once, twice = vectors_of(docs, (), entities), vectors_of(docs, mentions_of(entities), entities)
    assert np.array_equal(once.terms, twice.terms)
    assert np.array_equal(once.weights, twice.weights)


def test_a_sentence_that_three_articles_share_tells_nothing() -> None:
    docs = [
        make_document(f"Report on {what}.", "Subscribe to our newsletter today!", id=what, title="x")
        for what in ("floods", "chess", "wine")
    ]
    assert product(vectors_of(docs[:2]), 0, 1) > 0.1
    mention = make_mention(docs[0], "newsletter", "organization")
    assert "newsletter" in weights(docs[:1])
    assert "newsletter" not in weights(docs, [mention])
    assert not weights(docs, [mention], names=True)


def test_a_place_tells_less_than_a_person() -> None:
    doc = make_document("Amara met Bodo.", title="x")
    mentions = [make_mention(doc, "Amara", "person"), make_mention(doc, "Bodo", "place")]
    held = weights([doc], mentions, names=True)
    assert held["Amara"] > held["Bodo"] > 0


def test_no_articles() -> None:
    vectors = make_vectors(())
    assert vectors.starts.tolist() == [0]
    assert len(vectors.terms) == 0
