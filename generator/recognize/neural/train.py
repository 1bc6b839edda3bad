"""Trains the encoder: ``python -m generator.recognize.neural.train --data DIR --base FOLDER``.

DIR holds the open data sets; FOLDER the weights to start from, ``model.safetensors`` and ``vocab.txt`` of the 6-layer
MiniLM. Needs PyTorch. Method: fine-tuning for token classification (Devlin and others, 2019), with the word embeddings
left as they are, and the mean of the weights over the last steps taken (Polyak and Juditsky, 1992); then a pass at half
the rate over the same data and newswire that the network itself has labelled (self-training).
"""

from __future__ import annotations

import argparse
import copy
import sys
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from generator.recognize.corpus import Labelled
from generator.recognize.neural.encoder import MODEL
from generator.recognize.neural.export import write
from generator.recognize.neural.labels import LABELS, Floats, best_labels
from generator.recognize.neural.material import Allowed, Example, Set, examples, newswire, read_sets
from generator.recognize.neural.network import Network, load_base
from generator.recognize.neural.variation import Variation, names_of
from generator.recognize.neural.windows import LONGEST, windows
from generator.recognize.neural.wordpiece import WordPiece

RATE, HEAD_RATE, DECAY, WARM_UP = 1e-4, 1e-3, 0.01, 0.06
BATCH, SEED = 1536, 1
ROOMS = (1, LONGEST // 2, LONGEST, LONGEST)
"""Sizes of windows in pieces, one of which is drawn for each document: sentences come alone as well as together."""
DATELINES = 0.3
"""Share of annotated documents that get a dateline."""
SWAPS = 0.1
"""How often a name is replaced by another of its type."""
TWICE = "all"
MEAN_OVER, EVERY = 0.97, 5
"""Share of the running mean that is kept when the weights are added to it, and every how many steps they are."""
LARGE, SHARE = "crossner/train", 0.5
"""A set that would outweigh the news, and the share of it that each pass takes."""


def epoch(
    sets: Sequence[Set], wordpiece: WordPiece, variation: Variation, lots: np.random.Generator
) -> list[list[Example]]:
    """Return the batches of one pass over the sets, in an order drawn by lot."""
    found: list[Example] = []
    for source in sets:
        for _ in range(2 if source.guideline == TWICE else 1):
            for doc in source.documents:
                if source.name == LARGE and lots.random() > SHARE:
                    continue
                varied = [variation.of(sentence) for sentence in doc]
                if source.guideline == TWICE and lots.random() < DATELINES:
                    varied[0] = variation.dateline(varied[0])
                found += examples(varied, source, wordpiece, room=int(lots.choice(ROOMS)))
    order = sorted(range(len(found)), key=lambda at: (len(found[at].window.pieces), lots.random()))
    batches: list[list[Example]] = [[]]
    for at in order:
        if (len(batches[-1]) + 1) * len(found[at].window.pieces) > BATCH and batches[-1]:
            batches.append([])
        batches[-1].append(found[at])
    return [batches[at] for at in lots.permutation(len(batches))]


def tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Return pieces, shapes, the places of the words' first pieces, and what bars the labels that no word may have."""
    length = max(len(example.window.pieces) for example in batch)
    pieces = torch.zeros((len(batch), length), dtype=torch.int64)
    shapes = torch.zeros_like(pieces)
    places: list[int] = []
    allowed: list[Allowed] = []
    for row, example in enumerate(batch):
        window = example.window
        pieces[row, : len(window.pieces)] = torch.tensor([piece.id for piece in window.pieces])
        shapes[row, : len(window.pieces)] = torch.tensor([piece.shape for piece in window.pieces])
        places += [row * length + at for at in window.first]
        allowed += example.allowed
    barred = torch.full((len(allowed), len(LABELS)), -1e4)
    for at, numbers in enumerate(allowed):
        barred[at, list(numbers)] = 0.0
    return pieces, shapes, torch.tensor(places), barred


def loss_of(network: Network, batch: Sequence[Example]) -> Tensor:
    """Return the mean over all words of minus the logarithm of the probability of the labels that they may have."""
    pieces, shapes, places, barred = tensors(batch)
    scores = network(pieces, shapes).float().flatten(0, 1)[places]
    return (scores.logsumexp(dim=1) - (scores + barred).logsumexp(dim=1)).mean()


def fit(network: Network, sets: Sequence[Set], wordpiece: WordPiece, *, epochs: int, rate: float) -> dict[str, Tensor]:
    """Train the network, at ``rate`` times the usual rate, and return the mean of its weights over the last steps."""
    lots = np.random.default_rng([SEED, epochs])
    variation = Variation(names_of([s for source in sets for doc in source.documents for s in doc]), lots, swaps=SWAPS)
    passes = [epoch(sets, wordpiece, variation, lots) for _ in range(epochs)]
    steps = sum(map(len, passes))
    named = [(name, value) for name, value in network.named_parameters() if value.requires_grad]
    fast = [value for name, value in named if name.startswith(("head", "shapes"))]
    slow = [value for name, value in named if not name.startswith(("head", "shapes")) and value.ndim > 1]
    flat = [value for name, value in named if not name.startswith(("head", "shapes")) and value.ndim == 1]
    optimizer = torch.optim.AdamW(
        [
            {"params": fast, "lr": rate * HEAD_RATE, "weight_decay": DECAY},
            {"params": slow, "lr": rate * RATE, "weight_decay": DECAY},
            {"params": flat, "lr": rate * RATE, "weight_decay": 0.0},
        ]
    )
    warm = max(1, int(WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / warm, (steps - step) / (steps - warm))
    )
    mean = {name: value.detach().clone() for name, value in network.state_dict().items()}
    rough = copy.deepcopy(network).to(torch.bfloat16).train()
    pairs = [(value, dict(rough.named_parameters())[name]) for name, value in named]
    total = 0.0
    for step, batch in enumerate((batch for batches in passes for batch in batches), start=1):
        rough.zero_grad(set_to_none=True)
        loss = loss_of(rough, batch)
        loss.backward()
        for exact, value in pairs:
            exact.grad = None if value.grad is None else value.grad.float()
        torch.nn.utils.clip_grad_norm_([exact for exact, _ in pairs], 1.0)
        optimizer.step()
        schedule.step()
        with torch.no_grad():
            for exact, value in pairs:
                value.copy_(exact)
            if step % EVERY == 0:
                keep = min(MEAN_OVER, (step + 1) / (step + 10 * EVERY))
                for name, exact in named:
                    mean[name].lerp_(exact, 1 - keep)
        total = 0.98 * total + 0.02 * loss.item()
        if step % 50 == 0:
            sys.stdout.write(f"step {step} of {steps}, loss {total / (1 - 0.98**step):.4f}\n")
            sys.stdout.flush()
    return mean


def labelled_by(network: Network, docs: Iterable[list[tuple[str, ...]]], wordpiece: WordPiece) -> list[list[Labelled]]:
    """Return documents with the labels that the network gives them."""
    network.eval()
    out: list[list[Labelled]] = []
    for doc in docs:
        rows: list[list[Floats]] = [[] for _ in doc]
        for window in windows(doc, wordpiece):
            pieces = torch.tensor([piece.id for piece in window.pieces])
            shapes = torch.tensor([piece.shape for piece in window.pieces])
            with torch.inference_mode():
                scores = network(pieces[None], shapes[None])[0].numpy()
            for place, (sentence, _) in zip(window.first, window.words, strict=True):
                rows[sentence].append(scores[place])
        out.append(
            [Labelled(words, tuple(best_labels(np.array(found)))) for words, found in zip(doc, rows, strict=True)]
        )
    return out


def main(arguments: Sequence[str] | None = None) -> None:
    """Train and write the weights."""
    package = Path(str(files("generator.recognize.neural")))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with annotated/, open/, unlabelled/")
    parser.add_argument("--base", type=Path, required=True, help="folder with model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, default=package / "model" / MODEL, help="the ONNX file to write")
    parser.add_argument("--hold-out", action="store_true", help="keep a fifth of the newswire for testing")
    parser.add_argument("--blocks", type=int, default=400, help="of unlabelled newswire; 0: no self-training")
    parser.add_argument("--state", type=Path, help="file for the weights after the first part, as PyTorch has them")
    parser.add_argument("--resume", action="store_true", help="begin with the second part, from --state")
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args(arguments)
    torch.manual_seed(SEED)
    torch.set_num_threads(options.threads)
    sets, _ = read_sets(options.data, hold_out=options.hold_out)
    wordpiece = WordPiece((options.base / "vocab.txt").read_text("utf-8").splitlines())
    network = Network()
    load_base(network, options.base / "model.safetensors")
    state = torch.load(options.state) if options.resume else fit(network, sets, wordpiece, epochs=3, rate=1.0)
    network.load_state_dict(state)
    if options.blocks:
        if options.state and not options.resume:
            torch.save(state, options.state)
        docs = newswire(options.data / "unlabelled" / "voa_public_domain.txt.gz", options.blocks)
        sets.append(Set("silver", labelled_by(network, docs, wordpiece), "silver"))
        network.load_state_dict(fit(network, sets, wordpiece, epochs=1, rate=0.5))
    write(network, options.out)
    sys.stdout.write(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()
