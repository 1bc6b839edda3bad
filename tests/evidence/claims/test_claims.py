"""What an article marks as confirmed, reported, denied and so on, and who says so."""

from __future__ import annotations

import pytest

from generator.evidence.claims import find_claims
from generator.evidence.referents import Referents
from generator.model import Claim, EntityType, Mention, Quote, QuoteForm, Reference
from tests.builders import make_document, make_mention

PERSON, PLACE, ORGANIZATION = EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION


def claims(*paragraphs: str, names: dict[str, EntityType] | None = None) -> tuple[Claim, ...]:
    doc = make_document(*paragraphs)
    mentions: list[Mention] = [make_mention(doc, text, kind) for text, kind in (names or {}).items()]
    return find_claims(doc, (), Referents(doc, mentions))


def rows(*paragraphs: str) -> list[tuple[str, str, str | None]]:
    return [
        (c.certainty.value, c.passage.text, c.source.passage.text if c.source else None) for c in claims(*paragraphs)
    ]


@pytest.mark.parametrize(
    ("text", "passage", "source"),
    [
        ("Her husband confirmed that the painter had died.", "the painter had died", "Her husband"),
        ("The painter died at home, her husband confirmed.", "The painter died at home", "her husband"),
        ("The painter died at home, confirmed Mayor Ann Lee.", "The painter died at home", "Mayor Ann Lee"),
        ("The ministry has now confirmed the loss of two ships.", "the loss of two ships", "The ministry"),
        ("The ministry confirmed on Monday that two ships sank.", "two ships sank", "The ministry"),
        ("The sinking was confirmed by Admiral Omar Reyes.", "The sinking", "Admiral Omar Reyes"),
        ("Word of the deal, which was confirmed by the bank, spread fast.", "Word of the deal", "the bank"),
        ("Reports of the deal were confirmed by the bank.", "the deal", "the bank"),
        ("Ann Lee, the head of the bank, confirmed the deal.", "the deal", "Ann Lee"),
        ("The head of the bank, Ann Lee, confirmed the deal.", "the deal", "The head of the bank, Ann Lee"),
        ("The crew survived but was hurt, the coast guard confirmed late on Friday.", None, "the coast guard"),
        ("It has been confirmed that both pilots survived.", "both pilots survived", None),
        ("Wreck confirmed to be that of lost ferry", "Wreck confirmed to be that of lost ferry", None),
        ("He said the bank had confirmed the deal and left.", "the deal", "the bank"),
        (
            "The bank said it had no news and confirmed only the sale of one branch.",
            "only the sale of one branch",
            "The bank",
        ),
    ],
)
def test_confirmed(text: str, passage: str | None, source: str | None) -> None:
    (found,) = rows(text)
    assert found[0] == "confirmed"
    assert passage is None or found[1] == passage
    assert found[2] == source


@pytest.mark.parametrize(
    ("text", "passage", "source"),
    [
        ("The army declined to confirm that the bridge had fallen.", "the bridge had fallen", "The army"),
        ("The army refused to confirm or deny the loss of the bridge.", "the loss of the bridge", "The army"),
        ("The monitors could not confirm he was alive.", "he was alive", "The monitors"),
        ("The monitors said two men fled but could not confirm they were safe.", "they were safe", "The monitors"),
        ("No official has confirmed the deal.", "the deal", "No official"),
        ("The deal has not been confirmed.", "The deal", None),
        ("The claims could not be independently verified.", "The claims", None),
        ("The film, which could not be verified by the BBC, shows a fire.", "The film", "the BBC"),
        ("Neither the tally nor the names can be verified.", "the tally nor the names", None),
        ("The tolls are difficult to verify.", "The tolls", None),
        ("Travel is banned, making it hard to verify the tolls.", "the tolls", None),
        ("There was no independent confirmation of the attack.", "the attack", None),
        ("Unconfirmed reports say rebels took the fort.", "rebels took the fort", None),
        ("Unconfirmed reports from the port say rebels took the fort.", "rebels took the fort", None),
        ("Rebels took the fort, according to unconfirmed reports.", "Rebels took the fort", None),
        ("The death of the rebel leader remains unconfirmed.", "The death of the rebel leader", None),
        ("It was not clear whether he would resign.", "whether he would resign", None),
        ("It is still unclear who ordered the raid, but a trial is planned.", "who ordered the raid", None),
    ],
)
def test_unverified(text: str, passage: str, source: str | None) -> None:
    assert rows(text) == [("unverified", passage, source)]


