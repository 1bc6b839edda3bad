"""Whom pronouns and descriptions mean."""

from __future__ import annotations

import pytest

from generator.evidence.referents import Referents
from generator.model import Mention
from tests.builders import make_document, make_mention


def meant(
    *paragraphs: str, wording: str, people: tuple[str, ...] = (), bodies: tuple[str, ...] = (), nth: int = 0
) -> str | None:
    """Return the name that a wording is led back to."""
    doc = make_document(*paragraphs)
    mentions = [make_mention(doc, name, "person") for name in people]
    mentions += [make_mention(doc, name, "organization") for name in bodies]
    start = -1
    for _ in range(nth + 1):
        start = doc.text.index(wording, start + 1)
    name: Mention | None = Referents(doc, mentions).refer(start, start + len(wording)).name
    return name.text if name else None


@pytest.mark.parametrize(
    ("paragraphs", "wording", "people", "expected"),
    [
        (("Mr. Roe met Ann Lee. Then he left.",), "he", ("Roe", "Ann Lee"), "Roe"),
        (("Mr. Roe met Ann Lee. Then she left.",), "she", ("Roe", "Ann Lee"), "Ann Lee"),
        (("Ann Lee spoke of Bob Roe. Bob Roe's friend laughed. She left.",), "She", ("Ann Lee", "Bob Roe"), "Ann Lee"),
        (("Ms. Kay came. Later Kay spoke.", "She left."), "She", ("Kay",), "Kay"),
        (("Bob Roe came.", '"People close to Mr. Kay know," he said.'), "he", ("Bob Roe", "Kay"), "Bob Roe"),
        (("The plan is late. He left.",), "He", (), None),
        (("Ann Lee came. He left.",), "He", ("Ann Lee",), None),
    ],
)
def test_pronouns(paragraphs: tuple[str, ...], wording: str, people: tuple[str, ...], expected: str | None) -> None:
    assert meant(*paragraphs, wording=wording, people=people) == expected


def test_description_by_office() -> None:
    text = (
        "Foreign Minister Bob Roe met Ann Lee, a senator, in Rome. Kay came too. The minister left. The senator stayed."
    )
    people = ("Bob Roe", "Ann Lee", "Kay")
    assert meant(text, wording="The minister", people=people) == "Bob Roe"
    assert meant(text, wording="The senator", people=people) == "Ann Lee"
    assert meant(text, wording="The senator stayed", people=people) is None


def test_description_of_a_body() -> None:
    text = "The Security Council met. Acme Steel is for sale. The council was late. The company was not."
    bodies = ("Security Council", "Acme Steel")
    assert meant(text, wording="The council", bodies=bodies) == "Security Council"
    assert meant(text, wording="The company", bodies=bodies) == "Acme Steel"


def test_description_of_a_body_far_away_is_left_open() -> None:
    text = "Acme Steel is for sale. It rained. It rained. It rained. It rained. The company was late."
    assert meant(text, wording="The company", bodies=("Acme Steel",)) is None


def test_names_within() -> None:
    doc = make_document("Bob Roe met Ann Lee.")
    referents = Referents(doc, [make_mention(doc, "Ann Lee", "person"), make_mention(doc, "Bob Roe", "person")])
    assert [m.text for m in referents.names_in(0, 12)] == ["Bob Roe"]
    assert [m.text for m in referents.names_in(0, 20)] == ["Bob Roe", "Ann Lee"]


def test_passage_is_trimmed() -> None:
    doc = make_document("One sentence.", "Another one.")
    passage = Referents(doc, ()).passage(13, 23)
    assert (passage.text, passage.sentence, passage.start) == ("Another", 2, 15)
