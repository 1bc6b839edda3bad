from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from generator.model import Document
from generator.read import read_corpus
from generator.read.formats import Format, format_of
from generator.read.received import record_key
from tests.read.checks import check_document
from tests.read.samples import SECOND, TEXT, fill, gzipped, page, rss, zipped


def read(folder: Path, files: dict[str, str | bytes]) -> tuple[dict[str, Document], list[str]]:
    """Return the articles by path, each checked against its text, and the problems."""
    docs, problems = read_corpus(fill(folder, files))
    for doc in docs:
        if doc.extracted is not None:
            check_document(doc, doc.extracted)
    return {doc.path: doc for doc in docs}, [str(problem).removeprefix(f"{folder.name}/") for problem in problems]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a/b.TXT", Format.TEXT),
        ("a.md", Format.TEXT),
        ("a.htm", Format.PAGE),
        ("a.atom", Format.FEED),
        ("a.ndjson", Format.LINES),
        ("a.tsv", Format.TABLE),
        ("a.csv.gz", Format.GZIP),
        ("a.zip.gz", Format.GZIP),
        ("a.gz", None),
        ("a.tar.gz", None),
        ("a.gz.gz", None),
        ("a.png", None),
        ("txt", None),
        (".txt", None),
    ],
)
def test_a_format_is_told_by_the_name(name: str, found: Format | None) -> None:
    assert format_of(name) is found


def test_a_web_page(tmp_path: Path) -> None:
    docs, problems = read(tmp_path, {"page.html": page()})
    assert problems == []
    doc = docs["page.html"]
    assert (doc.title, doc.published, doc.publisher) == (
        "Council closes bridge",
        date(2012, 7, 6),
        "The Rivertown Post",
    )
    assert doc.url == "https://example.org/2012/bridge"
    assert SECOND in doc.text
    assert not any(word in doc.text for word in ("alert", "Weather", "rights reserved", "<"))
    assert doc.extracted is not None
    for sentence in doc.sentences:
        assert doc.extracted[sentence.span.start : sentence.span.end] == sentence.text


def test_a_page_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    text = TEXT.replace("Ada Lovelace", "Zoë Čapek")
    docs, problems = read(
        tmp_path,
        {
            "declared.html": page(text, charset="iso-8859-2").encode("iso-8859-2", "replace"),
            "wrong.html": page(text, charset="utf-16").replace("2012/bridge", "2012/other").encode(),
        },
    )
    assert problems == []
    assert "Mayor Zoë Čapek" in docs["declared.html"].text
    assert docs["declared.html"].duplicates == ("wrong.html",), "the same words"


def test_a_page_without_the_extra_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.read.pages._trafilatura", lambda: None)
    docs, (problem,) = read(tmp_path, {"page.html": page()})
    assert docs == {}
    assert "page.html: skipped, since web pages need the extra 'html'" in problem
    assert "pip install" in problem


def test_an_rss_feed(tmp_path: Path) -> None:
    whole = (
        "<title>Bridge &amp;amp; tunnel</title><link>https://example.org/a/bridge-closed.html</link>"
        "<pubDate>Fri, 06 Jul 2012 23:30:00 -0500</pubDate><description>Short &nbsp; text.</description>"
        f"<content:encoded><![CDATA[<p>{TEXT}</p><div>5 &lt; 6 <b>and</b> more<br>follows.</div>]]></content:encoded>"
    )
    items = (
        whole,
        f"<guid>4711</guid><description>{SECOND}</description><source>dpa</source>",
        "<title>No text</title>",
    )
    docs, (problem,) = read(tmp_path, {"feed.xml": rss(*items)})
    assert problem.startswith("feed.xml: article 3: skipped, since there is no text")
    first, second = docs
    assert first == "feed.xml#4711"
    assert second.startswith("feed.xml#bridge-closed-")
    doc = docs[second]
    assert (doc.title, doc.published, doc.publisher, doc.language) == (
        "Bridge & tunnel",
        date(2012, 7, 6),
        "The Post",
        "en-us",
    )
    assert doc.url == "https://example.org/a/bridge-closed.html"
    assert doc.extracted == f"{TEXT.strip()}\n\n5 < 6 and more\n\nfollows."
    assert docs[first].publisher == "dpa"
    assert docs[first].id == "feed-4711"


