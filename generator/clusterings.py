"""What clustering found out about each article, kept beside the analyses for the next process."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import cache

from generator.cache import Cache, code_fingerprint, fingerprint, to_record, versions
from generator.cluster import Clustering
from generator.cluster.kept import KeptArticle, KeptNeighbors, keep_article, keep_neighbors, restored

ROOMS = ("clusterings.py", "cluster")
"""The rooms whose code decides what is read of an article and how it is compared; the articles themselves are told
apart by keys of their content."""


def find_clustering(cache: Cache, names: Sequence[str]) -> Clustering:
    """Return what is known of the last clustering of articles of these names (ids), its stories aside."""
    kept = {_article(name): name for name in names}
    articles = {kept[key]: article for key, article in cache.find(KeptArticle, list(kept))}
    neighbors = next((found for _, found in cache.find(KeptNeighbors, [_neighbors()])), None)
    return restored(articles, neighbors)


def keep_clustering(cache: Cache, earlier: Clustering, clustering: Clustering) -> None:
    """Keep of a clustering what is not as it was in the earlier one, from which it was made."""
    if cache.path is None:
        return
    fresh = {}
    for name, wording in clustering.wordings.items():
        content = clustering.contents.get(name)
        if wording is not earlier.wordings.get(name) or content is not earlier.contents.get(name):
            fresh[_article(name)] = to_record(keep_article(wording, content))
    if clustering.rows != earlier.rows or list(clustering.rows) != list(earlier.rows):
        fresh[_neighbors()] = to_record(keep_neighbors(clustering))
    cache.keep(fresh)


def _article(name: str) -> str:
    return fingerprint(_program(), "article", name)


def _neighbors() -> str:
    return fingerprint(_program(), "neighbors")


@cache
def _program() -> str:
    """Return a key for all that a result depends on beside the articles and whom their names mean."""
    return fingerprint(code_fingerprint(*ROOMS), versions("numpy"), sys.version_info[:2], sys.byteorder)
