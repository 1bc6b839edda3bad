"""Which sentences may stand in a summary: tables of real-looking prose, most of it hostile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Document, SentenceKind
from generator.summarize.fitness import Flaw, judge
from tests.builders import make_document, make_mention

LEAD = "The ministry of health published new figures on the outbreak on Monday."


def flaw_of(text: str) -> Flaw:
    """Return the flaw of a sentence that follows a harmless one in a paragraph of its own."""
    doc = whole(LEAD, text)
    return judge(doc, ())[2].flaw


def whole(*sentences: str, title: str = "A title") -> Document:
    """Return a document that holds each text as one sentence, however it would be split."""
    doc = make_document(*(f"Sentence number {n} was put here." for n in range(len(sentences))), title=title)
    return replace(doc, sentences=tuple(replace(s, text=t) for s, t in zip(doc.sentences, sentences, strict=True)))


def paragraph(*sentences: str) -> Document:
    """Return a document of one paragraph that holds each text as one sentence."""
    doc = whole(*sentences)
    return replace(doc, sentences=tuple(replace(s, paragraph=0) for s in doc.sentences))


@pytest.mark.parametrize(
    "text",
    [
        "A storm caused a crane to fall into the mosque, killing 107 people.",
        "Fabius tells the assembly that no talks are under way.",
        "The 131-page paper was found on a street in Kanata, Ontario.",
        "The centre-right party, which lost the vote, called the result \"a scandal\" and asked for a recount.",
        "“Hope” is the name that the team chose for its robot.",
        "\"Hope\" won the regatta by two lengths.",
        "Mr Fabius said the defection of \"one of his friends\" showed that the regime was \"not sustainable.\"",
        "The site, \"The Internet Explorer Six Countdown\", was launched on Friday.",
        "The robot, which was named \"Better Idea of Northern Girls,\" scored one point.",
        "'Angel Catbird' was launched at the convention by its author.",
        "Thousands of people were evacuated from Smith's Landing.",
        "The players' union rejected the owners' offer on Friday.",
        "The boy, who is 6'2\" tall, was found by his aunt.",
        "The company said it would cut 3,000 jobs (about 12% of its staff) by June.",
        "Both the school district and the police department denied the claims.",
        "Those who were hurt were taken to two hospitals.",
        "This year the city expects six million visitors.",
        "This week's summit was called off.",
        "Microsoft said it would appeal.",
        "Four readers of the paper were invited to the ceremony.",
        "The general was seen here on Friday by two reporters.",
        "Sources credited the mayor with the plan.",
        "Oxfam said it opposed the plan.",
        "Critics find it hard to believe that the bank will pay.",
        "Police arrested those who took part in the march.",
        "Prices rose this year by a tenth.",
        "It is not clear whether the general will return.",
        "It was announced on Tuesday that the bridge would reopen in May.",
        "The decision to close the port drew protests.",
        "The attack on the embassy was condemned by all parties.",
        "Two soldiers were killed in the clashes.",
        "Some officials fled the capital before dawn.",
        "In addition to the fine, the court banned the firm for a year.",
        "Later this month the two leaders will meet in Vienna.",
        "So far, 55 people have been confirmed dead.",
        "In the second quarter profits rose by 4 per cent.",
        "Historians of World War I welcomed the find.",
        "eBay bought the site for $1.5bn.",
        "al-Shabab fighters have taken the port of Kismayo.",
        "ISLAMABAD: Pakistan's prime minister resigned on Thursday.",
        "The U.S. increased its donation to $350m.",
        "Mr Obama and his wife visited the camp.",
        "The Prime Minister's office didn't comment.",
    ],
)  # fmt: skip
def test_a_sentence_that_stands_by_itself(text: str) -> None:
    assert flaw_of(text) is Flaw.NONE


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        # questions
        ("Who is Manaf Tlass?", Flaw.QUESTION),
        ("\"Will the regime survive?\"", Flaw.QUESTION),
        ("How long can the money last? the report asks.", Flaw.QUESTION),
        # fragments
        ("Friday, July 21, 2017", Flaw.FRAGMENT),
        ("PARIS, July 6.", Flaw.FRAGMENT),
        ("The current flag of New Zealand.", Flaw.FRAGMENT),
        ("Mohammed Khan, 30, from Dewsbury.", Flaw.FRAGMENT),
        ("Member of the country's most powerful family", Flaw.FRAGMENT),
        ("pilgrims were seen at the Grand Mosque in 2008.", Flaw.FRAGMENT),
        ("- Officials were told to leave the building.", Flaw.FRAGMENT),
        ("• Officials were told to leave the building.", Flaw.FRAGMENT),
        ("The following countries were named in the list:", Flaw.FRAGMENT),
        ("The minister was said to have...", Flaw.FRAGMENT),
        ("The minister was said to have left…", Flaw.FRAGMENT),
        ("Spokesman: the talks were held in Oslo last night.", Flaw.FRAGMENT),
        ("(The report was first published in Oslo last week.)", Flaw.FRAGMENT),
        ("The firm was sold to Acme (formerly known as Apex.", Flaw.FRAGMENT),
        ("A court martial found Army Spc.", Flaw.FRAGMENT),
        ("She won.", Flaw.FRAGMENT),
        ("What a day that was for the team!", Flaw.FRAGMENT),
        # bare quotations
        ("\"Seventeen years ago, this would not have been possible,\" said Ambassador Mohib.", Flaw.QUOTATION),
        ("“We need more than promises,” George Sabra, a spokesman for the rebels, told dpa.", Flaw.QUOTATION),
        ("\"We need more than promises.\"", Flaw.QUOTATION),
        ("‘The vote was rigged’, he told the crowd in the square.", Flaw.QUOTATION),
        ("'The vote was rigged,' the opposition leader told the crowd.", Flaw.QUOTATION),
        ("We need more than promises from the world,\" he said.", Flaw.QUOTATION),
        ("She said: \"The fire was out of control.", Flaw.QUOTATION),
        ("The envoy said: \"All those who were hurt have been taken to hospitals in the region.\"", Flaw.QUOTATION),
        ("Speaking at a meeting in Paris, he said: “The general has defected and is headed here.”", Flaw.QUOTATION),
        ("As the author told the paper, \"The projections are consistent,\" which nobody denied.", Flaw.QUOTATION),
        ("'We were told nothing at all.", Flaw.QUOTATION),
        ("We went to the scene and were turned away by soldiers.", Flaw.QUOTATION),
        ("When our team arrived, the road was blocked.", Flaw.QUOTATION),
        ("In the evening I was allowed to leave.", Flaw.QUOTATION),
        # connectives
        ("But the opposition was disappointed with the outcome.", Flaw.CONNECTIVE),
        ("However, the talks were called off at noon.", Flaw.CONNECTIVE),
        ("Also, an independent was elected in the north.", Flaw.CONNECTIVE),
        ("And the money was never found.", Flaw.CONNECTIVE),
        ("She also called on the council to act.", Flaw.CONNECTIVE),
        ("He was also an influential figure in the movement.", Flaw.CONNECTIVE),
        ("There are also people who have no tents.", Flaw.LEANING),
        ("As a result, flights were cancelled.", Flaw.CONNECTIVE),
        ("The next day, police searched the house.", Flaw.CONNECTIVE),
        ("If confirmed, it would be the highest-level defection.", Flaw.CONNECTIVE),
        ("Later, three men arrived at the gate.", Flaw.CONNECTIVE),
        # leaning
        ("He was released on bail on Thursday.", Flaw.LEANING),
        ("They were twice denied visas.", Flaw.LEANING),
        ("It was bought by a rival in 2004.", Flaw.LEANING),
        ("His father, a former minister, is living in France.", Flaw.LEANING),
        ("This was met with loud booing.", Flaw.LEANING),
        ("These girls were turned down twice.", Flaw.LEANING),
        ("That exhibit was part of a series.", Flaw.LEANING),
        ("Those were the last words of the pilot.", Flaw.LEANING),
        ("The move was described as insignificant.", Flaw.LEANING),
        ("The two were often seen together in Damascus.", Flaw.LEANING),
        ("Other countries were asked to help.", Flaw.LEANING),
        ("Both were arrested at the airport.", Flaw.LEANING),
        ("Two of them were taken to hospital.", Flaw.LEANING),
        ("Some were taken to hospital.", Flaw.LEANING),
        ("According to military experts in Beirut, he was pushed aside.", Flaw.LEANING),
        ("Sources close to him said asylum had been offered.", Flaw.LEANING),
        ("As a young man he attended the academy.", Flaw.LEANING),
        ("Mr Fabius described it as a blow for the regime.", Flaw.LEANING),
        ("Police arrested them at the border.", Flaw.LEANING),
        ("The conference also decided to increase aid.", Flaw.LEANING),
        ("The UN, meanwhile, reports that pledges have risen.", Flaw.LEANING),
        # what surrounds an article
        ("Image: Nick Moreau.", Flaw.BOILERPLATE),
        ("The robot was shown in Washington. Image: United States Navy.", Flaw.BOILERPLATE),
        ("File photo of the shuttle, which was taken last year.", Flaw.BOILERPLATE),
        ("The bridge was closed for a week (AP Photo).", Flaw.BOILERPLATE),
        ("The bridge is seen in this undated photo, which was taken by a fisherman.", Flaw.BOILERPLATE),
        ("As seen here, the bridge was closed for a week.", Flaw.BOILERPLATE),
        ("Our readers were asked what they think.", Flaw.BOILERPLATE),
        ("The paper said our readers were right.", Flaw.BOILERPLATE),
        ("Follow us on Twitter for more stories that matter.", Flaw.BOILERPLATE),
        ("This article was first published by The Conversation.", Flaw.BOILERPLATE),
        ("Click here to read what readers have said.", Flaw.BOILERPLATE),
        ("Additional reporting by Jane Doe was done in Cairo.", Flaw.BOILERPLATE),
        ("Copyright 2012 was reserved by the agency.", Flaw.BOILERPLATE),
        ("Smith contributed to this report from Beirut.", Flaw.BOILERPLATE),
        ("Photographs and audio are provided so our readers may learn more.", Flaw.BOILERPLATE),
    ],
)  # fmt: skip
def test_a_sentence_that_does_not(text: str, flaw: Flaw) -> None:
    assert flaw_of(text) is flaw


def test_a_quotation_that_runs_over_several_sentences_keeps_them_all_out() -> None:
    doc = paragraph(
        "The mayor rejected the plan on Monday.",
        '"The plan was badly made.',
        "Nobody in town was asked.",
        'The council has failed."',
        "The council denied the charge.",
    )
    assert [v.flaw for v in judge(doc, ()).values()] == [Flaw.NONE, *[Flaw.QUOTATION] * 3, Flaw.NONE]


def test_a_mark_that_is_never_closed_harms_its_own_paragraph_only() -> None:
    doc = paragraph(
        'The mayor said: "The plan was badly made.', "The money was lost.", "The council denied the charge."
    )
    apart = replace(doc.sentences[2], paragraph=1)
    verdicts = judge(replace(doc, sentences=(*doc.sentences[:2], apart)), ())
    assert [v.flaw for v in verdicts.values()] == [Flaw.QUOTATION, Flaw.QUOTATION, Flaw.NONE]


def test_a_caption_is_known_by_the_credit_beside_it() -> None:
    doc = make_document(LEAD, "The orbiters were shown at the space center. Image: NASA.", "The orbiters were old.")
    assert [v.flaw for v in judge(doc, ()).values()] == [Flaw.NONE, Flaw.BOILERPLATE, Flaw.BOILERPLATE, Flaw.NONE]


def test_title_and_repetitions_are_no_candidates() -> None:
    doc = whole("Storm hits the coast.", LEAD, LEAD.upper(), title="Storm hits the coast")
    assert [v.flaw for v in judge(doc, ()).values()] == [Flaw.BOILERPLATE, Flaw.NONE, Flaw.BOILERPLATE]


def test_only_running_text_is_judged() -> None:
    doc = make_document(LEAD, LEAD.replace("new", "old"))
    boxed = replace(doc.sentences[0], kind=SentenceKind.BOX)
    assert list(judge(replace(doc, sentences=(boxed, doc.sentences[1])), ())) == [2]


def test_he_leans_on_a_sentence_that_names_a_person() -> None:
    doc = make_document("Kofi Annan arrived in Geneva on Monday. He was met by diplomats.")
    assert judge(doc, ())[2].needs is None
    assert judge(doc, (make_mention(doc, "Geneva", "place"),))[2].needs is None
    assert judge(doc, (make_mention(doc, "Kofi Annan", "person"),))[2].needs == 1


def test_nothing_leans_on_what_may_not_be_used() -> None:
    doc = make_document("Who is Kofi Annan?", "He was born in Kumasi.", "He was met by diplomats.")
    verdicts = judge(doc, (make_mention(doc, "Kofi Annan", "person"),))
    assert [v.usable for v in verdicts.values()] == [False, False, False]


def test_a_chain_of_pronouns_hangs_on_its_first_name() -> None:
    doc = make_document("Kofi Annan arrived in Geneva on Monday. He was met by diplomats. His plan was rejected.")
    verdicts = judge(doc, (make_mention(doc, "Kofi Annan", "person"),))
    assert [verdicts[n].needs for n in (1, 2, 3)] == [None, 1, 2]


def test_another_language_is_judged_by_punctuation_alone() -> None:
    text = (
        "Er kam aus Bonn und ging nach Berlin.",
        "Wer ist der Mann aus Bonn?",
        "„Wir gehen alle nach Bonn“, sagte er.",
    )
    verdicts = judge(replace(whole(*text), language="de"), ())
    assert [v.flaw for v in verdicts.values()] == [Flaw.NONE, Flaw.QUESTION, Flaw.QUOTATION]
