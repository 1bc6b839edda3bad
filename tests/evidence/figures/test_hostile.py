"""Text that no newsroom writes."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest

from generator.evidence.figures import find_figures
from generator.evidence.referents import Referents
from generator.model import SentenceKind
from tests.builders import make_document
from tests.evidence.figures.found import figures

SHAPES = [
    "about ",
    "at least ",
    "1 ",
    "1,",
    "1-",
    "9",
    "$1 to ",
    "dozens of ",
    "two-",
    "a hundred ",
    "million ",
    "half of ",
    "12 people and ",
    "said 12 people, ",
    "since 12 dead ",
    "12 people, including ",
    "toll 5 ",
    "over a year ",
    "a.",
    ", 19, ",
    "5's “(",
    "\u200f12 \x00",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_time_is_linear(shape: str) -> None:
    doc = make_document("x" + shape * (100_000 // len(shape)) + " 12 people died.")
    start = time.process_time()
    find_figures(doc, (), (), Referents(doc, ()))
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "text", ["", " ", "\x00", "12", "$", "%", "twelve-", "a", "12 \u200f", "½ 🙂 12 🙂", "１２ people"]
)
def test_scraps_do_no_harm(text: str) -> None:
    assert all(figure.passage.text for figure in figures(text))


def test_random_text_does_no_harm() -> None:
    source = random.Random(7)
    pieces = [
        "12",
        "5",
        "twenty",
        "-",
        "–",
        ",",
        ".",
        "“",
        "”",
        "(",
        "$",
        "%",
        "people",
        "were",
        "killed",
        "said",
        "the",
        "of",
    ]
    pieces += [
        "about",
        "at least",
        "a",
        "million",
        "to",
        "from",
        "between",
        "and",
        "Friday",
        "since",
        "year",
        "old",
        "s",
        "'s",
    ]
    for _ in range(400):
        text = "".join(source.choice(pieces) + source.choice(["", " ", " "]) for _ in range(30))
        for figure in figures(text):
            passage = figure.passage
            assert text[passage.start : passage.end] == passage.text
            assert figure.low is None or (figure.high is not None and figure.low <= figure.high)
            assert figure.unit


def test_other_languages_give_little() -> None:
    assert not figures("Le président a reçu les délégués hier. Die Regierung hat heute nichts gesagt.")


@pytest.mark.parametrize(("kind", "count"), [("headline", 1), ("body", 1), ("caption", 0), ("box", 0)])
def test_only_headlines_and_running_text_are_read(kind: str, count: int) -> None:
    doc = make_document("The flood killed 40 people.")
    doc = replace(doc, sentences=(replace(doc.sentences[0], kind=SentenceKind(kind)),))
    assert len(find_figures(doc, (), (), Referents(doc, ()))) == count


def test_figures_come_in_order() -> None:
    found = figures("The flood killed 40 people. It hurt 9 nurses, 5 cooks and 3 boys. It cost $3bn.")
    starts = [figure.passage.start for figure in found]
    assert starts == sorted(starts)
    assert [figure.passage.sentence for figure in found] == [1, 2, 2, 2, 3]
