"""Read on through a noun phrase, word by word, to the place where it ends."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache

from generator.define.lexicon import is_head, is_person, modifiers, words
from generator.define.passages import Passage, Token, is_capital, is_possessive, is_word
from generator.model import EntityType

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")

LONGEST = 14
"""So many words a definition has at most."""


class Closing(Enum):
    """What stands behind a phrase: a mark, the end of the sentence, a verb, a clause, or words that were cut off."""

    MARK = auto()
    END = auto()
    VERB = auto()
    CLAUSE = auto()
    CUT = auto()


@cache
def _phrase_ends() -> frozenset[str]:
    """Words that are never part of the words around a head, whatever their case."""
    known = words()
    return known.prepositions | known.relatives | known.pronouns | known.articles


@cache
def _verbs() -> frozenset[str]:
    known = words()
    return known.auxiliaries | known.verbs | known.reporting


@cache
def _behind_generic() -> frozenset[str]:
    known = words()
    return (known.prepositions | known.relatives | known.conjunctions | _verbs()) - {"of"}


def is_participle(word: str) -> bool:
    """Tell whether a word in small letters has the form of a past participle."""
    if word in words().participles:
        return True
    return len(word) > 4 and word.endswith("ed") and not word.endswith("eed") and word not in words().nouns_in_ed


class Reader:
    """The state of reading one phrase: tokens up to ``at`` are read.

    ``head`` is the token that says what somebody or something is, ``cuts`` are the places where the phrase may end
    early, ``participle`` is a past participle that may turn out to be the verb of the sentence.
    """

    def __init__(self, passage: Passage, tokens: list[Token], type: EntityType) -> None:
        self.passage = passage
        self.tokens = tokens
        self.type = type
        self.at = 0
        self.head = -1
        self.after_head = 0
        self.cuts: list[int] = []
        self.participle = -1
        self.infinitive = False

    def word(self, index: int) -> str:
        """Return a token in small letters, or an empty string behind the last."""
        return self.tokens[index].word if index < len(self.tokens) else ""

    def opening(self) -> tuple[int, str]:
        """Read adverbs and an article; return the first token of the phrase and the article."""
        known, first = words(), 0
        if self.word(0) in known.before_article:
            self.at = 1
            first = 0 if self.word(0) in known.time_adverbs else 1
        if self.word(self.at) == "one" and self.word(self.at + 1) == "of":
            self.at += 3 if self.word(self.at + 2) == "the" else 2
            return first, "one of"
        if self.word(self.at) in known.articles:
            self.at += 1
            return first, self.word(self.at - 1)
        return first, ""

    def nominal(self, *, plural: bool) -> bool:
        """Read on to the end of the words around the head; tell whether the last of them is a head."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if self._ends_nominal(token):
                break
            if token.word in words().conjunctions:
                if not self._joins():
                    break
            elif is_possessive(token):
                if self.head >= 0 or not (is_capital(token) or token.word in words().vague_owners):
                    return False
            elif self._is_head(token, plural=plural):
                self.head = self.at
            elif self.head >= 0:
                if self._is_person_name(token):
                    return False
                self.head = -1  # the head is another word further on
            self.at += 1
        self.after_head = self.at
        return self.head >= 0 and self.head == self.at - 1

    def _ends_nominal(self, token: Token) -> bool:
        if not is_word(token) or token.word in _phrase_ends():
            return True
        if is_capital(token):
            return False
        return token.word in _verbs() or (self.head >= 0 and self._opens_modifier(token.word))

    def _is_head(self, token: Token, *, plural: bool) -> bool:
        if self.type is not EntityType.PERSON and is_capital(token):
            return False  # the end of another name
        if plural:
            return token.word.endswith("s") and is_head(token.word[:-1], self.type)
        return is_head(token.word, self.type)

    def _opens_modifier(self, word: str) -> bool:
        if is_head(word, self.type):
            return False
        return is_participle(word) or word in words().postmodifiers or word.endswith(("ing", "ly")) or word[0].isdigit()

    def _joins(self) -> bool:
        """Tell whether a conjunction joins something that belongs to the phrase."""
        if self.at == 0 or self.at + 1 >= len(self.tokens):
            return False
        following = self.tokens[self.at + 1]
        word = following.word
        if not is_word(following) or word in _phrase_ends() or word in words().before_article or word.endswith("ly"):
            return False
        if not is_capital(following) and word in _verbs():
            return False
        if self._is_person_name(following):
            return self._is_person_name(self.tokens[self.at - 1]) and self.head < self.at - 1
        return True

    def _is_person_name(self, token: Token) -> bool:
        name = self.passage.name_at(token.start)
        return name is not None and name.type is EntityType.PERSON

    def complements(self) -> Closing | None:
        """Read what follows the head; return what ends it, or nothing if it is beyond understanding."""
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if not is_word(token):
                return self._closed(token)
            if token.word in words().pronouns or self.at > LONGEST or self._refers_back():
                return self._cut()
            if is_capital(token) and self._runs_into_name(token):
                return None
            closing = self._ends_at(token)
            if closing is not None:
                return closing
            self.at += 1
        return self._closed(None)

    def _ends_at(self, token: Token) -> Closing | None:
        """Return what a word ends the phrase with, or nothing if the phrase goes on; note where it may be cut."""
        known, word = words(), token.word
        if word in known.relatives or (word[0].isdigit() and self.at == self.after_head):
            return Closing.CLAUSE
        if word in known.prepositions:
            if not self._continues():
                return Closing.CLAUSE
            if not self.infinitive:
                self.cuts.append(self.at)
            self.infinitive = self.infinitive or (word == "to" and self._is_infinitive())
        elif word in known.conjunctions:
            if not self._joins():
                return Closing.CLAUSE
            self.cuts.append(self.at)
        elif not is_capital(token) and (self._is_verb(word) or not self._modifies()):
            return Closing.VERB
        return None

    def _refers_back(self) -> bool:
        """Tell whether "the company", "the country's" and the like begin here, which mean nothing alone."""
        if self.word(self.at) != "the" or self.at + 1 >= len(self.tokens):
            return False
        noun = self.tokens[self.at + 1]
        if is_possessive(noun) and not is_capital(noun):
            return noun.word not in words().vague_owners
        behind = self.word(self.at + 2)
        return noun.text in words().generic and (not behind[:1].isalnum() or behind in _behind_generic())

    def _continues(self) -> bool:
        """Tell whether a preposition goes on with the phrase."""
        known, following = words(), self.word(self.at + 1)
        if not following or following in known.relatives or following in modifiers().calendar:
            return False
        if self.word(self.at) != "to":
            return not YEAR.fullmatch(following)
        return (
            self.word(self.at - 1) in known.to_heads or self.word(self.head) in known.to_heads or self._is_infinitive()
        )

    def _is_infinitive(self) -> bool:
        """Tell whether a "to" right behind the head opens what somebody was the first to do."""
        read = self.tokens[: self.after_head]
        return self.at == self.after_head and any(token.word in words().firsts for token in read)

    def _is_verb(self, word: str) -> bool:
        known = words()
        if word in known.participles and self.word(self.at + 1) in known.prepositions:
            return False
        return word in _verbs()

    def _runs_into_name(self, token: Token) -> bool:
        """Tell whether a person's name follows another name without a word between: two phrases, not one."""
        name = self.passage.name_at(token.start)
        if name is None or name.type is not EntityType.PERSON or name.start != token.start:
            return False
        before = self.tokens[self.at - 1]
        return is_capital(before) and not is_possessive(before) and not is_person(before.word)

    def _modifies(self) -> bool:
        """Tell whether a word in small letters can go on with the phrase rather than be the verb of the sentence."""
        known, word, before = words(), self.word(self.at), self.word(self.at - 1)
        directly = self.at == self.after_head
        if directly and (word.endswith(("ing", "ly")) or word in known.postmodifiers):
            self.cuts.append(self.at)
            return True
        if not is_participle(word):
            return True
        if before in known.prepositions or before in known.articles or before in known.conjunctions:
            return True
        if before.endswith(("ly", "'s", "’s")):
            return True
        if self.word(self.at + 1) not in known.prepositions:
            return False
        self.cuts.append(self.at)
        if self.participle < 0 and not (directly and word in known.participles):
            self.participle = self.at
        return True

    def _closed(self, mark: Token | None) -> Closing:
        """Close at a mark or the end; a doubtful participle counts only with a comma or the like behind it."""
        if self.participle >= 0 and (mark is None or mark.text in ".!?"):
            self.at = self.participle
            return Closing.VERB
        return Closing.END if mark is None else Closing.MARK

    def _cut(self) -> Closing | None:
        """Go back to the last place where the phrase may end and is short enough."""
        fitting = [cut for cut in self.cuts if cut <= LONGEST]
        if not fitting:
            return None
        self.at = fitting[-1]
        return Closing.CUT

    def trimmed(self) -> int:
        """Return the end of the phrase without words that hang in the air."""
        known, end = words(), self.at
        while end > self.after_head:
            word = self.tokens[end - 1].word
            hanging = word in known.dangling or word in known.participles or word in known.postmodifiers
            alone = end - 1 == self.after_head and word.endswith("ing")
            if not (hanging or alone or word.endswith("ly")):
                break
            end -= 1
        return end
