"""Reported clauses: what is reported, and by whom."""

from __future__ import annotations

import pytest

from tests.evidence.quotes.found import found, told


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The company said it expects a loss.", "The company", "it expects a loss"),
        ("The company said on Monday that sales rose.", "The company", "sales rose"),
        ("The company said Monday sales had risen.", "The company", "sales had risen"),
        ("The company said in a statement it was sorry.", "The company", "it was sorry"),
        ("Sales rose 5%, the ministry reported.", "the ministry", "Sales rose 5%"),
        ("At least 30 people died, officials say.", "officials", "At least 30 people died"),
        ("The bridge was closed, said a police officer.", "a police officer", "The bridge was closed"),
        ("According to two officials, the talks failed.", "two officials", "the talks failed"),
        ("The talks failed last week, according to two officials.", "two officials", "The talks failed last week"),
        ("The UN says at least 500 people have been killed.", "The UN", "at least 500 people have been killed"),
        ("But sources in the city said he had left, but it seems he stayed.", "sources in the city", "he had left"),
        ("The merger, he said, would create a giant.", "he", "would create a giant"),
        ("The survey showed that most people agree.", "The survey", "most people agree"),
        ("She urged the envoys to sign the treaty.", "She", "to sign the treaty"),
        ("He called on the army to stop.", "He", "to stop"),
        ("They called for an inquiry into the fire.", "They", "an inquiry into the fire"),
        ("He told parliament on Tuesday the talks were over.", "He", "the talks were over"),
        ("The president accused the rebels of lying to him.", "The president", "lying to him"),
        ("The envoy described the talks as a failure.", "The envoy", "a failure"),
        ("He was quoted by the agency as saying that it was late.", "He", "it was late"),
        ("AMMAN (Wire) - Troops left the town, activists said.", "activists", "Troops left the town"),
        ("The firm, based in Oslo, said it was ready.", "The firm", "it was ready"),
        ("Men who fled the town say they were beaten.", "Men who fled the town", "they were beaten"),
        ("Two banks are worried that rates may rise.", "Two banks", "rates may rise"),
        ("Fund managers are convinced the rally has further to run.", "Fund managers", "the rally has further to run"),
        ("The report made it clear that the dam had been weak.", "The report", "the dam had been weak"),
        ("He repeated the mayor's claim that the vote was rigged.", "the mayor's", "the vote was rigged"),
        ("The bank points out that the debt comes due soon.", "The bank", "the debt comes due soon"),
        ("Executives wonder whether the cartel can hold.", "Executives", "whether the cartel can hold"),
        ("The clerk denied taking the money.", "The clerk", "taking the money"),
        ("The utility warned of layoffs in spring.", "The utility", "layoffs in spring"),
        ("The panel urges members not to sell arms.", "The panel", "not to sell arms"),
        ("The governor promised voters he would not raise taxes.", "The governor", "he would not raise taxes"),
        ("The deal values the firm at $2 billion, bankers said.", "bankers", "The deal values the firm at $2 billion"),
        ("On Monday a ferry struck the pier, sailors said.", "sailors", "On Monday a ferry struck the pier"),
        ("Not so, says Ann Lee of the institute.", "Ann Lee of the institute", "Not so"),
        ("Sales will drop, the institute projects, by as much as 6%.", "the institute", "Sales will drop"),
        ("The bid, which analysts say is too low, ends soon.", "analysts", "is too low"),
        ("A man who said that it fell, and that it broke, left.", "A man", "it fell, and that it broke"),
        ("Under the pact, according to bankers, the firm gets a stake.", "bankers", "the firm gets a stake"),
        ("The agency quoted a miner as saying two shafts were shut.", "a miner", "two shafts were shut"),
        ("The bishop renewed calls for a shorter week.", "The bishop", "a shorter week"),
        ("The committee, which urged the mayor to resign, meets on Monday.", "The committee", "to resign"),
        ("The broker issued a blunt warning that rents must fall.", "The broker", "rents must fall"),
        ("The museum claims these are copies.", "The museum", "these are copies"),
        ("A cook told harbor officials in Bonn that he had left.", "A cook", "he had left"),
        ("The flood, which the UN estimates has cost millions, ebbed.", "the UN", "has cost millions"),
        ("The ambassador - who has been recalled - said it was late.", "The ambassador", "it was late"),
    ],
)
def test_indirect(text: str, speaker: str, content: str) -> None:
    assert ("indirect", speaker, content) in told(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('The minister said the attack was "a cowardly act" and left.', 'the attack was "a cowardly act" and left'),
        ('The minister called the plan "useless".', "useless"),
        ('The minister described it as a "hard blow" to them.', 'a "hard blow" to them'),
        ('Others should "demand that they stop", the minister said.', 'Others should "demand that they stop"'),
        ('The minister called for "urgent and lasting help".', "urgent and lasting help"),
        ('The minister decided to "greatly increase" the aid.', 'to "greatly increase" the aid'),
        ('The minister called the decision to end the search "useless".', "useless"),
        ('The minister acknowledged an "unfortunate incident".', 'an "unfortunate incident"'),
        ('The minister condemned the "killing" there as a "cowardly act".', 'a "cowardly act"'),
    ],
)
def test_mixed(text: str, content: str) -> None:
    (quote,) = found(text)
    assert (quote.form.value, quote.passage.text) == ("mixed", content)
    assert quote.speaker is not None
    assert quote.speaker.passage.text.lower() == "the minister"


