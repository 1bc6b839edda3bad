"""Find the figures of an article: how many, of what, and who says so."""

from __future__ import annotations

from generator.evidence.figures.finder import find_figures

__all__ = ["find_figures"]
