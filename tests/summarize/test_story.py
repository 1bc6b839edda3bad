"""Summaries of stories: what several articles tell, readable, from several of them, the same in every run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.model import Document, Mention, Story, StorySummary
from generator.summarize import METHODS, methods, summarize_story
from generator.summarize.fitness import judge
from tests.builders import make_document, make_mention
from tests.work import calls

FIRST = (
    "A fire destroyed the main ferry terminal in the port of Bergen on Monday, killing 12 people.",
    "Mayor Anna Lund said the terminal would stay closed for the rest of the year.",
    "She promised the families of the dead a full report within three months.",
    "But the opposition was not convinced by the plan of the mayor.",
    "Ferries to the islands were diverted to a smaller harbor in the north of the town.",
)
SECOND = (
    "Twelve people died when a fire destroyed the ferry terminal in the port of Bergen.",
    "Police arrested two men who had worked on the roof of the terminal.",
    "Who lit the fire in the port of Bergen?",
    "Ferries to the islands were diverted to a harbor in the north.",
)
THIRD = (
    "Police arrested two men after the fire in the port of Bergen, a spokesman said.",
    "The roof of the terminal was being repaired when the fire began, according to the police.",
    "Image: Bergen harbor before the fire, taken in the summer of 1998.",
    "Witnesses saw smoke over the town hall an hour before the alarm was raised.",
)
TITLE = "Fire destroys ferry terminal in the port of Bergen"


def articles() -> tuple[Document, ...]:
    return (
        make_document(*FIRST, id="first", title=TITLE, published=date(2020, 5, 4)),
        make_document(*SECOND, id="second", title=TITLE, published=date(2020, 5, 5)),
        make_document(*THIRD, id="third", title="Two men arrested", published=date(2020, 5, 6)),
    )


def tell(docs: Sequence[Document], *, copies: tuple[tuple[str, ...], ...] = ()) -> Story:
    return Story("stories/fire", TITLE, docs[0].id, tuple(doc.id for doc in docs), copies)


def summary(
    docs: Sequence[Document],
    mentions: Mapping[str, Sequence[Mention]] | None = None,
    *,
    copies: tuple[tuple[str, ...], ...] = (),
    method: str = "digest",
    words: int = 250,
) -> StorySummary:
    by_id = {doc.id: doc for doc in docs}
    return summarize_story(tell(docs, copies=copies), by_id, mentions or {}, method=method, words=words)


def text(docs: Sequence[Document], place: tuple[str, int]) -> str:
    return next(doc for doc in docs if doc.id == place[0]).sentences[place[1] - 1].text


def test_what_most_sources_tell_is_told_once() -> None:
    docs = articles()
    found = summary(docs, words=40)
    assert found.story == "stories/fire"
    assert found.method == "digest"
    assert [text(docs, place) for place in found.sentences] == [SECOND[0], THIRD[0]]
    assert not set(found.left_out) & set(found.sentences)
    assert FIRST[0] not in [text(docs, place) for place in found.left_out]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("words", [1, 10, 20, 40, 80, 1000])
def test_whatever_the_method_the_rules_hold(method: str, words: int) -> None:
    docs = articles()
    mentions = {"first": (make_mention(docs[0], "Anna Lund", "person"),)}
    found = summary(docs, mentions, method=method, words=words)
    order = [doc.id for doc in docs]
    assert list(found.sentences) == sorted(set(found.sentences), key=lambda place: (order.index(place[0]), place[1]))
    assert sum(len(text(docs, place).split()) for place in found.sentences) <= words or len(found.sentences) == 1
    assert max(Counter(name for name, _ in found.sentences).values()) <= (len(found.sentences) + 1) // 2
    assert len(found.left_out) <= 5
    for place in found.sentences + found.left_out:
        doc = docs[order.index(place[0])]
        verdict = judge(doc, mentions.get(doc.id, ()))[place[1]]
        assert verdict.usable
        assert verdict.needs is None or (doc.id, verdict.needs) in found.sentences


def test_a_pronoun_brings_its_name_or_stays_out() -> None:
    docs = articles()
    mentions = {"first": (make_mention(docs[0], "Anna Lund", "person"),)}
    promise = ("first", 3)
    assert promise not in summary(docs, words=1000).sentences
    for words in range(10, 150, 10):
        for method in METHODS:
            found = summary(docs, mentions, words=words, method=method)
            assert promise not in found.sentences or ("first", 2) in found.sentences
            assert promise not in found.left_out
    assert promise in summary(docs, mentions, words=1000, method="lead").sentences


def test_copies_of_one_text_are_one_source() -> None:
    rumor = "Officials blamed the blaze on a discarded cigarette near the fuel store of the company."
    paper = "The ministry of transport sent four inspectors from Oslo to examine the burned building."
    docs = [
        make_document(rumor, id="a", title="One"),
        make_document(rumor, id="b", title="Two"),
        make_document(rumor, id="c", title="Three"),
        make_document(paper, id="d", title="Four"),
        make_document(f"On Tuesday {paper[0].lower()}{paper[1:]}", id="e", title="Five"),
    ]
    assert summary(docs, copies=(("a", "b", "c"),), words=16).sentences == (("d", 1),)
    assert summary(docs, words=16).sentences == (("a", 1),)


def test_left_out_is_what_would_have_come_next() -> None:
    docs = articles()
    small, large = summary(docs, words=25), summary(docs, words=60)
    assert small.left_out
    assert small.left_out[0] in large.sentences
    assert summary(docs, words=10_000).left_out == () or summary(docs, words=10_000).sentences


@pytest.mark.parametrize("method", METHODS)
def test_small_and_empty_stories(method: str) -> None:
    doc = articles()[0]
    assert len(summary([doc], method=method, words=20).sentences) == 1
    assert len(summary([doc], method=method, words=1).sentences) == 1
    empty = replace(doc, sentences=())
    assert summary([empty], method=method) == StorySummary("stories/fire", method, ())
    questions = make_document("Who is he?", "Image: Acme.", "Why did nobody see the fire in the port of Bergen?")
    assert summary([questions], method=method).sentences == ()


def test_no_sentence_twice_from_an_article_that_came_twice() -> None:
    docs = [replace(articles()[0], id=name) for name in ("first", "second", "third")]
    found = summary(docs, words=1000)
    texts = [text(docs, place) for place in found.sentences + found.left_out]
    assert len(texts) == len(set(texts)) > 1


def test_an_unknown_method_names_the_choices() -> None:
    with pytest.raises(SettingsError, match="unknown summarization method 'gpt'"):
        summary(articles(), method="gpt")


def test_a_method_of_another_package_takes_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("backwards", "tests.summarize.test_summarize:backwards", methods.GROUP)
    monkeypatch.setattr(methods, "entry_points", lambda group: [point])
    assert summary(articles(), method="backwards", words=40).sentences == (("first", 5), ("third", 4))


SCRIPT = """
from generator.summarize import METHODS
from tests.summarize.test_story import articles, summary
for method in METHODS:
    for words in (30, 60, 250):
        print(summary(articles(), method=method, words=words))
"""


def test_the_same_under_any_hash_seed() -> None:
    root = Path(__file__).parents[2]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    }
    assert [len(output.splitlines()) for output in outputs] == [3 * len(METHODS)]


def test_work_grows_with_the_number_of_articles() -> None:
    words = " ".join((*FIRST, *THIRD)).replace(".", "").replace(",", "").split()

    def work(count: int) -> int:
        docs = [
            make_document(
                *(f"District {n} {' '.join(words[(n + m) * 7 % 90 :][:15])} was hit {n + m}." for m in range(20)),
                id=f"{n:03}",
            )
            for n in range(count)
        ]
        return calls(lambda: summary(docs))

    work(5)
    assert work(40) < 6 * work(10)
