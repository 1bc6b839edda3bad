"""Articles as they were read, kept with their analyses: one whose file is as before is not read twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.article import program
from generator.cache import Cache, fingerprint, to_record
from generator.read import Reading, detector


class Readings:
    """Readings by key, in the cache of the analyses; code and libraries that read belong to the key.

    Args:
        cache: Of earlier builds.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._version = ("read", program(), detector())
        self.needed: list[str] = []
        """The keys of all that this build asked for, as the cache knows them."""

    def find(self, keys: Sequence[str]) -> Mapping[str, Reading]:
        """Return what is known under these keys."""
        kept = {fingerprint(*self._version, key): key for key in keys}
        self.needed += kept
        return {kept[name]: reading for name, reading in self._cache.find(Reading, list(kept))}

    def keep(self, readings: Mapping[str, Reading]) -> None:
        """Keep new readings."""
        if self._cache.path:
            self._cache.keep({fingerprint(*self._version, key): to_record(one) for key, one in readings.items()})
