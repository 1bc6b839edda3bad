"""Who is who across articles. All names are invented."""

from __future__ import annotations

from datetime import date

from tests.resolve.corpus import Text, entity_of, name_of, resolved, text

SCENE = {"place": ["Torvia", "Kestrel Bay"], "organization": ["Harbor Union", "Free Torvia Front"]}
SETTING = "The Harbor Union met the Free Torvia Front in Kestrel Bay in Torvia."


def scene(id: str, *paragraphs: str, person: list[str], published: date | None = None) -> Text:
    return text(id, *paragraphs, SETTING, published=published, person=person, **SCENE)


def test_full_names_are_one_person_everywhere() -> None:
    found = resolved(
        text("one", "Nadia Ferrow spoke.", person=["Nadia Ferrow"]),
        text("two", "Nadia Ferrow sang.", person=["Nadia Ferrow"]),
        text("three", "Nadia Marie Ferrow swam.", person=["Nadia Marie Ferrow"]),
    )
    assert len(found.entities) == 1
    assert [alias.text for alias in found.entities[0].aliases] == ["Nadia Ferrow", "Nadia Marie Ferrow"]


def test_variants_are_one_person_in_neighboring_articles_only() -> None:
    near = resolved(
        scene("one", "Yusuf Qadiri spoke.", person=["Yusuf Qadiri"]),
        scene("two", "Youssef Gadiri sang.", person=["Youssef Gadiri"]),
    )
    assert name_of(near, "Yusuf Qadiri") == name_of(near, "Youssef Gadiri", document="two")
    far = resolved(
        text("one", "John Smithe spoke.", person=["John Smithe"]),
        text("two", "John Smythe sang.", person=["John Smythe"]),
    )
    assert len(far.entities) == 2


def test_two_misspelled_people_are_not_chained() -> None:
    found = resolved(
        scene("one", "Thomas J. Fuller spoke. Thomas Fuller sang.", person=["Thomas J. Fuller", "Thomas Fuller"]),
        scene("two", "Thomas R. Fuller spoke.", person=["Thomas R. Fuller"]),
    )
    assert name_of(found, "Thomas J. Fuller") != name_of(found, "Thomas R. Fuller", document="two")


def test_a_bare_surname_is_looked_up_in_neighboring_articles() -> None:
    found = resolved(
        scene("one", "Daher fled. The escape of Daher was sudden.", person=["Daher"]),
        scene(
            "two",
            "Fadi Daher fled. Fadi Daher is brave. Walid Daher is his father. Fadi Daher won.",
            person=["Fadi Daher", "Walid Daher"],
        ),
    )
    assert name_of(found, "Daher") == "Fadi Daher"
    entity = entity_of(found, "Daher")
    assert entity
    judgement = next(j for j in entity.judgements if j.text == "Daher")
    assert "articles on the same subject" in judgement.reason
    assert judgement.span.document == "two"


def test_a_bare_surname_without_a_dominant_bearer_is_left_open() -> None:
    found = resolved(
        scene("one", "Daher fled.", person=["Daher"]),
        scene("two", "Fadi Daher fled. Walid Daher stayed.", person=["Fadi Daher", "Walid Daher"]),
    )
    assert name_of(found, "Daher") is None
    assert found.undecided[0].candidates == ("people/fadi-daher", "people/walid-daher")


def test_a_bare_surname_is_not_linked_to_an_unrelated_article() -> None:
    found = resolved(
        text("one", "Daher cooks in Oldmarsh.", person=["Daher"], place=["Oldmarsh"]),
        scene("two", "Fadi Daher fled. Fadi Daher won.", person=["Fadi Daher"]),
    )
    assert name_of(found, "Daher") == "Daher"


