"""The parts of an article: headline, caption, fact box, paragraphs."""

from __future__ import annotations

import pytest

from generator.model import Document, RepairKind, SentenceKind
from generator.read import Facts, read_document

LEAD = "A general has fled the country and is on his way to Paris, the minister said on Friday."
MORE = "His family confirmed the news, which came as a surprise to the government in the capital."


def read(text: str, title: str | None = None, path: str = "one.txt") -> Document:
    doc, problems = read_document(path, text.encode(), Facts(title))
    assert problems == ()
    assert doc is not None
    return doc


def kinds(doc: Document) -> list[tuple[str, str]]:
    return [(sentence.kind.value, sentence.text) for sentence in doc.sentences]


def test_title_on_a_line_of_its_own() -> None:
    doc = read(f"General flees\n\n{LEAD}\n\n{MORE}")
    assert (doc.title, doc.title_derived) == ("General flees", False)
    assert kinds(doc) == [("headline", "General flees"), ("body", LEAD), ("body", MORE)]
    assert doc.text == f"General flees\n\n{LEAD}\n\n{MORE}"


def test_a_date_may_stand_before_the_title() -> None:
    doc = read(f"Friday, July 6, 2012\n\nGeneral flees\n\n{LEAD}")
    assert doc.title == "General flees"
    assert [kind for kind, _ in kinds(doc)] == ["caption", "headline", "body"]


def test_without_a_title_the_lead_gives_one() -> None:
    doc = read(f"{LEAD}\n{MORE}")
    assert doc.title_derived
    assert doc.title == "A general has fled the country and is on his way to Paris"
    assert [kind for kind, _ in kinds(doc)] == ["body", "body"]


def test_a_known_title_wins_and_is_found_glued() -> None:
    caption = "The minister tells reporters in Paris that the war is lost."
    doc = read(f"General flees to Paris {caption}\n{LEAD}\n{MORE}", "General flees to Paris")
    assert kinds(doc)[:3] == [("headline", "General flees to Paris"), ("caption", caption), ("body", LEAD)]
    assert [repair.kinds for repair in doc.repairs] == [(RepairKind.HEADLINE,)]


def test_a_lead_after_a_glued_headline_is_no_caption() -> None:
    doc = read(f"General flees to Paris {LEAD}\n{MORE}", "General flees to Paris")
    assert [kind for kind, _ in kinds(doc)] == ["headline", "body", "body"]


def test_a_glued_caption_is_cut_off() -> None:
    doc = read(
        f"{LEAD}\nHis father was once a minister of defense If the news is true, it would be a first, they said."
    )
    assert kinds(doc)[1:] == [
        ("caption", "His father was once a minister of defense"),
        ("body", "If the news is true, it would be a first, they said."),
    ]


def test_a_glued_fact_box_is_cut_off() -> None:
    box = ["Member of a powerful family", "Son of a former minister", "Close friend of the president"]
    doc = read(f"{LEAD}\n{' '.join(box)} “I ask you to leave,” she said.")
    assert kinds(doc)[1:] == [*(("box", fact) for fact in box), ("body", "“I ask you to leave,” she said.")]
    assert [repair.kinds for repair in doc.repairs] == [(RepairKind.BOX,)] * 3


