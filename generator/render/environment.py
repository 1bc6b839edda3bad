"""Jinja2 set up so that text from articles is inert by default and that a template's faults name file and line."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from functools import partial
from keyword import iskeyword
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup

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
            autoescape=markup,  # noqa: S701 - plain text has no markup; by name it would miss the suffix .md.j2
            finalize=text.printed if markup else None,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        if markup:
            self._environment.code_generator_class = _Direct
        self._environment.extend(language=language, macro=_Macro)
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


class _Direct(CodeGenerator):
    """Leaves out what our templates have no use for and what took half of all rendering.

    What :func:`text.printed` has escaped is written as it is. Functions and macros are called as Python calls them:
    none of them asks for the context of the call, and whether it does would be looked up at every call.
    """

    def visit_Call(self, node: nodes.Call, frame: Any, forward_caller: bool = False) -> None:  # noqa: N802 - Jinja2's
        """Write a call; one with arguments that are not known yet, or with a block, as Jinja2 does."""
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(one.key) for one in node.kwargs):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: Any, frame: Any) -> None:
        """Write the definition of a macro: one of ours if it takes the arguments that it names and no others."""
        names = tuple(one.name for one in macro_ref.node.args)
        special = (macro_ref.accesses_kwargs, macro_ref.accesses_varargs, macro_ref.accesses_caller)
        kind = "Macro" if any(special) or "caller" in names else "environment.macro"
        name = getattr(macro_ref.node, "name", None)
        rest = ", ".join(map(repr, (name, names, *special)))
        self.write(f"{kind}(environment, macro, {rest}, context.eval_ctx.autoescape)")

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
        self.write(")")


class _Macro(Macro):
    """A macro that takes the long way through Jinja2 only if it is called with the names of arguments."""

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        left = self._argument_count - len(args)
        if kwargs or left < 0:
            return super().__call__(*args, **kwargs)
        return str.__new__(Markup, self._func(*args, *[missing] * left) if left else self._func(*args))


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
