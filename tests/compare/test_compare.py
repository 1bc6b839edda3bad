"""The comparison as a whole: gaps, order and limits, copies, odd input, time."""

import time
from collections import Counter
from itertools import chain

import pytest

from generator.compare import Lookup, by_article, compare
from generator.compare.facts import MOST, PER_ARTICLE, make_fact, most_important, statement
from generator.compare.labels import BODY, CERTAINTIES, FORMS, HAPPENED, OWN, RELATIONS, TOPICS
from generator.evidence.figures.lexicon import topics
from generator.model import (
    Agreement,
    Certainty,
    Fact,
    FactKind,
    GapKind,
    Message,
    QuoteForm,
    RelationKind,
    Undecided,
)
from tests.compare.stories import Article, compared, entities, make_story, sources

RUIZ = ("Ruiz", "people/ana-ruiz")


def test_gaps_of_every_kind() -> None:
    text = (
        "Ruiz fled. The reports could not be checked. It is not clear why Ruiz fled. The night was long. Assad spoke."
    )
    article = Article(text, id="a", names=[RUIZ, RUIZ], published=None)
    article.claim("The reports", Certainty.UNVERIFIED).reason("why Ruiz fled", "Ruiz fled", unknown=True)
    article.quote("The night was long").quote("Ruiz fled", "Ruiz").quote("long", form=QuoteForm.MIXED)
    [mention] = [m for m, _ in Article("Assad spoke.", id="a", names=[("Assad", "people/assad")]).meant]
    one, family = Undecided(mention, ("x", "y"), Message("so")), Undecided(mention, ("x",), Message("so"), family=True)
    undecided = by_article([one, family])
    found = compared(article, undecided=undecided)
    assert [(gap.kind, gap.text) for gap in found.gaps] == [
        (GapKind.UNKNOWN, "Ruiz fled."),
        (GapKind.UNVERIFIED, "The reports could not be checked."),
        (GapKind.UNDECIDED, "Assad"),
        (GapKind.UNATTRIBUTED, "The night was long"),
        (GapKind.UNDATED, ""),
    ]
    assert (found.facts, found.sources) == ((), ("a",))
    assert found.gaps[-1].span is None


def test_the_same_words_of_two_articles_are_one_gap_and_gaps_are_few() -> None:
    articles = [Article("It was night.", id=one).quote("It was night") for one in "ab"]
    assert [gap.document for gap in compared(*articles).gaps] == ["a"]
    many = Article(" ".join(f"Voice {n} spoke." for n in range(40)))
    for number in range(40):
        many.quote(f"Voice {number} spoke")
    assert len(compared(many).gaps) == 6


def test_an_article_that_is_not_known_is_left_out() -> None:
    known = Article("Nothing happened.", id="a")
    story = make_story([known, Article("Nothing.", id="b")])
    found = compare(story, {"a": known.document}, {}, Lookup([]), {})
    assert (found.sources, found.facts, found.gaps) == (("a",), (), ())


def fact(label: str, agreement: Agreement, articles: str, kind: FactKind = FactKind.RELATION) -> Fact:
    said = [statement(Article("It is so.", id=one).passage("It")) for one in articles]
    return make_fact(kind, Message(label), (), said, agreement)


def test_differences_come_first_then_what_most_sources_tell() -> None:
    facts = [
        fact("e", Agreement.SINGLE, "a"),
        fact("d", Agreement.SAME, "ab"),
        fact("c", Agreement.VARIED, "ab"),
        fact("b", Agreement.DIFFERENT, "ab"),
        fact("a", Agreement.DIFFERENT, "abc"),
    ]
    assert [str(one.label) for one in most_important(facts)] == ["a", "b", "c", "d", "e"]
    assert most_important(facts[::-1]) == most_important(facts)


def test_facts_of_a_kind_are_limited() -> None:
    facts = [fact(f"{number:03}", Agreement.SAME, "ab", kind) for number in range(200) for kind in FactKind]
    counts = Counter(one.kind for one in most_important(facts))
    assert counts == MOST


