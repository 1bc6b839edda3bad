"""The operator's list of known names applied to what was concluded: whom it means, and what it then says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.curation import Reference
from generator.known import Known
from generator.model import N_, EntityType, Judgement, Message, Problem
from generator.resolve.directory import key_of, listed
from generator.resolve.groups import Groups

if TYPE_CHECKING:
    from generator.resolve.curated import Desk


def apply_known(desk: Desk, texts: str) -> tuple[Problem, ...]:
    """Join what a row of the list calls one, and give it the row's name, description and id; return what is unclear.

    Applying it again changes nothing. What judgements keep apart stays apart.

    Args:
        desk: The clusters; its directory knows them as they are.
        texts: All texts of the corpus.
    """
    if not desk.curation.known:
        return ()
    taken: dict[str, Known] = {}
    meant: list[tuple[Known, str]] = []
    problems: list[Problem] = []
    for row in desk.curation.known:
        keys: dict[str, str] = {}
        for key, wording, problem in _meant(row, desk):
            if problem:
                problems.append(problem)
            elif key in taken and taken[key] is not row:
                message = f"'{wording}' is meant by line {taken[key].line} already ('{taken[key].name}')"
                problems.append(Problem(desk.curation.known_path, row.line, message, "Make one row of the two."))
            else:
                keys.setdefault(key, wording)
        if keys:
            _join(desk, row, keys)
            taken |= dict.fromkeys(keys, row)
            meant.append((row, next(iter(keys))))
    desk.merge()
    desk.look_again(texts)
    for row, key in meant:
        _describe(desk, row, desk.stands[key])
    desk.look_again(texts)
    return tuple(problems)


def _meant(row: Known, desk: Desk) -> Iterator[tuple[str, str, Problem | None]]:
    """Yield the clusters that a row means, each with the wording that leads to it, or why a wording is no help."""
    for wording in (row.name, *row.aliases):
        found = _bearers(row, wording, desk)
        if len(found) == 1:
            yield found[0], wording, None
        elif found:
            entities = [desk.directory.entities[key] for key in found]
            message = f"'{wording}' is the name of several: {', '.join(sorted(entity.id for entity in entities))}"
            hint = "Say with 'same' in curation.yml which of them are one, or leave the name out here."
            if row.type is None and len({entity.type for entity in entities}) > 1:
                hint = "Give the row a type."
            yield "", wording, Problem(desk.curation.known_path, row.line, message, hint)
            if wording == row.name:
                return


def _bearers(row: Known, wording: str, desk: Desk) -> Sequence[str]:
    """Return the clusters that a wording of a row can mean: those shown under it, else those also written so.

    A single word is written of many people, so it means only one who is shown under it. A full name may be of another
    type than the row says: then the articles have been misunderstood.
    """
    directory, whole = desk.directory, " " in wording
    shown = directory.named(wording)
    written = directory.wordings.get(key_of(wording), ()) if whole or row.type not in (None, EntityType.PERSON) else ()
    tiers = [shown, written]
    if row.type:
        typed = [[key for key in tier if directory.entities[key].type is row.type] for tier in tiers]
        tiers = [*map(tuple, typed), *(tiers if whole and wording == row.name else [])]
    return next((tier for tier in tiers if tier), ())


def _join(desk: Desk, row: Known, keys: dict[str, str]) -> None:
    first, *others = keys
    for key in others:
        groups = Groups()
        groups.parent = dict(desk.groups.parent)
        groups.join(first, key)
        if any(len({groups.find(one) for one in held}) < len(held) for held in desk.held_apart()):
            continue
        desk.groups = groups
        one = N_("%(names)s are one", names=listed([Reference(keys[first]), Reference(keys[key])]))
        desk.notes.setdefault(key, []).append(_note(desk, row, key, one))


def _describe(desk: Desk, row: Known, key: str) -> None:
    cluster, entity = desk.clusters[key], desk.directory.entities[key]
    notes = []
    if entity.name != row.name:
        shown = N_("%(name)s is shown as '%(shown)s'", name=listed([Reference(entity.name)]), shown=row.name)
        notes.append(_note(desk, row, key, shown))
    if row.type and entity.type is not row.type:
        kind = N_("%(name)s is of type %(type)s", name=listed([Reference(entity.name)]), type=Message(row.type.value))
        notes.append(_note(desk, row, key, kind))
    desk.clusters[key] = replace(
        cluster,
        name=row.name if entity.name != row.name else cluster.name,
        kind=row.type or cluster.kind,
        described=row.description or cluster.described,
        wikidata=row.wikidata,
        notes=(*cluster.notes, *notes),
    )


def _note(desk: Desk, row: Known, key: str, what: Message) -> Judgement:
    link = desk.clusters[key].links[0]
    path, line = desk.curation.known_path, str(row.line)
    reason = N_("%(what)s: %(path)s, line %(line)s", what=what, path=path, line=line)
    return Judgement(row.name, link.mention.document, reason, link.mention.span)
