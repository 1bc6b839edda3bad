"""The e-mail of an edition, read by the standard library: headers, both parts, and what hostile text may not do."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

from generator.cli import main
from generator.edition.mail import Envelope, address
from generator.errors import GeneratorError
from generator.model import FactKind
from tests.edition.editions import CORPORA, HOME, edition, files, part, read
from tests.render.corpora import make_corpus, make_told_corpus
from tests.render.disputed import make_disputed_corpus
from tests.render.test_hostile import hostile_corpus
from tests.sites import ROOT, write_seeds


@pytest.mark.parametrize("name", CORPORA)
def test_both_parts_are_read(name: str) -> None:
    mail = edition(name)[0]
    found = read(mail)
    assert found.get_content_type() == "multipart/alternative"
    assert [one.get_content_type() for one in found.iter_parts()] == ["text/plain", "text/html"]
    assert not any(one.defects for one in found.walk())
    assert all(len(line) <= 78 for line in mail.split(b"\r\n"))
    assert b"\n" not in mail.replace(b"\r\n", b"")


def test_the_headers() -> None:
    found = read(edition("told")[0])
    assert found["Subject"] == "Skarra & Co: 8 March 2031"
    assert found["From"] == "Skarra & Co <briefing@news.example>"
    assert found["To"] is None
    assert found["Date"].datetime.isoformat() == "2031-03-08T00:00:00+00:00"
    assert found["Content-Language"] == "en"
    assert found["X-Unsent"] == "1"
    assert read(edition("told", language="de")[0])["Content-Language"] == "de"


def test_an_edition_without_a_date_and_an_address() -> None:
    found = read(edition("empty", url="")[0])
    assert found["Subject"] == "Skarra & Co: Undated edition"
    assert found["Date"].datetime.year == 1970
    assert found["From"].addresses[0].domain == "briefing.invalid"
    assert found["Message-ID"].endswith("@briefing.invalid>")


def test_whose_letter_it_is(tmp_path: Path) -> None:
    envelope = Envelope("desk@news.example", ("ana@b.example", "bo@b.example"))
    found = read(files(make_told_corpus(), tmp_path, envelope=envelope)[0])
    assert found["From"] == "Skarra & Co <desk@news.example>"
    assert [one.addr_spec for one in found["To"].addresses] == ["ana@b.example", "bo@b.example"]
    assert found["X-Unsent"] is None


@pytest.mark.parametrize("url", ["https://[::1]/", "http://localhost:8000/", "https://bücher.example/", "https://[x/"])
def test_an_unusual_host_breaks_no_header(tmp_path: Path, url: str) -> None:
    found = read(files(make_told_corpus(), tmp_path, url=url)[0])
    assert found["From"].addresses[0].addr_spec == "briefing@briefing.invalid"
    assert not found.defects


@pytest.mark.parametrize(
    "name", ["A\r\nBcc: x@e.example", "=?utf-8?q?x?= <a@e.example>,", 'Q"\\', "Ä" * 500, "\x00\ud800A"]
)
def test_a_hostile_name_breaks_no_header(tmp_path: Path, name: str) -> None:
    mail = files(make_told_corpus(), tmp_path, name=name)[0]
    found = read(mail)
    assert set(found.keys()) == {
        "Subject", "From", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type", "Content-Language",
    }  # fmt: skip
    assert [one.addr_spec for one in found["From"].addresses] == ["briefing@news.example"]
    assert found["Subject"].endswith(": 8 March 2031") or len(name) > 100


@pytest.mark.parametrize(
    "written", ["x", "a@b\nBcc: c@d", "a@b.example, c@d.example", "Ana <a@b.example>", "ä@b.example"]
)
def test_what_is_no_address_is_refused(written: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        address(written)
    for option in ("--from", "--to"):
        result = CliRunner().invoke(main, ["edition", option, written])
        assert (result.exit_code, "no address of e-mail" in result.output) == (2, True)


@pytest.mark.parametrize("name", CORPORA)
@pytest.mark.parametrize("url", [HOME, ""])
def test_the_plain_text_fits_a_terminal(name: str, url: str) -> None:
    text = part(edition(name, url)[0], "plain")
    for line in text.splitlines():
        assert len(line) <= 72 or line.strip().startswith(HOME), line
    assert all(character.isprintable() or character in "\n\u200f\u202e\u202c\u200d\u200b\ufeff" for character in text)
    assert "\n\n\n\n" not in text


def test_the_plain_text_of_an_edition() -> None:
    text = part(edition("told")[0], "plain")
    order = [
        "Edition of 8 March 2031, 6 articles, 3 publishers",
        "\nFerry line to close after 112 years\n---",
        f"\n{HOME}stories/ferry-line-to-close/\n",
        "governor's office said. [Northern Wire 1]\n",
        "\nTold by\n* Ferry line",
        "\nMore stories\n---",
        "\n## Dockers in Port Ellery walk out\n",
        "\nWhat changed since 5 March 2031\n---",
        "\n* Mira Solan: now “its director”, before “a captain”\n",
        "\nWho and where\n---",
        "\n* People: Mira Solan (4), ",
        "\nWhat is not known\n---",
        "\n* Holm (1 mention) may be Anders Holm or Ivo Holm [Who speaks for… 2]\n",
        "\nSources\n---",
        f"\n[Northern Wire 1] Talks about the Skarra ferry end without a result\n    {HOME}articles/talks/#s1\n",
        f"\n{HOME}method/\n",
    ]
    places = [text.find(one) for one in order]
    assert -1 not in places, order[places.index(-1)]
    assert places == sorted(places)


def test_the_plain_text_says_where_sources_differ() -> None:
    text = part(edition("disputed")[0], "plain")
    assert "\npeople killed\n* At least 12 (according to Rosa Quell) [Tarn Gazette 1]; About 12\n" in text
    assert "\n* 19 (according to rescuers) [Daily Herald 1]\n" in text


def test_of_many_statements_one_of_each_view_is_told(tmp_path: Path) -> None:
    corpus = make_disputed_corpus()
    [(story, found)] = corpus.comparisons.items()
    fact = next(one for one in found.facts if one.kind is FactKind.FIGURE)
    assert len(fact.statements) == 3
    many = replace(found, facts=(replace(fact, statements=fact.statements * 3),))
    text = part(files(replace(corpus, comparisons={story: many}), tmp_path)[0], "plain")
    told = text[text.index("\npeople killed\n") : text.index("\nWho and where\n")].strip()
    assert told.splitlines()[1:] == [
        "* At least 12 (according to Rosa Quell) [Tarn Gazette 1]",
        "* 19 (according to rescuers) [Daily Herald 1]",
        "  7 other statements",
    ]


@pytest.mark.parametrize("name", CORPORA)
@pytest.mark.parametrize("kind", ["mail", "page"])
def test_the_html_loads_nothing_and_links_only_to_the_site(name: str, kind: str) -> None:
    mail, page = edition(name)
    tree = html.document_fromstring(part(mail, "html") if kind == "mail" else page)
    assert not tree.xpath("//script | //link | //img | //iframe | //object | //form | //base | //svg | //*[@src]")
    assert len(tree.xpath("//style")) == (kind == "page")
    assert not [one for one in tree.iter() for attribute in one.attrib if attribute.startswith("on")]
    links = tree.xpath("//a/@href")
    assert all(link.startswith(HOME) for link in links)
    assert links or name == "empty"
    if kind == "mail":
        assert all(one.get("style") for one in tree.xpath("//body | //h1 | //h2 | //p | //a"))
        assert "url(" not in "".join(tree.xpath("//@style"))


@pytest.mark.parametrize("name", CORPORA)
def test_without_an_address_nothing_is_linked(name: str) -> None:
    mail, page = edition(name, url="")
    for text in (part(mail, "html"), page):
        assert not html.document_fromstring(text).xpath("//*[@href]")
    assert "http" not in part(mail, "plain") or name == "hostile"


def test_both_parts_say_the_same() -> None:
    mail = edition("told")[0]
    text = " ".join(part(mail, "plain").split())
    for said in html.document_fromstring(part(mail, "html")).xpath("//h2 | //h3 | //p/span[not(@class)]"):
        assert " ".join(said.text_content().split()) in text


def test_an_article_between_the_parts_stays_text(tmp_path: Path) -> None:
    corpus = hostile_corpus()
    title = "x\r\n--=_briefing_=\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>"
    hostile = replace(corpus, documents=tuple(replace(doc, title=title) for doc in corpus.documents))
    found = read(files(hostile, tmp_path)[0])
    assert len(list(found.iter_parts())) == 2
    assert "--=_briefing_=" in part(found.as_bytes(), "plain")
    assert "<script" not in part(found.as_bytes(), "html")


def test_two_places_never_share_a_label(tmp_path: Path) -> None:
    corpus = make_told_corpus()
    same = tuple(replace(doc, publisher="Wire") for doc in corpus.documents)
    text = part(files(replace(corpus, documents=same), tmp_path)[0], "plain")
    listed = text[text.index("\nSources\n") :]
    labels = [line.partition("]")[0] for line in listed.splitlines() if line.startswith("[")]
    assert len(labels) == len(set(labels)) > 3
    assert "[Wire 1 (2)] " in text[: text.index("\nSources\n")] or "[Wire 1 (2)]\n" in text


def test_summaries_alone_are_sent_where_only_they_are_shown() -> None:
    whole, limited = (part(edition("disputed", full_text=shown)[0], "plain") for shown in ("all", "none"))
    assert "not clear why the alarm stayed silent" in whole
    assert "not clear why the alarm stayed silent" not in limited
    assert "At least 12 miners died" in limited


@pytest.mark.parametrize("noindex", [True, False])
def test_a_site_that_is_not_to_be_listed_says_so_in_its_page(tmp_path: Path, noindex: bool) -> None:
    page = files(make_told_corpus(), tmp_path, noindex=noindex)[1]
    assert ('name="robots" content="noindex"' in page) is noindex


def test_another_language() -> None:
    mail = edition("told", language="de")[0]
    text = part(mail, "plain")
    assert "Ausgabe vom 8. März 2031" in text
    assert "Sources" not in text
    assert html.document_fromstring(part(mail, "html")).get("lang") == "de"


def test_a_template_of_the_operator_goes_first(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "edition"
    own.mkdir(parents=True)
    extended = '{% extends "builtin/edition.txt.j2" %}{% block method %}\nOurs.\n{% endblock %}'
    (own / "edition.txt.j2").write_text(extended)
    (own / "edition.css").write_text("p { color: teal; }")
    mail, page = files(make_told_corpus(), tmp_path)
    assert part(mail, "plain").endswith("\nOurs.\n")
    assert "How this is made" not in part(mail, "plain")
    assert "p { color: teal; }" in page
    assert html.document_fromstring(part(mail, "html")).xpath("//p/@style")[0] == "color: teal;"


def test_a_faulty_template_is_named(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "edition"
    own.mkdir(parents=True)
    (own / "edition.txt.j2").write_text("\n{{ page.nothing }}")
    with pytest.raises(GeneratorError, match=r"edition\.txt\.j2:2: .*nothing"):
        files(make_corpus([]), tmp_path)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(GeneratorError, match=r"out: cannot be written"):
        files(make_corpus([]), tmp_path)


def test_without_css_inline_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "css_inline", None)
    with pytest.raises(GeneratorError, match=r"briefing-digest\[mail\]"):
        files(make_corpus([]), tmp_path)


def test_the_same_articles_make_the_same_bytes() -> None:
    program = "import sys; from tests.edition.editions import edition; sys.stdout.buffer.write(edition('told')[0])"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "UTC5"}
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert done.stdout == edition("told")[0]


def test_the_command(tmp_path: Path) -> None:
    write_seeds(tmp_path, bridge="Mayor Ada Lovelace opened the new bridge in Geneva on Monday. She thanked the city.")
    (tmp_path / "mkdocs.yml").write_text("site_name: Bridges\nsite_url: https://b.example/\n")
    arguments = [
        "edition",
        "--config",
        str(tmp_path / "mkdocs.yml"),
        "--out",
        str(tmp_path / "out"),
        "--to",
        "a@c.example",
    ]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0
    assert result.output.split() == [str(tmp_path / "out" / name) for name in ("edition.eml", "edition.html")]
    mail = (tmp_path / "out" / "edition.eml").read_bytes()
    assert read(mail)["Subject"] == "Bridges: Undated edition"
    assert "Ada Lovelace" in part(mail, "plain")
