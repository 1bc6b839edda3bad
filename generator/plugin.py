"""The MkDocs plugin: a thin shell that runs the generator before MkDocs lists docs/. Only this module knows MkDocs."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.errors import GeneratorError
from generator.pipeline import analyze, publish
from generator.settings import Options, Settings, make_settings

log = logging.getLogger("mkdocs.plugins.briefing")

UNDATED = "1970-01-01"
"""Date given to MkDocs for pages without one, so that a sitemap never depends on the day of the build."""

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
    previous = c.Type(str, default=_default.previous)


class BriefingPlugin(BasePlugin[BriefingConfig]):
    """Generates the briefing's pages into docs/ at the start of every build, and watches what they are made from."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Run the generator; what it cannot use becomes a warning, which ``--strict`` turns into a failed build."""
        try:
            settings = self._settings(config)
            corpus = analyze(settings)
            written = publish(corpus, settings)
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        for problem in corpus.problems:
            log.warning(str(problem))
        log.info(
            f"{len(corpus.documents)} articles, {len(corpus.entities)} entities: {len(written.written)} pages written, "
            f"{written.unchanged} unchanged, {len(written.removed)} removed"
        )

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Date a page by its article instead of by the clock."""
        page.update_date = str(page.meta.get("date", UNDATED))
        return markdown

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
