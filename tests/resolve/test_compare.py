from __future__ import annotations

import pytest

from generator.resolve.compare import Agreement, compare, contradict, word_agreement
from generator.resolve.names import parse

SAME = [
    ("Samir al-Khatib", "Samir Khatib"),
    ("Samir al-Khatib", "Samir al Khatib"),
    ("Samir Al-Khatib", "Samir el-Khatib"),
    ("Samir al-Khatib", "Samir Al Khatib"),
    ("Nadia ElShami", "Nadia el-Shami"),
    ("Karim Massri", "Karim Masri"),
    ("Viktor Yelensky", "Viktor Yelenskyy"),
    ("Julia Anne Berger", "Julia Berger"),
    ("Kim Tae-won", "Kim Tae Won"),
    ("Kim Tae-won", "Kim Tae-Won"),
    ("Jean-Luc Moreau", "Jean Luc Moreau"),
    ("José Núñez", "Jose Nunez"),
    ("Conan O’Hara", "Conan O'Hara"),
    ("Gen. Pavel Novak", "Pavel Novak"),
    ("Dr Pavel Novak", "Professor Pavel Novak"),
    ("Brig. Gen. Idris Sesay", "Idris Sesay"),
    ("Idris Sesay's", "Idris Sesay"),
    ("Ludwig van der Meer", "Ludwig van der Meer Jr."),
    ("Thomas J. Fuller", "Thomas Fuller"),
    ("Thomas J. Fuller", "Thomas James Fuller"),
    ("Abdel-Rahman Saeed", "Abdel Rahman Saeed"),
    ("Robert “Bobby” Field", "Robert Field"),
]

LIKELY = [
    ("Muhammad Daoud", "Mohammed Daoud"),
    ("Moammar Qadiri", "Muammar Gadiri"),
    ("Yusuf Haddadi", "Youssef Haddadi"),
    ("Sergei Antonov", "Sergey Antonov"),
    ("Dmitry Volskoy", "Dmitri Volskoy"),
    ("Bill Thornton", "William Thornton"),
    ("Liz Thornton", "Elizabeth Thornton"),
    ("J. Thornton", "James Thornton"),
    ("L. Ray Thornton", "Ray Thornton"),
    ("Maarten van Dorp", "Maarten Dorp"),
    ("Gabriela Ruiz Ortega", "Gabriela Ruiz"),
    ("Gabriela Ruiz Ortega", "Ruiz Ortega"),
    ("Viktor Yelensky", "Viktor Yelenski"),
    ("Nabil Elamiry", "Nabil al-Amiri"),
]

MISPRINT = [
    ("Emil Hanson", "Emil Hansan"),
    ("Emil Krause", "Emil Kruase"),
    ("Emil Castellanos", "Emil Castelanso"),
    ("Emil Brandt", "Emil Brand"),
]

DIFFERENT = [
    ("Samir al-Khatib", "Walid al-Khatib"),
    ("Samir al-Khatib", "Samir al-Heyali"),
    ("Hassan Darwish", "Hussein Darwish"),
    ("Hassan Ali", "Hussein Ali"),
    ("Ali Hassan", "Ali Hussein"),
    ("Emil Ray", "Emil Roy"),
    ("Anna Ivers", "Hanna Ivers"),
    ("Ellen Stone", "Allen Stone"),
    ("Mark Lane", "Mary Lane"),
    ("Joan Garcia", "Juan Garcia"),
    ("Thomas J. Fuller", "Thomas R. Fuller"),
    ("Thomas Fuller Jr.", "Thomas Fuller Sr."),
    ("Henrik Olsen II", "Henrik Olsen III"),
    ("Kim Tae-won", "Kim Tae-hyun"),
    ("Lee Jun-ho", "Park Jun-ho"),
    ("Chan Wai-ming", "Chan Wai-man"),
    ("Emil Hanson", "Emma Hansen"),
    ("Emil Hanson", "Hanson Emile"),
    ("J. Thornton", "Robert Thornton"),
    ("Mohammed Daoud", "Mahmoud Daoud"),
    ("Karim Masri", "Karima Masri"),
    ("Peter Novak", "Petra Novak"),
    ("Maria Santos", "Mario Santos"),
    ("Ivan Petrov", "Ivan Petrenko"),
    ("Austin Powell", "Justin Powell"),
    ("Ben Lin", "Ben Liu"),
    ("bin Omar Haddad", "Nadim bin Omar Haddad"),
]


def agreement(one: str, other: str) -> Agreement:
    first, second = parse(one), parse(other)
    assert first is not None
    assert second is not None
    assert compare(first, second) == compare(second, first)
    return compare(first, second)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_are_the_same(one: str, other: str) -> None:
    assert agreement(one, other) is Agreement.SAME


@pytest.mark.parametrize(("one", "other"), LIKELY)
def test_variants_need_articles_that_hold_both(one: str, other: str) -> None:
    assert agreement(one, other) is Agreement.LIKELY


@pytest.mark.parametrize(("one", "other"), MISPRINT)
def test_a_letter_in_the_surname_may_be_a_misprint(one: str, other: str) -> None:
    assert agreement(one, other) is Agreement.MISPRINT


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_people_are_never_the_same(one: str, other: str) -> None:
    assert agreement(one, other) <= Agreement.MISPRINT


@pytest.mark.parametrize(
    ("one", "other"),
    [pair for pair in DIFFERENT if pair not in {("Emil Hanson", "Emma Hansen")}],
)
def test_different_people_are_not_even_likely(one: str, other: str) -> None:
    assert agreement(one, other) < Agreement.LIKELY


def test_middle_names_and_suffixes_contradict() -> None:
    pairs = [("Thomas J. Fuller", "Thomas R. Fuller"), ("Thomas Fuller Jr.", "Thomas Fuller Sr.")]
    for one, other in pairs:
        first, second = parse(one), parse(other)
        assert first
        assert second
        assert contradict(first, second)
    first, second = parse("Nadim bin Omar Haddad"), parse("Karim bin Omar Haddad")
    assert first
    assert second
    assert contradict(first, second)
    first, second = parse("Thomas Fuller"), parse("Thomas J. Fuller")
    assert first
    assert second
    assert not contradict(first, second)


def test_short_words_agree_by_their_letters_only() -> None:
    assert word_agreement("ray", "roy") is Agreement.DIFFERENT
    assert word_agreement("tal", "tall") is Agreement.SAME
