"""Values of the model as bytes, and back: MessagePack by msgspec, which checks every type on the way."""

from __future__ import annotations

import json
import sys
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar

import msgspec
from msgspec.msgpack import Decoder, Encoder

from generator.model.documents import DocumentId

Value = TypeVar("Value")

JSON = b"["
"""How a record begins that is none of MessagePack."""


def pack(value: Any) -> bytes:
    """Return a value as bytes that begin with the name of its type.

    Raises:
        TypeError: The value holds something that is none of the model's classes, a tuple or what JSON knows.
    """
    named = (type(value).__name__, value)
    try:
        return _ENCODER.encode(named)
    except (UnicodeEncodeError, OverflowError):  # MessagePack has no bytes for half of a surrogate pair or 65 bits
        text = json.dumps(msgspec.to_builtins(named, enc_hook=plain), ensure_ascii=False)
        return text.encode("utf-8", "surrogatepass")


def unpack(kind: type[Value], data: bytes) -> Value:
    """Return the value of a type that :func:`pack` has made this of.

    Raises:
        ValueError, RecursionError: The data are of another type or damaged.
    """
    wanted: Any = kind
    if data.startswith(JSON):
        _, value = msgspec.convert(json.loads(data), _named(wanted), dec_hook=_shared)
    else:
        _, value = _decoder(wanted).decode(data)
    return value  # type: ignore[no-any-return]


def _named(kind: Any) -> Any:
    name = kind.__name__
    return tuple[Literal[name], kind]  # type: ignore[valid-type]


@cache
def _decoder(kind: Any) -> Decoder[tuple[str, Any]]:
    return Decoder(_named(kind), dec_hook=_shared)


def _shared(kind: type, value: Any) -> Any:
    """Return a document's id once for all places that hold it; they are half of an analysis."""
    if kind is DocumentId and isinstance(value, str):
        return sys.intern(value)
    raise TypeError(f"{kind} cannot be read from a record")


def plain(value: Any) -> Any:
    """Return a date of a class of its own as text; a program that moves the clock makes such dates.

    Raises:
        TypeError: The value is none.
    """
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"type {type(value).__name__} is none of the model's classes")


_ENCODER = Encoder(enc_hook=plain)
