"""The operator's choices, checked once, before any stage runs.

They stand in ``mkdocs.yml`` below ``plugins: - briefing:``. Inside ``mkdocs build`` the plugin hands them over; the
command line reads the same file itself, so that both see the same settings without MkDocs being imported here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from dataclasses import fields as dataclass_fields
from pathlib import Path
from typing import Any

import yaml

from generator.errors import SettingsError
from generator.full_text import FullText
from generator.model import Problem
from generator.publication import FeedScope, Publication
from generator.search import Search

CONFIG_NAME = "mkdocs.yml"
SCHEDULER = re.compile(r"(?:tcp|tls)://\S+:\d+")
"""How the address of a dask scheduler is written."""
ABSOLUTE = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
"""An address that others can be made from by adding to it."""


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
        content_security_policy: Write into every page what a browser may run and load there.
        search: What readers can search: a value of :class:`generator.search.Search`.
        search_limit: The most pages that ``auto`` searches in full.
        min_articles: Entities named in fewer articles are listed with their mentions and have no page.
        feeds: What has a feed of its own: a value of :class:`generator.publication.FeedScope`.
        previous: An earlier export, relative to mkdocs.yml, to say what changed since; empty for none.
        cache: Folder where what was found in each article is kept for the next build, relative to mkdocs.yml; empty to
            keep nothing.
        article_limit: With more articles than these nothing is analyzed: the build stops and says so.
        workers: Use at most so many processes where there are enough new articles for them; 0 for as many as there are
            processors.
        subscriptions: List of the feeds that ``briefing fetch`` fetches, relative to mkdocs.yml; empty for none.
        scheduler: Address of a dask scheduler whose workers are used instead, such as ``tcp://10.0.0.5:8786``; empty
            for none.
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
    content_security_policy: bool = True
    search: str = Search.AUTO.value
    search_limit: int = 600
    min_articles: int = 1
    feeds: str = FeedScope.ALL.value
    previous: str = ""
    cache: str = ".cache/briefing"
    article_limit: int = 10_000
    workers: int = 0
    scheduler: str = ""
    subscriptions: str = ""


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
    publication: Publication = field(default_factory=Publication)


def packaged_templates() -> Path:
    """Return the folder of the templates that come with the generator, installed or in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def packaged_locale() -> Path:
    """Return the folder of the catalogues that come with the generator."""
    return Path(__file__).resolve().parent / "render" / "locale"


def make_settings(
    options: Mapping[str, Any],
    *,
    root: Path,
    docs: str | Path,
    config: str = CONFIG_NAME,
    site_name: str | None = None,
    site_url: str | None = None,
) -> Settings:
    """Check the options as written in ``mkdocs.yml`` and complete them.

    Args:
        options: Names and values as written; what is missing takes its default.
        root: Folder of mkdocs.yml.
        docs: The docs folder, relative to ``root`` or absolute.
        config: Name of the file for messages.
        site_name: What MkDocs calls the site.
        site_url: The address at which it is published, if that is known.

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
    _check_size(result, config)
    if result.feeds not in tuple(FeedScope):
        raise _error(config, f"setting 'feeds' is '{result.feeds}'", f"Known values: {', '.join(FeedScope)}.")
    if site_url and not ABSOLUTE.fullmatch(site_url):
        raise _error(config, f"'site_url' is '{site_url}'", "Write the whole address, as https://example.org/news/.")
    _check_workers(result, config)
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
        publication=Publication(
            name=site_name or Publication().name,
            url=f"{site_url.rstrip('/')}/" if site_url else "",
            feeds=FeedScope(result.feeds),
        ),
    )


def _check_size(options: Options, config: str) -> None:
    if options.search not in tuple(Search):
        raise _error(config, f"setting 'search' is '{options.search}'", f"Known values: {', '.join(Search)}.")
    if options.search_limit < 0 or options.min_articles < 1 or options.article_limit < 1:
        hint = "search_limit is a number of pages, min_articles and article_limit are ones of articles, 1 or more."
        raise _error(config, "a setting counts what cannot be counted", hint)


def _check_workers(options: Options, config: str) -> None:
    if options.workers < 0:
        raise _error(config, f"setting 'workers' is {options.workers}", "It is a number of processes, or 0.")
    if options.scheduler and not SCHEDULER.fullmatch(options.scheduler):
        hint = "Write an address such as tcp://10.0.0.5:8786."
        raise _error(config, f"setting 'scheduler' is '{options.scheduler}'", hint)


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
        options,
        root=config.resolve().parent,
        docs=content.get("docs_dir", "docs"),
        config=str(config),
        site_name=_text(content.get("site_name")),
        site_url=_text(content.get("site_url")),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


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
