"""What changed between two exports."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from generator.diff import diff, diff_files
from generator.errors import GeneratorError
from generator.export import export
from generator.model import Change, ChangeKind
from tests.diff.rows import KILLED, Row, Told, document, entity, lines, story, told
from tests.render.corpora import make_small_corpus

ANNAN = entity("people/kofi-annan", "Kofi Annan", 0, 10, 20)
TLAS = entity("people/manaf-tlas", "Manaf Tlas", 30, 40)
TLASS = entity("people/manaf-tlass", "Manaf Tlass", 50, 60, 70)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([], [], [], id="nothing"),
        pytest.param(ANNAN, ANNAN, [], id="the same"),
        pytest.param([], ANNAN, [("appeared", "people/kofi-annan", (), ())], id="appeared"),
        pytest.param(ANNAN, [], [("vanished", "people/kofi-annan", (), ())], id="vanished"),
        pytest.param(
            [*TLAS, *TLASS],
            entity("people/manaf-tlass", "Manaf Tlass", 30, 40, 50, 60, 70),
            [("merged", "people/manaf-tlass", ("Manaf Tlas", "Manaf Tlass"), ("Manaf Tlass",))],
            id="merged",
        ),
        pytest.param(
            entity("people/holm", "Holm", 0, 10, 20, 30),
            [*entity("people/anders-holm", "Anders Holm", 0, 10, 20), *entity("people/ivo-holm", "Ivo Holm", 30)],
            [("split", "people/anders-holm", ("Holm",), ("Anders Holm", "Ivo Holm"))],
            id="split",
        ),
        pytest.param(
            entity("people/annan", "Annan", 0, 10),
            entity("people/kofi-annan", "Kofi Annan", 0, 10, 20),
            [("renamed", "people/kofi-annan", ("Annan",), ("Kofi Annan",))],
            id="renamed, by its mentions",
        ),
        pytest.param(
            entity("people/annan", "Annan", 0, 10),
            entity("people/annan", "Kofi Annan", 5, 15),
            [("renamed", "people/annan", ("Annan",), ("Kofi Annan",))],
            id="renamed, by its id where the file was edited",
        ),
        pytest.param(
            entity("people/annan", "Annan", 0, definition="a diplomat"),
            entity("people/annan", "Annan", 0, definition="a former diplomat"),
            [("role", "people/annan", ("a diplomat",), ("a former diplomat",))],
            id="role",
        ),
        pytest.param(
            entity("people/annan", "Annan", 0, definition="a diplomat"), entity("people/annan", "Annan", 0), [],
            id="a role no longer stated",
        ),
        pytest.param(
            entity("people/annan", "Annan", 0), entity("people/annan", "Annan", 0, definition="a diplomat"), [],
            id="a role not stated before",
        ),
        pytest.param(
            [*entity("people/tlass", "Tlass", *range(0, 100, 10)), *entity("people/manaf", "Manaf", 200, 210, 220)],
            [
                *entity("people/tlass", "Tlass", *range(0, 60, 10)),
                *entity("people/manaf", "Manaf", *range(60, 100, 10), 200, 210, 220),
            ],
            [],
            id="mentions that went from one to another are neither merged nor split",
        ),
        pytest.param(
            [*TLAS, *entity("people/tlas", "Tlas", 80, document="b")],
            [*entity("people/tlas", "Tlas", 30, 40), *entity("people/firas-tlas", "Firas Tlas", 80, document="b")],
            [
                ("renamed", "people/firas-tlas", ("Tlas",), ("Firas Tlas",)),
                ("renamed", "people/tlas", ("Manaf Tlas",), ("Tlas",)),
            ],
            id="mentions go before the id",
        ),
        pytest.param(
            [*entity("people/annan", "Annan", 7, document="b"), *ANNAN],
            entity("people/annan", "Annan", 0, 10, 20),
            [("merged", "people/annan", ("Annan", "Kofi Annan"), ("Annan",))],
            id="merged, one by its mentions and one by its id",
        ),
        pytest.param(
            [*TLAS, *TLASS],
            [*entity("people/tlass", "Tlass", 30, 40, 50, 60), *entity("people/firas-tlass", "Firas Tlass", 70)],
            [
                ("merged", "people/tlass", ("Manaf Tlas", "Manaf Tlass"), ("Tlass",)),
                ("split", "people/tlass", ("Manaf Tlass",), ("Firas Tlass", "Tlass")),
            ],
            id="merged and split at once",
        ),
        pytest.param(
            entity("people/annan", "Annan", 0),
            [{"kind": "mention", "document": "a", "start": 0, "end": 4, "entity": None}],
            [("vanished", "people/annan", (), ())],
            id="a mention that nobody is linked to",
        ),
        pytest.param(
            [document("a"), *entity("people/annan", "Annan", 0)],
            [document("b", path="a.txt"), *entity("people/kofi", "Annan", 0, document="b")],
            [],
            id="an article is known by its path",
        ),
    ],
)  # fmt: skip
def test_entities(before: list[Row], after: list[Row], expected: list[Told]) -> None:
    assert told(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([story("one", "a", "b")], [story("one", "a", "b")], [], id="the same"),
        pytest.param([story("one", "a")], [story("one", "a"), story("two", "b")], [], id="a single article"),
        pytest.param(
            [story("one", "a")],
            [story("one", "a"), story("two", "b", "c")],
            [("story", "stories/two", (), ("2",))],
            id="new",
        ),
        pytest.param(
            [story("one", "a")],
            [story("other", "a", "b", "c")],
            [("grew", "stories/other", ("1",), ("3",))],
            id="grew, under another headline",
        ),
        pytest.param([story("one", "a", "b", "c")], [story("one", "a", "b")], [], id="shrank"),
        pytest.param(
            [story("one", "a", "b", "c"), story("two", "d", "e")],
            [story("two", "a", "b", "d", "e", "f")],
            [("grew", "stories/two", ("2",), ("5",))],
            id="of two alike, the one of the same id",
        ),
        pytest.param(
            [document("a"), document("b")],
            [document("a"), document("b"), document("c"), story("one", "a", "b"), story("two", "b", "c")],
            [("story", "stories/two", (), ("2",)), ("article", "articles/c", (), ())],
            id="an earlier export without stories",
        ),
        pytest.param(
            [document("a", path="x.txt"), story("one", "a")],
            [document("b", path="x.txt"), document("c"), story("one", "b", "c")],
            [("grew", "stories/one", ("1",), ("2",)), ("article", "articles/c", (), ())],
            id="an article is known by its path",
        ),
    ],
)
def test_stories(before: list[Row], after: list[Row], expected: list[Told]) -> None:
    assert told(before, after) == expected


def test_the_names_are_those_of_now_or_of_then() -> None:
    changes = diff(lines([*TLAS, story("one", "a", "b")]), lines([*ANNAN, story("one", "a", "b", "c")])).changes
    assert changes == (
        Change(ChangeKind.APPEARED, "people/kofi-annan", "Kofi Annan"),
        Change(ChangeKind.VANISHED, "people/manaf-tlas", "Manaf Tlas"),
        Change(ChangeKind.GREW, "stories/one", "One", ("2",), ("3",)),
    )


@pytest.mark.parametrize(
    ("days", "since"),
    [((), None), ((None,), None), (("2012-07-06", None, "2012-07-08", "2012-07-07"), date(2012, 7, 8))],
)
def test_the_earlier_edition_has_the_date_of_its_latest_article(days: Sequence[str | None], since: date | None) -> None:
    before = [document(str(number), day) for number, day in enumerate(days)]
    assert diff(lines(before), lines([document("z", "2030-01-01")])).since == since


def test_the_order_of_lines_does_not_matter() -> None:
    before = lines([document("a", "2012-07-06"), *ANNAN, *TLAS, *TLASS, story("one", "a"), story("two", "b", "c")])
    after = lines([*entity("people/tlass", "Tlass", 30, 40, 50, 60, 70, 0), story("x", "a", "b", "c", "d")])
    expected = diff(before, after)
    assert expected.changes
    for seed in range(5):
        shuffled = random.Random(seed)
        assert diff(shuffled.sample(before, len(before)), shuffled.sample(after, len(after))) == expected


def test_an_export_of_the_generator_is_understood() -> None:
    corpus = make_small_corpus()
    now = list(export(corpus))
    changes = diff([], now)
    articles = [f"articles/{name}" for name in sorted(doc.id for doc in corpus.documents)]
    named = [entity.id for entity in corpus.entities if entity.mentions]
    assert [change.id for change in changes.changes] == [*named, *articles]
    assert diff(now, now) == diff(reversed(now), now)
    assert diff(now, now).since == corpus.edition
    assert diff(now, now).changes == ()


def test_what_is_unknown_is_passed_over() -> None:
    extra: list[Row] = [{"kind": "rumor", "id": 7}, {"kind": "entity", "id": "people/x", "name": "X", "new": [1]}]
    mention = {"kind": "mention", "document": "a", "start": 0, "end": 1, "entity": "people/nobody"}
    assert told([*extra, mention], [extra[1]]) == []
    assert diff(["", "  \n", '\ufeff{"kind":"figure"}\n'], []).changes == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "is not JSON"),
        ('{"kind": "entity", "id": "people/x", "na', "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is not an object with a 'kind'"),
        ('{"id": "x"}', "is not an object with a 'kind'"),
        ('{"kind": 1}', "is not an object with a 'kind'"),
        ('{"kind": "entity", "name": "X"}', "needs 'id' to be a text"),
        ('{"kind": "entity", "id": "x", "name": "X", "definition": 1}', "needs 'definition' to be a text or null"),
        ('{"kind": "document", "id": "x", "path": "x", "published": "May"}', "needs 'published' to be a date"),
        ('{"kind": "document", "id": "x", "path": "x", "published": 3}', "needs 'published' to be a date"),
        ('{"kind": "mention", "document": "x", "start": true, "end": 2}', "needs 'start' to be a number"),
        ('{"kind": "mention", "document": "x", "start": 1, "end": "2"}', "needs 'end' to be a number"),
        ('{"kind": "story", "id": "x", "title": "X", "documents": "ab"}', "needs 'documents' to be a list"),
        ('{"kind": "story", "id": "x", "title": "X", "documents": [1]}', "needs 'documents' to be a list"),
        ('{"kind": "relation", "role": "mayor"}', "needs 'relation' to be a text"),
        (json.dumps({**KILLED, "statements": ["12"]}), "needs 'statements' to be a list of statements"),
        (json.dumps({**KILLED, "statements": [{"document": "a"}]}), "needs 'start' to be a number"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("earlier", [True, False])
def test_a_damaged_line_is_named(line: str, message: str, earlier: bool) -> None:
    damaged = [*lines(ANNAN[:1]), line]
    with pytest.raises(GeneratorError, match=message) as caught:
        diff(damaged if earlier else [], [] if earlier else damaged, names=("old", "new"))
    problem = caught.value.problem
    assert (problem.path, problem.line) == ("old" if earlier else "new", 2)
    assert problem.hint


def test_a_file_that_was_cut_off_is_named_with_its_line(tmp_path: Path) -> None:
    whole = "\n".join(lines([document("a"), *ANNAN])) + "\n"
    (tmp_path / "old.jsonl").write_text(whole[:-9])
    (tmp_path / "new.jsonl").write_text(whole)
    with pytest.raises(GeneratorError, match=r"old\.jsonl:5: the line is not JSON; perhaps the file was cut off"):
        diff_files(tmp_path / "old.jsonl", tmp_path / "new.jsonl")
    assert diff_files(tmp_path / "new.jsonl", tmp_path / "new.jsonl").changes == ()


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    (tmp_path / "new.jsonl").write_text("")
    if content:
        (tmp_path / "old.jsonl").write_bytes(content)
    with pytest.raises(GeneratorError, match=r"old\.jsonl: the export cannot be read"):
        diff_files(tmp_path / "old.jsonl", tmp_path / "new.jsonl")


def test_a_line_of_text_with_unusual_ends_of_lines_is_one_line(tmp_path: Path) -> None:
    row = json.dumps({**document("a"), "title": "one\u2028two\x85three"}, ensure_ascii=False)
    (tmp_path / "new.jsonl").write_text(f"{row}\r\n", encoding="utf-8", newline="")
    (tmp_path / "old.jsonl").write_text("")
    [change] = diff_files(tmp_path / "old.jsonl", tmp_path / "new.jsonl").changes
    assert change == Change(ChangeKind.ARTICLE, "articles/a", "one\u2028two\x85three")
