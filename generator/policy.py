"""What a browser may run and load on a page of the site: a Content-Security-Policy, written into every page.

Text of articles is made inert where it is written. The policy is the second wall: should a piece of text ever become
markup, by a template of the operator's or a fault of ours, a browser refuses to run it. Scripts and styles come from
files of the site; of those that the theme writes into its pages, each is allowed by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from copy import copy
from html.parser import HTMLParser
from typing import Any

from jinja2 import Environment

RULES = (
    "default-src 'self'",
    "img-src 'self' data:",  # the theme's icons are masks inside its style sheets
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
)
"""What holds on every page. Programs send all forms; a ``frame-ancestors`` has an effect in a server's header alone."""

ALIGNED = ("text-align: left;", "text-align: center;", "text-align: right;")
"""The styles that Markdown writes into the cells of a table whose columns are aligned."""

CHARSET = '<meta charset="utf-8">'
HEAD = "<head>"


class Policies:
    """The policies of a site's pages. They are few, since they differ by template and folder alone.

    Args:
        templates: The theme's.
        compiled: Allow WebAssembly, which the index in pieces is searched with.
    """

    def __init__(self, templates: Environment, *, compiled: bool) -> None:
        self._templates = templates
        self._compiled = compiled
        self._known: dict[tuple[str, str], tuple[list[str], list[str]]] = {}

    def of(self, template: str, context: Mapping[str, Any]) -> str:
        """Return the policy of a page that a template of the theme makes.

        What is allowed is what the template writes into a page without any text, so nothing that an article brings can
        be allowed by it.

        Args:
            template: Its name.
            context: What the template is given, with ``base_url``, ``nav`` and ``page``.
        """
        key = (template, context["base_url"])
        if key not in self._known:
            self._known[key] = inline(self._templates.get_template(template).render({**context, **_bare(context)}))
        scripts, styles = self._known[key]
        if self._compiled:
            scripts = [*scripts, "'wasm-unsafe-eval'"]
        content = getattr(context.get("page"), "content", None) or ""
        if aligned := [hashed(style) for style in ALIGNED if f'style="{style}"' in content]:
            styles = [*styles, "'unsafe-hashes'", *aligned]
        own = [
            f"{name} 'self' {' '.join(sources)}"
            for name, sources in (("script-src", scripts), ("style-src", styles))
            if sources
        ]
        return "; ".join((*RULES, *own))


def _bare(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parts of a context that hold text of articles, emptied of it."""
    nav, page = copy(context["nav"]), copy(context.get("page"))
    nav.items = []
    if page is not None:
        page.title = page.content = ""
        page.meta, page.toc = {}, []
        page.previous_page = page.next_page = None
    return {"nav": nav, "page": page, "pages": []}


def inline(html: str) -> tuple[list[str], list[str]]:
    """Return the hashes of the scripts and of the styles that stand in a page itself, each once, in their order."""
    found = _Inline()
    found.feed(html)
    found.close()
    return found.hashes("script"), found.hashes("style")


class _Inline(HTMLParser):
    """Collects the contents of scripts that a browser would run, and of styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._inside = ""
        self._texts: dict[str, list[str]] = {"script": [], "style": []}

    def hashes(self, tag: str) -> list[str]:
        return list(dict.fromkeys(hashed(text) for text in self._texts[tag] if text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        data = "json" in (given.get("type") or "")
        self._inside = tag if tag in self._texts and "src" not in given and not data else ""
        if self._inside:
            self._texts[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self._texts[self._inside][-1] += data


def hashed(text: str) -> str:
    """Return a script or style as a policy names it (CSP Level 3, hash source)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def insert(html: str, policy: str) -> str:
    """Return a page with its policy, if it has one, before anything that a browser could run or load.

    A browser looks for the encoding in the first kilobyte, so this stays in front where it is the first in the head.
    """
    head, mark, rest = html.partition(HEAD)
    if not mark or not policy:
        return html
    said = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    if rest.lstrip().startswith(CHARSET):
        before, charset, after = rest.partition(CHARSET)
        return f"{head}{mark}{before}{charset}{said}{after}"
    return f"{head}{mark}{said}{rest}"
