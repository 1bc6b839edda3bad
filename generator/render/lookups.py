"""What a page is made of: every look-up is noted, so that a page is made anew only if one of them has another answer.

This is how build systems know what to do again: they keep *verifying traces*, for each result what was asked for and a
hash of each answer (A. Mokhov, N. Mitchell and S. Peyton Jones, "Build systems à la carte", ICFP 2018).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from generator.digest import digest

Value = TypeVar("Value")

Asked = tuple[str, str]
"""A look-up: its topic and its key."""

EVERYTHING: Asked = ("everything", "")
"""Stands for a look at a whole list, which has another answer after any change."""


class Lookups:
    """The look-up tables of a site by topic. Tables of one topic are answered, and change, together."""

    def __init__(self) -> None:
        self._tables: dict[str, list[Mapping[str, Any]]] = {}
        self._known: dict[Asked, bytes] = {}
        self._asked: set[Asked] = set()

    def watch(self, topic: str, table: Mapping[str, Value], *, follows: bool = False) -> Mapping[str, Value]:
        """Return a table whose look-ups are noted.

        Args:
            topic: Under what they are noted.
            table: The answers by key.
            follows: The answers follow from those of other tables of the topic, and need no look themselves.
        """
        tables = self._tables.setdefault(topic, [])
        if not follows:
            tables.append(table)
        return Watched(topic, table, self.note)

    def note(self, asked: Asked) -> None:
        """Take note of a look-up by the page at work."""
        self._asked.add(asked)

    @contextmanager
    def noting(self) -> Iterator[set[Asked]]:
        """Collect the look-ups of this block alone."""
        before, self._asked = self._asked, set()
        try:
            yield self._asked
        finally:
            self._asked = before

    def once(self, make: Callable[[str], Value]) -> Callable[[str], Value]:
        """Return a function that works only once for each key; whoever calls it has looked up all that it did."""
        made: dict[str, tuple[Value, set[Asked]]] = {}

        def get(key: str) -> Value:
            if key not in made:
                with self.noting() as asked:
                    made[key] = make(key), asked
            value, asked = made[key]
            self._asked |= asked
            return value

        return get

    def answer(self, asked: Asked) -> bytes:
        """Return a digest of all that a look-up can tell now; of what is not there, too."""
        if asked not in self._known:
            topic, key = asked
            self._known[asked] = digest([table.get(key) for table in self._tables.get(topic, ())])
        return self._known[asked]


class Watched(Mapping[str, Value]):
    """A table that tells what is looked up in it. To go through it is to ask for everything."""

    __slots__ = ("_note", "_table", "_topic")

    def __init__(self, topic: str, table: Mapping[str, Value], note: Callable[[Asked], None]) -> None:
        self._topic = topic
        self._table = table
        self._note = note

    def __getitem__(self, key: str) -> Value:
        self._note((self._topic, key))
        return self._table[key]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the answer to a key, or else the default."""
        self._note((self._topic, key))
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note((self._topic, str(key)))
        return key in self._table

    def __iter__(self) -> Iterator[str]:
        self._note(EVERYTHING)
        return iter(self._table)

    def __len__(self) -> int:
        self._note(EVERYTHING)
        return len(self._table)
