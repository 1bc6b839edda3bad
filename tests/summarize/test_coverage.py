"""Facts, their weights, and the greedy choice, which must be the one that looks at every sentence each time."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from generator.summarize.coverage import LEAST_GAIN, SCALE, Fact, cover, facts, votes, weigh
from generator.summarize.draft import Candidate, Draft, Limits, fill


def fact(name: str) -> Fact:
    return (name, name)


def candidate(
    number: int, *, source: int = 0, length: int = 10, needs: int | None = None, content: str = ""
) -> Candidate:
    words = frozenset(content.split() or [f"word{source}.{number}"])
    return Candidate(source, number, source, number, length, words, needs)


def draft(candidates: Sequence[Candidate], **limits: float | bool) -> Draft:
    return Draft(candidates, Limits(**limits))  # type: ignore[arg-type]


def test_two_stop_words_are_no_fact() -> None:
    stems = [("fire", False), ("in", True), ("the", True), ("port", False), ("of", True), ("oslo", False)]
    assert facts(stems) == (("fire", "in"), ("the", "port"), ("port", "of"), ("of", "oslo"))
    assert facts(stems[:1]) == facts([]) == ()
    assert facts([*stems[:2], *stems[:2]]) == (("fire", "in"), ("in", "fire"))


def test_what_stands_early_or_in_the_title_counts_more() -> None:
    a, b, c, other = map(fact, ("a", "b", "c", "other"))
    assert votes([[a], [a, b], [c]], [c, other]) == {a: 1.0, b: pytest.approx(1 / 3), c: 1.5}


def test_a_fact_weighs_by_its_sources_and_copies_are_one() -> None:
    a, b = fact("a"), fact("b")
    first, copy, second = {a: 1.0, b: 0.2}, {a: 0.5, b: 1.0}, {a: 1.0}
    assert weigh([[first, copy], [second]]) == ({a: 2.0}, {b: 1.0})
    assert weigh([[first], [copy], [second]]) == ({a: 2.5, b: pytest.approx(1.2)}, {})
    assert weigh([[first, copy]]) == ({}, {a: 1.0, b: 1.0})
    assert weigh([]) == ({}, {})


def slow_cover(room: Draft, told: Sequence[Sequence[Fact]], weights: dict[Fact, float]) -> None:
    """Choose as ``cover`` does, by looking at each sentence again after each choice."""

    def gain(group: Sequence[int]) -> float:
        known = {fact for index in room.chosen for fact in told[index]}
        fresh = dict.fromkeys(fact for index in group for fact in told[index] if fact not in known)
        scale: float = room.length(group) ** SCALE
        return round(sum(weights[fact] for fact in fresh) / scale, 9)

    everything = range(len(room.candidates))
    enough = LEAST_GAIN * max(gain([index]) for index in everything)
    while True:
        left = [index for index in everything if not room.barred(index) and room.fits(room.group(index))]
        left = [index for index in left if gain(room.group(index)) >= max(enough, 1e-9)]
        if not left:
            return
        best = min(left, key=lambda i: (-gain(room.group(i)), room.candidates[i].position, i))
        room.take(room.group(best))


@pytest.mark.parametrize("seed", range(30))
def test_the_heap_chooses_what_a_full_search_would(seed: int) -> None:
    draw = random.Random(seed)
    names = [fact(f"f{n}") for n in range(30)]
    weights = {name: draw.choice([0.5, 1.0, 1.5, 3.0]) for name in names}
    candidates, told = list[Candidate](), list[list[Fact]]()
    for source in range(draw.randint(1, 6)):
        for number in range(draw.randint(1, 8)):
            needs = len(candidates) - 1 if number and draw.random() < 0.4 else None
            words = " ".join(draw.choices("abcdefghijklmnop", k=8))
            candidates.append(candidate(number, source=source, length=draw.randint(4, 30), needs=needs, content=words))
            told.append(draw.sample(names, draw.randint(0, 8)))
    for limits in (Limits(words=60), Limits(words=150), Limits(sentences=4), Limits(mixed=False, chains=False)):
        fast, slow = Draft(candidates, limits), Draft(candidates, limits)
        cover(fast, told, weights)
        slow_cover(slow, told, weights)
        assert list(fast.chosen) == list(slow.chosen)


def test_what_weighs_nothing_stays_out() -> None:
    room = draft([candidate(0), candidate(1)])
    cover(room, [[fact("a")], []], {fact("b"): 1.0})
    assert not room.chosen


def test_of_equal_sentences_the_earlier_goes_first_and_filler_never() -> None:
    a, b, c = map(fact, "abc")
    weights = {a: 1.0, b: 1.0, c: 0.01}
    room = draft([candidate(2), candidate(1), candidate(3)], mixed=False)
    cover(room, [[a], [b], [c]], weights)
    assert list(room.chosen) == [1, 0]


def test_no_source_gives_more_than_half_of_three() -> None:
    room = draft([candidate(n, source=max(0, n - 5)) for n in range(8)])
    fill(room, range(8))
    assert list(room.chosen) == [0, 6, 1, 7, 2]
    two = draft([candidate(n, source=n % 2) for n in range(6)])
    fill(two, [0, 2, 4, 1, 3, 5])
    assert list(two.chosen) == [0, 2, 4, 1, 3, 5]


def test_budgets_count_what_a_sentence_brings_along() -> None:
    chain = [candidate(0), candidate(1, needs=0), candidate(2, needs=1), candidate(3)]
    room = draft(chain, words=35)
    fill(room, [2, 3])
    assert list(room.chosen) == [2, 1, 0]
    room = draft(chain, words=29)
    fill(room, [2, 3])
    assert list(room.chosen) == [3]
    room = draft(chain, chains=False)
    fill(room, [2, 1, 3, 0])
    assert list(room.chosen) == [3, 0]


def test_a_sentence_that_repeats_another_stays_out_but_not_what_it_needs() -> None:
    text = "fire harbor oslo ferry"
    room = draft([candidate(0, content=text), candidate(1, source=1, content=f"{text} monday"), candidate(2, source=1)])
    fill(room, [0, 1, 2])
    assert list(room.chosen) == [0, 2]
    room = draft([candidate(0, content=text), candidate(1, content=text, needs=0)])
    fill(room, [0, 1])
    assert list(room.chosen) == [0, 1]


def test_a_short_sentence_comes_in_only_with_one_that_needs_it() -> None:
    room = draft([candidate(0, length=5), candidate(1, needs=0), candidate(2, length=7)])
    fill(room, [0, 2, 1])
    assert list(room.chosen) == [1, 0]
