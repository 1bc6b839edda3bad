import time

import pytest

from generator.compare.wording import Likeness, alike, liken, words_of
from generator.model import EntityType

PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION


@pytest.mark.parametrize(
    ("one", "other", "type", "expected"),
    [
        ("Ilya Petrov", "Ilya Petrov's", PERSON, Likeness.SAME),
        ("ILYA PETROV", "Ilya Petrov", PERSON, Likeness.SAME),
        ("Petrov", "Ilya Petrov", PERSON, Likeness.SHORTER),
        ("Ilya", "Ilya Petrov", PERSON, Likeness.SHORTER),
        ("Petrovs", "Petrov", PERSON, Likeness.SAME),
        ("Ilya Petrov", "Ilya Petrow", PERSON, Likeness.SPELLING),
        ("Petrow", "Ilya Petrov", PERSON, Likeness.SPELLING),
        ("Ilia", "Ilya Petrov", PERSON, Likeness.OTHER),
        ("Moussa", "Amr Musa", PERSON, Likeness.OTHER),
        ("Mary Ann Doyle", "Mary Doyle", PERSON, Likeness.FORM),
        ("John Doyle", "John P. Doyle", PERSON, Likeness.FORM),
        ("Omar al-Rashid", "Omar al Rashid", PERSON, Likeness.FORM),
        ("Omar Rashid", "Omar al-Rashid", PERSON, Likeness.FORM),
        ("Omar Rasheed", "Omar al-Rashid", PERSON, Likeness.SPELLING),
        ("René Durand", "Rene Durand", PERSON, Likeness.FORM),
        ("Durand", "René Durand", PERSON, Likeness.SHORTER),
        ("Rene", "René Durand", PERSON, Likeness.SHORTER),
        ("William Doyle", "Bill Doyle", PERSON, Likeness.OTHER),
        ("Valparaíso", "Valparaiso", PLACE, Likeness.FORM),
        ("Ali Ja'afar", "Ali Jaafar", PERSON, Likeness.FORM),
        ("Tripoli", "Tripolis", PLACE, Likeness.SAME),
        ("Tartous", "Tartus", PLACE, Likeness.SPELLING),
        ("U.S.", "US", PLACE, Likeness.SAME),
        ("United Kingdom", "UK", PLACE, Likeness.OTHER),
        ("World Food Programme", "World Food Program", ORGANIZATION, Likeness.SAME),
        ("Labour Party", "Labor Party", ORGANIZATION, Likeness.SAME),
        ("the Harbour Union", "Harbor Union", ORGANIZATION, Likeness.SAME),
        ("Health Agency", "World Health Agency", ORGANIZATION, Likeness.SHORTER),
        ("World Agency", "World Health Agency", ORGANIZATION, Likeness.OTHER),
        ("Flight 447", "Flight 457", EntityType.EVENT, Likeness.OTHER),
        ("", "Ilya", PERSON, Likeness.OTHER),
        ("...", "…", PERSON, Likeness.OTHER),
    ],
)
def test_two_wordings_of_a_name(one: str, other: str, type: EntityType, expected: Likeness) -> None:
    assert liken(one, other, type) is expected
    assert liken(other, one, type) is expected


@pytest.mark.parametrize(("a", "b"), [("tlass", "tass"), ("gaddafi", "kadafi"), ("mohammed", "muhammad")])
def test_spellings_are_near(a: str, b: str) -> None:
    assert alike(a, b)


@pytest.mark.parametrize(("a", "b"), [("ali", "aly"), ("2011", "2012"), ("north", "south"), ("paris", "perez")])
def test_other_words_are_not(a: str, b: str) -> None:
    assert not alike(a, b)


def test_words_of_a_name_leave_marks_out() -> None:
    assert words_of("The O’Neill-Byrne’s") == ("o'neill", "byrne")


def test_long_and_odd_names_are_compared_fast() -> None:
    started = time.process_time()
    for text in ("a" * 20_000, "a b " * 5_000, "-'" * 10_000, "\x00\u202e" * 5_000):
        liken(text, text[1:] + "x", PERSON)
    assert time.process_time() - started < 2
