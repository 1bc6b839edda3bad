"""Claims that words mark as heard, expected or open, with nobody who stands up for them."""

from __future__ import annotations

from generator.evidence.claims.cues import cues
from generator.evidence.claims.ends import clause_end
from generator.evidence.claims.found import Found, Hit, verb_group
from generator.evidence.claims.sentences import DASHES, Words
from generator.evidence.claims.sources import Phrase, antecedent_phrase, noun_phrase, teller
from generator.evidence.claims.starts import clause_start
from generator.evidence.claims.words import is_adverb, words
from generator.model import Certainty


def adverb(hit: Hit) -> Found | None:
    """Read "reportedly" and the like: claimed is the clause that holds the word."""
    sentence, at = hit.sentence, hit.at
    before, following = sentence.word(at - 1), sentence.word(at + 1)
    cue = (at, at + 1)
    if at == 0 and following == "," and not hit.quoted:
        return Found((at + 2, clause_end(sentence, at + 2)), Certainty.REPORTED, cue)
    if hit.quoted or before in words().determiners or not sentence.is_word(at + 1):
        return None
    if before in words().prepositions:
        return Found((at + 1, clause_end(sentence, at + 1)), Certainty.REPORTED, cue)
    if before == "," and following in ("due", "because", "by", "after", "as", "in"):
        return Found((at + 1, clause_end(sentence, at + 1)), Certainty.REPORTED, cue)
    if before == "," and not (following.endswith("ed") or following in words().auxiliaries | words().bare_verbs):
        return None
    if at == 0 and following.endswith("ed"):
        end = sentence.low.index(",") if "," in sentence.low else clause_end(sentence, at)
        return Found((at + 1, end), Certainty.REPORTED, cue)
    loose = following.endswith("ing") or following in words().prepositions
    if following.endswith("ing") and sentence.is_word(at - 1) and not sentence.is_capital(at - 1):
        first, _ = noun_phrase(sentence, at)
        first = next((i + 1 for i in range(at - 1, first - 1, -1) if sentence.low[i].endswith("ing")), first)
        if first < at and before not in words().auxiliaries:
            return Found((first, clause_end(sentence, at)), Certainty.REPORTED, cue)
    if loose and before not in words().auxiliaries:
        return None
    return Found(_around(sentence, at), Certainty.REPORTED, cue)


def passive(hit: Hit) -> Found | None:
    """Read "is said to", "is believed to", "is expected to" and the like."""
    sentence, at = hit.sentence, hit.at
    mark = cues().passives.get(sentence.low[at])
    if mark is None or sentence.word(at + 1) != "to":
        return None
    group = verb_group(sentence, at)
    verb = sentence.word(at + 2)
    if verb in words().determiners or sentence.is_capital(at + 2) or not sentence.is_word(at + 2):
        return None
    if sentence.word(at + 3) in words().reporting and not sentence.is_word(at + 4):
        return None  # "he is reported to have said": what he said stands elsewhere
    if mark is Certainty.EXPECTED:
        return _expected(hit, group.first, group.before) if not group.negated else None
    apart = sentence.word(at - 1) in (",", *DASHES)
    if not group.passive and not apart:
        return None
    if sentence.low[at] == "reported" and verb in words().sayers:
        return None
    return Found(_around(sentence, at), mark, (group.first, at + 2))


def impersonal(hit: Hit) -> Found | None:
    """Read "it is thought that"."""
    sentence, at = hit.sentence, hit.at
    mark = cues().passives.get(sentence.low[at])
    group = verb_group(sentence, at)
    if mark is None or not group.passive or group.negated or sentence.word(group.first - 1) != "it":
        return None
    return Found((at + 2, clause_end(sentence, at + 2)), mark, (group.first - 1, at + 2))


