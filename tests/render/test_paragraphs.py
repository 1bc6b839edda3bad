"""The text of an article on its page: whose words are quoted, and which names stand in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model import Document, Evidence, Mention, Passage, Quote, QuoteForm, Reference
from generator.render.make_site import make_site
from generator.render.paragraphs import blocks
from generator.render.pieces import Segment
from generator.render.sentences import cut, stretches
from generator.render.views import Block
from tests.builders import make_document, make_mention
from tests.render.corpora import Named, make_corpus
from tests.render.languages import ENGLISH

PEOPLE = (
    Named("people/ada-brill", "Ada Brill", ("Ada Brill", "Brill")),
    Named("people/otto-lund", "Otto Lund", ("Otto Lund",)),
    Named("places/vell", "Vell", ("Vell",)),
)


def passage(doc: Document, text: str) -> Passage:
    start = doc.text.index(text)
    end = start + len(text)
    number = next(s.number for s in doc.sentences if s.start <= start < s.end)
    return Passage(doc.id, start, end, text, number, doc.span(start, end))


def quote(doc: Document, text: str, speaker: Mention | None, form: QuoteForm = QuoteForm.DIRECT) -> Quote:
    return Quote(passage(doc, text), form, "said", Reference(passage(doc, speaker.text), speaker) if speaker else None)


def made(text: str, quoted: Sequence[str] = (), by: str = "", form: QuoteForm = QuoteForm.DIRECT) -> tuple[Block, ...]:
    """Return the blocks of an article in which some words are those of one speaker."""
    doc = make_document(*text.split("\n\n"), id="note")
    corpus = make_corpus([doc], PEOPLE)
    mentions = [mention for entity in corpus.entities for mention in entity.mentions]
    speaker = next((mention for mention in mentions if mention.text == by), None)
    evidence = Evidence("note", quotes=tuple(quote(doc, words, speaker, form) for words in quoted))
    site = make_site(replace(corpus, evidence={"note": evidence}), ENGLISH)
    return blocks(site, doc, source="articles/note")


def margin(found: Sequence[Block]) -> list[list[str]]:
    return [[f"{'“' if one.speaks else ''}{one.name}" for one in s.beside] for block in found for s in block.sentences]


def said(found: Sequence[Block]) -> list[str]:
    return [piece.text for block in found for s in block.sentences for piece in s.segments if piece.quoted]


def test_a_name_stands_in_the_margin_where_it_comes_first() -> None:
    found = made("Ada Brill left Vell. Otto Lund met Brill in Vell.\n\nBrill came back.")
    assert margin(found) == [["Ada Brill", "Vell"], ["Otto Lund"], []]


def test_a_speaker_stands_in_the_margin_beside_every_quote_and_once() -> None:
    words = ("We go", "There is no way back")
    found = made("“We go,” said Ada Brill in Vell. “There is no way back,” she told Otto Lund.", words, "Ada Brill")
    assert margin(found) == [["“Ada Brill", "Vell"], ["“Ada Brill", "Otto Lund"]]
    assert said(found) == ["“We go,”", "“There is no way back,”"]


@pytest.mark.parametrize("form", [QuoteForm.INDIRECT, QuoteForm.MIXED])
def test_a_report_is_no_quote(form: QuoteForm) -> None:
    found = made("Ada Brill said that Vell was lost.", ["Vell was lost"], "Ada Brill", form)
    assert said(found) == []
    assert margin(found) == [["Ada Brill", "Vell"]]


def test_a_paragraph_of_nothing_but_one_speakers_words_is_a_quote_and_names_the_speaker() -> None:
    words = "Vell is lost. Nobody can live there"
    found = made(f"Ada Brill spoke.\n\n“{words}.”\n\nThen all went.", [words], "Ada Brill")
    assert [block.speaker.text if block.speaker else "" for block in found] == ["", "Ada Brill", ""]
    assert margin(found) == [["Ada Brill"], ["Vell"], [], []]


def test_a_quote_that_nobody_is_named_for_is_marked_and_has_no_speaker() -> None:
    found = made("“Vell is lost.”", ["Vell is lost"])
    assert found[0].speaker is None
    assert "".join(said(found)) == "“Vell is lost.”"
    assert margin(found) == [["Vell"]]


def test_the_text_of_a_sentence_is_whole_however_quotes_and_names_lie_in_it() -> None:
    doc = make_document("Old Ada Brill said: “Ada Brill of Vell, come.” He laughed.")
    names = [(make_mention(doc, "Ada Brill", "person", nth=nth), Segment("", "person")) for nth in (0, 1)]
    for start in range(len(doc.text) - 1):
        for end in range(start + 1, len(doc.text), 7):
            number = next((s.number for s in doc.sentences if start < s.end), len(doc.sentences))
            span = Passage(doc.id, start, end, doc.text[start:end], number, doc.span(start, end))
            quotes = stretches(doc, [span])
            for sentence in doc.sentences:
                here = [one for one in names if one[0].sentence == sentence.number]
                piece = cut(doc, sentence, here, quotes.get(sentence.number, ()))
                assert "".join(one.text for one in piece.segments) == doc.text[sentence.start : sentence.end]
                assert [one.text for one in piece.segments if one.type] == ["Ada Brill"] * len(here)


def test_hostile_words_stay_words_in_the_margin_and_in_quotes() -> None:
    doc = make_document("“<script>x</script> & {{ 7 }}” said <b>Ada</b> Brill.", id="note")
    corpus = make_corpus([doc], [Named("people/ada-brill", "<b>Ada</b> Brill", ("<b>Ada</b> Brill",))])
    [mention] = corpus.entities[0].mentions
    evidence = Evidence("note", quotes=(quote(doc, "<script>x</script> & {{ 7 }}", mention),))
    site = make_site(replace(corpus, evidence={"note": evidence}), ENGLISH)
    [block] = blocks(site, doc, source="articles/note")
    html = block.sentences[0].margin + block.sentences[0].html
    assert "&lt;b&gt;Ada" in html
    assert "<script" not in html
    assert "<b>" not in html
    assert "{{" not in html


def test_the_margin_is_for_the_eye_alone() -> None:
    [block] = made("Ada Brill left.")
    html = block.sentences[0].margin
    assert html.startswith('<span class="bf-margin" aria-hidden="true"')
    assert html.count("<a ") == html.count('tabindex="-1"') == 1
