"""Clustering from an earlier clustering: the same stories, bit for bit, whatever changed in between."""

from __future__ import annotations

import pickle
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.cache import from_record, to_record
from generator.cluster import Clustering, cluster, cluster_from, similarity
from generator.cluster.kept import KeptArticle, KeptNeighbors, keep_article, keep_neighbors, restored
from generator.model import Alias, Document, Entity, EntityType
from tests.builders import make_document, make_mention
from tests.cluster.articles import all_articles, make_entities, mentions_of

PLACES = ("Arden", "Bremmen", "Corvo", "Dunmore", "Elbing", "Farsund")
PEOPLE = ("Ada Moreno", "Ben Okafor", "Carla Weiss", "Dmitri Lund", "Moreno", "Weiss")
SUBJECTS = ("ferry", "mine", "election", "drought", "museum", "verdict", "airport", "harvest")
DEEDS = ("closed", "burned", "reopened", "sank", "delayed", "inspected", "praised", "sold")
NOTICE = "Subscribe to the letter of this paper for more."


def write(draw: random.Random, name: str) -> Document:
    """Return an article of sentences that others may have as well, with a title, a date and a notice or without."""
    subject, place = draw.choice(SUBJECTS), draw.choice(PLACES)
    told = [
        f"The {subject if draw.random() < 0.7 else draw.choice(SUBJECTS)} of {place} was {draw.choice(DEEDS)} "
        f"by {draw.choice(PEOPLE)} on day {draw.randrange(40)}."
        for _ in range(draw.randrange(1, 7))
    ]
    if draw.random() < 0.2:
        told.append(NOTICE)
    published = date(2020, 1, 1 + draw.randrange(28)) if draw.random() < 0.9 else None
    return make_document(*told, id=name, title=f"{subject.title()} in {place}", published=published)


def name(draw: random.Random, documents: list[Document]) -> list[Entity]:
    """Return entities that join the spellings of people now one way, now another."""
    entities = []
    for index, (label, wordings) in enumerate(
        ((PEOPLE[0], (PEOPLE[0], PEOPLE[4])), (PEOPLE[2], (PEOPLE[2], PEOPLE[5])), (PLACES[0], (PLACES[0],)))
    ):
        known = wordings[: 1 + draw.randrange(2)]
        kind = EntityType.PLACE if label in PLACES else EntityType.PERSON
        mentions = tuple(make_mention(doc, text, kind) for text in known for doc in documents if text in doc.text)
        title = label if draw.random() < 0.8 else label.upper()
        alias = Alias(label, len(mentions), tuple(sorted({mention.document for mention in mentions})))
        entities.append(Entity(f"names/{index}", kind, title, (alias,), mentions, ()))
    return entities


def change(draw: random.Random, documents: dict[str, Document]) -> None:
    """Add, remove, rewrite, retitle, redate or copy some articles."""
    for _ in range(draw.choice((0, 1, 1, 2, 5))):
        present = sorted(documents)
        some = draw.choice(present) if present else ""
        fresh = f"{draw.randrange(400):03}"
        kind = draw.choice(("add", "add", "remove", "rewrite", "retitle", "redate", "copy"))
        if kind == "add" or not present:
            documents[fresh] = write(draw, fresh)
        elif kind == "remove":
            del documents[some]
        elif kind == "rewrite":
            documents[some] = write(draw, some)
        elif kind == "retitle":
            documents[some] = replace(documents[some], title=draw.choice(SUBJECTS).title(), title_derived=False)
        elif kind == "redate":
            documents[some] = replace(documents[some], published=date(2020, 2, 1 + draw.randrange(20)))
        else:
            day = date(2020, 3, 1 + draw.randrange(20))
            documents[fresh] = replace(documents[some], id=fresh, title=f"Told by {fresh}", published=day)


def same(one: Clustering, two: Clustering) -> None:
    """Compare all of two clusterings that later ones can be told by."""
    assert one.stories == two.stories
    assert list(one.contents) == list(two.contents)
    assert list(one.rows.items()) == list(two.rows.items())
    assert one.neighbors.graph() == two.neighbors.graph()


def stored(clustering: Clustering) -> Clustering:
    """Return what another process finds of a clustering."""
    articles = {
        name: keep_article(wording, clustering.contents.get(name)) for name, wording in clustering.wordings.items()
    }
    read = {name: from_record(KeptArticle, to_record(article)) for name, article in articles.items()}
    return restored(read, from_record(KeptNeighbors, to_record(keep_neighbors(clustering))))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("nearest", "spare"), [(64, 48), (3, 2), (2, 0)])
