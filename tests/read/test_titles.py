from __future__ import annotations

import pytest

from generator.read.titles import LONGEST, derive_title, title_end


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Rebels take the city", "Rebels take the city", "Rebels take the city"),
        (
            "‘Top defector’ heads for Paris A general fled.",
            "'Top defector' heads for Paris",
            "‘Top defector’ heads for Paris",
        ),
        ("Who won? The rebels said they had.", "Who won ?", None),
        ("Who won the war? The rebels said they had.", "Who won the war", "Who won the war?"),
        ("REBELS TAKE THE CITY", "Rebels Take the City", "REBELS TAKE THE CITY"),
        ("Rebels take the city of Homs by storm.", "Rebels take the city", None),
        ("Rebels take the cityscape", "Rebels take the city", None),
        ("Something else", "Rebels take the city", None),
        ("Rebels", "Rebels take the city", None),
        ("Text", "!!!", None),
        ("Straße gesperrt nach Unfall Die Polizei kam.", "STRASSE GESPERRT NACH UNFALL", "Straße gesperrt nach Unfall"),
    ],
)
def test_title_end(text: str, title: str, expected: str | None) -> None:
    end = title_end(text, title)
    assert (None if end is None else text[:end]) == expected


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        ("A commander defected to Turkey, reports said.", "A commander defected to Turkey"),
        (
            "A commander close to the president has defected to Turkey, reports said.",
            "A commander close to the president has defected to Turkey",
        ),
        (
            "The minister of defense resigned in the capital yesterday, according to state television.",
            "The minister of defense resigned in the capital yesterday",
        ),
        (
            "At least 107 people were killed in the city on Friday, after a crane had fallen onto a crowd.",
            "At least 107 people were killed in the city on Friday",
        ),
        (
            "BEIRUT (Reuters) - Rebels seized a border post while government troops were pulling back to the capital.",
            "Rebels seized a border post while government troops were pulling back to the capital",
        ),
        ("TAIPEI, Taiwan — The festival opened on Saturday night.", "The festival opened on Saturday night"),
        ("Nothing", "Nothing"),
    ],
)
def test_derived_titles(lead: str, title: str) -> None:
    assert derive_title(lead) == title


def test_a_title_that_breaks_off_says_so() -> None:
    lead = (
        "Western leaders on Friday called the defection of a general and childhood friend of Syrian President "
        "Bashar al-Assad a major setback for his regime and put pressure on Russia and China."
    )
    assert derive_title(lead) == "Western leaders on Friday called the defection of a general and childhood friend…"


def test_a_quotation_is_closed() -> None:
    title = derive_title('He called it "' + "an endless and terrible war against his own people " * 4 + '."')
    assert title.endswith('…"')
    assert len(title) <= LONGEST + 2


@pytest.mark.parametrize("lead", ["a" * 100_000, "A" + "0" * 90, "and " * 30_000, "A B " * 30_000, ", " * 1000 + "x"])
def test_absurd_leads_give_a_short_title(lead: str) -> None:
    title = derive_title(lead)
    assert title
    assert len(title) <= LONGEST + 2
