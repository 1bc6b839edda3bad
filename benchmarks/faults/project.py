"""A small project whose articles change between builds, and builds of it that can be ended."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from mkdocs.__main__ import cli as mkdocs
from mkdocs.config import load_config

from generator.cli import main as briefing
from generator.pipeline import analyze
from generator.settings import load_settings

ROOT = Path(__file__).resolve().parents[2]
"""The checkout that is tried."""
GENERATE, MKDOCS = "briefing generate", "mkdocs build"
COMMANDS: dict[str, Callable[[], object]] = {
    GENERATE: lambda: briefing(["generate"]),
    MKDOCS: lambda: mkdocs(["build", "--quiet"]),
}
MINE = {"about.md": "# About\n\nBy hand.\n", "people/mine.md": "# Mine\n\nBy hand, among what is generated.\n"}
"""Pages that a person has written."""
CONFIG = """INHERIT: base.yml
strict: false
nav: [index.md]
not_in_nav: "*"
"""
EDITIONS: tuple[dict[str, str], ...] = (
    {
        "bridge.txt": "Mira Solan opened the bridge in Geneva on Monday. She thanked 12 engineers of the city.\n",
        "council.txt": "The council met in Geneva on Tuesday. Mira Solan said that 40 people had been heard.\n",
    },
    {
        "bridge.txt": "Mira Solan closed the bridge in Geneva on Friday. She thanked 30 engineers of the city.\n",
        "council.txt": "The council met in Geneva on Tuesday. Mira Solan said that 40 people had been heard.\n",
        "port.txt": "Tomas Berend spoke in Lisbon on Friday. The port stays closed, Tomas Berend said.\n",
    },
    {"port.txt": "Tomas Berend left Lisbon on Sunday. He met Mira Solan in Geneva, her office said.\n"},
)
"""The articles at three times: some stay, some change, some go."""


@dataclass(frozen=True, slots=True)
class Build:
    """How a build ended: its exit status, negative for a signal, what it said, and how many seconds it took."""

    status: int
    said: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Project:
    """A project in a folder of its own."""

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> Project:
        """Make a project without articles."""
        folder.mkdir(parents=True)
        shutil.copy(ROOT / "mkdocs.yml", folder / "base.yml")
        (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
        shutil.copytree(ROOT / "templates", folder / "templates")
        (folder / "seeds").mkdir()
        for name, text in MINE.items():
            path = folder / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return cls(folder)

    def turn(self, edition: int) -> None:
        """Lay out the articles of an edition."""
        seeds = self.folder / "seeds"
        for path in seeds.iterdir():
            if path.name not in EDITIONS[edition]:
                path.unlink()
        for name, text in EDITIONS[edition].items():
            (seeds / name).write_text(text, "utf-8")

    def start(self, command: str, first: Callable[[], object] = lambda: None) -> int:
        """Start a build in a process group of its own, which is this process once more: all is imported already.

        Args:
            command: One of ``COMMANDS``.
            first: Called in the new process before anything else.
        """
        child = os.fork()
        if child:
            return child
        status = 70
        try:
            os.setsid()
            os.chdir(self.folder)
            log = os.open(self._log, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
            os.dup2(log, 1)
            os.dup2(log, 2)
            first()
            COMMANDS[command]()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1 if end.code else 0
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:
            os._exit(status)

    def finish(self, child: int, began: float) -> Build:
        """Wait for a build that was started."""
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return Build(status, self._log.read_text("utf-8") if self._log.exists() else "", monotonic() - began)

    def build(self, command: str, first: Callable[[], object] = lambda: None) -> Build:
        """Build to the end."""
        began = monotonic()
        return self.finish(self.start(command, first), began)

    def hashes(self, part: str) -> dict[str, str]:
        """Return the hash of every file of ``docs`` or ``site`` by its path."""
        folder = self.folder / part
        return {
            path.relative_to(folder).as_posix(): hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
            for path in folder.rglob("*")
            if path.is_file()
        }

    def beside(self) -> set[str]:
        """Return the paths of all that lies neither in ``site`` nor in the templates, folders included."""
        found = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*")}
        return {path for path in found if not path.startswith(("site/", "templates/", "seeds/"))}

    def mine(self) -> bool:
        """Tell whether what a person has written is as it was."""
        return all((self.folder / "docs" / name).read_text("utf-8") == text for name, text in MINE.items())

    @property
    def _log(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}.log")


@dataclass(frozen=True, slots=True)
class Clean:
    """What a build in a fresh folder makes of an edition."""

    docs: dict[str, str]
    site: dict[str, str]
    beside: frozenset[str]


def clean(folder: Path) -> tuple[Clean, ...]:
    """Return what clean builds make of the editions, one after the other."""
    found = []
    for edition in range(len(EDITIONS)):
        project = Project.made(folder / f"clean{edition}")
        project.turn(edition)
        if not edition:
            # loads here what every build needs, so that blows fall into its work
            analyze(load_settings(project.folder / "mkdocs.yml", cache=""))
            load_config(str(project.folder / "mkdocs.yml"))
        done = project.build(MKDOCS)
        if done.status or not project.mine():
            raise RuntimeError(f"the clean build fails: {done.said}")
        found.append(Clean(project.hashes("docs"), project.hashes("site"), frozenset(project.beside())))
        shutil.rmtree(project.folder)
    return tuple(found)
