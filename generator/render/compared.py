"""What the sources of a story say differently, alike or alone, as pages show it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from generator.model import N_, Agreement, Entity, Fact, FactKind, Gap, GapKind, Message, Statement, Story
from generator.render.evidence_views import Beside, Cell, Differing, Grid, Open, OpenGroup, Row, RowGroup, View
from generator.render.lists import capped
from generator.render.site import Site, article_page
from generator.render.stories import article_link, story_card
from generator.render.text import clean, shorten

TABLE = 5
"""So many sources fit side by side in a table."""
ROWS = 12
"""Rows of one kind on a story's page."""
CELLS = 4
"""Statements on one fact that an article shows beside each other; the story's page has all."""
LONGEST = 240
FRONT_ROWS = 8
STORY_ROWS = 4
"""Rows on the front page, and of one story there."""
OPEN = 6
"""Things not known of each kind on one page."""
BESIDE = 12
TITLES = {
    FactKind.FIGURE: N_("Figures"),
    FactKind.CERTAINTY: N_("How sure it is"),
    FactKind.REASON: N_("Reasons given"),
    FactKind.RELATION: N_("Who is what"),
    FactKind.SPELLING: N_("Spellings"),
    FactKind.QUOTE: N_("Quotes"),
}
"""The kinds of facts in the order in which they are shown."""
GAPS = {
    GapKind.UNVERIFIED: N_("Not verified"),
    GapKind.UNKNOWN: N_("Said to be unclear"),
    GapKind.UNATTRIBUTED: N_("Said by nobody named"),
    GapKind.UNDECIDED: N_("Who is meant"),
    GapKind.UNDATED: N_("No date in the text"),
}
WORDS = {
    Agreement.SAME: N_("agree"),
    Agreement.DIFFERENT: N_("differ"),
    Agreement.VARIED: N_("worded differently"),
    Agreement.SINGLE: N_("one source"),
}
"""How far sources agree; the templates, which go by these words, translate them."""


def grid(site: Site, story: Story) -> Grid | None:
    """Return the facts of a story by source; none if there is nothing to compare."""
    found = site.comparisons.get(story.id)
    if not found or not found.facts:
        return None
    sources = tuple(article_link(site, site.documents[doc], source=story.id) for doc in found.sources)
    wide = len(sources) > TABLE
    columns = () if wide else found.sources
    shared, alone = (
        tuple(group for kind in TITLES if (group := _group(site, kind, some, columns, source=story.id)).rows)
        for some in _apart(found.facts)
    )
    return Grid(sources, shared, alone, sum(len(group.rows) + group.more for group in alone), wide)


def facts(site: Site, entity: Entity) -> tuple[Row, ...]:
    """Return the key facts of an entity, each with its sentences, those on which sources differ with all views.

    What it has is called without its name, which stands at the head of the page.
    """
    found = site.facts.get(entity.id, ())
    return tuple(
        _row(site, replace(fact, label=_unnamed(fact.label, entity.name)), (), source=entity.id) for fact in found
    )


def _unnamed(label: Message, name: str) -> Message:
    """Return what somebody of a name has, if that is what a label says: "rank" for "Ana Ruiz’s rank"."""
    values = dict(label.values)
    what = values.get("what")
    return what if isinstance(what, Message) and values.get("name") == name else label


def compared_facts(site: Site, entity: Entity) -> tuple[RowGroup, ...]:
    """Return what the sources of all stories say differently of an entity, or in other words."""
    rows: dict[FactKind, list[Row]] = {}
    for fact in site.apart.get(entity.id, ()):
        rows.setdefault(fact.kind, []).append(_row(site, fact, (), source=entity.id))
    found = ((kind, capped(rows[kind], ROWS)) for kind in TITLES if kind in rows)
    return tuple(
        RowGroup(kind.value, site.language.gettext(TITLES[kind]), shown, more) for kind, (shown, more) in found
    )


def beside(site: Site, document: str, *, source: str) -> tuple[tuple[Beside, ...], int]:
    """Return what other sources of its story say differently from an article, or add to it, and how many more."""
    story = site.story_of.get(document)
    found = site.comparisons.get(story.id) if story else None
    if story is None or found is None:
        return (), 0
    same = {document, *site.told[story.id].same.get(document, ())}
    rows = []
    for fact in found.facts:
        others = [one for one in fact.statements if one.document not in same]
        own = [one for one in fact.statements if one.document in same]
        if others and fact.agreement is not Agreement.SAME and (own or fact.agreement is not Agreement.SINGLE):
            by = "" if fact.kind is FactKind.QUOTE else None
            here, elsewhere = (
                tuple(_cell(site, one, source=source, by=by) for one in islice(said, CELLS)) for said in (own, others)
            )
            rows.append(Beside(_said(site, fact.label), WORDS[fact.agreement].text, here, elsewhere))
    return capped(rows, BESIDE)


