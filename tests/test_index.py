"""What the corpus knows beyond the single stages: order, edition, what an article is about, who appears with whom."""

from __future__ import annotations

from datetime import date

from generator.index import index
from generator.model import Document, Entity, EntityType, Mention, Resolution, Summary
from tests.builders import make_document, make_mention


def entity(id: str, *mentions: Mention) -> Entity:
    return Entity(id, EntityType.PERSON, mentions[0].text, (), mentions, ())


def three() -> list[Document]:
    return [
        make_document("Ada met Bo.", id="b", published=date(2020, 1, 1)),
        make_document("Ada left.", id="a", published=date(2020, 1, 2)),
        make_document("Nothing.", id="c"),
    ]


def test_newest_first_undated_last_and_the_edition_is_the_latest_date() -> None:
    corpus = index(three(), [Summary("b", "lead", (1,))], Resolution(()))
    assert [doc.id for doc in corpus.documents] == ["a", "b", "c"]
    assert corpus.edition == date(2020, 1, 2)
    assert corpus.summaries["b"].sentences == (1,)
    assert index([three()[2]], [], Resolution(())).edition is None


def test_who_appears_with_whom_in_which_sentence() -> None:
    b, a, _ = three()
    ada = entity("people/ada", make_mention(b, "Ada", "person"), make_mention(a, "Ada", "person"))
    bo = entity("people/bo", make_mention(b, "Bo", "person"))
    corpus = index(three(), [], Resolution((bo, ada)))
    assert [e.id for e in corpus.entities] == ["people/ada", "people/bo"]
    assert [(c.entity, c.sentences) for c in corpus.co_mentions["people/ada"]] == [("people/bo", (("b", 1),))]
    assert [a.document for a in corpus.appearances_of["people/ada"]] == ["a", "b"]
    assert [a.entity for a in corpus.appearances_in["b"]] == ["people/ada", "people/bo"]


def test_about_means_early_or_often() -> None:
    filler = [f"Sentence {n} names Cy." for n in range(8)]
    doc = make_document("Ada left.", "She ran.", *filler, "Bo waved.", id="one")
    cy = [make_mention(doc, "Cy", "person", nth=n) for n in range(8)]
    entities = (
        entity("people/ada", make_mention(doc, "Ada", "person")),
        entity("people/bo", make_mention(doc, "Bo", "person")),
        entity("people/cy", *cy),
    )
    appearances = index([doc], [], Resolution(entities)).appearances_in["one"]
    assert {a.entity: a.about for a in appearances} == {"people/ada": True, "people/bo": False, "people/cy": True}


def test_a_report_is_not_about_its_publisher() -> None:
    doc = make_document("Ada left, Wire reported. Wire added that she ran. Wire saw it.", id="one", publisher="Wire")
    wire = Entity(
        "organizations/wire",
        EntityType.ORGANIZATION,
        "Wire",
        (),
        tuple(make_mention(doc, "Wire", "organization", nth=n) for n in range(3)),
        (),
    )
    (appearance,) = index([doc], [], Resolution((wire,))).appearances_in["one"]
    assert not appearance.about