def test_statements_are_in_order_each_once_and_few_of_one_article() -> None:
    article = Article("One. Two. Three. Four. Five.", id="a")
    other = Article("One.", id="b")
    said = [statement(article.passage(word), group=7) for word in ("Five", "Four", "Three", "Two", "One")]
    found = make_fact(FactKind.QUOTE, Message(""), ("x", "x"), [*said, *said, statement(other.passage("One"), group=3)])
    assert [s.text for s in found.statements] == ["One", "Two", "Three", "One"]
    assert [s.group for s in found.statements] == [0, 0, 0, 1]
    assert (found.agreement, found.entities) == (Agreement.DIFFERENT, ("x",))
    assert len(found.statements) == PER_ARTICLE + 1


def test_a_sentence_is_asked_for_by_its_number() -> None:
    [source] = sources(Article("One. Two."))
    assert [bool(source.sentence(number)) for number in (0, 1, 2, 3, -1)] == [False, True, True, False, False]


def crowd(size: int) -> list[Article]:
    """Return articles that tell the same in other words each, with much evidence each."""
    articles = []
    for number in range(size):
        spelled = f"Ruiz{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}"
        said = f"the harbor number {number} will close before winter storms reach pier {number % 7}"
        why = f"ice {number} covers the quay"
        text = f"{spelled} fled, it was said. {number + 100} people died. {spelled} said {said}, for {why}. The escape."
        article = Article(text, id=f"a{number:04}", names=[(spelled, RUIZ[1])] * 2)
        article.figure(str(number + 100), number + 100, "people").quote(said, spelled).reason(why, said)
        article.claim(f"{spelled} fled", list(Certainty)[number % 7])
        article.relation(f"{spelled} fled", RelationKind.OFFICE, spelled, f"mayor of pier {number}")
        articles.append(article)
    return articles


def work(size: int) -> float:
    articles = crowd(size)
    lookup = Lookup(entities(articles))
    story = make_story(articles)
    documents = {article.document.id: article.document for article in articles}
    evidence = {article.document.id: article.evidence for article in articles}
    started = time.process_time()
    found = compare(story, documents, evidence, lookup, {})
    assert len(found.facts) <= sum(MOST.values())
    return time.process_time() - started


def test_a_story_of_very_many_articles_takes_time_in_proportion() -> None:
    work(30)
    once, four_times = min(work(100) for _ in range(2)), min(work(400) for _ in range(2))
    assert four_times < 9 * once + 0.2


@pytest.mark.parametrize("text", ["", "\x00", "“" * 5000, "\u202eabc\u202c", "Das Haus. Der Hund."])
def test_odd_articles_raise_nothing(text: str) -> None:
    articles = [Article(text, id=one, published=None) for one in "ab"]
    assert [gap.kind for gap in compared(*articles).gaps] == [GapKind.UNDATED, GapKind.UNDATED]


def test_the_result_does_not_depend_on_the_order_of_names() -> None:
    articles = crowd(30)
    documents = {article.document.id: article.document for article in articles}
    evidence = {article.document.id: article.evidence for article in articles}
    known = entities(articles)
    story = make_story(articles)
    one = compare(story, documents, evidence, Lookup(known), {})
    other = compare(story, dict(reversed(documents.items())), evidence, Lookup(known[::-1]), {})
    assert one == other


def test_every_kind_has_its_words() -> None:
    assert {*RELATIONS, *OWN} == {*RelationKind, BODY}
    assert (set(CERTAINTIES), set(FORMS), set(MOST)) == (set(Certainty), set(QuoteForm), set(FactKind))
    known = topics()
    tables = (known.nouns, known.kinds, known.after, known.before, known.of, known.from_)
    found = [topic for table in tables for topic in table.values()] + [*chain(*known.within.values()), "age"]
    assert {*found} <= {*HAPPENED, *TOPICS}


@pytest.mark.parametrize("filling", ["harbor closes ", "“'", "a-", "Ruiz's ", "1,000 ", "\u202e\x00 "])
def test_very_long_pieces_are_compared_fast(filling: str) -> None:
    text = f"Ruiz fled {filling * (200_000 // len(filling))}"
    articles = [
        Article(text, id=one, names=[RUIZ]).quote(text, "Ruiz").reason(text, text).claim(text, Certainty.CONFIRMED)
        for one in "ab"
    ]
    started = time.process_time()
    compared(*[article.relation(text, RelationKind.CLOSE, "Ruiz", text) for article in articles])
    assert time.process_time() - started < 3
