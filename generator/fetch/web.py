"""Asking a server for a file: never more, longer or elsewhere than allowed.

Every answer is bounded in size, packed and unpacked, and in time as a whole. Redirects are followed one by one, so that
each address is checked, and none may lead from the public network into a private one. Certificates are verified.
"""

from __future__ import annotations

import socket
import ssl
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPResponse
from typing import Final
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import Request, getproxies, proxy_bypass

from generator.fetch.connection import Guard, PrivateError, opener
from generator.fetch.subscriptions import web_address

MOST_REDIRECTS: Final = 5
REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
FOR_GOOD: Final = frozenset({301, 308})
PIECE: Final = 65_536
GZIP: Final = 31
"""The window size by which zlib knows gzip."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer may cost: seconds of silence, seconds altogether, bytes (unpacked)."""

    silence: float = 20.0
    seconds: float = 60.0
    bytes: int = 16_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent. ``url`` is where it lies; ``moved`` is the new address if it has moved there for good."""

    status: int
    headers: Message
    body: bytes
    url: str
    moved: str = ""


class RefusedError(Exception):
    """Something was not fetched: why, and what to do."""

    def __init__(self, message: str, hint: str = "Try again later.") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def get(
    url: str,
    headers: Mapping[str, str],
    *,
    limits: Limits,
    private: bool = True,
    permit: Callable[[str, bool], None] = lambda url, private: None,
) -> Answer:
    """Return a server's answer to a GET, whatever its status, redirects followed.

    Args:
        url: The address, as :func:`generator.fetch.subscriptions.web_address` returns it.
        headers: What to tell the server.
        limits: What it may cost.
        private: Whether it may lie in a private network.
        permit: Called with each address before it is asked, and whether that one may be private; raises if it is not to
            be asked.

    Raises:
        RefusedError: There is no answer, or it is not wanted.
    """
    moved, lasting = "", True
    for _ in range(MOST_REDIRECTS + 1):
        permit(url, private)
        guard = Guard(limits.seconds, private=private or _proxied(url))
        answer = _ask(url, headers, limits, guard)
        target = answer.headers.get("Location")
        if answer.status not in REDIRECTS or not target:
            return Answer(answer.status, answer.headers, answer.body, url, moved)
        private = private and guard.met_private
        lasting = lasting and answer.status in FOR_GOOD
        url = _next(url, target)
        moved = url if lasting else moved
    raise RefusedError(f"it is redirected more than {MOST_REDIRECTS} times", "Look the address up in a browser.")


def _next(url: str, target: str) -> str:
    try:
        address = web_address(urljoin(url, target))
    except ValueError:
        address = None
    if not address:
        raise RefusedError("it is redirected to what is no address of the web", "Look the address up in a browser.")
    if urlsplit(url).scheme == "https" and urlsplit(address).scheme == "http":
        raise RefusedError("it is redirected from https to http, which anybody may change", "Look for a new address.")
    return address


def _proxied(url: str) -> bool:
    """Tell whether a proxy is asked instead: then its address says nothing about that of the server."""
    parts = urlsplit(url)
    return parts.scheme in getproxies() and not proxy_bypass(parts.netloc)


def _ask(url: str, headers: Mapping[str, str], limits: Limits, guard: Guard) -> Answer:
    request = Request(url, headers={**headers, "Accept-Encoding": "gzip"})  # noqa: S310 - http and https alone
    try:
        with opener(guard).open(request, timeout=limits.silence) as response:
            packed = _read(response, limits.bytes)
            if guard.expired:
                raise TimeoutError
            encoding = response.headers.get("Content-Encoding", "").strip().lower()
            return Answer(response.status, response.headers, unpacked(packed, encoding, limits.bytes), url)
    except (OSError, HTTPException, ValueError) as error:
        raise _refusal(error, guard, limits) from error
    finally:
        guard.close()


def _read(response: HTTPResponse, most: int) -> bytes:
    pieces, room = [], most
    while piece := response.read(min(PIECE, room + 1)):
        pieces.append(piece)
        room -= len(piece)
        if room < 0:
            raise _too_large(most)
    if response.length:  # so many bytes are missing of those announced
        raise RefusedError("the answer was cut off")
    return b"".join(pieces)


def unpacked(data: bytes, encoding: str, most: int) -> bytes:
    """Return the content of an answer that is packed, or raise RefusedError; never more than ``most`` is unpacked."""
    if encoding in ("", "identity") or not data:
        return data
    if encoding not in ("gzip", "x-gzip"):
        raise RefusedError(f"it is packed as {encoding[:20]!r}, which was not asked for")
    unpacker = zlib.decompressobj(GZIP)
    try:
        content = unpacker.decompress(data, most + 1)
    except zlib.error as error:
        raise RefusedError("the packed answer is damaged") from error
    if len(content) > most:
        raise _too_large(most)
    if not unpacker.eof:
        raise RefusedError("the answer was cut off")
    return content


def _too_large(most: int) -> RefusedError:
    return RefusedError(f"it is larger than {most // 1_000_000 or 1} MB", "Look for a shorter feed of this source.")


def _refusal(error: Exception, guard: Guard, limits: Limits) -> RefusedError:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, PrivateError):
        return RefusedError("it is redirected into a private network", "Put that address on the list if it is meant.")
    if guard.expired:
        return RefusedError(f"it took longer than {limits.seconds:g} seconds")
    if isinstance(cause, TimeoutError):
        return RefusedError(f"nothing came for {limits.silence:g} seconds")
    if isinstance(cause, ssl.SSLCertVerificationError):
        return RefusedError(f"its certificate cannot be trusted ({cause.verify_message})", "Do not fetch it.")
    if isinstance(cause, socket.gaierror):
        return RefusedError("there is no such host, or no network", "Check the address.")
    reason = getattr(cause, "strerror", None) or type(cause).__name__
    return RefusedError(f"it cannot be fetched ({reason})")
