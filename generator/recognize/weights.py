"""Reads the weights of a conditional random field from the file that CRFsuite writes (Okazaki, 2007).

The file is read here, not by CRFsuite, because the weights of a word can then be added up once and kept, which makes
labelling faster.
"""

from __future__ import annotations

import struct
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

HEADER = struct.Struct("<4sI4sIIII5I")
DATABASE = struct.Struct("<4s5I")
FEATURE = np.dtype([("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")])
CHUNK = 12
"""Bytes before the first feature: a mark, a size and a number."""
STATE, MOVE = 0, 1


class Weights(NamedTuple):
    """What the model has learned.

    ``state`` has a row for each string and a column for each label; the row 0 is all zeros and belongs to the strings
    that the model does not know. ``moves`` holds the weight of each label (row) being followed by each (column).
    """

    labels: tuple[str, ...]
    rows: dict[str, int]
    state: Floats
    moves: Floats


def read_weights(blob: bytes) -> Weights:
    """Return the weights in a model file.

    Raises:
        ValueError: the bytes are no model of CRFsuite.
    """
    magic, _, _, _, _, label_count, row_count, features_at, labels_at, rows_at, _, _ = HEADER.unpack_from(blob)
    if magic != b"lCRF":
        raise ValueError("not a CRFsuite model")
    count = struct.unpack_from("<I", blob, features_at + 8)[0]
    features = np.frombuffer(blob, FEATURE, count, features_at + CHUNK)
    state = np.zeros((row_count + 1, label_count), np.float32)
    moves = np.zeros((label_count, label_count), np.float32)
    of_state, of_moves = features[features["type"] == STATE], features[features["type"] == MOVE]
    state[of_state["source"] + 1, of_state["target"]] = of_state["weight"]
    moves[of_moves["source"], of_moves["target"]] = of_moves["weight"]
    rows = {text: number for number, text in enumerate(strings(blob, rows_at), 1)}
    return Weights(tuple(strings(blob, labels_at)), rows, state, moves)


def strings(blob: bytes, start: int) -> list[str]:
    """Return the strings of the constant database at an offset, in the order of their numbers."""
    _, _, _, _, count, table = DATABASE.unpack_from(blob, start)
    offsets: list[int] = np.frombuffer(blob, "<u4", count, start + table).tolist()
    # before each string: its number and its size with the zero at its end
    begins = [start + offset + 8 for offset in offsets]
    return [blob[begin : blob.index(0, begin)].decode("utf-8") for begin in begins]
