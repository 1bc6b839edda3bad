"""The MkDocs plugin: a thin shell that runs the generator before MkDocs lists docs/.

Only this module and the room ``incremental`` know MkDocs.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection
from pathlib import Path
from posixpath import dirname, normpath
from typing import TYPE_CHECKING

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.build import build
from generator.errors import GeneratorError
from generator.settings import Options, Settings, make_settings

if TYPE_CHECKING:
    from generator.pipeline import Memory

log = logging.getLogger("mkdocs.plugins.briefing")

UNDATED = "1970-01-01"
"""Date given to MkDocs for pages without one, so that a sitemap never depends on the day of the build."""

FOLDER_LINK = re.compile(r'href="(?=[.\w%-])((?:[\w%.-]+/)*(?:\.{1,2})?)(#[^"]*)?"')
"""A relative link that leads to a folder, as the generated pages have them: ``../../articles/one/#s3``."""

_default = Options()


class BriefingConfig(Config):
    """The plugin's settings in ``mkdocs.yml``; :class:`generator.settings.Options` says what they mean."""

    seeds = c.Type(str, default=_default.seeds)
    templates = c.Type(str, default=_default.templates)
    recognizer = c.Type(str, default=_default.recognizer)
    summarizer = c.Type(str, default=_default.summarizer)
    summary_sentences = c.Type(int, default=_default.summary_sentences)
    summary_words = c.Type(int, default=_default.summary_words)
    story_words = c.Type(int, default=_default.story_words)
    language = c.Type(str, default=_default.language)
    full_text = c.Type(str, default=_default.full_text)
    noindex = c.Type(bool, default=_default.noindex)
    previous = c.Type(str, default=_default.previous)
    cache = c.Type(str, default=_default.cache)


class BriefingPlugin(BasePlugin[BriefingConfig]):
    """Generates the briefing's pages into docs/ at the start of every build, and watches what they are made from."""

    def __init__(self) -> None:
        self._memory: Memory | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Have MkDocs keep the plugin, and so what it remembers, from one build of ``mkdocs serve`` to the next."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Run the generator; what it cannot use becomes a warning, which ``--strict`` turns into a failed build."""
        try:
            built = build(self._settings(config), memory=self._memory)
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        self._memory = built.memory
        for line in (*built.notes, str(built)):
            log.info(line)
        for problem in built.problems:
            log.warning(str(problem))

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Date a page by its article instead of by the clock; mark one written by hand as generated ones are."""
        if self.config.noindex:
            page.meta.setdefault("robots", "noindex")
        page.update_date = str(page.meta.get("date", UNDATED))
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let links lead to files where no server turns a folder's address into one: opened from a disk."""
        if config.use_directory_urls:
            return html
        pages = files.src_uris.keys()
        if "redirect" in page.meta:
            page.meta["redirect"] = link_to_file(page.meta["redirect"], page.file.src_uri, pages)
        return link_to_files(html, page.file.src_uri, pages)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when an article or a template changes."""
        settings = self._settings(config)
        for folder in (settings.seeds, settings.root / settings.options.templates):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def _settings(self, config: MkDocsConfig) -> Settings:
        path = config.config_file_path
        root = Path(path).resolve().parent if path else Path.cwd()
        return make_settings(dict(self.config), root=root, docs=config.docs_dir)


def link_to_files(html: str, source: str, pages: Collection[str]) -> str:
    """Return a page with its links to folders leading to the files in them; see :func:`link_to_file`."""

    def lead(link: re.Match[str]) -> str:
        target, fragment = link.group(1), link.group(2) or ""
        return f'href="{link_to_file(target, source, pages)}{fragment}"'

    return FOLDER_LINK.sub(lead, html)


def link_to_file(target: str, source: str, pages: Collection[str]) -> str:
    """Return the file that a link to a folder means: ``people/index.html`` for ``people/``, ``method.html`` for a leaf.

    Args:
        target: The link, relative to the folder of the page it stands on; one to no folder is returned as it is.
        source: The page's own path in docs/.
        pages: The paths in docs/ of all pages.
    """
    if not target.endswith(("/", ".")):
        return target
    folder = normpath(f"{dirname(source)}/{target}".lstrip("/"))
    leaf = f"{folder}.md" in pages and f"{folder}/index.md" not in pages
    return f"{target.rstrip('/')}.html" if leaf else f"{target.rstrip('/')}/index.html"
