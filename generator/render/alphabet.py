"""The order of names in an index: by first letters, whatever the script."""

from __future__ import annotations

from anyascii import anyascii

from generator.model import Entity

NUMERALS = "0–9"
"""The letter of names that begin with none."""


def letter(name: str) -> str:
    """Return the letter below which an index lists a name."""
    first = next((c for c in anyascii(name).upper() if c.isalnum()), "")
    return first if first.isalpha() else NUMERALS


def by_letter(one: Entity) -> tuple[int, str, str, str]:
    """Return what entities are sorted by: the letter as an index shows it, names that begin with no letter last."""
    first = letter(one.name)
    return (len(first), first, anyascii(one.name).casefold(), one.id)
