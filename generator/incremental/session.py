"""One incremental build: what is kept, what is woken, and what the pages that are rendered are lent by kept ones."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Template
from mkdocs import __file__ as mkdocs_file
from mkdocs.commands.build import _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, set_exclusions
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date
from mkdocs.utils.templates import TemplateContext

from generator.incremental import kept, navigation, search
from generator.incremental.fingerprint import fingerprint
from generator.incremental.site import Lock, whole
from generator.incremental.state import Output, Reading, Source, State, UnusableError, load
from generator.incremental.trust import shown_metadata
from generator.incremental.watch import TEMPLATES, BuildTime, Listing, Recorder, WatchedFiles

log = logging.getLogger("mkdocs.plugins.incremental")


class Session:
    """Everything that is known during one build. Its methods follow the order of MkDocs's events."""

    def __init__(self, config: MkDocsConfig, cache: Path, own: object) -> None:
        """Wait for another build to end, and let MkDocs write into a staging directory from here on.

        :raises OSError: when the cache folder cannot be used.
        """
        cache.mkdir(parents=True, exist_ok=True)
        (cache / ".gitignore").write_text("*\n", encoding="utf-8")
        name = Path(config.config_file_path).name if config.config_file_path else "mkdocs"
        self.lock = Lock(cache / f"{name}.lock", lambda: log.info("incremental: waiting for another build to end"))
        self.path = cache / f"{name}.state"
        self.own = own
        self.config = config
        self.site = Path(config.site_dir)
        self.staging = cache / f"{name}.staging"
        shutil.rmtree(self.staging, ignore_errors=True)
        self.staging.mkdir()
        config.site_dir = str(self.staging)
        self.recorder = Recorder()
        logging.getLogger("mkdocs").addHandler(self.recorder)

        self.old: State | None = None
        self.reason = ""
        self.parts: dict[str, str] = {}
        self.files = WatchedFiles((), self.recorder)
        self.nav = Navigation([], [])
        self.sources: dict[str, Source] = {}
        self.readings: dict[str, Reading] = {}
        self.whole: dict[str, Output] = {}
        self.kept: dict[str, File] = {}
        self.search: search.Search | None = None
        self.templates_kept = False
        self.listing = Listing((), self._touched)
        self._static_templates: set[str] = set(config.theme.static_templates)
        self._born: dict[str, str] = {}
        self._titled: set[str] = set()
        self._filled = False

    def close(self) -> None:
        """Put back what the build was lent, whether it went well or not."""
        logging.getLogger("mkdocs").removeHandler(self.recorder)
        self.config.site_dir = str(self.site)
        self.config.theme.static_templates = self._static_templates
        shutil.rmtree(self.staging, ignore_errors=True)
        self.lock.release()

    def plan(self, files: Files) -> Files:
        """Choose the files to keep, and return the files as a collection that notes what is looked up in it."""
        set_exclusions(files, self.config)
        self.files = WatchedFiles(files, self.recorder)
        self.search = search.find(self.config)
        old: State | None = None
        try:
            self.parts = fingerprint(self.config, self.own)
            old = load(self.path)
            self._compare(old)
            self.old = old
        except UnusableError as reason:
            self.reason = str(reason)
        self.sources, self.readings = kept.sources(files, old.readings if old else {}, time.time_ns())
        if self.old is None:
            return self.files
        taken = {*self._static_templates, "sitemap.xml.gz", search.INDEX, *map(str, self.config.extra_templates)}
        self.kept = kept.candidates(self.files, self.sources, self.old, self.whole, taken)
        return self.files

    def _compare(self, old: State) -> None:
        changed = [part for part in self.parts if self.parts[part] != old.parts.get(part)]
        if changed:
            raise UnusableError(f"{' and '.join(changed)} changed")
        self.whole = whole(self.site, old.outputs)
        if self.search and (old.search_head < 0 or search.INDEX not in self.whole):
            raise UnusableError("the site has no search index that can be merged")

    def seal(self, nav: Navigation) -> None:
        """Lend kept pages what the navigation shows of them, and hide them from here on."""
        self.nav = nav
        if self.old is None:
            return
        for page in nav.pages:
            uri = page.file.src_uri
            if uri in self.kept:
                untitled = page.title is None
                shown = self.old.pages[uri].shown
                if shown is None or not navigation.lend(page, shown):
                    del self.kept[uri]
                elif untitled:
                    self._titled.add(uri)
        for uri, file in self.kept.items():
            if file.page is not None:
                self._born[uri] = file.page.update_date
                file.page.update_date = self.old.pages[uri].date or file.page.update_date
            kept.keep(file)

    def nav_digest(self) -> str:
        """Return a digest of what pages show of the navigation."""
        return navigation.digest(self.nav, shown_metadata(self.config.theme))

    def theme_templates(self) -> set[str]:
        """Return the names of the theme's static templates, which are the addresses of what they make."""
        return self._static_templates

    def begin(self, page: Page) -> None:
        """Start on the Markdown of a page that is not kept."""
        self._born.setdefault(page.file.src_uri, page.update_date)
        self.recorder.begin(page.file.src_uri)

    def date(self, page: Page) -> str | None:
        """Return the date that a plugin gave a page, told by identity from the date that MkDocs gives all pages."""
        return None if page.update_date is self._born.get(page.file.src_uri) else page.update_date

    def settle(self) -> None:
        """Wake the kept pages that depend on what the rendered ones turned out to be."""
        if self.old is not None and self.kept:
            if self.nav_digest() != self.old.nav:
                self.reason = "the navigation changed"
                self._wake(self.kept_pages())
            lost = {}
            for page in self.rendered():
                if page.file.src_uri in self.old.pages:
                    gone = self.old.details(page.file.src_uri).anchors - (page.present_anchor_ids or set())
                    if gone:
                        lost[page.file.src_uri] = gone
            if lost:
                self._wake(kept.linking(self.kept_pages(), self.old, lost))
            self._lend_anchors(self.old)
            self.templates_kept = self._same_templates(self.old)
            if self.templates_kept:
                self.config.theme.static_templates = set()
        self.listing = Listing((page.file for page in self.pages()), self._touched)
        self.recorder.current = TEMPLATES

    def _wake(self, pages: Iterable[str]) -> None:
        for uri in list(pages):
            file = self.kept.pop(uri)
            kept.wake(file)
            if file.page is not None:
                file.page.update_date = self._born[uri]
                if uri in self._titled:
                    vars(file.page).pop("title", None)
                _populate_page(file.page, self.config, self.files)

    def _lend_anchors(self, old: State) -> None:
        for page in self.rendered():
            for target in page.links_to_anchors or ():
                if target.src_uri in self.kept and target.page is not None:
                    target.page.present_anchor_ids = set(old.details(target.src_uri).anchors)

    def _same_templates(self, old: State) -> bool:
        """Return whether the static templates would come out as they did: they may show any page, and its date."""
        pages = self.kept_pages()
        return (
            old.templates is not None
            and not self.config.extra_templates
            and all(dest in self.whole for dest in old.templates)
            and pages == list(old.pages)
            and pages == [page.file.src_uri for page in self.pages()]
            and {source.dest for source in self.sources.values()}.isdisjoint(old.templates)
            and (old.day == get_build_date() or all(record.date for record in old.pages.values()))
        )

    def pages(self) -> list[Page]:
        """Return all pages of the site in MkDocs's order."""
        return [file.page for file in self.files if file.page is not None and file.inclusion.is_included()]

    def kept_pages(self) -> list[str]:
        """Return the addresses of the kept pages in MkDocs's order."""
        return [uri for uri, file in self.kept.items() if file.page is not None]

    def rendered(self) -> list[Page]:
        """Return the pages that are rendered in MkDocs's order."""
        return [page for page in self.pages() if page.file.src_uri not in self.kept]

    def report(self) -> None:
        """Say what was kept, or why nothing was."""
        stayed = len(self.kept_pages())
        if self.reason and not stayed:
            log.info(f"incremental: every page is rendered: {self.reason}")
        else:
            log.info(f"incremental: {len(self.rendered())} pages rendered, {stayed} kept")

    def lend_listing(self, context: TemplateContext, template: Template | None = None) -> None:
        """Give a template all pages, kept ones too, and see whether it lists them or shows the time of the build."""
        if template is not None and template.filename and _mkdocs_own(template.filename):
            # MkDocs's sitemap needs only addresses and dates, which kept pages have.
            context["pages"] = [page.file for page in self.pages()]
        else:
            context["pages"] = self.listing
        context["build_date_utc"] = BuildTime.of(context["build_date_utc"], self.recorder.touch)

    def _touched(self) -> None:
        """Have kept pages' contents ready for a template that lists pages; its own page is rendered in every build."""
        self.recorder.touch()
        if self._filled:
            return
        self._filled = True
        with self.recorder.aside():
            for file in self.kept.values():
                if file.page is not None:
                    _populate_page(file.page, self.config, self.files)


def _mkdocs_own(template: str) -> bool:
    return Path(template).is_relative_to(Path(mkdocs_file).parent / "templates")
