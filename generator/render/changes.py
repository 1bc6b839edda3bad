"""The view of what changed since an earlier edition."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import Change, ChangeKind
from generator.render.site import Site
from generator.render.story_views import ChangeGroup, ChangeLine
from generator.render.text import clean, counted, joined, shorten

SHOWN = 8
"""Changes of one kind that are shown."""
LONGEST = 80
"""Characters of a name or role in what is said about a change."""

TITLES: Mapping[ChangeKind, str] = {
    ChangeKind.STORY: "New stories",
    ChangeKind.GREW: "Stories that grew",
    ChangeKind.ROLE: "New roles",
    ChangeKind.APPEARED: "Newly named",
    ChangeKind.RENAMED: "Renamed",
    ChangeKind.MERGED: "Now held to be one",
    ChangeKind.SPLIT: "Now told apart",
    ChangeKind.VANISHED: "No longer named",
}
"""The kinds in the order in which they are shown: news first, then what is only known better."""


def change_groups(site: Site, *, source: str) -> tuple[ChangeGroup, ...]:
    """Return the changes since the earlier edition by kind, entities that are named most first; no empty group."""
    changes = site.corpus.changes.changes if site.corpus.changes else ()
    groups = []
    for kind, title in TITLES.items():
        found = sorted((c for c in changes if c.kind is kind), key=lambda change: (-_weight(site, change), change.id))
        if found:
            lines = tuple(_line(site, change, source=source) for change in found[:SHOWN])
            groups.append(ChangeGroup(title, lines, len(found)))
    return tuple(groups)


def _weight(site: Site, change: Change) -> int:
    if change.id in site.stories:
        return len(site.stories[change.id].documents)
    return len(site.entities[change.id].mentions) if change.id in site.entities else 0


def _line(site: Site, change: Change, *, source: str) -> ChangeLine:
    href = site.links.to(change.id, source=source) if change.id in site.links else ""
    return ChangeLine(clean(change.name), href, _note(change))


def _note(change: Change) -> str:
    """Say in words what became of the entity or story."""
    before, after = ([shorten(text, LONGEST) for text in side] for side in (change.before, change.after))
    match change.kind:
        case ChangeKind.MERGED:
            return f"joins {joined(before)}"
        case ChangeKind.SPLIT:
            return f"was {joined(before)}, now {joined(after)}"
        case ChangeKind.RENAMED:
            return f"was {joined(before)}"
        case ChangeKind.ROLE:
            return f"now “{joined(after)}”, before “{joined(before)}”"
        case ChangeKind.GREW:
            return f"from {joined(before)} to {joined(after)} articles"
        case ChangeKind.STORY:
            return counted(int(after[0]), "article") if after and after[0].isdecimal() else ""
        case _:
            return ""