@pytest.mark.parametrize(
    "line",
    [
        "He told reporters in the capital of the song If I Had a Hammer that was sung by all of them.",
        "The men of the village read The Guardian and The Times before they were taken to the station.",
        "Member of parliament John Smith said he would resign, and Son of God was a film that he liked.",
        "Chairman of the board Smith and President of the club Jones were at the meeting on Friday.",
        "Friday was the day on which the talks began, and July 6, 2012 was the day on which they ended.",
        "Images from Space revealed more than 600 places of that kind, and photos by the army showed a few more.",
        "She said that Image: a magazine was founded in 1990, and that it is read by all of them to this day.",
    ],
)
def test_clean_text_is_left_whole(line: str) -> None:
    doc = read(f"{LEAD}\n{line}\n{MORE}")
    assert kinds(doc)[1] == ("body", line)
    assert doc.repairs == ()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Friday, July 6, 2012", "caption"),
        ("6 July 2012, 10:30 GMT", "caption"),
        ("Published: 2012-07-06", "caption"),
        ("By Jane Smith in Paris", "caption"),
        ("Image: A. Photographer / Agency", "caption"),
        ("Photo by Jane Smith", "caption"),
        ("The general (left) in Paris in 2011. Photo: Agency.", "caption"),
        ("(Reporting by A. Smith; Editing by B. Jones)", "box"),
        ("https://example.org/news", "box"),
        ("* * *", "box"),
        ("- one of the points", "box"),
        ("What comes next", "headline"),
        ("Who is the general?", "headline"),
        ("It is over.", "body"),
    ],
)
def test_kinds_of_lines(line: str, kind: str) -> None:
    doc = read(f"{LEAD}\n\n{line}\n\n{MORE}")
    assert {s.kind.value for s in doc.sentences if s.paragraph == 1} == {kind}


def test_footers_are_boxes_to_the_end() -> None:
    doc = read(f'{LEAD}\n\n{MORE}\n\nExternal links\n\n"A general flees" — The News, July 6, 2012.')
    assert [kind for kind, _ in kinds(doc)] == ["body", "body", "box", "box"]


def test_date_lines_glued_to_the_text() -> None:
    doc = read(f"Thursday, May 7, 2015 {LEAD}\n{MORE}")
    assert kinds(doc)[0] == ("caption", "Thursday, May 7, 2015")
    doc = read(f"General flees abroad PARIS | Fri Jul 6, 2012 2:25 pm BST PARIS (Agency) - {LEAD}\n{MORE}")
    assert kinds(doc)[:2] == [("headline", "General flees abroad"), ("caption", "PARIS | Fri Jul 6, 2012 2:25 pm BST")]
    assert doc.title == "General flees abroad"


def test_hard_wrapped_text_is_joined() -> None:
    words, lines = f"{LEAD} {MORE}".split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 50:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    doc = read("General flees\n\n" + "\n".join(lines) + "\n\n" + "\n".join(lines))
    assert doc.text == f"General flees\n\n{LEAD} {MORE}\n\n{LEAD} {MORE}"


def test_a_word_split_over_two_lines_is_joined() -> None:
    doc = read(
        "The general and his family have fled the long-\nterm rule of the president of the country,\n"
        "as the minister had said on Friday in Paris."
    )
    assert "the long-term rule of the president of the country, as the minister" in doc.text
    assert [(repair.kinds, repair.after) for repair in doc.repairs] == [((RepairKind.HYPHEN,), "")]


def test_lines_that_are_sentences_stay_apart() -> None:
    doc = read("The first line is here.\nThe second line is here.\nThe third line is longer than these.\n")
    assert [sentence.paragraph for sentence in doc.sentences] == [0, 1, 2]


def test_a_slipped_end_of_a_sentence_comes_back() -> None:
    doc = read(f'{LEAD}\n"Is this the end of it all?"\nsaid one of the ministers.\n{MORE}')
    assert kinds(doc)[1] == ("body", '"Is this the end of it all?" said one of the ministers.')


def test_markdown_marks() -> None:
    text = (
        '# General flees\n\n**A general** has fled to [Paris](https://example.org/a_(b) "x"), the *minister* said.\n\n'
        "![a picture](p.png)\n\n> It is_not_over, he said: 2 * 3 * 4 and [so] on \\* \\_.\n"
    )
    doc = read(text, path="one.md")
    assert doc.title == "General flees"
    assert [text for _, text in kinds(doc)] == [
        "General flees",
        "A general has fled to Paris, the minister said.",
        "It is_not_over, he said: 2 * 3 * 4 and [so] on * _.",
    ]
    paris = doc.text.index("Paris")
    span = doc.span(paris, paris + 5)
    assert text[span.start : span.end] == "Paris"


def test_only_running_text_is_body() -> None:
    doc = read(f"General flees\n\nFriday, July 6, 2012\n\n{LEAD}")
    assert [s.text for s in doc.sentences if s.kind == SentenceKind.BODY] == [LEAD]
