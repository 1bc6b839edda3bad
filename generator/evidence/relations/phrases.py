"""Phrases that say what somebody is: "the head of the Free Army", "a general and childhood friend of X"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.evidence.relations.complements import (
    HEADS,
    MODIFIERS,
    NAMED,
    PLURALS,
    REACH,
    body_in,
    complement,
    goes_on,
    is_joined,
)
from generator.evidence.relations.letters import letters
from generator.evidence.relations.lexicon import word_list
from generator.evidence.relations.shapes import Shape

CLOSE = letters("close")


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, as tokens: the head, the words from ``start`` to ``end``, and whose or of what it is.

    ``object`` is the name that the role belongs to; ``of_start`` and ``of_end`` bound the words for it, equal without
    such words. ``last`` is the index behind all of it.
    """

    head: int
    start: int
    end: int
    object: int | None
    of_start: int
    of_end: int
    last: int


def read_roles(shape: Shape, at: int, *, bare: bool = False) -> tuple[Role, ...]:
    """Return what the phrase at an index says, joined phrases one by one; nothing if it cannot be understood.

    ``bare`` says that the phrase may stand without an article ("president of X").
    """
    roles: list[Role] = []
    while len(roles) < 3:
        role = _read_role(shape, at, bare=bare or bool(roles))
        if role is None:
            break
        roles.append(role)
        if role.object is None and role.of_end == role.last and role.of_start < role.of_end:
            break  # what is joined next may belong to the words of the role ("the son of a teacher and poet")
        if not shape.has(role.last, letters("and")):
            break
        at = role.last + 1
    return _shared(shape, tuple(roles))


def _shared(shape: Shape, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """Give each of two posts what only one of them is said to belong to ("president and chief executive of X")."""
    if len(roles) != 2:
        return roles
    one, two = roles
    business = word_list("people", "business")
    if shape.words[one.head] not in business or shape.words[two.head] not in business:
        return roles
    if shape.has(one.last + 1, letters("article")):
        return roles
    giver, taker = (one, two) if one.object is not None or one.of_start < one.of_end else (two, one)
    if taker.object is not None or taker.of_start < taker.of_end:
        return roles
    given = replace(taker, object=giver.object, of_start=giver.of_start, of_end=giver.of_end)
    return (one, given) if giver is one else (given, two)


def described_name(shape: Shape, role: Role) -> int | None:
    """Return the name that an apposition gives to whom a role belongs: "the son of a prominent general, X"."""
    last = role.of_start
    for described in read_roles(shape, role.of_start):
        last = described.last
    named = shape.has(last, letters("comma")) and shape.has(last + 1, letters("person"))
    ended = last + 2 >= len(shape.letters) or shape.has(last + 2, letters("comma", "mark"))
    return last + 1 if last > role.of_start and named and ended else None


def _read_role(shape: Shape, at: int, *, bare: bool) -> Role | None:
    start = at
    if shape.has(at, letters("adverb")):
        at += 1
    opened, among = False, False
    if shape.has(at, letters("one")) and shape.has(at + 1, letters("of")):
        at, opened, among = at + 2, True, True
    his = at if shape.has(at, letters("his")) else None
    if shape.has(at, letters("article", "his")):
        at, opened = at + 1, True
    head = _head(shape, at, PLURALS + CLOSE if among else HEADS)
    if head is None:
        return None
    owner = _owner(shape, at, head)
    if not (opened or bare or owner is not None):
        return None
    if his is not None:
        return Role(head, at, head + 1, his, at, at, head + 1)
    return _with_complement(shape, start if owner is None else owner + 1, at, head, owner)


def _head(shape: Shape, at: int, heads: str) -> int | None:
    """Return the head of the phrase whose words begin at an index."""
    last = at
    while last < at + REACH and goes_on(shape, last):
        last += 1
    if shape.has(last, letters("and")) and shape.has(last - 1, NAMED + "NA") and shape.has(last + 1, NAMED + "NA"):
        last += 1
        while last < at + REACH + 3 and shape.has(last, MODIFIERS):
            last += 1
    head = last - 1
    return head if head >= at and shape.has(head, heads) else None


def _owner(shape: Shape, at: int, head: int) -> int | None:
    """Return the index of the last possessive mark before the head."""
    mark = shape.letters.rfind(letters("possessive"), at, head)
    return mark if mark > at else None


def _with_complement(shape: Shape, start: int, first: int, head: int, owner: int | None) -> Role | None:
    """Return the role with what it belongs to, before or behind the head."""
    end = head + 1
    opening = first - 1 if shape.has(first - 1, letters("article")) else first
    found = complement(shape, end + 1) if is_joined(shape, head) else None
    if found is None and (shape.has(end, letters("of")) or _is_first_to(shape, first, end)):
        return None
    if found is not None:
        belongs = _belongs(shape, first, head, owner)
        owned = owner is not None and shape.has(owner - 1, letters("group", "place"))
        seated = shape.words[end] == "in" and found.name is not None and shape.has(found.name, letters("place"))
        loose = found.name is None and not shape.has(found.start, letters("article", "his"))
        if owned or seated or loose:  # "the UN's envoy to Syria", "a reporter in Oslo", "chief of staff"
            of_start, of_end = (found.end, found.end) if owner is None else (opening, owner)
            return Role(head, start, found.end, belongs, of_start, of_end, found.end)
        return Role(head, start, max(end, found.role_end), found.name, found.start, found.end, found.end)
    if owner is not None:
        return Role(head, start, end, _belongs(shape, first, head, owner), opening, owner, end)
    return Role(head, start, end, _belongs(shape, first, head, owner), end, end, end)


def _is_first_to(shape: Shape, first: int, end: int) -> bool:
    """Tell whether what somebody did first or alone follows a phrase, which says nothing without it."""
    return shape.has(end, letters("to")) and not word_list("words", "firsts").isdisjoint(shape.words[first:end])


def _belongs(shape: Shape, first: int, head: int, owner: int | None) -> int | None:
    """Return the name before a head that it belongs to: "Syria's president", "the BBC correspondent"."""
    if owner is not None:
        return owner - 1 if shape.has(owner - 1, NAMED) else None
    return body_in(shape, first, head)
