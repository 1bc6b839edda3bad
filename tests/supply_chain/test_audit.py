"""The audit fails for a known vulnerability, and for that alone. The service is one of our own on this machine."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.supply_chain.audit import audit

LOCK = f"""\
oak==1.2 \\
    --hash=sha256:{"1" * 64}
ash==2.0 \\
    --hash=sha256:{"2" * 64}
"""
FINDING = {
    "id": "TREE-2031-7",
    "summary": "Falls over.",
    "affected": [
        {
            "package": {"name": "oak", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.3"}]}],
        }
    ],
}


class Service(BaseHTTPRequestHandler):
    """Knows of one vulnerability in what it is told to, and is out of order otherwise."""

    vulnerable: str
    status = 200

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = {"vulns": [FINDING]} if asked["package"]["name"] == self.vulnerable else {}
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


def served(vulnerable: str, status: int = 200) -> Iterator[tuple[str, str]]:
    handler = type("Answering", (Service,), {"vulnerable": vulnerable, "status": status})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield "--osv-url", f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    path = tmp_path / "requirements.txt"
    path.write_text(LOCK, encoding="utf-8")
    return path


def test_nothing_is_known(lock: Path) -> None:
    for options in served("elm"):
        assert audit(lock, options=options) == (0, "audit: no known vulnerability")


def test_a_known_vulnerability_fails(lock: Path) -> None:
    for options in served("oak"):
        assert audit(lock, options=options) == (1, "audit: oak 1.2: TREE-2031-7")


def test_a_service_out_of_order_is_a_line(lock: Path) -> None:
    for options in served("oak", status=503):
        assert audit(lock, options=options) == (0, "audit: skipped, since the service cannot be reached")


def test_no_network_is_a_line(lock: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    status, said = audit(lock, options=["--osv-url", f"http://127.0.0.1:{port}"])
    assert (status, said) == (0, "audit: skipped, since the service cannot be reached")


def test_a_silent_service_keeps_nobody_waiting(lock: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        options = ["--osv-url", f"http://127.0.0.1:{server.getsockname()[1]}"]
        status, said = audit(lock, options=options, patience=4)
    assert status == 0
    assert said.startswith("audit: skipped, since the service ")


def test_a_lock_without_hashes_fails(lock: Path) -> None:
    lock.write_text("oak==1.2\n", encoding="utf-8")
    status, said = audit(lock, options=["--osv-url", "http://127.0.0.1:9"])
    assert status == 1
    assert "hash" in said
