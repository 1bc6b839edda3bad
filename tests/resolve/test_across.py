"""Who is who across articles. All names are invented."""

from __future__ import annotations

from datetime import date

import pytest

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
    assert "articles on the same subject" in str(judgement.reason)
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


@pytest.mark.parametrize(
    ("name", "main", "reason", "certainty"),
    [
        ("Fadi Dahr", "Fadi Daher", "is taken for a misprint of", 0.5),
        ("Nadia Rose Ferrow", "Nadia Ferrow", "is taken for a longer form of", 0.9),
        ("Nadia Ferrow", "Nadia Rose Ferrow", "is taken for a shorter form of", 0.9),
        ("Ruiz Ortega", "Gabriela Ruiz Ortega", "is taken for a shorter form of", 0.9),
        ("Thomas Fuller Jr.", "Thomas Fuller", "is taken for a longer form of", 0.9),
        ("Pavel Volskoi", "Pavel Volskoy", "is taken for another spelling of", 0.85),
        ("Fadi al-Daher", "Fadi Daher", "is another spelling of", 0.95),
        ("Kim Tae-won", "Kim Tae Won", "is another spelling of", 0.95),
    ],
)
def test_a_name_is_related_to_the_main_one_of_its_person(name: str, main: str, reason: str, certainty: float) -> None:
    told = f"{main} came. {name} spoke. " + f"{main} left. " * 4
    entity = entity_of(resolved(text("one", told, person=[name, main])), name)
    assert entity
    by_text = {judgement.text: judgement for judgement in entity.judgements}
    assert (str(by_text[main].reason), by_text[main].certainty) == (f"'{main}' is a full name", 1.0)
    assert (str(by_text[name].reason), by_text[name].certainty) == (f"'{name}' {reason} '{main}'", certainty)
    assert by_text[name].span == next(mention.span for mention in entity.mentions if mention.text == main)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("J. Thornton", "'J. Thornton' is taken for 'James Thornton', by the initials"),
        ("Jim Thornton", "'Jim Thornton' is taken for 'James Thornton', whose given name is a form of the same name"),
    ],
)
def test_initials_and_nicknames_are_reasons(name: str, reason: str) -> None:
    main = "James Thornton"
    entity = entity_of(
        resolved(
            scene("one", f"{main} came. {main} spoke.", person=[main]),
            scene("two", f"{name} left.", person=[name]),
        ),
        main,
    )
    assert entity
    judgement = next(judgement for judgement in entity.judgements if judgement.document == "two")
    assert (str(judgement.reason), judgement.certainty, judgement.span.document) == (reason, 0.8, "one")


def test_a_chain_of_names_is_related_step_by_step() -> None:
    found = resolved(
        scene("one", "Ray Thornton came. Ray Thornton sat. Ray Thornton left.", person=["Ray Thornton"]),
        scene("two", "L. Ray Thornton came. Leo Ray Thornton left.", person=["L. Ray Thornton", "Leo Ray Thornton"]),
    )
    (entity,) = [entity for entity in found.entities if entity.id.startswith("people/")]
    assert all(str(j.reason).startswith(f"'{j.text}' is ") and j.certainty <= 1 for j in entity.judgements)
    assert [j.text for j in entity.judgements if str(j.reason).endswith("is a full name")] == ["Ray Thornton"]


def test_names_that_were_nearly_joined_are_near_misses() -> None:
    found = resolved(
        text("one", "John Smithe spoke. Thomas J. Fuller sang.", person=["John Smithe", "Thomas J. Fuller"]),
        text("two", "John Smythe sang. John Smythe sat. Daher cooks.", person=["John Smythe", "Daher"]),
        text("three", "Fadi Daher fled. Thomas Fuller sang.", person=["Fadi Daher", "Thomas Fuller"]),
        text("four", "Thomas R. Fuller ate. Emil Brandt sat.", person=["Thomas R. Fuller", "Emil Brandt"]),
        text("five", "Emil Brand sat.", person=["Emil Brand"]),
    )
    reasons = {miss.entities: miss.reason for miss in found.near_misses}
    assert reasons == {
        (
            "people/daher",
            "people/fadi-daher",
        ): "'Daher' may be Fadi Daher, but no articles support that",
        (
            "people/emil-brand",
            "people/emil-brandt",
        ): "'Emil Brand' may be a misprint of 'Emil Brandt', but no articles support that",
        (
            "people/john-smithe",
            "people/john-smythe",
        ): "'John Smithe' may be another spelling of 'John Smythe', but no articles support that",
        (
            "people/thomas-fuller",
            "people/thomas-r-fuller",
        ): "'Thomas Fuller' may be a shorter form of 'Thomas R. Fuller', but other parts of the names contradict that",
    }
    assert all(miss.mentions == 1 and 0 < miss.certainty < 1 for miss in found.near_misses)


def test_an_entity_has_few_near_misses() -> None:
    bare = [text(f"x{n}", f"Daher cooks in Town{n}.", person=["Daher"], place=[f"Town{n}"]) for n in range(9)]
    found = resolved(*bare, text("one", "Fadi Daher fled.", person=["Fadi Daher"]))
    assert len(found.near_misses) == 3
