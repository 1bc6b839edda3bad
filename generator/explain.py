"""Why the site holds several wordings to be one entity, as lines of plain text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Corpus, Entity, Span, Undecided


def explain(corpus: Corpus, name: str) -> Iterator[str]:
    """Yield what is known of every entity called ``name`` (its id, name or an alias, whatever the case)."""
    wanted = name.casefold()
    found = [e for e in corpus.entities if wanted in {e.id, e.name.casefold(), *(a.text.casefold() for a in e.aliases)}]
    for entity in found:
        yield from _entity(corpus, entity)
    for undecided in corpus.undecided:
        if undecided.mention.text.casefold() == wanted:
            yield _undecided(undecided)


def _entity(corpus: Corpus, entity: Entity) -> Iterator[str]:
    articles = len(corpus.appearances_of.get(entity.id, ()))
    yield f"{entity.name} ({entity.type}, {entity.id}): {len(entity.mentions)} mentions in {articles} articles"
    for alias in entity.aliases:
        yield f"  written '{alias.text}' {alias.count} times in {', '.join(alias.documents)}"
    if entity.inferred:
        yield f"  '{entity.inferred.part}' is inferred: {entity.inferred.reason} [{_place(entity.inferred.span)}]"
    for judgement in entity.judgements:
        yield f"  {judgement.document}: '{judgement.text}': {judgement.reason} [{_place(judgement.span)}]"


def _undecided(undecided: Undecided) -> str:
    mention, candidates = undecided.mention, ", ".join(undecided.candidates) or "nobody known"
    return f"undecided: '{mention.text}' [{_place(mention.span)}] may be {candidates}: {undecided.reason}"


def _place(span: Span) -> str:
    return f"{span.document} {span.start}-{span.end}"
