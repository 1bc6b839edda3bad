"""Pages kept from one build to the next are those that a clean build makes, whatever has happened in between."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec.msgpack import decode, encode

from generator import traces
from generator.pipeline import analyze, publish
from generator.render.environment import Templates
from generator.settings import Settings, load_settings
from generator.traces import TRACES, frame_of, load, save
from generator.write import MANIFEST, Written
from tests.sites import ROOT, fingerprint, write_seeds

FERRY = """Ferry talks fail in Skarra

Anders Holm, the head of the Skarra Line, said on Friday that talks with the dockers had failed.
"We have nothing more to offer," Holm told reporters in Port Ellery.

The union's leader, Mira Solan, said 40 dockers would stay away on Monday.
"""
STRIKE = """Dockers walk out in Port Ellery

Dockers in Port Ellery walked out on Monday after talks with the Skarra Line failed.
Mira Solan said 60 dockers had joined. Anders Holm said no more than 20 had.
"""
BRIDGE = """Tarn opens its bridge

Governor Rosa Quell opened the bridge over the Tarn on Sunday.
"It has taken ten years," Quell said in Tarn. Tomas Solan, an engineer, built it.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_seeds(tmp_path, ferry=FERRY, strike=STRIKE, bridge=BRIDGE)
    return tmp_path


def settings_of(folder: Path, **options: object) -> Settings:
    return load_settings(folder / "mkdocs.yml", **options)


def publish_kept(folder: Path, **options: object) -> Written:
    settings = settings_of(folder, **options)
    return publish(analyze(settings), settings)


def published_clean(folder: Path, **options: object) -> dict[str, str]:
    """Return the pages of a build that keeps nothing and finds nothing."""
    settings = replace(settings_of(folder, **options), docs=folder / "clean", cache=None)
    shutil.rmtree(settings.docs, ignore_errors=True)
    publish(analyze(settings), settings)
    return pages_in(settings.docs)


def pages_in(docs: Path) -> dict[str, str]:
    return {path: found for path, found in fingerprint(docs).items() if path != MANIFEST}


def changes(folder: Path) -> dict[str, Callable[[], object]]:
    seeds, docs, traces = folder / "seeds", folder / "docs", folder / ".cache" / "briefing" / TRACES
    return {
        "nothing": lambda: None,
        "an article changed": lambda: (seeds / "strike.txt").write_text(STRIKE.replace("60", "70"), "utf-8"),
        "an article lost a name": lambda: (seeds / "bridge.txt").write_text(
            BRIDGE.replace("Tomas Solan", "he"), "utf-8"
        ),
        "an article got a date": lambda: (seeds / "ferry.txt").write_text(
            f"---\ndate: 2031-03-07\n---\n{FERRY}", "utf-8"
        ),
        "an article more": lambda: (seeds / "again.txt").write_text(STRIKE.replace("walked", "marched"), "utf-8"),
        "an article less": lambda: (seeds / "ferry.txt").unlink(),
        "a judgement": lambda: (seeds / "curation.yml").write_text(
            "rename:\n- {name: Mira Solan, to: Mira S. Solan}\n"
        ),
        "a page touched by hand": lambda: (docs / "people/mira-solan/index.md").write_text("mine"),
        "a page lost": lambda: (docs / "people/mira-solan/index.md").unlink(),
        "all pages lost": lambda: shutil.rmtree(docs),
        "the traces lost": traces.unlink,
        "the traces damaged": lambda: traces.write_bytes(traces.read_bytes()[:-40]),
        "other traces": lambda: traces.write_bytes(b"\x93\x01\x02\x03"),
        "traces that lead nowhere": lambda: traces.write_bytes(_leading_nowhere(traces.read_bytes())),
        "the list of pages lost": (docs / MANIFEST).unlink,
    }


def _leading_nowhere(traces: bytes) -> bytes:
    found = decode(traces)
    found["jobs"] = {name: {**job, "asked": [10**6]} for name, job in found["jobs"].items()}
    return encode(found)


@pytest.mark.parametrize("what", [*changes(Path())])
def test_after_a_change_the_pages_are_those_of_a_clean_build(folder: Path, what: str) -> None:
    publish_kept(folder)
    changes(folder)[what]()
    if what == "the list of pages lost":
        shutil.rmtree(folder / "docs")  # else the pages there are somebody else's
    publish_kept(folder)
    assert pages_in(folder / "docs") == published_clean(folder)


