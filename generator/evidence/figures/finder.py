"""Find the figures of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.evidence.figures.ages import DECADES
from generator.evidence.figures.amounts import number_words
from generator.evidence.figures.context import Context
from generator.evidence.figures.items import Item, read_items
from generator.evidence.figures.lexicon import words
from generator.evidence.figures.sayers import Cues
from generator.evidence.figures.scopes import bounds
from generator.evidence.figures.sharing import share_topics
from generator.evidence.figures.tokens import Line
from generator.evidence.referents import Referents
from generator.model import DateExpr, Document, Figure, Quote, SentenceKind

MONTHS = ("ary", "March", "April", "May", "June", "July", "gust", "mber", "ober")
OPEN_YEAR = "|".join(rf"(?<={end} \d)" for end in ("in", "of", "since", "the", "by", "until", "from", ",", *MONTHS))
OPEN_DAY = "|".join(rf"(?<={end} \d)" for end in MONTHS)
DIGIT = re.compile(
    rf"\d(?<![\w.,:/#-]\d)(?!(?:{OPEN_YEAR})(?:(?<=1)[5-9]|(?<=2)0)\d\d(?![\w,.-]\w)(?! [a-z-]+(?:s|en|ple)\b))"
    rf"(?!(?:{OPEN_DAY})\d?(?![\w.-]\w)(?! [a-z-]+(?:s|en|ple)\b))"
)
"""A digit that may begin a count: not in a word, a time or a fraction, no year behind "in" and no day of a month."""

WORD = re.compile(r"[a-z]+")
READ = frozenset({SentenceKind.BODY, SentenceKind.HEADLINE})


def find_figures(
    document: Document, dates: Sequence[DateExpr], quotes: Sequence[Quote], referents: Referents
) -> tuple[Figure, ...]:
    """Return the figures of an article, in order of its text.

    Args:
        document: The article. Only its headline and running text are read.
        dates: Its expressions of time; numbers in them are no figures unless they are lengths of time.
        quotes: Its utterances; a figure in one is said by its speaker.
        referents: The names of the article.
    """
    return tuple(_figures(document, Context(dates, quotes, referents)))


def _figures(document: Document, context: Context) -> Iterator[Figure]:
    for sentence in document.sentences:
        if sentence.kind in READ and _may_hold_figure(sentence.text):
            line = Line(document, sentence)
            items = share_topics(line, read_items(line, context))
            if items:
                yield from _told(line, items, context)


def _may_hold_figure(text: str) -> bool:
    """Tell whether a sentence has a digit or a word for a number; a look at its words is faster than a pattern."""
    if DIGIT.search(text):
        return True
    found = WORD.findall(text.lower())
    if _telling_words().isdisjoint(found):
        return False
    return not _number_words().isdisjoint(found) or _rare().search(text) is not None


@cache
def _number_words() -> frozenset[str]:
    return (number_words() | DECADES.keys() | {"thirds", "quarters"}) - {"one"}


@cache
def _telling_words() -> frozenset[str]:
    """Return the words for numbers, those that make a figure with "a" or "one", and what is left of "mid-40s"."""
    return _number_words() | words().times | words().people | {"s"}


@cache
def _rare() -> re.Pattern[str]:
    """Return the pattern of lengths of one ("a year") and of one person, whose words are too common to look for."""
    times, persons = "|".join(sorted(words().times)), "|".join(sorted(words().people))
    return re.compile(rf"(?:an? (?:{times})|[Oo]ne (?:{persons})|-[2-9]0s)\b")


def _told(line: Line, items: Sequence[Item], context: Context) -> Iterator[Figure]:
    """Add to the figures of a sentence what bounds them and who gives them."""
    sentence, cues = line.sentence, None
    dates = context.dates_in(sentence.start, sentence.end)
    for item, (scope, as_of) in zip(items, bounds(line, items, dates, dated=bool(context.dates)), strict=True):
        said_by = context.speaker(line.starts[item.first])
        if said_by is None:
            cues = cues or Cues(line)
            source = cues.sayer(item.first, item.end)
            if source is not None:
                said_by = context.referents.refer(line.starts[source[0]], line.ends[source[1] - 1])
        yield Figure(
            passage=context.referents.passage(line.starts[item.first], line.ends[item.after - 1]),
            low=item.amount.low,
            high=item.amount.high,
            qualifier=item.qualifier,
            unit=item.unit,
            counted=item.wording,
            topic=item.meaning.topic,
            scope=scope,
            as_of=as_of,
            said_by=said_by,
        )
