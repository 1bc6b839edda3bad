"""Reject what only looks like a date: names, counts, scores, numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from generator.evidence.dates.lexicon import lexicon
from generator.evidence.dates.phrases import YEARS, Phrase
from generator.evidence.wordlists import read_lists

DASHES = ("-", "–", "—", "‐", "‑", "‒", "−")

SIGNS_BEFORE = tuple("$£€¥#+@=/*_")
SIGNS_AFTER = tuple("%°/€£$")
"""Marks beside a number that make it an amount, a part of an address or the like."""

LONG = 3
"""Words in -s are longer if they are nouns in the plural."""

CERTAIN = frozenset({"in", "since", "until", "during", "last", "early", "late", "mid", "-"})
"""Words before "April" and the like after which a name with a capital may follow the month at once."""


@cache
def lists() -> Mapping[str, frozenset[str]]:
    """Return the words that show whether something is a date."""
    return read_lists(__package__, "guards.yml")


def allowed(rule: str, phrase: Phrase) -> bool:
    """Tell whether what stands around a phrase leaves it a date."""
    known = lists()
    if phrase.following in known["names_after"] or phrase.preceding in known["names_before"]:
        return False
    if phrase.preceding.lower() in known["recurring"]:
        return False
    check = CHECKS.get(rule)
    return check is None or check(phrase)


def _digits(token: str) -> bool:
    return token[:1].isdigit()


def _year(phrase: Phrase) -> bool:
    """Tell whether a number of four digits is a year."""
    known, low, then = lists(), phrase.preceding.lower(), phrase.following.lower()
    if low in known["strong"] and then not in known["units"]:
        return True
    if low == "at" or low in known["products"] or (low in known["counting"] and not _least(phrase)):
        return False
    if then in known["counted"] or then in known["units"] or then in known["clock"]:
        return False
    if _part_of_number(phrase) or (then == "of" and low not in known["year_before"]):
        return False
    if phrase.kinds[0] == "year":
        # "2000 activists marched" counts them, "2010 protests" were in that year.
        plural = then.islower() and then.endswith("s") and len(then) > LONG
        return not plural or low in known["year_before"] or low in known["owners"] or not phrase.words[0].endswith("00")
    return low in known["year_before"] and (not then[:1].isalpha() or then in known["function"])


def _part_of_number(phrase: Phrase) -> bool:
    """Tell whether a number stands in a row of numbers and signs, as those of telephones do."""
    before, after = phrase.preceding, phrase.following
    if _digits(before) or _digits(after) or before in SIGNS_BEFORE or after in SIGNS_AFTER:
        return True
    two_before, two_after = phrase.token(phrase.start - 2), phrase.token(phrase.end + 1)
    words = lexicon()
    if before in DASHES and _digits(two_before) and words.names[words.encode([two_before])] not in YEARS:
        return True
    return after in DASHES and (_digits(two_after) or two_after.lower() in lists()["counted"])


def _least(phrase: Phrase) -> bool:
    """Tell whether "at least" before a year goes with a word that a time follows ("until at least 2007")."""
    words = [phrase.token(phrase.start - back).lower() for back in (3, 2, 1)]
    return words[1:] == ["at", "least"] and words[0] in lists()["bounds"]


def _month(phrase: Phrase) -> bool:
    """Tell whether the name of a month that stands alone is one, and not a verb or a person."""
    low, after = phrase.preceding.lower(), phrase.following
    led = low in lists()["month_before"]
    name_follows = after[:1].isupper()
    match phrase.kinds[0]:
        case "month_short":
            return led and not name_follows
        case "may":
            if low == "the" and (after == "," or after in lists()["function"]):
                return False
            return led and (not name_follows or low in CERTAIN)
        case _:
            return led or not (name_follows or (phrase.preceding[:1].isupper() and phrase.start > 1))


def _day(phrase: Phrase) -> bool:
    """Tell whether a number beside a month is a day ("in March 15 people died")."""
    return phrase.following.lower() not in lists()["counted"] or phrase.kinds[-1] not in ("day", "year")


def _holiday(phrase: Phrase) -> bool:
    low = phrase.preceding.lower()
    led = low in lists()["month_before"] or low == "at"
    return len(phrase.kinds) > 1 or (led and not phrase.following[:1].isalpha())


def _season(phrase: Phrase) -> bool:
    after = phrase.following
    return phrase.preceding.lower() in lists()["season_before"] and (
        not after[:1].isalpha() or after in lists()["function"]
    )


def _vague(phrase: Phrase) -> bool:
    if phrase.following == "-":
        return False
    return phrase.words[0] != "soon" or (
        phrase.preceding.lower() != "as" and phrase.following.lower() not in lists()["after_soon"]
    )


def _bare_length(phrase: Phrase) -> bool:
    return phrase.preceding.lower() in lists()["lasting"] and phrase.words[0].endswith("s")


def _length(phrase: Phrase) -> bool:
    """Tell whether "a year" lasts ("for a year") and does not count ("twice a year")."""
    if phrase.kinds[0] == "a":
        low = phrase.preceding.lower()
        return low in lists()["lasting"] or low in lists()["counting"]
    return phrase.words != ["one", "day"]


def _figures(phrase: Phrase) -> bool:
    before, after = phrase.preceding, phrase.following
    more = after in DASHES and _digits(phrase.token(phrase.end + 1))
    return before not in DASHES and "/" not in (before, after) and not more


CHECKS: Mapping[str, Callable[[Phrase], bool]] = {
    "year": _year,
    "month": _month,
    "day_month": _day,
    "month_day": _day,
    "holiday": _holiday,
    "the_season": _season,
    "vague": _vague,
    "bare_length": _bare_length,
    "length": _length,
    "iso": _figures,
    "slashed": _figures,
    "years_short": _figures,
    "year_range": _figures,
}
"""The check of each rule that needs one."""
