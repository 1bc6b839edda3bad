"""Sets of keys that are found to mean one thing."""

from __future__ import annotations


class Groups:
    """Disjoint sets of keys; the smallest key of a set stands for it, so the order of joining does not matter."""

    def __init__(self) -> None:
        self.parent: dict[str, str] = {}

    def find(self, key: str) -> str:
        """Return the key that stands for the set of a key."""
        root = key
        while self.parent.get(root, root) != root:
            root = self.parent[root]
        while self.parent.get(key, key) != root:
            self.parent[key], key = root, self.parent[key]
        return root

    def join(self, one: str, other: str) -> None:
        """Make the sets of two keys one."""
        first, second = sorted((self.find(one), self.find(other)))
        self.parent[second] = first
