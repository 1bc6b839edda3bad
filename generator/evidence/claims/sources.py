"""Who confirms, reports or denies: the phrase with a noun before a verb, behind "by", or in a remark at the end."""

from __future__ import annotations

from generator.evidence.claims.sentences import DASHES, Words
from generator.evidence.claims.words import is_adverb, words
from generator.evidence.referents import Referents
from generator.model import EntityType, Reference

LONGEST = 14
"""A phrase that names a source has so many words at most."""

APART = 25
"""So many words lie at most between a source and its verb."""

NESTED = 2
"""So many prepositions are gone back over."""

NAME = 5
"""A remark between commas is the name of the source itself if it has fewer words, all with capitals."""

Phrase = tuple[int, int]
"""Index of the first word and index behind the last one."""


def subject(sentence: Words, end: int) -> Phrase | None:
    """Return the subject whose verb, with all that belongs to it, begins at index ``end``."""
    last, known = end - 1, words()
    word = sentence.word(last)
    if word in ("which", "who", "that"):
        return antecedent(sentence, last)
    if word == "," or word in DASHES or word == ")":
        opening = "(" if word == ")" else word
        for at in range(last - 1, max(0, last - APART), -1):
            if sentence.low[at] == opening:
                phrase = _phrase(sentence, at) if at > 0 else None
                named = all(sentence.is_capital(i) or sentence.low[i] == "-" for i in range(at + 1, last))
                return (phrase[0], last) if phrase and named and word == "," and last - at <= NAME else phrase
        return None
    if word in known.coordinators:
        return _shared(sentence, last)
    return _phrase(sentence, end)


def antecedent(sentence: Words, relative: int) -> Phrase | None:
    """Return the phrase that a relative pronoun stands for."""
    end = relative
    while end > 0 and (sentence.low[end - 1] == "," or sentence.low[end - 1] in DASHES):
        end -= 1
    nearest = noun_phrase(sentence, end)
    if sentence.low[relative] == "which" and sentence.word(nearest[0]) in words().determiners:
        return nearest
    return _phrase(sentence, end)


def antecedent_phrase(sentence: Words, end: int) -> Phrase:
    """Return the phrase before a relative pronoun, back over the prepositions that may hang on its head."""
    first, _ = noun_phrase(sentence, end)
    for _ in range(NESTED):
        before = sentence.word(first - 1)
        if first > 1 and before in words().prepositions and before not in ("to", "by"):
            head, _ = noun_phrase(sentence, first - 1)
            while sentence.low[head].endswith("ed") and sentence.word(head - 1) in words().auxiliaries:
                head += 1
            first = head if head < first - 1 else first
    return (first, end)


def noun_phrase(sentence: Words, end: int) -> Phrase:
    """Return the phrase with a noun that ends before an index, back to its article or what it depends on."""
    known, first = words(), end
    while first > 0 and end - first < LONGEST:
        word = sentence.low[first - 1]
        if not sentence.is_word(first - 1) and word not in (".", "'", "’", "&", "$", "%"):
            break
        if word in known.auxiliaries or word in known.relatives or word in known.reporting or word in known.bare_verbs:
            break
        if word in known.subordinators or word in known.openers or word in known.pronouns:
            break
        if word in known.prepositions and word != "of":
            break
        first -= 1
        if (word in known.determiners or word[0].isdigit()) and sentence.word(first - 1) not in ("of", "than"):
            break
    return (first, end)


def agent(sentence: Words, first: int) -> Phrase | None:
    """Return the phrase with a noun that begins at an index, behind "by" or a verb of saying."""
    known, end = words(), first
    while end < len(sentence) and end - first < LONGEST:
        word = sentence.low[end]
        if word in known.auxiliaries or word in known.subordinators or word in known.relatives or word in known.days:
            break
        if (
            word in known.reporting - known.sayers
            or word in known.bare_verbs
            or (word in known.prepositions and word != "of")
        ):
            break
        if word == "and" and not sentence.is_capital(end + 1) and sentence.word(end + 1) not in known.determiners:
            break
        if not sentence.is_word(end) and word not in (".", "'", "&"):
            break
        end += 1
    while end > first and (
        is_adverb(sentence.low[end - 1]) or sentence.low[end - 1] in known.dangling or not sentence.is_word(end - 1)
    ):
        end -= 1
    return (first, end) if _names_somebody(sentence, first, end) else None


