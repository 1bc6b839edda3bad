"""What the operator should look at first: the least certain merges and splits, those with most mentions before others.

Each item is a question with its evidence and the two judgements that answer it; ``amend`` writes one of them down.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.amend import written
from generator.curation import Kind, Reference, Rule
from generator.errors import GeneratorError
from generator.model import Corpus, Document, Entity, Judgement, Mention, NearMiss, Problem, Span, Undecided
from generator.resolve.directory import Directory, key_of, same_wording
from generator.slugs import slugify

DOUBTFUL = 0.95
"""Merges at least this certain are not asked about."""
SHOWN = 3
"""An item shows the sentences of at most so many articles."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that an item rests on: the path of its article, its number and its text."""

    article: str
    sentence: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question about who is who.

    ``kind`` is "merge", "split" or "undecided", ``certainty`` orders conclusions (see ``Judgement``), ``mentions`` are
    as many as the answer moves. ``same`` and ``different`` are the judgements to choose from.
    """

    kind: str
    question: str
    reason: str
    certainty: float
    mentions: int
    evidence: tuple[Evidence, ...]
    same: Rule
    different: Rule

    @property
    def consequence(self) -> float:
        """How much depends on the answer."""
        return round((1 - self.certainty) * self.mentions, 6)


def items(corpus: Corpus) -> tuple[Item, ...]:
    """Return what there is to review, most consequential first."""
    desk = _Desk(corpus)
    found = [*_merges(corpus, desk), *_splits(corpus, desk), *_undecided(corpus, desk)]
    return tuple(sorted(found, key=lambda item: (-item.consequence, item.kind, item.question, item.reason)))


def lines(number: int, item: Item) -> Iterator[str]:
    """Yield an item as lines of text."""
    plural = "" if item.mentions == 1 else "s"
    yield f"{number}. {item.question}"
    yield f"   {item.kind}, certainty {item.certainty:g}, {item.mentions} mention{plural}: {item.reason}"
    for evidence in item.evidence:
        yield f"   {evidence.article}, sentence {evidence.sentence}: {evidence.text}"
    yield f"   same or different: {written(item.same)}"


def chosen(found: Sequence[Item], answers: Iterable[str]) -> list[Rule]:
    """Return the judgements that answers of the form ``3=same`` choose; numbers count from 1.

    Raises:
        GeneratorError: There is no such item, or the answer is neither "same" nor "different".
    """
    rules = []
    for answer in answers:
        number, _, word = answer.partition("=")
        if not (number.isascii() and number.isdigit() and 0 < int(number) <= len(found)):
            hint = "Numbers are those of the list that 'briefing review' prints."
            raise GeneratorError(Problem("--answer", None, f"'{answer}' names none of the {len(found)} items", hint))
        if word not in (Kind.SAME, Kind.DIFFERENT):
            raise GeneratorError(
                Problem("--answer", None, f"'{answer}' is no answer", f"Write {number}=same or =different.")
            )
        rules.append(found[int(number) - 1].same if word == Kind.SAME else found[int(number) - 1].different)
    return rules


class _Desk:
    """Where sentences, and the names by which judgements can call an entity, are looked up."""

    def __init__(self, corpus: Corpus) -> None:
        self.documents = {doc.id: doc for doc in corpus.documents}
        self.entities = {entity.id: entity for entity in corpus.entities}
        self.names = Directory.of(self.entities, {doc.path: doc.id for doc in corpus.documents})
        self.meanings: dict[tuple[str, str], set[str]] = {}
        for entity in corpus.entities:
            for mention in entity.mentions:
                self.meanings.setdefault((mention.document, key_of(mention.text)), set()).add(entity.id)
        for item in corpus.undecided:
            self.meanings.setdefault((item.mention.document, key_of(item.mention.text)), set()).add("")

    def means_several(self, document: str, key: str) -> bool:
        """Tell whether an article means several by a wording, which no judgement can tell apart."""
        return len(self.meanings[document, key]) > 1

    def only(self, wording: str, entity: Entity) -> bool:
        """Tell whether nobody but an entity is called by a wording."""
        key = key_of(wording)
        return self.names.wordings.get(key) == (entity.id,) and self.names.named(wording) in ((), (entity.id,))

    def call(self, entity: Entity, *, but: str = "") -> Reference:
        """Return how a judgement calls an entity: by its name or a long wording that is its alone, else by its address.

        The address is the one that it has without the operator's judgements, since these are looked up there.
        """
        long = [alias.text for alias in entity.aliases if " " in alias.text]
        for text in (entity.name, *long):
            used = any(same_wording(alias.text, text) for alias in entity.aliases)
            if used and self.only(text, entity) and not (but and slugify(text) == slugify(but)):
                return Reference(text)
        return Reference(entity.formerly[0] if entity.formerly else entity.id)

    def within(self, mention: Mention, text: str) -> Reference:
        """Return how a judgement calls the mentions of a wording in one article."""
        return Reference(text, self.documents[mention.document].path)

    def sentence(self, mention: Mention) -> Evidence:
        """Return the sentence of a mention."""
        doc = self.documents[mention.document]
        return _evidence(doc, mention.sentence)

    def at(self, span: Span) -> Evidence:
        """Return the sentence at a place in a file."""
        doc = self.documents[span.document]
        held = [s.number for s in doc.sentences if s.span.start <= span.start < s.span.end]
        return _evidence(doc, held[0] if held else 1)


def _evidence(doc: Document, number: int) -> Evidence:
    found = [sentence.text for sentence in doc.sentences if sentence.number == number]
    return Evidence(doc.path, number, " ".join("".join(found).split()))


def _answers(references: Iterable[Reference]) -> tuple[Rule, Rule]:
    held = tuple(references)
    return Rule(Kind.SAME, held, 0), Rule(Kind.DIFFERENT, held, 0)


def _merges(corpus: Corpus, desk: _Desk) -> Iterator[Item]:
    """Ask about wordings that doubtfully belong to their entity, if it has other mentions.

    A wording of several words that is its alone, and not its name, is asked about once; others article by article,
    since they may mean somebody else in each, and only where the article means one by it.
    """
    for entity in corpus.entities:
        groups: dict[tuple[str, str], list[Judgement]] = {}
        for judgement in entity.judgements:
            text = judgement.text
            if judgement.certainty < DOUBTFUL:
                everywhere = " " in text and desk.only(text, entity) and not same_wording(text, entity.name)
                groups.setdefault((key_of(text), "" if everywhere else judgement.document), []).append(judgement)
        for (key, place), held in groups.items():
            documents = {judgement.document for judgement in held}
            mentions = [m for m in entity.mentions if m.document in documents and key_of(m.text) == key]
            if 0 < len(mentions) < len(entity.mentions) and not (place and desk.means_several(place, key)):
                yield _merge(entity, mentions, min(held, key=lambda j: j.certainty), bool(place), desk)


def _merge(entity: Entity, mentions: Sequence[Mention], judgement: Judgement, inside: bool, desk: _Desk) -> Item:
    wording = desk.within(mentions[0], judgement.text) if inside else Reference(judgement.text)
    shown = {mention.document: desk.sentence(mention) for mention in reversed(mentions)}
    evidence = _once([*(shown[document] for document in sorted(shown)[:SHOWN]), desk.at(judgement.span)])
    question = f"Is {wording} {entity.name} ({entity.id})?"
    same, different = _answers((desk.call(entity, but=judgement.text), wording))
    return Item("merge", question, str(judgement.reason), judgement.certainty, len(mentions), evidence, same, different)


def _splits(corpus: Corpus, desk: _Desk) -> Iterator[Item]:
    for near in corpus.near_misses:
        one, other = (desk.entities[entity] for entity in near.entities)
        evidence = _once(desk.sentence(entity.mentions[0]) for entity in (one, other))
        question = f"Are {one.name} ({one.id}) and {other.name} ({other.id}) one?"
        yield _split(near, question, evidence, (desk.call(one, but=other.name), desk.call(other, but=one.name)))


def _split(near: NearMiss, question: str, evidence: tuple[Evidence, ...], names: Sequence[Reference]) -> Item:
    same, different = _answers(names)
    return Item("split", question, near.reason, near.certainty, near.mentions, evidence, same, different)


def _undecided(corpus: Corpus, desk: _Desk) -> Iterator[Item]:
    """Ask about mentions that could be several: whether they are the one who is mentioned most. Families are nobody."""
    groups: dict[tuple[str, str, tuple[str, ...]], list[Undecided]] = {}
    for item in corpus.undecided:
        if (
            item.candidates
            and not item.family
            and not desk.means_several(item.mention.document, key_of(item.mention.text))
        ):
            groups.setdefault((item.mention.document, key_of(item.mention.text), item.candidates), []).append(item)
    for (_, _, candidates), held in groups.items():
        best = min((desk.entities[key] for key in candidates), key=lambda e: (-len(e.mentions), e.id))
        wording = desk.within(held[0].mention, " ".join(held[0].mention.text.split()))
        rest = [desk.entities[key].name for key in candidates if key != best.id]
        question = f"Is {wording} {best.name} ({best.id})" + (f" rather than {' or '.join(rest)}?" if rest else "?")
        evidence = _once([*(desk.sentence(item.mention) for item in held[:SHOWN]), desk.sentence(best.mentions[0])])
        same, different = _answers((desk.call(best), wording))
        certainty = round(1 / (len(candidates) + 1), 2)
        yield Item("undecided", question, str(held[0].reason), certainty, len(held), evidence, same, different)


def _once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))
