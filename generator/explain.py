"""Why the site holds several wordings to be one entity, or several articles one story, as lines of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Corpus, Entity, Span, Story, Undecided


def explain(corpus: Corpus, name: str) -> Iterator[str]:
    """Yield what is known of every entity or story called ``name`` (id, name, title or alias, whatever the case)."""
    wanted = name.casefold()
    found = [e for e in corpus.entities if wanted in {e.id, e.name.casefold(), *(a.text.casefold() for a in e.aliases)}]
    for entity in found:
        yield from _entity(corpus, entity)
    for undecided in corpus.undecided:
        if undecided.mention.text.casefold() == wanted:
            yield _undecided(undecided)
    for story in corpus.stories:
        if wanted in {story.id, story.title.casefold()}:
            yield from _story(story)


def _entity(corpus: Corpus, entity: Entity) -> Iterator[str]:
    articles = len(corpus.appearances_of.get(entity.id, ()))
    yield f"{entity.name} ({entity.type}, {entity.id}): {len(entity.mentions)} mentions in {articles} articles"
    for alias in entity.aliases:
        yield f"  written '{alias.text}' {alias.count} times in {', '.join(alias.documents)}"
    if entity.inferred:
        yield f"  '{entity.inferred.part}' is inferred: {entity.inferred.reason} [{_place(entity.inferred.span)}]"
    for judgement in entity.judgements:
        yield f"  {judgement.document}: '{judgement.text}': {judgement.reason} [{_place(judgement.span)}]"


def _story(story: Story) -> Iterator[str]:
    yield f"{story.title} (story, {story.id}): {', '.join(story.documents)}"
    for copies in story.copies:
        yield f"  one text, counted as one source: {', '.join(copies)}"
    for ground in story.grounds:
        yield f"  {' and '.join(ground.documents)}: {ground.similarity:.2f} alike, by {', '.join(ground.shared)}"


def _undecided(undecided: Undecided) -> str:
    mention, candidates = undecided.mention, ", ".join(undecided.candidates) or "nobody known"
    return f"undecided: '{mention.text}' [{_place(mention.span)}] may be {candidates}: {undecided.reason}"


def _place(span: Span) -> str:
    return f"{span.document} {span.start}-{span.end}"
