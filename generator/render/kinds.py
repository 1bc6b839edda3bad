"""What the types of entities and their sections are called."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model import EntityType
from generator.render.language import N_, Language

SECTIONS: Mapping[EntityType, str] = {
    EntityType.PERSON: "people",
    EntityType.ORGANIZATION: "organizations",
    EntityType.PLACE: "places",
    EntityType.EVENT: "events",
}
"""The folder of each type's pages, in the order in which types are shown."""

_TITLES = {
    "people": N_("People"),
    "organizations": N_("Organizations"),
    "places": N_("Places"),
    "events": N_("Events"),
}
_KINDS = {
    EntityType.PERSON: N_("person"),
    EntityType.ORGANIZATION: N_("organization"),
    EntityType.PLACE: N_("place"),
    EntityType.EVENT: N_("event"),
}


def section_title(language: Language, section: str) -> str:
    """Return what the section of a type is called."""
    return language.gettext(_TITLES[section])


def kind(language: Language, type: EntityType) -> str:
    """Return what an entity of a type is called."""
    return language.gettext(_KINDS[type])


def counted(language: Language, type: EntityType, number: int) -> str:
    """Return a number of entities of a type, such as "3 people"."""
    match type:
        case EntityType.PERSON:
            return language.ngettext("%(num)s person", "%(num)s people", number)
        case EntityType.ORGANIZATION:
            return language.ngettext("%(num)s organization", "%(num)s organizations", number)
        case EntityType.PLACE:
            return language.ngettext("%(num)s place", "%(num)s places", number)
        case EntityType.EVENT:
            return language.ngettext("%(num)s event", "%(num)s events", number)
