"""Jinja2 set up so that text from articles is inert by default and that a template's faults name file and line."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from pathlib import Path

import jinja2

from generator.errors import TemplateError
from generator.model import Problem
from generator.render import text

SUFFIX = ".md.j2"
BUILTIN = "builtin"
"""``{% extends "builtin/article.md.j2" %}`` in a user's template means the template that comes with the generator."""


class Templates:
    """The page templates of the given folders, compiled once each; the first folder that has a template wins."""

    def __init__(self, folders: Sequence[Path]) -> None:
        own = jinja2.FileSystemLoader([str(folder) for folder in folders])
        last = jinja2.FileSystemLoader([str(folder) for folder in folders[-1:]])
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([own, jinja2.PrefixLoader({BUILTIN: last})]),
            autoescape=True,  # by name it would miss the suffix .md.j2
            finalize=text.inert,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        filters = {"heading": text.heading, "scalar": text.scalar, "counted": text.counted}
        self._environment.filters.update(filters)

    def render(self, name: str, view: object) -> str:
        """Return the page that a template makes of a view, which it knows as ``page``.

        Args:
            name: Name of the template without its suffix.
            view: A value from :mod:`generator.render.views`.

        Raises:
            TemplateError: The template is missing, cannot be read, or fails.
        """
        try:
            return self._environment.get_template(name + SUFFIX).render(page=view)
        except jinja2.TemplateNotFound as error:
            message = f"the template '{error.name}' does not exist"
            raise TemplateError(Problem(name + SUFFIX, None, message, "Restore or rename it.")) from error
        except jinja2.TemplateSyntaxError as error:
            path = error.filename or error.name or name + SUFFIX
            raise TemplateError(Problem(path, error.lineno, str(error.message), "Correct this line.")) from error
        except Exception as error:  # a template is a program of the operator's and can fail in any way
            path, line = _place(error, name + SUFFIX)
            raise TemplateError(Problem(path, line, str(error), "Correct the template.")) from error


def _place(error: Exception, name: str) -> tuple[str, int | None]:
    """Return the file and line of the innermost template in the traceback."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(SUFFIX)]
    return (frames[-1].filename, frames[-1].lineno) if frames else (name, None)
