"""Quotes: who said what, in an article's own words."""

from generator.evidence.quotes.find import find_quotes

__all__ = ["find_quotes"]
