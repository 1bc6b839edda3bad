"""Organizations, places and events under several names."""

from __future__ import annotations

import pytest

from generator.model import EntityType, Resolution
from tests.resolve.corpus import entity_of, name_of, resolved, text


def test_security_council_with_and_without_its_parent() -> None:
    names = ["United Nations Security Council", "UN Security Council", "Security Council", "UN Human Rights Council"]
    found = resolved(text("one", " ".join(f"The {name} met." for name in names), organization=names))
    assert {entity.id for entity in found.entities} == {
        "organizations/un-security-council",
        "organizations/un-human-rights-council",
    }


def test_two_foreign_ministries_stay_apart_and_the_bare_one_is_that_of_its_article() -> None:
    found = resolved(
        text(
            "one",
            "The Norwegian Foreign Ministry spoke. The Foreign Ministry denied it.",
            organization=["Norwegian Foreign Ministry", "Foreign Ministry"],
        ),
        text(
            "two",
            "Peru's Foreign Ministry spoke. The Peruvian Foreign Ministry denied it. The Ministry sent a letter.",
            organization=["Peru's Foreign Ministry", "Peruvian Foreign Ministry", "Ministry"],
        ),
    )
    assert name_of(found, "Foreign Ministry") == "Norwegian Foreign Ministry"
    assert name_of(found, "Ministry", document="two") == name_of(found, "Peruvian Foreign Ministry", document="two")
    assert len(found.entities) == 2


def test_a_bare_ministry_is_that_of_the_country_that_its_article_is_about() -> None:
    found = resolved(
        text(
            "one", "Rain fell on Peru. The Foreign Ministry spoke.", place=["Peru"], organization=["Foreign Ministry"]
        ),
        text("two", "The Peruvian Foreign Ministry spoke.", organization=["Peruvian Foreign Ministry"]),
        text(
            "three", "Rain fell on Chad. The Foreign Ministry spoke.", place=["Chad"], organization=["Foreign Ministry"]
        ),
    )
    assert name_of(found, "Foreign Ministry") == "Peruvian Foreign Ministry"
    assert entity_of(found, "Foreign Ministry") != entity_of(found, "Foreign Ministry", document="three")


def test_a_city_is_no_country_to_have_a_ministry() -> None:
    found = resolved(
        text("one", "Rain fell on Kyiv. The Ministry spoke.", place=["Kyiv"], organization=["Ministry"]),
    )
    assert {entity.name for entity in found.entities} == {"Kyiv", "Ministry"}
    assert reason_of(found, "Ministry") == ("'Ministry' is its name", 1.0)


def reason_of(found: Resolution, wording: str, *, document: str = "one") -> tuple[str, float]:
    (judgement,) = [j for e in found.entities for j in e.judgements if (j.document, j.text) == (document, wording)]
    return str(judgement.reason), judgement.certainty


def test_every_wording_of_an_organization_is_related_to_another_one() -> None:
    found = resolved(
        text(
            "one",
            "The United Nations Security Council met. The UN Security Council voted. The UN Security Council left.",
            "The Torvian National Council (TNC) spoke. The TNC left. The Torvian Labour League sat.",
            "The Harbor Motor Company and Harbor are one. Harbor sells.",
            organization=[
                "United Nations Security Council",
                "UN Security Council",
                "Torvian National Council",
                "TNC",
                "Torvian Labour League",
                "Harbor Motor Company",
                "Harbor",
            ],
        ),
        text(
            "two",
            "The Torvian Labor League sat. The Torvian Labor League rose. The TNC left. The US watched.",
            organization=["Torvian Labor League", "TNC"],
            place=["US"],
        ),
        text("three", "The USA, the USA, watched. The KLR stood.", place=["USA"], organization=["KLR"]),
        text("four", "The KLR stood.", organization=["KLR"]),
    )
    for document, wording, reason, certainty in [
        ("one", "UN Security Council", "'UN Security Council' is its name", 1.0),
        (
            "one",
            "United Nations Security Council",
            "'United Nations Security Council' is 'UN Security Council' spelled out",
            0.95,
        ),
        ("one", "TNC", "'TNC' stands in brackets behind 'Torvian National Council'", 0.98),
        ("two", "TNC", "'TNC' has this meaning in other articles", 0.75),
        ("one", "Torvian Labour League", "'Torvian Labour League' is another spelling of 'Torvian Labor League'", 0.95),
        (
            "one",
            "Harbor Motor Company",
            "'Harbor Motor Company' is taken for the business 'Harbor', the most named with that name",
            0.8,
        ),
        ("two", "US", "'US' is another name of 'USA'", 0.95),
        ("three", "KLR", "'KLR' is taken for the 'KLR' of other articles, as none says what it stands for", 0.9),
    ]:
        assert reason_of(found, wording, document=document) == (reason, certainty)
    united = next(entity for entity in found.entities if "security" in entity.id)
    (judgement,) = [j for j in united.judgements if j.text == "United Nations Security Council"]
    assert judgement.span == next(m.span for m in united.mentions if m.text == "UN Security Council")


def test_an_acronym_of_two_is_a_near_miss() -> None:
    found = resolved(
        text("one", "The Tor Naval Company (TNC) sank.", organization=["Tor Naval Company", "TNC"]),
        text("two", "The Tidal Nations Club (TNC) met.", organization=["Tidal Nations Club", "TNC"]),
    )
    (miss,) = found.near_misses
    assert miss.entities == ("organizations/tidal-nations-club", "organizations/tor-naval-company")
    assert miss.reason.endswith("are both called 'TNC'")


