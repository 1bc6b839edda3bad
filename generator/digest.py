"""A short key for a value of the model: equal values have the same, whatever process or machine works it out."""

from __future__ import annotations

from hashlib import blake2b

from msgspec.msgpack import Encoder

from generator.records import plain

BYTES = 12
"""Of a digest: among ten thousand million values, a chance of one in a thousand million that two share one."""


def digest(value: object) -> bytes:
    """Return a key for a value made of the model's classes, tuples, sets and what JSON knows.

    Raises:
        TypeError: The value holds something else.
    """
    try:
        content = _ENCODER.encode(value)
    except (UnicodeEncodeError, OverflowError):  # half of a surrogate pair, or a number of more than 64 bits
        content = repr(value).encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=BYTES).digest()


_ENCODER = Encoder(order="deterministic", enc_hook=plain)
