"""Labels newswire by the neural recognizer: ``python -m generator.recognize.silver --data DIR --out FILE``.

The light recognizer learns from these labels besides those that people made (Hinton, Vinyals and Dean, 2015, in its
simplest form). The same text and the same encoder give the same labels.
"""

from __future__ import annotations

import argparse
import gzip
from collections.abc import Sequence
from pathlib import Path

from generator.recognize.corpus import normalized
from generator.recognize.neural.encoder import label

BLOCK = 200
"""Sentences that are read one after another; the encoder sees neighbours."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Label the text and write it in column format."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with unlabelled/")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    with gzip.open(options.data / "unlabelled" / "voa_public_domain.txt.gz", "rt", encoding="utf-8") as stream:
        rows = [normalized([(word, "O") for word in line.split()]).words for line in stream if line.strip()]
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8") as out:
        for at in range(0, len(rows), BLOCK):
            block = rows[at : at + BLOCK]
            for words, labels in zip(block, label(block), strict=True):
                out.writelines(f"{word}\t{name}\n" for word, name in zip(words, labels, strict=True))
                out.write("\n")


if __name__ == "__main__":
    main()
