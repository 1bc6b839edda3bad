"""The causes that an article gives, and those that it says are not known."""

from __future__ import annotations

import pytest

from generator.evidence.reasons import find_reasons
from generator.evidence.referents import Referents
from generator.model import Reason
from tests.builders import make_document


def reasons(*paragraphs: str) -> tuple[Reason, ...]:
    doc = make_document(*paragraphs)
    return find_reasons(doc, Referents(doc, ()))


def rows(*paragraphs: str) -> list[tuple[str, str]]:
    return [(reason.passage.text, reason.effect.text) for reason in reasons(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        (
            "The general has been held since May because he spoke out, sources say.",
            "he spoke out",
            "The general has been held since May",
        ),
        ("The flight was canceled, largely because of fog.", "fog", "The flight was canceled"),
        ("Because of the fog, the flight was canceled.", "the fog", "the flight was canceled"),
        ("The ministry said the flight was late due to fog.", "fog", "the flight was late"),
        ("The delay was due to fog.", "fog", "The delay"),
        ("Ten people died as a result of the fire.", "the fire", "Ten people died"),
        ("The drop was an issue, he said, due to the strike.", "the strike", "The drop was an issue"),
        (
            "The team was cheered after the match because it won, but few came.",
            "it won",
            "The team was cheered after the match",
        ),
        ("The minister resigned, citing poor health.", "poor health", "The minister resigned"),
        ("Citing privacy rules, the school kept silent.", "privacy rules", "the school kept silent"),
        ("The storm led to a power cut.", "The storm", "a power cut"),
        ("The storm caused a power cut and led to riots.", "The storm", "a power cut"),
        ("The power cut was caused by a storm.", "a storm", "The power cut"),
        ("They cleared the damage caused by the storm.", "the storm", "the damage"),
        ("The dam burst on Sunday, forcing hundreds to flee.", "The dam burst on Sunday", "hundreds to flee"),
        ("The writer was jailed for insulting the king.", "insulting the king", "The writer was jailed"),
        ("The writer was jailed for his role in the riots.", "his role in the riots", "The writer was jailed"),
        ("The writer was sacked over remarks about the king.", "remarks about the king", "The writer was sacked"),
        ("The general was pushed aside after backing talks.", "backing talks", "The general was pushed aside"),
        ("The minister resigned after he was accused of fraud.", "he was accused of fraud", "The minister resigned"),
        ("The minister stepped down amid a scandal.", "a scandal", "The minister stepped down"),
        ("The talks ended after both sides failed to agree.", "both sides failed to agree", "The talks ended"),
        (
            "When he failed to stop the riots, the king grew angry.",
            "he failed to stop the riots",
            "the king grew angry",
        ),
        ("The reason for the delay was that the pilot was ill.", "the pilot was ill", "the delay"),
        ("Shares rise due to US plan", "US plan", "Shares rise"),
        ("The bill died after failing a vote.", "failing a vote", "The bill died"),
        ("He wrote to them, and now he is safe because of the king.", "the king", "now he is safe"),
        ("The club, he said, was banned because members cheated.", "members cheated", "The club, he said, was banned"),
        ("Clashes after Friday prayers led to ten deaths.", "Clashes after Friday prayers", "ten deaths"),
        ("Lee told the meeting that aid was cut because of fraud.", "fraud", "aid was cut"),
        (
            "Lee has in the past criticized the king for jailing critics.",
            "jailing critics",
            "Lee has in the past criticized the king",
        ),
        ("Workers walked out in protest at the cuts.", "the cuts", "Workers walked out"),
    ],
)
def test_causes(text: str, cause: str, effect: str) -> None:
    assert rows(text) == [(cause, effect)]
    assert not reasons(text)[0].unknown


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("It is not clear why the general left.", "the general left"),
        ("The army did not say why the men were held.", "the men were held"),
        ("The cause of the crash is not yet known.", "the crash"),
        ("The motive for the attack remains unclear.", "the attack"),
        ("The bank gave no reason for the delay.", "the delay"),
        ("No reason was given for the delay.", "the delay"),
        ("It is not known what caused the fire.", "the fire"),
    ],
)
def test_unknown_causes(text: str, effect: str) -> None:
    (reason,) = reasons(text)
    assert reason.unknown
    assert reason.effect.text == effect


def test_a_guess_behind_an_unknown_cause() -> None:
    first, second = reasons("It is not clear why the general left but officials said he feared for his life.")
    assert (first.unknown, second.unknown) == (True, False)
    assert second.passage.text == "he feared for his life"
    assert second.effect.text == "the general left"
    assert second.cue == "but"


@pytest.mark.parametrize(
    ("texts", "cause", "effect"),
    [
        (["The dam broke. As a result, the town was flooded."], "The dam broke", "the town was flooded"),
        (["Prices rose. This was due to a strike."], "a strike", "Prices rose"),
        (["Prices rose. This led to riots."], "Prices rose", "riots"),
    ],
)
def test_the_sentence_before(texts: list[str], cause: str, effect: str) -> None:
    assert rows(*texts) == [(cause, effect)]


@pytest.mark.parametrize(
    "text",
    [
        "The train is due to arrive at noon.",
        "As a result, the town was flooded.",
        "He spoke in response to a question.",
        "The bank will close, according to the paper, citing officials.",
        "He resigned after three years.",
        "He resigned over the weekend.",
        "He was jailed for ten years.",
        "He was fired after serving two terms.",
        "The road led to a village.",
        "The strike could lead to shortages.",
        "They do not know what happened after the fire.",
        "He left when the rain stopped.",
        "He did not resign after the scandal.",
        "Did he leave because of her?",
        "She explained why the sky is blue.",
        "This is another reason for hope.",
        "The sum is due to them.",
        "The prince gave thanks to the crew.",
        "Opposition groups blamed the army for the attack.",
        "It must be because of her.",
        "One, because of her.",
        "A crisis is inevitable unless talks led to reform.",
        "Because she knew it was hopeless, and that all was lost.",
        "It rained.",
    ],
)
def test_no_causes(text: str) -> None:
    assert rows(text) == []


def test_places_are_of_the_text() -> None:
    doc = make_document("It rained. The  match was\nput off because of “heavy” rain.")
    (reason,) = find_reasons(doc, Referents(doc, ()))
    assert doc.text[reason.passage.start : reason.passage.end] == reason.passage.text == "“heavy” rain"
    assert doc.text[reason.effect.start : reason.effect.end] == reason.effect.text == "The  match was\nput off"
    assert (reason.passage.sentence, reason.effect.sentence, reason.cue) == (2, 2, "because of")
