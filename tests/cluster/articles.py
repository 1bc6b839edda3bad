"""Articles for the tests of this stage: four happenings, told by several sources each. All of it is made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.cluster.articles import Content, find_names, read_content, read_wording
from generator.cluster.copies import find_notices
from generator.model import Alias, Document, Entity, EntityType, Mention
from tests.builders import make_document, make_mention

BRIDGE = (
    (
        "Bridge in Lindau collapses",
        "A road bridge over the Aare in Lindau collapsed on Monday, and four cars fell into the river.",
        "Divers searched the water for survivors until dark.",
        "Mayor Ruth Keller said the bridge had been inspected in spring.",
    ),
    (
        "Divers find two bodies after Lindau bridge collapse",
        "Divers recovered two bodies from the Aare in Lindau, where a bridge collapsed.",
        "Two cars were still missing in the river.",
        "Engineers found cracks in the steel girders.",
    ),
    (
        "Cracks were known before collapse",
        "Engineers had warned of cracks in the girders of the Lindau bridge years before it collapsed into the Aare.",
        "Ruth Keller rejected calls to step down.",
        "The inspection of the steel had been put off.",
    ),
)
VOLCANO = (
    (
        "Volcano erupts on Tanna Island",
        "The volcano Mount Yelo on Tanna Island erupted at dawn and covered villages with ash.",
        "Some 3,000 islanders were evacuated by boat.",
        "The airport was closed because of the ash cloud.",
    ),
    (
        "Ash cloud from Mount Yelo grounds flights",
        "Flights were grounded as ash from the volcano Mount Yelo drifted over the sea.",
        "Evacuated islanders slept in churches.",
        "Scientists measured lava flowing towards villages on Tanna Island.",
    ),
    (
        "Islanders return to villages under ash",
        "Evacuated islanders began to return to villages on Tanna Island.",
        "Roofs had broken there under the ash of Mount Yelo.",
        "The eruption is over, scientists said, but lava still glows in the volcano.",
    ),
)
STRIKE = (
    (
        "Nurses walk out in Ostrava",
        "Nurses at five hospitals in Ostrava walked out over wages and night shifts.",
        "Patients were moved to clinics nearby.",
        "Union leader Jana Novotna demanded a raise of a tenth.",
    ),
    (
        "Hospitals and nurses resume wage talks",
        "Talks on the wages of nurses in Ostrava resumed after a walkout that emptied hospitals.",
        "Jana Novotna said night shifts must be paid better.",
        "Surgery was put off for patients.",
    ),
)
GERMAN = (
    (
        "Zugunglück bei Talheim",
        "Bei Talheim ist ein Güterzug entgleist und hat eine Brücke beschädigt.",
        "Die Feuerwehr barg den Lokführer aus dem Güterzug.",
        "Die Strecke nach Talheim bleibt gesperrt.",
    ),
    (
        "Strecke nach Entgleisung wieder frei",
        "Nach der Entgleisung eines Güterzugs bei Talheim ist die Strecke wieder frei.",
        "Der Lokführer liegt im Krankenhaus.",
        "Die beschädigte Brücke wird von der Feuerwehr gestützt.",
    ),
    (
        "Chor singt Messe in Heilbronn",
        "Der Chor hat in Heilbronn eine Messe aufgeführt, und das Publikum dankte mit langem Beifall.",
        "Die Solistin sang auch ein Lied von Schubert.",
    ),
)
NAMES = {
    "people/ruth-keller": "Ruth Keller",
    "places/lindau": "Lindau",
    "places/aare": "Aare",
    "places/mount-yelo": "Mount Yelo",
    "places/tanna-island": "Tanna Island",
    "people/jana-novotna": "Jana Novotna",
    "places/ostrava": "Ostrava",
}
"""Who is named in them, by id."""


def make_articles(texts: Sequence[Sequence[str]], name: str, *, day: int = 1, language: str = "en") -> list[Document]:
    """Return one article a day from a day in May 2020 on, with ids like ``bridge-0``."""
    return [
        replace(
            make_document(" ".join(text), id=f"{name}-{index}", title=title, published=date(2020, 5, day + index)),
            language=language,
        )
        for index, (title, *text) in enumerate(texts)
    ]


def all_articles() -> list[Document]:
    """Return the articles on the three happenings told in English."""
    return [
        *make_articles(BRIDGE, "bridge"),
        *make_articles(VOLCANO, "volcano"),
        *make_articles(STRIKE, "strike"),
    ]


def make_entities(documents: Sequence[Document]) -> list[Entity]:
    """Return the entities of ``NAMES`` with the first mention of each in each document."""
    entities = []
    for path, name in NAMES.items():
        kind = EntityType.PERSON if path.startswith("people/") else EntityType.PLACE
        mentions = tuple(make_mention(doc, name, kind) for doc in documents if name in doc.text)
        if mentions:
            held = tuple(sorted({mention.document for mention in mentions}))
            entities.append(Entity(path, kind, name, (Alias(name, len(mentions), held),), mentions, ()))
    return entities


def mentions_of(entities: Sequence[Entity]) -> list[Mention]:
    """Return all mentions of some entities."""
    return [mention for entity in entities for mention in entity.mentions]


def make_contents(
    documents: Sequence[Document], mentions: Sequence[Mention] = (), entities: Sequence[Entity] = ()
) -> list[Content]:
    """Return what is read of articles, of which none is taken for a copy."""
    wordings = [read_wording(doc, None) for doc in documents]
    names = find_names(documents, mentions, entities)
    return [
        read_content(doc, wording, names[doc.id], silent, None)
        for doc, wording, silent in zip(documents, wordings, find_notices(wordings), strict=True)
    ]
