"""``briefing new``: a folder with all that a site needs, made from the files in ``project/``.

A name that begins with ``dot-`` stands for one that begins with a dot: hidden files are easily lost on the way into a
package, and a ``.gitignore`` would act on this one.
"""

from __future__ import annotations

from pathlib import Path
from shlex import quote

from generator import __version__
from generator.errors import GeneratorError
from generator.model import Problem

PROJECT = Path(__file__).resolve().parent / "project"
DISTRIBUTION = "briefing-digest"
HIDDEN = "dot-"


def create(folder: Path) -> tuple[str, ...]:
    """Write a new project that can be built at once, and return the lines that say what to do next.

    Args:
        folder: Where to write it; it must not exist yet or be empty.

    Raises:
        GeneratorError: There is something at that place already, or it cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise _error(folder, "is not empty", "Name a folder that does not exist yet; nothing was written.")
        for source in sorted(PROJECT.rglob("*")):
            if source.is_file() and "__pycache__" not in source.parts:
                _write(folder / _place(source), source.read_bytes())
        _write(folder / "requirements.txt", f"{DISTRIBUTION}=={__version__}\n".encode())
    except FileExistsError as error:
        raise _error(folder, "is a file", "Name a folder that does not exist yet.") from error
    except OSError as error:
        raise _error(folder, f"cannot be written: {error.strerror}", "Name a folder that you may write to.") from error
    return (
        f"A briefing of three sample articles is ready to be built in {folder}. Next:",
        f"  cd {quote(str(folder))}",
        "  mkdocs serve              # look at it at http://127.0.0.1:8000/",
        "  mkdocs build              # build it into site/",
        "Then put your own articles into seeds/ and what you know of them into seeds/articles.yml. When you delete the",
        "samples, delete their lines there and in seeds/curation.yml as well.",
    )


def _place(source: Path) -> Path:
    """Return where a file of the package goes, relative to the new folder."""
    parts = source.relative_to(PROJECT).parts
    return Path(*(f".{part.removeprefix(HIDDEN)}" if part.startswith(HIDDEN) else part for part in parts))


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _error(folder: Path, message: str, hint: str) -> GeneratorError:
    return GeneratorError(Problem(str(folder), None, message, hint))
