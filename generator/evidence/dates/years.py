"""Read years, decades and centuries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from generator.evidence.dates import periods
from generator.evidence.dates.lexicon import lexicon
from generator.evidence.dates.periods import Period
from generator.evidence.dates.phrases import YEARS, Phrase, Reading
from generator.model import Granularity


def year_alone(phrase: Phrase) -> list[Reading]:
    """Read a year with whatever stands around it in the phrase."""
    return phrase.point(periods.year(phrase.number(*YEARS)), relative=False)


def years_short(phrase: Phrase) -> list[Reading]:
    """Read "2011-12" and "2011/12": two years, or a month if it can be nothing else."""
    first, second = int(phrase.words[0]), int(phrase.words[2])
    if len(phrase.words[2]) != 2:
        return []
    end = first // 100 * 100 + second
    if end > first:
        whole = Period(Granularity.YEAR, f"{first}/{end}", date(first, 1, 1), date(end, 12, 31))
        return phrase.point(whole, relative=False)
    if 1 <= second <= 12 and phrase.kinds[1] == "dash":
        return phrase.point(periods.month(first, second), relative=False)
    return phrase.narrowed(0, 1).point(periods.year(first), relative=False)


def year_range(phrase: Phrase) -> list[Reading]:
    """Read "2004-2009" as two years."""
    first, last = int(phrase.words[0]), int(phrase.words[2])
    if last <= first:
        return []
    left, right = phrase.narrowed(0, 1), phrase.narrowed(2, 3)
    return [left.reading(periods.year(first), relative=False), right.reading(periods.year(last), relative=False)]


def decade(phrase: Phrase) -> list[Reading]:
    """Read "the 1990s", "the mid-90s", "the nineties"."""
    if phrase.has("nineties"):
        number = 190 + lexicon().values["tens"][phrase.word("nineties")]
        return phrase.point(periods.decade(number), relative=False)
    digits = phrase.number("decadenum", "year")
    if phrase.has("year") and (digits % 10 or not phrase.has("the", "early", "mid", "late")):
        return year_alone(phrase.narrowed(phrase.find("year"), phrase.find("year") + 1))
    if digits < 100:
        latest = phrase.context.latest
        listed = latest is not None and latest.granularity is Granularity.DECADE
        plain = not phrase.has("apostrophe") and not listed
        if plain and (digits < 50 or not phrase.has("the", "early", "mid", "late")):
            return []
        return phrase.point(periods.decade(190 + digits // 10), relative=False)
    if digits % 100 == 0 and digits < 2000:
        return phrase.point(periods.century(digits // 100), relative=False)
    return phrase.point(periods.decade(digits // 10), relative=False)


def century(phrase: Phrase) -> list[Reading]:
    """Read "the 19th century"; its value is 18, since its years begin so."""
    if phrase.word("unit") != "century":
        return []
    number = phrase.number("ordnum", "ordinal")
    if phrase.has("cardinal"):
        number += phrase.number("cardinal")
    if not 1 < number <= 22:
        return []
    return phrase.point(periods.century(number - 1), relative=False)


READERS: Mapping[str, Callable[[Phrase], list[Reading]]] = {
    "years_short": years_short,
    "century": century,
    "decade": decade,
    "fiscal_year": year_alone,
    "edge_year": year_alone,
    "the_year": year_alone,
    "year_range": year_range,
    "year": year_alone,
}
"""The reader of each rule of the grammar for expressions of this sort."""
