"""Which sentences may stand in a summary: alone, only after the sentence before them, or not at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import Enum

from generator.model import Document, EntityType, Mention, Sentence, SentenceKind
from generator.summarize.quotation import Quoting, read_quoting
from generator.summarize.reference import has_voice, is_connective, is_personal, leans
from generator.summarize.words import english, first_finite, pattern, split_words

LEAST_WORDS = 4
LEAST_WORDS_OUTSIDE = 5
MOST_QUOTED = 0.7
LONGEST_CAPTION = 3
ENDING = re.compile(r"\.[\"”’'»)\]]*$")
UTTERANCE_END = re.compile(r"[,.!?…—–-][\"”’'»]$")
LABEL = re.compile(r"^(?:[A-Z][\w.'’-]*\s?){1,3}:\s")
DATE_LABEL = re.compile(r"^[A-Z][A-Z .,'’-]+:\s")


class Flaw(Enum):
    """What keeps a sentence out of a summary."""

    NONE = 0
    LEANING = 1
    CONNECTIVE = 2
    QUOTATION = 3
    FRAGMENT = 4
    QUESTION = 5
    BOILERPLATE = 6


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is wrong with a sentence; ``needs`` is the number of the sentence that would mend it, if one would."""

    flaw: Flaw
    needs: int | None = None

    @property
    def usable(self) -> bool:
        """Whether the sentence may be in a summary, alone or with the sentence that it needs."""
        return self.flaw is Flaw.NONE or self.needs is not None


@dataclass(frozen=True, slots=True)
class _Place:
    """A body sentence with what is around it.

    ``named`` says that it begins with a name, ``waste`` that it is a caption or boilerplate; ``key`` tells repetitions.
    """

    sentence: Sentence
    quoting: Quoting
    first: bool
    named: bool
    waste: bool
    key: str


def judge(doc: Document, mentions: Sequence[Mention]) -> Mapping[int, Verdict]:
    """Judge each body sentence of a document, by number and in order.

    A sentence that leans on the one before it ("He ...", "The move ...") may be used together with that one if that
    one may be used and, for "he" and "she", names a person. The word lists are English; a document in another
    language is judged by its punctuation alone.

    Args:
        doc: The document; only its running text is judged.
        mentions: The names in it, by which persons are known.
    """
    is_english = doc.language.lower().startswith("en")
    people = {m.sentence for m in mentions if m.type is EntityType.PERSON}
    verdicts: dict[int, Verdict] = {}
    seen = {_key(doc.title)}
    before: Sentence | None = None
    for place in _places(doc, {m.start for m in mentions}):
        sentence = place.sentence
        flaw = _flaw(place, seen, is_english=is_english)
        needs = None
        if flaw is Flaw.LEANING and before and verdicts[before.number].usable:
            personal = is_personal(split_words(sentence.text))
            if not personal or before.number in people or is_personal(split_words(before.text)):
                needs = before.number
        verdicts[sentence.number] = Verdict(flaw, needs)
        seen.add(place.key)
        before = sentence
    return verdicts


def _places(doc: Document, names: Set[int]) -> Iterator[_Place]:
    """Yield the body sentences; an open quotation and a caption's credit line reach over the paragraph."""
    body = [s for s in doc.sentences if s.kind is SentenceKind.BODY]
    texts = [s.text for s in body]
    sizes = Counter(s.paragraph for s in body)
    credited, wasted = (pattern(name).found_in(texts) for name in ("credits", "boilerplate"))
    captioned = {s.paragraph for s, credit in zip(body, credited, strict=True) if credit}
    inside, paragraph = "", None
    for sentence, credit, waste in zip(body, credited, wasted, strict=True):
        quoting = read_quoting(sentence.text, inside if sentence.paragraph == paragraph else "")
        inside, paragraph = quoting.inside, sentence.paragraph
        waste = waste or credit or (paragraph in captioned and sizes[paragraph] <= LONGEST_CAPTION)
        yield _Place(sentence, quoting, sentence is body[0], sentence.start in names, waste, key=_key(sentence.text))


def _flaw(place: _Place, seen: Set[str], *, is_english: bool) -> Flaw:
    text = place.sentence.text
    if place.waste or place.key in seen:
        return Flaw.BOILERPLATE
    if "?" in text:
        return Flaw.QUESTION
    if _is_broken(place) or (is_english and _is_cut(split_words(text))):
        return Flaw.FRAGMENT
    if _is_quotation(place.quoting, text, is_english=is_english):
        return Flaw.QUOTATION
    return _reference(place) if is_english else Flaw.NONE


def _reference(place: _Place) -> Flaw:
    words = split_words(place.quoting.outside)
    lower = [word.lower() for word in words]
    if has_voice(words, lower):
        return Flaw.QUOTATION
    if is_connective(lower):
        return Flaw.CONNECTIVE
    return Flaw.LEANING if leans(words, lower, first=place.first, named=place.named) else Flaw.NONE


def _is_broken(place: _Place) -> bool:
    """Whether a sentence is cut off, a heading or an item of a list by its looks."""
    text = place.sentence.text
    head = (text if text[:1].isalnum() else text.lstrip("\"“„«'‘([")).partition(" ")[0]
    return (
        len(text.split()) < LEAST_WORDS
        or not (text.endswith(".") or ENDING.search(text))
        or text.endswith("...")
        or head[:1] in "-–—•*·|#>"
        or (head[:1].islower() and head.islower())
        or text.count("(") != text.count(")")
        or text.count("[") != text.count("]")
        or text.startswith("(")
        or (not place.first and LABEL.match(text) is not None and DATE_LABEL.match(text) is None)
    )


def _is_cut(words: tuple[str, ...]) -> bool:
    """Whether words are no whole sentence: without a finite verb, or ending where a name should follow."""
    return first_finite(words) is None or words[-1].lower() in english()["cuts"]


def _is_quotation(quoting: Quoting, text: str, *, is_english: bool) -> bool:
    """Whether a sentence begins or ends inside a quotation, holds a whole utterance, or says little outside one."""
    if not quoting.balanced:
        return True
    if not quoting.ranges:
        return False
    begin, end = quoting.ranges[0]
    utterance = UTTERANCE_END.search(text[begin:end]) or text[end : end + 1] == ","
    if begin == 0 and utterance and len(text[begin:end].split()) > 1:
        return True
    if any(_is_utterance(text[begin:end]) for begin, end in quoting.ranges):
        return True
    outside = split_words(quoting.outside)
    if len(outside) < LEAST_WORDS_OUTSIDE or (is_english and first_finite(outside) is None):
        return True
    return len(outside) < (1 - MOST_QUOTED) * len(split_words(text))


def _is_utterance(quote: str) -> bool:
    """Whether a quotation is a sentence of its own ('She said: "The fire is out."'), not words within the writer's."""
    words = split_words(quote)
    whole = len(words) >= LEAST_WORDS and first_finite(words) is not None
    return whole and quote[1:2].isupper() and UTTERANCE_END.search(quote) is not None


def _key(text: str) -> str:
    """Return what two sentences of the same words have in common."""
    return "".join(split_words(text)).casefold()
