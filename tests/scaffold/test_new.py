"""What ``briefing new`` writes, and that a site can be made of it at once."""

from __future__ import annotations

import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from lxml import html
from pathspec import GitIgnoreSpec

from generator import __version__
from generator.cli import main
from tests.links import broken, external
from tests.sites import ROOT, build

STORY = "stories/ferry-runs-aground-off-sandwick-all-passengers-safe/index.html"


def new(folder: Path) -> Result:
    return CliRunner().invoke(main, ["new", str(folder)], catch_exceptions=False)


def text(page: Path) -> str:
    words: str = html.fromstring(page.read_bytes()).text_content()
    return " ".join(words.split())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a new project, and its site."""
    folder = tmp_path_factory.mktemp("new") / "news" / "briefing"
    assert new(folder).exit_code == 0
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr
    return folder


def test_says_what_to_do_next(tmp_path: Path) -> None:
    folder = tmp_path / "a briefing"
    result = new(folder)
    assert result.exit_code == 0
    assert f"cd '{folder}'\n" in result.output
    assert "mkdocs serve" in result.output


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert new(tmp_path).exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("mine", encoding="utf-8")
    result = new(tmp_path)
    assert result.exit_code == 1
    assert f"{tmp_path}: is not empty" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]
    assert (tmp_path / "mkdocs.yml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("place", ["taken", "taken/below"])
def test_a_file_in_the_way(tmp_path: Path, place: str) -> None:
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    result = new(tmp_path / place)
    assert result.exit_code == 1
    assert result.output.startswith(f"Error: {tmp_path / place}: ")
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    result = new(tmp_path / "new")
    assert result.exit_code == 1
    assert "cannot be written: Permission denied" in result.output


def test_the_site_shows_what_a_briefing_is(made: Path) -> None:
    front = text(made / "site" / "index.html")
    assert "Where sources differ" in front
    assert "Twelve people" in front
    assert "15 people" in front
    assert "Thomas Kralick" in text(made / "site" / STORY)
    profile = text(made / "site" / "people" / "thomas-kralik" / "index.html")
    assert "Thomas Kralick" in profile
    assert "Sample Wire" in profile


def test_the_site_is_whole(made: Path) -> None:
    assert broken(made / "site") == []
    assert external(made / "site") == set()


def test_the_theme_needs_no_folder_of_its_own(made: Path) -> None:
    page = html.fromstring((made / "site" / STORY).read_bytes())
    sheets = [link.get("href") for link in page.cssselect("link[rel=stylesheet]")]
    assert sheets[-1] == "../../assets/stylesheets/briefing.css"
    for name in ("stylesheets/briefing.css", "javascripts/briefing.js", "javascripts/keyboard.js"):
        ours = ROOT / "templates" / "theme" / "assets" / name
        assert (made / "site" / "assets" / name).read_bytes() == ours.read_bytes()
    assert page.cssselect("[data-md-component=search]"), "the theme's search"
    assert page.cssselect(".bf-sections"), "our footer"
    assert "There is nothing at this address" in text(made / "site" / "404.html")
    assert not list((made / "site").rglob("*.yml"))


def test_a_second_build_keeps_every_page(made: Path) -> None:
    result = build(made)
    assert result.returncode == 0
    assert "incremental: 0 pages rendered" in result.stderr


def test_git_ignores_what_a_build_writes_and_nothing_else(made: Path) -> None:
    ignored = GitIgnoreSpec.from_lines((made / ".gitignore").read_text(encoding="utf-8").splitlines())
    fresh = made.parent / "fresh"
    new(fresh)
    for path in (path.relative_to(made) for path in made.rglob("*") if path.is_file()):
        assert ignored.match_file(path.as_posix()) == (not (fresh / path).exists()), path


def settings(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    return found


def test_the_settings_are_those_of_the_project_itself(made: Path) -> None:
    own, ours = settings(made), settings(ROOT)
    assert own["strict"] is True
    assert own["nav"][:-1] == ours["nav"][:-1], "the same sections"
    assert own["validation"] == ours["validation"]
    assert own["markdown_extensions"] == ours["markdown_extensions"]
    theme = yaml.safe_load((ROOT / "templates" / "theme" / "mkdocs_theme.yml").read_text(encoding="utf-8"))
    for name in ("font", "palette", "features"):
        assert theme[name] == ours["theme"][name]


def test_every_line_offered_in_the_settings_can_be_used(made: Path) -> None:
    lines = (made / "mkdocs.yml").read_text(encoding="utf-8")
    offered = re.sub(r"^( *)# ([a-z_]+: )", r"\1\2", lines, flags=re.MULTILINE)
    plain = yaml.safe_load(offered)
    assert plain["site_url"].startswith("https://")
    assert {"full_text", "noindex", "previous", "language", "summary_sentences"} <= plain["plugins"]["briefing"].keys()
    assert plain["theme"]["custom_dir"]


def test_every_judgement_offered_can_be_used(tmp_path: Path) -> None:
    new(tmp_path)
    file = tmp_path / "seeds" / "curation.yml"
    rules = re.sub(r"^# ((?:[a-z]+:|  ).*)$", r"\1", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    offered = yaml.safe_load(rules)
    assert offered.keys() == {"same", "different", "rename", "type", "hide", "describe"}
    file.write_text(rules.replace("Helen Marsh", "Anna Reuter"), encoding="utf-8")
    result = CliRunner().invoke(main, ["generate", "--config", str(tmp_path / "mkdocs.yml")], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "docs" / "people" / "thomas-kralik" / "index.md").is_file()


def test_what_ci_runs_is_the_plain_script(made: Path) -> None:
    script = made / "ci.sh"
    assert script.is_file()
    workflow = yaml.safe_load((made / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in workflow["jobs"]["build"]["steps"] if "run" in step] == ["sh ci.sh"]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"]) for step in steps if "uses" in step)
    (kept,) = [step["with"]["path"] for step in steps if step.get("uses", "").startswith("actions/cache")]
    _, generated = (
        (made / ".gitignore").read_text(encoding="utf-8").split("# written by the generator, listed in its manifest")
    )
    assert kept.split() == [".cache", "site", *generated.split()]
    assert workflow["permissions"] == {"contents": "read"}


def test_the_script_installs_and_builds_from_anywhere(made: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "project", ignore=shutil.ignore_patterns("site"))
    commands = folder / ".venv" / "bin"
    commands.mkdir(parents=True)
    for name, line in (
        ("pip", f'echo "pip $@" > {tmp_path}/asked'),
        ("mkdocs", f'exec {sys.executable} -m mkdocs "$@"'),
    ):
        (commands / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (commands / name).chmod(0o755)
    done = subprocess.run(["sh", folder / "ci.sh"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "asked").read_text(encoding="utf-8").endswith("-r requirements.txt\n")
    assert (folder / "site" / STORY).is_file()


def test_ci_says_what_a_pull_request_changes(tmp_path: Path) -> None:
    new(tmp_path / "work")
    new(tmp_path / "work" / "base")
    article = tmp_path / "work" / "seeds" / "ferry-wire.txt"
    article.write_text(article.read_text("utf-8").replace("Anna Reuter", "Clara Vogel"), encoding="utf-8")
    workflow = yaml.safe_load((tmp_path / "work" / ".github" / "workflows" / "site.yml").read_text(encoding="utf-8"))
    commands = workflow["jobs"]["changes"]["steps"][-1]["run"]
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
    }
    done = subprocess.run(
        ["sh", "-e", "-c", commands], cwd=tmp_path / "work", env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert "Clara Vogel" in summary
    assert "Anna Reuter" in summary
    assert "Ellen Marsh" not in summary


def test_it_asks_for_this_version(made: Path) -> None:
    assert (made / "requirements.txt").read_text(encoding="utf-8") == f"briefing-digest=={__version__}\n"
