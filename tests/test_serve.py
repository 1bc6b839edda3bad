"""``mkdocs serve`` shows a change of an article or a template without being asked, and then comes to rest."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.sites import copy_project, write_seeds

PATIENCE = 60
"""Seconds until a change must show; far more than it takes, for busy machines."""

REST = 5
"""Seconds without a build, longer than the server takes to notice a change and build."""


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the folder of a small project and the address at which it is served."""
    folder = copy_project(tmp_path)
    write_seeds(
        folder, bridge="Mayor Ada Lovelace opened the new bridge in Geneva on Monday. She thanked the engineers."
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    log = (tmp_path / "log").open("w")
    with log, subprocess.Popen(command, cwd=folder, env=env, stderr=log) as server:
        yield folder, f"http://{address}/"
        server.terminate()


def wait_for(url: str, text: str) -> None:
    """Wait until a page holds a text."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urlopen(url, timeout=5) as answer:
                if text in answer.read().decode():
                    return
        except (URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.2)
    pytest.fail(f"{url} does not show {text!r}")


def comes_to_rest(log: Path) -> bool:
    """Tell whether the server stops building: pages that it writes itself may set off a build or two, never a chain."""
    deadline = time.monotonic() + PATIENCE
    builds, since = -1, time.monotonic()
    while time.monotonic() < deadline:
        now = log.read_text().count("Building documentation")
        if now != builds:
            builds, since = now, time.monotonic()
        elif time.monotonic() - since > REST:
            return True
        time.sleep(0.2)
    return False


def test_changes_of_articles_and_templates_show(served: tuple[Path, str]) -> None:
    folder, url = served
    wait_for(url + "articles/bridge/", "opened the new bridge")
    article = folder / "seeds" / "bridge.txt"
    article.write_text(article.read_text().replace("new bridge", "old tunnel"))
    wait_for(url + "articles/bridge/", "opened the old tunnel")
    template = folder / "templates" / "pages" / "article.md.j2"
    template.write_text(template.read_text().replace('## {{ _("The text") | heading }}', "## Every word of it"))
    wait_for(url + "articles/bridge/", "Every word of it")
    assert comes_to_rest(folder / "log"), "writing pages sets off one build after another"
