"""The MkDocs plugin: a thin shell that runs the generator before MkDocs lists docs/.

Only this module and the room ``incremental`` know MkDocs.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection
from contextlib import ExitStack
from pathlib import Path
from posixpath import dirname, normpath

from jinja2 import Environment
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext
from mkdocs.utils.yaml import yaml_load

from generator.build import build
from generator.errors import GeneratorError
from generator.frugal import frugal
from generator.incremental.site import Lock
from generator.lock import hold
from generator.pieces import PIECES, publish_pieces
from generator.policy import Policies, insert
from generator.progress import at_terminal
from generator.search import Search, choose, heads_only, spare
from generator.settings import Options, Settings, make_settings

log = logging.getLogger("mkdocs.plugins.briefing")

UNDATED = "1970-01-01"
"""Date given to MkDocs for pages without one, so that a sitemap never depends on the day of the build."""

FOLDER_LINK = re.compile(r'href="(?=[.\w%-])((?:[\w%.-]+/)*(?:\.{1,2})?)(#[^"]*)?"')
"""A relative link that leads to a folder, as the generated pages have them: ``../../articles/one/#s3``."""

REDIRECT = re.compile(rb"\A(?:\xef\xbb\xbf)?---\r?\n(?:(?!---).*\n)*?redirect: ")
"""The front matter of a page that leads on to another."""

RAW_HTML = "generator.raw_html"
"""The name of our extension of Markdown."""

MATERIAL_SEARCH = "material.plugins.search.plugin"
"""The module of the search whose index is spared what it leaves out."""

LATE = -50
"""The priority of what looks at the work of other plugins."""

PUBLISHED = -200
"""The priority of what is done after the plugin ``incremental``: when the whole site is in its place, for one."""

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
    content_security_policy = c.Type(bool, default=_default.content_security_policy)
    search = c.Type(str, default=_default.search)
    search_limit = c.Type(int, default=_default.search_limit)
    min_articles = c.Type(int, default=_default.min_articles)
    feeds = c.Type(str, default=_default.feeds)
    previous = c.Type(str, default=_default.previous)
    cache = c.Type(str, default=_default.cache)
    article_limit = c.Type(int, default=_default.article_limit)
    workers = c.Type(int, default=_default.workers)
    scheduler = c.Type(str, default=_default.scheduler)
    subscriptions = c.Type(str, default=_default.subscriptions)


