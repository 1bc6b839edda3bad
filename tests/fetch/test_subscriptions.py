"""Lists of feeds: what is on them, and what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import GeneratorError
from generator.fetch import Subscription, read_subscriptions
from generator.fetch.subscriptions import web_address


def read(folder: Path, text: str) -> tuple[tuple[Subscription, ...], list[tuple[int | None, str]]]:
    file = folder / "list"
    file.write_text(text, encoding="utf-8")
    found, problems = read_subscriptions(file)
    return found, [(problem.line, problem.message) for problem in problems]


def test_a_list_has_one_address_a_line_and_may_name_the_publisher(tmp_path: Path) -> None:
    text = "# ours\n\nhttps://example.org/feed.xml  The   Courier\nhttps://example.org/feed.xml\nhttp://example.net\n"
    found, problems = read(tmp_path, text)
    assert found == (
        Subscription("https://example.org/feed.xml", "The Courier", 3),
        Subscription("http://example.net/", "", 5),
    )
    assert problems == []


def test_opml_is_read_at_any_depth(tmp_path: Path) -> None:
    text = """<?xml version="1.0"?><opml version="2.0"><body><outline text="Papers">
    <outline type="rss" text="Courier" xmlUrl="https://example.org/a?x=1&amp;y=2"/>
    <outline type="rss" title="Post" xmlUrl="https://example.org/b"/></outline></body></opml>"""
    found, _ = read(tmp_path, text)
    assert [(one.url, one.name) for one in found] == [
        ("https://example.org/a?x=1&y=2", "Courier"),
        ("https://example.org/b", "Post"),
    ]


@pytest.mark.parametrize(
    "line", ["ftp://example.org/a", "file:///etc/passwd", "seeds", "http://", "http://[::1", "http://u:secret@h/a"]
)
def test_what_is_no_address_of_the_web_is_reported_with_its_line(tmp_path: Path, line: str) -> None:
    found, [(number, message)] = read(tmp_path, f"# ours\n{line}\n")
    assert (found, number) == ((), 2)
    assert "no address" in message
    assert "secret" not in message


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("http://bücher.example/straße?q=ä b#x", "http://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4%20b"),
        ("HTTP://Example.ORG:8080", "http://example.org:8080/"),
        ("http://[::1]:81/a%20b", "http://[::1]:81/a%20b"),
        ("http://example.org/a\r\nHost: other", "http://example.org/aHost:%20other"),
    ],
)
def test_addresses_are_sent_in_ascii(written: str, sent: str) -> None:
    assert web_address(written) == sent


@pytest.mark.parametrize("text", ["<opml><body>", '<!DOCTYPE a [<!ENTITY b "c">]><opml>&b;</opml>'])
def test_a_broken_opml_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(GeneratorError, match="OPML"):
        read(tmp_path, text)


def test_a_missing_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="cannot be read"):
        read_subscriptions(tmp_path / "none")


def test_the_name_of_a_folder_is_safe_and_tells_queries_apart() -> None:
    one, other = (
        Subscription("https://www.example.org/../a/feed?key=1"),
        Subscription("https://www.example.org/../a/feed?key=2"),
    )
    assert one.folder.startswith("example-org-a-feed-")
    assert one.folder != other.folder
    assert one.label == other.label == "https://www.example.org/../a/feed"