@pytest.mark.parametrize(
    ("text", "passage", "source"),
    [
        ("The minister denied that he had taken bribes.", "he had taken bribes", "The minister"),
        ("The minister denied taking bribes.", "taking bribes", "The minister"),
        ("The minister has denied any involvement.", "any involvement", "The minister"),
        ("The group denied responsibility, blaming the police.", "responsibility", "The group"),
        ("The bank denied reports that it was for sale.", "it was for sale", "The bank"),
        ("The bank denied on Monday that it was for sale.", "it was for sale", "The bank"),
        ("The bank dismissed rumours of a sale.", "a sale", "The bank"),
        ("The bank rejected allegations of fraud.", "fraud", "The bank"),
        ("The reports of a sale were denied by the bank.", "a sale", "the bank"),
        ("Early rumors about a coup in May proved to be false.", "a coup in May", None),
        ("The ministry said reports of a coup were untrue.", "a coup", "The ministry"),
        ("Reports that the king is ill have been denied.", "the king is ill", None),
        ("Lee said reports of a coup were “untrue”.", "a coup", "Lee"),
        ("The army has denied the charges and its chief has said nothing.", "the charges", "The army"),
        ("The war hurt the regime, which has denied any guilt.", "any guilt", "the regime"),
        ("He faces charges of fraud, which he denies.", "fraud", "he"),
    ],
)
def test_denied(text: str, passage: str, source: str | None) -> None:
    assert rows(text) == [("denied", passage, source)]


@pytest.mark.parametrize(
    ("text", "certainty", "passage", "source"),
    [
        ("The general is reportedly living in Rome.", "reported", "The general is reportedly living in Rome", None),
        ("The rebels left, and the general reportedly stayed.", "reported", "the general reportedly stayed", None),
        ("He met a general who is said to have fled.", "reported", "a general who is said to have fled", None),
        (
            "The general - who was reported to have fled - is back.",
            "reported",
            "The general - who was reported to have fled",
            None,
        ),
        ("Apparently, the general fled.", "reported", "the general fled", None),
        ("It is expected that the king will resign.", "expected", "the king will resign", None),
        ("The talks collapsed, reports in local media say.", "reported", "The talks collapsed", None),
        ("While there are reports of clashes, the port is calm.", "reported", "clashes", None),
        ("After the fall of the fort, the king was said to be ill.", "reported", None, None),
        (
            "Lee, whose exit came after the war began, was said to be ill.",
            "reported",
            "Lee, whose exit came after the war began, was said to be ill",
            None,
        ),
        ("They died in clashes that reportedly broke out.", "reported", "clashes that reportedly broke out", None),
        ("The general, believed to be ill, left.", "reported", "The general, believed to be ill", None),
        ("It is thought that the general is ill.", "reported", "the general is ill", None),
        ("The general fled, reports said.", "reported", "The general fled", None),
        ("Reports also say that the general fled.", "reported", "the general fled", None),
        ("According to reports, the general fled.", "reported", "the general fled", None),
        ("The general fled on Friday, according to media reports.", "reported", "The general fled on Friday", None),
        ("There have been reports of shelling in the port.", "reported", "shelling in the port", None),
        ("The general has been held since May 2011 because he spoke out, sources say.", "reported", None, "sources"),
        (
            "Sources close to the court said the general fled.",
            "reported",
            "the general fled",
            "Sources close to the court",
        ),
        ("Latest rumours suggested the general was ill.", "rumored", "the general was ill", None),
        ("Rumors that the general was ill emerged in May.", "rumored", "the general was ill", None),
        ("There was speculation about a coup.", "rumored", "a coup", None),
        ("The general is rumoured to be ill.", "rumored", "The general is rumoured to be ill", None),
        ("If confirmed, it would be the first case.", "conditional", "it would be the first case", None),
        ("It would be the first coup, if true.", "conditional", "It would be the first coup", None),
        ("If the general's exit is confirmed, it would hurt.", "conditional", "the general's exit", None),
        ("The talks are due to begin on Monday.", "expected", "The talks are due to begin on Monday", None),
        ("The talks are expected to be held in Oslo.", "expected", "The talks are expected to be held in Oslo", None),
        ("Lee said the general would soon tell his story.", "expected", "the general would soon tell his story", "Lee"),
    ],
)
def test_reported_and_open(text: str, certainty: str, passage: str | None, source: str | None) -> None:
    (found,) = rows(text)
    assert found[0] == certainty
    assert passage is None or found[1] == passage
    assert found[2] == source


