"""Near-duplicates and what is none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from generator.cluster import copies
from generator.cluster.articles import read_wording
from generator.cluster.copies import find_notices
from generator.model import Document
from tests.builders import make_document
from tests.cluster.articles import all_articles

PARAGRAPHS = (
    "The coast guard looked at first light for the crew of a trawler that had sent its last signal on Sunday night.",
    "Nobody answered, said harbor master Olu Bello, who had heard from the captain an hour before the storm.",
    "Waves as high as a house had been forecast, yet eleven boats left the port because the season was about to end.",
    "Families gathered on the quay with blankets and tea, and a priest read out the names of all the missing men.",
    "Two helicopters and a frigate of the navy took part until fuel ran low and clouds closed over the bay again.",
    "Owners of the trawler declined to say when its rafts had last been inspected or how old the engine was.",
    "A similar boat sank off the same cape nine winters ago, after which parliament promised beacons for every vessel.",
    "The search will go on by night with lamps if the wind allows, the ministry of transport wrote in a short note.",
)
NOTICE = (
    "Reporting by our correspondents abroad, editing by the desk in the capital. To read more about this matter, "
    "subscribe to our newsletter or visit the page of the editors on any of the usual channels."
)


def find_copies(documents: Sequence[Document]) -> dict[str, tuple[str, float]]:
    return copies.find_copies(documents, [read_wording(doc, None) for doc in documents])


@pytest.mark.parametrize(
    "paragraphs",
    [
        PARAGRAPHS,
        PARAGRAPHS[:5],
        (*PARAGRAPHS[:3], *PARAGRAPHS[4:6]),
        (*PARAGRAPHS[:6], NOTICE),
        ("THE HARBOR TIMES reports.", *PARAGRAPHS[:4]),
        tuple(paragraph.upper() for paragraph in PARAGRAPHS),
        tuple(paragraph.replace(" said ", " told us ").replace("the same", "that") for paragraph in PARAGRAPHS),
    ],
    ids=["same", "cut", "paragraphs dropped", "notice added", "opening added", "capitals", "edited"],
)
def test_a_copy_is_found_whatever_its_headline(paragraphs: Sequence[str]) -> None:
    original = make_document(*PARAGRAPHS, "A last word of the agency.", id="agency", title="Boat lost")
    copy = make_document(*paragraphs, id="paper", title="Crew missing since Sunday")
    found = find_copies([copy, original])
    assert list(found) == ["paper"]
    assert found["paper"][0] == "agency"
    assert 0.6 <= found["paper"][1] <= 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ((*PARAGRAPHS[:1], NOTICE), (*PARAGRAPHS[1:3], NOTICE)),
        (PARAGRAPHS[:1], PARAGRAPHS),
        (PARAGRAPHS[:4], (*PARAGRAPHS[:2], *PARAGRAPHS[4:7])),
        (
            ("Heavy rain fell in the north of the country on Tuesday.",),
            ("Heavy rain fell in the north of the region.",),
        ),
        (("Rain fell.",), ("Rain fell in the north of the country on Tuesday.",)),
        ((), ()),
    ],
    ids=["same notice", "brief quoted in a report", "half the paragraphs", "a phrase", "a few words", "empty"],
)
def test_no_copy(one: Sequence[str], two: Sequence[str]) -> None:
    assert not find_copies([make_document(*one, id="one"), make_document(*two, id="two")])


def test_a_chain_of_articles_is_not_one_group() -> None:
    chain = [make_document(*PARAGRAPHS[n : n + 4], id=f"part-{n}") for n in range(5)]
    found = find_copies(chain)
    assert found
    assert all(original not in found for original, _ in found.values())
    assert len({found.get(f"part-{n}", (f"part-{n}", 1.0))[0] for n in range(5)}) > 1


def test_many_copies_have_one_original_the_earliest() -> None:
    docs = [
        make_document(*PARAGRAPHS, id=f"copy-{n:03}", published=date(2020, 1, 31) if n != 70 else date(2020, 1, 1))
        for n in range(150)
    ]
    found = find_copies(docs)
    assert len(found) == 149
    assert {original for original, _ in found.values()} == {"copy-070"}


def test_a_notice_under_every_article_makes_no_copies() -> None:
    docs = [make_document(f"Boat {n} left pier {n} of town {n} on day {n}.", NOTICE, id=f"{n}") for n in range(80)]
    assert not find_copies(docs)


def test_a_wording_is_looked_for_in_so_many_articles_at_most(monkeypatch: pytest.MonkeyPatch) -> None:
    docs = [make_document(*PARAGRAPHS, id=name) for name in ("one", "two")]
    monkeypatch.setattr(copies, "CROWDED", 0)
    assert not find_copies(docs)


def test_articles_on_one_happening_are_no_copies() -> None:
    assert not find_copies(all_articles())


def test_a_notice_is_a_sentence_of_three_articles_however_often_it_stands_in_one() -> None:
    docs = [make_document(f"Boat {n} left.", "Subscribe today!", id=f"{n}") for n in range(3)]
    twice = make_document("Rain fell.", "Rain fell.", "Rain fell.", id="rain")
    wordings = [read_wording(doc, None) for doc in (*docs, twice)]
    assert find_notices(wordings) == [{1}, {1}, {1}, set()]
    assert find_notices(wordings[1:]) == [set(), set(), set()]
    assert find_notices([]) == []
