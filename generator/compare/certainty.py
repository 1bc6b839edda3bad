"""How certain the sources hold the happenings of a story to be, and who says so.

The happenings of a story are those that open several of its articles. Claims that tell of the same one stand together:
each with its own certainty, by whom. Sources differ if one has a thing confirmed and another, of about the same day,
has it open or denied, and not confirmed as well. What people say of it without such a mark stands beside the claims and
decides nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from generator.compare.alignment import Utterance
from generator.compare.facts import make_fact, statement
from generator.compare.labels import CERTAINTIES
from generator.compare.lookup import Lookup
from generator.compare.sources import Source
from generator.compare.tellings import CLEAREST, Telling, tellings
from generator.model import N_, Agreement, Certainty, Fact, FactKind, Statement, partial_date

OPEN = frozenset({Certainty.UNVERIFIED, Certainty.CONDITIONAL, Certainty.RUMORED, Certainty.DENIED})
MARKS = " .,;:\"“”‘’'"
"""What a claim begins and ends with is left out of the name of a happening."""
DAYS = 1
"""Articles published more than so many days apart tell of different states of knowledge."""


def certainty_facts(sources: Sequence[Source], utterances: Sequence[Utterance], lookup: Lookup) -> Iterator[Fact]:
    """Yield a fact for each happening of a story of which several sources tell, one of them how certain it is."""
    for group in tellings(sources, utterances, lookup):
        clearest = group[0]
        dated = len({telling.source.document.published for telling in group}) > 1
        happening = " ".join(clearest.passage.text.split()).strip(MARKS)
        label = N_("how certain it is: “%(happening)s”", happening=happening)
        statements = [said_how(telling, lookup, dated=dated) for telling in group]
        yield make_fact(FactKind.CERTAINTY, label, clearest.names, statements, agreement_of(group))


def said_how(telling: Telling, lookup: Lookup, *, dated: bool) -> Statement:
    """Return a telling as a statement with how certain it is and by whom; ``dated`` adds the day of publication."""
    speaker = lookup.speaker(telling.speaker)
    by = speaker.name if speaker else telling.speaker.passage.text if telling.speaker else ""
    unmarked = N_("said") if telling.speaker else N_("stated")
    notes = [CERTAINTIES[telling.certainty] if telling.certainty else unmarked]
    if dated and (published := telling.source.document.published):
        notes.append(N_("published %(date)s", date=partial_date(published)))
    group = CLEAREST.index(telling.certainty) if telling.certainty else len(CLEAREST)
    return statement(telling.passage, by=by, notes=notes, group=group)


def agreement_of(group: Sequence[Telling]) -> Agreement:
    """Return how the sources of tellings of one happening, some of them claims, stand to each other."""
    certainties: defaultdict[str, set[Certainty]] = defaultdict(set)
    days: dict[str, date | None] = {}
    for telling in group:
        if telling.certainty:
            certainties[telling.source.id].add(telling.certainty)
            days[telling.source.id] = telling.source.document.published
    told = {telling.source.id for telling in group}
    if len(set.union(*certainties.values())) == 1 and certainties.keys() == told:
        return Agreement.SAME
    sure = [days[source] for source, own in certainties.items() if Certainty.CONFIRMED in own]
    unsure = [days[source] for source, own in certainties.items() if Certainty.CONFIRMED not in own and own & OPEN]
    return Agreement.DIFFERENT if _near(sure, unsure) else Agreement.VARIED


def _near(some: Sequence[date | None], others: Sequence[date | None]) -> bool:
    """Tell whether any two articles of two sorts are of about one day; one without a date may be of any."""
    if not some or not others:
        return False
    if None in some or None in others:
        return True
    days = {day.toordinal() for day in others if day}
    return any(day.toordinal() + step in days for day in some if day for step in range(-DAYS, DAYS + 1))
