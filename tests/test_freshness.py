"""A build that would change nothing is not done, and every other one is."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import freshness
from generator.cache import to_record
from generator.freshness import look, remember, unchanged
from generator.model import Problem
from generator.pipeline import analyze, publish
from generator.settings import Settings, load_settings
from tests.adapters.distributions import install_recognizer
from tests.sites import ROOT

PROBLEM = Problem("empty.txt", None, "the file is empty", "Remove it.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.txt").write_text("Mira Solan opened the bridge in Tarn on Monday.\n", "utf-8")
    (tmp_path / "seeds" / "empty.txt").write_text("", "utf-8")
    shutil.copytree(ROOT / "templates" / "pages", tmp_path / "templates" / "pages")
    return tmp_path


def settings_of(folder: Path, **options: object) -> Settings:
    return load_settings(folder / "mkdocs.yml", **options)


def state_of(folder: Path) -> Path:
    return folder / ".cache" / "briefing" / freshness.STATE


def build(folder: Path, **options: object) -> Settings:
    settings = settings_of(folder, **options)
    seen = look(settings)
    corpus = analyze(settings)
    publish(corpus, settings)
    remember(settings, seen, len(corpus.documents), corpus.problems)
    return settings


def test_nothing_to_do_after_a_build_and_its_problems_are_said_again(folder: Path) -> None:
    assert unchanged(settings_of(folder)) is None
    state = unchanged(build(folder))
    assert state
    assert state.articles == 1
    assert [problem.path for problem in state.problems] == ["seeds/empty.txt"]


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article changed": lambda f: (f / "seeds/one.txt").write_text(
        "Mira Solan closed the bridge on Monday.\n", "utf-8"
    ),
    "an article more": lambda f: (f / "seeds/two.txt").write_text("Tomas Solan spoke.\n", "utf-8"),
    "an article less": lambda f: (f / "seeds/one.txt").unlink(),
    "an article moved": lambda f: (f / "seeds/one.txt").rename(f / "seeds/other.txt"),
    "facts": lambda f: (f / "seeds/articles.yml").write_text("one.txt: {title: Bridge}\n", "utf-8"),
    "a judgement": lambda f: (f / "seeds/curation.yml").write_text("hide: [Tarn]\n", "utf-8"),
    "a template": lambda f: (f / "templates/pages/front.md.j2").write_text("---\ntitle: x\n---\n", "utf-8"),
    "a page changed": lambda f: (f / "docs/index.md").write_text("mine", "utf-8"),
    "a page less": lambda f: (f / "docs/index.md").unlink(),
    "no manifest": lambda f: (f / "docs/.briefing.json").unlink(),
    "a damaged state": lambda f: (f / ".cache/briefing/state").write_text('["a"]', "utf-8"),
    "another's state": lambda f: (f / ".cache/briefing/state").write_bytes(b"\xff\x00"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_is_seen(folder: Path, change: Callable[[Path], object]) -> None:
    build(folder)
    change(folder)
    assert unchanged(settings_of(folder)) is None


@pytest.mark.parametrize("options", [{"summary_sentences": 2}, {"cache": ""}, {"cache": "elsewhere"}])
def test_other_settings_are_another_build(folder: Path, options: dict[str, object]) -> None:
    build(folder)
    assert unchanged(settings_of(folder, **options)) is None


def test_a_fresh_checkout_is_known_by_its_content(folder: Path) -> None:
    settings = build(folder)
    os.utime(folder / "seeds" / "one.txt", ns=(1, 1))
    assert unchanged(settings)
    moved = folder.parent / "moved"
    shutil.move(folder, moved)
    assert unchanged(settings_of(moved)), "where the project lies says nothing about it"


def test_an_edit_of_the_same_size_is_seen_where_its_time_was_set_back(folder: Path) -> None:
    path = folder / "seeds" / "one.txt"
    settings = build(folder)
    before = path.stat().st_mtime_ns
    path.write_text(path.read_text("utf-8").replace("Tarn", "Torn"), "utf-8")
    os.utime(path, ns=(before, before))
    assert unchanged(settings) is None


def test_where_sizes_differ_nothing_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = build(folder)
    (folder / "seeds" / "one.txt").write_text("Mira Solan spoke.\n", "utf-8")
    monkeypatch.setattr(freshness, "_hash", lambda path: pytest.fail(f"{path} is read"))
    assert unchanged(settings) is None


def test_only_what_has_changed_is_read_for_the_next_build(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(folder)
    read, real = list[str](), freshness._hash

    def noting(file: str) -> bytes:
        read.append(Path(file).name)
        return real(file)

    monkeypatch.setattr(freshness, "_hash", noting)
    (folder / "seeds" / "one.txt").write_text("Mira Solan spoke in Tarn.\n", "utf-8")
    (folder / "seeds" / "two.txt").write_text("Tomas Solan spoke.\n", "utf-8")
    (folder / "seeds" / "empty.txt").unlink()
    settings = build(folder)
    assert sorted(read) == ["one.txt", "two.txt"]
    taken_over = unchanged(settings)
    state_of(folder).unlink()
    remember(settings, look(settings), 2, ())
    read_anew = unchanged(settings)
    assert taken_over
    assert read_anew
    assert taken_over.inputs == read_anew.inputs


@pytest.mark.parametrize("last", [b"", b"\xff\x00", to_record(("an old one", {})), to_record(PROBLEM)])
def test_without_a_usable_last_state_everything_is_read(folder: Path, last: bytes) -> None:
    settings = build(folder)
    whole = unchanged(settings)
    state_of(folder).write_bytes(last)
    build(folder)
    again = unchanged(settings)
    assert whole
    assert again
    assert again.inputs == whole.inputs


def test_an_edit_that_hides_is_read_for_the_next_build(folder: Path) -> None:
    path = folder / "seeds" / "one.txt"
    build(folder)
    before, text = path.stat().st_mtime_ns, path.read_text("utf-8")
    path.write_text(text.replace("Tarn", "Torn"), "utf-8")
    os.utime(path, ns=(before, before))
    settings = build(folder)
    os.utime(path, ns=(1, 1))
    assert unchanged(settings), "what the last build read is known by its content"
    path.write_text(text, "utf-8")
    assert unchanged(settings) is None, "and not what the one before had read"


def test_a_touched_article_that_another_build_has_seen_is_known(folder: Path) -> None:
    build(folder)
    os.utime(folder / "seeds" / "one.txt", ns=(1, 1))
    settings = build(folder, summary_sentences=2)
    os.utime(folder / "seeds" / "one.txt", ns=(2, 2))
    assert unchanged(settings)


def test_articles_of_one_size_that_change_places_are_seen(folder: Path) -> None:
    one, two, aside = (folder / "seeds" / name for name in ("one.txt", "two.txt", "aside"))
    two.write_text(one.read_text("utf-8").replace("Tarn", "Torn"), "utf-8")
    settings = build(folder)
    assert unchanged(settings)
    one.rename(aside)
    two.rename(one)
    aside.rename(two)
    assert unchanged(settings) is None


def test_a_link_that_leads_elsewhere_is_seen(folder: Path) -> None:
    (folder / "seeds" / "other.txt").write_text("Mira Solan opened the bridge in Torn on Monday.\n", "utf-8")
    os.utime(folder / "seeds" / "other.txt", ns=(1, 1))
    link = folder / "seeds" / "link.txt"
    link.symlink_to("one.txt")
    settings = build(folder)
    assert unchanged(settings)
    link.unlink()
    link.symlink_to("other.txt")
    assert unchanged(settings) is None


def test_a_link_to_a_folder_counts_and_what_lies_there_does_not(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere" / "far.txt").write_text("Tomas Solan spoke.\n", "utf-8")
    (folder / "seeds" / "away").symlink_to(folder / "elsewhere")
    settings = build(folder)
    (folder / "elsewhere" / "far.txt").write_text("Tomas Solan left.\n", "utf-8")
    assert unchanged(settings)
    (folder / "seeds" / "away").unlink()
    assert unchanged(settings) is None


def test_a_folder_counts_as_deep_as_articles_are_read(folder: Path) -> None:
    deep = folder.joinpath("seeds", *["d"] * freshness.DEEPEST)
    (deep / "d").mkdir(parents=True)
    (deep / "read.txt").write_text("Tomas Solan spoke.\n", "utf-8")
    settings = build(folder)
    assert unchanged(settings)
    (deep / "read.txt").write_text("Tomas Solan left the room.\n", "utf-8")
    assert unchanged(settings) is None


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes there")
def test_names_that_are_no_text_are_told_apart(folder: Path) -> None:
    first, second = (os.fsdecode(os.fsencode(folder / "seeds") + end) for end in (b"/\xe4.txt", b"/\xe5.txt"))
    Path(first).write_text("Tomas Solan spoke.\n", "utf-8")
    settings = build(folder)
    assert unchanged(settings)
    Path(first).rename(second)
    assert unchanged(settings) is None


@pytest.mark.parametrize("late", [False, True], ids=["before it is read", "after it is read"])
@pytest.mark.parametrize("moment", [look, remember], ids=["looking", "remembering"])
def test_a_file_changed_while_it_is_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moment: object, *, late: bool
) -> None:
    settings, real = settings_of(folder), freshness._hash

    def disturbed(file: str) -> bytes:
        read = real(file) if late else b""
        if file.endswith("one.txt"):
            path = Path(file)
            path.write_text(path.read_text("utf-8").replace("Tarn", "Torn"), "utf-8")
        return read or real(file)

    monkeypatch.setattr(freshness, "_hash", disturbed if moment is look else real)
    seen = look(settings)
    monkeypatch.setattr(freshness, "_hash", real if moment is look else disturbed)
    publish(analyze(settings), settings)
    (folder / "seeds" / "one.txt").chmod(0o600)  # so that it is read again
    remember(settings, seen, 1, ())
    assert "Torn" in (folder / "seeds" / "one.txt").read_text("utf-8")
    monkeypatch.setattr(freshness, "_hash", real)
    assert unchanged(settings) is None


def test_a_link_made_to_the_input_during_the_build_does_not_matter(folder: Path) -> None:
    """It changes the time of the entry, as a backup by links or a change of permissions does."""
    settings = settings_of(folder)
    seen = look(settings)
    publish(analyze(settings), settings)
    (folder / "backup").hardlink_to(folder / "seeds" / "one.txt")
    assert look(settings) != seen
    remember(settings, seen, 1, ())
    assert unchanged(settings)


def test_a_file_changed_during_the_build_is_not_taken_for_built(folder: Path) -> None:
    settings = settings_of(folder)
    seen = look(settings)
    corpus = analyze(settings)
    publish(corpus, settings)
    (folder / "seeds" / "one.txt").write_text("Changed while the build ran.\n", "utf-8")
    remember(settings, seen, 1, ())
    assert unchanged(settings) is None


def test_the_earlier_export_counts(folder: Path) -> None:
    (folder / "before.jsonl").write_text(
        '{"kind":"document","id":"x","path":"x.txt","title":"X","published":null}\n', "utf-8"
    )
    settings = build(folder, previous="before.jsonl")
    assert unchanged(settings)
    (folder / "before.jsonl").write_text(
        '{"kind":"document","id":"y","path":"x.txt","title":"X","published":null}\n', "utf-8"
    )
    assert unchanged(settings) is None


def test_the_generator_itself_counts(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tmp_path / "generator"
    own.mkdir()
    (own / "code.py").write_text("1", "utf-8")
    monkeypatch.setattr(freshness, "PACKAGE", own)
    settings = build(folder)
    assert unchanged(settings)
    (own / "code.py").write_text("22", "utf-8")
    assert unchanged(settings) is None


def test_code_from_elsewhere_is_always_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_recognizer(folder, "own-names", {"Tarn": "place"})
    monkeypatch.syspath_prepend(str(folder))
    settings = build(folder, recognizer="own-names")
    assert unchanged(settings) is None


def test_a_place_that_cannot_be_written_costs_no_build(folder: Path) -> None:
    (folder / ".cache").write_text("a file in the way", "utf-8")
    settings = build(folder)
    assert unchanged(settings) is None
    remember(replace(settings, cache=None), look(settings), 1, (PROBLEM,))
