"""The end of a build: indexes are merged, the new site moves in, and the build is recorded."""

from __future__ import annotations

import gzip
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_date, get_build_timestamp

from generator.incremental import navigation, search
from generator.incremental.session import Session
from generator.incremental.site import digest, listing, move_in, sweep
from generator.incremental.state import Details, Output, PageRecord, State, UnusableError, save
from generator.incremental.watch import TEMPLATES

SITEMAP, SITEMAP_GZ = "sitemap.xml", "sitemap.xml.gz"


def publish(session: Session) -> None:
    """Make the staged files a whole site, move them in, and record the build for the next one."""
    head = _merge_search(session)
    if session.kept_pages():
        _stamp_sitemap(session)
    staying = _staying(session)
    written = _written(session, staying)
    move_in(session.staging, session.site)
    sweep(session.site, staying.keys() | written.keys())
    for dest, output in written.items():
        written[dest] = output._replace(modified=(session.site / dest).stat().st_mtime_ns)
    state = _state(session, head, {**staying, **written})
    if session.old is None or state.encoded != session.old.encoded:
        save(state, session.path)


def _merge_search(session: Session) -> int:
    """Complete the staged search index; return how many bytes precede its entries, -1 when there is none to merge."""
    path = session.staging / search.INDEX
    if session.search is None or not path.is_file():
        return -1
    old, slices = b"", {}
    if session.old is not None and session.kept:
        old = (session.site / search.INDEX).read_bytes()
        slices = search.slices(session.old.pages, session.old.search_head)
        slices = {page: slices[page] for page in session.kept_pages()}
    order = [page.file.src_uri for page in session.pages()]
    try:
        content, head = session.search.merge(path.read_bytes(), order, old, slices)
    except UnusableError as error:
        if slices:
            session.path.unlink()
            raise PluginError(f"{error}; build again to have every page rendered") from error
        return -1  # nothing was kept, so the index is whole as it is
    if slices:
        path.write_bytes(content)
    return head


def _stamp_sitemap(session: Session) -> None:
    """Compress the sitemap again: MkDocs stamps it with the date of the rendered pages alone."""
    sitemap, packed = session.staging / SITEMAP, session.staging / SITEMAP_GZ
    if sitemap.is_file() and packed.is_file():
        time = get_build_timestamp(pages=session.pages())
        with (
            packed.open("wb") as raw,
            gzip.GzipFile(str(packed), "wb", fileobj=raw, mtime=time) as file,
        ):
            file.write(sitemap.read_bytes())


def _staying(session: Session) -> dict[str, Output]:
    """Return the files that stay in the site as they are."""
    dests = [file.dest_uri for file in session.kept.values()]
    if session.templates_kept and session.old is not None:
        dests.extend(session.old.templates or ())
    return {dest: session.whole[dest] for dest in dests}


def _written(session: Session, staying: dict[str, Output]) -> dict[str, Output]:
    """Return the staged files. One that came out as it was is dropped: the one in the site stays, with its time."""
    written = {}
    for dest, stat in listing(session.staging):
        path = session.staging / dest
        output = Output(stat.st_size, stat.st_mtime_ns, digest(path.read_bytes()))
        last = session.whole.get(dest)
        if last is not None and last.digest == output.digest:
            staying[dest] = last
            path.unlink()
        else:
            staying.pop(dest, None)
            written[dest] = output
    _drop_empty(session.staging)
    return written


def _drop_empty(folder: Path) -> None:
    for entry in list(folder.iterdir()):
        if entry.is_dir():
            _drop_empty(entry)
            if not any(entry.iterdir()):
                entry.rmdir()


def _state(session: Session, head: int, outputs: dict[str, Output]) -> State:
    pages, lines = {}, {}
    in_nav = {page.file.src_uri for page in session.nav.pages}
    for page in session.pages():
        uri = page.file.src_uri
        if uri in session.kept and session.old is not None:
            pages[uri], lines[uri] = session.old.pages[uri], session.old.lines[uri]
        else:
            pages[uri] = _record(session, page, uri in in_nav)
            lines[uri] = _details(session, page).encode()
    restless = TEMPLATES in session.recorder.restless
    made = {*session.theme_templates(), SITEMAP_GZ} & outputs.keys()
    return State(
        parts=session.parts,
        nav=session.nav_digest(),
        day=get_build_date(),
        search_head=head,
        templates=None if restless else tuple(sorted(made)),
        sources=session.sources,
        readings=session.readings,
        pages=pages,
        outputs=dict(sorted(outputs.items())),
        lines=lines,
    )


def _record(session: Session, page: Page, in_nav: bool) -> PageRecord:
    uri = page.file.src_uri
    date = session.date(page)
    keep = uri not in session.recorder.restless and (date is None or isinstance(date, str)) and not _broken(page)
    entries = session.search.entries(uri) if session.search else b""
    return PageRecord(keep, date if keep else None, navigation.shown(page) if in_nav else None, len(entries))


def _broken(page: Page) -> bool:
    """Return whether the page links to an anchor that does not exist, which MkDocs says after everything is written."""
    for target, anchors in (page.links_to_anchors or {}).items():
        ids = target.page.present_anchor_ids if target.page is not None else None
        if ids is not None and not anchors.keys() <= ids:
            return True
    return False


def _details(session: Session, page: Page) -> Details:
    links = {target.src_uri: frozenset(anchors) for target, anchors in (page.links_to_anchors or {}).items()}
    return Details(
        lookups=frozenset(session.recorder.lookups.get(page.file.src_uri, ())),
        anchors=frozenset(page.present_anchor_ids or ()),
        links=links,
    )
