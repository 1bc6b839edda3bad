"""The view of what changed since an earlier edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.model import N_, Change, ChangeKind, EntityType, Message
from generator.render.kinds import kind as type_name
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
    ChangeKind.ARTICLE: N_("New articles"),
    ChangeKind.DISPUTED: N_("What sources newly differ on"),
    ChangeKind.ROLE: N_("New roles"),
    ChangeKind.OFFICE: N_("New offices and ranks"),
    ChangeKind.TYPE: N_("Held to be something else"),
    ChangeKind.APPEARED: N_("Newly named"),
    ChangeKind.RENAMED: N_("Renamed"),
    ChangeKind.MERGED: N_("Now held to be one"),
    ChangeKind.SPLIT: N_("Now told apart"),
    ChangeKind.VANISHED: N_("No longer named"),
}
"""The kinds in the order in which they are shown: news first, then what is only known better."""
ELSEWHERE = frozenset({ChangeKind.ARTICLE, ChangeKind.DISPUTED})
"""What the front page leaves out: it has its own lists of articles and of what sources differ on."""


def change_groups(site: Site, *, source: str) -> tuple[ChangeGroup, ...]:
    """Return the changes since the earlier edition by kind, entities that are named most first; no empty group."""
    changes = site.corpus.changes.changes if site.corpus.changes else ()
    groups = []
    for kind, title in TITLES.items():
        found = sorted((c for c in changes if c.kind is kind), key=lambda change: (-_weight(site, change), change.id))
        if found and kind not in ELSEWHERE:
            lines = tuple(_line(site, change, source=source) for change in found[:SHOWN])
            groups.append(ChangeGroup(site.language.gettext(title), lines, len(found)))
    return tuple(groups)


def _weight(site: Site, change: Change) -> int:
    if change.id in site.stories:
        return len(site.stories[change.id].documents)
    return site.counts[change.id].count if change.id in site.counts else 0


def _line(site: Site, change: Change, *, source: str) -> ChangeLine:
    href = site.links.to(change.id, source=source) if change.id in site.links else ""
    return ChangeLine(clean(change.name), href, note(site.language, change))


def note(language: Language, change: Change, said: Callable[[str], str] = str) -> str:
    """Say in words what became of an entity or story, or what its sources say; nothing if the name says it all.

    Args:
        language: The language to say it in.
        change: What changed.
        said: Makes of each name and wording that articles have what is to be written for it.
    """
    before, after = (_told(language, change, side, said) for side in (change.before, change.after))
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
        case ChangeKind.OFFICE:
            return language.gettext("now also %(names)s", names=language.joined(after))
        case ChangeKind.TYPE:
            return language.gettext(
                "now %(after)s, before %(before)s", after=language.joined(after), before=language.joined(before)
            )
        case ChangeKind.DISPUTED:
            return language.either(after)
        case ChangeKind.GREW:
            return language.gettext(
                "from %(before)s to %(after)s articles", before=language.joined(before), after=language.joined(after)
            )
        case ChangeKind.STORY:
            return _articles(language, change.after)
        case _:
            return ""


def _told(language: Language, change: Change, texts: Iterable[str], said: Callable[[str], str]) -> list[str]:
    """Return how one side of a change is written: numbers and types of ours as they are, the rest as ``said``."""
    types = {one.value: type_name(language, one) for one in EntityType} if change.kind is ChangeKind.TYPE else {}
    return [types.get(text) or (text if text.isdecimal() else said(shorten(text, LONGEST))) for text in texts]


def _articles(language: Language, after: Sequence[str]) -> str:
    if not after or not after[0].isdecimal():
        return ""
    return language.ngettext("%(num)s article", "%(num)s articles", int(after[0]))
