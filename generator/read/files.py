"""Finding the article files below the seeds folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.model import Problem

ARTICLE_SUFFIXES: Final = frozenset({".txt", ".md", ".markdown"})
FACTS_FILE: Final = "articles.yml"
CURATION_FILE: Final = "curation.yml"
LARGEST: Final = 4_000_000
"""Bytes. No news article comes near it; a larger file is a mistake that would hold up the whole build."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a seeds folder: articles as paths relative to it, sorted, and what was left aside."""

    articles: tuple[str, ...]
    problems: tuple[Problem, ...]


def list_articles(seeds: Path) -> Listing:
    """Return all article files below ``seeds``; every other file except the operator's own YAML is reported."""
    if not seeds.is_dir():
        message = "there is no such folder of articles"
        hint = "Create it and put text files (.txt, .md) into it, or name another folder in the settings."
        return Listing((), (Problem(".", None, message, hint),))
    articles, problems = [], []
    unreadable: list[OSError] = []
    for folder, folders, names in os.walk(seeds, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = (Path(folder) / name).relative_to(seeds).as_posix()
            if name.startswith(".") or path in {FACTS_FILE, CURATION_FILE}:
                continue
            problem = _obstacle(seeds / path, path)
            if problem:
                problems.append(problem)
            else:
                articles.append(path)
    problems += [
        Problem(
            _relative(error.filename, seeds),
            None,
            f"the folder cannot be read ({error.strerror})",
            "Check its permissions.",
        )
        for error in unreadable
    ]
    if not articles and not problems:
        hint = "Put articles into it as text files (.txt, .md)."
        problems.append(Problem(".", None, "the folder holds no articles", hint))
    return Listing(tuple(sorted(articles)), tuple(sorted(problems, key=lambda problem: problem.path)))


def _relative(folder: str, seeds: Path) -> str:
    return Path(folder).relative_to(seeds).as_posix()


def _obstacle(file: Path, path: str) -> Problem | None:
    shown = path.encode("utf-8", "replace").decode()
    if file.suffix.lower() not in ARTICLE_SUFFIXES:
        hint = "Only .txt, .md and .markdown files are articles: convert it, or move it out of the folder."
        return Problem(shown, None, "skipped, since it is not a text file by its name", hint)
    if not file.is_file():
        return Problem(shown, None, "skipped, since it is not a regular file", "Remove the link or mend its target.")
    if shown != path:
        return Problem(shown, None, "skipped, since its name is not valid Unicode", "Rename the file.")
    if file.stat().st_size > LARGEST:
        hint = "Put every article into a file of its own."
        return Problem(shown, None, f"skipped, since it is larger than {LARGEST // 1_000_000} MB", hint)
    return None
