"""The document step: what an article as a whole says about its names, applied to every one of them.

The order of the rules matters: spans are cut first, types are then decided by the strongest evidence (a full name, a
vote of equal strings, the list of countries), and only then untagged repeats are added, so that they get the decided
type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.recognize.agencies import agencies_found
from generator.recognize.cues import cued, is_address
from generator.recognize.happenings import happenings_found
from generator.recognize.heads import beginnings_dropped, headed
from generator.recognize.lexicon import word_set
from generator.recognize.located import located
from generator.recognize.organized import organized
from generator.recognize.people import (
    families_decided,
    is_common,
    people_of,
    short_forms_decided,
    short_forms_found,
)
from generator.recognize.spans import LOC, MISC, ORG, PER, Name, Text, placed
from generator.recognize.splits import apart
from generator.recognize.trimming import is_no_name, trimmed
from generator.recognize.wording import bare, is_capitalized, is_country


def decided(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names of an article after all document rules; names that are no mentions are left out."""
    names = [cut for name in names if (cut := trimmed(text, name))]
    cues = cued(text, names)
    people = people_of(text, names, cues)
    names = [cut for name in apart(text, names, people) if (cut := trimmed(text, name))]
    names = happenings_found(text, names)
    names = headed(text, beginnings_dropped(text, names))
    names = voted(text, names)
    names = organized(text, located(text, names, people), people)
    names = placed(names, cues)
    names = short_forms_decided(text, names, people)
    names = families_decided(text, names)
    names = countries_placed(text, names)
    names = acronyms_typed(text, names)
    names = repeats_found(text, names)
    names = tails_found(text, names)
    names = short_forms_found(text, names, people)
    names = agencies_found(text, names)
    names = lower_case_places_found(text, names)
    return [
        name for name in names if name.kind != MISC and (is_name_here(text, name) or not is_no_name(text.words(name)))
    ]


def is_name_here(text: Text, name: Name) -> bool:
    """Say whether a word that is otherwise a month is a surname at this place ("Mr May")."""
    return name.kind == PER and name.first > 0 and is_address(text.at(name.sentence, name.first - 1))


def voted(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with equal strings given the type that most of them have, the first one's on a tie."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    for name in names:
        votes.setdefault(text.words(name), Counter())[name.kind] += 1
    winners = {words: counter.most_common(1)[0][0] for words, counter in votes.items()}
    return [name.typed(winners[text.words(name)]) for name in names]


def countries_placed(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with countries made places."""
    return [name.typed(LOC) if is_country(text.words(name)) else name for name in names]


def acronyms_typed(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with the short form that stands in brackets after a name given the type of that name."""
    kinds: dict[str, str] = {}
    over = []
    for name in names:
        short = text.at(name.sentence, name.last + 1)
        closed = text.at(name.sentence, name.last) == "(" and text.at(name.sentence, name.last + 2) == ")"
        if closed and name.kind in {ORG, LOC} and is_short_form(short, text.words(name)):
            kinds[short] = name.kind
            over.append(Name(name.sentence, name.last + 1, name.last + 2, name.kind))
    retyped = [name.typed(kinds.get(" ".join(text.words(name)), name.kind)) for name in names]
    return placed(retyped, over)


def is_short_form(short: str, words: Sequence[str]) -> bool:
    """Say whether ``short`` is written in capitals and its letters come in order among the initials of the words."""
    letters = [letter for letter in short if letter.isalpha()]
    initials = iter(word[0].upper() for word in words)
    return (
        1 < len(letters) < 9
        and short.isupper()
        and letters[0] == words[0][0].upper()
        and (sum(letter in initials for letter in letters) >= len(letters) - 1)
    )


def repeats_found(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with untagged repeats of them added; a longer repeat takes the place of names inside it."""
    tagged: dict[tuple[str, ...], Counter[str]] = {}
    for name in names:
        tagged.setdefault(text.words(name), Counter())[name.kind] += 1
    by_sentence: dict[int, list[Name]] = {}
    for name in names:
        by_sentence.setdefault(name.sentence, []).append(name)
    for words in sorted(tagged, key=lambda words: (-len(words), words)):
        if not is_repeatable(words):
            continue
        found = text.occurrences(words, tagged[words].most_common(1)[0][0])
        if tagged[words].total() in range((len(found) + 2) // 3, len(found)):
            for new in found:
                beside = by_sentence.get(new.sentence, [])
                if is_free(text, new, beside):
                    by_sentence[new.sentence] = placed(beside, [new])
    return sorted(name for row in by_sentence.values() for name in row)


def tails_found(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with the ends of long ones that stand alone added ("Safety Council" of "UN Safety Council")."""
    tails = set()
    for name in names:
        words = text.words(name)
        if name.kind == ORG and bare(words[-1]) in word_set("organization_nouns") and all(map(is_capitalized, words)):
            tails |= {words[at:] for at in range(1, len(words) - 1)}
    taken = {(name.sentence, at) for name in names if name.kind != MISC for at in range(name.first, name.last)}
    found = [
        new
        for words in sorted(tails, key=lambda words: (-len(words), words))
        for new in text.occurrences(words, ORG)
        if not any((new.sentence, at) in taken for at in range(new.first, new.last))
    ]
    return placed(names, found)


def is_repeatable(words: tuple[str, ...]) -> bool:
    """Say whether a name is sure enough to be looked for where the tagger did not see it."""
    if len(words) == 1:
        return is_capitalized(words[0]) and len(words[0]) > 1 and not is_no_name(words) and not is_common(words[0])
    return is_capitalized(words[0])


def is_free(text: Text, name: Name, names: Sequence[Name]) -> bool:
    """Say whether nothing stands against a repeat: no name there but shorter ones that lie inside it."""
    met = [other for other in names if other.meets(name)]
    if any(
        other.first < name.first or other.last > name.last or other.last - other.first >= name.last - name.first
        for other in met
    ):
        return False
    if met or name.last - name.first > 1:
        return True
    # a single word beside other capitalised words may be part of a longer name
    before = text.at(name.sentence, name.first - 1)
    after = text.at(name.sentence, name.last)
    beside_before = name.first > 1 and is_capitalized(before) and bare(before) not in word_set("titles")
    return not (beside_before or is_capitalized(after))


def lower_case_places_found(text: Text, names: Sequence[Name]) -> list[Name]:
    """Return the names with places added that the article elsewhere writes with a capital ("heading to paris")."""
    places = {text.words(name)[0].lower() for name in names if name.kind == LOC and name.last - name.first == 1}
    over = [
        Name(number, at, at + 1, LOC)
        for word in sorted(places)
        if len(word) > 3
        for number, at in text.places_of.get(word, ())
        if text.at(number, at - 1).lower() in word_set("place_prepositions")
    ]
    return placed(over, names)
