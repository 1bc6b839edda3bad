import pytest

from generator.compare.lookup import Lookup
from generator.model import Agreement, FactKind, QuoteForm
from tests.compare.stories import Article, compared, entities, facts, noted, told

RUIZ, LUND = ("Ruiz", "people/ana-ruiz"), ("Lund", "people/per-lund")
LONG = "the harbor will never reopen before the winter storms are over"


def spoken(id: str, words: str, who: tuple[str, str] = RUIZ, form: QuoteForm = QuoteForm.DIRECT) -> Article:
    return Article(f"{who[0]} said: {words}.", id=id, names=[who]).quote(words, who[0], form)


def test_the_same_words_agree() -> None:
    [fact] = facts(compared(spoken("a", LONG), spoken("b", LONG)), FactKind.QUOTE)
    assert (fact.agreement, str(fact.label)) == (Agreement.SAME, "what Ana Ruiz said")
    assert fact.entities == ("people/ana-ruiz",)
    assert told(fact) == [("a", LONG), ("b", LONG)]
    assert [noted(said) for said in fact.statements] == ["quoted", "quoted"]


@pytest.mark.parametrize(
    "other",
    [
        "before the storms of winter are over the harbor will not reopen",
        "the harbor will never reopen before the winter storms",
        "shipping has to wait, as the harbor will not be reopening before the winter storms have gone",
    ],
)
def test_another_translation_or_a_part_is_the_same_utterance(other: str) -> None:
    [fact] = facts(compared(spoken("a", LONG), spoken("b", other, form=QuoteForm.MIXED)), FactKind.QUOTE)
    assert fact.agreement is Agreement.VARIED
    assert [noted(said) for said in fact.statements] == ["quoted", "quoted in part"]


def test_other_words_and_other_speakers_are_other_utterances() -> None:
    other = "nobody has asked the fishermen what they make of it"
    comparison = compared(spoken("a", LONG), spoken("b", other), spoken("c", LONG, LUND))
    assert [str(fact.label) for fact in facts(comparison, FactKind.QUOTE)] == ["quoted by one source only: Per Lund"]


def test_words_without_a_speaker_are_aligned_if_they_are_the_same() -> None:
    words = f"{LONG}, and no fishing boat may leave the bay"
    silent = Article(f"It reads: {words}.", id="b").quote(words)
    [fact] = facts(compared(spoken("a", words), silent), FactKind.QUOTE)
    assert (fact.agreement, [said.by for said in fact.statements]) == (Agreement.SAME, ["Ana Ruiz", ""])


def test_parts_without_a_speaker_are_not_aligned() -> None:
    silent = Article(f"It reads: {LONG}.", id="b").quote(LONG)
    assert [fact.agreement for fact in facts(compared(spoken("a", LONG), silent), FactKind.QUOTE)] == [Agreement.SINGLE]


def test_few_words_are_not_aligned() -> None:
    comparison = compared(spoken("a", "it is over"), spoken("b", "it is over"))
    assert not [fact for fact in facts(comparison, FactKind.QUOTE) if fact.agreement is not Agreement.SINGLE]


def test_who_is_quoted_by_one_source_only_is_one_fact() -> None:
    text = "Lund said the road is closed. Lund said the bridge is closed."
    lone = (
        Article(text, id="b", names=[LUND, LUND])
        .quote("the road is closed", "Lund")
        .quote("the bridge is closed", "Lund")
    )
    singles = facts(compared(spoken("a", LONG), lone), FactKind.QUOTE)
    assert [(str(fact.label), len(fact.statements)) for fact in singles] == [
        ("quoted by one source only: Per Lund", 2),
        ("quoted by one source only: Ana Ruiz", 1),
    ]
    assert {fact.agreement for fact in singles} == {Agreement.SINGLE}


def test_a_report_within_a_report_is_said_once() -> None:
    double = spoken("a", LONG).quote(LONG[4:], "Ruiz")
    [fact] = facts(compared(double, spoken("b", LONG)), FactKind.QUOTE)
    assert (fact.agreement, told(fact)) == (Agreement.SAME, [("a", LONG), ("b", LONG)])


def test_a_speaker_without_a_name_is_told_in_the_words_of_an_article() -> None:
    words = f"{LONG}, and no fishing boat may leave the bay"
    one = Article(f"He said: {words}.", id="a").quote(words, "He")
    two = Article(f"The harbor master said: {words}.", id="b").quote(words, "The harbor master")
    [fact] = facts(compared(one, two), FactKind.QUOTE)
    assert (str(fact.label), fact.entities) == ("what The harbor master said", ())


def test_a_publisher_is_not_quoted_in_its_own_article() -> None:
    agency = ("Press Wire", "organizations/press-wire")
    own = Article("Press Wire reported the road is closed.", id="a", names=[agency], publisher="press wire")
    comparison = compared(own.quote("the road is closed", "Press Wire"), spoken("b", LONG))
    assert [str(fact.label) for fact in facts(comparison, FactKind.QUOTE)] == ["quoted by one source only: Ana Ruiz"]


@pytest.mark.parametrize(("words", "known"), [("Ruiz", True), ("Mayor Ruiz", True), ("his brother Ruiz", False)])
def test_a_relative_is_not_whose_he_is(words: str, known: bool) -> None:
    article = Article(f"{words} spoke.", names=[RUIZ])
    assert (Lookup(entities([article])).speaker(article.refer(words)) is not None) is known


def test_a_place_does_not_speak() -> None:
    article = Article("Experts in Arden spoke.", names=[("Arden", "places/arden")])
    assert Lookup(entities([article])).speaker(article.refer("Experts in Arden")) is None
