"""Articles that try to be something else than text, through Python-Markdown and through a whole build."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.model import (
    Change,
    ChangeKind,
    Changes,
    Corpus,
    Document,
    Ground,
    Message,
    Problem,
    Repair,
    RepairKind,
    Sentence,
    SentenceKind,
    Span,
    Story,
    StorySummary,
)
from generator.render import render
from generator.render.text import clean
from tests.builders import make_document
from tests.links import broken, external
from tests.render.corpora import Named, make_corpus
from tests.render.hostile_evidence import comparison_of, evidence_of, timeline_of
from tests.render.markup import SHIPPED, Reading, convert, read
from tests.render.test_text import HOSTILE
from tests.sites import ROOT

GREEDY = ("extra", "admonition", "attr_list", "pymdownx.superfences", "pymdownx.snippets", "pymdownx.magiclink", "toc")
"""Extensions that an operator may switch on and that read more into a text than the shipped ones."""

LINES = (*HOSTILE, "---", "```", "title: x", "    indented", "> quote", "- item", "s3", "S1", "</span></p>")
TAGS = (
    "h1 h2 p div span a section ul ol li dl dt dd code details summary time bdi mark del ins nav strong q"
    " table thead tbody tr th td figure figcaption blockquote svg line path text title circle form label"
    " input select option button"
)
ALLOWED = frozenset(TAGS.split(" "))
CONFIG = """
site_name: Test
strict: true
theme: {name: material, custom_dir: theme, font: false}
markdown_extensions: [attr_list, tables, toc: {permalink: true}]
plugins: [search]
nav:
  [index.md, stories/index.md, timeline/index.md, articles/index.md, people/index.md, organizations/index.md,
   places/index.md, events/index.md]
