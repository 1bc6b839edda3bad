"""What the last word of a name says about its kind, and words that only look like names."""

from __future__ import annotations

from collections.abc import Sequence

from generator.recognize.lexicon import word_set
from generator.recognize.spans import LOC, MISC, ORG, Name, Text, placed
from generator.recognize.wording import bare, is_capitalized, is_certain_place, is_demonym, is_function


def headed(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with those retyped whose last word leaves no doubt.

    "Oslo Airport" is a place, "Oslo Gazette" an organization, and the "Oslo Accords" and "Oslo Day" are no mention. The
    last word is found beside the name as well when the tagger left it out.
    """
    return placed([], [by_head(text, name) for name in names])


def by_head(text: Text, name: Name) -> Name:
    """Return a name with the kind and the end that its last word gives it."""
    after = text.at(name.sentence, name.last)
    if name.kind != MISC and is_capitalized(after):
        if bare(after) in word_set("law_nouns"):
            return Name(name.sentence, name.first, name.last + 1, MISC)
        if name.kind == LOC and bare(after) in word_set("media_heads"):
            return Name(name.sentence, name.first, name.last + 1, ORG)
    if bare(text.words(name)[-1]) in word_set("adjectives"):
        place = is_certain_place(text.words(name)[:-1])
        return name._replace(last=name.last - 1, kind=LOC) if place else name.typed(MISC)
    if name.last - name.first == 1:
        return name
    head = text.words(name)[-1]
    if bare(head) in word_set("law_nouns"):
        return name.typed(MISC)
    if name.kind == LOC and is_demonym(head):
        return name.typed(MISC)
    if name.kind == LOC and bare(head) in word_set("media_heads"):
        return name.typed(ORG)
    if name.kind == ORG and bare(head) in word_set("place_heads"):
        return name.typed(LOC)
    return name


def beginnings_dropped(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names without single words that have a capital only because a sentence begins with them.

    That is so when the article writes the same word small elsewhere, and with a capital only at beginnings.
    """
    return [name for name in names if not is_mere_beginning(text, name)]


def is_mere_beginning(text: Text, name: Name) -> bool:
    """Say whether a name is an ordinary word that begins a sentence."""
    word = text.words(name)[0]
    return (
        name.last - name.first == 1
        and word.lower() != word
        and word.lower() in text.places_of
        and not word.isupper()
        and not is_certain_place([word])
        and all(begins(text, sentence, at) for sentence, at in text.places_of[word])
    )


def begins(text: Text, sentence: int, at: int) -> bool:
    """Say whether a word is the first of a sentence, marks and quotation marks aside."""
    return all(is_function(word) and not word.isalnum() for word in text.sentences[sentence][:at])
