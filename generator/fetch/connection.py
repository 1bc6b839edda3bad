"""Connections that are watched: to whom they lead, and for how long."""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from ipaddress import ip_address
from threading import Timer
from typing import Any
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request


def opener(guard: Guard) -> OpenerDirector:
    """Return what opens addresses under the eyes of a guard: it follows no redirect, and every status is an answer."""
    made = OpenerDirector()
    for handler in (ProxyHandler(), _Http(guard), _Https(guard)):
        made.add_handler(handler)
    return made


class PrivateError(OSError):
    """A connection led into a private network that was not to be entered."""


class Guard:
    """Watches one connection: to whom it leads, and when its time is up.

    Args:
        seconds: After these the connection is ended, whoever is waiting for it.
        private: Whether it may lead to an address that is not of the public network.
    """

    def __init__(self, seconds: float, *, private: bool) -> None:
        self.private, self.met_private, self.expired = private, False, False
        self._sock: socket.socket | None = None
        self._timer = Timer(seconds, self._expire)
        self._timer.daemon = True

    def opened(self, sock: socket.socket) -> None:
        """Look at a new connection before anything is said on it."""
        self.met_private = not ip_address(sock.getpeername()[0]).is_global
        if self.met_private and not self.private:
            raise PrivateError
        # A second handle: ending the connection through it disturbs no reader in the middle of his work.
        self._sock = sock.dup()
        self._timer.start()

    def _expire(self) -> None:
        self.expired = True
        if self._sock:
            try:
                self._sock.shutdown(socket.SHUT_RDWR)
            except OSError:  # it has ended by itself
                return

    def close(self) -> None:
        """Stop watching."""
        self._timer.cancel()
        if self._timer.ident:
            self._timer.join()
        if self._sock:
            self._sock.close()


class _Watched(HTTPConnection):
    """A connection that its guard sees as soon as it is open, before TLS is agreed on."""

    guard: Guard

    def connect(self) -> None:
        super().connect()
        self.guard.opened(self.sock)


class _WatchedTls(HTTPSConnection, _Watched):
    """The same with TLS: HTTPSConnection connects through the next class in order, which is the watched one."""


class _Http(HTTPHandler):
    def __init__(self, guard: Guard) -> None:
        super().__init__()
        self._guard = guard

    def http_open(self, request: Request) -> HTTPResponse:
        def connection(host: str, **options: Any) -> HTTPConnection:
            made = _Watched(host, **options)
            made.guard = self._guard
            return made

        return self.do_open(connection, request)


class _Https(HTTPSHandler):
    def __init__(self, guard: Guard) -> None:
        super().__init__()
        self._guard = guard

    def https_open(self, request: Request) -> HTTPResponse:
        def connection(host: str, **options: Any) -> HTTPConnection:
            made = _WatchedTls(host, context=ssl.create_default_context(), **options)
            made.guard = self._guard
            return made

        return self.do_open(connection, request)
