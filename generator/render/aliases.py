"""Views of the pages that other spellings lead to: straight on to the entity, or to a choice of several."""

from __future__ import annotations

from generator.render import views
from generator.render.kinds import counted, section_title
from generator.render.lists import candidates, families_apart
from generator.render.names import page_of
from generator.render.site import Site
from generator.render.text import clean


def alias_page(site: Site, page: str) -> views.Redirect | views.Ambiguous:
    """Return the view of the page at an address that some wording makes and no entity has for its own."""
    claim = site.names.pages[page]
    bearers = site.known(claim.entities)
    section = page.partition("/")[0]
    if len(bearers) == 1:
        return views.Redirect(clean(claim.text), clean(bearers[0].name), site.links.to(bearers[0].id, source=page))
    possible = {one: None for bearer in bearers for one in site.undecided_of.get(bearer.id, ())}
    undecided = [one for one in possible if page_of(one.mention.text, page) == page]
    may_be, families = families_apart(candidates(site, undecided, source=page))
    return views.Ambiguous(
        text=clean(claim.text),
        section=section_title(site.language, section),
        section_href=site.links.to(section, source=page),
        named=counted(site.language, bearers[0].type, len(bearers)),
        entities=tuple(
            site.counted(bearer, source=page) for bearer in sorted(bearers, key=lambda e: -site.counts[e.id].count)
        ),
        undecided=may_be,
        families=families,
    )


def vanished_page(site: Site, page: str) -> views.Vanished:
    """Return the view of the page at an address where an earlier edition had an entity that no article names now."""
    section = page.partition("/")[0]
    since = site.corpus.changes.since if site.corpus.changes else None
    return views.Vanished(
        text=clean(site.vanished[page]),
        section=section_title(site.language, section),
        section_href=site.links.to(section, source=page),
        since=site.day(since),
    )
