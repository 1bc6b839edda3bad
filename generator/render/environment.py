"""Jinja2 set up so that text from articles is inert by default and that a template's faults name file and line."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from generator.errors import TemplateError
from generator.model import Problem
from generator.render import text
from generator.render.language import Language

TEMPLATE = ".j2"
SUFFIX = ".md.j2"
BUILTIN = "builtin"
"""``{% extends "builtin/article.md.j2" %}`` in a user's template means the template that comes with the generator."""

CALL = ["name", "lparen", "string", "rparen"]
"""The tokens of ``_("text")``."""


class Templates:
    """The templates of the given folders, compiled once each; the first folder that has a template wins.

    Args:
        folders: Where templates are looked for.
        language: The language of the site.
        suffix: What the files of templates end in.
        markup: Whether they make HTML, so that all that they print is made inert; else they make plain text.
    """

    def __init__(
        self, folders: Sequence[Path], language: Language, *, suffix: str = SUFFIX, markup: bool = True
    ) -> None:
        self._suffix = suffix
        own = jinja2.FileSystemLoader([str(folder) for folder in folders])
        last = jinja2.FileSystemLoader([str(folder) for folder in folders[-1:]])
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader([own, jinja2.PrefixLoader({BUILTIN: last})]),
            autoescape=markup,  # by name it would miss the suffix .md.j2
            finalize=text.printed if markup else None,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        if markup:
            self._environment.code_generator_class = _Finalized
        self._environment.extend(language=language)
        self._environment.add_extension(_Translated)
        filters = {"heading": text.heading, "scalar": text.scalar, "code": text.code, "number": language.number}
        self._environment.filters.update(filters, counted=partial(_counted, language), wrapped=text.wrapped)
        self._environment.globals.update(
            _=language.gettext,
            gettext=language.gettext,
            pgettext=language.pgettext,
            ngettext=language.ngettext,
            joined=language.joined,
            either=language.either,
            listed=language.listed,
        )

    def render(self, name: str, view: object) -> str:
        """Return the page that a template makes of a view, which it knows as ``page``.

        Args:
            name: Name of the template without its suffix.
            view: A value from :mod:`generator.render.views`.

        Raises:
            TemplateError: The template is missing, cannot be read, or fails.
        """
        try:
            return self._environment.get_template(name + self._suffix).render(page=view)
        except jinja2.TemplateNotFound as error:
            message = f"the template '{error.name}' does not exist"
            raise TemplateError(Problem(name + self._suffix, None, message, "Restore or rename it.")) from error
        except jinja2.TemplateSyntaxError as error:
            path = error.filename or error.name or name + self._suffix
            raise TemplateError(Problem(path, error.lineno, str(error.message), "Correct this line.")) from error
        except Exception as error:  # a template is a program of the operator's and can fail in any way
            path, line = _place(error, name + self._suffix)
            raise TemplateError(Problem(path, line, str(error), "Correct the template.")) from error


class _Finalized(CodeGenerator):
    """Writes what :func:`text.printed` has escaped as it is: to escape it once more takes a third of all rendering."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class _Translated(Extension):
    """Puts the translation in the place of every ``_("text")`` without values, so that it is looked up only once."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Return the tokens of a template, such calls replaced by strings."""
        language: Language = getattr(self.environment, "language")  # noqa: B009 - unknown to Jinja2's types
        ahead: list[Token] = []
        for token in stream:
            if not ahead and (token.type, token.value) != ("name", "_"):
                yield token
                continue
            ahead.append(token)
            if len(ahead) == len(CALL):
                called = [one.type for one in ahead] == CALL
                yield from [Token(token.lineno, "string", language.gettext(ahead[2].value))] if called else ahead
                ahead = []
        yield from ahead


def _counted(language: Language, number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun, for templates of operators: ours name the whole message, so that tools find it."""
    one, several = noun.replace("%", "%%"), (plural or noun + "s").replace("%", "%%")
    return language.ngettext(f"%(num)s {one}", f"%(num)s {several}", number)


def _place(error: Exception, name: str) -> tuple[str, int | None]:
    """Return the file and line of the innermost template in the traceback."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(TEMPLATE)]
    return (frames[-1].filename, frames[-1].lineno) if frames else (name, None)
