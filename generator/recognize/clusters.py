"""Classes of words from the words around them, for the tagger: makes ``model/clusters.txt``.

``python -m generator.recognize.clusters --data DIR``. A word's vector is its positive pointwise mutual information with
its left and right neighbours, reduced by a truncated singular value decomposition (Levy, Goldberg and Dagan, 2015);
the vectors are put into classes by spherical k-means in two steps, so that a class belongs to a coarser one.
The same text gives the same classes on the same machine.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from collections.abc import Iterable
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from generator.recognize.corpus import read_labelled
from generator.recognize.features import normal
from generator.recognize.tokens import cuts

COARSE, FINE = 64, 10
"""Classes, and the most that each is split into."""
LEAST, CONTEXTS, DIMENSIONS, ROUNDS = 5, 2000, 64, 25
ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-+"

HEADER = """\
# Classes of words found from the words around them in public-domain newswire and in the text of the training data:
# word, class; the first letter of a class is the coarser one. Derived by clusters.py. CC BY-SA 4.0, see LICENSE.
"""

Matrix = npt.NDArray[np.float32]


def texts(data: Path) -> Iterable[list[str]]:
    """Yield the sentences of the unlabelled and the labelled text as words in lower case, digits made alike."""
    with gzip.open(data / "unlabelled" / "voa_public_domain.txt.gz", "rt", encoding="utf-8") as stream:
        for line in stream:
            words = [word[first:last] for word in map(normal, line.split()) for first, last in cuts(word)]
            yield [plain(word) for word in words]
    for path in sorted([*data.glob("annotated/*.tsv"), *data.glob("open/*/train.tsv"), *data.glob("open/*/dev.tsv")]):
        for doc in read_labelled(path):
            for sentence in doc:
                yield [plain(word) for word in sentence.words]


def plain(word: str) -> str:
    """Return a word as the classes know it."""
    return re.sub(r"\d", "0", word.lower())


def vectors(sentences: Iterable[list[str]]) -> tuple[list[str], Matrix]:
    """Return the frequent words and their vectors of length one."""
    rows = [["<>", *words, "<>"] for words in sentences]
    counts = Counter(word for row in rows for word in row)
    words = [word for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= LEAST]
    number = {word: at for at, word in enumerate(words)}
    table = np.zeros((len(words), 2 * CONTEXTS), np.float32)
    for row in rows:
        ids = [number.get(word, -1) for word in row]
        for left, right in pairwise(ids):
            if left >= 0 and 0 <= right < CONTEXTS:
                table[left, CONTEXTS + right] += 1
            if right >= 0 and 0 <= left < CONTEXTS:
                table[right, left] += 1
    frequent = table.sum(0) ** 0.75
    expected = table.sum(1, keepdims=True) * (frequent / frequent.sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        table = np.nan_to_num(np.maximum(np.log(table / expected), 0), posinf=0).astype(np.float32)
    random = np.random.default_rng(0)
    sample = table @ random.standard_normal((table.shape[1], DIMENSIONS + 16), np.float32)
    for _ in range(3):
        sample, _ = np.linalg.qr(table @ (table.T @ sample))
    rotation, values, _ = np.linalg.svd(sample.T @ table, full_matrices=False)
    reduced = (sample @ rotation)[:, :DIMENSIONS] * np.sqrt(values[:DIMENSIONS])
    return words, reduced / np.maximum(np.linalg.norm(reduced, axis=1, keepdims=True), 1e-9)


def classes(points: Matrix, number: int, seed: int) -> npt.NDArray[np.int64]:
    """Return the class of each point by spherical k-means."""
    random = np.random.default_rng(seed)
    centers = points[random.choice(len(points), number, replace=False)]
    label: npt.NDArray[np.int64] = np.zeros(len(points), np.int64)
    for _ in range(ROUNDS):
        label = np.argmax(points @ centers.T, axis=1)
        for at in range(number):
            if (label == at).any():
                center = points[label == at].sum(0)
                centers[at] = center / max(float(np.linalg.norm(center)), 1e-9)
    return label


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with annotated/, open/, unlabelled/")
    words, points = vectors(texts(parser.parse_args().data))
    coarse = classes(points, COARSE, 0)
    names = [""] * len(words)
    for at in range(COARSE):
        members = np.flatnonzero(coarse == at)
        fine = classes(points[members], min(FINE, max(1, len(members) // 8)), at) if len(members) else members
        for member, part in zip(members, fine, strict=True):
            names[member] = ALPHABET[at] + ALPHABET[part]
    rows = sorted((word, name) for word, name in zip(words, names, strict=True) if "#" not in word and word != "<>")
    path = Path(str(files("generator.recognize").joinpath("model", "clusters.txt")))
    path.write_text(HEADER + "".join(f"{word}\t{name}\n" for word, name in rows), "utf-8")


if __name__ == "__main__":
    main()
