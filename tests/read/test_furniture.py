from __future__ import annotations

import pytest

from generator.model import RepairKind, SentenceKind
from generator.read import read_document
from generator.read.furniture import is_furniture, is_labelled

LEAD = "The council voted on Tuesday to close the old bridge over the river."
NEXT = "Mayor Ada Lovelace said that the repair would cost 4 million euros."


def kinds(text: str) -> dict[str, str]:
    doc, problems = read_document("a.txt", text.encode())
    assert doc
    assert problems == ()
    return {sentence.text: sentence.kind.value for sentence in doc.sentences}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share this with", "box"),
        ("Advertisement", "box"),
        ("Read more: Bridge to close for a year", "box"),
        ("Related: What the bridge cost", "box"),
        ("Sign up for our daily newsletter and never miss a story", "box"),
        ("Follow us on Twitter and Facebook", "box"),
        ("Click here for the latest pictures.", "box"),
        ("Send us your comments using the form below.", "box"),
        ("Image copyright Getty Images Image caption The bridge in May", "caption"),
        ("Image source, Reuters", "caption"),
        ("A man walks over the old bridge on Monday (AP Photo/Jane Doe)", "caption"),
        ("The old bridge. REUTERS/Jane Doe", "caption"),
        ("(Reporting by Jane Doe; Editing by John Roe)", "box"),
        ("(With additional reporting by Jane Doe; editing by John Roe)", "box"),
    ],
)
def test_a_line_that_is_none_of_the_text(line: str, kind: str) -> None:
    found = kinds(f"{LEAD}\n\n{line}\n\n{NEXT}")
    assert found[LEAD] == found[NEXT] == "body"
    assert {other for text, other in found.items() if text not in {LEAD, NEXT}} == {kind}


@pytest.mark.parametrize(
    ("text", "set_apart"),
    [
        (f"(ROUGH CUT ONLY - NO REPORTER NARRATION) {LEAD} {NEXT}", "(ROUGH CUT ONLY - NO REPORTER NARRATION)"),
        (f"{LEAD} {NEXT} Rough Cut (no reporter narration).", "Rough Cut (no reporter narration)."),
        (
            f"{LEAD} Image copyright AFP/Getty Images Image caption {NEXT}",
            "Image copyright AFP/Getty Images Image caption",
        ),
        (f"{LEAD} {NEXT} For more reports from the bridge, click here", "For more reports from the bridge, click here"),
        (
            f"{LEAD} {NEXT} (Reporting by Jane Doe; Editing by John Roe) A platform for trade connects markets",
            "(Reporting by Jane Doe; Editing by John Roe) A platform for trade connects markets",
        ),
    ],
)
def test_what_is_glued_to_the_text_is_set_apart_and_listed(text: str, set_apart: str) -> None:
    doc, _ = read_document("a.txt", text.encode())
    assert doc
    assert [sentence.text for sentence in doc.sentences if sentence.kind is SentenceKind.BODY] == [LEAD, NEXT]
    boxes = " ".join(sentence.text for sentence in doc.sentences if sentence.kind is SentenceKind.BOX)
    assert boxes == set_apart
    assert {kind for repair in doc.repairs for kind in repair.kinds} == {RepairKind.FURNITURE}
    for sentence in doc.sentences:
        assert text[sentence.span.start : sentence.span.end] == sentence.text


@pytest.mark.parametrize(
    "sentence",
    [
        "Share prices fell by two percent on Tuesday.",
        "“Click here to pay,” the message to the residents read.",
        "He told the crew to sign up for the night shift or leave.",
        "Sign up for the army or leave, he told them; they laughed.",
        "Read more books, the minister told the pupils.",
        "The image copyright law was passed by parliament on Monday.",
        "Follow us on the road to peace, she said.",
        "The film was a rough cut, and no reporter liked its narration.",
        "Editing by hand took the two authors several weeks (reporting by phone took longer).",
        "More than 20 people came: nobody knew why.",
        "Related measures are being discussed, the council said.",
        "Email was down for hours.",
        "He told AP/Reuters reporters that the bridge is safe.",
        "Residents can send us their comments until Friday, the council said.",
    ],
)
def test_real_sentences_stay(sentence: str) -> None:
    assert not is_furniture(sentence)
    assert not is_labelled(sentence)
    assert kinds(f"{LEAD}\n\n{sentence}\n\n{NEXT}")[sentence] == "body"
    assert kinds(f"{LEAD} {sentence} {NEXT}")[sentence] == "body"
