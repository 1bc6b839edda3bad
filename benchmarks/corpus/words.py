"""The data files of the corpus maker, and the names that are put together from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

MIDDLES = ("", "", "", "", "en", "er", "al", "is", "in", "or", "ad", "un")
"""Syllables between the two parts of an invented name; most have none."""


@cache
def data(name: str) -> Any:
    """Return the content of a data file."""
    return yaml.safe_load(files(__package__).joinpath("data", f"{name}.yml").read_text("utf-8"))


@cache
def listed(text: str, separator: str = ",") -> tuple[str, ...]:
    """Return the items of a list that is written as one text."""
    return tuple(item.strip() for item in text.split(separator))


def surname(rng: Random, culture: Mapping[str, str]) -> str:
    """Return an invented surname that sounds of a culture."""
    stem = rng.choice(listed(culture["stems"]))
    return stem + rng.choice(MIDDLES) + rng.choice(listed(culture["endings"]))


def invented(rng: Random) -> str:
    """Return a name for a company, a river or a law."""
    kinds = data("organizations")
    return rng.choice(listed(kinds["names"])) + rng.choice(MIDDLES) + rng.choice(listed(kinds["endings"]))


def town(rng: Random, parts: Mapping[str, Sequence[str]]) -> str:
    """Return an invented name for a town."""
    middle = rng.choice(MIDDLES) if not parts["endings"][0].startswith(" ") else ""
    return rng.choice(parts["stems"]) + middle + rng.choice(parts["endings"])


def rank(rng: Random, tail: float) -> int:
    """Return a place in an endless list whose first places come up most often (a Zipf-like law).

    Args:
        rng: The source of chance.
        tail: The chance to land at place r or beyond is about ``r ** -tail``; a small tail means many newcomers.
    """
    return min(int((1.0 - rng.random()) ** (-1.0 / tail)) - 1, 1_000_000_000)
