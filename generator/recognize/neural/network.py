"""The network, in PyTorch, for training only: a BERT encoder that is also shown how each word is written."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from generator.recognize.neural.labels import LABELS
from generator.recognize.neural.wordpiece import SHAPES

WIDTH, INNER, LAYERS, HEADS, POSITIONS, WORDS = 384, 1536, 6, 12, 512, 30522
SHAPE_WIDTH = 32


class Layer(nn.Module):  # type: ignore[misc]  # PyTorch is not there when types are checked
    """One layer of the encoder (Vaswani and others, 2017), normalized after each half as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.mix = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bar: Tensor | None) -> Tensor:
        """Return the next state; ``bar`` is added to the attention, very low where there is nothing."""
        rows, length = x.shape[0], x.shape[1]
        query, key, value = (
            part.view(rows, length, HEADS, WIDTH // HEADS).transpose(1, 2) for part in self.mix(x).split(WIDTH, dim=-1)
        )
        attention = torch.matmul(query * (WIDTH // HEADS) ** -0.5, key.transpose(2, 3))
        if bar is not None:
            attention = attention + bar
        seen = torch.matmul(functional.softmax(attention, dim=-1), value)
        x = self.norm(x + self.dropout(self.output(seen.transpose(1, 2).reshape(rows, length, WIDTH))))
        return self.last_norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Network(nn.Module):  # type: ignore[misc]  # PyTorch is not there when types are checked
    """From numbers of pieces and shapes to a score for each label, for each piece."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(WORDS, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head_shapes = nn.Embedding(SHAPES, SHAPE_WIDTH)
        self.head = nn.Linear(WIDTH + SHAPE_WIDTH, len(LABELS))
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.words.weight.requires_grad_(False)

    def forward(self, pieces: Tensor, shapes: Tensor) -> Tensor:
        """Return the scores of rows of pieces; piece 0 is padding."""
        bar = (1.0 - (pieces > 0)[:, None, None, :].to(self.norm.weight.dtype)) * -1e4
        return self.scores(self.words(pieces), shapes, bar)

    def scores(self, words: Tensor, shapes: Tensor, bar: Tensor | None) -> Tensor:
        """Return the scores, from the embedded pieces on."""
        x = words + self.shapes(shapes) + self.positions.weight[: words.shape[1]]
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, bar)
        scores: Tensor = self.head(torch.cat([self.dropout(x), self.head_shapes(shapes)], dim=-1))
        return scores


def load_base(network: Network, path: Path) -> None:
    """Put the weights of a BERT in safetensors format into the network; the head and the shapes stay as they are."""
    content = memoryview(path.read_bytes())
    size = int.from_bytes(content[:8], "little")
    header = json.loads(bytes(content[8 : 8 + size]))
    tensors = {
        name: torch.from_numpy(
            np.frombuffer(content[8 + size :][slice(*entry["data_offsets"])], np.float32).reshape(entry["shape"]).copy()
        )
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }
    named = {
        "words.weight": "embeddings.word_embeddings.weight",
        "positions.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    inner = {
        "output": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "up": "intermediate.dense",
        "down": "output.dense",
        "last_norm": "output.LayerNorm",
    }
    for number in range(LAYERS):
        for ours, theirs in inner.items():
            for part in ("weight", "bias"):
                named[f"layers.{number}.{ours}.{part}"] = f"encoder.layer.{number}.{theirs}.{part}"
    state = {ours: tensors[theirs] for ours, theirs in named.items()}
    for number in range(LAYERS):
        for part in ("weight", "bias"):
            mixed = [
                tensors[f"encoder.layer.{number}.attention.self.{role}.{part}"] for role in ("query", "key", "value")
            ]
            state[f"layers.{number}.mix.{part}"] = torch.cat(mixed)
    state["positions.weight"] = state["positions.weight"] + tensors["embeddings.token_type_embeddings.weight"][0]
    missing = network.load_state_dict(state, strict=False)
    if missing.unexpected_keys:
        raise ValueError(f"{path}: not the weights of this network: {missing.unexpected_keys}")
