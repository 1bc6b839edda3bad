from __future__ import annotations

import pytest

from generator.resolve.kinship import Side, kinship, names_family, names_holder, without_family


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("after his brother ", " died", "brother"),
        ("following his older brother and heir apparent ", "'s death", "brother"),
        ("Haddad's two sons, ", " and Sami", "sons"),
        ("Haddad's two sons, Tarek and ", " left", "sons"),
        ("Haddad two sons, ", " and Sami", "sons"),
        ("with her late father, ", ", who", "father"),
        ("Omar Haddad's daughter ", " said", "daughter"),
        ("He met ", ", a son of Omar Haddad, in", "son"),
        ("He met ", ", his brother, in", "brother"),
    ],
)
def test_stated_kinship_is_found(before: str, after: str, word: str) -> None:
    found = kinship(before, after)
    assert found
    assert found.word == word
    assert found.same_surname


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("after ", " died"),
        ("The father said that ", " died"),
        ("his brother said that ", " died"),
        ("his brother, Sami and ", " left"),
        ("an older brother of the late ", " spoke"),
        ("", ""),
    ],
)
def test_kinship_is_not_made_up(before: str, after: str) -> None:
    assert kinship(before, after) is None


def test_wives_and_mothers_share_no_surname() -> None:
    for before in ("his wife ", "his mother ", "her cousin ", "his brother-in-law "):
        found = kinship(before, " spoke")
        assert found is None or not found.same_surname


def test_the_relative_may_be_named_afterwards() -> None:
    found = kinship("He met ", ", a son of Omar Haddad")
    assert found
    assert found.side is Side.AFTER


def test_families_are_no_persons() -> None:
    assert names_family("Haddad", " family fled")
    assert names_family("Haddad", " and Khoury families fled")
    assert names_family("Haddad family", " fled")
    assert not names_family("Haddad", "'s family fled")
    assert not names_family("Haddad", " fled")
    assert not names_family("Haddad Brothers", " closed")
    assert names_holder(" regime fell")
    assert not names_holder(" fell")
    assert without_family("Haddad and Khoury family") == "Haddad"
    assert without_family("Omar Haddad") == "Omar Haddad"
