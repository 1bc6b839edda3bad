"""Which plugins and Markdown extensions are known to work on each page alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme
from mkdocs.utils import get_theme_dir, get_theme_names

from generator.incremental.search import MODULES

_MARKDOWN = """
    abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em md_in_html meta
    nl2br sane_lists smarty tables toc wikilinks
""".split()  # noqa: SIM905 - thirty names read better as words than as a list of texts
_PYMDOWN = """
    arithmatex betterem blocks.admonition blocks.caption blocks.definition blocks.details blocks.html blocks.tab caret
    critic details emoji escapeall extra extrarawhtml fancylists highlight inlinehilite keys magiclink mark progressbar
    quotes saneheaders smartsymbols striphtml superfences tabbed tasklist tilde
""".split()  # noqa: SIM905 - thirty names read better as words than as a list of texts
EXTENSIONS = (
    {*_MARKDOWN} | {f"markdown.extensions.{name}" for name in _MARKDOWN} | {f"pymdownx.{name}" for name in _PYMDOWN}
)
"""Extensions that read nothing but the page. Snippets, for one, read other files."""


THEMES = {"material", "mkdocs", "readthedocs"}
"""Themes whose templates show of other pages only what the navigation holds."""

METADATA = {"icon", "status", "subtitle"}
"""What these themes show of the metadata of the navigation's pages."""

BODY = {"content", "toc", "markdown"}
"""What pages have of their own that is not in the navigation."""

LOOKS = (nodes.Getattr, nodes.Getitem)


def objection(config: MkDocsConfig, own: object, trusted: Collection[str]) -> str | None:
    """Say what stands against keeping any page, or None.

    :param own: this plugin.
    :param trusted: the names of further plugins and extensions that the user knows to be harmless.
    """
    for name, plugin in config.plugins.items():
        if plugin is own or name in trusted:
            continue
        if type(plugin).__module__ not in MODULES:
            return f"the plugin '{name}' may make one page depend on another; if it does not, name it under 'trust'"
        if dict(plugin.config).get("prebuild_index"):
            return "a prebuilt search index cannot be merged"
    for extension in config.markdown_extensions:
        if extension not in EXTENSIONS and extension not in trusted:
            return f"the Markdown extension '{extension}' may read other files; if it does not, name it under 'trust'"
    options: Mapping[str, Any] = (config.mdx_configs or {}).get("pymdownx.emoji", {}).get("options") or {}
    if options.get("custom_icons") and "pymdownx.emoji" not in trusted:
        return "the extension 'pymdownx.emoji' reads custom icons; if they never change, name it under 'trust'"
    # Lists of all pages are noticed while they are read, but not what is read of the navigation's pages.
    return next((f"the template '{name}' may show the text of other pages" for name in _nosy(config.theme, BODY)), None)


def shown_metadata(theme: Theme) -> Collection[str] | None:
    """Return the keys of metadata that a theme shows of the navigation's pages; None when they cannot be told."""
    return None if any(_nosy(theme, {"meta"})) else METADATA


def _nosy(theme: Theme, names: Collection[str]) -> Iterator[str]:
    """Yield the templates that look into something else than ``page`` for what pages have."""
    env = theme.get_env()
    known = {get_theme_dir(name) for name in THEMES.intersection(get_theme_names())}
    for folder in theme.dirs:
        if folder in known:
            continue
        for path in sorted(Path(folder).rglob("*.html")):
            try:
                tree = env.parse(path.read_text(encoding="utf-8"))
            except (jinja2.TemplateSyntaxError, UnicodeDecodeError):
                continue  # MkDocs will say so when it needs the template
            if any(_looks_elsewhere(look, names) for look in tree.find_all(LOOKS)):
                yield path.relative_to(folder).as_posix()


def _looks_elsewhere(look: nodes.Node, names: Collection[str]) -> bool:
    """Return whether an expression takes one of some attributes of something that is not called ``page``."""
    if isinstance(look, nodes.Getattr):
        name = look.attr
    elif isinstance(look, nodes.Getitem) and isinstance(look.arg, nodes.Const):
        name = look.arg.value
    else:
        return False
    return name in names and not (isinstance(look.node, nodes.Name) and look.node.name == "page")
