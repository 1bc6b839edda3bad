"""Making a site opens no connection: not the generator, not MkDocs, and none of the processes that they start."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.sites import copy_project, run, write_seeds

HOOK = """
import os, sys

def watch(event, args):
    remote = event == "socket.getaddrinfo" or (
        event in ("socket.connect", "socket.sendto") and isinstance(args[1], tuple)
    )
    if remote:
        with open(os.environ["OPENED"], "a") as log:
            print(event, args[1:] if event != "socket.getaddrinfo" else args, file=log)
        raise PermissionError("no network in a build")

sys.addaudithook(watch)
"""


@pytest.fixture
def watched(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """Return the log of all connections, and the environment in which every process of Python keeps it."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    paths = os.pathsep.join(filter(None, (str(hooks), os.environ.get("PYTHONPATH"))))
    return tmp_path / "opened", {"PYTHONPATH": paths, "OPENED": str(tmp_path / "opened")}


def test_the_watch_sees_a_connection(watched: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    log, environment = watched
    (tmp_path / "asking.py").write_text("import socket\nsocket.create_connection(('127.0.0.1', 9))\n", encoding="utf-8")
    assert run(tmp_path, "asking", **environment).returncode != 0
    assert "socket.getaddrinfo" in log.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pools of processes use sockets there")
def test_a_build_opens_no_connection(watched: tuple[Path, dict[str, str]], tmp_path: Path) -> None:
    log, environment = watched
    folder = tmp_path / "project"
    folder.mkdir()
    copy_project(folder)
    write_seeds(
        folder, one="Mayor Ann Lee opened the harbor in Geneva on Monday. See http://example.org/feed.xml for more."
    )
    (folder / "seeds" / "feed.xml").write_text(
        "<rss version='2.0'><channel><title>Courier</title><item><link>http://127.0.0.1:9/one</link>"
        "<description>&lt;img src='http://127.0.0.1:9/i.png'&gt; Carl Berg left the harbor of Geneva.</description>"
        "</item></channel></rss>",
        encoding="utf-8",
    )
    for module, *args in (("generator", "generate"), ("mkdocs", "build", "--strict")):
        done = run(folder, module, *args, **environment)
        assert done.returncode == 0, done.stderr
    assert not log.exists(), log.read_text(encoding="utf-8")
    assert (folder / "site" / "people" / "carl-berg" / "index.html").exists()
