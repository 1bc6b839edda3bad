"""What the encoder is trained on: sentences with the labels that each word may have, joined into windows.

The sets do not mark the same types. Where a set leaves a type unmarked or hides it in another, a word may have several
labels and the training asks only that their probabilities together be high.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.recognize.corpus import Labelled, agreed_fusions, normalized, read_labelled
from generator.recognize.neural.labels import LABELS
from generator.recognize.neural.windows import Window, windows
from generator.recognize.neural.wordpiece import WordPiece

ANNOTATED = ("meantime", "multiling2011", "voa")
OPEN = ("wikigold/train", "uner/dev", "gum/train", "btc/train", "crossner/train", "europarl/train")
NAMES_ONLY = {"uner/dev", "btc/train"}
"""Sets that mark people, organizations and places alone."""
LOOSE = {"btc/train", "crossner/train"}
"""Sets whose sentences do not follow one another."""

BLOCK = 25
"""Sentences of unlabelled newswire that are taken together."""

Allowed = frozenset[int]


@dataclass(frozen=True, slots=True)
class Set:
    """The documents of a set, and what it leaves open."""

    name: str
    documents: list[list[Labelled]]
    guideline: str

    def allowed(self, label: str) -> Allowed:
        """Return the numbers of the labels that a word may have which the set gives ``label``."""
        options = [label]
        if self.guideline != "all" and label.endswith("MISC"):
            options.append(label.replace("MISC", "EVT"))
        if self.guideline == "names" and label == "O":
            options += ["B-MISC", "I-MISC", "B-EVT", "I-EVT"]
        return frozenset(map(LABELS.index, options))


def read_sets(data: Path, *, hold_out: bool) -> tuple[list[Set], list[list[Labelled]]]:
    """Return the sets to train on and, with ``hold_out``, every fifth newswire document to test on."""
    sets: list[Set] = []
    held: list[list[Labelled]] = []
    annotated = {name: list(read_labelled(data / "annotated" / f"{name}.tsv")) for name in ANNOTATED}
    if hold_out:
        held = annotated["voa"][4::5]
        annotated["voa"] = [doc for number, doc in enumerate(annotated["voa"]) if number % 5 != 4]
    flat = iter(agreed_fusions([sentence for docs in annotated.values() for doc in docs for sentence in doc]))
    for name, docs in annotated.items():
        sets.append(Set(name, [[next(flat) for _ in doc] for doc in docs], "all"))
    for name in OPEN:
        docs = list(read_labelled(data / "open" / f"{name}.tsv"))
        if name in LOOSE:
            docs = [[sentence] for doc in docs for sentence in doc]
        sets.append(Set(name, docs, "names" if name in NAMES_ONLY else "others"))
    return sets, held


def newswire(path: Path, blocks: int) -> list[list[tuple[str, ...]]]:
    """Return the words of newswire without labels, in blocks of neighbouring sentences, evenly taken from the file."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        rows = [line.split() for line in stream if line.strip()]
    starts = range(0, len(rows), max(BLOCK, len(rows) // blocks))
    return [[normalized([(word, "O") for word in row]).words for row in rows[at : at + BLOCK]] for at in starts]


@dataclass(frozen=True, slots=True)
class Example:
    """A window and the labels that each of its words may have."""

    window: Window
    allowed: tuple[Allowed, ...]


def examples(doc: Sequence[Labelled], source: Set, wordpiece: WordPiece, *, room: int) -> Iterator[Example]:
    """Yield a document of a set in windows of ``room`` pieces."""
    for window in windows([sentence.words for sentence in doc], wordpiece, room=room):
        yield Example(window, tuple(source.allowed(doc[number].labels[at]) for number, at in window.words))
