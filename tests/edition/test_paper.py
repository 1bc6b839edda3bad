"""The edition on paper, printed by the browser that the tests have."""

from __future__ import annotations

import os
import re
import shutil
import stat
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from zlib import decompress

import pytest

from generator.edition import paper
from generator.edition.paper import find_browser, print_pdf
from generator.errors import GeneratorError
from tests.edition.editions import edition

DAY = date(2031, 3, 8)
needs_browser = pytest.mark.skipif(
    not (os.environ.get("CHROMIUM") or shutil.which("chromium")), reason="there is no Chromium to print with"
)


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@needs_browser
def test_an_edition_is_printed(tmp_path: Path) -> None:
    page = edition("told")[1]
    content = print_pdf(page, tmp_path / "edition.pdf", DAY).read_bytes()
    assert content.startswith(b"%PDF-")
    sheets = re.findall(rb"/Type\s*/Page\b", content)
    assert 1 <= len(sheets) <= 4
    assert all(abs(float(size) - wanted) < 1 for size, wanted in zip(_size(content), (595.3, 841.9), strict=True))
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, re.DOTALL)
    shown = [one for one in map(_unpacked, streams) if b" Tj" in one or b" TJ" in one]
    assert len(shown) >= len(sheets), "every page holds text"
    assert b"(https://news.example/brief/stories/ferry-line-to-close/)" in content
    assert set(re.findall(rb"Date \(D:(\d{14})", content)) == {b"20310308000000"}
    assert print_pdf(page, tmp_path / "again.pdf", DAY).read_bytes() == content


def _size(content: bytes) -> tuple[bytes, ...]:
    found = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert found
    return found.groups()


def _unpacked(stream: bytes) -> bytes:
    try:
        return decompress(stream)
    except Exception:  # not every stream is packed text
        return b""


@needs_browser
def test_printing_asks_for_nothing(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)

    with HTTPServer(("127.0.0.1", 0), Listening) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}"
        hostile = (
            f'<img src="{home}/i.png"><script src="{home}/s.js"></script><link rel="stylesheet" href="{home}/c.css">'
        )
        page = edition("told")[1].replace("</main>", f"{hostile}</main>")
        assert hostile in page
        assert print_pdf(page, tmp_path / "edition.pdf", DAY).is_file()
        server.shutdown()
    assert asked == []


def test_the_variable_goes_before_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen, other = script(tmp_path / "mine", ""), script(tmp_path / "google-chrome", "")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert find_browser() == str(other)
    monkeypatch.setenv("CHROMIUM", str(chosen))
    assert find_browser() == str(chosen)


@pytest.mark.parametrize(("named", "message"), [("", "no Chromium was found"), ("/no/such", "names no program")])
def test_without_a_browser_it_is_said_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str, message: str
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", named)
    with pytest.raises(GeneratorError, match=message) as caught:
        print_pdf("", tmp_path / "edition.pdf", DAY)
    assert "CHROMIUM" in caught.value.problem.hint


@pytest.mark.parametrize(
    ("does", "message"),
    [("echo sorry >&2; exit 3", "sorry"), ("exit 0", "exit status 0"), ("exec sleep 60", "timed out")],
)
def test_a_browser_that_fails_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, message: str
) -> None:
    monkeypatch.setenv("CHROMIUM", str(script(tmp_path / "broken", does)))
    monkeypatch.setattr(paper, "PATIENCE", 1)
    with pytest.raises(GeneratorError, match=message) as caught:
        print_pdf("", tmp_path / "edition.pdf", DAY)
    assert caught.value.problem.path.endswith("broken")
    assert not (tmp_path / "edition.pdf").exists()
