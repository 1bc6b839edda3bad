"""What the types of entities, their sections, and the kinds of repairs are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.model import N_, EntityType, RepairKind
from generator.render.language import Language

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
_REPAIRS = {
    RepairKind.MOJIBAKE: N_("mojibake"),
    RepairKind.ENTITY: N_("HTML entity"),
    RepairKind.SPACE: N_("unusual space"),
    RepairKind.INVISIBLE: N_("invisible character"),
    RepairKind.CONTROL: N_("control character"),
    RepairKind.ACCENT: N_("letter and accent joined"),
    RepairKind.MARKDOWN: N_("Markdown mark"),
    RepairKind.IMAGE: N_("image left out"),
    RepairKind.TREEBANK_QUOTE: N_("Penn Treebank quotation mark"),
    RepairKind.TREEBANK_BRACKET: N_("Penn Treebank bracket"),
    RepairKind.TREEBANK_SIGN: N_("Penn Treebank sign"),
    RepairKind.CLITIC: N_("split contraction or possessive"),
    RepairKind.SPACED_MARK: N_("space before punctuation"),
    RepairKind.HYPHEN: N_("word split over two lines"),
    RepairKind.HEADLINE: N_("headline glued to the text"),
    RepairKind.CAPTION: N_("picture caption glued to the text"),
    RepairKind.DATE_LINE: N_("date line glued to the text"),
    RepairKind.BOX: N_("fact box glued to the text"),
    RepairKind.FURNITURE: N_("part of the web page glued to the text"),
}


def section_title(language: Language, section: str) -> str:
    """Return what the section of a type is called."""
    return language.gettext(_TITLES[section])


def kind(language: Language, type: EntityType) -> str:
    """Return what an entity of a type is called."""
    return language.gettext(_KINDS[type])


def repaired(language: Language, kinds: Iterable[RepairKind]) -> str:
    """Return what was repaired, of one or several kinds."""
    return language.listed([language.gettext(_REPAIRS[kind]) for kind in kinds])


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