def test_a_prominent_person_needs_no_neighbors_but_something_shared() -> None:
    names = ["Fadi Daher", "Daher"]
    famous = [
        text(
            f"x{n}",
            f"President Fadi Daher saw Oldmarsh. Town{n} was dry.",
            person=names,
            place=["Oldmarsh", f"Town{n}"],
        )
        for n in range(6)
    ]
    rest = [text(f"y{n}", f"Rain fell on Village{n}.", place=[f"Village{n}"]) for n in range(9)]
    shared = text("one", "Daher baked in Oldmarsh.", "Elsewhere sang Zorlina.", person=names, place=["Oldmarsh"])
    titled = text("two", "President Daher baked.", person=names)
    nothing = text("three", "Daher baked.", person=names)
    found = resolved(*famous, *rest, shared, titled, nothing)
    assert name_of(found, "Daher") == "Fadi Daher"
    assert name_of(found, "Daher", document="two") == "Fadi Daher"
    assert name_of(found, "Daher", document="three") == "Daher"


def test_relatives_of_one_person_are_joined_everywhere() -> None:
    found = resolved(
        text("one", "Fadi Daher praised his brother Ramzi.", person=["Fadi Daher", "Ramzi"]),
        text("two", "Ramzi, a brother of Fadi Daher, sang.", person=["Fadi Daher", "Ramzi"]),
        text("three", "Ramzi Daher danced with Fadi Daher.", person=["Fadi Daher", "Ramzi Daher"]),
    )
    assert {entity.name for entity in found.entities} == {"Fadi Daher", "Ramzi Daher"}


def test_single_names_are_joined_in_neighboring_articles_only() -> None:
    found = resolved(
        scene("one", "Zorlina sang.", person=["Zorlina"]),
        scene("two", "Zorlina danced.", person=["Zorlina"]),
        text("three", "Zorlina cooked.", person=["Zorlina"]),
    )
    assert entity_of(found, "Zorlina") == entity_of(found, "Zorlina", document="two")
    assert entity_of(found, "Zorlina") != entity_of(found, "Zorlina", document="three")


def test_relatives_are_joined_with_each_other_and_with_full_names_nearby() -> None:
    kin = "Fadi Daher spoke of his brother Ramzi."
    found = resolved(
        scene("one", kin, person=["Fadi Daher", "Ramzi"]),
        scene("two", kin, person=["Fadi Daher", "Ramzi"]),
        text("three", "Ramzi Daher bakes bread.", person=["Ramzi Daher"]),
    )
    assert entity_of(found, "Ramzi") == entity_of(found, "Ramzi", document="two")
    assert entity_of(found, "Ramzi") != entity_of(found, "Ramzi Daher", document="three")
    found = resolved(
        scene("one", kin, person=["Fadi Daher", "Ramzi"]),
        scene("two", "Ramzi Daher died.", person=["Ramzi Daher"]),
    )
    brother = entity_of(found, "Ramzi")
    assert brother == entity_of(found, "Ramzi Daher", document="two")
    assert brother
    assert brother.inferred is None


def test_somebody_who_needs_no_introduction_is_meant_before_a_relative_named_in_full() -> None:
    ruler = "President Fadi Daher spoke. President Fadi Daher waved. Fadi Daher left."
    found = resolved(
        scene("one", "Daher spoke. His father Walid Daher had died. Daher wept.", person=["Daher", "Walid Daher"]),
        scene("two", ruler, person=["Fadi Daher"]),
        scene("three", ruler, person=["Fadi Daher"]),
        scene("four", "Rima Daher sang. President Daher listened.", person=["Rima Daher", "Daher"]),
    )
    assert name_of(found, "Daher", nth=0) == "Fadi Daher"
    assert name_of(found, "Daher", nth=1) == "Fadi Daher"
    assert name_of(found, "Daher", document="four") == "Fadi Daher"


def test_articles_long_apart_must_share_more() -> None:
    def corpus(other: date) -> list[Text]:
        noise = [f"Village {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"]
        first = text("one", "Daher fled. " + SETTING, person=["Daher"], published=date(2012, 7, 6), **SCENE)
        second = text(
            "two",
            "Fadi Daher fled. " + SETTING + " " + " ".join(f"In {name} it rained." for name in noise),
            person=["Fadi Daher"],
            place=[*SCENE["place"], *noise],
            organization=SCENE["organization"],
            published=other,
        )
        return [first, second]

    assert name_of(resolved(*corpus(date(2012, 7, 7))), "Daher") == "Fadi Daher"
    assert name_of(resolved(*corpus(date(2001, 7, 7))), "Daher") == "Daher"
