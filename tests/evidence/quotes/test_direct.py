"""Quoted words and whose they are."""

from __future__ import annotations

import pytest

from tests.evidence.quotes.found import found, told


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"We are leaving tonight," Ann Lee said.', "Ann Lee"),
        ('"We are leaving tonight," said Ann Lee, the mayor of Dover.', "Ann Lee"),
        ('"We are leaving tonight," Ann Lee, the mayor of Dover, told reporters.', "Ann Lee"),
        ('Ann Lee, 45, the mayor of Dover, said: "We are leaving tonight."', "Ann Lee"),
        ('Ann Lee said "we are leaving tonight".', "Ann Lee"),
        ('Ann Lee told the Daily Post in an interview: "We are leaving tonight."', "Ann Lee"),
        ('"We are leaving tonight," according to Ann Lee.', "Ann Lee"),
        ('"We are leaving tonight," Ann Lee was quoted as saying.', "Ann Lee"),
        ('"We are leaving tonight." - Ann Lee, mayor', "Ann Lee"),
        ('In the words of the mayor, Ann Lee, "we are leaving tonight".', "Ann Lee"),
        ("“We are leaving tonight,” Ann Lee said.", "Ann Lee"),
        ("‘We are leaving tonight,’ Ann Lee said.", "Ann Lee"),
        ("'We are leaving tonight,' Ann Lee said.", "Ann Lee"),
        ("«We are leaving tonight», Ann Lee said.", "Ann Lee"),
        ('"We are leaving tonight," a spokesman for the town said.', "a spokesman for the town"),
        ('The letter reads: "We are leaving tonight."', "The letter"),
    ],
)
def test_direct(text: str, speaker: str) -> None:
    (quote,) = told(text, people=("Ann Lee",) if "Ann Lee" in text else ())
    assert quote[0] in ("direct", "mixed")
    assert quote[1] == speaker
    assert "leaving tonight" in quote[2]
    assert not quote[2].startswith(('"', "“", "‘", "'", "«"))


def test_broken_quotation() -> None:
    assert told('"The roof," she said, "came down at once." Then she left. "Nobody was hurt."')[:2] == [
        ("direct", "she", "The roof"),
        ("direct", "she", "came down at once."),
    ]


def test_quotation_goes_on_behind_a_description() -> None:
    assert told('"It fell," said Ann Lee, head of trading at Acme, "and it will fall more."', people=("Ann Lee",)) == [
        ("direct", "Ann Lee", "It fell"),
        ("direct", "Ann Lee", "and it will fall more."),
    ]


def test_inverted_attribution_behind_a_comma_outside_the_marks() -> None:
    assert told('Peace is the "sole aim", says Oslo-based Dagens in its leader.') == [
        ("mixed", "Oslo-based Dagens", 'Peace is the "sole aim"')
    ]


def test_quotation_in_the_next_paragraph_goes_on_with_a_report() -> None:
    assert told("The roof came down, Mr. Roe said.", '"Nobody was hurt in the hall."') == [
        ("indirect", "Mr. Roe", "The roof came down"),
        ("direct", "Mr. Roe", "Nobody was hurt in the hall."),
    ]


def test_second_sentence_goes_on() -> None:
    assert told('"The roof came down," Mr. Roe said. "Nobody was hurt."') == [
        ("direct", "Mr. Roe", "The roof came down"),
        ("direct", "Mr. Roe", "Nobody was hurt."),
    ]


def test_quotation_over_paragraphs_opened_anew() -> None:
    assert told('The minister said: "Ten people died.', '"Twenty people were hurt."') == [
        ("direct", "The minister", "Ten people died."),
        ("direct", "The minister", "Twenty people were hurt."),
    ]


def test_quotation_over_paragraphs_without_marks_of_their_own() -> None:
    (quote,) = told('"Ten people died.', "Twenty were hurt.", 'We are sorry," the minister said.')
    assert quote[:2] == ("direct", "the minister")
    assert quote[2].startswith("Ten people")
    assert quote[2].endswith("We are sorry")


def test_words_announced_in_the_paragraph_before() -> None:
    assert told("The mayor stated:", '"There is no money left in the purse."') == [
        ("direct", "The mayor", "There is no money left in the purse.")
    ]


def test_nested_marks_stay_within() -> None:
    (quote,) = told("\"He told me 'go away' and I went,\" the boy said.")
    assert quote == ("direct", "the boy", "He told me 'go away' and I went")


def test_apostrophes_are_no_marks() -> None:
    assert told("The officers' views and the '90s don't matter to the dealers' union.") == []


def test_addressee_is_not_the_speaker() -> None:
    (quote,) = found('"It is over," Ann Lee told the Post on Friday.', people=("Ann Lee",), bodies=("Post",))
    assert quote.speaker is not None
    assert quote.speaker.passage.text == "Ann Lee"
    assert quote.to is not None
    assert quote.to.name is not None
    assert quote.to.name.text == "Post"


def test_unattributed() -> None:
    (quote,) = found('"Nobody has told us anything about this at all."')
    assert quote.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        'The film "Gone with the Wind" was shown.',
        'The so-called "safe zone" was hit.',
        'The team named its robot "Better Idea of Girls" last week.',
        '"Storm hits the coast again" — The Post, May 5, 2008',
    ],
)
def test_labels_and_titles_are_no_quotes(text: str) -> None:
    assert told(text) == []


def test_stray_mark_takes_no_text() -> None:
    assert told('The plan" was dropped. The company said it was late.') == [("indirect", "The company", "it was late")]
