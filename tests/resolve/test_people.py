"""Who is who inside an article. All names are invented."""

from __future__ import annotations

import pytest

from tests.resolve.corpus import entity_of, name_of, resolved, text


def test_spellings_of_a_name_are_one_person() -> None:
    found = resolved(
        text(
            "one",
            "Samir al-Khatib came. Samir Khatib left. Samir al Khatib wrote. Khatib slept.",
            person=["Samir al-Khatib", "Samir Khatib", "Samir al Khatib", "Khatib"],
        )
    )
    assert [entity.id for entity in found.entities] == ["people/samir-khatib"]
    assert not found.undecided


def test_people_of_one_surname_stay_apart() -> None:
    names = ["Samir al-Khatib", "Walid al-Khatib", "Nadim al-Khatib", "Samir al-Heyali"]
    found = resolved(text("one", " ".join(f"{name} spoke." for name in names), person=names))
    assert len(found.entities) == 4


@pytest.mark.parametrize(
    ("title", "expected"), [("Brig. Gen.", "Walid Daher"), ("Col", "Fadi Daher"), ("Mrs", "Rima Daher")]
)
def test_a_title_tells_who_is_meant(title: str, expected: str) -> None:
    found = resolved(
        text(
            "one",
            "Brig Gen Walid Daher fled. His friend Col Fadi Daher did not. Mrs Rima Daher saw them.",
            f"Now {title} Daher has spoken.",
            person=["Walid Daher", "Fadi Daher", "Rima Daher", "Daher"],
        )
    )
    assert name_of(found, "Daher") == expected


def test_a_bare_surname_is_the_person_last_named() -> None:
    found = resolved(
        text(
            "one",
            "Fadi Daher is a general. Daher is strong. Fadi Daher is rich.",
            "Walid Daher is his uncle. He was a minister. Walid Daher wrote books. A quiet man, Daher is liked.",
            person=["Fadi Daher", "Walid Daher", "Daher"],
        )
    )
    assert name_of(found, "Daher", nth=0) == "Fadi Daher"
    assert name_of(found, "Daher", nth=1) == "Walid Daher"


def test_a_given_name_counts_as_naming_for_a_surname_but_not_the_reverse() -> None:
    found = resolved(
        text(
            "one",
            "Samir Daher met Samir Heyali. Samir Daher left. Heyali spoke. Samir is a friend.",
            person=["Samir Daher", "Samir Heyali", "Heyali", "Samir"],
        )
    )
    assert name_of(found, "Samir") == "Samir Daher"


def test_somebody_named_in_passing_does_not_take_over() -> None:
    found = resolved(
        text(
            "one",
            "Fadi Daher rules. Fadi Daher is tall. Karim Daher is a rebel. It rained. It snowed. Daher stayed.",
            person=["Fadi Daher", "Karim Daher", "Daher"],
        )
    )
    assert name_of(found, "Daher") == "Fadi Daher"


def test_a_relative_named_in_passing_does_not_take_over() -> None:
    found = resolved(
        text(
            "one",
            "Fadi Daher rules since the death of his formidable father Walid Daher. Daher has three children.",
            person=["Fadi Daher", "Walid Daher", "Daher"],
        )
    )
    assert name_of(found, "Daher") == "Fadi Daher"


def test_a_family_is_nobody_but_a_regime_is_its_holder() -> None:
    found = resolved(
        text(
            "one",
            "Fadi Daher rules. The Daher family is rich. The Daher regime is poor. The Dahers fled.",
            person=["Fadi Daher", "Daher", "Dahers"],
        )
    )
    assert name_of(found, "Daher", nth=0) is None
    assert name_of(found, "Daher", nth=1) == "Fadi Daher"
    assert name_of(found, "Dahers") is None
    assert [item.candidates for item in found.undecided] == [("people/fadi-daher",), ()]


def test_a_family_with_its_word_in_the_mention_is_nobody_whatever_its_type() -> None:
    found = resolved(
        text("one", "Fadi Daher rules. The Daher family is rich.", person=["Fadi Daher"], organization=["Daher family"])
    )
    assert [entity.name for entity in found.entities] == ["Fadi Daher"]
    assert len(found.undecided) == 1


def test_misprints_are_taken_for_the_name_meant() -> None:
    found = resolved(
        text(
            "one",
            "Fadi Daher rules. Fadi Daher sleeps. Fadi Dahr wakes. Dahir eats. His sons, Tarek and Sami, play.",
            "Tarek is tall. Tarek is kind. Barek is gone.",
            person=["Fadi Daher", "Fadi Dahr", "Dahir", "Tarek", "Sami", "Barek"],
        )
    )
    assert name_of(found, "Fadi Dahr") == "Fadi Daher"
    assert name_of(found, "Dahir") == "Fadi Daher"
    assert name_of(found, "Barek") == "Tarek Daher"
    assert {entity.name for entity in found.entities} == {"Fadi Daher", "Tarek Daher", "Sami Daher"}


def test_a_word_known_as_a_name_is_no_misprint() -> None:
    found = resolved(
        text("one", "Tarek Daher came. Tarek left. Barek spoke.", person=["Tarek Daher", "Tarek", "Barek"]),
        text("two", "Barek Olsen sings.", person=["Barek Olsen"]),
    )
    assert name_of(found, "Barek") == "Barek"


def test_a_surname_follows_from_stated_kinship() -> None:
    found = resolved(
        text(
            "one",
            "Fadi Daher came after his elder brother Ramzi died. Ramzi was loved. His wife Salma was there.",
            person=["Fadi Daher", "Ramzi", "Salma"],
        )
    )
    brother = entity_of(found, "Ramzi")
    assert brother
    assert brother.name == "Ramzi Daher"
    assert brother.inferred
    assert str(brother.inferred.part) == "surname"
    assert "brother of Fadi Daher" in str(brother.inferred.reason)
    assert entity_of(found, "Ramzi", nth=1) == brother
    wife = entity_of(found, "Salma")
    assert wife
    assert (wife.name, wife.inferred) == ("Salma", None)


def test_kinship_prefers_a_full_name_of_the_article() -> None:
    found = resolved(
        text(
            "one",
            "Fadi Daher and his father Walid ruled. Walid Daher died.",
            person=["Fadi Daher", "Walid", "Walid Daher"],
        )
    )
    assert name_of(found, "Walid") == "Walid Daher"
    assert all(entity.inferred is None for entity in found.entities)


def test_titles_keep_a_prince_from_a_politician_of_that_given_name() -> None:
    found = resolved(
        text("one", "William Horne spoke. Prince William sang.", person=["William Horne", "William"]),
    )
    assert name_of(found, "William") == "William"


def test_a_title_alone_is_nobody() -> None:
    found = resolved(text("one", "The President spoke.", person=["President"]))
    assert not found.entities
    assert str(found.undecided[0].reason) == "'President' is not a name"


def test_judgements_say_why_in_plain_words() -> None:
    found = resolved(text("one", "Fadi Daher came. Daher left. Daher slept.", person=["Fadi Daher", "Daher"]))
    entity = entity_of(found, "Daher")
    assert entity
    assert [(j.text, str(j.reason)) for j in entity.judgements] == [
        ("Daher", "'Daher' is the surname of Fadi Daher, the only person of that name in the article"),
        ("Fadi Daher", "'Fadi Daher' is a full name"),
    ]
    assert entity.judgements[0].span == entity.mentions[0].span
