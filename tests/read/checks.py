"""Checks that hold for every document, whatever its file was like."""

from __future__ import annotations

from itertools import pairwise

from generator.model import Document
from generator.read.decode import decode


def source_of(data: bytes) -> str:
    text = decode(data).text
    assert text is not None
    return text


def check_document(doc: Document, source: str) -> None:
    """Fail unless text, sentences, runs and repairs agree with each other and with the file's text."""
    check_runs(doc, source)
    check_sentences(doc)
    assert doc.title.strip()
    first, last = doc.alignment.runs[0], doc.alignment.runs[-1]
    assert repaired(doc, source, first.file_start, last.file_end).split() == doc.text.split()


def check_runs(doc: Document, source: str) -> None:
    runs = doc.alignment.runs
    assert runs[0].start == 0
    assert runs[-1].end == len(doc.text)
    assert all(run.start < run.end for run in runs)
    for before, after in pairwise(runs):
        assert before.end == after.start
        assert before.file_end <= after.file_start
    repaired_places = {(repair.span.start, repair.span.end) for repair in doc.repairs}
    for run in runs:
        assert 0 <= run.file_start <= run.file_end <= len(source)
        text, original = doc.text[run.start : run.end], source[run.file_start : run.file_end]
        if text != original and (run.file_start, run.file_end) not in repaired_places:
            assert not text.strip() or text.split() == original.split(), (text, original)


def check_sentences(doc: Document) -> None:
    end = 0
    for number, sentence in enumerate(doc.sentences, 1):
        assert sentence.number == number
        assert end <= sentence.start < sentence.end <= len(doc.text)
        assert sentence.text == doc.text[sentence.start : sentence.end] == sentence.text.strip()
        assert not doc.text[end : sentence.start].strip()
        assert "\n" not in sentence.text
        assert sentence.span == doc.span(sentence.start, sentence.end)
        end = sentence.end
    assert not doc.text[end:].strip()
    paragraphs = [sentence.paragraph for sentence in doc.sentences]
    assert paragraphs == sorted(paragraphs)


def repaired(doc: Document, source: str, start: int, end: int) -> str:
    """Return a part of the file's text, with the listed repairs made in it."""
    repairs = [repair for repair in doc.repairs if start <= repair.span.start and repair.span.end <= end]
    out, position = [], start
    for repair in repairs:
        assert position <= repair.span.start
        assert repair.before == source[repair.span.start : repair.span.end]
        out += [source[position : repair.span.start], repair.after]
        position = repair.span.end
    return "".join([*out, source[position:end]])
