"""The operator's choices, checked once, before any stage runs.

They stand in ``mkdocs.yml`` below ``plugins: - briefing:``. Inside ``mkdocs build`` the plugin hands them over; the
command line reads the same file itself, so that both see the same settings without MkDocs being imported here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from pathlib import Path
from typing import Any

import yaml

from generator.errors import SettingsError
from generator.full_text import FullText
from generator.model import Problem

CONFIG_NAME = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Options:
    """The settings of the plugin, by their names in ``mkdocs.yml``, with their defaults.

    Attributes:
        seeds: Folder of the articles, relative to mkdocs.yml.
        templates: Folder of the operator's templates, relative to mkdocs.yml; its ``pages/`` and ``locale/`` go
            before ours.
        recognizer: Name of an entry point in the group ``briefing.recognizers``.
        summarizer: Name of a summarization method.
        summary_sentences: Length of a summary, in sentences, where ``summary_words`` is 0.
        summary_words: Length of a summary, in words at most; 0 to count sentences instead.
        story_words: Length of a story's summary, in words at most.
        language: The language of the site's own texts: that of a catalogue, or ``en``.
        full_text: How much of the articles is shown: a value of :class:`generator.full_text.FullText`.
        noindex: Ask search engines to list no page.
        previous: An earlier export, relative to mkdocs.yml, to say what changed since; empty for none.
        cache: Folder where what was found in each article is kept for the next build, relative to mkdocs.yml; empty to
            keep nothing.
    """

    seeds: str = "seeds"
    templates: str = "templates"
    recognizer: str = "builtin"
    summarizer: str = "digest"
    summary_sentences: int = 3
    summary_words: int = 0
    story_words: int = 150
    language: str = "en"
    full_text: str = FullText.ALL.value
    noindex: bool = False
    previous: str = ""
    cache: str = ".cache/briefing"


@dataclass(frozen=True, slots=True)
class Settings:
    """Options with their paths made absolute, and where docs/ is."""

    options: Options
    root: Path
    seeds: Path
    docs: Path
    templates: tuple[Path, ...]
    locales: tuple[Path, ...]
    """Folders of catalogues, the operator's before ours."""
    cache: Path | None
    """The file of the kept analysis."""


def packaged_templates() -> Path:
    """Return the folder of the templates that come with the generator, installed or in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def packaged_locale() -> Path:
    """Return the folder of the catalogues that come with the generator."""
    return Path(__file__).resolve().parent / "render" / "locale"


def make_settings(options: Mapping[str, Any], *, root: Path, docs: str | Path, config: str = CONFIG_NAME) -> Settings:
    """Check the options as written in ``mkdocs.yml`` and complete them.

    Args:
        options: Names and values as written; what is missing takes its default.
        root: Folder of mkdocs.yml.
        docs: The docs folder, relative to ``root`` or absolute.
        config: Name of the file for messages.

    Raises:
        SettingsError: An option is unknown or its value has the wrong type or range.
    """
    known = {f.name: f for f in dataclass_fields(Options)}
    checked: dict[str, Any] = {}
    for name, value in options.items():
        if name not in known:
            raise _error(config, f"unknown setting '{name}'", f"Known settings: {', '.join(known)}.")
        kind = type(known[name].default)
        if type(value) is not kind:
            raise _error(config, f"setting '{name}' is {value!r}", f"It must be of type {kind.__name__}.")
        checked[name] = value
    result = Options(**checked)
    if result.summary_sentences < 1 or result.summary_words < 0 or result.story_words < 1:
        raise _error(config, "a summary needs at least one sentence", "Set summary_sentences to 1 or more.")
    if result.full_text not in tuple(FullText):
        raise _error(config, f"setting 'full_text' is '{result.full_text}'", f"Known values: {', '.join(FullText)}.")
    own = root / result.templates
    locales = (own / "locale", packaged_locale())
    languages = {Options().language, *(path.stem for folder in locales for path in folder.glob("*.po"))}
    if result.language not in languages:
        hint = (
            f"Known languages: {', '.join(sorted(languages))}. Others need a catalogue in {result.templates}/locale/."
        )
        raise _error(config, f"setting 'language' is '{result.language}'", hint)
    return Settings(
        options=result,
        root=root,
        seeds=root / result.seeds,
        docs=root / docs,
        templates=tuple(dict.fromkeys((own / "pages", packaged_templates() / "pages"))),
        locales=locales,
        cache=root / result.cache / "analysis.sqlite" if result.cache else None,
    )


def load_settings(config: Path, **overrides: Any) -> Settings:
    """Read the settings from a ``mkdocs.yml``; where there is none, the defaults below its folder hold.

    Args:
        config: Path of the mkdocs.yml.
        **overrides: Options that go before what the file says.

    Raises:
        SettingsError: The file cannot be read or a setting in it cannot be used.
    """
    content = _read_config(config, seen=()) if config.exists() else {}
    options: dict[str, Any] = {}
    plugins = content.get("plugins") or []
    entries = (
        plugins.items() if isinstance(plugins, dict) else [e for p in plugins if isinstance(p, dict) for e in p.items()]
    )
    for name, value in entries:
        if name == "briefing" and isinstance(value, dict):
            options.update(value)
    options.update(overrides)
    return make_settings(
        options, root=config.resolve().parent, docs=content.get("docs_dir", "docs"), config=str(config)
    )


class _TolerantLoader(yaml.SafeLoader):
    """A safe loader that reads past MkDocs's own tags (``!ENV``, ``!!python/name:``), which hold no setting of ours."""


def _ignore_tag(loader: yaml.SafeLoader, suffix: str, node: yaml.Node) -> None:
    return None


_TolerantLoader.add_multi_constructor("", _ignore_tag)


def _read_config(config: Path, *, seen: tuple[Path, ...]) -> dict[str, Any]:
    """Return the content of a mkdocs.yml, with what it INHERITs below it."""
    try:
        content = yaml.load(config.read_text(encoding="utf-8"), _TolerantLoader)  # noqa: S506 - derived from SafeLoader
    except (OSError, UnicodeDecodeError) as error:
        raise _error(str(config), f"cannot be read: {error}", "Check the file and its encoding (UTF-8).") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise _error(str(config), f"is not valid YAML: {error.problem}", "Correct this line.", line) from error
    except yaml.YAMLError as error:
        raise _error(str(config), f"is not valid YAML: {error}", "Correct the file.") from error
    if not isinstance(content, dict):
        raise _error(str(config), "does not hold settings", "Write it as 'name: value' lines.")
    parent = content.get("INHERIT")
    if isinstance(parent, str) and config not in seen:
        inherited = _read_config(config.parent / parent, seen=(*seen, config))
        return {**inherited, **content}
    return content


def _error(path: str, message: str, hint: str, line: int | None = None) -> SettingsError:
    return SettingsError(Problem(path, line, message, hint))
