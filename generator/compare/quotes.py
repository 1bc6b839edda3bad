"""What sources quote alike, in the same words or in others, and who is quoted by one of them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.compare.alignment import Utterance, align, alike_in_words, make_utterance
from generator.compare.facts import make_fact, statement
from generator.compare.labels import FORMS
from generator.compare.lexicon import word_list
from generator.compare.lookup import Lookup
from generator.compare.sources import Source
from generator.model import N_, Agreement, Fact, FactKind, Statement


def make_utterances(sources: Sequence[Source], lookup: Lookup) -> list[Utterance]:
    """Return all quotes of sources prepared for comparison."""
    return [
        make_utterance(quote, lookup.speaker(quote.speaker)) for source in sources for quote in source.evidence.quotes
    ]


def quote_facts(sources: Sequence[Source], utterances: Sequence[Utterance]) -> Iterator[Fact]:
    """Yield a fact for each utterance that several sources have, and for each speaker whom only one has.

    Word for word the same is agreement; another translation, a part, or a report is each source's own wording and
    never a contradiction. Who publishes an article is not quoted in it.
    """
    shared: set[str] = set()
    for group in align(utterances):
        shared.update(utterance.speaker.id for utterance in group if utterance.speaker)
        yield _aligned(group)
    publishers = {publisher.casefold() for source in sources if (publisher := source.document.publisher)}
    for fact in _alone([u for u in utterances if u.speaker and u.speaker.name.casefold() not in publishers]):
        if shared.isdisjoint(fact.entities):
            yield fact


def _aligned(group: Sequence[Utterance]) -> Fact:
    speaker = next((utterance.speaker for utterance in group if utterance.speaker), None)
    numbers = {words: number for number, words in enumerate(dict.fromkeys(u.words for u in group))}
    wordings = [u.quote.speaker.passage.text for u in group if u.quote.speaker]
    wording = next((words for words in wordings if words.lower() not in word_list("pointing")), "")
    name = speaker.name if speaker else wording
    return make_fact(
        FactKind.QUOTE,
        N_("what %(name)s said", name=name) if name else N_("quoted without a speaker"),
        (speaker.id,) if speaker else (),
        [_statement(utterance, numbers[utterance.words]) for utterance in group],
        Agreement.SAME if alike_in_words(group) else Agreement.VARIED,
    )


def _alone(utterances: Sequence[Utterance]) -> Iterator[Fact]:
    """Yield a fact for each person or body whom a single source quotes."""
    spoken: defaultdict[str, list[Utterance]] = defaultdict(list)
    for utterance in utterances:
        if utterance.speaker:
            spoken[utterance.speaker.id].append(utterance)
    for _, own in sorted(spoken.items()):
        speaker = own[0].speaker
        if speaker and len({utterance.document for utterance in own}) == 1:
            label = N_("quoted by one source only: %(name)s", name=speaker.name)
            yield make_fact(FactKind.QUOTE, label, (speaker.id,), [_statement(utterance) for utterance in own])


def _statement(utterance: Utterance, group: int = 0) -> Statement:
    quote = utterance.quote
    by = utterance.speaker.name if utterance.speaker else quote.speaker.passage.text if quote.speaker else ""
    return statement(quote.passage, by=by, notes=[FORMS[quote.form]], group=group)
