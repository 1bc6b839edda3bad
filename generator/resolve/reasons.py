"""Why the wordings of an organization, place or event are held to be its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.model import N_, Mention, Message
from generator.resolve import grounds
from generator.resolve.article import Link, written
from generator.resolve.grounds import Ground
from generator.resolve.lexicon import organization_words
from generator.resolve.near import Near
from generator.resolve.organizations import Joins, Thing
from generator.resolve.wording import country, is_acronym
from generator.resolve.words import clean, words


@dataclass(slots=True)
class Form:
    """A key and how it is written: how often each wording is used, and its first mention in each article.

    ``shown`` is the wording that reasons call it by: the most frequent one that is not an acronym, if there is one.
    """

    texts: Counter[str] = field(default_factory=Counter)
    first: dict[str, dict[str, Mention]] = field(default_factory=dict)
    short: bool = False
    shown: str = ""

    def evidence(self, document: str) -> Mention:
        """Return the first mention written as shown, in the same article if there is one."""
        places = self.first[self.shown]
        return places[document if document in places else min(places)]


def forms_of(held: Sequence[Thing]) -> dict[str, Form]:
    """Collect the forms of all keys."""
    forms: dict[str, Form] = {}
    for item in held:
        form = forms.get(item.key)
        if form is None:
            form = forms[item.key] = Form(short=item.wording.local)
        text = clean(item.mention.text)
        form.texts[text] += 1
        form.first.setdefault(text, {}).setdefault(item.mention.document, item.mention)
    for form in forms.values():
        form.shown = min(form.texts, key=lambda text: (is_acronym(text), -form.texts[text], text))
    return forms


def links_of(held: Sequence[Thing], forms: Mapping[str, Form], joins: Joins) -> list[Link]:
    """Return the links of all mentions with their reasons.

    What was found in an article goes first; otherwise a wording is related to the main name of its entity, or to one
    through which the two were joined.
    """
    names = Names(forms, joins, _steps(forms, joins))
    return [names.link(item) for item in held]


Steps = Mapping[str, tuple[str, Ground | None]]


def _steps(forms: Mapping[str, Form], joins: Joins) -> dict[str, tuple[str, Ground | None]]:
    """Return for each key the next one that has mentions on its way to the main key of its entity, and their tie."""
    groups: dict[str, list[str]] = {}
    for key in sorted(forms):
        groups.setdefault(joins.groups.find(key), []).append(key)
    found: dict[str, tuple[str, Ground | None]] = {}
    for keys in groups.values():
        main = min(keys, key=lambda key: (forms[key].short, -forms[key].texts.total(), key))
        found[main] = (main, None)
        ways = joins.groups.toward(main) if len(keys) > 1 else {}
        for key in keys:
            if key in ways:
                step, ground = ways[key]
                while step not in forms and step in ways:
                    step = ways[step][0]
                found[key] = (main if ground is grounds.SHORT_NAME or step not in forms else step, ground)
    return found


@dataclass(slots=True)
class Names:
    """What is needed to say why a wording is a name of its entity."""

    forms: Mapping[str, Form]
    joins: Joins
    steps: Steps
    known: dict[tuple[str, str], tuple[Message, float]] = field(default_factory=dict)

    def link(self, item: Thing) -> Link:
        """Return the link of a mention."""
        mention = item.mention
        because = self.joins.reasons.get((mention.document, item.key))
        if because:
            reason, evidence, certainty = because
            return Link(mention, item.key, reason, evidence.span, kind=item.kind, certainty=certainty)
        step, ground = self.steps.get(item.key, (item.key, None))
        text = clean(mention.text)
        if (item.key, text) not in self.known:
            self.known[item.key, text] = self._reason(text, self.forms[step].shown, ground)
        reason, certainty = self.known[item.key, text]
        span = mention.span if certainty == grounds.OWN_NAME else self.forms[step].evidence(mention.document).span
        return Link(mention, item.key, reason, span, kind=item.kind, certainty=certainty)

    @staticmethod
    def _reason(text: str, other: str, ground: Ground | None) -> tuple[Message, float]:
        if ground is None or (ground is grounds.SAME_LETTERS and words(text) == words(other) and text != other):
            ground = difference(text, other)
        if ground is None:
            return N_("'%(name)s' is its name", name=written(text)), grounds.OWN_NAME
        return ground.taken(written(text), written(other)), ground.certainty


def difference(text: str, other: str) -> Ground | None:
    """Say what a wording is of another one with the same key; None if the two are alike."""
    mine, yours = (found[1:] if found[:1] == ("the",) else found for found in (words(text), words(other)))
    if mine == yours:
        return None
    if country(text) or country(other):
        return grounds.KNOWN_NAME
    acronyms = organization_words().acronyms
    if any(word in acronyms for word in {*mine} ^ {*yours}):
        return grounds.SPELLED_OUT if len(mine) > len(yours) else grounds.ABBREVIATED
    return grounds.WRITTEN_ALIKE


def near_things(held: Sequence[Thing], forms: Mapping[str, Form], joins: Joins) -> list[Near]:
    """Return what was nearly joined, and the names that have an acronym in common and nothing else."""
    meanings: dict[str, dict[str, Mention]] = {}
    for item in held:
        if item.wording.acronym and item.key in joins.decided:
            meanings.setdefault(item.wording.acronym, {}).setdefault(joins.root(item), item.mention)
    found = list(joins.near)
    several = sorted(letters for letters in meanings if len(meanings[letters]) > 1)
    sizes = Counter(joins.root(item) for item in held) if several else Counter()
    for letters in several:
        roots = sorted(meanings[letters], key=lambda root: (-sizes[root], root))
        for root in roots[1:]:
            pair = [forms[key].shown if key in forms else letters.upper() for key in (roots[0], root)]
            reason = f"'{written(pair[0])}' and '{written(pair[1])}' are both called '{letters.upper()}'"
            found.append(Near(meanings[letters][roots[0]], meanings[letters][root], reason, grounds.TWO_MEANINGS))
    return found
