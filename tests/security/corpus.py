"""A corpus in which every field that can hold text of an article holds a payload: each payload in each field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.model import (
    Change,
    ChangeKind,
    Changes,
    Corpus,
    Definition,
    Document,
    Ground,
    Message,
    Problem,
    Repair,
    RepairKind,
    Sentence,
    SentenceKind,
    Span,
    Story,
    StorySummary,
)
from tests.builders import make_document
from tests.render.corpora import Named, make_corpus
from tests.render.hostile_evidence import comparison_of, evidence_of, timeline_of

SECTIONS = ("people", "organizations", "places", "events")
SAID = ("{}", "{} II", "It is {} they said.", "4 {} fled in May.", "“{}”")
"""The sentences of an article. The second may hold another wording of the entity's name."""
TOLD = 2
"""Articles of a story."""
SPAN = Span("doc-0", 0, 1)


def hostile_corpus(payloads: Sequence[str]) -> Corpus:
    """Return an article, an entity, a change and a problem for each payload, and stories told with all of them."""
    documents = [_document(f"doc-{n}", payload) for n, payload in enumerate(payloads)]
    named = [
        Named(f"{SECTIONS[n % 4]}/e-{n}", payload, (payload, f"{payload} II")[: 1 + (n % 6 == 0)], (f"doc-{n}",))
        for n, payload in enumerate(payloads)
    ]
    problems = [Problem(payload, 1, payload, payload) for payload in payloads]
    corpus = make_corpus(
        documents,
        named,
        summaries={doc.id: (1, 3) for doc in documents},
        undecided={"they": ("people/e-0", "people/e-4"), "fled": ("people/e-8",)},
        problems=problems,
    )
    stories = [_story(n, documents[n : n + TOLD]) for n in range(0, len(documents) - 1, TOLD)]
    comparisons = {
        story.id: comparison_of(story, [doc.title for doc in documents if doc.id in story.documents])
        for story in stories
    }
    changes = [
        Change(kind, one.id, one.name, (one.name,), (one.name,))
        for one in named
        for kind in (ChangeKind if one.id == "people/e-0" else [[*ChangeKind][len(one.name) % len(ChangeKind)]])
    ]
    entities = tuple(
        replace(
            one,
            judgements=tuple(replace(j, reason=Message("%(name)s", ()).filled(name=one.name)) for j in one.judgements),
            described=one.name,
        )
        for one in corpus.entities
    )
    return replace(
        corpus,
        entities=entities,
        definitions={one.id: Definition(one.name, one.mentions[0].document, 1, SPAN) for one in entities},
        stories=tuple(stories),
        story_summaries={story.id: _summary(story) for story in stories},
        changes=Changes(None, tuple(changes)),
        evidence={doc.id: evidence_of(doc) for doc in documents},
        timelines={
            **{story.id: timeline_of(story.id, story.documents[0], len(SAID)) for story in stories},
            **{one.id: timeline_of(one.id, one.mentions[0].document, len(SAID)) for one in entities},
        },
        comparisons=comparisons,
        facts={"people/e-0": comparisons[stories[0].id].facts},
    )


def _document(id: str, payload: str) -> Document:
    text, sentences = "", []
    for number, said in enumerate(SAID, 1):
        line = said.format(payload) if said != "{}" else payload
        start, text = len(text), f"{text}{line}\n\n"
        kind = [*SentenceKind][number % len(SentenceKind)]
        end = start + len(line)
        sentences.append(Sentence(number, start, end, number, kind, line, Span(id, start, end)))
    return replace(
        make_document("x", id=id, title=payload, published=date(2031, 1, 1), publisher=payload),
        path=payload,
        url=payload,
        language=payload,
        text=text,
        sentences=tuple(sentences),
        repairs=(Repair(tuple(RepairKind), Span(id, 0, 1), payload, payload),),
        duplicates=(payload,),
    )


def _story(number: int, told: Sequence[Document]) -> Story:
    ids = tuple(doc.id for doc in told)
    grounds = (Ground((ids[0], ids[-1]), 0.5, tuple(doc.title for doc in told)),)
    return Story(f"stories/s-{number}", told[0].title, ids[0], ids, (), grounds)


def _summary(story: Story) -> StorySummary:
    lines = tuple((doc, 1) for doc in story.documents)
    return StorySummary(story.id, story.title, lines, tuple((doc, 3) for doc in story.documents))
