"""Names that sources write differently.

Full names are compared with one another, and a bare surname or given name is held against them: "Tlass" agrees with
"Manaf Tlass" and not with "Manaf Tlas". Other letters are a difference; other words or marks between the same ends
("Hillary Rodham Clinton") are the same name in another form. Endings, possessives, capitals and a mere shorter form are
none of both. A spelling that stands once in an article beside another one of the same article is noted as a misprint.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.compare.facts import make_fact
from generator.compare.lookup import Lookup
from generator.compare.sources import Source
from generator.compare.wording import Likeness, liken, words_of
from generator.model import N_, Agreement, Entity, Fact, FactKind, Mention, Statement

FORMS = 40
"""So many wordings of a name are compared, those of most articles first."""
MISPRINT = N_("perhaps a misprint: written once, beside another spelling in the same article")


@dataclass(slots=True)
class _Wording:
    """A wording of a name: how it is written first, and its mentions by article."""

    text: str
    mentions: dict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """Long wordings first, then those of most articles and mentions."""
        count = sum(map(len, self.mentions.values()))
        return -len(words_of(self.text)), -len(self.mentions), -count, self.text


@dataclass(slots=True)
class _View:
    """Wordings that spell a name alike; the first is the fullest."""

    wordings: list[_Wording]


def spelling_facts(sources: Sequence[Source], lookup: Lookup) -> Iterator[Fact]:
    """Yield a fact for each name that sources write differently, and for each that one source spells in two ways."""
    for entity, mentions in _named(sources, lookup):
        wordings = _wordings(mentions)
        if len(wordings) < 2:
            continue
        views, different = _views(wordings, entity)
        if len(views) > 1:
            fact = _fact(entity, views, different)
            if fact is not None:
                yield fact


def _named(sources: Sequence[Source], lookup: Lookup) -> Iterator[tuple[Entity, list[Mention]]]:
    """Yield whom the sources name, by id, with the mentions in order."""
    found: defaultdict[str, list[Mention]] = defaultdict(list)
    for source in sources:
        for mention, entity in lookup.names(source.id):
            found[entity.id].append(mention)
    for named, mentions in sorted(found.items()):
        yield lookup.entities[named], mentions


def _wordings(mentions: Iterable[Mention]) -> list[_Wording]:
    """Return the different wordings among mentions, the fullest first; capitals and possessives make no difference."""
    found: dict[str, _Wording] = {}
    for mention in mentions:
        text = " ".join(mention.text.split())
        key = text.casefold().removesuffix("'s").removesuffix("’s").strip("'’ .")
        found.setdefault(key, _Wording(text)).mentions[mention.document].append(mention)
    return sorted(found.values(), key=lambda wording: wording.rank)[:FORMS]


def _views(wordings: Sequence[_Wording], entity: Entity) -> tuple[list[_View], bool]:
    """Return groups of wordings that spell a name alike, and whether letters differ between any two of them."""
    views: list[_View] = []
    different = False
    for wording in wordings:
        likenesses = [liken(wording.text, view.wordings[0].text, entity.type) for view in views]
        same = [view for view, likeness in zip(views, likenesses, strict=True) if likeness is Likeness.SAME]
        shorter = [view for view, likeness in zip(views, likenesses, strict=True) if likeness is Likeness.SHORTER]
        if same:
            same[0].wordings.append(wording)
        elif shorter:
            if len(shorter) == 1 and Likeness.SPELLING in likenesses:
                shorter[0].wordings.append(wording)
        elif not views or Likeness.SPELLING in likenesses or Likeness.FORM in likenesses:
            views.append(_View([wording]))
        different = different or (Likeness.SPELLING in likenesses and not same)
    return views, different


def _fact(entity: Entity, views: Sequence[_View], different: bool) -> Fact | None:
    """Return the wordings of a name as a fact; none if one article alone writes it in two forms of the same letters."""
    statements = [said for document in _documents(views) for said in _statements(document, views, entity)]
    told: defaultdict[str, set[int]] = defaultdict(set)
    for said in statements:
        told[said.document].add(said.group)
    if len(told) < 2:
        if not different:
            return None
        agreement = Agreement.SINGLE
    else:
        common = set.intersection(*told.values())
        agreement = Agreement.DIFFERENT if different and not common else Agreement.VARIED
    label = N_("how %(name)s’s name is written", name=entity.name)
    return make_fact(FactKind.SPELLING, label, (entity.id,), statements, agreement)


def _documents(views: Sequence[_View]) -> list[str]:
    return sorted({document for view in views for wording in view.wordings for document in wording.mentions})


def _statements(document: str, views: Sequence[_View], entity: Entity) -> Iterator[Statement]:
    """Yield how an article writes a name: the fullest wording of each spelling, where it stands first."""
    own = [[wording for wording in view.wordings if document in wording.mentions] for view in views]
    counts = [sum(len(wording.mentions[document]) for wording in view) for view in own]
    usual = max(range(len(views)), key=lambda number: (counts[number], len(_documents(views[number : number + 1]))))
    for number, view in enumerate(own):
        if not view:
            continue
        mention = view[0].mentions[document][0]
        misprint = (
            counts[number] == 1
            and (counts[usual] > 1 or _documents(views[number : number + 1]) == [document])
            and number != usual
            and liken(view[0].text, own[usual][0].text, entity.type) is Likeness.SPELLING
        )
        text, notes = " ".join(mention.text.split()), (MISPRINT,) if misprint else ()
        yield Statement(document, text, mention.sentence, mention.span, notes=notes, group=number)
