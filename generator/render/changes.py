"""The view of what changed since an earlier edition."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import N_, Change, ChangeKind, Message
from generator.render.language import Language
from generator.render.site import Site
from generator.render.story_views import ChangeGroup, ChangeLine
from generator.render.text import clean, shorten

SHOWN = 8
"""Changes of one kind that are shown."""
LONGEST = 80
"""Characters of a name or role in what is said about a change."""

TITLES: Mapping[ChangeKind, Message] = {
    ChangeKind.STORY: N_("New stories"),
    ChangeKind.GREW: N_("Stories that grew"),
    ChangeKind.ROLE: N_("New roles"),
    ChangeKind.APPEARED: N_("Newly named"),
    ChangeKind.RENAMED: N_("Renamed"),
    ChangeKind.MERGED: N_("Now held to be one"),
    ChangeKind.SPLIT: N_("Now told apart"),
    ChangeKind.VANISHED: N_("No longer named"),
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
            groups.append(ChangeGroup(site.language.gettext(title), lines, len(found)))
    return tuple(groups)


def _weight(site: Site, change: Change) -> int:
    if change.id in site.stories:
        return len(site.stories[change.id].documents)
    return len(site.entities[change.id].mentions) if change.id in site.entities else 0


def _line(site: Site, change: Change, *, source: str) -> ChangeLine:
    href = site.links.to(change.id, source=source) if change.id in site.links else ""
    return ChangeLine(clean(change.name), href, _note(site.language, change))


def _note(language: Language, change: Change) -> str:
    """Say in words what became of the entity or story."""
    before, after = ([shorten(text, LONGEST) for text in side] for side in (change.before, change.after))
    match change.kind:
        case ChangeKind.MERGED:
            return language.gettext("joins %(names)s", names=language.joined(before))
        case ChangeKind.SPLIT:
            return language.gettext(
                "was %(before)s, now %(after)s", before=language.joined(before), after=language.joined(after)
            )
        case ChangeKind.RENAMED:
            return language.gettext("was %(before)s", before=language.joined(before))
        case ChangeKind.ROLE:
            return language.gettext(
                "now “%(after)s”, before “%(before)s”", after=language.joined(after), before=language.joined(before)
            )
        case ChangeKind.GREW:
            return language.gettext(
                "from %(before)s to %(after)s articles", before=language.joined(before), after=language.joined(after)
            )
        case ChangeKind.STORY:
            if not after or not after[0].isdecimal():
                return ""
            return language.ngettext("%(num)s article", "%(num)s articles", int(after[0]))
        case _:
            return ""
