"""Errors that an operator can mend. Each says where, what is wrong and what to do; none is shown as a traceback."""

from __future__ import annotations

from generator.model import Problem


class GeneratorError(Exception):
    """Something is wrong with the operator's input and the work cannot go on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem

    def __reduce__(self) -> tuple[type[GeneratorError], tuple[Problem]]:
        """Let the error pass from one process to another."""
        return type(self), (self.problem,)


class SettingsError(GeneratorError):
    """A setting in mkdocs.yml or on the command line is unknown or has a value that cannot be used."""


class TemplateError(GeneratorError):
    """A page template cannot be read or fails while a page is rendered."""
