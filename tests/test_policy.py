"""What a page's policy allows: the theme's own scripts by their hashes, and nothing that a text brings."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment

from generator.policy import ALIGNED, Policies, hashed, inline, insert
from tests.sites import build, copy_project, write_seeds

THEME = (
    '<head><meta charset="utf-8"><title>{{ page.title }}</title><script>scope({{ base_url | tojson }})</script>'
    "<script src='a.js'></script><script type='application/json'>{}</script><style>p { color: red }</style></head>"
    "{% for item in nav.items %}{{ item }}{% endfor %}{{ page.content }}{{ page.meta.title if page }}"
)


def policies(*, compiled: bool = False) -> Policies:
    return Policies(Environment(loader=DictLoader({"main.html": THEME}), autoescape=False), compiled=compiled)


def context(content: str = "", *, base: str = "..", title: str = "") -> dict[str, Any]:
    page = SimpleNamespace(title=title, content=content, meta={"title": title}, toc=[], url="a/")
    return {"base_url": base, "page": page, "nav": SimpleNamespace(items=[title]), "pages": []}


def rules(policy: str) -> dict[str, list[str]]:
    return {name: sources for rule in policy.split("; ") for name, *sources in [rule.split(" ")]}


def test_the_themes_own_scripts_and_styles_are_allowed_by_hash() -> None:
    allowed = rules(policies().of("main.html", context()))
    assert allowed["script-src"] == ["'self'", hashed('scope("..")')]
    assert allowed["style-src"] == ["'self'", hashed("p { color: red }")]
    assert allowed["default-src"] == ["'self'"]
    assert [name for name, sources in allowed.items() if sources == ["'none'"]] == [
        "object-src",
        "frame-src",
        "base-uri",
        "form-action",
    ]


def test_a_hash_is_that_of_the_standard() -> None:
    """As ``openssl dgst -sha256 -binary | base64`` reckons it."""
    assert hashed("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize("text", ["<script>scope(1)</script>", "<style>q { color: red }</style>"])
def test_what_a_text_brings_is_never_allowed(text: str) -> None:
    """Not even where it comes first and has become markup: in the content, a title or the navigation."""
    hostile = context(text, title=text)
    assert policies().of("main.html", hostile) == policies().of("main.html", context())
    assert hostile["page"].content == text, "the page itself is not touched"
    assert hostile["nav"].items == [text]


def test_nothing_is_allowed_unheard() -> None:
    for compiled in (False, True):
        policy = policies(compiled=compiled).of("main.html", context(f'<td style="{ALIGNED[0]}">'))
        assert "'unsafe-inline'" not in policy
        assert "'unsafe-eval'" not in policy
        assert "*" not in policy
        assert ("'wasm-unsafe-eval'" in rules(policy)["script-src"]) is compiled


def test_only_a_table_with_aligned_columns_may_have_a_style() -> None:
    known = policies()
    assert "'unsafe-hashes'" not in known.of("main.html", context("<td style='color: red'>"))
    aligned = rules(known.of("main.html", context(f'<td style="{ALIGNED[2]}">')))["style-src"]
    assert aligned == ["'self'", hashed("p { color: red }"), "'unsafe-hashes'", hashed("text-align: right;")]


def test_pages_of_one_folder_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    known = policies()
    first = known.of("main.html", context())
    monkeypatch.setattr("generator.policy.inline", lambda html: pytest.fail("rendered again"))
    assert known.of("main.html", context("another", title="another")) == first


def test_folders_differ_by_what_the_theme_writes_into_them() -> None:
    known = policies()
    assert known.of("main.html", context(base="..")) != known.of("main.html", context(base="../.."))


def test_a_page_of_no_file_has_a_policy() -> None:
    """As the one for addresses that lead nowhere."""
    assert "script-src 'self' 'sha256-" in policies().of("main.html", {**context(), "page": None})


@pytest.mark.parametrize(
    ("html", "scripts", "styles"),
    [
        ("<script>a</script><script>b</script><script>a</script>", ["a", "b"], []),
        ("<script type=module>a < b && c</script>", ["a < b && c"], []),
        ('<script src="a.js"></script><script type="application/ld+json">{}</script>', [], []),
        ("<style>p > a {}</style><script></script>", [], ["p > a {}"]),
        ("<p>text</p>", [], []),
    ],
)
def test_what_stands_in_a_page_itself(html: str, scripts: list[str], styles: list[str]) -> None:
    assert inline(html) == ([*map(hashed, scripts)], [*map(hashed, styles)])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<head>\n  <meta charset="utf-8"><title>', '<head>\n  <meta charset="utf-8">{}<title>'),
        ("<head><title>", "<head>{}<title>"),
        ('<head><script>a</script><meta charset="utf-8">', '<head>{}<script>a</script><meta charset="utf-8">'),
        ("<urlset>", "<urlset>"),
    ],
)
def test_a_policy_stands_before_all_it_rules(html: str, expected: str) -> None:
    said = """<meta http-equiv="Content-Security-Policy" content="default-src 'self'">"""
    assert insert(html, "default-src 'self'") == expected.format(said)
    assert insert(html, "") == html


def test_every_page_of_a_site_has_one_that_allows_its_own_scripts(project: Path) -> None:
    pages = sorted((project / "site").rglob("*.html"))
    assert project / "site" / "404.html" in pages
    for path in pages:
        page = path.read_text(encoding="utf-8")
        before, mark, after = page.partition('<meta http-equiv="Content-Security-Policy" content="')
        assert mark, path
        assert not re.search("<(script|style|link)", before), path
        assert len(before.encode()) < 1024, path
        allowed = rules(after.partition('"')[0])
        assert set(inline(page)[0]) == {one for one in allowed["script-src"] if "sha256" in one}, path
        styles = {hashed(style) for style in re.findall(r' style="([^"]*)"', page)}
        assert styles <= {*allowed.get("style-src", ())}, path


def test_a_setting_leaves_it_out(tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    write_seeds(folder, one="Maria Holt left Vantaa.")
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    off = config.replace("    seeds: seeds\n", "    seeds: seeds\n    content_security_policy: false\n")
    (folder / "mkdocs.yml").write_text(off, encoding="utf-8")
    result = build(folder)
    assert result.returncode == 0, result.stderr
    assert [
        p for p in (folder / "site").rglob("*.html") if 'http-equiv="Content-Sec' in p.read_text(encoding="utf-8")
    ] == []
