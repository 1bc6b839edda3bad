"""Reads the labelled data sets and makes them look like the text that the recognizer meets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.recognize.features import normal
from generator.recognize.lexicon import word_set
from generator.recognize.tokens import cuts

ADDRESS = re.compile(r"\S+@\S+\.\w+$|https?:|www\.")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence's words and their labels (O, B-X, I-X)."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def read_labelled(path: Path) -> Iterator[list[Labelled]]:
    """Yield the documents of a file in column format as lists of sentences; a file without marks is one."""
    doc: list[Labelled] = []
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.strip() and not line.startswith("-DOCSTART-"):
            word, _, label = line.partition("\t")
            rows.append((word, label.strip() or "O"))
            continue
        if rows:
            doc.append(normalized(rows))
            rows = []
        if line.startswith("-DOCSTART-") and doc:
            yield doc
            doc = []
    if doc:
        yield doc


def normalized(rows: list[tuple[str, str]]) -> Labelled:
    """Return the sentence with this package's tokens: marks undone, compounds opened, articles outside names."""
    words: list[str] = []
    labels: list[str] = []
    for word, label in rows:
        if ADDRESS.match(word):
            words.append(word)
            labels.append("O")
            continue
        word = normal(word)
        pieces = [word[first:last] for first, last in cuts(word)]
        words += pieces
        labels += piece_labels(pieces, label)
    join_particles(words, labels)
    leave_article(words, labels)
    return Labelled(tuple(words), tuple(repaired(labels)))


def piece_labels(pieces: list[str], label: str) -> list[str]:
    """Return the labels of the pieces of one token: in an opened compound only the name keeps the label."""
    if len(pieces) == 1 or label == "O":
        return [label] * len(pieces)
    inside = "I" + label[1:]
    named = [any(letter.isupper() for letter in piece) for piece in pieces]
    if label.startswith("I") or "-" not in pieces:
        return [label, *[inside] * (len(pieces) - 1)]
    if all(named[::2]) and label == "B-LOC":
        return [label if part else "O" for part in named]
    out = ["O"] * len(pieces)
    first = named.index(True) if True in named else 0
    out[first] = label
    return out


def join_particles(words: list[str], labels: list[str]) -> None:
    """Join names that a data set splits at their hyphen ("al - Zaman", "Rodham - Clinton")."""
    at = 1
    while at < len(words) - 1:
        if words[at] == "-" and words[at - 1] and words[at + 1][:1].isalpha():
            inner = labels[at].startswith("I-") and labels[at + 1].startswith("I-")
            particle = (
                words[at - 1].lower() in {"al", "el", "ul", "abu", "ash", "as", "ad"} and words[at + 1][0].isupper()
            )
            if inner or particle:
                words[at - 1 : at + 2] = ["".join(words[at - 1 : at + 2])]
                kept = next((label for label in labels[at - 1 : at + 2] if label != "O"), "O")
                labels[at - 1 : at + 2] = [labels[at - 1] if labels[at - 1] != "O" else kept]
                continue
        at += 1


def leave_article(words: list[str], labels: list[str]) -> None:
    """Take a leading "the" out of names of people, organizations and places."""
    for at, label in enumerate(labels):
        if label in {"B-PER", "B-ORG", "B-LOC"} and words[at].lower() == "the" and at + 1 < len(labels):
            labels[at] = "O"
            if labels[at + 1] == "I" + label[1:]:
                labels[at + 1] = label


def repaired(labels: list[str]) -> list[str]:
    """Return the labels with every name begun by B-."""
    out: list[str] = []
    for label in labels:
        if label.startswith("I-") and (not out or out[-1][2:] != label[2:]):
            label = "B" + label[1:]
        out.append(label)
    return out


def spans(labels: list[str] | tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Return the names as (first token, token after the last, type)."""
    found: list[tuple[int, int, str]] = []
    start = 0
    for at, label in enumerate([*labels, "O"]):
        if at and labels[at - 1] != "O" and not label.startswith("I-"):
            found.append((start, at, labels[at - 1][2:]))
        if label.startswith("B-"):
            start = at
    return found


def agreed_fusions(sentences: list[Labelled]) -> list[Labelled]:
    """Return the sentences with the names of opened compounds labelled as they are elsewhere.

    The annotators marked "U.S.-led" in most articles and left it out in some; what the name is called when it stands
    alone decides.
    """
    counts: dict[str, dict[str, int]] = {}
    for sentence in sentences:
        for word, label in zip(sentence.words, sentence.labels, strict=True):
            if word[:1].isupper() and not label.startswith("I"):
                seen = counts.setdefault(word, {})
                seen[label] = seen.get(label, 0) + 1
    usual = {
        word: max(sorted(seen), key=lambda label: seen[label])
        for word, seen in counts.items()
        if sum(seen.values()) > 2
    }
    return [agreed(sentence, usual) for sentence in sentences]


def agreed(sentence: Labelled, usual: dict[str, str]) -> Labelled:
    """Return one sentence with the names beside an opened hyphen labelled as usual."""
    labels = list(sentence.labels)
    last = len(labels) - 1
    for at, word in enumerate(sentence.words):
        if labels[at] != "O" or not word[:1].isupper():
            continue
        fused_left = at < last and sentence.words[at + 1] == "-" and labels[at + 1] == "O"
        fused_right = (
            at > 1 and sentence.words[at - 1] == "-" and sentence.words[at - 2].lower() in word_set("prefixes")
        )
        if fused_left or fused_right:
            labels[at] = usual.get(word, "O")
    return Labelled(sentence.words, tuple(labels))
