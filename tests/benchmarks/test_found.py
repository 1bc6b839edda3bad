"""What the project finds, in the terms of a gold set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from benchmarks.quality.found import Found, FoundMention, found_in
from benchmarks.quality.gold import GoldSet, read_gold
from generator.model import Alignment, Corpus, Document, Entity, EntityType, Message, Run, Span, Summary, Undecided
from tests.benchmarks.test_figures import HARBOR
from tests.builders import make_document, make_mention


def in_file(doc: Document, path: str, offset: int) -> Document:
    """Return the document as read from a file in which its text starts later."""
    run = Run(0, len(doc.text), offset, offset + len(doc.text))
    alignment = Alignment((run,))
    placed = replace(doc, path=path, alignment=alignment)
    sentences = tuple(replace(each, span=placed.span(each.start, each.end)) for each in doc.sentences)
    return replace(placed, sentences=sentences)


def test_names_and_summaries_by_the_ids_and_files_of_the_set() -> None:
    gold: GoldSet = read_gold(HARBOR)
    body = gold.texts["quay"].index("Mira")
    text = gold.texts["quay"][body:]
    ours = in_file(make_document(*text.strip().split("\n\n"), id="2024-talks-begin"), "sub/quay.md", body)
    other = make_document("Mira Oleander rests.", id="other")
    linked = (make_mention(other, "Mira Oleander", "person"), make_mention(ours, "Mira Oleander", "person"))
    corpus = Corpus(
        documents=(other, ours),
        summaries={ours.id: Summary(ours.id, "lead", (1, 3)), other.id: Summary(other.id, "lead", (1,))},
        entities=(Entity("people/mira", EntityType.PERSON, "Mira Oleander", (), linked, ()),),
        undecided=(Undecided(make_mention(ours, "Oleander", "person", nth=1), ("people/mira",), Message("two")),),
        appearances_in={},
        appearances_of={},
        co_mentions={},
    )
    first, last = ours.sentences[0].text, ours.sentences[2].text
    assert found_in(corpus, gold) == Found(
        mentions=(
            FoundMention(Span("quay", 74, 87), "person", "people/mira"),
            FoundMention(Span("quay", 147, 155), "person", None),
        ),
        summaries={"quay": f"{first} {last}"},
        pieces={"quotes": (), "dates": (), "figures": (), "relations": ()},
    )


def test_a_set_is_read_wherever_it_lies() -> None:
    gold = read_gold(Path(HARBOR) / ".." / HARBOR.name)
    assert (gold.name, gold.files) == ("Harbor news", {"quay.md": "quay", "ferry.md": "ferry"})