def test_acronyms_in_brackets_by_initials_and_elsewhere() -> None:
    found = resolved(
        text(
            "one",
            "The Torvian National Council (TNC) met. The TNC voted.",
            "The Kestrel Harbor Union heard of it. The KHU left.",
            organization=["Torvian National Council", "TNC", "Kestrel Harbor Union", "KHU"],
        ),
        text("two", "The TNC voted again.", organization=["TNC"]),
    )
    assert name_of(found, "TNC") == "Torvian National Council"
    assert name_of(found, "KHU") == "Kestrel Harbor Union"
    assert name_of(found, "TNC", document="two") == "Torvian National Council"


def test_a_dateline_is_no_acronym() -> None:
    found = resolved(
        text("one", "OSLO (NTB) - Rain fell.", place=["OSLO"], organization=["NTB"]),
    )
    assert len(found.entities) == 2


def test_an_acronym_with_two_meanings_is_given_neither_elsewhere() -> None:
    found = resolved(
        text("one", "The Torvian National Council (TNC) met.", organization=["Torvian National Council", "TNC"]),
        text("two", "Tidewater Naval Company (TNC) sank.", organization=["Tidewater Naval Company", "TNC"]),
        text("three", "TNC spoke.", organization=["TNC"]),
    )
    assert name_of(found, "TNC", document="three") == "TNC"
    assert len(found.entities) == 3


def test_companies_by_their_short_names() -> None:
    found = resolved(
        text(
            "one",
            "Brantley Motor Company and Brantley Inc. and Brantley are one. Orrin Brothers is another. Orrin sells.",
            organization=["Brantley Motor Company", "Brantley Inc.", "Brantley", "Orrin Brothers", "Orrin"],
        )
    )
    assert name_of(found, "Brantley Motor Company") == "Brantley"
    assert name_of(found, "Orrin") == name_of(found, "Orrin Brothers")
    assert len(found.entities) == 2


def test_spellings_of_organizations() -> None:
    names = ["Torvian Labour Organisation", "Torvian Labor Organization", "the Torvian Labor Organization"]
    found = resolved(text("one", " ".join(f"{name} met." for name in names), organization=names))
    assert len(found.entities) == 1


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["US", "U.S.", "USA", "United States", "America"], "United States"),
        (["UK", "U.K.", "Britain", "Great Britain"], "United Kingdom"),
        (["Burma", "Myanmar"], "Myanmar"),
        (["Côte d'Ivoire", "Ivory Coast"], "Côte d’Ivoire"),
        (["Holland", "the Netherlands"], "Netherlands"),
    ],
)
def test_countries_have_several_names(names: list[str], shown: str) -> None:
    found = resolved(text("one", " ".join(f"Rain fell on {name} today." for name in names), place=names))
    assert [(entity.name, entity.type) for entity in found.entities] == [(shown, EntityType.PLACE)]


def test_places_that_only_look_alike_stay_apart() -> None:
    names = ["Niger", "Nigeria", "North Korea", "South Korea", "Guinea", "Equatorial Guinea", "Austria", "Australia"]
    found = resolved(text("one", " ".join(f"Rain fell on {name} today." for name in names), place=names))
    assert len(found.entities) == len(names)


def test_common_acronyms_in_small_letters_and_spelled_out() -> None:
    names = ["CIA", "Central Intelligence Agency", "NATO", "Nato"]
    found = resolved(*(text(f"a{n}", f"The {name} spoke.", organization=[name]) for n, name in enumerate(names)))
    assert len(found.entities) == 2


def test_wordings_of_an_event_are_one() -> None:
    names = ["Friends of Torvia conference", "Friends of Torvia meeting", "Friends of Torvia"]
    found = resolved(text("one", " ".join(f"The {name} began." for name in names), event=names))
    assert len(found.entities) == 1
    assert found.entities[0].id.startswith("events/friends-of-torvia")


def test_one_thing_has_one_page_whatever_its_mentions_are_typed() -> None:
    found = resolved(
        text("one", "Kestrel Watch spoke.", organization=["Kestrel Watch"]),
        text("two", "Kestrel Watch spoke. Kestrel Watch sang.", person=["Kestrel Watch"]),
        text("three", "Kestrel Watch and again Kestrel Watch.", organization=["Kestrel Watch"]),
    )
    assert [entity.id for entity in found.entities] == ["organizations/kestrel-watch"]


def test_a_surname_and_a_country_stay_apart() -> None:
    found = resolved(
        text("one", "Hank Jordan plays. Jordan scores.", person=["Hank Jordan", "Jordan"]),
        text("two", "Rain fell on Jordan.", place=["Jordan"]),
    )
    assert name_of(found, "Jordan") == "Hank Jordan"
    assert name_of(found, "Jordan", document="two") == "Jordan"


def test_a_common_acronym_is_spelled_out_only_if_some_text_does() -> None:
    alone = resolved(text("one", "The UN met.", organization=["UN"]))
    assert alone.entities[0].name == "UN"
    spelled = resolved(text("one", "The UN met under the United Nations Charter.", organization=["UN"]))
    assert spelled.entities[0].name == "United Nations"
