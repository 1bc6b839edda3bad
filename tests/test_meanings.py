"""Definitions and comparisons are kept as long as nothing that they hang on is another: each of it one by one."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import article, meanings, pipeline
from generator.cache import Cache
from generator.compare import compare
from generator.define import Descriptions, describe
from generator.meanings import article_key, comparison_key, descriptions_key
from generator.model import N_, Comparison, Corpus, Document, EntityType, Mention, Story, Undecided
from generator.pipeline import analyze
from generator.settings import load_settings
from tests.builders import make_document, make_mention
from tests.define.entities import entities
from tests.test_architecture import PACKAGE, STAGES, imports, room

DOC = make_document("The Lindau mayor Ruth Keller met Keller in Bergen.", id="lindau")
KELLER = make_mention(DOC, "Ruth Keller", EntityType.PERSON)
AGAIN = make_mention(DOC, "Keller", EntityType.PERSON, nth=1)
[MAYOR] = entities([("people/ruth-keller", KELLER)])
NAMES = ((KELLER, MAYOR),)
OPEN = (Undecided(AGAIN, ("people/max-keller", "people/ruth-keller"), N_("two share the name")),)
STORY = Story("stories/visit", "A visit", "lindau", ("lindau", "bergen"), (), ())


@pytest.mark.parametrize(
    ("analysis", "names", "undecided"),
    [
        ("other", NAMES, OPEN),
        ("text", ((KELLER, replace(MAYOR, id="people/max-keller")),), OPEN),
        ("text", ((KELLER, replace(MAYOR, name="Ruth M. Keller")),), OPEN),
        ("text", ((KELLER, replace(MAYOR, type=EntityType.ORGANIZATION)),), OPEN),
        ("text", ((replace(KELLER, start=KELLER.start + 5), MAYOR),), OPEN),
        ("text", ((replace(KELLER, end=KELLER.end - 1), MAYOR),), OPEN),
        ("text", (*NAMES, (AGAIN, MAYOR)), OPEN),
        ("text", (), OPEN),
        ("text", NAMES, ()),
        ("text", NAMES, (replace(OPEN[0], family=True),)),
        ("text", NAMES, (replace(OPEN[0], mention=KELLER),)),
    ],
)
def test_whoever_a_name_means_belongs_to_the_key(
    analysis: str, names: tuple[tuple[Mention, object], ...], undecided: tuple[Undecided, ...]
) -> None:
    key = article_key(analysis, names, undecided)  # type: ignore[arg-type]
    assert key != article_key("text", NAMES, OPEN)
    assert descriptions_key(key) != descriptions_key(article_key("text", NAMES, OPEN))


def test_what_other_articles_say_of_somebody_does_not() -> None:
    elsewhere = replace(MAYOR, aliases=(), mentions=(*MAYOR.mentions, replace(KELLER, document="bergen")))
    assert article_key("text", ((KELLER, elsewhere),), OPEN) == article_key("text", NAMES, OPEN)


@pytest.mark.parametrize(
    ("story", "articles"),
    [
        (replace(STORY, id="stories/other"), {"lindau": "1", "bergen": "2"}),
        (replace(STORY, headline="bergen"), {"lindau": "1", "bergen": "2"}),
        (replace(STORY, copies=(("bergen", "lindau"),)), {"lindau": "1", "bergen": "2"}),
        (replace(STORY, documents=("bergen", "lindau")), {"lindau": "1", "bergen": "2"}),
        (replace(STORY, documents=("lindau",)), {"lindau": "1", "bergen": "2"}),
        (STORY, {"lindau": "1", "bergen": "3"}),
        (STORY, {"lindau": "2", "bergen": "1"}),
    ],
)
def test_all_that_a_comparison_sees_belongs_to_its_key(story: Story, articles: dict[str, str]) -> None:
    assert comparison_key(story, articles) != comparison_key(STORY, {"lindau": "1", "bergen": "2"})


def test_other_code_has_other_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    before = descriptions_key("1"), comparison_key(STORY, {"lindau": "1", "bergen": "2"})
    assert before[0] != descriptions_key("2")
    monkeypatch.setattr(meanings, "_program", lambda: "another")
    after = descriptions_key("1"), comparison_key(STORY, {"lindau": "1", "bergen": "2"})
    assert {*before}.isdisjoint(after)


def test_keys_know_all_code_and_libraries() -> None:
    joined = {room(name) for name in imports(PACKAGE / "article.py") if name.startswith("generator.")}
    assert joined & STAGES <= set(article.ROOMS)
    used = {
        name.split(".")[0]
        for room in meanings.ROOMS
        for path in (PACKAGE / room).glob("*.py")
        for name in imports(path)
    }
    assert used - {"generator", "yaml"} - sys.stdlib_module_names == set(meanings.LIBRARIES)


ARTICLES = {
    "a.txt": "Ferry Aurora runs aground\n\nThe ferry Aurora ran aground off Bergen on Monday with 40 passengers. "
    "Ida Moen, the captain of the ferry Aurora, said the ship had lost its rudder off Bergen.\n",
    "b.txt": "Ferry Aurora runs aground\n\nThe ferry Aurora ran aground off Bergen on Monday with 42 passengers. "
    "The captain, Ida Moen, said the ship had lost its rudder off Bergen, the coast guard confirmed.\n",
    "c.txt": "Choir sings\n\nA choir from Lindau sang in the old town hall. Ruth Keller, a teacher, led the singers.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "seeds" / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the ids of what is described and compared, in order."""
    ids: list[str] = []

    def describing(doc: Document, names: object) -> Descriptions:
        ids.append(doc.id)
        return describe(doc, names)  # type: ignore[arg-type]

    def comparing(story: Story, **known: object) -> Comparison:
        ids.append(story.id.split("/")[0])
        return compare(story, **known)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "describe", describing)
    monkeypatch.setattr(pipeline, "compare", comparing)
    return ids


