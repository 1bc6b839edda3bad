"""Every feed is valid by its format's rules, and readers find in it what the pages say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from tests.feeds.sites import CORPORA, HOME, ending, files_of, parsed

HERE = Path(__file__).parent
EACH = pytest.mark.parametrize("name", CORPORA)
SITES = [*((name, HOME) for name in CORPORA), ("told", "")]


def page_of(href: str, files: dict[str, str]) -> str:
    """Return the file that an absolute address leads to."""
    assert href.startswith(HOME)
    path = href.removeprefix(HOME).partition("#")[0]
    return files[f"{path}index.md" if not path or path.endswith("/") else path]


@pytest.mark.parametrize(("name", "url"), SITES)
def test_atom_is_valid_by_its_grammar(name: str, url: str) -> None:
    grammar = etree.RelaxNG(etree.parse(HERE / "atom.rng"))
    feeds = list(ending(files_of(name, url), "feed.xml"))
    assert len(feeds) > 3
    for path, content in feeds:
        assert grammar.validate(etree.fromstring(content.encode())), (path, grammar.error_log)


@pytest.mark.parametrize(("name", "url"), SITES)
def test_json_feeds_are_valid_by_their_schema(name: str, url: str) -> None:
    schema = Draft202012Validator(json.loads((HERE / "json_feed.schema.json").read_text("utf-8")))
    feeds = list(ending(files_of(name, url), "feed.json"))
    assert len(feeds) > 3
    for _, content in feeds:
        schema.validate(json.loads(content))


@pytest.mark.parametrize(("name", "url"), SITES)
def test_readers_are_led_to_pages_that_exist(name: str, url: str) -> None:
    files = files_of(name, url)
    for path, content in ending(files, "feed.xml"):
        feed = parsed(content, path)
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert page_of(feed.feed.link, files) == files[path.replace("feed.xml", "index.md")]
        [own] = [link.href for link in feed.feed.links if link.rel == "self"]
        assert page_of(own, files) == content
        ids = [entry.id for entry in feed.entries]
        assert ids
        assert len({*ids, feed.feed.id}) == len(ids) + 1
        for entry in feed.entries:
            assert page_of(entry.link, files)
            for found in etree.HTML(f"<div>{entry.content[0].value}</div>").iter("a"):
                assert page_of(urljoin(HOME, found.get("href")), files)


@EACH
def test_both_formats_say_the_same(name: str) -> None:
    files = files_of(name)
    for path, content in ending(files, "feed.xml"):
        atom, other = parsed(content, path), json.loads(files[path.replace(".xml", ".json")])
        assert other["title"] == atom.feed.title
        assert other["feed_url"] == HOME + path.replace(".xml", ".json")
        assert [(i["id"], i["url"], i["date_modified"]) for i in other["items"]] == [
            (e.id, e.link, e.updated) for e in atom.entries
        ]


def test_an_entry_is_the_same_wherever_it_stands() -> None:
    seen: dict[str, str] = {}
    for _, content in ending(files_of("told"), "feed.xml"):
        for entry in etree.fromstring(content.encode()).iter("{*}entry"):
            text = etree.tostring(entry, with_tail=False).decode()
            assert seen.setdefault(entry.findtext("{*}id"), text) == text
    assert len(seen) == 8


def test_titles_and_texts_come_out_as_they_are() -> None:
    files, corpus = files_of("hostile"), CORPORA["hostile"]()
    titles = {" ".join(doc.title.split()) for doc in corpus.documents}
    sentences = {" ".join(s.text.split()) for doc in corpus.documents for s in doc.sentences}
    items = [i for _, content in ending(files, "feed.json") for i in json.loads(content)["items"]]
    assert {item["title"] for item in items} == titles
    for item in items:
        html = etree.HTML(f"<body>{item['content_html']}</body>")
        assert {element.tag for element in html.iter()} <= {"html", "body", "p", "a"}
        paragraphs = html.findall(".//p")
        assert paragraphs
        for paragraph in paragraphs:
            assert paragraph.text.strip() in {one.strip() for one in sentences}
            assert [list(link.attrib) for link in paragraph] == [["href"]]


def test_hostile_titles_come_out_of_atom_as_text() -> None:
    for path, content in ending(files_of("hostile"), "feed.xml"):
        tree = etree.fromstring(content.encode())
        other = json.loads(files_of("hostile")[path.replace(".xml", ".json")])
        assert [e.findtext("{*}title") for e in tree.iter("{*}entry")] == [i["title"] for i in other["items"]]
        assert [e.findtext("{*}content") for e in tree.iter("{*}entry")] == [i["content_html"] for i in other["items"]]


def outlines(content: str) -> list[Any]:
    tree = etree.fromstring(content.encode())
    assert (tree.tag, dict(tree.attrib)) == ("opml", {"version": "2.0"})
    assert [child.tag for child in tree] == ["head", "body"]
    assert tree.findtext("head/title") == "Skarra & Co"
    return [one for one in tree.iter("outline") if one.get("type")]


@EACH
def test_the_list_names_every_feed_once(name: str) -> None:
    files = files_of(name)
    found = outlines(files["feeds.opml"])
    assert all(one.get("type") == "rss" and one.get("text") for one in found)
    listed = [one.get("xmlUrl") for one in found]
    assert sorted(listed) == sorted(HOME + path for path, _ in ending(files, "feed.xml"))
    assert all(page_of(one.get("htmlUrl"), files) for one in found)
    by_address = {one.get("xmlUrl"): one.get("title") for one in found}
    for path, content in ending(files, "feed.json"):
        assert by_address[HOME + path.replace(".json", ".xml")] == json.loads(content)["title"]


def test_the_list_is_sorted_into_groups() -> None:
    tree = etree.fromstring(files_of("told")["feeds.opml"].encode())
    groups = [one.get("text") for one in tree.find("body") if not one.get("type")]
    assert groups == ["Stories", "People", "Organizations", "Places", "Events"]
