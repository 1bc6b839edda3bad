import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.model import Alias, Corpus, Definition, Message, Page, Repair, RepairKind
from generator.render import render
from tests.builders import make_document
from tests.render.corpora import SEVERAL, Named, make_corpus, make_small_corpus, make_told_corpus
from tests.render.markup import body_of, convert, read
from tests.sites import ROOT

TEMPLATES = [ROOT / "templates" / "pages"]
GOLDEN = Path(__file__).parent / "golden"
GOLDEN_PAGES = (
    "index.md",
    "articles/index.md",
    "articles/ferry/index.md",
    "articles/letter/index.md",
    "people/index.md",
    "people/anders-holm/index.md",
    "people/tomas-solan/index.md",
    "people/holm/index.md",
    "people/solan/index.md",
    "events/harbor-conference/index.md",
)
GOLDEN_TOLD = (
    "index.md",
    "stories/index.md",
    "stories/ferry-line-to-close/index.md",
    "stories/dockers-walk-out/index.md",
    "articles/relay/index.md",
    "people/mira-solan/index.md",
)
"""Pages of the corpus that has stories and changes; the other has none."""


def pages_of(corpus: Corpus) -> dict[str, str]:
    return {page.path: page.content for page in render(corpus, templates=TEMPLATES) if page.path.endswith(".md")}


@pytest.fixture(scope="module")
def small() -> dict[str, str]:
    return pages_of(make_small_corpus())


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    return pages_of(make_told_corpus())


def golden(path: str, *, told: bool = False) -> str:
    return ("told--" if told else "") + path.replace("/index.md", ".md").replace("/", "--")


@pytest.mark.parametrize("path", GOLDEN_PAGES)
def test_page_is_as_before(small: dict[str, str], path: str, request: pytest.FixtureRequest) -> None:
    compare(small[path], GOLDEN / golden(path), request)


@pytest.mark.parametrize("path", GOLDEN_TOLD)
def test_page_with_stories_is_as_before(told: dict[str, str], path: str, request: pytest.FixtureRequest) -> None:
    compare(told[path], GOLDEN / golden(path, told=True), request)


