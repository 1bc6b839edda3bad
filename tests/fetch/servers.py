"""A server on this machine whose answers a test writes down, and which remembers what it was asked."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from xml.sax.saxutils import escape


@dataclass
class Reply:
    """What the server says to a path; ``slowly`` is called with a function that writes, in place of the body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    slowly: Callable[[Callable[[bytes], object]], None] | None = None


@dataclass
class Server:
    """Its address, its replies by path, and the requests it got: path and headers."""

    home: str = ""
    replies: dict[str, Reply] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving(certificate: Path | None = None) -> Iterator[Server]:
    """Serve on a free port of this machine until the block ends, with TLS if there is a certificate (and its key)."""
    known = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            reply = known.replies.get(self.path, Reply(status=404))
            etag = reply.headers.get("ETag")
            if etag and self.headers.get("If-None-Match") == etag:
                reply = Reply(status=304)
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if not reply.slowly and "Content-Length" not in reply.headers:
                self.send_header("Content-Length", str(len(reply.body)))
            try:
                self.end_headers()
                if reply.slowly:
                    reply.slowly(self.wfile.write)
                else:
                    self.wfile.write(reply.body)
            except OSError:  # the reader has left
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    known.home = f"http{'s' if certificate else ''}://127.0.0.1:{server.server_port}"
    try:
        yield known
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def item(number: int, text: str = "") -> str:
    """Return an entry of RSS."""
    words = text or f"The harbor board of Kestrel Bay met for the time number {number} and decided nothing."
    return (
        f"<item><guid>id-{number}</guid><title>Report {number}</title><link>/news/{number}.html</link>"
        f"<pubDate>Mon, 0{number} Mar 2021 10:00:00 GMT</pubDate><description>{escape(words)}</description></item>"
    )


def rss(*items: str, title: str = "The Kestrel Courier") -> bytes:
    """Return a feed of these entries."""
    return f"<rss version='2.0'><channel><title>{title}</title>{''.join(items)}</channel></rss>".encode()
