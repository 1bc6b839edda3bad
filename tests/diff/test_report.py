"""What `briefing diff` prints: words, Markdown in which no text of an article does anything, and JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown import markdown

from generator.cli import main
from generator.diff.report import LISTED, as_json, as_markdown, as_text
from generator.export import export
from generator.model import Change, ChangeKind, Changes
from generator.render.changes import TITLES
from tests.diff.rows import document, entity, lines
from tests.render.disputed import make_disputed_corpus

TOLD = Changes(
    date(2031, 3, 5),
    (
        Change(ChangeKind.MERGED, "people/mira-solan", "Mira Solan", ("M. Solan", "Mira Solan"), ("Mira Solan",)),
        Change(ChangeKind.STORY, "stories/strike", "Dockers walk out", (), ("2",)),
        Change(ChangeKind.TYPE, "places/skarra", "Skarra", ("person",), ("place",)),
        Change(ChangeKind.OFFICE, "people/anders-holm", "Anders Holm", ("mayor",), ("governor",)),
        Change(ChangeKind.DISPUTED, "stories/mine", "people killed", (), ("12", "19")),
    ),
)
HOSTILE = (
    "@octocat",
    "see #1 and GH-2",
    "http://e.example",
    "<img src=x onerror=alert(1)>",
    "![x](http://e.example/a.png)",
    "[x](javascript:alert(1))",
    "`@octocat`",
    "`",
    "```\n@octocat\n```",
    "a\n\n# @octocat",
    "a\x1b[31m\u202e\x07",
    "-->",
    "\\`@octocat",
    "",
    " ",
    "| a | b |",
    ":tada: **b**",
)


def test_words() -> None:
    assert (
        as_text(TOLD)
        == """What changed since the edition of 2031-03-05

New stories (1)
- Dockers walk out: 2 articles

What sources newly differ on (1)
- people killed: 12 or 19 (stories/mine)

New offices and ranks (1)
- Anders Holm: now also governor

Held to be something else (1)
- Skarra: now place, before person

Now held to be one (1)
- Mira Solan: joins M. Solan and Mira Solan"""
    )


def test_markdown() -> None:
    found = as_markdown(TOLD)
    assert "### What changed since the edition of 2031-03-05\n" in found
    assert "\n**Now held to be one (1)**\n\n- `Mira Solan`: joins `M. Solan` and `Mira Solan`" in found


def test_nothing_changed() -> None:
    assert as_text(Changes(None, ())) == as_markdown(Changes(None, ())) == "Nothing changed."


def test_every_kind_has_a_title() -> None:
    assert set(TITLES) == set(ChangeKind)


@pytest.mark.parametrize("kind", ChangeKind)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_article_does_anything_in_markdown(kind: ChangeKind, text: str) -> None:
    found = as_markdown(Changes(None, (Change(kind, text, text, (text,), (text,)),)))
    assert "\x1b" not in found
    assert "\u202e" not in found
    html = markdown(found)
    outside = "".join(part.rpartition("</code>")[2] if n else part for n, part in enumerate(html.split("<code>")))
    assert html.count("<code>") >= 1
    for mark in ("octocat", "#1", "GH-2", "http", "<img", "<a ", "<table", "alert", "-->", ":tada:", "<h1"):
        assert mark not in outside, html


@pytest.mark.parametrize("kind", ChangeKind)
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_article_moves_the_cursor(kind: ChangeKind, text: str) -> None:
    found = as_text(Changes(None, (Change(kind, text, text, (text,), (text,)),)))
    assert found.count("\n") == 3
    assert all(character.isprintable() for character in found.replace("\n", ""))


def test_a_comment_is_not_endless() -> None:
    many = tuple(Change(ChangeKind.APPEARED, f"people/p{n}", f"P{n}") for n in range(LISTED + 5))
    assert as_markdown(Changes(None, many)).endswith(f"- `P{LISTED - 1}`\n- and 5 more")
    assert as_text(Changes(None, many)).endswith(f"- P{LISTED + 4}")


def test_json_holds_everything() -> None:
    found = json.loads(as_json(TOLD))
    assert (found["version"], found["since"], len(found["changes"])) == (1, "2031-03-05", 5)
    merged = {"kind": "merged", "id": "people/mira-solan", "name": "Mira Solan"}
    assert found["changes"][0] == {**merged, "before": ["M. Solan", "Mira Solan"], "after": ["Mira Solan"]}


def files(folder: Path) -> list[str]:
    (folder / "old.jsonl").write_text("\n".join(lines([document("a"), *entity("people/holm", "Holm", 0)])))
    (folder / "new.jsonl").write_text(
        "\n".join(lines([document("a"), *entity("people/holm", "Holm", 0), document("b")]))
    )
    return [str(folder / "old.jsonl"), str(folder / "new.jsonl")]


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_the_command(tmp_path: Path, form: str) -> None:
    old, new = files(tmp_path)
    result = CliRunner().invoke(main, ["diff", old, new, "--format", form], catch_exceptions=False)
    assert result.exit_code == 0
    assert "articles/b" in result.output if form == "json" else "New articles (1)" in result.output


def test_the_exit_status(tmp_path: Path) -> None:
    old, new = files(tmp_path)
    run = CliRunner().invoke
    assert run(main, ["diff", old, new, "--exit-code"]).exit_code == 1
    assert run(main, ["diff", old, old, "--exit-code"]).exit_code == 0
    (tmp_path / "new.jsonl").write_text('{"kind": "docu')
    broken = run(main, ["diff", old, new, "--exit-code"])
    assert broken.exit_code == 2
    assert "new.jsonl:1: the line is not JSON" in broken.output


def test_a_lone_surrogate_is_printed(tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").write_text("")
    (tmp_path / "new.jsonl").write_text(json.dumps({**document("a"), "title": "x\ud800"}))
    for form in ("text", "markdown", "json"):
        arguments = ["diff", str(tmp_path / "old.jsonl"), str(tmp_path / "new.jsonl"), "--format", form]
        assert CliRunner().invoke(main, arguments, catch_exceptions=False).exit_code == 0


def test_an_export_tells_on_what_sources_differ(tmp_path: Path) -> None:
    now = list(export(make_disputed_corpus()))
    alike = [line.replace('"agreement":"different"', '"agreement":"varied"') for line in now]
    (tmp_path / "old.jsonl").write_text("\n".join(alike), encoding="utf-8")
    (tmp_path / "new.jsonl").write_text("\n".join(now), encoding="utf-8")
    arguments = ["diff", str(tmp_path / "old.jsonl"), str(tmp_path / "new.jsonl")]
    found = CliRunner().invoke(main, arguments, catch_exceptions=False).output
    assert "- people killed: 19 or At least 12 (stories/mine-floods-in-tarn)" in found
    assert "What sources newly differ on (3)" in found
