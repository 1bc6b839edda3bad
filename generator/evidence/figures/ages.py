"""How old somebody is, where no unit says so."""

from __future__ import annotations

import re

from generator.evidence.figures.amounts import Amount
from generator.evidence.figures.context import Context
from generator.evidence.figures.tokens import Line
from generator.model import EntityType

DECADE = re.compile(r"(?:(?:early|mid|late)-)?(?P<tens>[2-9])0s")
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
OLDEST = 115
BEHIND_AGE = frozenset({",", ")", ".", "", "and", "who", "was", "is", "told", "said", ";"})


def age_of(line: Line, amount: Amount, context: Context) -> str | None:
    """Return the name before an age between commas or in brackets: "Ann Reed, 19, a painter"."""
    at = amount.first
    if not amount.plain or amount.rest or at < 2 or amount.low is None or not 0 < amount.low <= OLDEST:
        return None
    if line.low[at - 1] not in (",", "(") or line.at(amount.after) not in BEHIND_AGE:
        return None
    mention = context.name_ending(line.ends[at - 2])
    return mention.text if mention is not None and mention.type is EntityType.PERSON else None


def decade_of_life(line: Line, index: int) -> Amount | None:
    """Return the decade of "his mid-40s", "her early 30s", read from behind the pronoun."""
    first = index
    if line.at(index) in ("early", "mid", "late"):
        index += 1
    word, after = line.at(index), index + 1
    if word.isdigit() and line.at(after) == "s" and line.glued(after):
        word, after = word + "s", after + 1
    found = DECADE.fullmatch(word)
    low = int(found["tens"]) * 10 if found else DECADES.get(word.rpartition("-")[2])
    return None if low is None else Amount(first, after, float(low), float(low + 9))
