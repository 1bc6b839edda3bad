"""The grounds on which two wordings are held to be one, in words and in order of certainty.

Certainties are round figures between 0 and 1. They put conclusions in order, so that an operator sees the doubtful ones
first; they are not probabilities, and nothing is decided by them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.model import N_, Message


@dataclass(frozen=True, slots=True)
class Ground:
    """A kind of reason: what one wording is of another one, and how certain conclusions from it are.

    ``apart`` is how certain it is that two names are different if this is all that speaks for their being one.
    ``plain`` says that the relation follows from the names alone.
    """

    relation: Message
    certainty: float
    apart: float = 0.7
    plain: bool = False

    def taken(self, one: str, other: str) -> Message:
        """Say that a wording is taken for another one."""
        said = N_("'%(name)s' is %(what)s") if self.plain else N_("'%(name)s' is taken for %(what)s")
        return said.filled(name=one, what=self.relation.filled(other=other))

    def possible(self, one: str, other: str) -> str:
        """Say to the operator that a wording may be another one."""
        return f"'{one}' may be {self.relation.filled(other=other)}"


# Full names of people.
# Translators: this and what other names are stands behind "'Tlass' is" or "'Tlass' is taken for".
SPELLED_ALIKE: Final = Ground(N_("another spelling of '%(other)s'"), 0.95, 0.6, plain=True)
LONGER: Final = Ground(N_("a longer form of '%(other)s'"), 0.9, 0.6)
SHORTER: Final = Ground(N_("a shorter form of '%(other)s'"), 0.9, 0.6)
SPELLING: Final = Ground(N_("another spelling of '%(other)s'"), 0.85, 0.6)
NICKNAME: Final = Ground(N_("'%(other)s', whose given name is a form of the same name"), 0.8, 0.65)
INITIALS: Final = Ground(N_("'%(other)s', by the initials"), 0.8, 0.65)
MISPRINT: Final = Ground(N_("a misprint of '%(other)s'"), 0.5, 0.7)
CONTRADICTED: Final = 0.9
"""How certain it is that two people differ whose middle names or suffixes contradict one another."""

# Bare names of people inside an article.
FULL_NAME: Final = 1.0
ONLY_BEARER: Final = 0.95
TITLED: Final = 0.9
NAMED_LATER: Final = 0.9
KINSHIP: Final = 0.8
LAST_NAMED: Final = 0.75
MOST_NAMED: Final = 0.65

# Bare names of people across articles.
PROMINENT: Final = 0.85
NEIGHBORS: Final = 0.9
"""Of a bare name that neighboring articles give to one person; to be multiplied with that person's share there."""
SAME_WORD: Final = 0.8
"""Of a name of one word that neighboring articles share."""
BEARER_ELSEWHERE: Final = 0.75
"""How certain it is that somebody known by one word is not a bearer of that name in articles that are no neighbors."""

# Organizations, places and events.
OWN_NAME: Final = 1.0
IN_BRACKETS: Final = 0.98
WRITTEN_ALIKE: Final = Ground(N_("another spelling of '%(other)s'"), 0.95, plain=True)
KNOWN_NAME: Final = Ground(N_("another name of '%(other)s'"), 0.95, plain=True)
SPELLED_OUT: Final = Ground(N_("'%(other)s' spelled out"), 0.95, plain=True)
ABBREVIATED: Final = Ground(N_("'%(other)s' abbreviated"), 0.95, plain=True)
SHORT_FORM: Final = 0.8
ITS_INITIALS: Final = 0.8
PARENT: Final = 0.85
MEANT_NEARBY: Final = 0.8
MEANT_ELSEWHERE: Final = 0.75
HOME: Final = 0.7
TWO_MEANINGS: Final = 0.8
"""How certain it is that two names differ that have nothing but an acronym in common."""
SAME_ACRONYM: Final = Ground(N_("'%(other)s', which has the same acronym and similar words"), 0.8, 0.8)
SHORT_NAME: Final = Ground(N_("'%(other)s', with which it shares a short name"), 0.8)
BUSINESS: Final = Ground(N_("the business '%(other)s', the most named with that name"), 0.8, 0.75)
FIRST_WORD: Final = Ground(N_("'%(other)s', whose articles always name it in full first"), 0.8)
SOUND: Final = Ground(N_("another spelling of '%(other)s'"), 0.8, 0.7)
SAME_OFFICE: Final = Ground(N_("the '%(other)s' of articles on the same subject"), 0.8)
SAME_LETTERS: Final = Ground(N_("the '%(other)s' of other articles, as none says what it stands for"), 0.9)
