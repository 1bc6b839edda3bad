"""What the finders of relations work on and what they return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.evidence.referents import Referents
from generator.evidence.relations.certainty import is_certain
from generator.evidence.relations.letters import LETTERS, letters
from generator.evidence.relations.lexicon import word_list
from generator.evidence.relations.shapes import Shape
from generator.evidence.relations.times import moment, period
from generator.model import DateExpr, Document, Mention, Reference, Relation, RelationKind, Sentence

ELSEWHERE = frozenset(letters("verb", "copula", "doubt", "who", "mark"))
"""Letters of words between an event and a date that make it the date of something else."""

CLAUSE_MARKS = LETTERS["comma"] + LETTERS["quote"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A relation by token indices: who, what, to whom, and the words that hold it."""

    kind: RelationKind
    subject: int
    role: str
    start: int
    end: int
    object: int | None = None
    of: str = ""
    since: str = ""
    until: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its shape, in its article; ``counts`` says how often each wording of a name stands there."""

    document: Document
    sentence: Sentence
    shape: Shape
    dates: Sequence[DateExpr]
    referents: Referents
    counts: Mapping[str, int]

    def words(self, start: int, end: int) -> str:
        """Return the text from one token to before another."""
        if start >= end:
            return ""
        return " ".join(self.document.text[self.shape.starts[start] : self.shape.ends[end - 1]].split())

    def doubted(self, first: int, last: int) -> bool:
        """Tell whether the clause of a subject and its verb denies them or leaves them open.

        What an apposition between the two says is its own business.
        """
        written = self.shape.letters
        start = max(written.rfind(mark, 0, first) for mark in CLAUSE_MARKS) + 1
        behind = written.rfind(LETTERS["comma"], first, last)
        said = written[start:first] + written[behind if behind > 0 else first : last]
        return LETTERS["doubt"] in said or self.document.text[self.sentence.end - 1] == "?"

    def period(self, end: int, *, begins: bool = False) -> tuple[str, str, int]:
        """Return the dates from and to which something holds that ends before a token, and the token behind them."""
        start = self.shape.ends[end - 1]
        since, until, last = period(self.document.text, start, self.sentence.end, self.dates, begins=begins)
        return since, until, self._behind(last, end)

    def moment(self, end: int) -> tuple[str, int]:
        """Return when something happened whose words end before a token, and the token behind the date."""
        value, last = moment(self.document.text, self.shape.ends[end - 1], self.sentence.end, self.dates)
        behind = self._behind(last, end)
        same = ELSEWHERE.isdisjoint(self.shape.letters[end:behind]) and not self.shape.has(
            behind, LETTERS["possessive"]
        )
        return (value, behind) if same else ("", end)

    def _behind(self, offset: int, end: int) -> int:
        while end < len(self.shape.starts) and self.shape.starts[end] < offset:
            end += 1
        return end

    def mentioned(self, at: int) -> int:
        """Return how often the article names what the name at an index does."""
        return self.counts[self.shape.names[at].text]

    def refer(self, at: int) -> Reference:
        """Return the token at an index as a reference."""
        return self.referents.refer(self.shape.starts[at], self.shape.ends[at])

    def known(self, at: int) -> Reference | None:
        """Return the token at an index as a reference if there is no doubt about whom it means."""
        reference = self.refer(at)
        if reference.name is None or at in self.shape.names:
            return None if reference.name is None else reference
        sure = is_certain(self.document, self.sentence, self.shape, self.referents, at, reference.name)
        return reference if sure else None

    def relation(self, draft: Draft) -> Relation | None:
        """Return a draft as a relation, or nothing if it speaks of somebody unknown or of one and the same.

        A death is stated of a name alone: too much hangs on it.
        """
        if draft.kind is RelationKind.DEATH and draft.subject not in self.shape.names:
            return None
        subject = self.known(draft.subject)
        other = None if draft.object is None else self.known(draft.object)
        if subject is None or (draft.object is not None and other is None):
            return None
        if other is not None and _same(subject.name, other.name):
            return None
        passage = self.referents.passage(self.shape.starts[draft.start], self.shape.ends[draft.end - 1])
        former = draft.former or bool(draft.until) or is_past(draft.role, draft.kind)
        return Relation(
            passage, draft.kind, subject, draft.role, other, "" if other else draft.of, draft.since, draft.until, former
        )


def _same(one: Mention | None, other: Mention | None) -> bool:
    return one is None or other is None or one == other or (one.type is other.type and one.text == other.text)


def is_past(role: str, kind: RelationKind) -> bool:
    """Tell whether the words of a role say that it no longer holds; the dead remain relatives."""
    past = word_list("words", "past")
    words = role.lower().split()
    if kind is RelationKind.KIN:
        return any(word in ("former", "then") or word.startswith(("ex-", "then-")) for word in words)
    return any(word in past or word.startswith(("ex-", "then-")) for word in words)
