"""The whole stage: articles in, stories out."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from generator.cluster import cluster
from generator.model import Document, Story
from generator.slugs import LONGEST
from tests.builders import make_document
from tests.cluster.articles import BRIDGE, GERMAN, all_articles, make_articles, make_entities, mentions_of
from tests.sites import ROOT


def told(stories: tuple[Story, ...]) -> list[tuple[str, ...]]:
    return sorted(tuple(sorted(story.documents)) for story in stories)


def names(kind: str, count: int) -> tuple[str, ...]:
    return tuple(f"{kind}-{n}" for n in range(count))


HAPPENINGS = [names("bridge", 3), names("strike", 2), names("volcano", 3)]


def test_articles_on_one_happening_are_one_story() -> None:
    docs = all_articles()
    entities = make_entities(docs)
    assert told(cluster(docs, mentions_of(entities), entities)) == HAPPENINGS


def test_words_alone_are_enough() -> None:
    assert told(cluster(all_articles(), (), ())) == HAPPENINGS


@pytest.mark.parametrize("kind", ["bridge", "volcano", "strike"])
def test_a_folder_with_one_story(kind: str) -> None:
    docs = [doc for doc in all_articles() if doc.id.startswith(kind)]
    assert len(cluster(docs, (), make_entities(docs))) == 1


def test_the_order_of_the_input_does_not_matter() -> None:
    docs, shuffler = all_articles(), random.Random(5)
    entities = make_entities(docs)
    mentions = mentions_of(entities)
    expected = cluster(docs, mentions, entities)
    for _ in range(5):
        for items in (docs, entities, mentions):
            shuffler.shuffle(items)
        assert cluster(docs, mentions, entities) == expected


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "from generator.cluster import cluster; from tests.cluster.articles import *; docs = all_articles();"
        "print(cluster(docs, (), make_entities(docs)))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert b"Ground" in printed.pop()


def test_a_story_has_a_title_an_address_and_its_articles_by_date() -> None:
    docs = make_articles(BRIDGE, "bridge")
    late = replace(docs[0], published=date(2020, 6, 1))
    undated = replace(docs[1], published=None)
    (story,) = cluster([late, undated, docs[2]], (), make_entities(docs))
    assert story.documents == ("bridge-2", "bridge-0", "bridge-1")
    assert story.title in {title for title, *_ in BRIDGE}
    assert story.title == next(doc.title for doc in docs if doc.id == story.headline)
    assert story.id.startswith("stories/")
    assert story.copies == ()


def test_a_given_title_comes_before_a_derived_one() -> None:
    docs = make_articles(BRIDGE, "bridge")
    for given in range(3):
        some = [replace(doc, title_derived=index != given) for index, doc in enumerate(docs)]
        (story,) = cluster(some, (), make_entities(docs))
        assert story.headline == f"bridge-{given}"


def test_ids_are_unique_short_and_follow_the_date() -> None:
    title = "Flood " * 40
    subjects = ("glacier", "chess", "wine")
    docs = [
        make_document(f"{subject} {subject}.", id=subject, title=title, published=date(2020, 1, 9 - n))
        for n, subject in enumerate(subjects)
    ]
    docs = [replace(doc, title_derived=True) for doc in docs]
    stories = {story.headline: story.id.removeprefix("stories/") for story in cluster(docs, (), ())}
    assert len(set(stories.values())) == 3
    assert all(len(slug) <= LONGEST for slug in stories.values())
    assert (stories["wine"], stories["chess"][-2:], stories["glacier"][-2:]) == ("flood-" * 13 + "fl", "-2", "-3")


def test_short_titles_are_not_cut_by_a_suffix() -> None:
    docs = [make_document(id=name, title="Up") for name in ("a", "b")]
    assert [story.id for story in cluster(docs, (), ())] == ["stories/up", "stories/up-2"]


def test_copies_are_in_the_story_of_their_original() -> None:
    docs = all_articles()
    copy = replace(docs[3], id="a-copy", title="Fire mountain", published=date(2020, 5, 30))
    stories = cluster([*docs, copy], (), make_entities(docs))
    story = next(story for story in stories if "a-copy" in story.documents)
    assert set(story.documents) == {"a-copy", *names("volcano", 3)}
    assert story.copies == (("a-copy", "volcano-0"),)
    ground = next(ground for ground in story.grounds if "a-copy" in ground.documents)
    assert ground.documents == ("a-copy", "volcano-0")
    assert ground.similarity == 1.0
    assert [other.copies for other in stories if other is not story] == [(), ()]


def test_grounds_join_all_articles_of_a_story_the_strongest_first() -> None:
    docs = all_articles()
    for story in cluster(docs, (), make_entities(docs)):
        assert len(story.grounds) == len(story.documents) - 1
        reached = {story.documents[0]}
        for _ in story.grounds:
            reached |= {doc for ground in story.grounds if reached & set(ground.documents) for doc in ground.documents}
        assert reached == set(story.documents)
        strengths = [ground.similarity for ground in story.grounds]
        assert strengths == sorted(strengths, reverse=True)
        assert all(ground.shared and ground.documents[0] < ground.documents[1] for ground in story.grounds)


def test_another_language_without_harm() -> None:
    german = make_articles(GERMAN, "zug", language="de")
    docs = [*all_articles(), *german]
    assert told(cluster(docs, (), make_entities(docs))) == [*HAPPENINGS, ("zug-0", "zug-1"), ("zug-2",)]
    assert told(cluster(german, (), ())) == [("zug-0", "zug-1"), ("zug-2",)]


def test_an_article_on_something_else_changes_no_other_story() -> None:
    docs = all_articles()
    other = make_document(
        "Grandmaster Ilya Petrov won the chess final with a rook sacrifice.", id="chess", title="Chess"
    )
    with_it = cluster([*docs, other], (), make_entities(docs))
    assert told(with_it) == sorted([*HAPPENINGS, ("chess",)])


@pytest.mark.parametrize(
    "docs",
    [
        [],
        [make_document(id="a", title="")],
        [make_document(id="a", title=""), make_document(id="b", title="")],
        [make_document("\x00 \ufffd … 12 — 7", id="a", title="…")],
        [make_document("洪水が町を襲った。", id="a", title="洪水"), make_document("наводнение", id="b", title="Вода")],
        [make_document("word " * 20_000, id="a", title="w" * 5_000)],
        [make_document("The and of.", id="a", title="The"), make_document("The and of.", id="b", title="The")],
    ],
    ids=["none", "empty", "two empty", "no words", "other scripts", "long", "stop words"],
)
def test_hostile_articles_are_each_in_one_story(docs: list[Document]) -> None:
    stories = cluster(docs, (), ())
    assert sorted(name for story in stories for name in story.documents) == sorted(doc.id for doc in docs)
    assert list(stories) == sorted(stories, key=lambda story: story.id)
    assert all(story.id.removeprefix("stories/") for story in stories)