def refer(sentence: Words, phrase: Phrase | None, referents: Referents) -> Reference | None:
    """Return a source as a reference; a place that only says where the source is is not its name."""
    if phrase is None:
        return None
    first, end = phrase
    reference = referents.refer(sentence.starts[first], sentence.ends[end - 1])
    names = referents.names_in(sentence.starts[first], sentence.ends[end - 1])
    for name in reversed(names):
        before = sentence.word(sentence.at(name.start) - 1) if name.start > sentence.starts[first] else ""
        if not (name.type is EntityType.PLACE and before in words().prepositions):
            return Reference(reference.passage, name)
    return Reference(reference.passage) if names else reference


def _phrase(sentence: Words, end: int) -> Phrase | None:
    """Return the phrase with a noun that ends before an index."""
    known, first = words(), end
    while first > 0 and end - first < LONGEST:
        word = sentence.low[first - 1]
        if word in known.pronouns and first == end:
            return (first - 1, end)
        if not sentence.is_word(first - 1) and word not in (".", "'", "’", "&"):
            break
        if word in known.auxiliaries or word in known.relatives or word in known.reporting or word in known.bare_verbs:
            break
        if word in known.subordinators or (word in known.openers and word != "and"):
            break
        if word == "and" and not _joins(sentence, first - 1):
            break
        first -= 1
        before = sentence.word(first - 1)
        if word in known.determiners and before not in known.prepositions and not before.endswith("ing"):
            break
    while first < end and (is_adverb(sentence.low[first]) or not sentence.is_word(first)):
        first += 1
    if sentence.word(first) in known.prepositions:
        first = _last_name(sentence, first, end)
    return (first, end) if _names_somebody(sentence, first, end) else None


def _joins(sentence: Words, at: int) -> bool:
    return sentence.is_capital(at - 1) and sentence.is_capital(at + 1)


def _last_name(sentence: Words, first: int, end: int) -> int:
    """Return where the words with capitals begin that end a stretch, without days."""
    at = end
    while at > first and sentence.is_capital(at - 1) and sentence.low[at - 1] not in words().days:
        at -= 1
    return at


def _names_somebody(sentence: Words, first: int, end: int) -> bool:
    known = words()
    if first >= end:
        return False
    if any(word in known.sayers or word in known.determiners for word in sentence.low[first:end]):
        return True
    return any(sentence.is_capital(at) and sentence.low[at] not in known.days for at in range(max(first, 1), end)) or (
        first == 0 and sentence.is_capital(0) and sentence.low[0] not in known.prepositions
    )


def _shared(sentence: Words, coordinator: int) -> Phrase | None:
    """Return the subject that two verbs share: "Heraki said ... but declined to confirm"."""
    known, low = words(), sentence.low
    for at in range(coordinator - 1, 0, -1):
        if low[at] in (";", ":"):
            return None
        if low[at] in known.reporting:
            end = at
            while end > 0 and (is_adverb(low[end - 1]) or low[end - 1] in known.auxiliaries):
                end -= 1
            return subject(sentence, end) if low[end - 1] not in known.coordinators else None
    for at in range(coordinator - 1, 0, -1):
        if low[at] in known.auxiliaries and low[at - 1] not in known.auxiliaries:
            return _phrase(sentence, at)
    first = next((i for i in range(1, coordinator) if sentence.holds_verb(i, i + 1)), 0)
    return _phrase(sentence, first) if first else None


def teller(sentence: Words, first: int) -> Phrase | None:
    """Return who says the clause that begins at an index, if a verb of saying stands right before it."""
    known, verb = words(), first - 1
    if sentence.word(verb) == "that":
        verb -= 1
    if sentence.word(verb) not in known.reporting:
        return None
    end = verb
    while end > 0 and (is_adverb(sentence.low[end - 1]) or sentence.low[end - 1] in known.auxiliaries):
        end -= 1
    return subject(sentence, end)
