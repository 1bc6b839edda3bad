"""The document rules on tagged sentences, without the model: what the article as a whole decides."""

from __future__ import annotations

import pytest

from generator.recognize.document import decided
from generator.recognize.spans import Name, Text

Found = list[tuple[str, str]]


def rules(*sentences: str) -> Found:
    """Return what the rules make of sentences in which the tagger's names are written as "[TYPE words]"."""
    rows, names = [], []
    for number, sentence in enumerate(sentences):
        words: list[str] = []
        first, kind = 0, ""
        for word in sentence.split():
            if word.startswith("[") and len(word) > 1:
                first, kind = len(words), word[1:]
                continue
            words.append(word.removesuffix("]") if kind else word)
            if kind and word.endswith("]"):
                names.append(Name(number, first, len(words), kind))
                kind = ""
        rows.append(tuple(words))
    text = Text(tuple(rows))
    return [(" ".join(text.words(name)), name.kind) for name in decided(text, names)]


CASES: list[tuple[str, tuple[str, ...], Found]] = [
    (
        "titles are cut",
        ("[PER Brig. Gen. Omar Haddad] and [PER Mr Weber] left",),
        [("Omar Haddad", "PER"), ("Weber", "PER")],
    ),
    ("a title alone is none", ("the [PER Prime Minister] and the [PER President] left",), []),
    ("articles and possessives are cut", ("[ORG the Red Cross 's] aid",), [("Red Cross", "ORG")]),
    ("weekdays are cut", ("[PER Friday Haddad] left",), [("Haddad", "PER")]),
    ("months and weekdays alone are none", ("in [LOC March] and on [ORG Monday]",), []),
    ("a month as a surname", ("[PER Theresa May] left in [LOC May]",), [("Theresa May", "PER")]),
    ("peoples are none", ("the [LOC Syrian] army and the [ORG Turkish-Syrian] border",), []),
    ("no name in lower case", ("the [PER officer] left",), []),
    ("numbers of chapters are cut", ("a [ORG Chapter VI Example Council] text",), [("Example Council", "ORG")]),
    ("the number alone is cut", ("a Chapter [ORG VI Example Council] text",), [("Example Council", "ORG")]),
    ("laws are none", ("under the [ORG UN] Charter and the [LOC Oslo] Accords",), []),
    (
        "a full name decides the short form",
        ("[PER Omar Haddad] left", "[ORG Haddad] won"),
        [("Omar Haddad", "PER"), ("Haddad", "PER")],
    ),
    ("so does a form of address", ("Mr [PER Weber] left", "[LOC Weber] won"), [("Weber", "PER"), ("Weber", "PER")]),
    ("a form of address suffices", ("Gen. Weber left", "It was Weber again"), [("Weber", "PER"), ("Weber", "PER")]),
    ("but not for companies", ("[ORG General Motors] grew", "Then Motors fell"), [("General Motors", "ORG")]),
    ("nor against a city", ("[PER Paris Hilton] is in [LOC Paris]",), [("Paris Hilton", "PER"), ("Paris", "LOC")]),
    (
        "a given name is found again",
        ("[PER Omar Haddad] left", "he said Omar knew"),
        [("Omar Haddad", "PER"), ("Omar", "PER")],
    ),
    (
        "a full name is found again whole",
        ("[PER Omar Haddad] left", "saw Omar Haddad go"),
        [("Omar Haddad", "PER")] * 2,
    ),
    ("particles", ("[PER Omar al-Haddad] left", "and Haddad won"), [("Omar al-Haddad", "PER"), ("Haddad", "PER")]),
    (
        "the majority decides",
        ("[ORG Fortuna] won", "[ORG Fortuna] lost", "[LOC Fortuna] drew"),
        [("Fortuna", "ORG")] * 3,
    ),
    ("countries are places", ("[ORG Norway] said",), [("Norway", "LOC")]),
    ("repeats are found", ("[ORG Example Watch] said", "as Example Watch says"), [("Example Watch", "ORG")] * 2),
    (
        "a longer repeat wins",
        ("the [ORG Example Centre for Human Rights] said", "the [ORG Example Centre] for Human Rights said"),
        [("Example Centre for Human Rights", "ORG")] * 2,
    ),
    (
        "a company by the noun before it",
        ("the airline [PER Aer Example] grew", "[PER Aer Example] fell"),
        [("Aer Example", "ORG")] * 2,
    ),
    ("a company by its shares", ("[LOC Examplia] shares fell", "at [LOC Examplia]"), [("Examplia", "ORG")] * 2),
    ("a company by a stake in it", ("a stake in [PER Examplia]",), [("Examplia", "ORG")]),
    ("a stake in a country", ("a stake in [LOC Norway]",), [("Norway", "LOC")]),
    (
        "a person beside a company",
        ("[PER Omar Haddad] left", "Mr Haddad won", "the company [PER Omar Haddad] runs"),
        [("Omar Haddad", "PER"), ("Haddad", "PER"), ("Omar Haddad", "PER")],
    ),
    (
        "a club is no city, elsewhere it is",
        ("club [LOC Oslo] won", "in [LOC Oslo]"),
        [("Oslo", "ORG"), ("Oslo", "LOC")],
    ),
    ("clubs", ("[LOC Real Narnia] met [PER Example United]",), [("Real Narnia", "ORG"), ("Example United", "ORG")]),
    (
        "the legal form",
        ("[LOC Example] AG and [PER Sample] , Inc.",),
        [("Example AG", "ORG"), ("Sample , Inc.", "ORG")],
    ),
    ("a site as a company", ("Example.com said", "look at Sample.com"), [("Example.com", "ORG")]),
    (
        "rivers",
        ("the [ORG River Example] and the [ORG River Bank]",),
        [("River Example", "LOC"), ("River Bank", "ORG")],
    ),
    ("a chapter of another kind", ("a [MISC Chapter VI Example Council] text",), [("Example Council", "ORG")]),
    ("a news service", ("the [PER Examplia] financial news service",), [("Examplia", "ORG")]),
    ("a disease", ("of [ORG AIDS] in [LOC Norway]",), [("Norway", "LOC")]),
    ("a museum", ("the [ORG Example Museum]",), [("Example Museum", "LOC")]),
    ("an adjective", ("the [LOC Oslo Olympic] village and the [LOC Olympic] torch",), [("Oslo", "LOC")]),
    ("a long name in which something is", ("in [PER Jisr al-Examplia] on",), [("Jisr al-Examplia", "LOC")]),
    ("interest in somebody", ("interest in [PER Omar Haddad] grew",), [("Omar Haddad", "PER")]),
    ("what is somebody's", ("in [PER Omar Haddad] 's house",), [("Omar Haddad", "PER")]),
    (
        "short forms in brackets",
        ("the [ORG Example National Council] ( ENC ) met", "and ENC said"),
        [("Example National Council", "ORG"), ("ENC", "ORG"), ("ENC", "ORG")],
    ),
    ("other brackets", ("the [ORG Example National Council] ( Oslo ) met",), [("Example National Council", "ORG")]),
    (
        "agencies in lower case",
        ("He left , qxa reported .", "She told qxa from [LOC Oslo]"),
        [("qxa", "ORG"), ("qxa", "ORG"), ("Oslo", "LOC")],
    ),
    ("an agency so called", ("the qxa news agency and the agency qzb",), [("qxa", "ORG"), ("qzb", "ORG")]),
    ("an agency that is followed", ("a man left , according to qxa .",), [("qxa", "ORG")]),
    ("a strange adjective", ("he told qxa soldiers",), []),
    ("a strange plural", ("he told qxas that",), []),
    ("no agencies", ("He told them , she reported", "He told police"), []),
    ("lower-case places", ("in [LOC Oslo]", "he flew to oslo", "an oslo man"), [("Oslo", "LOC"), ("oslo", "LOC")]),
    (
        "two names side by side",
        ("[PER Omar Haddad] left", "a man told [PER Radio Example Haddad] had fled"),
        [("Omar Haddad", "PER"), ("Radio Example", "ORG"), ("Haddad", "PER")],
    ),
    (
        "one name",
        ("[PER Omar Haddad] left", "a man told [PER Omar Haddad] was there"),
        [("Omar Haddad", "PER"), ("Omar Haddad", "PER")],
    ),
    (
        "a person of a party",
        ("[PER Omar Haddad] left", "[PER Omar Haddad of Example Party] won"),
        [("Omar Haddad", "PER"), ("Omar Haddad", "PER"), ("Example Party", "ORG")],
    ),
    (
        "a guard of a person",
        ("[PER Omar Haddad] left", "[ORG Example Guard of Omar Haddad] won"),
        [("Omar Haddad", "PER"), ("Example Guard", "ORG"), ("Omar Haddad", "PER")],
    ),
    ("an owner", ("[LOC Norway 's Great Fjord]",), [("Norway", "LOC"), ("Great Fjord", "LOC")]),
    ("no owner", ("[ORG New People 's Party]",), [("New People 's Party", "ORG")]),
    (
        "a lost comma",
        ("[PER Omar Haddad] left", "the envoy to [LOC Norway Omar Haddad] said"),
        [("Omar Haddad", "PER"), ("Norway", "LOC"), ("Omar Haddad", "PER")],
    ),
    (
        "no name is cut for looking small",
        ("he met [PER Said Matinpour] and [PER Sun Tiantian]",),
        [("Said Matinpour", "PER"), ("Sun Tiantian", "PER")],
    ),
    ("a rank makes a person", ("[ORG Gen Haddad] left",), [("Haddad", "PER")]),
    ("a people before a country", ("the [ORG Muslim Norway] of old",), [("Norway", "LOC")]),
    ("two countries", ("between [LOC Norway Sweden] and",), [("Norway", "LOC"), ("Sweden", "LOC")]),
    ("two places", ("from [LOC Berlin Germany] to",), [("Berlin", "LOC"), ("Germany", "LOC")]),
    ("an office", ("the [LOC Emir of Norway] left",), [("Norway", "LOC")]),
    ("a people at the end", ("[LOC Gulf Arab] states",), []),
    ("a small word in front", ("said [PER In Haddad] and",), [("Haddad", "PER")]),
    ("a stroke", ("by [ORG Example / Sample]",), [("Example", "ORG"), ("Sample", "ORG")]),
    ("a bracket", ("[PER Recep Omar ) Haddad] left",), [("Recep Omar", "PER"), ("Haddad", "PER")]),
    (
        "an institution and a person",
        ("chief of the [ORG Refugee Council Enver Solomon] said",),
        [("Refugee Council", "ORG"), ("Enver Solomon", "PER")],
    ),
    ("relatives", ("his sons , Omar and [ORG Ziad] , left",), [("Omar", "PER"), ("Ziad", "PER")]),
    ("one relative", ("his wife Asma left for [LOC Oslo]",), [("Asma", "PER"), ("Oslo", "LOC")]),
    ("no relatives", ("his sons , Norway and others",), []),
    ("a relative after the name", ("Ziad , a third son of a minister , left",), [("Ziad", "PER")]),
    ("no relative", ("Norway , a friend of peace , left",), []),
    (
        "the end of a long name",
        ("the [ORG Narnian Safety Council] met", "the Safety Council met", "a council met"),
        [("Narnian Safety Council", "ORG"), ("Safety Council", "ORG")],
    ),
    ("families", ("the [ORG Haddad family] left",), [("Haddad", "PER")]),
    ("settlements", ("in the suburbs of [LOC Elm] and [PER Oak] .",), [("Elm", "LOC"), ("Oak", "LOC")]),
    ("media", ("the website Examplesteps said",), [("Examplesteps", "ORG")]),
    ("an airport", ("at [ORG Oslo Airport]",), [("Oslo Airport", "LOC")]),
    (
        "a newspaper",
        ("the [LOC Oslo] Gazette and the [LOC Oslo Tribune]",),
        [("Oslo Gazette", "ORG"), ("Oslo Tribune", "ORG")],
    ),
    ("a holiday", ("on [LOC Waitangi Day]",), []),
    ("a mere beginning", ("[PER Homeopathy] is old .", "he likes homeopathy"), []),
    ("more than a beginning", ("[PER Rose] left .", "a rose for Rose"), [("Rose", "PER")]),
    (
        "towns that look like people",
        ("in [PER Jisr Haddad] it rained", "near [PER Jisr Haddad] too", "[PER Jisr Haddad] fell"),
        [("Jisr Haddad", "LOC")] * 3,
    ),
    ("trust in people", ("trust in [PER Omar Haddad]", "faith in [PER Omar Haddad]"), [("Omar Haddad", "PER")] * 2),
    (
        "a company is no given name",
        ("[ORG Ford] sells the [PER Ford Falcon]", "[ORG Ford] said", "[ORG Ford] won"),
        [("Ford", "ORG"), ("Ford Falcon", "PER"), ("Ford", "ORG"), ("Ford", "ORG")],
    ),
]