def test_an_atom_feed(tmp_path: Path) -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title><entry><id>tag:example.org,2012:1</id>'
        '<title type="text">Less &lt; more</title><link rel="self" href="https://example.org/x"/>'
        '<link href="https://example.org/bridge"/><updated>2012-07-06T10:00:00Z</updated>'
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}</p><p>5 &lt; 6 here.</p></div>'
        "</content></entry></feed>"
    )
    docs, problems = read(tmp_path, {"feed.atom": feed})
    assert problems == []
    (doc,) = docs.values()
    assert (doc.title, doc.published, doc.url) == ("Less < more", date(2012, 7, 6), "https://example.org/bridge")
    assert doc.extracted == f"{TEXT.strip()}\n\n5 < 6 here."


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        {"id": 12, "headline": "One", "body": TEXT, "published_at": "2012-07-06T01:02:03Z", "source": {"name": "BBC"}},
        {"text": f"<p>{SECOND}</p><p>Nobody answered.</p>", "date": 1341532800, "link": "https://example.org/2"},
    ]
    docs, problems = read(tmp_path, {"a.jsonl": "\ufeff" + "\n\n".join(map(json.dumps, rows)) + "\n"})
    assert problems == []
    doc = docs["a.jsonl#12"]
    assert (doc.title, doc.published, doc.publisher) == ("One", date(2012, 7, 6), "BBC")
    (other,) = (found for path, found in docs.items() if path != "a.jsonl#12")
    assert (other.published, other.url) == (date(2012, 7, 6), "https://example.org/2")
    assert other.extracted == f"{SECOND}\n\nNobody answered."


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_by_the_usual_names(tmp_path: Path, delimiter: str) -> None:
    rows = (
        ("Headline", "Full Text", "Date", "Source"),
        ("One", f"{TEXT}\nA line more, and it ends.", "2012-07-06", "dpa"),
    )
    table = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    docs, problems = read(tmp_path, {"a.csv": table})
    assert problems == []
    doc = docs["a.csv#1"]
    assert (doc.title, doc.published, doc.publisher) == ("One", date(2012, 7, 6), "dpa")
    assert doc.extracted == rows[1][1]


def test_a_table_with_a_map_of_its_columns(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "a.zip": zipped({"in/t.csv": f"x,y,body\nOne,{TEXT},no\n"}),
        "b.csv.gz": gzipped(f'x,y\nTwo,"{SECOND}"\n'),
        "articles.yml": "a.zip/in/t.csv:\n  columns: {text: y, title: x}\nb.csv.gz:\n  columns: {text: y}\n"
        "a.zip:\n  publisher: dpa\n",
    }
    docs, problems = read(tmp_path, files)
    assert problems == []
    assert list(docs) == ["a.zip/in/t.csv#1", "b.csv.gz#1"]
    assert (docs["a.zip/in/t.csv#1"].title, docs["a.zip/in/t.csv#1"].publisher) == ("One", "dpa")
    assert docs["b.csv.gz#1"].extracted == SECOND


def test_archives_hold_what_folders_hold(tmp_path: Path) -> None:
    inner = zipped({"k.md": f"---\ntitle: Given\n---\n**{SECOND}**"})
    docs, problems = read(
        tmp_path,
        {
            "a.zip": zipped({"x/one.txt": TEXT, ".DS_Store": "x", "b.zip": inner}),
            "c.md.gz": gzipped("# Head\n\n*Why* not?"),
        },
    )
    assert problems == []
    assert {path: doc.id for path, doc in docs.items()} == {
        "a.zip/b.zip/k.md": "a-zip-b-zip-k",
        "a.zip/x/one.txt": "a-zip-x-one",
        "c.md.gz": "c-md",
    }
    assert (docs["a.zip/b.zip/k.md"].title, docs["a.zip/b.zip/k.md"].text) == ("Given", SECOND)
    assert docs["c.md.gz"].title == "Head"
    assert all(doc.extracted is None for doc in docs.values())


def test_facts_about_one_article_of_a_file(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "f.xml": rss(f"<guid>1</guid><description>{TEXT}</description>"),
        "articles.yml": "f.xml:\n  publisher: Ours\nf.xml#1:\n  title: Told\n",
    }
    docs, problems = read(tmp_path, files)
    assert problems == []
    assert (docs["f.xml#1"].title, docs["f.xml#1"].publisher) == ("Told", "Ours")


def test_an_article_keeps_its_name_when_its_feed_is_saved_anew(tmp_path: Path) -> None:
    item = f"<link>https://example.org/bridge</link><description>{TEXT}</description>"
    newer = f"<link>https://example.org/ferry</link><description>{SECOND}</description>"
    before, _ = read(tmp_path / "a", {"f.xml": rss(item)})
    after, _ = read(tmp_path / "b", {"f.xml": rss(newer, item)})
    assert {(doc.path, doc.id) for doc in before.values()} < {(doc.path, doc.id) for doc in after.values()}


@pytest.mark.parametrize(
    ("identity", "key"),
    [
        ("", "7"),
        ("12345", "12345"),
        ("Report-9", "report-9"),
        ("https://example.org/2012/the-bridge.html?x=1", "the-bridge-"),
        ("../../etc", "etc-"),
        ("http://[", ""),
        ("x" * 90, ""),
    ],
)
def test_keys_of_articles_in_a_file(identity: str, key: str) -> None:
    found = record_key(identity, 7)
    assert found == key if key and not key.endswith("-") else found.startswith(key) and found != key
    assert set(found) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(found) <= 50
