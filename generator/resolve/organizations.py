"""Acronyms and short names inside an article: "TNC" behind "Tonga National Council (TNC)", "the Council" after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model import N_, Document, EntityType, Mention, Message
from generator.resolve import grounds
from generator.resolve.article import written
from generator.resolve.groups import Groups
from generator.resolve.kinds import Typed
from generator.resolve.lexicon import organization_words
from generator.resolve.near import Near
from generator.resolve.wording import Wording, initials, wording
from generator.resolve.words import clean, fold

BRACKETED = re.compile(r"\s*\(\s*(?:the\s+)?[\"“']?([A-Z][\w.&-]{1,9})[\"”']?\s*[);,]")
SHORT = N_("'%(name)s' is short for '%(other)s' in this article")


@dataclass(frozen=True, slots=True)
class Thing:
    """A mention that is not a person's, its type and wording, and the key of the wording.

    The key of a wording that means something only in its article holds the article.
    """

    mention: Mention
    kind: EntityType
    wording: Wording
    key: str


@dataclass
class Joins:
    """What keys have been found to mean one thing, and why.

    ``reasons`` say it of a wording in an article, with evidence and certainty; the ties of ``groups`` of wordings in
    all articles. ``near`` are wordings that were nearly joined.
    """

    groups: Groups = field(default_factory=Groups)
    reasons: dict[tuple[str, str], tuple[Message, Mention, float]] = field(default_factory=dict)
    decided: set[str] = field(default_factory=set)
    near: list[Near] = field(default_factory=list)

    def root(self, thing: Thing) -> str:
        """Return the key that stands for all that a wording has been joined with."""
        return self.groups.find(thing.key)

    def join(self, short: Thing, key: str, reason: Message, certainty: float, evidence: Thing | None = None) -> None:
        """Decide that a wording means what a key stands for; the first reason given, of its ``name``, is kept."""
        self.groups.join(short.key, key, grounds.SHORT_NAME)
        because = (reason.filled(name=written(short.mention.text)), (evidence or short).mention, certainty)
        self.reasons.setdefault((short.mention.document, short.key), because)
        self.decided.add(short.key)


def thing(typed: Typed) -> Thing:
    """Make the wording of a mention comparable."""
    mention, kind = typed
    found = wording(mention.text, kind is EntityType.PLACE)
    text = " ".join(found.key)
    return Thing(mention, kind, found, f"{mention.document}#{text}" if found.local else text)


def read_article(doc: Document, held: Sequence[Thing], joins: Joins) -> None:
    """Join acronyms and short names with the long names of their article."""
    seen: set[tuple[str, EntityType]] = set()
    for short in held:
        if (short.key, short.kind) in seen or short.key in joins.decided:
            continue
        seen.add((short.key, short.kind))
        if short.wording.acronym:
            _acronym(doc, short, held, joins)
        elif short.wording.local:
            _short(short, held, joins)
        elif short.kind is EntityType.ORGANIZATION and len(short.wording.key) == 1:
            _headless(short, held, joins)


def _acronym(doc: Document, short: Thing, held: Sequence[Thing], joins: Joins) -> None:
    letters = short.wording.acronym.removesuffix("s" if short.mention.text.endswith("s") else "")
    for long in held:
        bracket = BRACKETED.match(doc.text[long.mention.end : long.mention.end + 20])
        if bracket and bracket[1].replace(".", "").lower() == letters and _may_be_short_for(letters, long):
            reason = N_("'%(name)s' stands in brackets behind '%(other)s'", other=written(long.mention.text))
            joins.join(short, long.key, reason, grounds.IN_BRACKETS, long)
            return
    fitting = {joins.root(long): long for long in reversed(held) if letters in initials(long.mention.text)}
    if len(fitting) == 1:
        ((key, long),) = fitting.items()
        reason = N_("'%(name)s' is the initials of '%(other)s'", other=written(long.mention.text))
        joins.join(short, key, reason, grounds.ITS_INITIALS, long)


def _may_be_short_for(letters: str, long: Thing) -> bool:
    """Tell whether a name may have an acronym: long names of organizations any, other names one of their letters."""
    if long.kind is EntityType.ORGANIZATION and len(long.wording.key) > 1:
        return True
    rest = iter(fold(long.mention.text))
    return long.mention.text[:1].lower() == letters[0] and all(letter in rest for letter in letters)


def _short(short: Thing, held: Sequence[Thing], joins: Joins) -> None:
    """Join "Council" or "Foreign Ministry" with the long name of the article that ends or begins so."""
    key, length, start = short.wording.key, len(short.wording.key), short.mention.start
    fitting: dict[str, Thing] = {}
    for long in held:
        other = long.wording
        if len(other.key) <= length or long.kind is not short.kind:
            continue
        if key in (other.key[-length:], other.key[:length], other.rest[:length]):
            root = joins.root(long)
            fitting[root] = long if long.mention.start < start else fitting.get(root, long)
    fitting = {root: long for root, long in fitting.items() if long.mention.start < start} or fitting
    if len(fitting) == 1 or (fitting and length == 1):
        root, long = max(fitting.items(), key=lambda item: item[1].mention.start)
        reason = SHORT.filled(other=written(long.mention.text))
        joins.join(short, root, reason, grounds.SHORT_FORM, long)


def _headless(short: Thing, held: Sequence[Thing], joins: Joins) -> None:
    """Join "Scientology" with the "Church of Scientology" of the article."""
    for long in held:
        if long.kind is not short.kind or " of " not in long.mention.text:
            continue
        head, _, rest = clean(long.mention.text).removeprefix("the ").partition(" of ")
        if head.lower() in organization_words().generic and wording(rest).key == short.wording.key:
            reason = SHORT.filled(other=written(long.mention.text))
            joins.join(short, long.key, reason, grounds.SHORT_FORM, long)
            return
