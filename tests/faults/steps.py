"""``python -m tests.faults.steps FOLDER``: disturb each change that a function makes in a folder, then call it again.

A program of its own, since it forks for every blow; prints what went wrong, and ends with how many blows there were.
"""

from __future__ import annotations

import itertools
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.faults.blows import STRUCK, Blow, strike
from generator.cache import Cache, to_record
from generator.errors import GeneratorError
from generator.freshness import look, remember, unchanged
from generator.incremental.site import listing, move_in, sweep
from generator.incremental.state import State, UnusableError, load, save
from generator.model import Page
from generator.settings import load_settings
from generator.write import write

REFUSED = 3
"""Exit status of work that says in plain words what it was refused."""
NEW = [Page("a.md", "new"), Page("p/x/index.md", "new"), Page("q/index.md", "new"), Page("same.md", "same")]
OLD = [Page("a.md", "old"), Page("p/gone/deep/index.md", "old"), Page("gone.md", "old"), Page("same.md", "same")]
Work = Callable[[Path], object]


def pages_before(folder: Path) -> None:
    """Have old pages, and one by hand among them."""
    write(OLD, folder / "docs")
    (folder / "docs" / "p" / "mine.md").write_text("mine", "utf-8")


def pages(folder: Path) -> None:
    """Write the new pages."""
    write(NEW, folder / "docs")


def site_before(folder: Path) -> None:
    """Have an old site, and a new one that waits."""
    shutil.rmtree(folder / "staging", ignore_errors=True)
    for root, kind in (("site", "old"), ("staging", "new")):
        for name in ("index.html", f"{kind}/deep/index.html", "both/index.html"):
            path = folder / root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(kind, "utf-8")
    (folder / "site" / ".mine").write_text("mine", "utf-8")


def site(folder: Path) -> None:
    """Publish the new site, as a build does that has rendered it."""
    if not (folder / "staging" / "index.html").exists():
        for name in ("index.html", "new/deep/index.html", "both/index.html"):
            path = folder / "staging" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("new", "utf-8")
    expected = {"index.html", "new/deep/index.html", "both/index.html"}
    move_in(folder / "staging", folder / "site")
    sweep(folder / "site", expected)
    if {name for name, _ in listing(folder / "site")} != expected:
        raise AssertionError("the site is not whole")


def state(folder: Path) -> None:
    """Record a build of the site; whatever lies there must be whole or known not to be."""
    path = folder / "kept.state"
    try:
        load(path)
    except UnusableError as error:
        if "nothing is recorded yet" not in str(error):
            raise AssertionError(str(error)) from error
    save(State({}, "", "", 0, None, {}, {}, {}, {}, {}), path)


def freshness(folder: Path) -> None:
    """Remember a build; what was remembered by halves must never pass for a whole."""
    settings = load_settings(folder / "mkdocs.yml")
    unchanged(settings)
    remember(settings, look(settings), 1, ())


def cache(folder: Path) -> None:
    """Keep a result and find it."""
    kept = Cache(folder / "deep" / "kept.sqlite")
    kept.keep({"key": to_record("value")})
    if not kept.notes and list(kept.find(str, ["key"])) != [("key", "value")]:
        raise AssertionError("a result is lost and nothing was said")


def nothing(folder: Path) -> None:
    """Begin with an empty folder."""


CASES: dict[str, tuple[Work, Work]] = {
    "pages": (pages_before, pages),
    "site": (site_before, site),
    "state": (state, state),
    "freshness": (nothing, freshness),
    "cache": (nothing, cache),
}


def forked(work: Work, folder: Path, first: Callable[[], None]) -> tuple[int, str]:
    """Do work in a process of its own; return how it ended and what it said."""
    log = folder.with_name("log")
    child = os.fork()
    if not child:
        opened = os.open(log, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        os.dup2(opened, 2)
        first()
        try:
            work(folder)
        except (GeneratorError, OSError) as error:  # MkDocs's plugin says an OSError in plain words
            os.write(2, f"{error}\n".encode())
            os._exit(REFUSED)
        except BaseException as error:
            os.write(2, f"{error!r}\n".encode())
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), log.read_text("utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files by their paths; what is kept between builds need not be the same to the byte."""
    return {
        path.relative_to(folder).as_posix(): b"" if path.name in ("kept.sqlite", "state") else path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def tried(name: str, root: Path) -> tuple[int, list[str]]:
    """Aim every blow at every change; return how many there were and what went wrong."""
    before, work = CASES[name]
    clean = root / "clean"
    clean.mkdir(parents=True)
    before(clean)
    work(clean)
    wanted, count, wrong = contents(clean), 0, []
    for blow in Blow:
        for step in itertools.count(1):
            folder = root / f"{blow.name}{step}" / "x"
            folder.mkdir(parents=True)
            before(folder)
            status, said = forked(work, folder, strike(blow, step, folder))
            if STRUCK not in said:
                break
            count += 1
            if status == 1:
                wrong.append(f"{name}, {blow}, step {step}: {said}")
            status, said = forked(work, folder, lambda: None)
            found = contents(folder)
            differing = sorted(path for path in found.keys() | wanted.keys() if found.get(path) != wanted.get(path))
            if status or differing:
                wrong.append(f"{name}, {blow}, step {step}: the next run ends with {status} {said} {differing}")
    return count, wrong


if __name__ == "__main__":
    where = Path(sys.argv[1])
    results = {name: tried(name, where / name) for name in CASES}
    for _, faults in results.values():
        sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.stdout.write(", ".join(f"{name} {count}" for name, (count, _) in results.items()))
    sys.exit(any(faults for _, faults in results.values()))
