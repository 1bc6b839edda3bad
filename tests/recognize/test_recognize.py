"""The whole recognizer, weights included, on invented news."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints
from itertools import pairwise

import pytest

from generator import recognize
from generator.errors import SettingsError
from generator.model import Alignment, Document, Mention, Run
from generator.recognize import BuiltinRecognizer, get_recognizer
from tests.builders import make_document

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVT"}


def found(*paragraphs: str) -> list[tuple[str, str]]:
    """Return the wordings and types of the mentions in an article."""
    mentions = BuiltinRecognizer().recognize(make_document(*paragraphs))
    return [(mention.text, TYPES[mention.type]) for mention in mentions]


HAS: list[tuple[str, set[tuple[str, str]]]] = [
    (
        "Envoys came to the Friends of Yemen conference. Angela Merkel is hosting a Berlin Friends of Yemen meeting.",
        {("Friends of Yemen", "EVT"), ("Berlin", "LOC"), ("Angela Merkel", "PER")},
    ),
    (
        "The United Nations Security Council met on Monday. The Security Council voted in March.",
        {("United Nations Security Council", "ORG"), ("Security Council", "ORG")},
    ),
    ("Rebels hold the towns of al-Raqqa and Idlib.", {("al-Raqqa", "LOC"), ("Idlib", "LOC")}),
    (
        "Gen. Karim Saddiq fled. An officer told Al Arabiya Saddiq had left for Jordan.",
        {("Karim Saddiq", "PER"), ("Al Arabiya", "ORG"), ("Saddiq", "PER"), ("Jordan", "LOC")},
    ),
    (
        "The minister has resigned, ntb reported. A spokesman told ntb from Oslo on Friday that talks went on.",
        {("ntb", "ORG"), ("Oslo", "LOC")},
    ),
    (
        "Mr Weber flew to Berlin on Friday. The minister was heading to berlin to attend the talks.",
        {("Weber", "PER"), ("Berlin", "LOC"), ("berlin", "LOC")},
    ),
    (
        "The group called for a Chapter VI Human Rights Council resolution. The Human Rights Council met in Geneva.",
        {("Human Rights Council", "ORG"), ("Geneva", "LOC")},
    ),
    ("It followed his brother Karim 's sudden death. Karim was 30.", {("Karim", "PER")}),
    (
        "Mustafa Haddad was minister. Haddad two sons, Omar and Ziad, benefited.",
        {("Mustafa Haddad", "PER"), ("Haddad", "PER"), ("Omar", "PER"), ("Ziad", "PER")},
    ),
    (
        "The Libyan National Council (LNC) and the Free Yemeni Army said so. The LNC will meet.",
        {("Libyan National Council", "ORG"), ("LNC", "ORG"), ("Free Yemeni Army", "ORG")},
    ),
    ("Theresa May met Mr May in May. She left in June.", {("Theresa May", "PER"), ("May", "PER")}),
    (
        "London-based Amnesty International met U.S.-led forces.",
        {("London", "LOC"), ("Amnesty International", "ORG"), ("U.S.", "LOC")},
    ),
    ("SYRIA REBELS TAKE ALEPPO, UN SAYS", {("SYRIA", "LOC"), ("ALEPPO", "LOC"), ("UN", "ORG")}),
]


@pytest.mark.parametrize(("text", "want"), HAS)
def test_exactly_these_names(text: str, want: set[tuple[str, str]]) -> None:
    assert set(found(text)) == want


NONE = [
    "On Friday the President and the Prime Minister met the general.",
    "In March and on Monday, June 4, it rained; December was dry.",
    "The Turkish-Iranian border is closed to Sunni and Iraqi fighters of the Syrian army.",
    "It cites Article 12 of the UN Charter.",
    "He told them that she reported it, and they said so.",
    "\u200b \ufeff ... -- '' \" ( ) 12,000 3.5 % $5 👍🏽",
    "x" * 5000,
    "A B C D E F G . . . ! ? !",
]


@pytest.mark.parametrize("text", NONE)
def test_no_names(text: str) -> None:
    assert found(text) == []


def test_titles_and_possessives_stay_outside() -> None:
    text = "President Joachim Gauck met Prime Minister Angela Merkel's envoy, Gen. Karl Weber Jr., in the United States"
    assert found(text) == [
        ("Joachim Gauck", "PER"),
        ("Angela Merkel", "PER"),
        ("Karl Weber Jr.", "PER"),
        ("United States", "LOC"),
    ]


def test_mentions_are_sorted_inside_their_sentence_and_point_into_the_file() -> None:
    plain = make_document(
        "Angela Merkel left Berlin. Vladimir Putin left Moscow for Oslo", "Reuters said Merkel met Putin."
    )
    moved = Alignment((Run(0, len(plain.text), 100, 100 + len(plain.text)),))
    doc = Document(**{**{name: getattr(plain, name) for name in Document.__slots__}, "alignment": moved})
    mentions = BuiltinRecognizer().recognize(doc)
    assert len(mentions) == 8
    assert all(one.end <= two.start for one, two in pairwise(mentions))
    for mention in mentions:
        sentence = doc.sentences[mention.sentence - 1]
        assert sentence.start <= mention.start < mention.end <= sentence.end
        assert mention.text == doc.text[mention.start : mention.end]
        assert mention.span == doc.span(mention.start, mention.end)
        assert mention.span.start == mention.start + 100


def test_the_same_each_time() -> None:
    doc = make_document("Angela Merkel left Berlin. Merkel told Reuters that Oslo and Al Arabiya agreed.")
    assert BuiltinRecognizer().recognize(doc) == BuiltinRecognizer().recognize(doc)


def test_an_empty_article() -> None:
    assert BuiltinRecognizer().recognize(make_document("")) == ()


def test_the_version_is_a_hash() -> None:
    assert len(BuiltinRecognizer().version) == 16
    assert BuiltinRecognizer().version == BuiltinRecognizer().version


class Nobody:
    """A recognizer from elsewhere."""

    name, version = "nobody", "1"

    def recognize(self, document: Document) -> tuple[Mention, ...]:
        return ()


def test_the_builtin_needs_no_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognize, "entry_points", lambda **_: EntryPoints(()))
    assert isinstance(get_recognizer("builtin"), BuiltinRecognizer)


def test_a_recognizer_from_an_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    points = EntryPoints((EntryPoint("nobody", f"{__name__}:Nobody", "briefing.recognizers"),))
    monkeypatch.setattr(recognize, "entry_points", lambda **wanted: points.select(**wanted))
    assert get_recognizer("nobody").recognize(make_document("Oslo")) == ()


def test_an_unknown_recognizer_is_named_with_the_known_ones() -> None:
    with pytest.raises(SettingsError, match=r"'oracle'.*builtin"):
        get_recognizer("oracle")
