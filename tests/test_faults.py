"""Input that cannot be used: a clear message with an address, the rest published, nothing lost, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.sites import build, copy_project, run, write_seeds

GOOD = "Mayor Ada Lovelace opened the new bridge in Geneva on Monday. She thanked the engineers of the city."


def site_with(folder: Path, name: str, content: bytes) -> Path:
    copy_project(folder)
    seeds = write_seeds(folder, good=GOOD)
    (seeds / name).write_bytes(content)
    return folder


BAD_FILES = [
    ("empty.txt", b"", r"seeds/empty.txt"),
    ("blank.txt", b" \n\t\n", r"seeds/blank.txt"),
    ("binary.txt", bytes(range(256)) * 8, r"seeds/binary.txt"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64), r"seeds/picture.txt"),
    ("articles.yml", b"good.txt: {published: 2020-01-01\nx: [", r"seeds/articles.yml:2"),
    ("articles.yml", b"good.txt:\n  published: someday\n", r"seeds/articles.yml:2"),
    ("articles.yml", b"- a\n- list\n", r"seeds/articles.yml:1"),
    ("articles.yml", b"\xff\xfe\x00", r"seeds/articles.yml"),
    ("articles.yml", b"lost.txt:\n  publisher: Nobody\n", r"seeds/articles.yml:1"),
    ("front.md", b"---\ntitle: [broken\n---\n\nThe council met in Paris. It decided nothing.\n", r"seeds/front.md:"),
    ("notes.docx", b"PK\x03\x04", r"seeds/notes.docx"),
]


@pytest.mark.parametrize(("name", "content", "address"), BAD_FILES, ids=lambda value: str(value)[:24])
def test_a_bad_file_is_reported_and_the_rest_published(tmp_path: Path, name: str, content: bytes, address: str) -> None:
    folder = site_with(tmp_path, name, content)
    result = run(folder, "generator", "generate")
    assert result.returncode == 1
    assert address in result.stderr
    assert "Traceback" not in result.stderr
    assert (folder / "docs" / "articles" / "good" / "index.md").is_file()
    assert ("front" in name) == (folder / "docs" / "articles" / "front" / "index.md").is_file()


def test_an_old_encoding_is_read_and_said(tmp_path: Path) -> None:
    text = "Der Bürgermeister von Köln, Jürgen Müller, sprach am Montag über die Brücke nach Düsseldorf. " * 4
    folder = site_with(tmp_path, "old.txt", text.encode("latin-1"))
    run(folder, "generator", "generate")
    page = (folder / "docs" / "articles" / "old" / "index.md").read_text(encoding="utf-8")
    assert "Jürgen Müller" in page


def test_strict_builds_fail_on_a_bad_file_and_say_which(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "empty.txt", b"")
    result = build(folder)
    assert result.returncode == 1
    assert "seeds/empty.txt" in result.stderr
    assert "Traceback" not in result.stderr
    lenient = run(folder, "mkdocs", "build", "--no-strict")
    assert lenient.returncode == 0
    assert (folder / "site" / "articles" / "good" / "index.html").is_file()


def test_strict_generation_writes_nothing(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "empty.txt", b"")
    assert run(folder, "generator", "generate", "--strict").returncode == 1
    assert not (folder / "docs" / "index.md").exists()


def test_without_seeds_the_rest_of_the_site_is_built(tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    result = run(folder, "mkdocs", "build", "--no-strict")
    assert result.returncode == 0, result.stderr
    assert "seeds" in result.stderr
    assert "Traceback" not in result.stderr
    for page in ("index.html", "people/index.html", "method/index.html"):
        assert (folder / "site" / page).is_file()


def test_an_unknown_setting_or_method_is_an_error_with_the_choices(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "other.txt", GOOD.encode())
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text().replace("summarizer: digest", "summarizer: nonesuch"))
    for result in (build(folder), run(folder, "generator", "generate")):
        assert result.returncode == 1
        assert "nonesuch" in result.stderr
        assert "digest" in result.stderr
        assert "Traceback" not in result.stderr


def test_a_page_written_by_hand_is_not_replaced(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "other.txt", GOOD.encode())
    (folder / "docs" / "index.md").write_text("# Mine\n")
    result = build(folder)
    assert result.returncode == 1
    assert "docs/index.md: was not written by the generator" in result.stderr
    assert (folder / "docs" / "index.md").read_text() == "# Mine\n"


def test_a_broken_template_is_named(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "other.txt", GOOD.encode())
    template = folder / "templates" / "pages" / "article.md.j2"
    template.write_text(template.read_text() + "\n{% for %}\n")
    result = build(folder)
    assert result.returncode == 1
    assert "article.md.j2:" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_export_goes_on_past_a_bad_file(tmp_path: Path) -> None:
    folder = site_with(tmp_path, "empty.txt", b"")
    result = run(folder, "generator", "export", "seeds")
    assert result.returncode == 1
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["path"] for row in rows if row["kind"] == "document"] == ["good.txt"]
