"""The stage as a whole: order, ids, completeness, hostile input, speed."""

from __future__ import annotations

import random

import pytest

from generator.model import Mention, Resolution
from generator.resolve import resolve
from tests.builders import make_document, make_mention
from tests.resolve.corpus import Text, resolved, text
from tests.work import calls

CORPUS = [
    text(
        "one",
        "Brig. Gen. Fadi Daher fled Torvia. His father, Walid Daher, and his brother Ramzi stayed. Gen. Daher is safe.",
        "The United Nations Security Council met. The Torvian National Council (TNC) spoke. Britain agreed.",
        person=["Fadi Daher", "Walid Daher", "Ramzi", "Daher"],
        organization=["United Nations Security Council", "Torvian National Council", "TNC"],
        place=["Torvia", "Britain"],
    ),
    text(
        "two",
        "Daher is in Torvia, said the TNC. The Security Council and the UK waited.",
        "Fadi al-Daher wrote to Youssef Qadiri.",
        person=["Daher", "Fadi al-Daher", "Youssef Qadiri"],
        organization=["TNC", "Security Council"],
        place=["Torvia", "UK"],
    ),
    text(
        "three",
        "Yusuf Gadiri sang in Torvia for the TNC. Fadi Dahr listened. The Foreign Ministry did not. Yusuf is old.",
        person=["Yusuf Gadiri", "Fadi Dahr", "Yusuf"],
        organization=["TNC", "Foreign Ministry"],
        place=["Torvia"],
    ),
    text("four", "Daher cooks. Zorlina eats.", person=["Daher", "Zorlina"]),
]


def shuffled(texts: list[Text], seed: int) -> Resolution:
    read = [one.read() for one in texts]
    docs = [doc for doc, _ in read]
    mentions = [mention for _, held in read for mention in held]
    generator = random.Random(seed)
    generator.shuffle(docs)
    generator.shuffle(mentions)
    return resolve(docs, mentions)


@pytest.mark.parametrize("seed", range(12))
def test_the_order_of_the_input_changes_nothing(seed: int) -> None:
    assert shuffled(CORPUS, seed) == resolved(*CORPUS)


def test_every_mention_is_in_one_entity_or_undecided() -> None:
    found = resolved(*CORPUS)
    placed: list[Mention] = [mention for entity in found.entities for mention in entity.mentions]
    placed += [item.mention for item in found.undecided]
    given = [mention for one in CORPUS for mention in one.read()[1]]
    key = str
    assert sorted(placed, key=key) == sorted(given, key=key)


def test_the_parts_of_an_entity_agree() -> None:
    found = resolved(*CORPUS)
    ids = [entity.id for entity in found.entities]
    assert ids == sorted(set(ids))
    for entity in found.entities:
        assert sum(alias.count for alias in entity.aliases) == len(entity.mentions)
        assert [a.count for a in entity.aliases] == sorted((a.count for a in entity.aliases), reverse=True)
        assert list(entity.mentions) == sorted(entity.mentions, key=lambda m: (m.document, m.start))
        wordings = {(judgement.document, judgement.text) for judgement in entity.judgements}
        assert len(wordings) == len(entity.judgements)
        assert wordings == {(document, a.text) for a in entity.aliases for document in a.documents}
    known = set(ids)
    assert all(set(item.candidates) <= known for item in found.undecided)


def test_two_people_of_one_name_get_two_ids() -> None:
    found = resolved(
        text("one", "Zorlina sang. Zorlina danced.", person=["Zorlina"]),
        text("two", "Zorlina cooked.", person=["Zorlina"]),
    )
    assert [(entity.id, len(entity.mentions)) for entity in found.entities] == [
        ("people/zorlina", 2),
        ("people/zorlina-2", 1),
    ]


def test_nothing_in_nothing_out() -> None:
    assert resolve([], []) == Resolution(())
    assert resolve([make_document("Rain fell.")], []) == Resolution(())


def test_mentions_of_unknown_documents_and_doubles_are_left_out() -> None:
    doc = make_document("Fadi Daher fled.")
    mention = make_mention(doc, "Fadi Daher", "person")
    found = resolve([doc], [mention, mention, Mention("gone", 0, 4, "Fadi", mention.type, 1, doc.span(0, 4))])
    assert [entity.mentions for entity in found.entities] == [(mention,)]


@pytest.mark.parametrize("kind", ["person", "organization", "place", "event"])
@pytest.mark.parametrize(
    "name", ["'", "(", "The", "The of", "-", "al-", "Mr", "李小龙", "…", "“”", "of the", "A.", "U.S", "’s", "1"]
)
def test_hostile_names_do_no_harm(kind: str, name: str) -> None:
    doc = make_document(f"{name} fled.")
    found = resolve([doc], [make_mention(doc, name, kind)])
    assert len(found.entities) + len(found.undecided) == 1
    assert all(entity.id.split("/")[1] and entity.name for entity in found.entities)


def test_work_grows_with_the_number_of_articles() -> None:
    def work(count: int) -> int:
        texts = [
            text(
                f"a{number}",
                f"Given{number % 97} Family{number % 89} met John Walker in Town{number % 31}.",
                f"Family{number % 89} left.",
                person=[f"Given{number % 97} Family{number % 89}", "John Walker", f"Family{number % 89}"],
                place=[f"Town{number % 31}"],
            ).read()
            for number in range(count)
        ]
        docs, mentions = [doc for doc, _ in texts], [mention for _, held in texts for mention in held]
        return calls(lambda: resolve(docs, mentions))

    work(50)
    assert work(1600) < 5.5 * work(400)
