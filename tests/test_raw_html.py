"""Finished HTML put aside: a page comes out as it would without, whatever stands on it, and only faster."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.build import build
from generator.plugin import RAW_HTML
from generator.raw_html import COLLECTOR, find
from generator.settings import make_settings
from tests.sites import ROOT

USUAL = ("attr_list", "tables", "toc")
BLOCKS = (
    '<div class="a">\n<p id="s1">One &amp; <bdi>two</bdi>&nbsp;<a href="#s2" name="n">3</a></p>\n</div>',
    '<p id="s2">Text.</p>',
    '<p>One</p>\n<ul>\n<li id="i">a<br>b</li>\n</ul>',
    "<div>\n\n<p>after an empty line</p>\n\n## No heading\n\n</div>",
    "<details open><summary>S</summary>\n*not emphasized*\n</details>",
    '<figure><svg viewBox="0 0 1 1"><title>T</title><path d="M0 0"/></svg></figure>',
    "<table>\n<tr><td>a | b</td></tr>\n</table>",
)
PIECES = (
    *BLOCKS,
    "# Heading { #own .c }",
    "## Second\n\nA *paragraph* with [a link](#s1) &amp; more.",
    "- item\n- other\n\n    in the item",
    "| a | b |\n|---|--:|\n| 1 | 2 |",
    "    <p>indented code</p>",
    "```\n<p>fenced</p>\n```",
    "text <span id='x'>inline</span> and `<p>` code",
    "<span>a part of a paragraph</span>",
    "<div>\nnever closed",
    "</div>",
    "<p>one</p> and more",
    "<p>one</p><p>two</p>",
    "<p>crossed <b>tags</p></b>",
    "<!-- a comment\n\n<p>in it</p>\n\n-->",
    "<script>\nif (a < b) { }\n</script>",
    "<hr>",
    "<p>&#39 bare &#x27; &#X27; &copy &unknown;</p>",
    "<p\n\nid='q'>odd</p>",
    '<P ID="upper">upper</P>',
    '<p title="a > b" hidden id="a&amp;b">values</p>',
    '<p title=" id=" class="no">anchor</p>',
    "a < b & c > d \\<p>",
    "\u0002wzxhzdk:0\u0003 \u0002klzzwxh:0\u0003",
    "<p>\u0002wzxhzdk:0\u0003</p>",
    "<p>&lt;div id=&#34;bf&#34;&gt; <bdi>a\tb</bdi></p>  ",
    "[^1]: <p>x</p>",
    "<plaintext>\n\n<p>a</p>",
    "<?php <p>x</p> ?>",
    "<![CDATA[ <p>x</p> ]]>",
    "> <p>quoted</p>",
    "Term\n: <p>x</p>",
    "{: #attributes }",
    "[TOC]",
)


def rendered(text: str, *extensions: str) -> tuple[object, ...]:
    """Return all that MkDocs takes from the text of a page."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "S", "markdown_extensions": [*USUAL, *extensions]})
    assert config.validate() == ([], [])
    file = File("a.md", src_dir=None, dest_dir="site", use_directory_urls=True)
    page = Page(None, file, config)
    page.markdown = text
    page.render(config, Files([file]))
    return page.content, page.present_anchor_ids, [str(item) for item in page.toc], page.title


@pytest.mark.parametrize("text", [*PIECES, "", "\n", "<", "\ufeff<p>a</p>"])
def test_a_page_comes_out_as_without(text: str) -> None:
    for page in (text, f"# T\n\n{text}\n\n## U", f"{BLOCKS[0]}\n\n{text}\n\n{BLOCKS[1]}\n", f"{BLOCKS[0]}\n{text}"):
        assert rendered(page, RAW_HTML) == rendered(page)


BETWEEN = st.sampled_from(("\n\n", "\n", "\n\n\n", " \n \n", "\r\n\r\n", ""))
TAGLESS = tuple(piece for piece in PIECES if "<" not in piece)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PIECES), BETWEEN), max_size=6))
def test_any_page_comes_out_as_without(pieces: list[tuple[str, str]]) -> None:
    text = "".join(part for piece in pieces for part in piece)
    assert rendered(text, RAW_HTML) == rendered(text)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(BLOCKS) | st.sampled_from(TAGLESS), BETWEEN), max_size=6))
def test_any_page_of_whole_blocks_comes_out_as_without(pieces: list[tuple[str, str]]) -> None:
    text = "".join(part for piece in pieces for part in piece)
    assert rendered(text, RAW_HTML) == rendered(text)


@pytest.mark.parametrize(
    "extension", ["extra", "md_in_html", "fenced_code", "footnotes", "def_list", "admonition", "pymdownx.striphtml"]
)
def test_other_extensions_see_what_they_always_saw(extension: str) -> None:
    wanted = "!!! note\n    <p>in a note</p>\n\n<div markdown='1'>\n\n*text*\n\n<p>a</p>\n\n</div>"
    for text in ("\n\n".join(BLOCKS), *(f"{BLOCKS[0]}\n\n{piece}\n\n{BLOCKS[1]}" for piece in (*PIECES, wanted))):
        assert rendered(text, extension, RAW_HTML) == rendered(text, extension)


@pytest.mark.parametrize("block", BLOCKS)
def test_whole_blocks_are_found(block: str) -> None:
    found = find(f"# T\n\n{block}\n\nText.\n", Markdown().is_block_level)
    assert found is not None
    assert found.blocks[0][0] == len("# T\n\n")
    assert found.blocks[-1][1] == len("# T\n\n") + len(block)


def test_anchors_are_found() -> None:
    found = find("\n".join(BLOCKS) + "\n", Markdown().is_block_level)
    assert found is not None
    assert found.anchors == {"s1", "s2", "n", "i"}


@pytest.mark.parametrize(
    "text", ["<b>a</b>\n", "a <p>b</p>\n", "<p>a</p> b\n", "<p>a\n", "a < b\n", "<p>a</div>\n", "<hr>\n"]
)
def test_a_page_with_any_other_tag_is_left_alone(text: str) -> None:
    assert find(f"{BLOCKS[0]}\n\n{text}", Markdown().is_block_level) is None


def test_a_markdown_of_anybody_else_stays_as_it_is() -> None:
    text = "\n\n".join(BLOCKS)
    assert Markdown(extensions=[RAW_HTML]).convert(text) == Markdown().convert(text)


def test_nothing_is_put_aside_where_html_is_not_let_through() -> None:
    """As those do who take out the step that finds HTML, so that it is shown as text."""
    plain, own = Markdown(), Markdown(extensions=[RAW_HTML])
    for md in (plain, own):
        md.preprocessors.deregister("html_block")
        md.treeprocessors.register(Anchors(md), COLLECTOR, 5)
    assert own.convert(BLOCKS[1]) == plain.convert(BLOCKS[1])


class Anchors(Treeprocessor):
    """Stands for what MkDocs collects anchors with."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.present_anchor_ids: set[str] = set()

    def run(self, root: Element) -> None:
        """Collect none."""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the pages that are made of a few articles."""
    docs = tmp_path_factory.mktemp("generated") / "docs"
    options = make_settings({"seeds": str(ROOT / "seeds"), "cache": ""}, root=ROOT, docs=docs)
    build(options)
    return sorted(docs.rglob("*.md"))


def test_generated_pages_need_no_other_way(generated: list[Path]) -> None:
    assert len(generated) > 50
    for path in generated:
        _, _, text = path.read_text(encoding="utf-8").split("---\n", 2)
        assert find(f"{text}\n\n", Markdown().is_block_level) is not None, path
