"""Changes of types and offices, what sources newly differ on, and new articles."""

from __future__ import annotations

import pytest

from tests.diff.rows import KILLED, Row, Told, document, entity, fact, office, told

HOLM = entity("people/holm", "Holm", 0, 10)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            [{**HOLM[0], "type": "person"}, *HOLM[1:]],
            [{**HOLM[0], "type": "place"}, *HOLM[1:]],
            [("type", "people/holm", ("person",), ("place",))],
            id="another type",
        ),
        pytest.param(HOLM, [{**HOLM[0], "type": "place"}, *HOLM[1:]], [], id="a type not stated before"),
        pytest.param(
            [*HOLM, office("people/holm", "mayor"), office("people/holm", "captain")],
            [*HOLM, office("people/holm", "Mayor"), office("people/holm", "governor", "head")],
            [("office", "people/holm", ("captain",), ("governor",))],
            id="another office, in whatever letters",
        ),
        pytest.param([*HOLM, office("people/holm", "mayor")], HOLM, [], id="an office no longer stated"),
        pytest.param(HOLM, [*HOLM, office("people/holm", "mayor")], [], id="an office not stated before"),
        pytest.param(
            [*HOLM, office("people/holm", "mayor")],
            [*HOLM, office("people/holm", "mayor"), office("people/holm", "uncle", "kin")],
            [],
            id="kin is no office",
        ),
        pytest.param(
            [*HOLM, *entity("people/ivo", "Ivo", 30), office("people/holm", "mayor"), office("people/ivo", "captain")],
            [
                *entity("people/holm", "Holm", 0, 10, 30),
                office("people/holm", "mayor"),
                office("people/holm", "captain"),
            ],
            [("merged", "people/holm", ("Holm", "Ivo"), ("Holm",))],
            id="offices of all who are now one are known",
        ),
    ],
)
def test_types_and_offices(before: list[Row], after: list[Row], expected: list[Told]) -> None:
    assert told(before, after) == expected


AB = [document("a"), document("b")]
OTHER = fact(("a", 70, "north"), ("b", 80, "south"), label="where", fact="certainty")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param([*AB, KILLED], [*AB, KILLED], [], id="the same"),
        pytest.param([*AB, OTHER], [*AB, OTHER, KILLED], [("disputed", "stories/one", (), ("12", "19"))], id="new"),
        pytest.param(
            [*AB, OTHER, {**KILLED, "agreement": "same"}],
            [*AB, OTHER, KILLED],
            [("disputed", "stories/one", (), ("12", "19"))],
            id="the sources agreed before",
        ),
        pytest.param([*AB, OTHER, KILLED], [*AB, OTHER], [], id="no longer disputed"),
        pytest.param(
            [*AB, KILLED],
            [*AB, fact(("a", 0, "12"), ("b", 5, "19"), ("a", 50, "30"), label="the dead", story="two")],
            [],
            id="under another name, in another story, with one source more",
        ),
        pytest.param(
            [*AB, KILLED],
            [*AB, fact(("a", 100, "13"), ("b", 105, "20"))],
            [],
            id="of the same name elsewhere in the articles",
        ),
        pytest.param(
            [*AB, KILLED],
            [*AB, fact(("a", 0, "12"), ("b", 5, "19"), fact="reason", label="why")],
            [("disputed", "stories/one", (), ("12", "19"))],
            id="the same passages on another sort of fact",
        ),
        pytest.param(AB, [*AB, KILLED], [], id="an earlier export without comparisons"),
        pytest.param(
            AB,
            [*AB, document("c"), fact(("a", 0, "12"), ("c", 5, "19"))],
            [("disputed", "stories/one", (), ("12", "19")), ("article", "articles/c", (), ())],
            id="an earlier export without comparisons, and a new article",
        ),
    ],
)
def test_what_sources_newly_differ_on(before: list[Row], after: list[Row], expected: list[Told]) -> None:
    assert told(before, after) == expected


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        (["a"], ["a", "b"], ["articles/b"]),
        (["a", "b"], ["a"], []),
        (["a"], ["a"], []),
    ],
)
def test_new_articles(before: list[str], after: list[str], new: list[str]) -> None:
    found = told([document(one) for one in before], [document(one) for one in after])
    assert [name for kind, name, _, _ in found if kind == "article"] == new


def test_an_article_that_is_moved_or_edited_is_not_new() -> None:
    old = {**document("a"), "sha256": "12"}
    assert told([old], [{**document("b"), "sha256": "12"}]) == []
    assert told([old], [{**old, "sha256": "34"}]) == []
