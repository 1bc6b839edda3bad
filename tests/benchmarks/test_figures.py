"""The figures of a small gold set, against values worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.quality.found import Found, FoundMention
from benchmarks.quality.gold import GoldError, GoldSet, read_gold
from benchmarks.quality.measure import figures
from benchmarks.quality.recognition import score_recognition
from benchmarks.quality.resolution import score_resolution
from benchmarks.quality.scores import Score
from benchmarks.quality.summaries import rouge, score_summaries
from generator.model import Span

HARBOR = Path(__file__).parent / "gold" / "harbor"

FOUND = [
    ("quay", "Mira Oleander", 0, "person", "mira"),
    ("quay", "the Harbor League", 0, "organization", "league"),  # cut too wide
    ("quay", "Port Anser", 0, "place", "anser"),
    ("quay", "Harbor Talks", 0, "organization", "talks"),  # the second accepted type
    ("quay", "Oleander", 1, "person", "lena"),  # a wrong merge
    ("quay", "Anser Courier", 1, "organization", "courier"),  # optional, so neither right nor wrong
    ("ferry", "Lena Oleander", 0, "person", "lena"),
    ("ferry", "ferry", 0, "organization", "ferry"),  # no name
    ("ferry", "Port Anser", 0, "place", "anser"),
    ("ferry", "Harbor League", 0, "organization", "league"),
    ("ferry", "Oleander", 1, "person", None),  # left open
    ("ferry", "Port Anser", 1, "organization", "port"),  # of the wrong type, and a wrong split
]


@pytest.fixture(scope="module")
def gold() -> GoldSet:
    return read_gold(HARBOR)


def placed(gold: GoldSet, rows: Sequence[tuple[str, str, int, str, str | None]]) -> list[FoundMention]:
    """Return the mentions of wordings at their nth occurrence in a file."""
    found = []
    for doc, text, nth, kind, entity in rows:
        start = -1
        for _ in range(nth + 1):
            start = gold.texts[doc].index(text, start + 1)
        found.append(FoundMention(Span(doc, start, start + len(text)), kind, entity))
    return found


def percents(score: Score) -> tuple[float, float]:
    return score.precision, score.recall


def test_the_gold_data_point_at_what_they_name(gold: GoldSet) -> None:
    assert [mention.text for mention in gold.mentions if mention.span.document == "quay"] == [
        "Mira Oleander",
        "Harbor League",
        "Port Anser",
        "Harbor Talks",
        "Oleander",
        "Anser Courier",
        "she",
        "Port Anser",
    ]


def test_recognition(gold: GoldSet) -> None:
    # 11 names are required: 8 of the 11 judged are right ("Anser Courier" is not judged). An organization is shown 5
    # times: one right, one right as an event, three wrong.
    scores = score_recognition(gold, placed(gold, FOUND))
    assert {kind: percents(score) for kind, score in scores.items()} == {
        "all": pytest.approx((100 * 8 / 11, 100 * 8 / 11)),
        "person": (100.0, 100.0),
        "organization": (25.0, 50.0),
        "place": (100.0, 50.0),
        "event": (100.0, 100.0),
    }


@pytest.mark.parametrize(
    ("rows", "shown", "right"),
    [
        ([("quay", "Anser Courier that", 0, "organization", None)], 0, 0),
        ([("quay", "Harbor Talks. Oleander told the Anser Courier", 0, "event", None)], 1, 0),
        ([("quay", "Port Anser", 0, "place", None)] * 2, 1, 1),
        ([("quay", "Port Anser", 0, "person", None), ("quay", "Port Anser", 0, "place", None)], 2, 1),
        ([("quay", "she", 2, "person", None)], 1, 0),
        ([("quay", "Port Anser", 0, "work", None)], 0, 0),
    ],
)
def test_what_is_judged(
    rows: list[tuple[str, str, int, str, str | None]], shown: int, right: int, gold: GoldSet
) -> None:
    score = score_recognition(gold, placed(gold, [FOUND[0], *rows]))["all"]
    assert percents(score) == pytest.approx((100 * (1 + right) / (1 + shown), 100 * (1 + right) / 11))


def test_what_is_exactly_an_optional_name_is_not_judged_though_it_meets_a_required_one(gold: GoldSet) -> None:
    inner = next(mention for mention in gold.mentions if mention.text == "Harbor Talks")
    span = Span("quay", inner.span.start, inner.span.start + len("Harbor"))
    nested = replace(gold, mentions=(*gold.mentions, replace(inner, span=span, text="Harbor", optional=True)))
    rows = [FOUND[0], ("quay", "Harbor", 1, "place", None)]
    assert percents(score_recognition(nested, placed(gold, rows))["all"]) == pytest.approx((100.0, 100 / 11))
    assert percents(score_recognition(gold, placed(gold, rows))["all"]) == pytest.approx((50.0, 100 / 11))


def test_types_that_the_set_does_not_mark_are_not_judged(gold: GoldSet) -> None:
    people = score_recognition(replace(gold, types=("person",)), placed(gold, FOUND))
    assert people == {"all": Score(100.0, 100.0), "person": Score(100.0, 100.0)}


def test_only_the_marked_parts_of_a_document_are_judged(gold: GoldSet) -> None:
    start = gold.texts["quay"].index("Harbor League")
    part = replace(gold, ranges={"quay": ((0, start),)})
    found = placed(gold, [FOUND[0], ("quay", "hopeful", 0, "place", None)])
    assert [part.covers(mention.span) for mention in found] == [True, False]
    assert part.covers(Span("ferry", 0, 9999))
    assert score_recognition(part, found)["all"].precision == 100.0
    assert score_recognition(gold, found)["all"].precision == 50.0


def test_resolution(gold: GoldSet) -> None:
    # The marked names by their numbers in the text ("Anser Courier", 6, and "she", 7, are none): {1 5} Mira, {2 11} the
    # league, {3 8 10 13} Port Anser, {4} the talks, {9 12} Lena. Found: {1} {2 11} {3 10} {4} {5 9} {8} {12} {13}.
    # Laid over each other, these make 9 pieces of the 11 names.
    result = score_resolution(gold, placed(gold, FOUND))
    assert percents(result.agreement.muc) == pytest.approx((100 * 2 / 3, 100 * 2 / 6))
    assert percents(result.agreement.b_cubed) == pytest.approx((100 * 10 / 11, 100 * 6.5 / 11))
    assert percents(result.agreement.ceaf_e) == pytest.approx((100 * 4 / 8, 100 * 4 / 5))
    assert result.agreement.conll == pytest.approx((400 / 9 + 100 * 130 / 181.5 + 800 / 13) / 3)
    assert (result.names, result.linked) == (11, 9)
    assert (result.profiles, result.merges, result.mixed) == (6, 1, 1)
    assert (result.things, result.splits, result.scattered) == (5, 2, 2)


def test_where_entities_are_marked_by_topic_profiles_are_cut_at_its_borders(gold: GoldSet) -> None:
    result = score_resolution(replace(gold, topics={"quay": "a", "ferry": "b"}), placed(gold, FOUND))
    assert (result.profiles, result.merges, result.splits) == (9, 0, 3)


def test_a_name_is_aligned_by_its_head(gold: GoldSet) -> None:
    rows: list[tuple[str, str, int, str, str | None]] = [
        ("quay", "Mira", 0, "person", "mira"),  # another word than the head of "Mira Oleander"
        ("quay", "Mira Oleander of the Harbor", 0, "person", "mira"),  # the same head
        ("ferry", "Lena Oleander", 0, "person", "lena"),
        ("ferry", "Oleander runs", 0, "person", "mira"),  # its head is elsewhere
    ]
    assert score_resolution(gold, placed(gold, rows)).linked == 2
    assert score_resolution(gold, placed(gold, rows[:1])).linked == 0


def test_the_same_ends_go_before_any_overlap(gold: GoldSet) -> None:
    rows: list[tuple[str, str, int, str, str | None]] = [
        ("quay", "left Port Anser", 0, "place", "wide"),
        ("quay", "Port Anser", 0, "place", None),
    ]
    assert score_resolution(gold, placed(gold, rows)).linked == 0
    turned = [(*rows[0][:4], None), (*rows[1][:4], "anser")]
    assert score_resolution(gold, placed(gold, turned)).linked == 1


def test_one_found_name_stands_for_one_marked_name(gold: GoldSet) -> None:
    first = gold.mentions[0]
    wider = replace(first, span=Span(first.span.document, first.span.start - 1, first.span.end), text=f"\n{first.text}")
    result = score_resolution(replace(gold, mentions=(wider, first)), placed(gold, FOUND[6:7]))
    assert (result.names, result.linked) == (2, 1)


def test_optional_names_and_descriptions_are_no_part_of_resolution(gold: GoldSet) -> None:
    first, *others = gold.mentions
    assert score_resolution(replace(gold, mentions=(replace(first, optional=True), *others)), []).names == 10
    assert score_resolution(replace(gold, mentions=(replace(first, level="nominal"), *others)), []).names == 10


@pytest.mark.parametrize(
    ("text", "reference", "n", "expected"),
    [
        ("The ferry left.", "the ferry left early", 2, 80.0),
        ("the ferry left", "left ferry the", 2, 0.0),
        ("strikes ended", "the strike ends", 1, 80.0),
        ("the the the", "the cat", 1, 40.0),
        ("", "the cat", 1, 0.0),
        ("one", "one", 2, 0.0),
    ],
)
def test_rouge(text: str, reference: str, n: int, expected: float) -> None:
    assert rouge(text, reference, n) == pytest.approx(expected)


def test_summaries_are_cut_at_the_length_of_the_reference(gold: GoldSet) -> None:
    # The references have 7 and 6 words, 6 in the mean (6.5 is rounded to the even number).
    exact = score_summaries(gold, {"ferry": "Lena Oleander is running the ferry"})
    longer = score_summaries(gold, {"ferry": "Lena Oleander is running the ferry again and again"})
    assert (exact.rouge_1, exact.rouge_2) == (longer.rouge_1, longer.rouge_2)
    assert exact.rouge_1 == pytest.approx((100 + 100 * 2 * 3 / 13) / 2)  # "the", "ferry", "run" of 6 and 7 words
    assert exact.rouge_2 == pytest.approx((100 + 100 * 2 * 1 / 11) / 2)  # "the ferry"
    assert (exact.written, exact.articles) == (1, 1)
    assert score_summaries(gold, {}).rouge_1 == 0.0


def test_a_task_that_the_set_is_not_made_for_has_no_figures(gold: GoldSet) -> None:
    found = Found(tuple(placed(gold, FOUND)), {})
    some = figures(replace(gold, tasks=frozenset({"entities"})), found, recognizer="own")
    assert (some.recognition, some.summaries) == (None, None)
    assert some.resolution == score_resolution(gold, found.mentions)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("docs", "", "no gold data here"),
        ("docs", '{"id": "a", "path": "input/none.md"}', "cannot be read"),
        ("docs", '{"id": "a"}', "lacks or misnames 'path'"),
        ("mentions", '\n{"doc": ', r"mentions.jsonl:2: is not JSON"),
        ("mentions", "[1]", r"mentions.jsonl:1: is not a JSON object"),
        ("mentions", '{"doc": "nobody", "start": 0, "end": 1}', "lacks or misnames 'nobody'"),
        ("meta", "{", "cannot be read"),
    ],
)
def test_unusable_gold_data_are_an_error(name: str, content: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "input").mkdir()
    (tmp_path / "input" / "a.md").write_text("Nothing.", "utf-8")
    (tmp_path / "gold" / "docs.jsonl").write_text('{"id": "a", "path": "input/a.md"}\n', "utf-8")
    (tmp_path / "gold" / f"{name}.{'json' if name == 'meta' else 'jsonl'}").write_text(content, "utf-8")
    with pytest.raises(GoldError, match=message):
        read_gold(tmp_path)
