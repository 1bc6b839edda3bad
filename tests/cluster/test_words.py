"""Words as terms."""

from __future__ import annotations

import pytest

from generator.cluster.lexicon import common_words, stop_words
from generator.cluster.words import WORD, stem, term_of, term_shares


@pytest.mark.parametrize(
    ("forms", "term"),
    [
        ("bombing bombed bombs bomb", "bomb"),
        ("stopping stopped stops stop", "stop"),
        ("killing killed kills", "kill"),
        ("passing passed passes", "pass"),
        ("rescue rescued rescues", "rescu"),
        ("cities city city's", "city"),
        ("crashes crashed crashing", "crash"),
        ("bus", "bus"),
        ("crisis", "crisis"),
        ("red", "red"),
        ("king", "king"),
        ("seed", "seed"),
        ("us", "us"),
    ],
)
def test_forms_of_a_word_are_one_term(forms: str, term: str) -> None:
    assert {stem(word) for word in forms.split()} == {term}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The bombs, officials said, fell on Monday.", "en", ["bomb", "official", "fell"]),
        ("Flight 447 and the A380 in 2009, 7 times", "en", ["flight", "447", "a380", "time"]),
        ("Obama’s visit isn’t over", "en", ["obama", "visit"]),
        ("Die Züge fahren nicht", "de", ["züge", "fahren"]),
        ("Les trains ne roulent pas", "fr", ["trains", "roulent"]),
        ("La bomba", "xx", ["la", "bomba"]),
        ("", "en", []),
        ("¿? …", "es", []),
    ],
)
def test_terms_tell_a_topic(text: str, language: str, expected: list[str]) -> None:
    assert [term for word in WORD.findall(text) if (term := term_of(word, language))] == expected


def test_a_common_word_is_known_under_its_term() -> None:
    assert term_shares("en")["attack"] > term_shares("en")["flood"] > 0
    assert not term_shares("de")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "it", "nl", "pt", "pt-BR", "EN"])
def test_stop_words_are_in_the_form_in_which_words_are_looked_up(language: str) -> None:
    words = stop_words(language)
    assert len(words) > 100
    assert all(word == word.lower() and "’" not in word for word in words)


def test_common_words_are_shares() -> None:
    assert all(0 < share <= 1 for share in common_words("en-GB").values())
    assert not any(word[0].isupper() for word in common_words("en"))
