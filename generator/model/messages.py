"""Texts of ours that a stage has to say: kept as messages with their values, put into words where they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

PARTIAL_DATE: Final = "%(partial_date)s"
"""The text of a message that is a date and nothing else; it is in no catalogue, each language has its way."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the catalogue with its values, which it names as ``%(name)s``.

    Stages make messages with :func:`N_` and know no language; ``render`` translates them. As a string a message is
    English: what the command line prints.
    """

    text: str
    values: tuple[tuple[str, str | Message], ...] = ()

    def filled(self, **values: str | Message) -> Message:
        """Return the message with more values."""
        return Message(self.text, (*self.values, *values.items()))

    def __str__(self) -> str:
        return self.text % dict(self.values) if self.values else self.text


def N_(text: str, /, **values: str | Message) -> Message:  # noqa: N802 - the name that gettext's tools look for
    """Return a text as a message; the name marks it for the catalogue."""
    return Message(text, tuple(values.items()))


def partial_date(value: date | str) -> Message:
    """Return a date as exact as it is known, such as ``2012-07-06``, ``2012-07`` or ``2012``, as a message."""
    return Message(PARTIAL_DATE, (("partial_date", str(value)),))
