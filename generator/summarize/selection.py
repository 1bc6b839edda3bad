"""Which of the rated sentences make the summary, within a budget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Sentence
from generator.summarize.fitness import Verdict

# Ratings that differ by less are equal, whatever the order of additions; the earlier sentence goes first.
PRECISION = 9
# So many sentences are passed over because they are too long; what would come after is short rather than important.
PATIENCE = 6


def select(
    sentences: Sequence[Sentence],
    ratings: Sequence[float],
    verdicts: Mapping[int, Verdict],
    *,
    most_words: int | None,
    most_sentences: int,
) -> tuple[int, ...]:
    """Return the numbers of the chosen sentences, in order of the text.

    Best first, each with the sentences before it that it needs, as long as all fit; a few that do not fit are passed
    over for the next best. The first sentence is taken however long it is.

    Args:
        sentences: The sentences that may be used.
        ratings: Their ratings, higher for better.
        verdicts: By number, what the sentences need.
        most_words: The budget in words; ``None`` to count sentences.
        most_sentences: The budget in sentences where ``most_words`` is ``None``.
    """
    by_number = {sentence.number: sentence for sentence in sentences}
    order = sorted(range(len(sentences)), key=lambda i: (-round(ratings[i], PRECISION), sentences[i].number))
    chosen: set[int] = set()
    passed_over = 0
    for index in order:
        group = chosen | set(_with_needed(sentences[index].number, verdicts))
        if most_words is None:
            fits = len(group) <= most_sentences
        else:
            fits = sum(len(by_number[number].text.split()) for number in group) <= most_words
        if fits or (not chosen and len(group) == 1):
            chosen = group
        elif chosen:
            passed_over += 1
        if passed_over > PATIENCE:
            break
    return tuple(sorted(chosen))


def _with_needed(number: int, verdicts: Mapping[int, Verdict]) -> list[int]:
    chain = [number]
    while (needs := verdicts[chain[-1]].needs) is not None:
        chain.append(needs)
    return chain