def compare(content: str, file: Path, request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--regenerate", default=False):
        file.parent.mkdir(exist_ok=True)
        file.write_text(content, encoding="utf-8")
    assert content == file.read_text(encoding="utf-8")


def test_no_golden_is_left_over() -> None:
    expected = [golden(path) for path in GOLDEN_PAGES] + [golden(path, told=True) for path in GOLDEN_TOLD]
    assert sorted(path.name for path in GOLDEN.iterdir()) == sorted(expected)


def test_every_page_comes_once_and_comes_out_alike_again() -> None:
    corpus = make_small_corpus()
    pages = list(render(corpus, templates=TEMPLATES))
    assert len(pages) == len({page.path for page in pages})
    assert pages == list(render(replace(corpus), templates=TEMPLATES))


def test_front_matter_is_on_every_page(small: dict[str, str], told: dict[str, str]) -> None:
    for path, content in (*small.items(), *told.items()):
        matter = yaml.safe_load(content.split("---\n")[1])
        assert matter["title"], path
        assert matter["description"], path


def test_every_block_of_html_is_whole(small: dict[str, str], told: dict[str, str]) -> None:
    """A block begins and ends with a tag, holds no blank line and closes what it opens: Markdown passes it through."""
    for path, content in (*small.items(), *told.items()):
        for block in re.split(r"\n{2,}", body_of(content).strip()):
            if not block.startswith("#"):
                assert block.startswith("<"), (path, block)
                assert block.endswith(">"), (path, block)
                assert read(block).faults == [], (path, block)


def test_nothing_is_counted_in_the_wrong_number(small: dict[str, str], told: dict[str, str]) -> None:
    seen = 0
    for path, content in (*small.items(), *told.items()):
        text = re.sub(r"<[^>]*>", "", content)
        assert not re.search(
            r"\b1 (articles|mentions|sentences|publishers|names|people|repairs|others|steps|stories|sources|copies)\b",
            text,
        ), path
        seen += len(re.findall(r"\b1 (article|mention|sentence|name|person|event|step)\b", text))
    assert seen > 10


def test_every_sentence_has_its_anchor(small: dict[str, str]) -> None:
    for doc in make_small_corpus().documents:
        reading = convert(small[f"articles/{doc.id}/index.md"])
        for sentence in doc.sentences:
            assert [e.text for e in reading.find(id=f"s{sentence.number}")] == [sentence.text]


def test_every_mention_leads_to_its_entity_and_back(small: dict[str, str]) -> None:
    corpus = make_small_corpus()
    for entity in corpus.entities:
        page = convert(small[f"{entity.id}/index.md"])
        hrefs = {e.attributes["href"] for e in page.find("a", class_="bf-mark")}
        for mention in entity.mentions:
            article = convert(small[f"articles/{mention.document}/index.md"])
            links = article.find("a", class_="bf-name", href=f"../../{entity.id}/")
            assert mention.text in [link.text for link in links]
            assert f"../../articles/{mention.document}/#s{mention.sentence}" in hrefs
        assert [e.text for e in page.find("mark")].count(entity.mentions[0].text) >= 1


def test_an_undecided_name_leads_to_the_choice(small: dict[str, str]) -> None:
    [link] = convert(small["articles/letter/index.md"]).find("a", class_="bf-undecided")
    assert link.attributes["href"] == "../../people/holm/"
    assert link.attributes["title"] == f"Could be Anders Holm or Ivo Holm: {SEVERAL.filled(name='Holm')}"
    for person in ("anders-holm", "ivo-holm"):
        assert "## Possibly also meant" in small[f"people/{person}/index.md"]
    assert "## Possibly also meant" not in small["people/mira-solan/index.md"]


@pytest.mark.parametrize(
    ("candidates", "note", "row"),
    [
        (
            ("people/anders-holm", "people/ivo-holm"),
            "Names the family of Anders Holm and Ivo Holm",
            "Holm (1 mention) names the family of Anders Holm and Ivo Holm Who speaks for… 2",
        ),
        ((), "Names a family", "Holm (1 mention) names a family Who speaks for… 2"),
    ],
)
def test_the_name_of_a_family_is_no_open_question(candidates: tuple[str, ...], note: str, row: str) -> None:
    corpus = make_small_corpus()
    [one] = corpus.undecided
    family = replace(one, candidates=candidates, reason=Message("a family"), family=True)
    pages = pages_of(replace(corpus, undecided=(family,)))
    article = convert(pages["articles/letter/index.md"])
    assert note in [e.attributes.get("title") for e in article.find(class_="bf-family")]
    [families] = article.find("div", class_="bf-undecided-list")
    assert families.text.split("\n")[1:] == ["Families", "", row, "", ""]
    assert "Not decided" not in pages["articles/letter/index.md"]
    assert "Who is meant" not in pages["index.md"]
    for person in candidates:
        assert "## As a family" in pages[f"{person}/index.md"]
        assert "## Possibly also meant" not in pages[f"{person}/index.md"]
    if candidates:
        assert "## As a family" in pages["people/holm/index.md"]
        assert "## Not decided" not in pages["people/holm/index.md"]


def test_an_alias_redirects_and_is_not_searched(small: dict[str, str]) -> None:
    matter = yaml.safe_load(small["people/solan/index.md"].split("---\n")[1])
    assert matter["redirect"] == "../mira-solan/"
    assert matter["search"] == {"exclude": True}
    [link] = convert(small["people/solan/index.md"]).find("a", href="../mira-solan/")
    assert link.text == "Mira Solan"


def test_a_shared_alias_lists_its_bearers(small: dict[str, str]) -> None:
    assert "redirect" not in small["people/holm/index.md"].split("---\n")[1]
    links = convert(small["people/holm/index.md"]).find("a", class_="bf-entry")
    assert [link.text for link in links] == ["Anders Holm", "Ivo Holm"]


def test_an_address_that_an_entity_had_before_leads_to_it() -> None:
    doc = make_document("The Spring Gathering met Ivo.")
    corpus = make_corpus([doc], [Named("events/spring-gathering", "Spring Gathering")])
    moved = replace(corpus.entities[0], formerly=("organizations/spring-gathering",))
    pages = pages_of(replace(corpus, entities=(moved,)))
    matter = yaml.safe_load(pages["organizations/spring-gathering/index.md"].split("---\n")[1])
    assert matter["redirect"] == "../../events/spring-gathering/"


def test_an_alias_never_takes_the_page_of_an_entity() -> None:
    doc = make_document("Holm met Ivo Holm. Holm left.")
    corpus = make_corpus([doc], [Named("people/holm", "Holm"), Named("people/ivo-holm", "Ivo Holm")])
    clash = replace(corpus.entities[1], aliases=(*corpus.entities[1].aliases, *corpus.entities[0].aliases))
    pages = pages_of(replace(corpus, entities=(corpus.entities[0], clash)))
    assert "redirect" not in pages["people/holm/index.md"]
    assert "Not to be confused with" in pages["people/holm/index.md"]


def test_a_wording_without_a_letter_makes_no_page() -> None:
    pages = pages_of(make_corpus([make_document("The sign — met Ivo.")], [Named("people/ivo", "Ivo", ("Ivo", "—"))]))
    assert [path for path in pages if path.startswith("people/")] == ["people/index.md", "people/ivo/index.md"]


def test_an_empty_corpus_has_its_indexes() -> None:
    pages = pages_of(make_corpus([]))
    sections = ("articles", "events", "organizations", "people", "places", "stories", "timeline")
    assert sorted(pages) == sorted(["index.md", *(f"{s}/index.md" for s in sections)])
    assert "There are no articles" in pages["index.md"]


def test_the_parts_of_a_name_that_nobody_wrote_are_marked(small: dict[str, str]) -> None:
    [note] = convert(small["people/tomas-solan/index.md"]).find("p", class_="bf-inferred")
    assert note.text == "Inferred surname. 'Tomas' is named as the brother of Mira Solan Northern Wire 3"


def many(count: int) -> Corpus:
    docs = [
        make_document(f"Ivo saw Person{n:03}x.", id=f"doc-{n:03}", title=f"Day {n}", published=date(2031, 1, 1))
        for n in range(count)
    ]
    named = [Named(f"people/person{n:03}x", f"Person{n:03}x") for n in range(count)]
    return make_corpus(docs, [Named("people/ivo", "Ivo"), *named])


@pytest.mark.parametrize("count", [200, 201, 299, 300, 401])
def test_long_lists_go_on_on_further_pages(count: int) -> None:
    pages = pages_of(many(count))
    assert ("people/ivo/page-2/index.md" in pages) is (count > 200)
    assert ("articles/page-2/index.md" in pages) is (count >= 300)
    assert "articles/page-3/index.md" not in pages
    entries = [
        link.attributes["href"].rpartition("doc-")[2]
        for path, content in pages.items()
        if re.fullmatch(r"articles/(page-\d+/)?index\.md", path)
        for link in convert(content).find("a", class_="bf-headline-link")
    ]
    assert sorted(entries) == [f"{n:03}/" for n in range(count)]


def test_a_further_page_says_where_it_stands() -> None:
    pages = pages_of(many(450))
    reading = convert(pages["people/page-2/index.md"])
    assert [e.text for e in reading.elements if e.attributes.get("aria-current")] == ["2"]
    assert [e.attributes["href"] for e in reading.find("a", rel="prev")] == ["../"]
    assert [e.attributes["href"] for e in reading.find("a", rel="next")] == ["../page-3/"]
    assert "../#letter-i" in [e.attributes["href"] for e in reading.find("a")]


def test_totals_stand_on_the_first_page_and_entries_on_all() -> None:
    pages = pages_of(many(450))
    first, second = (pages[f"people/{page}index.md"] for page in ("", "page-2/"))
    assert "451 people" in first
    assert "bf-byline" not in second
    assert "The articles name none" not in second
    assert len(convert(second).find("a", class_="bf-entry")) > 100


def test_an_article_named_like_a_further_page_keeps_its_address() -> None:
    docs = [make_document("Text.", id=f"page-{n}", title=f"Day {n}") for n in range(301)]
    pages = pages_of(make_corpus(docs))
    assert "# Day 2 " in pages["articles/page-2/index.md"]
    assert "# Articles" in pages["articles/page-2-of-list/index.md"]


def test_a_page_is_a_value() -> None:
    assert all(isinstance(page, Page) for page in render(make_small_corpus(), templates=TEMPLATES))


def test_white_space_in_a_repair_can_be_seen() -> None:
    doc = make_document("Text.", id="one")
    span = doc.span(0, 1)
    repairs = (
        Repair((RepairKind.SPACE,), span, " ", ""),
        Repair((RepairKind.HYPHEN,), span, " \n", " "),
        Repair((RepairKind.SPACED_MARK,), span, "do n't", "don't"),
    )
    page = convert(pages_of(make_corpus([replace(doc, repairs=repairs)]))["articles/one/index.md"])
    assert [e.text for e in page.find("del")] == ["(line break)", "(space)", "do n't"]
    assert [e.text for e in page.find("ins")] == ["(space)", "(nothing)", "don't"]


def test_a_name_that_many_bear_is_no_wall_of_links() -> None:
    doc = make_document("Holm spoke. " + " ".join(f"Ana{n:02}x Holm spoke." for n in range(20)))
    named = [Named(f"people/ana{n:02}x-holm", f"Ana{n:02}x Holm") for n in range(20)]
    pages = pages_of(make_corpus([doc], named, undecided={"Holm": tuple(one.id for one in named)}))
    [undecided] = convert(pages["articles/one/index.md"]).find("div", class_="bf-undecided-list")
    assert "or 12 others" in undecided.text
    assert len(convert(pages["people/holm/index.md"]).find("a", class_="bf-entry")) == 20

    corpus = make_corpus([doc], named)
    shared = tuple(replace(e, aliases=(*e.aliases, Alias("Holm", 1, ("one",)))) for e in corpus.entities)
    page = pages_of(replace(corpus, entities=shared))["people/ana00x-holm/index.md"]
    [head] = convert(page).find("div", class_="bf-head")
    assert "and 11 more" in head.text


def test_a_definition_leads_to_its_sentence_or_says_that_it_is_the_editors() -> None:
    corpus = make_small_corpus()
    place = corpus.documents[0].sentences[0]
    found = Definition("a captain", corpus.documents[0].id, place.number, place.span)
    for definition, shown in (
        (found, "a captain\xa0"),
        (Definition("a <captain>"), "a <captain> in the editor’s words"),
    ):
        pages = pages_of(replace(corpus, definitions={"people/mira-solan": definition}))
        [line] = convert(pages["people/mira-solan/index.md"]).find("p", class_="bf-definition")
        assert line.text.startswith(shown)
        assert "captain" in convert(pages["people/index.md"]).find("span", class_="bf-what")[0].text
