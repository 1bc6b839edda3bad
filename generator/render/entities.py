"""Views of entities: the page of each with its mentions, and the index of each type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.known import wikidata_url
from generator.model import Alias, CoMention, Entity
from generator.render import entity_views as views
from generator.render import pieces
from generator.render.compared import compared_facts, facts
from generator.render.entity_json import NAME
from generator.render.feeds import feed_links
from generator.render.graph import Companion, Graph, draw
from generator.render.kinds import SECTIONS, kind, section_title
from generator.render.linked_data import entity_data
from generator.render.links import safe_url
from generator.render.lists import BEARERS, candidates, capped, families_apart, marks
from generator.render.paging import chunks
from generator.render.quotes import entity_quotes
from generator.render.sentences import by_sentence, cut
from generator.render.site import COMPANIONS, Site, article_page, mention_lines
from generator.render.stories import entity_stories
from generator.render.text import clean, shorten
from generator.render.timelines import timeline

PUBLISHERS = 4
"""Publishers named behind one wording."""
COMPANION_MARKS = 3
"""Sentences listed of a companion."""
FURTHER_COMPANIONS = 100
STORIES_NAMED = 20
FACTS = 16
GROUNDS = 40
"""Groups of judgements shown on a page."""
MOST = 12
"""The most named entities at the head of an index that has pages enough to search."""
DESCRIPTION = 100
"""Characters of a definition in the description of a page."""
ALSO = 3
"""Other wordings beside a name in an index."""


def entity(site: Site, one: Entity) -> tuple[views.Entity, ...]:
    """Return the views of an entity's page and of the further pages that its mentions fill."""
    groups = mention_lines(one, site.order)
    parts = chunks(groups, [len(lines) for _, lines in groups])
    first = _profile(site, one, parts[0])
    return (first, *(_continued(site, one, first, part, number) for number, part in enumerate(parts[1:], 2)))


def _profile(site: Site, one: Entity, part: Sequence[tuple[str, list[int]]]) -> views.Entity:
    section = SECTIONS[one.type]
    articles = site.appearances_of.get(one.id, ())
    companions = site.companions.get(one.id, ())
    listed, later = companions[:COMPANIONS], companions[COMPANIONS:]
    namesakes = site.known(site.names.namesakes(one.id, [alias.text for alias in one.aliases]))
    confusable, more_namesakes = capped(namesakes, BEARERS)
    possible, families = families_apart(candidates(site, site.undecided_of.get(one.id, ()), source=one.id))
    key_facts, more_facts = capped(facts(site, one), FACTS)
    said, told = entity_quotes(site, one)
    stories, more_stories = capped(entity_stories(site, one), STORIES_NAMED)
    inferred = one.inferred
    return views.Entity(
        name=clean(one.name),
        type=one.type,
        kind=kind(site.language, one.type),
        title=clean(one.name),
        href=site.links.to(one.id, source=one.id),
        section=section_title(site.language, section),
        section_href=site.links.to(section, source=one.id),
        description=_description(site, one),
        count=len(one.mentions),
        articles=len(articles),
        definition=_definition(site, one),
        wordings=tuple(_wording(site, alias) for alias in one.aliases),
        inferred=views.Inferred(
            clean(site.language.gettext(inferred.part)),
            clean(site.language.gettext(inferred.reason)),
            site.behind(inferred.span, source=one.id),
        )
        if inferred
        else None,
        facts=key_facts,
        more_facts=more_facts,
        compared=compared_facts(site, one),
        timeline=timeline(site, one.id, source=one.id),
        said=said,
        told=told,
        stories=stories,
        more_stories=more_stories,
        namesakes=tuple(site.link(other, source=one.id) for other in confusable),
        more_namesakes=more_namesakes,
        possible=possible,
        families=families,
        companions=tuple(
            views.Companion(
                site.link(site.entities[c.entity], source=one.id, count=len(c.sentences)),
                *marks(site, c.sentences, source=one.id, limit=COMPANION_MARKS),
            )
            for c in listed
        ),
        graph=_graph(site, one.id, listed),
        further=tuple(
            site.link(site.entities[c.entity], source=one.id, count=len(c.sentences))
            for c in later[:FURTHER_COMPANIONS]
        ),
        unlisted=max(0, len(later) - FURTHER_COMPANIONS),
        groups=tuple(_mention_groups(site, one, part, source=one.id)),
        grounds=_grounds(site, one),
        address=one.id,
        paging=site.paging(one.id, 1),
        feeds=feed_links(site, one.id),
        data=NAME,
        linked_data=entity_data(site, one),
        wikidata=one.wikidata,
        wikidata_url=wikidata_url(one.wikidata),
    )


