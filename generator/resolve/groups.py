"""Sets of keys that are found to mean one thing, and on which grounds."""

from __future__ import annotations

from collections.abc import Mapping

from generator.resolve.grounds import Ground


class Groups:
    """Disjoint sets of keys; the smallest key of a set stands for it, so the order of joining does not matter."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}
        self.ties: dict[str, dict[str, Ground]] = {}

    def find(self, key: str) -> str:
        """Return the key that stands for the set of a key."""
        root = key
        while self.parent.get(root, root) != root:
            root = self.parent[root]
        while self.parent.get(key, key) != root:
            self.parent[key], key = root, self.parent[key]
        return root

    def join(self, one: str, other: str, ground: Ground | None = None) -> None:
        """Make the sets of two keys one; the first ground given for two keys is remembered."""
        first, second = sorted((self.find(one), self.find(other)))
        self.parent[second] = first
        if ground and one != other:
            self.ties.setdefault(one, {}).setdefault(other, ground)
            self.ties.setdefault(other, {}).setdefault(one, ground)

    def toward(self, key: str) -> Mapping[str, tuple[str, Ground]]:
        """Return, for every key that ties connect with this one, the next key on the shortest way and the tie to it."""
        found: dict[str, tuple[str, Ground]] = {}
        edge = [key]
        while edge:
            following = []
            for here in edge:
                for other, ground in sorted(self.ties.get(here, {}).items(), key=lambda item: item[0]):
                    if other != key and other not in found:
                        found[other] = (here, ground)
                        following.append(other)
            edge = following
        return found