not_in_nav: "*/*"
validation: {anchors: warn}
extra_css: [assets/stylesheets/briefing.css]
"""


def hostile_document(place: int, title: str) -> Document:
    """Return an article whose title, facts, repairs and every sentence are hostile."""
    text, sentences = "", []
    for number, line in enumerate(LINES, 1):
        start, stop = len(text), len(text) + len(line)
        kind = list(SentenceKind)[number % 4]
        sentences.append(Sentence(number, start, stop, number // 3, kind, line, Span(f"doc-{place}", start, stop)))
        text += line + "\n\n"
    return replace(
        make_document("x", id=f"doc-{place}", title=title, published=date(2031, 1, 1), publisher=title),
        path=f"{title}.txt",
        url="javascript:alert(1)",
        text=text,
        sentences=tuple(sentences),
        repairs=(Repair(tuple(RepairKind), Span(f"doc-{place}", 0, 1), title, "\n```\n# x\n"),),
    )


def hostile_corpus() -> Corpus:
    documents = [hostile_document(place, title) for place, title in enumerate(LINES)]
    problems = [Problem(line, 1, line, line) for line in LINES]
    corpus = make_corpus(
        documents,
        [Named(f"people/p-{n}", line, (line,)) for n, line in enumerate(HOSTILE)],
        summaries={doc.id: (4, 5) for doc in documents},
        undecided={"S1": ("people/p-1", "people/p-2"), "> quote": ("people/p-3",)},
        problems=problems,
    )
    judged = [
        replace(e, judgements=tuple(replace(j, reason=Message("%(name)s").filled(name=e.name)) for j in e.judgements))
        for e in corpus.entities
    ]
    ids = tuple(doc.id for doc in documents)
    stories = [
        Story("stories/s-0", LINES[3], "doc-0", ids[:9], (ids[3:5],), (Ground((ids[0], ids[1]), 0.5, LINES),)),
        *(
            Story(f"stories/s-{n}", line, ids[n], ids[n : n + 2])
            for n, line in enumerate(LINES[:-1])
            if n > 8 and n % 2
        ),
    ]
    summaries = {
        story.id: StorySummary(story.id, LINES[3], tuple((story.documents[0], n) for n in range(1, len(LINES) + 1)),
                               tuple((story.documents[1], n) for n in range(1, len(LINES) + 1)))
        for story in stories
    }  # fmt: skip
    changes = [
        Change(kind, f"people/p-{n}", line, (line,), (line,)) for kind in ChangeKind for n, line in enumerate(LINES)
    ]
    return replace(
        corpus,
        entities=tuple(judged),
        stories=tuple(stories),
        story_summaries=summaries,
        changes=Changes(None, tuple(changes)),
        undecided=tuple(replace(one, reason=Message(LINES[3])) for one in corpus.undecided),
        evidence={doc.id: evidence_of(doc) for doc in documents},
        timelines={
            subject: timeline_of(subject, ids[0], len(LINES))
            for subject in (*(s.id for s in stories), *(e.id for e in corpus.entities))
        },
        comparisons={story.id: comparison_of(story, LINES) for story in stories},
        facts={"people/p-1": comparison_of(stories[0], LINES).facts},
    )


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {p.path: p.content for p in render(hostile_corpus(), templates=[ROOT / "templates" / "pages"])}


@pytest.fixture(scope="module")
def pages(files: dict[str, str]) -> dict[str, str]:
    return {path: content for path, content in files.items() if path.endswith(".md")}


@pytest.mark.parametrize("extensions", [SHIPPED, GREEDY])
def test_articles_come_out_as_text(pages: dict[str, str], extensions: tuple[str, ...]) -> None:
    for place in range(0, len(LINES), 5):
        reading = convert(pages[f"articles/doc-{place}/index.md"], extensions)
        assert reading.faults == []
        for number, line in enumerate(LINES, 1):
            assert [clean(e.text) for e in reading.find(id=f"s{number}")] == [clean(line)]
        assert clean(reading.find("h1")[0].text) == clean(LINES[place])


@pytest.mark.parametrize("extensions", [SHIPPED, GREEDY])
def test_no_page_holds_anything_of_their_making(pages: dict[str, str], extensions: tuple[str, ...]) -> None:
    for path in [p for p in pages if not p.startswith("articles/doc-")] + ["articles/doc-3/index.md"]:
        reading = convert(pages[path], extensions)
        assert reading.faults == [], path
        assert {e.tag for e in reading.elements} <= ALLOWED, path
        for element in reading.elements:
            assert not {"onclick", "style", "src"} & set(element.attributes), path
            assert not element.attributes.get("href", "").startswith(("javascript", "http", "mailto")), path
            assert "x" not in element.attributes.get("class", "").split(), path
        ids = [e.attributes["id"] for e in reading.elements if "id" in e.attributes]
        assert len(ids) == len(set(ids)), path


def test_no_braces_but_our_own(pages: dict[str, str]) -> None:
    """Plugins that run pages through Jinja2 find nothing to run."""
    for path, content in pages.items():
        assert not [pair for pair in ("{{", "{%", "{#") if pair in content], path


@pytest.fixture(scope="module")
def site(files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (folder / "theme").symlink_to(ROOT / "templates" / "theme")
    for path, content in {**files, "method.md": "---\ntitle: Method\n---\n\n# Method\n"}.items():
        file = folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    return folder / "site"


def test_the_built_site_is_sound(site: Path) -> None:
    assert broken(site) == []
    assert external(site) == set()


def test_built_articles_come_out_as_text(site: Path) -> None:
    for place, title in enumerate(LINES):
        reading = built(site / "articles" / f"doc-{place}")
        for number, line in enumerate(LINES, 1):
            assert [clean(e.text) for e in reading.find(id=f"s{number}")] == [clean(line)]
        assert clean(reading.find("title")[0].text) == clean(f"{title} - Test")
        assert not reading.find("img")


def test_a_built_alias_redirects(site: Path) -> None:
    """The slug of a hostile name leads to its entity, as a redirect for browsers and search engines."""
    alias, entity = built(site / "people" / "bold-it-code-no"), built(site / "people" / "p-0")
    [refresh] = [e for e in alias.find("meta") if e.attributes.get("http-equiv") == "refresh"]
    assert refresh.attributes["content"] == "0; url=../p-0/"
    assert [e.attributes["href"] for e in alias.find("link", rel="canonical")] == ["../p-0/"]
    assert not [e for e in entity.find("meta") if e.attributes.get("http-equiv")]


def test_the_search_dialog_has_a_name(site: Path) -> None:
    dialogs = built(site).find("div", class_="md-search")
    assert [e.attributes["aria-label"] for e in dialogs] == ["Search"]


def built(folder: Path) -> Reading:
    return read((folder / "index.html").read_text(encoding="utf-8"))


def test_search_finds_articles_and_names_but_not_their_echoes(site: Path) -> None:
    """A sentence is found once, where it stands; lists that repeat it elsewhere are left out of the index."""
    entries = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    found = {entry["location"] for entry in entries if "&lt;script&gt;" in entry["title"] + entry["text"]}
    assert {location.partition("/")[2].partition("#")[2] for location in found} == {"", "the-text"}
    assert not [location for location in found if location in ("", "articles/", "people/")]
