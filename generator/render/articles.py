"""Views of articles: the page of each, and the list of all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.model import Appearance, Document, Repair, RepairKind
from generator.render import pieces, views
from generator.render.compared import beside
from generator.render.kinds import repaired
from generator.render.language import Language
from generator.render.linked_data import article_data
from generator.render.links import safe_url
from generator.render.lists import candidates, card, families_apart, summary_lines, type_groups
from generator.render.paragraphs import blocks
from generator.render.quotes import article_figures, article_quotes
from generator.render.site import ARTICLES, METHOD, Site, article_page
from generator.render.stories import part_of
from generator.render.text import clean, shorten
from generator.render.timelines import article_dates

DESCRIPTION_LENGTH = 160
EXAMPLES = 4
"""Repairs of one kind that are shown."""
EXAMPLE_LENGTH = 80


def article(site: Site, doc: Document) -> views.Article:
    """Return the view of an article's page."""
    page = article_page(doc.id)
    summary = summary_lines(site, doc, source=page)
    method = site.summaries[doc.id].method if doc.id in site.summaries else ""
    appearances = site.appearances_in.get(doc.id, ())
    open_names = site.undecided_in.get(doc.id, ())
    undecided, families = families_apart(candidates(site, open_names, source=page))
    figures, more_figures = article_figures(site, doc.id, source=page)
    dates, more_dates = article_dates(site, doc.id, source=page)
    others, more_others = beside(site, doc.id, source=page)
    whole = len(site.shown[doc.id]) == len(doc.sentences)
    return views.Article(
        title=clean(doc.title),
        title_derived=doc.title_derived,
        description=shorten(" ".join(line.text for line in summary) or doc.title, DESCRIPTION_LENGTH),
        publisher=site.publisher(doc),
        day=site.day(doc.published),
        story=part_of(site, doc),
        url=safe_url(doc.url) or "",
        url_text=clean(doc.url or ""),
        path=clean(doc.path),
        sha256=doc.sha256,
        language=clean(doc.language),
        lang=site.foreign(doc.id),
        summary=summary,
        method=clean(method),
        method_href=site.links.to(METHOD, source=page),
        about=_groups(site, (a for a in appearances if a.about), source=page),
        mentioned=_groups(site, (a for a in appearances if not a.about), source=page),
        undecided=undecided,
        families=families,
        blocks=blocks(site, doc, source=page),
        omitted=doc.sentences[-1].number - max(site.shown[doc.id], default=0) if doc.sentences else 0,
        quotes=article_quotes(site, doc.id, source=page),
        figures=figures,
        more_figures=more_figures,
        dates=dates,
        more_dates=more_dates,
        beside=others,
        more_beside=more_others,
        sentences=len(doc.sentences),
        shown=len(site.shown[doc.id]),
        repairs=_repairs(site.language, doc.repairs, examples=whole),
        repaired=len(doc.repairs),
        extracted=doc.extracted is not None,
        duplicates=doc.duplicates,
        linked_data=article_data(site, doc),
    )


def article_index(site: Site, number: int) -> views.ArticleIndex:
    """Return the view of a page, counted from 1, of the list of all articles, newest first."""
    source = site.further[ARTICLES][number - 1]
    cards = [card(site, site.documents[doc], source=source) for doc in site.listed[source]]
    days = groupby(cards, key=lambda card: card.day.text if card.day else site.language.gettext("No date in the text"))
    return views.ArticleIndex(
        len(site.corpus.documents) if number == 1 else len(cards),
        tuple((day, tuple(found)) for day, found in days),
        site.publishers[""],
        site.paging(ARTICLES, number),
    )


def _groups(site: Site, appearances: Iterable[Appearance], *, source: str) -> tuple[pieces.TypeGroup, ...]:
    links = [site.link(site.entities[a.entity], source=source, count=len(a.mentions)) for a in appearances]
    return type_groups(site, links, source=source)


def _repairs(language: Language, repairs: Iterable[Repair], *, examples: bool) -> tuple[views.RepairGroup, ...]:
    """Return repairs by kind, most first, with the first few different ones of each as ``examples`` if asked for."""
    kinds: dict[tuple[RepairKind, ...], list[views.RepairExample]] = {}
    for repair in repairs:
        example = views.RepairExample(_visible(language, repair.before), _visible(language, repair.after))
        kinds.setdefault(repair.kinds, []).append(example)
    most = EXAMPLES if examples else 0
    return tuple(
        views.RepairGroup(repaired(language, kind), len(found), tuple(dict.fromkeys(found))[:most])
        for kind, found in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _visible(language: Language, text: str) -> str:
    """Return a stretch of text for display, white space by its name where there is nothing else to see."""
    if text.strip():
        return shorten(text, EXAMPLE_LENGTH)
    if not text:
        return language.gettext("(nothing)")
    return language.gettext("(line break)") if "\n" in text else language.gettext("(space)")