def test_pages_that_nothing_happened_to_are_not_even_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_kept(folder)
    made: list[str] = []
    monkeypatch.setattr(Templates, "render", _counting(Templates.render, made))
    publish_kept(folder)
    assert made.count("article") == made.count("entity") == made.count("story") == 0
    (folder / "seeds" / "bridge.txt").write_text(BRIDGE.replace("ten", "twelve"), "utf-8")
    publish_kept(folder)
    assert made.count("article") == 1
    assert made.count("story") == 0


def _counting(render: Callable[..., str], made: list[str]) -> Callable[..., str]:
    def counted(self: object, name: str, view: object) -> str:
        made.append(name)
        return render(self, name, view)

    return counted


@pytest.mark.parametrize(
    "options", [{"language": "de"}, {"full_text": "mentions"}, {"min_articles": 2}, {"noindex": True}]
)
def test_with_other_settings_every_page_is_made_anew(folder: Path, options: dict[str, object]) -> None:
    publish_kept(folder)
    publish_kept(folder, **options)
    assert pages_in(folder / "docs") == published_clean(folder, **options)


def test_a_template_that_changes_changes_its_pages(folder: Path) -> None:
    shutil.copytree(ROOT / "templates" / "pages", folder / "templates" / "pages")
    publish_kept(folder)
    template = folder / "templates" / "pages" / "vanished.md.j2"
    before = frame_of(settings_of(folder))
    template.write_text(f"{template.read_text('utf-8')}\n", "utf-8")
    assert frame_of(settings_of(folder)) != before
    article = folder / "templates" / "pages" / "article.md.j2"
    article.write_text(f"{article.read_text('utf-8')}\nSet by hand.\n", "utf-8")
    publish_kept(folder)
    assert "Set by hand." in (folder / "docs/articles/ferry/index.md").read_text("utf-8")


@pytest.mark.parametrize("part", ["render/pages.py", "render/locale/de.po", "exports/schema/entity.json"])
def test_a_part_of_the_program_that_changes_changes_every_page(
    folder: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    own = folder / "generator" / part
    own.parent.mkdir(parents=True)
    own.write_text("1", "utf-8")
    monkeypatch.setattr(traces, "PACKAGE", folder / "generator")
    before = frame_of(settings_of(folder))
    own.write_text("2", "utf-8")
    assert frame_of(settings_of(folder)) != before


def test_a_file_that_the_generator_does_not_own_is_never_kept(folder: Path) -> None:
    publish_kept(folder)
    settings = settings_of(folder)
    assert settings.cache
    path, frame = settings.cache.with_name(TRACES), frame_of(settings)
    (settings.docs / "mine.md").write_text("mine", "utf-8")
    found = load(path, frame, settings.docs)
    assert found
    name = next(name for name in found.jobs if name.startswith("page articles/ferry"))
    lies = os.stat(settings.docs / "mine.md")  # noqa: PTH116
    save(
        replace(
            found,
            jobs={**found.jobs, name: replace(found.jobs[name], files=("mine.md",))},
            files={**found.files, "mine.md": (lies.st_size, lies.st_mtime_ns)},
        ),
        path,
    )
    publish_kept(folder)
    assert (settings.docs / "mine.md").read_text("utf-8") == "mine"
    assert "mine.md" not in (settings.docs / MANIFEST).read_text("utf-8")
    assert (settings.docs / "articles/ferry/index.md").exists()


def test_where_nothing_can_be_kept_the_build_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.write_bytes

    def refuse(path: Path, content: bytes) -> int:
        if path.name.startswith(TRACES):
            raise OSError(28, "No space left on device")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    for text in (FERRY, STRIKE):
        write_seeds(folder, ferry=text)
        publish_kept(folder)
        assert pages_in(folder / "docs") == published_clean(folder)
    settings = settings_of(folder)
    assert settings.cache
    assert settings.cache.exists()
    assert not [file for file in settings.cache.parent.iterdir() if file.name.startswith(TRACES)]


def test_after_many_changes_in_a_row_the_pages_are_those_of_a_clean_build(folder: Path) -> None:
    order = random.Random(7)
    texts = [FERRY, STRIKE, BRIDGE]
    sentences = [line for text in texts for line in text.splitlines() if line]
    for turn in range(5):
        path = folder / "seeds" / f"{order.choice(['ferry', 'strike', 'bridge', 'more'])}.txt"
        lines = [order.choice(sentences) for _ in range(order.randint(2, 6))]
        path.write_text("\n\n".join(lines), "utf-8")
        publish_kept(folder)
        assert pages_in(folder / "docs") == published_clean(folder), turn
