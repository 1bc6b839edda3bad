"""Definitions behind a name: "X, a member of Y, said", "X is the capital of Y"."""

from __future__ import annotations

import re
from functools import cache

from generator.define.candidates import Candidate, Kind
from generator.define.lexicon import is_person, is_title, modifiers, people, words
from generator.define.passages import Name, Passage, Token, is_capital, is_own_name, is_possessive
from generator.define.phrases import Phrase, read_phrase
from generator.define.reader import Closing
from generator.model import EntityType

OPENING = re.compile(r",\s(?:(?:aged\s)?\d{1,3},\s)?|\s\((?=[A-Za-z])|\s[–—-]\s")
RELATIVE = re.compile(r"(?:who|which)\s(?:is|was)\s(?:(?:also|now|still|currently)\s)?(?=(?:an?|the|one\sof)\s)")
CLOSERS = {",": ",.;", "(": ")", "–": "–", "—": "—", "-": "-"}
SUBJECT_REACH = 60
"""The titles of a subject take so many characters at most."""


def apposition(passage: Passage, name: Name) -> Candidate | None:
    """Return the phrase that a comma, bracket or dash sets behind a name."""
    text = passage.doc.text
    opening = OPENING.match(text, name.end, passage.sentence.end)
    if opening is None or _belongs_to_another(passage, name):
        return None
    start = opening.end()
    mark = opening[0].strip()[0]
    relative = RELATIVE.match(text, start, passage.sentence.end) if mark == "," else None
    phrase = read_phrase(passage, relative.end() if relative else start, name.type)
    if phrase is None or not _closed(passage, name, phrase, CLOSERS[mark]):
        return None
    if not _is_about(passage, name, phrase):
        return None
    kind = Kind.COPULA if relative else Kind.APPOSITION
    return _candidate(kind, passage, name, phrase)


def _is_about(passage: Passage, name: Name, phrase: Phrase) -> bool:
    """Tell whether a phrase is built as one about a name rather than as another name beside it in a list."""
    if name.type is EntityType.PERSON:
        return bool(phrase.article or phrase.owned or phrase.complement or phrase.described)
    opened = bool(phrase.article or phrase.owned)
    if opened and (phrase.complement or name.type is not EntityType.PLACE):
        return True
    inside = passage.doc.text[phrase.start : phrase.end].split()[: phrase.described + 1]
    return (opened or phrase.complement) and not any(is_own_name(word) or word[0].isdigit() for word in inside[1:])


def _belongs_to_another(passage: Passage, name: Name) -> bool:
    """Tell whether what follows may be about what is before the name: "the wife of X, a nurse", "a jail, X, a ..."."""
    if name.type is EntityType.PLACE:
        return passage.doc.text[name.start - 2 : name.start] == ", "
    tokens = passage.before(name.start, 40)[-3:]
    if name.type is not EntityType.PERSON or len(tokens) < 2 or tokens[-1].word not in ("of", "to", "for"):
        return False
    return is_person(tokens[-2].word)


def _closed(passage: Passage, name: Name, phrase: Phrase, closers: str) -> bool:
    """Tell whether a phrase ends in a way that makes it an apposition rather than the subject of a clause."""
    fronted = is_fronted(passage, name.start)
    if closers != ",.;":
        return phrase.closing is Closing.MARK and phrase.behind is not None and phrase.behind.text in closers
    if phrase.closing is Closing.END:
        return True
    if phrase.closing is Closing.MARK:
        return phrase.behind is not None and _closed_by_mark(passage, name, phrase.behind, fronted)
    if fronted or (phrase.closing is Closing.VERB and not (phrase.complement or phrase.owned)):
        return False
    return not (phrase.closing is Closing.VERB and _is_aside(passage, phrase))


