"""The plugin: a thin shell that hands MkDocs's events to the session of the build at hand."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Literal

from jinja2 import Environment, Template
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.incremental.publish import publish
from generator.incremental.session import Session
from generator.incremental.trust import objection
from generator.incremental.waiting import wait

log = logging.getLogger("mkdocs.plugins.incremental")

FIRST, LAST = 100, -100
"""Priorities: before and after all plugins that ask for none."""


class IncrementalConfig(Config):
    """The plugin's settings in ``mkdocs.yml``."""

    enabled = c.Type(bool, default=True)
    """Whether to keep anything at all."""
    cache = c.Type(str, default=".cache/incremental")
    """The folder, beside the configuration, of what one build leaves to the next."""
    trust = c.ListOfItems(c.Type(str), default=[])
    """Plugins and Markdown extensions whose work on a page depends on nothing but that page and their settings."""


class IncrementalPlugin(BasePlugin[IncrementalConfig]):
    """Renders only what changed, and publishes what a clean build would."""

    def __init__(self) -> None:
        self._session: Session | None = None
        self._command = "build"
        self._dirty = False
        self._template: Template | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn what MkDocs was called for."""
        self._command, self._dirty = command, dirty

    def on_shutdown(self) -> None:
        """Clean up after a build that was cut off."""
        self._close()

    @event_priority(LAST)
    def on_config(self, config: MkDocsConfig) -> None:
        """Begin a session, unless something stands against it."""
        self._close()
        if not self.config.enabled or self._command == "serve" or self._dirty:
            return
        reason = objection(config, self, self.config.trust)
        if logging.getLogger("mkdocs").isEnabledFor(logging.DEBUG):
            reason = "with --verbose MkDocs does not say which anchors a page links to"
        root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        if reason is None:
            try:
                self._session = Session(config, root / self.config.cache, self)
            except OSError as error:
                reason = f"{self.config.cache} cannot be used ({error.strerror})"
        if reason is not None:
            log.info(f"incremental: stands aside: {reason}")

    @event_priority(LAST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Choose what to keep."""
        return self._session.plan(files) if self._session else files

    @event_priority(LAST)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Hide the kept pages."""
        if self._session:
            self._session.seal(nav)

    @event_priority(FIRST)
    def on_pre_page(self, page: Page, *, config: MkDocsConfig, files: Files) -> None:
        """Start watching a page's Markdown."""
        if self._session:
            self._session.begin(page)

    @event_priority(LAST)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Stop watching it, and let the page take less room until all others are read."""
        if self._session:
            self._session.recorder.current = None
            wait(page)

    @event_priority(LAST)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Wake what depends on the rendered pages."""
        if self._session:
            self._session.settle()

    @event_priority(LAST)
    def on_pre_template(self, template: Template, *, template_name: str, config: MkDocsConfig) -> None:
        """Remember where a static template comes from."""
        self._template = template

    @event_priority(FIRST)
    def on_template_context(self, context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> None:
        """Give a static template all pages."""
        if self._session:
            self._session.lend_listing(context, self._template)

    @event_priority(FIRST)
    def _on_page_context_first(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if self._session:
            self._session.recorder.current = page.file.src_uri
            self._session.lend_listing(context)

    @event_priority(LAST)
    def _on_page_context_last(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        if self._session and self._session.search:
            self._session.search.note(page.file.src_uri)

    on_page_context = CombinedEvent(_on_page_context_first, _on_page_context_last)

    @event_priority(LAST)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """Stop watching a page's template."""
        if self._session:
            self._session.recorder.current = None

    @event_priority(LAST)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish."""
        if self._session:
            try:
                publish(self._session)
                self._session.report()
            finally:
                self._close()

    @event_priority(LAST)
    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last good site as it is; say what the system refuses in a line, where MkDocs shows its code."""
        self._close()
        if isinstance(error, OSError) and error.strerror:
            place = error.filename2 or error.filename or "the site"
            raise PluginError(f"{place}: {error.strerror}. Check permissions and free space.") from error

    def _close(self) -> None:
        if self._session:
            self._session.close()
            self._session = None
