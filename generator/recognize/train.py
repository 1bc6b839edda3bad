"""Trains the shipped weights: ``python -m generator.recognize.train --data DIR --silver FILE``.

DIR has the open data sets, FILE the newswire that ``silver.py`` had labelled by the neural recognizer, which thereby
teaches this one. The same data give the same weights. Every set is read and given this package's tokens; a first model,
trained on the newswire sets that mark happenings, tells happenings from other names in the sets that do not; the model
that is shipped is trained on all of it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib.resources import files
from pathlib import Path

import pycrfsuite

from generator.recognize.corpus import Labelled, agreed_fusions, read_labelled, spans
from generator.recognize.features import sentence_features
from generator.recognize.tagger import MODEL

ANNOTATED = ("meantime", "multiling2011", "voa")
OPEN = ("wikigold/train", "uner/dev", "gum/train", "btc/train", "crossner/train", "europarl/train")
WITHOUT_OTHERS = {"uner/dev", "btc/train"}
"""Sets that mark people, organizations and places alone."""

TIMES = 2
"""How often the annotated newswire counts."""

Tag = Callable[[Sequence[str]], list[str]]


def fit(sentences: Sequence[Labelled], path: Path, *, c1: float, c2: float, rounds: int, minimum: int = 1) -> Tag:
    """Train on the sentences, write the weights to ``path`` and return a function that labels words with them."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": c1,
            "c2": c2,
            "max_iterations": rounds,
            "feature.minfreq": minimum,
            "feature.possible_transitions": True,
        }
    )
    for sentence in sentences:
        trainer.append(sentence_features(sentence.words), sentence.labels)
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return lambda words: list(tagger.tag(sentence_features(words)))


def happenings_found(sentences: Sequence[Labelled], tag: Tag, *, others: bool) -> list[Labelled]:
    """Return sentences of a set that does not mark happenings, with those added that ``tag`` finds.

    A name that the set calls MISC and ``tag`` EVT becomes EVT. With ``others``, for sets that mark neither, names that
    ``tag`` calls EVT or MISC where the set says nothing are added.
    """
    out = []
    for sentence in sentences:
        labels = list(sentence.labels)
        if others or any(label.endswith("MISC") for label in labels):
            for first, last, kind in spans(tag(sentence.words)):
                theirs = set(sentence.labels[first:last])
                known = theirs <= {"B-MISC", "I-MISC"} and kind == "EVT"
                if known or (others and kind in {"EVT", "MISC"} and theirs == {"O"}):
                    labels[first:last] = [f"B-{kind}", *[f"I-{kind}"] * (last - first - 1)]
        out.append(Labelled(sentence.words, tuple(labels)))
    return out


def gather(data: Path, work: Path, *, hold_out: bool) -> tuple[list[Labelled], list[Labelled]]:
    """Return the labelled sentences to train on and, with ``hold_out``, every fifth annotated article to test on."""
    annotated: list[Labelled] = []
    held: list[Labelled] = []
    for name in ANNOTATED:
        for number, doc in enumerate(read_labelled(data / "annotated" / f"{name}.tsv")):
            (held if hold_out and number % 5 == 4 else annotated).extend(doc)
    annotated = agreed_fusions(annotated)
    tag = fit(annotated, work / "first", c1=0.1, c2=0.05, rounds=60)
    sentences = annotated * TIMES
    for name in OPEN:
        theirs = [sentence for doc in read_labelled(data / "open" / f"{name}.tsv") for sentence in doc]
        sentences += happenings_found(theirs, tag, others=name in WITHOUT_OTHERS)
    return sentences, held


def main(arguments: Sequence[str] | None = None) -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with annotated/ and open/")
    parser.add_argument("--silver", type=Path, help="newswire labelled by the neural recognizer")
    parser.add_argument("--out", type=Path, help="where to write the weights (default: in the package)")
    parser.add_argument("--hold-out", action="store_true", help="keep a fifth of the annotated articles for testing")
    parser.add_argument("--c1", type=float, default=0.3, help="weight of the absolute values, which makes weights zero")
    parser.add_argument("--c2", type=float, default=0.02, help="weight of the squares")
    parser.add_argument("--rounds", type=int, default=80)
    parser.add_argument("--minimum", type=int, default=2, help="how often a string must be seen with a label")
    options = parser.parse_args(arguments)
    out = options.out or Path(str(files("generator.recognize").joinpath("model", MODEL)))
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sentences, held = gather(options.data, work, hold_out=options.hold_out)
        settings = {"c1": options.c1, "c2": options.c2, "rounds": options.rounds, "minimum": options.minimum}
        if options.silver:
            known = {sentence.words for sentence in [*held, *sentences]}
            labelled = [sentence for doc in read_labelled(options.silver) for sentence in doc]
            sentences += [sentence for sentence in labelled if sentence.words not in known]
        tag = fit(sentences, out, **settings)
    sys.stdout.write(f"{out}: {out.stat().st_size / 1e6:.1f} MB from {sum(len(s.words) for s in sentences):,} tokens\n")
    if held:
        sys.stdout.write(f"held out: {scores(held, tag)}\n")


def scores(sentences: Sequence[Labelled], tag: Tag) -> str:
    """Return the strict F1 over people, organizations and places, and of each."""
    counts = {kind: [0, 0, 0] for kind in ("PER", "ORG", "LOC")}
    for sentence in sentences:
        gold, found = set(spans(sentence.labels)), set(spans(tag(sentence.words)))
        for kind, count in counts.items():
            ours, theirs = {s for s in found if s[2] == kind}, {s for s in gold if s[2] == kind}
            for at, number in enumerate((len(ours & theirs), len(ours), len(theirs))):
                count[at] += number
    total = [sum(count[at] for count in counts.values()) for at in range(3)]

    def f1(count: Sequence[int]) -> float:
        return 200 * count[0] / max(1, count[1] + count[2])

    return f"F1 {f1(total):.1f} ({', '.join(f'{kind} {f1(count):.1f}' for kind, count in counts.items())})"


if __name__ == "__main__":
    main()
