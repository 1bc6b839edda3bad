"""Who a speaker's wording means."""

from __future__ import annotations

from generator.evidence.quotes.lexicon import words
from generator.evidence.quotes.units import Unit
from generator.evidence.referents import Referents
from generator.model import EntityType, Mention, Reference

JOINING = frozenset({"as", "including", "who", "whose", "that", "which"})


def speaker_reference(unit: Unit, tokens: tuple[int, int], referents: Referents) -> Reference:
    """Return the wording of a speaker or addressee as a reference: cut to the name of a person where it holds one."""
    lists = words()
    first, last = unit.starts[tokens[0]], unit.ends[tokens[1] - 1]
    names = referents.names_in(first, last)
    for mention in names:
        if mention.type is EntityType.PERSON and _leads(unit, tokens, mention, referents):
            return Reference(referents.passage(mention.start, mention.end), mention)
    if not names:
        return referents.refer(first, last)
    passage = referents.passage(first, last)
    spoken = any(unit.lower[i] in lists.spokes for i in range(*tokens))
    if spoken:
        return Reference(passage, next((m for m in names if m.type is not EntityType.PERSON), None))
    head = next((m for m in names if _leads(unit, tokens, m, referents) and _closes(unit, tokens, m)), None)
    return Reference(passage, head)


def _leads(unit: Unit, tokens: tuple[int, int], mention: Mention, referents: Referents) -> bool:
    """Tell whether a name is the head of its phrase and no part of what describes the head.

    "Secretary of State Hillary Clinton" is Hillary Clinton; "a friend of President Assad" is not Assad.
    """
    if mention.text.endswith(("'s", "’s")) or referents.document.text[mention.end : mention.end + 2] in ("'s", "’s"):
        return False
    index = next((i for i in range(*tokens) if unit.starts[i] >= mention.start), tokens[1] - 1)
    if unit.starts[index] != mention.start:
        return False
    lists = words()
    plain = 0
    while index > tokens[0]:
        index -= 1
        word = unit.lower[index]
        if word in (",", "("):
            return True
        if word in JOINING or word in lists.prepositions:
            office = word in ("of", "for", "to") and not plain and _office(unit, tokens[0], index)
            return office and mention.type is EntityType.PERSON
        if unit.words[index].islower() and word not in lists.determiners:
            plain += 1
    return True


def _office(unit: Unit, start: int, end: int) -> bool:
    """Tell whether the tokens before "of" begin the title of an office ("US Secretary of State"): one, in capitals."""
    first = unit.words[start]
    many = first.endswith("s") and not first.isupper()
    small = (".", "for", "of", "and", "the")
    return (
        start < end
        and not many
        and all(unit.words[i][0].isupper() or unit.lower[i] in small for i in range(start, end))
    )


def _closes(unit: Unit, tokens: tuple[int, int], mention: Mention) -> bool:
    """Tell whether nothing but a preposition or a bracket follows a name in its phrase."""
    index = next((i for i in range(*tokens) if unit.starts[i] >= mention.end), None)
    return index is None or unit.words[index] in "(,." or unit.lower[index] in words().prepositions
