"""One summary for all articles of a story: what most of them tell, in sentences of several of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from generator.model import Document, Mention, Sentence, SentenceKind, Story, StorySummary
from generator.summarize.coverage import Stem, cover, facts, votes, weigh
from generator.summarize.draft import Candidate, Draft, Limits, fill
from generator.summarize.fitness import judge
from generator.summarize.methods import PRECISION, find_method, rate_together

MOST_LEFT_OUT = 5


def summarize_story(
    story: Story,
    documents: Mapping[str, Document],
    mentions: Mapping[str, Sequence[Mention]],
    *,
    method: str = "digest",
    words: int = 250,
) -> StorySummary:
    """Choose the sentences of a story's articles that together stand for it.

    As in the summary of an article, each is fit to be read by itself or comes after the one that it needs. None repeats
    another, and of three or more independent sources none gives more than half of the sentences (rounded up). They
    are in order of the story's documents, that is by date, and then of the text. A method other than "digest" is asked
    for its ratings only; the same rules hold.

    Args:
        story: The story; near-duplicates in it count as one source.
        documents: The documents by id, at least those of the story.
        mentions: The names in them, by document id.
        method: One of :data:`METHODS` or a name from the entry point group ``briefing.summarizers``; "digest" covers
            what most sources tell.
        words: The longest summary in words; where no sentence is as short, it is a single one.

    Returns:
        The summary; ``left_out`` are the sentences that would have come next, the strongest first, and of them only
        those that can be read by themselves.

    Raises:
        SettingsError: There is no such method.
    """
    find_method(method)
    articles = [_read(documents[name], mentions.get(name, ())) for name in story.documents]
    sources = _sources(story)
    candidates = _candidates(articles, sources)
    fill_up = _filler(method, articles, candidates, sources)
    draft = Draft(candidates, Limits(words=words))
    fill_up(draft)
    if not draft.chosen:
        draft = Draft(candidates, Limits(sentences=1))
        fill_up(draft)
    more = Draft(
        candidates, Limits(sentences=len(draft.chosen) + MOST_LEFT_OUT, mixed=False, chains=False), draft.chosen
    )
    fill_up(more)

    def places(indices: Sequence[int]) -> tuple[tuple[str, int], ...]:
        return tuple((story.documents[candidates[i].document], candidates[i].number) for i in indices)

    # Candidates are made in order of the documents and their text.
    chosen = sorted(draft.chosen)
    return StorySummary(story.id, method, places(chosen), places(list(more.chosen)[len(chosen) :]))


@dataclass(frozen=True, slots=True)
class _Article:
    """An article with its running text; ``stems`` are by sentence, ``needs`` says by number what may be used."""

    doc: Document
    mentions: Sequence[Mention]
    body: Sequence[Sentence]
    stems: Sequence[Sequence[Stem]]
    title: Sequence[Stem]
    needs: Mapping[int, int | None]


def _read(doc: Document, mentions: Sequence[Mention]) -> _Article:
    from generator.summarize.textmodel import stems

    body = [s for s in doc.sentences if s.kind is SentenceKind.BODY]
    title = () if doc.title_derived else stems(doc.title, doc.language)
    needs = {number: verdict.needs for number, verdict in judge(doc, mentions).items() if verdict.usable}
    return _Article(doc, mentions, body, [stems(s.text, doc.language) for s in body], title, needs)


def _sources(story: Story) -> tuple[int, ...]:
    """Return for each document the number of its source, that of the first of its copies."""
    place = {name: number for number, name in enumerate(story.documents)}
    first = {copy: min(place[other] for other in copies) for copies in story.copies for copy in copies}
    return tuple(first.get(name, number) for name, number in place.items())


def _candidates(articles: Sequence[_Article], sources: Sequence[int]) -> list[Candidate]:
    found: list[Candidate] = []
    for n, article in enumerate(articles):
        index: dict[int, int] = {}
        for position, (sentence, stems) in enumerate(zip(article.body, article.stems, strict=True)):
            number = sentence.number
            if number in article.needs:
                index[number] = len(found)
                needed = article.needs[number]
                needs = None if needed is None else index[needed]
                content = frozenset(stem for stem, stop in stems if not stop)
                length = len(sentence.text.split())
                found.append(Candidate(n, number, sources[n], position, length, content, needs))
    return found


def _filler(
    method: str, articles: Sequence[_Article], candidates: Sequence[Candidate], sources: Sequence[int]
) -> Callable[[Draft], None]:
    """Return the function that fills a draft by a method."""
    if method != "digest":
        usable = [[s for s in article.body if s.number in article.needs] for article in articles]
        rated = [(article.doc, article.mentions, part) for article, part in zip(articles, usable, strict=True)]
        ratings = rate_together(method, rated)
        order = sorted(range(len(candidates)), key=lambda index: (-round(ratings[index], PRECISION), index))
        return partial(fill, order=order)
    told = [[facts(stems) for stems in article.stems] for article in articles]
    by_source: dict[int, list[Mapping[tuple[str, str], float]]] = {}
    for article, sentences, source in zip(articles, told, sources, strict=True):
        by_source.setdefault(source, []).append(votes(sentences, facts(article.title)))
    tiers = weigh(list(by_source.values()))
    of_candidates = [told[c.document][c.position] for c in candidates]

    def cover_all(draft: Draft) -> None:
        """Tell first what several sources do; what a single one does fills what room is left."""
        for weights in tiers:
            cover(draft, of_candidates, weights)

    return cover_all
