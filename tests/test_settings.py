"""Settings are the same for the plugin and the command line, and every mistake in them has an address."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.full_text import FullText
from generator.plugin import BriefingConfig
from generator.settings import Options, load_settings, packaged_locale, packaged_templates


def config(folder: Path, text: str) -> Path:
    path = folder / "mkdocs.yml"
    path.write_text(text, encoding="utf-8")
    return path


def test_plugin_and_command_line_know_the_same_settings() -> None:
    plugin = BriefingConfig()
    plugin.validate()
    assert dict(plugin) == asdict(Options())


def test_defaults_hold_without_a_file(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "mkdocs.yml")
    assert settings.seeds == tmp_path / "seeds"
    assert settings.docs == tmp_path / "docs"
    assert settings.templates == (tmp_path / "templates" / "pages", packaged_templates() / "pages")


@pytest.mark.parametrize(
    "text",
    [
        "plugins: [briefing: {seeds: news}]",
        "plugins: {briefing: {seeds: news}}",
        "theme: {x: !!python/name:os.system }\ndocs_dir: docs\nplugins:\n  - search\n  - briefing:\n      seeds: news",
    ],
)
def test_reads_the_plugin_entry_as_mkdocs_does(tmp_path: Path, text: str) -> None:
    assert load_settings(config(tmp_path, text)).seeds == tmp_path / "news"


def test_inherits(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("docs_dir: pages\nplugins: [briefing: {summary_words: 50}]")
    settings = load_settings(config(tmp_path, "INHERIT: base.yml\nsite_name: x"))
    assert settings.options.summary_words == 50
    assert settings.docs == tmp_path / "pages"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("plugins: [briefing: {seedz: x}]", r"unknown setting 'seedz'\. Known settings: seeds, "),
        ("plugins: [briefing: {seeds: 3}]", r"setting 'seeds' is 3\. It must be of type str"),
        ("plugins: [briefing: {summary_sentences: true}]", r"setting 'summary_sentences' is True"),
        ("plugins: [briefing: {summary_sentences: 0}]", r"at least one sentence"),
        (
            "plugins: [briefing: {language: xx}]",
            r"setting 'language' is 'xx'\. Known languages: de, en\. .*templates/loc",
        ),
        (
            "plugins: [briefing: {full_text: some}]",
            r"setting 'full_text' is 'some'\. Known values: all, mentions, none\.",
        ),
        ("plugins: [briefing: {full_text: no}]", r"setting 'full_text' is False\. It must be of type str"),
        ("plugins: [briefing: {noindex: 1}]", r"setting 'noindex' is 1\. It must be of type bool"),
        ("plugins: [briefing: {language: ../de}]", r"setting 'language' is '\.\./de'"),
        ("plugins:\n  - briefing: {\n", r"mkdocs\.yml:3: is not valid YAML"),
        ("- a list", r"does not hold settings"),
        ("\x00", r"is not valid YAML"),
    ],
)
def test_mistakes_are_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        load_settings(config(tmp_path, text))


@pytest.mark.parametrize("value", FullText)
def test_how_much_is_shown_and_listed(tmp_path: Path, value: FullText) -> None:
    options = load_settings(config(tmp_path, f"plugins: [briefing: {{full_text: {value}, noindex: true}}]")).options
    assert (options.full_text, options.noindex) == (value, True)


def test_a_language_is_known_by_its_catalogue(tmp_path: Path) -> None:
    own = tmp_path / "own" / "locale"
    own.mkdir(parents=True)
    (own / "fr.po").write_text("")
    settings = load_settings(config(tmp_path, "plugins: [briefing: {language: fr, templates: own}]"))
    assert settings.locales == (own, packaged_locale())
    with pytest.raises(SettingsError, match="Known languages: de, en, fr"):
        load_settings(config(tmp_path, "plugins: [briefing: {language: nl, templates: own}]"))