def build(folder: Path, **options: object) -> Corpus:
    return analyze(load_settings(folder / "mkdocs.yml", **options))


def grow(seeds: Path) -> None:
    (seeds / "b.txt").write_text(ARTICLES["b.txt"] + "\nDivers looked at the hull.\n", "utf-8")


def date(seeds: Path) -> None:
    (seeds / "articles.yml").write_text("b.txt: {published: 2024-05-03}\n", "utf-8")


def rename(seeds: Path) -> None:
    (seeds / "curation.yml").write_text("rename:\n  Ida Moen: Ida Maria Moen\n", "utf-8")


def hide(seeds: Path) -> None:
    (seeds / "curation.yml").write_text("hide:\n  - Ida Moen\n", "utf-8")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda seeds: None, ["stories"]),
        (grow, ["b", "stories", "stories"]),
        (date, ["b", "stories", "stories"]),
        (rename, ["a", "b", "stories", "stories"]),
        (hide, ["a", "b", "stories", "stories"]),
    ],
)
def test_only_what_a_change_reaches_is_made_again(
    folder: Path, made: list[str], change: Callable[[Path], None], expected: list[str]
) -> None:
    first = build(folder)
    assert sorted(made) == ["a", "b", "c", "stories", "stories"]
    assert sorted(len(story.documents) for story in first.stories) == [1, 2]
    assert first.comparisons[first.stories[0].id].facts
    assert first.definitions
    made.clear()
    change(folder / "seeds")
    again = build(folder)
    assert sorted(made) == expected, "a story of one article is not kept"
    assert again == build(folder, cache="")


def test_kept_results_are_those_that_were_made(folder: Path) -> None:
    assert build(folder) == build(folder) == build(folder, cache="")


def test_each_subject_has_its_result_and_only_new_ones_are_made(tmp_path: Path) -> None:
    made: list[int] = []

    def double(number: int) -> tuple[int, ...]:
        made.append(number)
        return (2 * number,)

    cache = Cache(tmp_path / "kept.sqlite")
    assert cache.each(tuple[int, ...], {"b": 2, "a": 1}, double) == [(4,), (2,)]
    assert cache.each(tuple[int, ...], {"a": 1, "c": 3, "b": 2}, double) == [(2,), (6,), (4,)]
    assert made == [2, 1, 3]
    assert Cache(None).each(tuple[int, ...], {"a": 1}, double) == [(2,)]
    assert cache.notes == []
