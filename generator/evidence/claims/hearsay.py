"""Claims that are hearsay: what reports, rumors and unnamed sources say."""

from __future__ import annotations

from generator.evidence.claims.cues import cues
from generator.evidence.claims.ends import clause_end
from generator.evidence.claims.found import Found, Hit
from generator.evidence.claims.proposition import of_noun
from generator.evidence.claims.sentences import Words
from generator.evidence.claims.sources import agent, antecedent_phrase, subject
from generator.evidence.claims.starts import statement_start
from generator.evidence.claims.words import is_adverb, words
from generator.model import Certainty, SentenceKind

NEAR = 10
"""So many words may stand between "sources" and its verb."""


def hearsay(hit: Hit) -> Found | None:
    """Read "reports said", "sources say", "rumours that", "speculation about"."""
    sentence, at, known = hit.sentence, hit.at, cues()
    word = sentence.low[at]
    if word not in known.hearsay and word not in known.rumors:
        return None
    before = next((i for i in range(at - 1, max(-1, at - NEAR), -1) if sentence.low[i] == "according"), -1)
    if before >= 0 and sentence.word(before + 1) == "to":
        return _according(sentence, before)
    told = _told(sentence, at)
    if told is not None:
        return told
    return None if sentence.sentence.kind is SentenceKind.HEADLINE else _noun(sentence, at)


def _noun(sentence: Words, at: int) -> Found | None:
    """Read "reports of shelling" and "rumors that ..."."""
    word = sentence.low[at]
    if word in ("source", "sources", "report") or sentence.word(at + 1) not in (*cues().links, "among"):
        return None
    if sentence.word(at - 1) in words().pronouns or (sentence.word(at + 1) == "that" and not _is_noun(sentence, at)):
        return None
    if any(one in ("no", "any", "not", "without", "deny", "few") for one in sentence.low[max(0, at - 4) : at]):
        return None
    claimed = of_noun(sentence, at)
    if claimed is None or sentence.word(claimed[1]) in words().auxiliaries:
        return None  # the sentence says something about the reports
    return Found(claimed, _mark(sentence, at), (at, claimed[0]))


def _mark(sentence: Words, noun: int) -> Certainty:
    """Return how sure a noun such as "reports" makes what it tells, by itself or with "unconfirmed" before it."""
    if not {"unconfirmed", "unverified"}.isdisjoint(sentence.low[max(0, noun - 3) : noun]):
        return Certainty.UNVERIFIED
    return Certainty.RUMORED if sentence.low[noun] in cues().rumors else Certainty.REPORTED


def _is_noun(sentence: Words, at: int) -> bool:
    """Tell whether "reports" is a noun, by what stands before it."""
    before, known = sentence.word(at - 1), words()
    return (
        sentence.low[at] in cues().rumors
        or at == 0
        or before in known.determiners | known.prepositions | known.auxiliaries | cues().heard
    )


def _told(sentence: Words, at: int) -> Found | None:
    """Read "sources close to him say ..." and "..., reports said"."""
    small, word = words(), sentence.low[at]
    verb = _verb_of(sentence, at)
    if verb < 0:
        return None
    phrase = subject(sentence, at + 1) or (at, at + 1)
    source = (phrase[0], _bare(sentence, at, verb)) if word.startswith("source") else None
    certainty = _mark(sentence, at)
    if not sentence.is_word(verb + 1) and sentence.word(verb + 1) not in ("“", '"'):
        if sentence.word(phrase[0] - 1) != ",":
            return None
        comma = phrase[0] - 1
        return Found((statement_start(sentence, comma), comma), certainty, (at, verb + 1), source)
    first = verb + 1
    if sentence.low[verb] in ("told", "tell"):
        told = agent(sentence, first)
        first = told[1] if told else first
    if sentence.word(first) == "that":
        first += 1
    elif sentence.word(first) in small.prepositions:
        return None
    end = clause_end(sentence, first)
    if sentence.word(first) in small.auxiliaries and sentence.word(phrase[0] - 1) in ("which", "who", "that"):
        pronoun = phrase[0] - 1  # "the army, which sources said had fled"
        first = antecedent_phrase(sentence, pronoun - (sentence.word(pronoun - 1) == ","))[0]
    return Found((first, end), certainty, (at, verb + 1), source)


def _verb_of(sentence: Words, at: int) -> int:
    """Return the index of the verb that tells what the sources or reports at an index say, or -1."""
    known, small = cues(), words()
    if at > 1 and sentence.is_capital(at - 1) and sentence.low[at] == "reports":
        return -1
    for verb in range(at + 1, min(at + NEAR, len(sentence))):
        word = sentence.low[verb]
        if word in known.tells and sentence.low[verb - 1] not in small.determiners:
            return verb
        if not sentence.is_word(verb) or word in small.relatives | known.hearsay | {"of", "but"}:
            return -1
        if word in small.auxiliaries and word not in ("have", "has", "had"):
            return -1
    return -1


def _bare(sentence: Words, at: int, verb: int) -> int:
    end = verb
    while end > at + 1 and (is_adverb(sentence.low[end - 1]) or sentence.low[end - 1] in words().auxiliaries):
        end -= 1
    return end


def _according(sentence: Words, at: int) -> Found | None:
    """Read "according to reports" and "according to sources", from the index of "according"."""
    named = agent(sentence, at + 2)
    if named is None:
        return None
    heard = next((i for i in range(*named) if sentence.low[i] in ("reports", "sources", "rumors", "rumours")), -1)
    if heard < 0:
        return None
    mark = _mark(sentence, heard)
    source = named if sentence.low[heard] == "sources" else None
    if at == 0:
        comma = sentence.low.index(",") if "," in sentence.low else -1
        claimed = (comma + 1, clause_end(sentence, comma + 1)) if comma > 0 else (0, 0)
    else:
        end = at - 1 if sentence.low[at - 1] == "," else at
        claimed = (statement_start(sentence, end), end)
    return Found(claimed, mark, (at, heard + 1), source) if claimed[0] < claimed[1] else None
