"""Every link of a built site, raw HTML and SVG included, followed on disk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from lxml import html

ATTRIBUTES = ("href", "src", "poster", "data")


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands in a page: the page's path in the site, and the value of the attribute."""

    page: str
    target: str


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield the path and the parsed tree of every page of a site."""
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), html.fromstring(path.read_bytes())


def links(page: str, tree: html.HtmlElement) -> Iterator[Link]:
    """Yield all links of a page."""
    for element in tree.iter():
        for name in ATTRIBUTES:
            target = element.get(name)
            if target:
                yield Link(page, target)


def broken(site: Path) -> list[Link]:
    """Return the links inside the site that lead nowhere: no such file, or no such anchor in it."""
    trees = dict(pages(site))
    anchors = {page: {e.get("id") for e in tree.iter() if e.get("id")} for page, tree in trees.items()}
    return [link for page, tree in trees.items() for link in links(page, tree) if not _leads(link, site, anchors)]


def external(site: Path) -> set[str]:
    """Return the hosts that pages would fetch something from by themselves (links to follow do not count)."""
    hosts = set()
    for _, tree in pages(site):
        for element in tree.iter("script", "link", "img", "iframe", "source", "object", "embed"):
            target = urlsplit(element.get("src") or element.get("href") or element.get("data") or "")
            if target.netloc and element.get("rel") != "canonical":
                hosts.add(target.netloc)
    return hosts


def _leads(link: Link, site: Path, anchors: dict[str, set[str]]) -> bool:
    target = urlsplit(link.target)
    if target.scheme or target.netloc:
        return True
    if link.page == "404.html":  # served at any address, so its links start at the root
        path = unquote(target.path).lstrip("/")
    else:
        folder = link.page.rpartition("/")[0]
        path = normpath(f"{folder}/{unquote(target.path)}".lstrip("/")) if target.path else link.page
    path = path.removeprefix("./")
    file = site / path
    if file.is_dir():
        file = file / "index.html"
    if not file.is_file():
        return False
    fragment = unquote(target.fragment)
    name = file.relative_to(site).as_posix()
    return not fragment or name not in anchors or fragment in anchors[name] or fragment.startswith(":~:")
