"""Definitions before a name: "French Foreign Minister X", "the Lebanese capital, X", "the militant group X"."""

from __future__ import annotations

import re

from generator.define.backward import OWNERS, first_of_title
from generator.define.candidates import Candidate, Kind
from generator.define.following import is_fronted
from generator.define.lexicon import is_head, is_title, modifiers, people, peoples, place_heads, vague, words
from generator.define.passages import Name, Passage, Token, is_capital, is_own_name, is_possessive, is_word
from generator.define.phrases import Phrase, read_phrase
from generator.define.reader import Closing
from generator.model import EntityType

OFFICE_OF = re.compile(r"\b(?:of|for)\s")
TITLE_REACH = 90
"""A title stands in so many characters before the name."""

LONGEST_WORD = 24
"""So many characters before a name are looked at to see whether a title may stand there."""


def title(passage: Passage, name: Name) -> Candidate | None:
    """Return the title or role before a person's name, or the kind of thing before another name."""
    if not _may_follow_title(passage, name):
        return None
    tokens = _without_courtesy(passage.before(name.start, TITLE_REACH))
    if name.type is not EntityType.PLACE:
        return _title(passage, tokens, name)
    joined = tokens[-1].word == "of"
    found = _title(passage, tokens[:-1] if joined else tokens, name)
    return found if found and _is_of_itself(found, joined=joined) else None


def _is_of_itself(found: Candidate, *, joined: bool) -> bool:
    """Tell whether a kind of place says what a place is ("the port of X") rather than where it is ("the coast of X").

    ``joined`` says that "of" joins the kind and the name.
    """
    written = found.passage.doc.text[found.start : found.end].split()[:-1]
    peopled = any(word in peoples() for word in written)
    named = any(is_own_name(word) for word in written)
    return (not joined and not named) or found.head in place_heads(peopled=peopled, named=named)


def _may_follow_title(passage: Passage, name: Name) -> bool:
    """Tell, by a quick look at the word before a name, whether a title may stand there."""
    text, start = passage.doc.text, passage.sentence.start
    if name.start - start < 3 or not text[name.start - 1].isspace():
        return False
    found = text[max(start, name.start - LONGEST_WORD) : name.start - 1].rsplit(None, 1)[-1:]
    if not found:
        return False
    word = found[0].lower().rstrip(".")
    if name.type is not EntityType.PERSON:
        return is_head(word, name.type) or (name.type is EntityType.PLACE and word == "of")
    if is_title(word) or word in people().courtesy:
        return True
    return name.full and OFFICE_OF.search(text, max(start, name.start - TITLE_REACH), name.start) is not None


def _without_courtesy(tokens: list[Token]) -> list[Token]:
    while tokens and tokens[-1].word in people().courtesy:
        tokens.pop()
    return tokens


def _title(passage: Passage, tokens: list[Token], name: Name) -> Candidate | None:
    """Return the title at the end of the tokens if it says something."""
    first = first_of_title(passage, tokens, name.type)
    if first < 0:
        return None
    before = tokens[first - 1] if first else None
    chosen = _without_rank(tokens[first:])
    kind = _kind(chosen, before, name, passage)
    if kind is None:
        return None
    small = words().dangling
    content = sum(1 for token in chosen if token.word not in small)
    return Candidate(kind, passage, name, chosen[0].start, chosen[-1].end, chosen[-1].word, content)


def _without_rank(tokens: list[Token]) -> list[Token]:
    """Return a title without the rank behind it ("army spokesman Col.")."""
    known, end = people(), len(tokens)
    while end > 1 and tokens[end - 1].word in known.ranks and is_capital(tokens[end - 1]):
        end -= 1
    office = tokens[end - 1]
    if end == len(tokens) or office.word not in known.offices:
        return tokens
    joined = is_capital(office) and (tokens[-1].word == "general" or office.word in modifiers().words)
    if joined and end == len(tokens) - 1:
        return tokens  # "Attorney General", "Chief Rabbi"
    return tokens[:end]


def _kind(tokens: list[Token], before: Token | None, name: Name, passage: Passage) -> Kind | None:
    """Return how much a title says, or nothing if it says nothing or may be none."""
    if before is not None and before.word in ("a", "an"):
        return None
    if name.type is not EntityType.PERSON:
        return Kind.GROUP if _tells(tokens, before) and not passage.quoted(name.start) else None
    known = people()
    if len(tokens) == 1 and not name.full and is_capital(tokens[0]) and tokens[0].word in known.given:
        return None
    if all(token.word in known.titles for token in tokens):
        return Kind.RANK if passage.doc.text[name.start].isupper() else None
    return Kind.TITLE