@pytest.mark.parametrize(("sentences", "want"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_rules(sentences: tuple[str, ...], want: Found) -> None:
    assert rules(*sentences) == want


HAPPENINGS: list[tuple[str, tuple[str, ...], Found]] = [
    ("before a group's meeting", ("a Friends of Narnia group meeting",), [("Friends of Narnia", "EVT")]),
    ("before the noun", ("the Friends of Narnia conference",), [("Friends of Narnia", "EVT")]),
    (
        "after the noun",
        ("a meeting of the Friends of Narnia in [LOC Oslo]",),
        [("Friends of Narnia", "EVT"), ("Oslo", "LOC")],
    ),
    (
        "once is enough for all",
        ("the [ORG Friends of Narnia] met", "the Friends of [LOC Narnia] summit"),
        [("Friends of Narnia", "EVT"), ("Friends of Narnia", "EVT")],
    ),
    (
        "after the place where it is held",
        ("a Berlin Friends of Narnia meeting", "the Friends of Narnia met"),
        [("Berlin", "LOC"), ("Friends of Narnia", "EVT"), ("Friends of Narnia", "EVT")],
    ),
    ("a capitalised noun stays out", ("the [EVT Friends of Narnia Conference]",), [("Friends of Narnia", "EVT")]),
    ("never without the noun", ("the [ORG Friends of Narnia] met",), [("Friends of Narnia", "ORG")]),
    ("no institution", ("a [ORG Bank of England] conference",), [("Bank of England", "ORG")]),
    ("no office", ("a President of [LOC Norway] meeting",), [("Norway", "LOC")]),
    ("no place", ("the [LOC Gulf of Mexico] conference",), [("Gulf of Mexico", "LOC")]),
]


@pytest.mark.parametrize(("sentences", "want"), [case[1:] for case in HAPPENINGS], ids=[case[0] for case in HAPPENINGS])
def test_happenings(sentences: tuple[str, ...], want: Found) -> None:
    assert rules(*sentences) == want


def test_nothing_in_nothing_out() -> None:
    assert rules() == []
    assert rules("", ". . ,") == []