def doubt(hit: Hit) -> Found | None:
    """Read "it is not clear whether": claimed is what is left open."""
    sentence, at = hit.sentence, hit.at
    if sentence.low[at] not in ("clear", "unclear", "known", "unknown") or sentence.word(at + 1) not in cues().doubts:
        return None
    first = at
    if sentence.low[at] == "unknown" and sentence.word(at - 1) == "the":
        return None
    if not sentence.low[at].startswith("un"):
        negation = [i for i in range(max(0, at - 3), at) if sentence.low[i] in words().negations]
        if not negation:
            return None
        first = negation[0]
    return Found((at + 1, clause_end(sentence, at + 1)), Certainty.UNVERIFIED, (first, at + 1))


def soon(hit: Hit) -> Found | None:
    """Read "will soon ..." and "will ... soon"."""
    sentence, at = hit.sentence, hit.at
    if (
        hit.quoted
        or sentence.is_quoted(at)
        or sentence.low[at] != "soon"
        or "as" in (sentence.word(at - 1), sentence.word(at + 1))
    ):
        return None
    start, end = clause_start(sentence, at), clause_end(sentence, at)
    wills = [i for i in range(start, at) if sentence.low[i] in ("will", "would")]
    if not wills or ((sentence.is_word(at + 1) or sentence.low[wills[-1]] == "would") and wills[-1] != at - 1):
        return None
    if any(one in words().negations or one in ("too", "if", "how") for one in sentence.low[start:end]):
        return None
    source = teller(sentence, start)
    if source is None and sentence.low[wills[-1]] == "would":
        return None  # a tale of what came later
    return Found((start, end), Certainty.EXPECTED, (wills[-1], at + 1), source)


def _expected(hit: Hit, first: int, before: frozenset[str]) -> Found | None:
    """Read "is expected to" and "is due to" where something is yet to come."""
    sentence, at = hit.sentence, hit.at
    verb = sentence.word(at + 2)
    if before.isdisjoint({"is", "are"}) or (sentence.low[first] == "it" and verb == "be"):
        return None
    done = verb == "be" and sentence.word(at + 3).endswith(
        ("ed", "en", "held", "made", "sent", "built", "sworn", "put")
    )
    if not done and verb not in cues().coming:
        return None
    claimed = _around(sentence, at)
    return Found(claimed, Certainty.EXPECTED, (first, at + 2), teller(sentence, claimed[0]))


def _around(sentence: Words, at: int) -> Phrase:
    """Return the clause around an index, with what a relative pronoun stands for."""
    known, end, before = words(), clause_end(sentence, at), at
    while before > 0 and (is_adverb(sentence.low[before - 1]) or sentence.low[before - 1] in known.auxiliaries):
        before -= 1
    last = before - 1
    relative = sentence.word(last) in ("who", "which", "that")
    mark = last - relative
    if sentence.word(mark) not in (",", *DASHES):
        if relative:
            return (antecedent_phrase(sentence, last)[0], end)
        if sentence.low[0] in known.temporal | known.clausal and "," not in sentence.low[:at]:
            return (1, sentence.low.index(",", at) if "," in sentence.low[at:] else end)
        start = clause_start(sentence, at)
        shared = sentence.low[start] in known.auxiliaries and start > 2
        return (clause_start(sentence, start - 2) if shared else start, end)
    if relative or before == at:  # a remark between marks, which ends with the next
        end = next((i for i in range(at, end) if sentence.low[i] == sentence.low[mark]), end)
    elif sentence.low[mark] in DASHES:  # a remark has parted the subject from the verb
        mark = next((i for i in range(mark - 1, 0, -1) if sentence.low[i] == sentence.low[mark]), mark)
    elif not relative:
        mark = next((i for i in range(mark - 1, 0, -1) if _opens_remark(sentence, i)), mark)
    return (clause_start(sentence, mark, complete=True), end)


def _opens_remark(sentence: Words, comma: int) -> bool:
    return sentence.low[comma] == "," and sentence.low[comma + 1] in words().relatives
