"""One article, from the bytes of its file to a `Document`."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import Final

from generator.model import Alignment, Document, Problem, RepairKind, Sentence, SentenceKind, Span
from generator.read.blocks import headline_number, line_kinds
from generator.read.characters import repair_characters
from generator.read.decode import decode
from generator.read.draft import LAYOUT, Draft, Edit
from generator.read.glue import Part, split_line
from generator.read.language import detect_language
from generator.read.lines import Line, lines_of, unwrap_edits
from generator.read.markdown import HEADING, is_markdown, without_marks
from generator.read.metadata import Facts, merged, read_front_matter
from generator.read.received import Received
from generator.read.sentences import split_sentences
from generator.read.slugs import document_ids
from generator.read.titles import derive_title, title_end
from generator.read.treebank import is_treebank, stray_spaces, treebank_edits

LANGUAGE: Final = "en"
"""What an article is held to be in when neither its metadata nor the extra ``language`` says anything."""
PARAGRAPH: Final = "\n\n"
HEAD_LINES: Final = 3
"""Lines among which the title is looked for: a date or a publisher may stand before it."""


def read_document(
    path: str, data: bytes, facts: Facts | None = None, *, id: str | None = None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the article in ``data``, or None if there is none, and what the operator should know about the file.

    Args:
        path: the file's path relative to the seeds folder, with forward slashes.
        data: the file's bytes.
        facts: what is known of the article beside its file; wins over the file's own front matter.
        id: the document's id; made from the path if not given.
    """
    decoded = decode(data)
    noted = (Problem(path, None, decoded.note, decoded.hint),) if decoded.note else ()
    if decoded.text is None:
        return None, noted
    front = read_front_matter(decoded.text, path)
    known = merged(facts or Facts(), front.facts)
    draft = Draft.of(decoded.text, front.body)
    document, empty = _document(path, draft, known, id=id, sha256=sha256(data).hexdigest(), markdown=is_markdown(path))
    return document, (*noted, *front.problems, *empty)


def read_extract(
    received: Received, facts: Facts | None = None, *, id: str | None = None
) -> tuple[Document | None, tuple[Problem, ...]]:
    """Return the article whose text was taken out of a page, a feed or a table; its spans count in that text.

    Args:
        received: The article; ``received.text`` is its text.
        facts: What is known of the article beside its file; wins over what the file says.
        id: The document's id; made from the path if not given.
    """
    known = merged(facts or Facts(), received.facts)
    draft = Draft.of(received.text)
    hashed = sha256(received.text.encode("utf-8", "replace")).hexdigest()
    document, problems = _document(received.path, draft, known, id=id, sha256=hashed, markdown=False)
    return document and replace(document, extracted=received.text), problems


def _document(
    path: str, draft: Draft, known: Facts, *, id: str | None, sha256: str, markdown: bool
) -> tuple[Document | None, tuple[Problem, ...]]:
    draft = _repaired(draft, markdown=markdown)
    lines = lines_of(draft.text)
    if not lines:
        return None, (Problem(path, None, "skipped, since the file holds no text", "Put the article's text into it."),)
    parts = _layout(lines, known.title, markdown=markdown)
    draft, parts = _separated(draft, parts)
    name = id or document_ids([path])[path]
    language = known.language or detect_language(draft.text) or LANGUAGE
    alignment = draft.alignment()
    sentences = _sentences(draft.text, parts, alignment, name, language)
    title = known.title or _headline(sentences)
    document = Document(
        id=name,
        path=path,
        title=title or derive_title(_lead(sentences)),
        title_derived=title is None,
        published=known.published,
        publisher=known.publisher,
        url=known.url,
        language=language,
        sha256=sha256,
        text=draft.text,
        alignment=alignment,
        sentences=sentences,
        repairs=draft.repairs(name),
    )
    return document, ()


def _repaired(draft: Draft, *, markdown: bool) -> Draft:
    draft = repair_characters(draft)
    if markdown:
        draft = without_marks(draft)
    draft = draft.edit(treebank_edits(draft.text) if is_treebank(draft.text) else stray_spaces(draft.text))
    return draft.edit(unwrap_edits(draft.text))


def _layout(lines: list[Line], title: str | None, *, markdown: bool) -> list[Part]:
    """Return the parts of the text in order; the headline is found by the title, if that is known, or by its look."""
    kinds = line_kinds(lines)
    starts = [0] * len(lines)
    if markdown:
        for n, line in enumerate(lines):
            if mark := HEADING.match(line.text):
                kinds[n], starts[n] = SentenceKind.HEADLINE, mark.end()
    titled = next((n for n, line in enumerate(lines[:HEAD_LINES]) if title and title_end(line.text, title)), None)
    first = titled if titled is not None else headline_number(lines, kinds)
    if first is not None and titled is None:
        kinds[first] = SentenceKind.HEADLINE
    parts: list[Part] = []
    for n, line in enumerate(lines):
        text = line.text[starts[n] :]
        known = title if n == titled else None
        offset = line.start + starts[n]
        found = split_line(text, kinds[n], title=known, last=n + 1 == len(lines))
        parts += [part.moved(offset) for part in found]
    return parts


def _separated(draft: Draft, parts: list[Part]) -> tuple[Draft, list[Part]]:
    """Return the draft with nothing but a blank line between its parts, and the parts where they then stand."""
    edits, moved, position, end = list[Edit](), list[Part](), 0, 0
    for part in parts:
        gap, between = draft.text[end : part.start], PARAGRAPH if moved else ""
        if gap != between:
            kind = part.repair or (RepairKind.MARKDOWN if gap.strip() else LAYOUT)
            edits.append(Edit(end, part.start, between, kind))
        start = position + len(between)
        position = start + part.end - part.start
        moved.append(part.moved(start - part.start))
        end = part.end
    if end < len(draft.text):
        edits.append(Edit(end, len(draft.text), "", LAYOUT))
    return draft.edit(edits), moved


def _sentences(text: str, parts: list[Part], alignment: Alignment, name: str, language: str) -> tuple[Sentence, ...]:
    sentences: list[Sentence] = []
    for paragraph, part in enumerate(parts):
        whole = part.kind == SentenceKind.HEADLINE
        size = part.end - part.start
        for start, end in [(0, size)] if whole else split_sentences(text[part.start : part.end], language):
            start, end = part.start + start, part.start + end
            span = Span(name, *alignment.locate(start, end))
            sentences.append(Sentence(len(sentences) + 1, start, end, paragraph, part.kind, text[start:end], span))
    return tuple(sentences)


def _headline(sentences: tuple[Sentence, ...]) -> str | None:
    """Return the headline that stands before the text, if there is one."""
    body = next((n for n, sentence in enumerate(sentences) if sentence.kind == SentenceKind.BODY), 0)
    return next((sentence.text for sentence in sentences[:body] if sentence.kind == SentenceKind.HEADLINE), None)


def _lead(sentences: tuple[Sentence, ...]) -> str:
    return next((s.text for s in sentences if s.kind == SentenceKind.BODY), sentences[0].text)
