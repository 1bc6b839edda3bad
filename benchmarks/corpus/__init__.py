"""A maker of news articles: any number of them, invented, varied, and the same for the same seed.

lists of words and a grammar (``data/``) -> a world of people, organizations and places (``world.py``)
-> happenings among them (``happening.py``) -> each told by one or more publishers (``telling.py``)
-> files as a newsroom would receive them (``articles.py``).

The first N articles of a longer corpus are the corpus of N articles, so that a corpus can grow.
"""

from benchmarks.corpus.articles import Article, articles, write_corpus

__all__ = ["Article", "articles", "write_corpus"]