def _graph(site: Site, entity: str, companions: Sequence[CoMention]) -> Graph | None:
    """Return the picture of who is named together with an entity, and with each other."""
    known = [(one, site.entities[one.entity]) for one in companions]
    return draw(
        [
            Companion(
                named.id, clean(named.name), named.type, site.links.to(named.id, source=entity), len(one.sentences)
            )
            for one, named in known
        ],
        {(one, other): count for one, other, count in site.ties.get(entity, ())},
    )


def _continued(
    site: Site, one: Entity, first: views.Entity, part: Sequence[tuple[str, list[int]]], number: int
) -> views.Entity:
    """Return the view of a further page of mentions, which repeats nothing of the first but who it is about."""
    source = site.further[one.id][number - 1]
    return views.Entity(
        name=first.name,
        type=first.type,
        kind=first.kind,
        title=site.language.gettext("%(title)s, page %(number)s", title=first.name, number=number),
        href=site.links.to(one.id, source=source),
        section=first.section,
        section_href=site.links.to(SECTIONS[one.type], source=source),
        description=first.description,
        count=first.count,
        articles=first.articles,
        definition=first.definition and replace(first.definition, mark=None),
        groups=tuple(_mention_groups(site, one, part, source=source)),
        address=one.id,
        paging=site.paging(one.id, number),
    )


def _description(site: Site, one: Entity) -> str:
    """Return what the page of an entity holds, with its definition or else its type."""
    say, found = site.language, site.definitions.get(one.id)
    articles = len(site.appearances_of.get(one.id, ()))
    return say.gettext(
        "%(name)s, %(what)s: %(mentions)s %(in_articles)s, each in its sentence.",
        name=clean(one.name),
        what=shorten(found.text, DESCRIPTION) if found else kind(say, one.type),
        mentions=say.ngettext("%(num)s mention", "%(num)s mentions", len(one.mentions)),
        in_articles=say.ngettext("in %(num)s article", "in %(num)s articles", articles),
    )


def _definition(site: Site, one: Entity) -> views.Definition | None:
    found = site.definitions.get(one.id)
    if not found:
        return None
    mark = site.mark(found.document, found.sentence, source=one.id) if found.span else None
    return views.Definition(clean(found.text), mark, edited=found.span is None)


def _wording(site: Site, alias: Alias) -> views.Wording:
    """Return a wording with those who write it so, by name, the unknown last."""
    publishers = {(not doc.publisher, site.publisher(doc)) for doc in map(site.documents.__getitem__, alias.documents)}
    named = [name for _, name in sorted(publishers, key=lambda one: (one[0], one[1].casefold(), one[1]))]
    return views.Wording(clean(alias.text), alias.count, *capped(named, PUBLISHERS))


def _mention_groups(
    site: Site, one: Entity, part: Sequence[tuple[str, list[int]]], *, source: str
) -> Iterator[views.MentionGroup]:
    appearances = {a.document: a for a in site.appearances_of.get(one.id, ())}
    segment = pieces.Segment("", one.type)
    for name, numbers in part:
        doc, appearance = site.documents[name], appearances[name]
        names = by_sentence((mention, segment) for mention in appearance.mentions)
        sentences = site.sentences[name]
        yield views.MentionGroup(
            title=clean(doc.title),
            href=site.links.to(article_page(name), source=source),
            publisher=site.publisher(doc),
            day=site.day(doc.published),
            about=appearance.about,
            lines=tuple(
                (site.sentence(name, n, source=source), cut(doc, sentences[n], names.get(n, ())))
                for n in numbers
                if n in site.shown[name]
            ),
            omitted=tuple(n for n in numbers if n not in site.shown[name]),
            url=safe_url(doc.url) or "",
            lang=site.foreign(name),
        )


def _grounds(site: Site, one: Entity) -> tuple[views.Grounds, ...]:
    """Return the judgements behind an entity, joined where wording and reason agree, with their sentences."""
    found: dict[tuple[str, str], dict[pieces.SourceMark, None]] = {}
    counts: dict[tuple[str, str], int] = {}
    for judgement in one.judgements:
        key = (clean(judgement.text), clean(site.language.gettext(judgement.reason)))
        counts[key] = counts.get(key, 0) + 1
        places = found.setdefault(key, {})
        if mark := site.behind(judgement.span, source=one.id):
            places[mark] = None
    groups = [views.Grounds(*key, count, *capped(tuple(found[key]))) for key, count in counts.items()]
    return tuple(groups[:GROUNDS])