@pytest.mark.parametrize(
    "text",
    [
        "The Senate confirmed the judge.",
        "The judge was confirmed by the Senate.",
        "She was confirmed as chief judge.",
        "If confirmed, he would be the youngest judge.",
        "There are 49 confirmed cases of measles.",
        "The confirmed death toll rose.",
        "Her uncle was a confirmed bachelor.",
        "The ministry will confirm the date.",
        "The ministry hopes to confirm the date.",
        "Has the ministry confirmed the date?",
        "He was denied bail.",
        "They were denied entry to the fort.",
        "The guards denied him access.",
        "The court dismissed the charges.",
        "The judge rejected claims for damages.",
        "The minister did not deny the report.",
        "There were no reports of damage.",
        "The firm reports that sales rose.",
        "The rise is due to higher wages.",
        "He was expected to win.",
        "Sales are expected to be strong.",
        "It was an order that would soon see the empire fall.",
        "Reports of defections have continued.",
        "They fear the unknown if he goes.",
        "He told them as soon as he could.",
        "The open source tool is free.",
        "It rained.",
    ],
)
def test_other_senses(text: str) -> None:
    assert rows(text) == []


def test_a_denied_rumor_is_no_rumor() -> None:
    assert [c.certainty.value for c in claims("The bank denied rumors that it was for sale.")] == ["denied"]


def test_two_claims_in_one_sentence_are_in_order() -> None:
    text = "Lee said Omar would soon speak but declined to confirm he was in Oslo."
    assert rows(text) == [
        ("expected", "Omar would soon speak", "Lee"),
        ("unverified", "he was in Oslo", "Lee"),
    ]


def test_places_and_cues_are_of_the_text() -> None:
    text = "It rained. The  bank has\nconfirmed that “two men” left."
    doc = make_document(text)
    (claim,) = find_claims(doc, (), Referents(doc, ()))
    assert doc.text[claim.passage.start : claim.passage.end] == claim.passage.text == "“two men” left"
    assert claim.passage.sentence == 2
    assert claim.cue == "confirmed"


def test_the_source_leads_to_its_name() -> None:
    (claim,) = claims("Omar Lee is ill, the BBC confirmed.", names={"BBC": ORGANIZATION, "Omar Lee": PERSON})
    assert claim.source is not None
    assert claim.source.name is not None
    assert claim.source.name.text == "BBC"


def test_a_place_where_sources_are_is_not_their_name() -> None:
    (claim,) = claims("Sources in Oslo said the king was ill.", names={"Oslo": PLACE})
    assert claim.source is not None
    assert claim.source.passage.text == "Sources in Oslo"
    assert claim.source.name is None


def test_who_speaks_in_a_quotation_is_the_source() -> None:
    doc = make_document("“I can confirm that two men left,” said Omar Lee.")
    referents = Referents(doc, [make_mention(doc, "Omar Lee", PERSON)])
    start = doc.text.index("Omar")
    speaker = Reference(referents.passage(start, start + 8), referents.mentions[0])
    quote = Quote(referents.passage(1, doc.text.index(",”") + 1), QuoteForm.DIRECT, "said", speaker)
    (claim,) = find_claims(doc, (quote,), referents)
    assert claim.passage.text == "two men left"
    assert claim.source == speaker
    (unattributed,) = find_claims(doc, (), referents)
    assert unattributed.source is not None
    assert unattributed.source.name is None


def test_order_of_quotes_does_not_matter() -> None:
    doc = make_document("“I can confirm it rained.” “We can confirm it snowed.”")
    referents = Referents(doc, ())
    quotes = [
        Quote(referents.passage(first, end), QuoteForm.DIRECT, "", Reference(referents.passage(first, end)))
        for first, end in ((1, 24), (27, 51))
    ]
    assert find_claims(doc, quotes, referents) == find_claims(doc, quotes[::-1], referents)
