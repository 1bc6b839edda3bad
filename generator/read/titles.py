"""Titles: recognizing a known one at the head of a text, and making one from the lead when none is known."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from generator.read.words import alternatives, words

LONGEST: Final = 90
SHORTEST: Final = 40
"""Characters that a derived title aims at, and below which cutting would leave too little."""
LEAST_WORDS: Final = 3
"""Words a title must have for a text that merely starts with them to be taken for title and text on one line."""

CLOSERS: Final = "\"'”’)]?!."
DATELINE: Final = re.compile(
    r"[A-Z][\w.'’/-]*(?: [A-Z][\w.'’/-]*){0,3}(?:, [A-Z][\w.'’/ -]{0,30}){0,2}(?: \d{1,2})? ?\([A-Z][\w ./]*\) ?[-–—]+ "
    r"|(?:[A-Z][A-Z.'’/ -]+|[A-Z][\w.'’ -]{1,30}, [A-Z][\w.'’ -]{1,30}) ?(?:[–—]|--) "
)
"""Where, when and by which agency a lead was written; it stands before the first words."""
CLAUSE_MARK: Final = re.compile(r"[,;:] | [-–—]+ |[—–]")


def title_end(text: str, title: str) -> int | None:
    """Return the offset at which ``title`` ends if ``text`` opens with it, whatever its spaces and punctuation.

    None if it does not, or if the text goes on in the same sentence ("Peace talks end" in "Peace talks end badly.").
    """
    wanted = [character for character in title.casefold() if character.isalnum()]
    position = matched = 0
    while matched < len(wanted) and position < len(text):
        character = text[position]
        if character.isalnum():
            folded = character.casefold()
            if wanted[matched : matched + len(folded)] != list(folded):
                return None
            matched += len(folded)
        position += 1
    if not wanted or matched < len(wanted) or (position < len(text) and text[position].isalnum()):
        return None
    while position < len(text) and text[position] in CLOSERS:
        position += 1
    rest = text[position:].lstrip()
    if rest and (text[position] not in " \n" or len(re.findall(r"\w+", title)) < LEAST_WORDS or not _starts_anew(rest)):
        return None
    return position


def _starts_anew(rest: str) -> bool:
    return rest[0].isupper() or rest[0].isdigit() or rest[0] in "“\"‘'(["


def derive_title(lead: str) -> str:
    """Return a title made from an article's first sentence: its words, cut at a clause, at most about 90 characters.

    An ellipsis says that the title breaks off within a clause.
    """
    text = DATELINE.sub("", lead, count=1) if DATELINE.match(lead) else lead
    text = _attribution().sub("", text.rstrip(" .")) if len(text) > SHORTEST else text
    text = text.rstrip(" .,;:") or lead
    if len(text) <= LONGEST:
        return _capitalized(text)
    cuts = [m.start() for m in CLAUSE_MARK.finditer(text, SHORTEST, LONGEST + 1)]
    cuts += [m.start() for m in _clause_opener().finditer(text, SHORTEST, LONGEST + 1)]
    for cut in sorted(set(cuts), reverse=True):
        short = _without_tail(text[:cut])
        if len(short) >= SHORTEST and _balanced(short) and _has_verb(short):
            return _capitalized(short)
    return _capitalized(_closed(_without_tail(_whole_words(text)) + "…"))


def _whole_words(text: str) -> str:
    """Return as many words as fit, without the beginning of a name that does not."""
    kept, following = text[:LONGEST].rsplit(" ", 1)[0], text[:LONGEST].count(" ")
    rest = text.split(" ")[following:]
    while (
        len(kept) > SHORTEST
        and " " in kept
        and rest
        and rest[0][:1].isupper()
        and kept.rsplit(" ", 1)[-1][:1].isupper()
    ):
        kept, last = kept.rsplit(" ", 1)
        rest = [last, *rest]
    return kept


def _without_tail(text: str) -> str:
    text = text.rstrip(" ,;:-–—")
    while " " in text and text.rsplit(" ", 1)[1].lower() in words("function_words"):
        text = text.rsplit(" ", 1)[0].rstrip(" ,;:-–—")
    return text


def _has_verb(text: str) -> bool:
    """Say whether there is something like a finite verb, so that the words may stand alone."""
    found = set(text.split())
    verbs = words("finite_verbs") | words("past_verbs") | words("caption_verbs") | words("attributions")
    return bool(found & verbs) or any(word.endswith("ed") and word.islower() for word in found)


def _closed(text: str) -> str:
    """Return a title that breaks off within a quotation with its closing mark."""
    if text.count("“") > text.count("”"):
        return text + "”"
    return text + '"' if text.count('"') % 2 else text


def _balanced(text: str) -> bool:
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


@cache
def _attribution() -> re.Pattern[str]:
    verbs = alternatives("attributions")
    said = rf"(?:[^,\s]+ ){{1,7}}(?:has |have )?(?:{verbs})(?: (?:on )?[A-Z][a-z]+day)?"
    return re.compile(rf", (?:{said}|according to [^,]+)$")


@cache
def _clause_opener() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives('clause_openers')}) ")
