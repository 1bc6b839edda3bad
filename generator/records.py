"""Frozen values as plain data for JSON, and back: a dataclass is a list of its fields, by their types."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")


def pack(value: Any) -> Any:
    """Return a value of the model as what JSON can hold: dataclasses and tuples as lists, enums and dates as text.

    Raises:
        TypeError: The value holds something that is none of these, text, a number, true, false or nothing.
    """
    if value is None or isinstance(value, bool | int | float) or type(value) is str:
        return value
    if is_dataclass(value):
        kind: Any = type(value)
        return [pack(getattr(value, name)) for name in _names(kind)]
    if isinstance(value, tuple):
        return [pack(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} cannot be kept as a record")


def unpack(kind: type[Value], data: Any) -> Value:
    """Return the value of a type that :func:`pack` has made this of.

    Raises:
        TypeError, ValueError, KeyError: The data are of another type or damaged.
    """
    wanted: Any = kind
    value: Value = _reader(wanted)(data)
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return the function that reads a type; worked out once for each."""
    if get_origin(kind) is tuple:
        return _reader_of_tuple(get_args(kind))
    if get_origin(kind) in (Union, UnionType):
        [inner] = [_reader(option) for option in get_args(kind) if option is not NoneType]
        return lambda data: None if data is None else inner(data)
    if is_dataclass(kind):
        return _reader_of_dataclass(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind is date:
        return date.fromisoformat
    if kind is str:
        return _shared
    if kind in (int, float, bool):
        return lambda data: _checked(kind, data)
    raise TypeError(f"{kind} cannot be read from a record")


def _checked(kind: type, data: Any) -> Any:
    if isinstance(data, kind) or (kind is float and isinstance(data, int)):
        return data
    raise TypeError(f"{data!r} is no {kind.__name__}")


def _shared(data: Any) -> str:
    """Return a text once for all places that hold it: half of what an analysis holds are the names of documents."""
    if type(data) is not str:
        raise TypeError(f"{data!r} is no str")
    return sys.intern(data)


def _reader_of_tuple(options: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(options) == 2 and options[1] is Ellipsis:
        item = _reader(options[0])
        return lambda data: tuple([item(one) for one in data])
    readers = [_reader(option) for option in options]
    return lambda data: tuple([read(one) for read, one in zip(readers, data, strict=True)])


def _reader_of_dataclass(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers: list[Callable[[Any], Any]] = []

    def read(data: Any) -> Any:
        if not readers:
            readers.extend(_reader(hints[name]) for name in _names(kind))
        return kind(*[reader(one) for reader, one in zip(readers, data, strict=True)])

    return read