def differing(site: Site, *, source: str) -> tuple[Differing, ...]:
    """Return the facts on which sources differ for the front page, those of the largest stories first.

    Each kind of fact of a story comes once before any comes twice, so that a list of spellings hides nothing else.
    """
    shown: list[Differing] = []
    left = FRONT_ROWS
    for story in site.stories.values():
        found = site.comparisons.get(story.id)
        seen: dict[FactKind, int] = {}
        ranked = []
        for fact in found.facts if found else ():
            if fact.agreement is Agreement.DIFFERENT:
                seen[fact.kind] = seen.get(fact.kind, 0) + 1
                ranked.append((seen[fact.kind], list(TITLES).index(fact.kind), fact))
        ranked.sort(key=lambda item: item[:2])
        rows = tuple(_row(site, fact, (), source=source) for _, _, fact in ranked[: min(left, STORY_ROWS)])
        if rows:
            shown.append(Differing(story_card(site, story, source=source, lines=0), rows))
            left -= len(rows)
        if not left:
            break
    return tuple(shown)


def unknown(site: Site, stories: Iterable[str], *, source: str, but: Collection[GapKind] = ()) -> tuple[OpenGroup, ...]:
    """Return what the articles of some stories leave open, by kind, but for some kinds."""
    gaps: dict[GapKind, dict[tuple[str, str], Gap]] = {}
    for story in stories:
        found = site.comparisons.get(story)
        for gap in found.gaps if found else ():
            gaps.setdefault(gap.kind, {}).setdefault((gap.document, gap.text), gap)
    return tuple(
        OpenGroup(
            site.language.gettext(title),
            tuple(_open(site, gap, source=source) for gap in islice(gaps[kind].values(), OPEN)),
            len(gaps[kind]),
        )
        for kind, title in GAPS.items()
        if kind in gaps and kind not in but
    )


def _open(site: Site, gap: Gap, *, source: str) -> Open:
    mark = site.mark(gap.document, gap.sentence, source=source) if gap.sentence else None
    text = gap.text or site.documents[gap.document].title
    return Open(shorten(text, LONGEST), mark, site.links.to(article_page(gap.document), source=source))


def _apart(facts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Return the facts of which several sources speak, and those of which one does."""
    return (
        [fact for fact in facts if fact.agreement is not Agreement.SINGLE],
        [fact for fact in facts if fact.agreement is Agreement.SINGLE],
    )


def _group(site: Site, kind: FactKind, facts: Iterable[Fact], sources: Sequence[str], *, source: str) -> RowGroup:
    rows = [_row(site, fact, sources, source=source) for fact in facts if fact.kind is kind]
    return RowGroup(kind.value, site.language.gettext(TITLES[kind]), *capped(rows, ROWS))


def _row(site: Site, fact: Fact, sources: Sequence[str], *, source: str) -> Row:
    by = "" if fact.kind is FactKind.QUOTE else None  # the label names the speaker
    cells = [(one, _cell(site, one, source=source, by=by)) for one in fact.statements]
    groups: dict[int, list[Cell]] = {}
    for one, cell in cells:
        groups.setdefault(one.group, []).append(cell)
    return Row(
        label=_said(site, fact.label),
        agreement=WORDS[fact.agreement].text,
        entities=tuple(site.link(entity, source=source) for entity in site.known(fact.entities)),
        columns=tuple(tuple(cell for one, cell in cells if one.document == doc) for doc in sources),
        views=tuple(View(tuple(groups[group])) for group in sorted(groups)),
    )


def _cell(site: Site, one: Statement, *, source: str, by: str | None = None) -> Cell:
    by = one.by if by is None else by
    mark = site.mark(one.document, one.sentence, source=source)
    notes = site.language.listed([_said(site, note) for note in one.notes])
    return Cell(shorten(one.text, LONGEST), clean(by), notes, one.sentence, mark)


def _said(site: Site, message: Message) -> str:
    return clean(site.language.gettext(message))
