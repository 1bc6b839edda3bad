"""What a whole line is by its look: a date, a byline, a credit, a heading, a list item or running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from generator.model import SentenceKind
from generator.read.furniture import is_furniture, is_labelled
from generator.read.lines import LIST_ITEM, TERMINAL, Line
from generator.read.words import alternatives, words

MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY: Final = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?"
DAY: Final = (
    rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? ?\d{{4}}"
    r"|\d{4}-\d\d-\d\d)"
)
ZONE: Final = r"(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]T|IST|JST|HKT|SGT|MSK|AE[SD]T)"
TIME: Final = rf"\d{{1,2}}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?{ZONE})?"
DATE_LINE: Final = re.compile(
    rf"(?:(?:Published|Posted|Updated|Last updated|Last modified)(?: on| at)?:? ?)?(?:{WEEKDAY},? ?)?{DAY}"
    rf"(?:,? (?:at )?{TIME})?\.?",
    re.IGNORECASE,
)
STAMP: Final = re.compile(
    rf"(?:{WEEKDAY},? {DAY}(?= [A-Z“\"‘])"
    rf"|(?:Page l|L)ast updated at {TIME},? {WEEKDAY},? {DAY}(?:,? {TIME}(?: UK\b)?)?"
    rf"|{DAY} Last updated at {TIME}(?: Help\b)?"
    rf"|\d{{1,2}} {MONTH} \d\d {TIME}(?= [A-Z“\"‘]))"
)
"""A date line that runs on into the text: weekday and full date, or a broadcaster's time stamp."""
CITY: Final = r"[A-Z]{2}[A-Z.'’/ -]*"
AGENCY_STAMP: Final = re.compile(
    rf"\b{CITY}(?:, [A-Z][\w.'’]*(?:/{CITY})?(?: \d{{1,2}})?)* \| {WEEKDAY} {DAY},? {TIME}"
)
"""The stamp of a news agency's page: cities in capitals, day and time; headline and credits may stand before it."""
CREDIT: Final = re.compile(
    r"^\(?(?i:(?:file |stock )?(?:image|photo|photograph|picture|screenshot|graphic|map|video)s?(?: credit)?|credit)"
    r" ?(?::|/ |(?:by|courtesy of) [A-Z])"
)
CREDITED: Final = re.compile(
    r"(?:^|[.!?)”\"] |\()(?:Image|Photo|Picture|Credit|Photograph|Video|Screenshot): ?[^.]{2,80}\.?\)?$"
)
POINTING: Final = re.compile(r"\((?:left|right|center|centre|pictured|seen here|above|below|file photo)\b[^)]{0,40}\)")
BYLINE: Final = re.compile(r"(?:By|From) [A-Z][\w.'’-]+(?:,? (?:and |in |of |for )?[A-Z][\w.'’/-]*)*[,.]?")
ADDRESS: Final = re.compile(r"(?:<?https?://\S+>?|www\.\S+|[\w.+-]+@[\w.-]+\.\w+)(?:\s+<?https?://\S+>?)*")
DESK: Final = re.compile(r"\((?:(?:Additional )?[Rr]eporting|Writing|[Ee]diting|Compiled|Translated)\b[^.]* by [A-Z]")
"""Who wrote and edited, as news agencies end a text."""
RULE: Final = re.compile(r"[\W_]+")
NO_HEADLINE_END: Final = re.compile(r"[.:;,…-][”\"’')]*$")
HEADING_WORDS, QUESTION_WORDS, TITLE_WORDS = 9, 7, 18
CAPTION_WORDS: Final = 40
LEAST_PUNCTUATED: Final = 0.7


def line_kinds(lines: Sequence[Line]) -> list[SentenceKind]:
    """Return the kind of each line by its look and its place."""
    kinds = [_kind(line) for line in lines]
    footer = next((n for n, line in enumerate(lines) if n and _is_footer(line, lines[n - 1])), len(lines))
    for number in range(footer, len(lines)):
        kinds[number] = SentenceKind.BOX
    _mark_headings(lines, kinds)
    return kinds


def headline_number(lines: Sequence[Line], kinds: Sequence[SentenceKind]) -> int | None:
    """Return which line is the headline if no title is known: the first that is no date or the like.

    It is short, without a full stop, and a blank line follows, or nothing but full sentences do.
    """
    first = next((n for n, kind in enumerate(kinds) if kind not in {SentenceKind.CAPTION, SentenceKind.BOX}), None)
    if first is None or first + 1 >= len(lines):
        return None
    line, following = lines[first], lines[first + 1]
    if (
        len(line.text.split()) > TITLE_WORDS
        or not line.text[0].isprintable()
        or re.search(r"[.:;,…-][”\"’')]*$", line.text)
    ):
        return None
    if not following.apart:
        body = [other for n, other in enumerate(lines) if n > first and kinds[n] == SentenceKind.BODY]
        full = sum(bool(TERMINAL.search(other.text)) for other in body)
        if not body or full < LEAST_PUNCTUATED * len(body) or len(following.text) < len(line.text):
            return None
    return first


def _kind(line: Line) -> SentenceKind:
    text = line.text
    count = len(text.split())
    if DATE_LINE.fullmatch(text) or (count <= HEADING_WORDS and BYLINE.fullmatch(text)):
        return SentenceKind.CAPTION
    if count <= CAPTION_WORDS and _is_credited(text):
        return SentenceKind.CAPTION
    if is_labelled(text):
        return SentenceKind.CAPTION
    if is_furniture(text):
        return SentenceKind.BOX
    if ADDRESS.fullmatch(text) or RULE.fullmatch(text) or DESK.match(text):
        return SentenceKind.BOX
    if LIST_ITEM.match(text) and not TERMINAL.search(text):
        return SentenceKind.BOX
    return SentenceKind.BODY


def _is_credited(text: str) -> bool:
    colon, bracket = ":" in text, "(" in text  # to look for one character is much faster
    return bool(CREDIT.search(text) or (colon and CREDITED.search(text)) or (bracket and POINTING.search(text)))


def _is_footer(line: Line, before: Line) -> bool:
    return bool(_footer().fullmatch(line.text)) and (line.apart or bool(TERMINAL.search(before.text)))


def _mark_headings(lines: Sequence[Line], kinds: list[SentenceKind]) -> None:
    """Mark the short lines between paragraphs that head what follows."""
    for n in range(1, len(lines) - 1):
        text, count = lines[n].text, len(lines[n].text.split())
        if kinds[n] != SentenceKind.BODY or not (text[0].isupper() or text[0].isdigit() or text[0] in "'‘\"“"):
            continue
        stated = count <= HEADING_WORDS and text.rstrip("'’”\"")[-1:].isalnum()
        asked = count <= QUESTION_WORDS and text[-1] == "?" and text[0].isalpha()
        if (stated or asked) and len(lines[n + 1].text) > len(text) and kinds[n + 1] != SentenceKind.BOX:
            kinds[n] = SentenceKind.HEADLINE


@cache
def _footer() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('footers')}):?", re.IGNORECASE)


def is_caption(text: str) -> bool:
    """Say whether a sentence after a headline tells, in the present tense, what a picture shows."""
    for word in re.findall(r"[^\W\d_]+", text):
        if word in words("caption_verbs"):
            return True
        if word in words("finite_verbs") | words("attributions"):
            return False
    return False