def _tells(tokens: list[Token], before: Token | None) -> bool:
    """Tell whether a kind of thing before a name says something ("militant group", not "the company")."""
    if len(tokens) < 2 or (before is not None and before.word in OWNERS):
        return False
    return tokens[-1].word not in vague() or len(tokens) > 2


def apposition_before(passage: Passage, name: Name) -> Candidate | None:
    """Return the phrase that stands before a name with a comma between: "the Lebanese capital, X,"."""
    if name.type is EntityType.PERSON and not name.full:
        return None
    if "," not in passage.doc.text[max(passage.sentence.start, name.start - 6) : name.start]:
        return None
    if passage.follows_one_of(name):
        return None
    following = passage.after(name.end, 3)
    if not _ends_apposition(passage, name, following):
        return None
    tokens = _without_courtesy(passage.before(name.start))
    if len(tokens) < 2 or tokens.pop().text != ",":
        return None
    first = _clause(tokens)
    if first and tokens[first - 1].text == "," and passage.name_at(tokens[first - 2].start):
        return None  # it may as well belong to the name before it
    closed = not following or not is_word(following[0])
    found = _phrase_before(passage, tokens, name, closed)
    if found is None:
        return _title_before_comma(passage, tokens, name, closed)
    return found


def _clause(tokens: list[Token]) -> int:
    """Return the first of the words that stand at the end without a mark between them."""
    first = len(tokens)
    while first and is_word(tokens[first - 1]):
        first -= 1
    return first


def _phrase_before(passage: Passage, tokens: list[Token], name: Name, closed: bool) -> Candidate | None:
    """Return the phrase that ends where the tokens end."""
    first = _clause(tokens)
    for at in range(first, len(tokens)):
        if at > first and tokens[at].word not in words().articles and not _follows_owner(tokens, at, name.type):
            continue
        phrase = read_phrase(passage, tokens[at].start, name.type)
        if phrase and phrase.closing is Closing.MARK and phrase.behind and phrase.behind.start == tokens[-1].end:
            if not (phrase.article or phrase.owned or name.type is EntityType.PERSON):
                return None
            if _is_subject_elsewhere(passage, phrase, at, first, closed) or _lies_in(passage, phrase, name.type):
                return None
            return Candidate(Kind.APPOSITION, passage, name, phrase.start, phrase.end, phrase.head, phrase.content)
    return None


def _title_before_comma(passage: Passage, tokens: list[Token], name: Name, closed: bool) -> Candidate | None:
    if name.type is not EntityType.PERSON:
        return None
    found = _title(passage, tokens, name)
    if found is None or found.kind is Kind.RANK or found.content < 2:
        return None
    return found if closed or not is_fronted(passage, found.start) else None


def _follows_owner(tokens: list[Token], at: int, type: EntityType) -> bool:
    """Tell whether a phrase about a person may open behind a possessor that says nothing ("his", "the firm's")."""
    before = tokens[at - 1]
    if type is not EntityType.PERSON:
        return False
    return before.word in OWNERS or (is_possessive(before) and not is_capital(before))


def _ends_apposition(passage: Passage, name: Name, following: list[Token]) -> bool:
    """Tell whether what follows a name fits an apposition rather than a list or the name's own."""
    if not following or following[0].text in ".;":
        return True
    if following[0].text == ",":
        if len(following) == 1:
            return True
        after = passage.name_at(following[1].start)
        return following[1].word not in words().conjunctions and not (after and after.type is name.type)
    return following[0].word in words().reporting or following[0].word in words().auxiliaries


def _is_subject_elsewhere(passage: Passage, phrase: Phrase, at: int, first: int, closed: bool) -> bool:
    """Tell whether the name behind a phrase may be the subject of a clause to which the phrase does not belong."""
    if phrase.article in ("a", "an") and at > 0:
        return True
    return at > first and not closed and is_fronted(passage, phrase.start)


def _lies_in(passage: Passage, phrase: Phrase, type: EntityType) -> bool:
    """Tell whether a phrase before the name of a place is about something in that place ("a plant in X, Y")."""
    if type is not EntityType.PLACE:
        return False
    inside = passage.doc.text[phrase.start : phrase.end].split()[1:]
    return phrase.complement or any(is_own_name(word) for word in inside)


def opening(passage: Passage, name: Name) -> Candidate | None:
    """Return an indefinite phrase that opens a sentence before its subject: "A retired judge, X was ..."."""
    start, comma, text = passage.sentence.start, name.start - 2, passage.doc.text
    if comma - start > 90 or text[comma : name.start] != ", " or not text.startswith(("A ", "An "), start):
        return None
    phrase = read_phrase(passage, start, name.type)
    if phrase is None or phrase.behind is None or phrase.behind.start != comma:
        return None
    return Candidate(Kind.OPENING, passage, name, phrase.start, phrase.end, phrase.head, phrase.content)
