"""Summarize: the few sentences that stand for an article or a story, as they are. The only room that imports sumy."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model import Document, Mention, SentenceKind, Summary
from generator.summarize.fitness import Flaw, judge
from generator.summarize.methods import METHODS, find_method
from generator.summarize.selection import select
from generator.summarize.story import summarize_story

__all__ = ["METHODS", "summarize", "summarize_story"]


def summarize(
    document: Document,
    mentions: Sequence[Mention],
    *,
    method: str = "digest",
    words: int | None = None,
    sentences: int = 3,
) -> Summary:
    """Choose the sentences that stand for a document.

    Whatever the method, a summary holds no question, fragment, bare quotation, caption or boilerplate, and no sentence
    that points back to one which is not in the summary. An article that has nothing better may be summarized by a
    sentence that opens with "But" or the like; one that has not even that has an empty summary.

    Args:
        document: The article.
        mentions: The names in it.
        method: One of :data:`METHODS` or a name from the entry point group ``briefing.summarizers``.
        words: The longest summary in words, at least one sentence; ``None`` to count sentences.
        sentences: The longest summary in sentences where ``words`` is ``None``.

    Raises:
        SettingsError: There is no such method.
    """
    rate = find_method(method)
    verdicts = judge(document, mentions)
    usable = tuple(s for s in document.sentences if s.kind is SentenceKind.BODY and verdicts[s.number].usable)
    chosen: tuple[int, ...] = ()
    if usable:
        ratings = rate(document, mentions, usable)
        chosen = select(usable, ratings, verdicts, most_words=words, most_sentences=sentences)
    if not chosen:
        chosen = tuple(number for number, verdict in verdicts.items() if verdict.flaw is Flaw.CONNECTIVE)[:1]
    return Summary(document.id, method, chosen)
