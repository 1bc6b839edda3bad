"""Named happenings of the form "X of Y" and what the article says about them ("the Friends of Example conference")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.recognize.lexicon import word_set
from generator.recognize.spans import EVT, LOC, PER, Name, Text, placed
from generator.recognize.wording import bare, is_capitalized, is_certain_place, is_demonym, is_function

LINKS = ("of", "for")
ARTICLES = frozenset({"the", "a", "an"})


def linked_phrases(text: Text) -> list[Name]:
    """Return all phrases of capitalised words around "of" or "for", from each beginning ("B of C", "A B of C")."""
    found: list[Name] = []
    for link in LINKS:
        for number, at in text.places_of.get(link, ()):
            if at == 0:
                continue
            words = text.sentences[number]
            last = at + 1
            if text.at(number, last) in ARTICLES:
                last += 1
            begin = last
            while last < len(words) and is_capitalized(words[last]):
                last += 1
            while last > begin and words[last - 1].lower() in word_set("event_nouns"):
                last -= 1
            first = at
            while first and is_capitalized(words[first - 1]) and not is_function(words[first - 1]):
                first -= 1
                if last > begin:
                    found.append(Name(number, first, last, EVT))
    return found


def happenings_found(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with every "X of Y" that somewhere is said to be a conference or the like made one happening."""
    phrases = linked_phrases(text)
    counts = Counter(text.words(phrase) for phrase in phrases)
    groups: dict[tuple[int, int], list[Name]] = {}
    for phrase in phrases:
        groups.setdefault((phrase.sentence, phrase.last), []).append(phrase)
    chosen: set[tuple[str, ...]] = set()
    for group in groups.values():
        fit = [phrase for phrase in group if is_event_head(text, phrase, names)]
        if fit and any(said_to_happen(text, phrase) for phrase in fit):
            # of "A B of C" the wording that the article repeats most, else the longest
            chosen.add(text.words(max(fit, key=lambda phrase: (counts[text.words(phrase)], -phrase.first))))
    ranked = sorted(chosen, key=lambda words: (-len(words), words))
    found = [name for words in ranked for name in text.occurrences(words, EVT)]
    return placed(names, [*found, *(place for name in found if (place := place_before(text, name)))])


def place_before(text: Text, name: Name) -> Name | None:
    """Return the place directly before a happening ("a Berlin Friends of Example meeting"), if there is one."""
    for size in (3, 2, 1):
        words = text.sentences[name.sentence][max(0, name.first - size) : name.first]
        if len(words) == size and is_certain_place(words):
            return Name(name.sentence, name.first - size, name.first, LOC)
    return None


def starts_with_place(words: Sequence[str]) -> bool:
    """Say whether a phrase begins with the place where the happening is held."""
    return is_certain_place(words[:1]) or is_demonym(words[0])


def is_event_head(text: Text, phrase: Name, names: Sequence[Name]) -> bool:
    """Say whether a phrase can name a happening: no office, no institution, no place or person to the tagger."""
    words = text.words(phrase)
    at = next(index for index, word in enumerate(words) if word in LINKS)
    head = bare(words[at - 1])
    if head in word_set("organization_nouns") or head in word_set("titles") or starts_with_place(words):
        return False
    whole = (phrase.sentence, phrase.first, phrase.last)
    return not any((name.sentence, name.first, name.last) == whole and name.kind in {LOC, PER} for name in names)


def said_to_happen(text: Text, phrase: Name) -> bool:
    """Say whether a conference, meeting or the like stands directly after the phrase or, with "of", before it."""
    after = [text.at(phrase.sentence, phrase.last + step).lower() for step in range(2)]
    if after[after[0] == "group"] in word_set("event_nouns"):
        return True
    before = phrase.first - 1
    if text.at(phrase.sentence, before).lower() in ARTICLES:
        before -= 1
    return text.at(phrase.sentence, before) == "of" and text.at(phrase.sentence, before - 1).lower() in word_set(
        "event_nouns"
    )
