"""The reference names all that a user may rely on, as it is, and nothing else."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from dataclasses import asdict
from typing import Any

import click
import pytest
import yaml
from mkdocs.config.base import Config

from generator.cli import main
from generator.curation import Kind
from generator.full_text import FullText
from generator.incremental.plugin import IncrementalConfig
from generator.known import KNOWN_FILE
from generator.publication import FeedScope
from generator.read.files import FACTS_FILE
from generator.read.formats import SUFFIXES
from generator.search import Search
from generator.settings import Options, make_settings
from generator.summarize import METHODS
from tests.docs.blocks import BLOCK, GUIDE
from tests.sites import ROOT

REFERENCE = (GUIDE / "reference.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *GUIDE.glob("*.md")])
WRITTEN = [path for path in PAGES if path != ROOT / "docs" / "index.md"]


def section(title: str, level: int = 2) -> str:
    """Return what stands below a heading, up to the next of its level or above."""
    found = re.search(
        rf"^{'#' * level} {re.escape(title)}\n(.*?)(?=^#{{1,{level}}} |\Z)", REFERENCE, re.MULTILINE | re.DOTALL
    )
    assert found, title
    return found[1]


def rows(text: str) -> list[list[str]]:
    """Return the cells of all tables in a text, without their heads."""
    table = re.findall(r"^\| (.*) \|$", text, re.MULTILINE)
    cells = [[cell.strip() for cell in re.split(r"\s*\|\s*", row)] for row in table]
    return [row for row in cells if row[0].startswith("`")]


def names(text: str) -> list[str]:
    """Return what stands as code in a text."""
    return re.findall(r"`([^`]+)`", text)


def written(value: object) -> str:
    """Return a default as the table writes it."""
    return "" if value == "" else f"`{str(value).lower() if isinstance(value, bool) else value}`"


def settings_of(text: str) -> dict[str, str]:
    return {names(row[0])[0]: row[1] for row in rows(text)}


def test_every_setting_with_its_default() -> None:
    ours = section("Settings").split("### The plugin `incremental`")[0]
    assert settings_of(ours) == {name: written(value) for name, value in asdict(Options()).items()}


def test_every_setting_of_the_plugin_incremental() -> None:
    config: Config = IncrementalConfig()
    config.validate()
    defaults = {name: "none" if value == [] else written(value) for name, value in config.items()}
    assert settings_of(section("The plugin `incremental`", 3)) == defaults


@pytest.mark.parametrize(
    ("setting", "values"),
    [
        ("full_text", [*FullText]),
        ("search", [*Search]),
        ("feeds", [*FeedScope]),
        ("summarizer", [*METHODS]),
        ("recognizer", [*PROJECT["entry-points"]["briefing.recognizers"]]),
        ("language", ["en", *(path.stem for path in (ROOT / "generator/render/locale").glob("*.po"))]),
    ],
)
def test_every_value_of_a_choice(setting: str, values: list[str]) -> None:
    [row] = [row for row in rows(section("Settings")) if row[0] == f"`{setting}`"]
    assert set(values) <= set(names(row[2]))


def test_every_command() -> None:
    table = [row[0] for row in rows(section("Commands")) if row[0].startswith("`briefing ")]
    arguments = {
        name: " ".join(
            parameter.make_metavar(click.Context(command))
            for parameter in command.params
            if isinstance(parameter, click.Argument)
        )
        for name, command in main.commands.items()
    }
    assert sorted(table) == sorted(f"`briefing {name} {said}`".replace(" `", "`") for name, said in arguments.items())


def options(command: click.Command) -> set[str]:
    return {flag for parameter in command.params for flag in parameter.opts if flag.startswith("--")}


def documented_options(command: str) -> set[str]:
    """Return the options that the table gives to a command."""
    found = set()
    for option, of, _ in (row for row in rows(section("Commands")) if row[0].startswith("`--")):
        given = command not in names(of) if of.startswith("all but") else command in names(of)
        found |= {re.split(r"[ =]", name)[0] for name in names(option)} if given else set()
    return found


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_option(command: str) -> None:
    assert documented_options(command) == options(main.commands[command])


@pytest.mark.parametrize("command", ["export", "diff"])
def test_every_format_of_a_command(command: str) -> None:
    [form] = [parameter for parameter in main.commands[command].params if "--format" in parameter.opts]
    assert isinstance(form.type, click.Choice)
    [row] = [row for row in rows(section("Commands")) if row[:2] == ["`--format`", f"`{command}`"]]
    assert names(row[2]) == list(form.type.choices)


def test_every_variable() -> None:
    read = {"NO_MKDOCS_2_WARNING"}
    for path in (ROOT / "generator").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        asked = re.findall(r"environ(?:\.get)?[(\[](\w+|\"\w+\")", text)
        constants = dict(re.findall(r'^([A-Z]+) = "(\w+)"$', text, re.MULTILINE))
        read |= {name.strip('"') if name.startswith('"') else constants[name] for name in asked}
    documented = {names(row[0])[0] for row in rows(section("Commands")) if re.fullmatch(r"`[A-Z0-9_]+`", row[0])}
    assert documented == read


@pytest.mark.parametrize("page", ["reference.md", "formats.md"])
def test_every_ending(page: str) -> None:
    text = (GUIDE / page).read_text(encoding="utf-8")
    place = section("Articles", 3) if page == "reference.md" else text.split("\n## ")[0]
    assert {name for name in names(place) if re.fullmatch(r"\.\w+", name)} == SUFFIXES.keys()


def test_every_file_of_the_operator() -> None:
    for name in (FACTS_FILE, "curation.yml", KNOWN_FILE):
        assert section(f"`{name}`", 3)


def test_every_judgement() -> None:
    [example] = re.findall(r"```yaml\n(.*?)```", section("`curation.yml`", 3), re.DOTALL)
    assert list(yaml.safe_load(example)) == [*Kind]


def test_every_kind_of_export() -> None:
    schema = json.loads((ROOT / "generator/exports/schema/export-1.json").read_text(encoding="utf-8"))
    properties = [definition.get("properties", {}) for definition in schema["$defs"].values()]
    kinds = {held["kind"]["const"] for held in properties if "kind" in held}
    assert {names(row[0])[0] for row in rows(section("Export"))} == kinds


def test_every_entry_point() -> None:
    in_code = set()
    for path in (ROOT / "generator").rglob("*.py"):
        in_code |= set(re.findall(r"^GROUP = \"([\w.]+)\"$", path.read_text(encoding="utf-8"), re.MULTILINE))
    text = section("Entry points")
    assert {names(row[0])[0] for row in rows(text)} == in_code
    assert {*in_code, *PROJECT["entry-points"]} <= set(names(text))


def test_every_extra() -> None:
    text = section("Extras")
    known = {names(row[0])[0] for row in rows(text)} | set(names(text.rsplit("\n\n", 1)[-1]))
    assert known == PROJECT["optional-dependencies"].keys()


def examples(language: str) -> list[Any]:
    return [
        pytest.param(match[2], id=f"{page.name}-{number}")
        for page in WRITTEN
        for number, match in enumerate(BLOCK.finditer(page.read_text(encoding="utf-8")))
        if match[1] == language
    ]


@pytest.mark.parametrize("text", examples("yaml"))
def test_every_example_of_settings_can_be_used(text: str) -> None:
    content = yaml.safe_load(text)
    plugins = content.get("plugins", {})
    entries = plugins if isinstance(plugins, dict) else {name: value for one in plugins for name, value in one.items()}
    make_settings(entries.get("briefing") or {}, root=ROOT, docs="docs")


@pytest.mark.parametrize("text", [*examples("sh"), *examples("bash")])
def test_every_command_shown_is_understood(text: str) -> None:
    for line in text.splitlines():
        words = shlex.split(re.split(r" (?:>|\|\||&&|\|) ", line)[0], comments=True)
        if words[:1] == ["briefing"]:
            main.commands[words[1]].make_context(words[1], words[2:])


def test_the_index_leads_to_every_page() -> None:
    index = (GUIDE / "index.md").read_text(encoding="utf-8")
    for page in GUIDE.glob("*.md"):
        assert page.name == "index.md" or f"]({page.name}" in index, page.name


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_links_of_pages_outside_the_site(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