class BriefingPlugin(BasePlugin[BriefingConfig]):
    """Generates the briefing's pages into docs/ at the start of every build, and watches what they are made from."""

    def __init__(self) -> None:
        self._lock: Lock | None = None
        self._thrift = ExitStack()
        self._served = False
        self._policies: Policies | None = None
        self._policy = ""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Take note of ``mkdocs serve``, which keeps the plugin from one build to the next."""
        self._served = command == "serve"

    @event_priority(PUBLISHED)
    def on_config(self, config: MkDocsConfig) -> None:
        """Spare Markdown the finished HTML; late, for it is no setting of the site that a plugin has to judge."""
        if RAW_HTML not in config.markdown_extensions:
            config.markdown_extensions.append(RAW_HTML)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Run the generator; what it cannot use becomes a warning, which ``--strict`` turns into a failed build."""
        settings = self._settings(config)
        self._thrift.close()
        self._thrift.enter_context(frugal())
        self._lock = self._lock or hold(settings, log.info)  # kept until MkDocs has read docs/
        try:
            shown = at_terminal(quiet=not log.isEnabledFor(logging.INFO))
            built = build(settings, progress=shown)
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        for line in (*built.notes, str(built)):
            log.info(line)
        for problem in built.problems:
            log.warning(str(problem))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Choose what can be searched. The theme reads it in ``extra``, so that a change of it reaches every page."""
        try:
            search = choose(
                Search(self.config.search),
                len(files.documentation_pages()),
                self.config.search_limit,
                offline=not config.use_directory_urls,
            )
        except GeneratorError as error:
            raise PluginError(str(error)) from error
        config.extra["search"] = search.value
        config.extra["lost"] = self._lost_page(config)

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Date a page by its article instead of by the clock; mark one written by hand as generated ones are."""
        if self.config.noindex:
            page.meta.setdefault("robots", "noindex")
        page.update_date = str(page.meta.get("date", UNDATED))
        if config.extra["search"] == Search.PAGEFIND and not (page.meta.get("search") or {}).get("exclude"):
            page.meta.update(pieces=True, search={"exclude": True})
        return markdown

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let links lead to files where no server turns a folder's address into one: opened from a disk."""
        if config.extra["search"] == Search.HEADS:
            html = heads_only(html)
        if config.use_directory_urls:
            return html
        pages = files.src_uris.keys()
        if "redirect" in page.meta:
            page.meta["redirect"] = link_to_file(page.meta["redirect"], page.file.src_uri, pages)
        return link_to_files(html, page.file.src_uri, pages)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Take the theme's templates, and the index of Material's search.

        What ``mkdocs serve`` shows has a script of its own, another at every build, and so no policy.
        """
        for plugin in config.plugins.values():
            if type(plugin).__module__ == MATERIAL_SEARCH and (index := getattr(plugin, "search_index", None)):
                spare(index)
        wanted = self.config.content_security_policy and not self._served
        self._policies = Policies(env, compiled=config.extra["search"] == Search.PAGEFIND) if wanted else None

    def on_template_context(self, context: TemplateContext, *, template_name: str, config: MkDocsConfig) -> None:
        """Leave addresses that only lead on to others out of the list for search engines."""
        if template_name == "sitemap.xml":
            context["pages"] = [file for file in context["pages"] if not leads_on(file)]
        of_theme = template_name in config.theme.static_templates and template_name.endswith(".html")
        self._policy = self._policies.of(template_name, context) if self._policies and of_theme else ""

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Write its policy into the page for addresses that lead nowhere."""
        return insert(output, self._policy)

    @event_priority(LATE)
    def on_page_context(self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Find out what a page may run, which depends on its template and its folder."""
        template = page.meta.get("template", "main.html")
        self._policy = self._policies.of(template, context) if self._policies else ""

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Write its policy into a page."""
        return insert(output, self._policy)

    @event_priority(PUBLISHED)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the index in pieces, from the site as it is published."""
        if config.extra["search"] == Search.PAGEFIND:
            try:
                cache = self._settings(config).cache
                publish_pieces(Path(config.site_dir), cache.with_name(PIECES) if cache else None)
            except GeneratorError as error:
                raise PluginError(str(error)) from error
        self._release()

    def on_build_error(self, *, error: Exception) -> None:
        """Let the next build go ahead."""
        self._release()

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Rebuild when an article or a template changes."""
        settings = self._settings(config)
        for folder in (settings.seeds, settings.root / settings.options.templates):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    def _release(self) -> None:
        self._thrift.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def _lost_page(self, config: MkDocsConfig) -> dict[str, str]:
        """Return the texts of the page for addresses that lead nowhere, which the theme makes."""
        from generator.render.lost import lost_page  # not at the top, as the pipeline

        settings = self._settings(config)
        return lost_page(settings.options.language, settings.locales)

    def _settings(self, config: MkDocsConfig) -> Settings:
        path = config.config_file_path
        root = Path(path).resolve().parent if path else Path.cwd()
        return make_settings(
            dict(self.config),
            root=root,
            docs=config.docs_dir,
            site_name=config.site_name,
            site_url=written_address(path) if path else config.site_url,
        )


def written_address(path: str) -> str | None:
    """Return the address in the file: ``mkdocs serve`` puts its own into the settings, which must not reach docs/."""
    with Path(path).open("rb") as file:
        return yaml_load(file).get("site_url")


def leads_on(file: File) -> bool:
    """Return whether the page of a file only leads on to another."""
    return REDIRECT.match(file.content_bytes) is not None


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
