"""Varies the training sentences: other casing, other names, the credits and datelines of agencies.

Newswire has headlines in capitals and texts without them, which the training sets hardly have; and a network that has
seen each name in other surroundings leans less on remembering it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from generator.recognize.corpus import Labelled, spans
from generator.recognize.lexicon import table, word_set

Pool = dict[str, list[tuple[str, ...]]]
REPORTED = (("reported",), ("said",), ("reports",), ("quoted", "him", "as", "saying"))
OUTLETS = ("news", "net", "press", "wire", "steps", "watch", "times", "today", "line", "post")


@cache
def agencies() -> tuple[tuple[str, ...], ...]:
    """Return the words of the names of news agencies."""
    text = files("generator.recognize.neural").joinpath("data", "agencies.txt").read_text("utf-8")
    return tuple(tuple(line.split()) for line in text.splitlines() if line and not line.startswith("#"))


def names_of(sentences: Sequence[Labelled]) -> Pool:
    """Return all names of people, organizations and places in the sentences by type, and the larger cities."""
    pool: dict[str, set[tuple[str, ...]]] = {"PER": set(), "ORG": set(), "LOC": set()}
    for sentence in sentences:
        for first, last, kind in spans(sentence.labels):
            if kind in pool and sentence.words[first][:1].isupper():
                pool[kind].add(sentence.words[first:last])
    pool["LOC"] |= {
        tuple(name.split()) for name, kind in table("places").items() if kind in "CSL" and name[:1].isupper()
    }
    return {kind: sorted(names) for kind, names in pool.items()}


class Variation:
    """Draws by lot what is done to a sentence.

    Args:
        pool: Names to put in the place of others.
        lots: The source of chance.
        swaps: How often a name is replaced by another of its type.
    """

    def __init__(self, pool: Pool, lots: np.random.Generator, *, swaps: float) -> None:
        self._pool, self._lots, self._swaps = pool, lots, swaps

    def of(self, sentence: Labelled) -> Labelled:
        """Return the sentence, mostly as it is."""
        if self._swaps and self._chance(2 * self._swaps):
            sentence = self._swapped(sentence)
        if self._chance(0.02) and len(sentence.words) > 6:
            sentence = self._credited(sentence)
        return self._cased(sentence)

    def dateline(self, sentence: Labelled) -> Labelled:
        """Return the first sentence of an article with the place and agency before it that newswire has."""
        city = self._one(self._pool["LOC"])
        if self._chance(0.7):
            city = tuple(word.upper() for word in city)
        agency = self._one(agencies())
        words, labels = [*city], marked("LOC", city)
        if self._chance(0.3):
            country = self._one(self._pool["LOC"])
            words, labels = [*words, ",", *country], [*labels, "O", *marked("LOC", country)]
        if self._chance(0.4):
            words, labels = [*words, ",", "March", str(self._lots.integers(1, 29))], [*labels, "O", "O", "O"]
        dash = "-" if self._chance(0.5) else "--"
        words += ["(", *agency, ")", dash]
        labels += ["O", *marked("ORG", agency), "O", "O"]
        return Labelled((*words, *sentence.words), (*labels, *sentence.labels))

    def _one(self, choices: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        return choices[int(self._lots.integers(len(choices)))]

    def _chance(self, probability: float) -> bool:
        return bool(self._lots.random() < probability)

    def _swapped(self, sentence: Labelled) -> Labelled:
        words, labels = list(sentence.words), list(sentence.labels)
        for first, last, kind in reversed(spans(labels)):
            if kind in self._pool and self._chance(0.5):
                name = self._one(self._pool[kind])
                words[first:last] = name
                labels[first:last] = marked(kind, name)
        return Labelled(tuple(words), tuple(labels))

    def _credited(self, sentence: Labelled) -> Labelled:
        """Return the sentence with ", AGENCY reported" at its end."""
        if sentence.words[-1] != "." or sentence.labels[-1] != "O":
            return sentence
        agency = self._one(agencies())
        if self._chance(0.3):
            place = self._one(self._pool["LOC"])[0]
            agency = (place + OUTLETS[int(self._lots.integers(len(OUTLETS)))],)
        said = REPORTED[int(self._lots.integers(len(REPORTED)))]
        words = (*sentence.words[:-1], ",", *agency, *said, ".")
        return Labelled(words, (*sentence.labels[:-1], "O", *marked("ORG", agency), *["O"] * (len(said) + 1)))

    def _cased(self, sentence: Labelled) -> Labelled:
        """Return the sentence in capitals, in small letters or as a headline, or with one name written so."""
        lot = float(self._lots.random())
        words = list(sentence.words)
        if lot < 0.05:
            words = [word.upper() for word in words]
        elif lot < 0.08:
            words = [word.lower() for word in words]
        elif lot < 0.12:
            small = word_set("function_words")
            words = [
                word if word.lower() in small or not word[:1].islower() else word[0].upper() + word[1:]
                for word in words
            ]
        elif lot < 0.17:
            for first, last, _ in spans(sentence.labels):
                if self._chance(0.5):
                    low = self._chance(0.3)
                    words[first:last] = [word.lower() if low else word.upper() for word in words[first:last]]
        return Labelled(tuple(words), sentence.labels)


def marked(kind: str, name: Sequence[str]) -> list[str]:
    """Return the labels of a name."""
    return [f"B-{kind}", *[f"I-{kind}"] * (len(name) - 1)]