def test_deeds_of_the_speaker_end_the_report() -> None:
    assert told("The union said the strike was over but declined to give reasons, adding that talks go on.") == [
        ("indirect", "The union", "the strike was over"),
        ("indirect", "The union", "talks go on"),
    ]


def test_left_out_subject_is_the_one_before() -> None:
    assert told('Ann Lee said it was late and warned that "heads will roll".', people=("Ann Lee",)) == [
        ("indirect", "Ann Lee", "it was late"),
        ("direct", "Ann Lee", "heads will roll"),
    ]


def test_another_source_ends_the_report() -> None:
    assert told("Two farmers argue the drought is over, and others note that it may return.") == [
        ("indirect", "Two farmers", "the drought is over"),
        ("indirect", "others", "it may return"),
    ]


def test_what_only_describes_the_source_is_not_reported() -> None:
    assert told("Gold could fall, warns Leo Roe, who runs a fund in Zurich.", people=("Leo Roe",)) == [
        ("indirect", "Leo Roe", "Gold could fall")
    ]


def test_saying_with_a_quoted_predicate() -> None:
    assert told('The firm said it plans to appeal, saying the verdict "defies logic".') == [
        ("indirect", "The firm", "it plans to appeal"),
        ("mixed", "The firm", 'the verdict "defies logic"'),
    ]


def test_cue_is_the_wording_that_introduces() -> None:
    (quote,) = found("The company has said in a statement on Friday that sales fell.")
    assert quote.cue == "has said in a statement on Friday that"


def test_hearsay_has_no_speaker() -> None:
    (quote,) = found("The men are said to be from Oslo.")
    assert quote.speaker is None
    assert quote.passage.text == "to be from Oslo"


@pytest.mark.parametrize(
    "text",
    [
        "The officials have not said why the plan failed.",
        "The reported deal was a surprise to the market.",
        "The report was long.",
        "The agency announced a recall of cars that were built in May and are still sold.",
        "The agency confirmed the talks but declined to comment.",
        "The group, which claimed responsibility, fled.",
        "Prices fell, suggesting that the boom is over.",
        "None of the reviews found that it was wrong.",
        "The sign showed a fish.",
        "El ministro dijo que no sabe nada del asunto.",
        "The crash was reported to the police in May.",
        "She spoke as he said.",
        "The Rome comments marked a change.",
        "Some 80 confirmed cases of the flu have been found.",
        "The points that matter were lost.",
        "It is certain that rain will fall.",
        "He kept his claim to the throne.",
        "The two agreed to a swap in which programs were shown late.",
        "Absences from the summit, which renewed calls for aid, were few.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert told(text) == []


def test_head_of_the_source_is_its_name() -> None:
    (quote,) = found("Secretary of State Ann Lee said it was late.", people=("Ann Lee",))
    assert quote.speaker is not None
    assert quote.speaker.passage.text == "Ann Lee"


def test_name_that_only_describes_the_source_is_not_its_name() -> None:
    (quote,) = found("A friend of Ann Lee said it was late.", people=("Ann Lee",))
    assert quote.speaker is not None
    assert (quote.speaker.passage.text, quote.speaker.name) == ("A friend of Ann Lee", None)


def test_spokesman_stands_for_the_body() -> None:
    (quote,) = found("A spokesman for Acme Steel said it was late.", bodies=("Acme Steel",))
    assert quote.speaker is not None
    assert quote.speaker.name is not None
    assert quote.speaker.name.text == "Acme Steel"