def _closed_by_mark(passage: Passage, name: Name, mark: Token, fronted: bool) -> bool:
    if mark.text in ".;" or (mark.text == "(" and not fronted):
        return True
    if mark.text != ",":
        return False
    following = passage.after(mark.end, 2)
    if not following:
        return True
    if following[0].word.endswith("-based"):
        return False  # "head of X, Y-based Z"
    other = passage.name_at(following[0].start)
    if other and other.type is name.type and other.entity != name.entity:
        return False
    known = words()
    if name.type is EntityType.PERSON and is_capital(following[0]) and is_title(following[0].word):
        return False
    first = following[0].word
    return not (fronted and (first in known.auxiliaries or first in known.relatives or first in known.verbs))


def _is_aside(passage: Passage, phrase: Phrase) -> bool:
    """Tell whether the verb behind a phrase ends an aside: "X, a spokesman said, was ..."."""
    if phrase.behind is None:
        return False
    following = passage.after(phrase.behind.end, 1)
    return not following or following[0].text in ",.;"


def is_fronted(passage: Passage, position: int) -> bool:
    """Tell whether the clause around a place opens with a word after which the subject is still to come."""
    text, sentence = passage.doc.text, passage.sentence
    comma = max(text.rfind(", ", sentence.start, position), text.rfind("; ", sentence.start, position))
    first = text[comma + 2 if comma >= 0 else sentence.start : position].split(maxsplit=1)[:1]
    return bool(first) and first[0].lower().strip('“"‘') in words().fronting


@cache
def _copula() -> re.Pattern[str]:
    """Match from the end of a name, over what commas or brackets set off behind it, to what the name is said to be."""
    known = words()
    verbs, adverbs = "|".join(sorted(known.copulas)), "|".join(sorted(known.after_copula))
    return re.compile(
        r"(?:\s\([^()]{1,40}\))?"
        r"(?:,\s(?:(?:of|to|in|with|for|from)\s)?(?:which|who|whom|whose|an?|the|aged|born|known|\d+|[a-z]+ed)\b"
        r"[^,.;:?!\"“”()–—]{0,90},)?"
        rf"\s({verbs})\s(?:(?:{adverbs})\s)?(?=[\w“])"
    )


def copula(passage: Passage, name: Name) -> Candidate | None:
    """Return what a clause says its subject is."""
    text = passage.doc.text
    verb = _copula().match(text, name.end, passage.sentence.end)
    if verb is None or not _is_subject(passage, name) or passage.quoted(name.start):
        return None
    phrase = read_phrase(passage, verb.end(), name.type)
    if phrase is None or text[phrase.start : phrase.end].startswith(("then ", "once ", "formerly ")):
        return None
    if not phrase.article and not (phrase.complement and name.type is EntityType.PERSON):
        return None
    if phrase.closing is Closing.VERB or (verb[1] != "is" and not phrase.complement):
        return None
    if phrase.behind and phrase.closing is Closing.MARK and phrase.behind.text not in ",.;:":
        return None
    return _candidate(Kind.COPULA, passage, name, phrase)


def _is_subject(passage: Passage, name: Name) -> bool:
    """Tell whether a name, with its titles, stands where a clause begins."""
    known = words()
    tokens = passage.before(name.start, SUBJECT_REACH)
    at = len(tokens)
    while at and is_capital(tokens[at - 1]) and _is_form(tokens[at - 1]):
        at -= 1
    if at and tokens[at - 1].word == "the" and name.type is not EntityType.PERSON:
        at -= 1
    if at == 0:
        return name.start - passage.sentence.start <= SUBJECT_REACH
    before = tokens[at - 1]
    if before.word == "," and at > 1 and is_possessive(tokens[at - 2]):
        return False
    return before.text in known.clause_openers


def _is_form(token: Token) -> bool:
    return token.word in people().courtesy or is_title(token.word) or token.word in modifiers().before_capital


def _candidate(kind: Kind, passage: Passage, name: Name, phrase: Phrase) -> Candidate:
    return Candidate(kind, passage, name, phrase.start, phrase.end, phrase.head, phrase.content)
