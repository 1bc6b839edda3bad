"""The name before a pronoun or a description that it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from generator.evidence.referents.gender import Gender, family, gender_of, genders, of_given_name
from generator.evidence.referents.lexicon import descriptions
from generator.model import Document, EntityType, Mention, Passage, Sentence

PRONOUNS = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
    "herself": Gender.FEMALE,
}
REACH = 9  # sentences: a pronoun is not led back further
NEAR = 3  # sentences: nor "it" and "the company", which are less telling
OBLIQUE = re.compile(
    r"\b(?:of|in|for|at|from|by|with|to|on|against|about|after|before|like|than|under|over|between|and|told|met|urged|"
    r"asked|accused|"
    r"called|criticized|criticised|replaced|succeeded) "
    r"(?:(?:the|former|president|prime|minister|mr|mrs|ms|dr|gen|sir)\.? ){0,3}$",
    re.IGNORECASE,
)
OFFICE_OF = re.compile(r"\b[A-Z][\w.]* of (?:the )?$")
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
BODIES = (EntityType.ORGANIZATION,)
STOP = re.compile(r"[.,;:!?\n\"“”]")
MOST_NAMES = 60
TITLE = 60  # characters that a title before a name has at most
DESCRIPTION = 80  # characters of a description behind a name
LONGEST = 6  # words: a longer description says more than its noun


class Antecedents:
    """The names of an article in order, with what is needed to lead a wording back to one of them."""

    def __init__(self, document: Document, mentions: Sequence[Mention]) -> None:
        self._document = document
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._genders = genders(document.text, mentions)

    def of(self, passage: Passage) -> Mention | None:
        """Return the name that a pronoun or description stands for; none where no name suits."""
        words = passage.text.lower().split()
        if len(words) == 1:
            gender = PRONOUNS.get(words[0])
            if gender is not None:
                return self._person(passage, gender)
            return self._body(passage, NEAR) if words[0] in ("it", "its") else None
        if not 2 <= len(words) <= LONGEST or words[0] not in ("the", "this", "that"):
            return None
        lists = descriptions()
        noun = words[-1]
        if any(word not in lists.adjectives for word in words[1:-1]):
            return None
        if noun in lists.kinds or noun in lists.bodies:
            named = self._called(passage, noun)
            return named or (self._body(passage, NEAR) if noun in lists.bodies else None)
        return self._in_role(passage, noun) if noun in lists.roles else None

    def _person(self, passage: Passage, gender: Gender) -> Mention | None:
        """Return the person last spoken of: a subject of the sentences before, unless only others suit."""
        weak: list[Mention] = []
        for sentence in self._sentences_before(passage, REACH):
            suited = [
                m for m in self._names_of(sentence, passage.start, (EntityType.PERSON,)) if self._suits(m, gender)
            ]
            leading = [m for m in suited if self._leads(m, sentence)]
            if leading:
                return leading[0]
            weak.extend(m for m in suited if m not in weak)
        return weak[0] if weak and len({family(m) for m in weak}) == 1 else None

    def _body(self, passage: Passage, reach: int) -> Mention | None:
        for sentence in self._sentences_before(passage, reach):
            bodies = [m for m in self._names_of(sentence, passage.start, BODIES) if self._leads(m, sentence)]
            if bodies:
                return bodies[0]
        return None

    def _called(self, passage: Passage, noun: str) -> Mention | None:
        """Return the last name before that holds a noun, as the "Security Council" does that of "the council"."""
        for mention in reversed(self._mentions[: bisect_left(self._starts, passage.start)]):
            if mention.type is EntityType.ORGANIZATION and noun in mention.text.lower().split():
                return mention
        return None

    def _in_role(self, passage: Passage, noun: str) -> Mention | None:
        """Return the last person before whose name has the noun beside it: "Foreign Minister X", "X, a senator"."""
        text = self._document.text
        last = bisect_left(self._starts, passage.start)
        for index in range(last - 1, max(-1, last - MOST_NAMES), -1):
            mention = self._mentions[index]
            if mention.type is not EntityType.PERSON:
                continue
            previous = self._mentions[index - 1].end if index else 0
            before = text[max(previous, mention.start - TITLE) : mention.start]
            beside = WORD.findall(STOP.split(before)[-1])
            after = text[mention.end : mention.end + DESCRIPTION]
            if after.startswith(","):
                beside += WORD.findall(STOP.split(after[1:])[0])
            if noun in (word.lower() for word in beside):
                return mention
        return None

    def _sentences_before(self, passage: Passage, count: int) -> Iterator[Sentence]:
        """Yield the sentence of the passage, then those before it."""
        sentences = self._document.sentences
        last = min(passage.sentence, len(sentences)) - 1
        for index in range(last, max(-1, last - count), -1):
            yield sentences[index]

    def _names_of(self, sentence: Sentence, before: int, types: tuple[EntityType, ...]) -> list[Mention]:
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, min(sentence.end, before))
        return [m for m in self._mentions[first:last] if m.type in types]

    def _suits(self, mention: Mention, gender: Gender) -> bool:
        known = gender_of(self._document.text, mention)
        if known is Gender.UNKNOWN:
            known = self._genders.get(family(mention)) or of_given_name(family(mention))
        return known in (gender, Gender.UNKNOWN)

    def _leads(self, mention: Mention, sentence: Sentence) -> bool:
        """Tell whether a name is likely a subject: no owner, behind no preposition, outside of quotation marks."""
        text = self._document.text
        if mention.text.endswith(("'s", "’s")) or text.startswith(("'s", "’s", "' ", "’ "), mention.end):
            return False
        before = text[max(sentence.start, mention.start - 60) : mention.start]
        if OBLIQUE.search(before) and not OFFICE_OF.search(before):
            return False
        return not self._quoted(mention.start, sentence)

    def _quoted(self, position: int, sentence: Sentence) -> bool:
        """Tell whether a place lies within quotation marks, as far as the marks of its paragraph tell."""
        text = self._document.text
        start = max(text.rfind("\n", 0, position) + 1, position - 3000)
        marks = text[start:position]
        return marks.count('"') % 2 == 1 or marks.count("“") > marks.count("”")
