"""The tutorial, done by its letter in an empty folder."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tomllib
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.docs.blocks import Block, blocks, not_printed, write
from tests.sites import ROOT

INSTALL, *STEPS = blocks("tutorial.md")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    "NO_MKDOCS_2_WARNING": "1",
    "LC_ALL": "C.UTF-8",
}


def run(block: Block, folder: Path) -> tuple[str, Path]:
    """Run the commands of a block and return what they printed, and the folder in which they end."""
    code = f"set -eu\n{block.code}\npwd >&3"
    reading, writing = os.pipe()
    done = subprocess.run(
        ["bash", "-c", f"exec 3>&{writing}\n{code}"],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        pass_fds=[writing],
        encoding="utf-8",
        check=False,
    )
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as end:
        ended = end.read().strip()
    assert done.returncode == 0, f"{block.code}\n{done.stdout}"
    return done.stdout, Path(ended)


def look(folder: Path) -> str:
    """Start the server, as a reader does who stops it after a look, and return the front page."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stderr=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stderr
        try:
            said = next((line for line in server.stderr if "Serving on" in line), None)
            assert said, "the server did not start"
            with urlopen(f"http://{address}/") as page:
                text: str = page.read().decode()
                return text
        finally:
            server.terminate()
            server.stderr.close()


def test_every_step_works_as_printed(tmp_path: Path) -> None:
    folder, output = tmp_path, ""
    for block in STEPS:
        if block.file:
            write(block, folder)
        elif block.code == "mkdocs serve\n":
            assert "Sample Gazette 2" in look(folder)
        elif block.language == "sh":
            output, folder = run(block, folder)
            assert "WARNING" not in output
        else:
            assert not_printed(block.code, output) == [], output
    assert (folder / "site" / "people" / "helen-marsh" / "index.html").is_file(), "the old address"
    assert "Fourteen people" in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_each_block_is_one_that_is_tried() -> None:
    assert {block.language for block in STEPS if not block.file} == {"sh", "text"}
    assert sum(block.language == "sh" for block in STEPS) > 5
    assert [block.file for block in STEPS if block.file] == [
        *("seeds/ferry-herald.txt", "seeds/articles.yml", "seeds/curation.yml")
    ]


def test_what_is_installed_is_this_package() -> None:
    """That the package can be installed and makes a site is shown by ``tests/scaffold/test_wheel.py``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert INSTALL.code.splitlines()[-1] == f"pip install ./{project['name']}"
    assert project["requires-python"] == ">=3.11"


@pytest.mark.parametrize(
    ("shown", "missing"),
    [("a  b\nc", []), ("a …", []), ("…\nc", []), ("c\na b", ["a b"]), ("a", ["a"]), ("a b…d", ["a b…d"])],
)
def test_shown_output_is_compared_line_by_line(shown: str, missing: list[str]) -> None:
    assert not_printed(shown, "a b\nx\nc") == missing