def test_what_is_made_from_an_earlier_clustering_is_what_is_made_anew(
    seed: int, nearest: int, spare: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(similarity, "NEAREST", nearest)
    monkeypatch.setattr(similarity, "SPARE", spare)
    draw = random.Random(seed)
    documents = {text: write(draw, text) for text in (f"{n:03}" for n in range(0, 400, 10 + seed))}
    entities = name(draw, list(documents.values()))
    earlier: Clustering | None = None
    for _ in range(12):
        change(draw, documents)
        present = list(documents.values())
        draw.shuffle(present)
        if draw.random() < 0.4:
            entities = name(draw, present)
        else:
            gone = set(documents)
            entities = [
                replace(entity, mentions=tuple(m for m in entity.mentions if m.document in gone)) for entity in entities
            ]
        mentions = [
            make_mention(doc, person, "person")
            for doc in present
            for person in PEOPLE
            if person in doc.text and person[0] != "B"
        ]
        clean = cluster_from(None, present, mentions, entities)
        earlier = cluster_from(stored(earlier) if earlier else None, present, mentions, entities)
        same(earlier, clean)


def test_an_earlier_clustering_stays_as_it_is() -> None:
    docs = all_articles()
    entities = make_entities(docs)
    before = cluster_from(None, docs[:-1], mentions_of(entities), entities)
    noted = pickle.dumps(before)
    after = cluster_from(before, docs, mentions_of(entities), entities)
    assert after.stories == cluster(docs, mentions_of(entities), entities)
    assert pickle.dumps(before) == noted


def test_a_part_of_what_was_stored_is_enough_for_the_same_stories() -> None:
    docs = all_articles()
    before = cluster_from(None, docs, (), make_entities(docs))
    kept = {name: keep_article(before.wordings[name], before.contents[name]) for name in list(before.wordings)[::2]}
    for neighbors in (None, keep_neighbors(before)):
        same(cluster_from(restored(kept, neighbors), docs, (), make_entities(docs)), before)
    same(cluster_from(restored({}, keep_neighbors(before)), docs, (), make_entities(docs)), before)


@pytest.mark.parametrize(
    "part", ["shingles", "early", "sentences", "terms", "counts", "names", "shares", "labels", "others", "limits"]
)
def test_what_cannot_have_been_stored_is_refused(part: str) -> None:
    docs = all_articles()
    made = cluster_from(None, docs, (), make_entities(docs))
    name = docs[0].id
    kept: KeptArticle | KeptNeighbors = keep_article(made.wordings[name], made.contents[name])
    if part in ("others", "limits"):
        kept = keep_neighbors(made)
    value = getattr(kept, part)
    with pytest.raises(ValueError, match="article"):
        replace(kept, **{part: value + ("\n" if isinstance(value, str) else b"1")})


def test_a_neighbor_that_is_no_article_is_refused() -> None:
    kept = keep_neighbors(cluster_from(None, all_articles(), (), ()))
    for number in (-2, len(all_articles())):
        wrong = number.to_bytes(4, sys.byteorder, signed=True) + kept.others[4:]
        with pytest.raises(ValueError, match="no article"):
            replace(kept, others=wrong)


def read_again(doc: Document) -> Document:
    return replace(doc, sentences=tuple(replace(sentence) for sentence in doc.sentences))


@pytest.mark.parametrize("again", [lambda doc: doc, read_again], ids=["the same", "read again"])
def test_articles_that_did_not_change_are_neither_read_nor_compared_again(
    again: Callable[[Document], Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = random.Random(1)
    docs = [write(draw, f"{n:03}") for n in range(200)]
    before = cluster_from(None, docs, (), ())
    compared: list[int] = []
    compare = similarity.Comparison.__call__

    def note(self: similarity.Comparison, row: int) -> tuple[similarity.Places, similarity.Places]:
        compared.append(row)
        return compare(self, row)

    monkeypatch.setattr(similarity.Comparison, "__call__", note)
    after = cluster_from(before, [again(doc) for doc in docs], (), ())
    assert not compared
    assert after.stories == before.stories
    assert not [name for name, row in before.rows.items() if after.rows[name] != row]
    assert all(after.wordings[doc.id] is before.wordings[doc.id] for doc in docs)
    assert all(after.contents[name] is content for name, content in before.contents.items())
    cluster_from(before, [*docs, make_document("An otter was seen at the pond.", id="otter", title="Otter")], (), ())
    assert 0 < len(compared) < 20
