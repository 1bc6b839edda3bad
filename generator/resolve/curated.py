"""The operator's judgements applied to what was concluded: they go before it, and none is dropped silently."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.curation import Curation, Kind, Reference, Rule
from generator.model import Document, Entity, EntityType, Judgement, Problem
from generator.resolve.article import Link, Open
from generator.resolve.canonical import Cluster, entities, in_order
from generator.resolve.directory import Directory, UnusableError, same_wording, written_in
from generator.resolve.groups import Groups
from generator.slugs import slugify


@dataclass(frozen=True, slots=True)
class Curated:
    """Entities by the keys of their clusters, what stays undecided, and the judgements that cannot be applied."""

    entities: Mapping[str, Entity]
    undecided: tuple[Open, ...]
    problems: tuple[Problem, ...] = ()


def curate(
    clusters: Mapping[str, Cluster],
    undecided: Iterable[Open],
    curation: Curation,
    documents: Sequence[Document],
    texts: str,
) -> Curated:
    """Make the entities that the operator wants.

    Args:
        clusters: what was concluded, by key.
        undecided: the mentions that could not be decided; their candidates are keys of clusters.
        curation: the judgements.
        documents: the articles, whose paths judgements may name.
        texts: all texts of the corpus.
    """
    automatic = entities(clusters, texts)
    if not curation.rules:
        return Curated(automatic, tuple(undecided))
    articles = {doc.path: doc.id for doc in documents}
    desk = Desk(dict(clusters), list(undecided), Directory.of(automatic, articles), curation)
    desk.each(Kind.DIFFERENT, desk.part)
    desk.look_again(texts)
    desk.each(Kind.SAME, desk.join)
    desk.merge()
    desk.look_again(texts)
    desk.each(Kind.TYPE, desk.retype)
    desk.each(Kind.RENAME, desk.rename)
    desk.each(Kind.DESCRIBE, desk.describe)
    desk.each(Kind.HIDE, desk.hide)
    made = with_former_ids(entities(desk.clusters, texts), automatic)
    problems = sorted(desk.problems, key=lambda problem: (problem.line or 0, problem.message))
    return Curated(made, tuple(desk.undecided), tuple(problems))


def with_former_ids(made: Mapping[str, Entity], automatic: Mapping[str, Entity]) -> dict[str, Entity]:
    """Give entities the ids that nothing has any more but that most of their mentions would have had."""
    holder = {(m.document, m.start, m.end): key for key, entity in made.items() for m in entity.mentions}
    current = {entity.id for entity in made.values()}
    former: dict[str, list[str]] = {}
    for entity in automatic.values():
        keys = [holder[m.document, m.start, m.end] for m in entity.mentions if (m.document, m.start, m.end) in holder]
        if entity.id not in current and keys:
            former.setdefault(max(sorted(set(keys)), key=keys.count), []).append(entity.id)
    return {key: replace(entity, formerly=tuple(sorted(former.get(key, ())))) for key, entity in made.items()}


@dataclass
class Desk:
    """Where clusters are taken apart and put together, rule by rule. Used for one corpus, then dropped."""

    clusters: dict[str, Cluster]
    undecided: list[Open]
    directory: Directory
    curation: Curation
    problems: list[Problem] = field(default_factory=list)
    apart: list[tuple[Rule, tuple[str, ...]]] = field(default_factory=list)
    groups: Groups = field(default_factory=Groups)
    notes: dict[str, list[Judgement]] = field(default_factory=dict)
    named: dict[str, Rule] = field(default_factory=dict)

    def each(self, kind: Kind, apply: Callable[[Rule], None]) -> None:
        """Apply the rules of a section; one that cannot be applied becomes a problem."""
        for rule in self.curation.of(kind):
            try:
                apply(rule)
            except UnusableError as fault:
                self.problems.append(self.curation.problem(rule, fault.message, fault.hint))

    def look_again(self, texts: str) -> None:
        """Look names up among the clusters as they are now."""
        self.directory = Directory.of(entities(self.clusters, texts), self.directory.articles)

    def part(self, rule: Rule) -> None:
        """Keep names apart: clusters that hold several of them are split."""
        slugs: dict[tuple[str, str | None], Reference] = {}
        for reference in rule.references:
            other = slugs.setdefault((slugify(reference.name), reference.article), reference)
            if other is not reference:
                raise UnusableError(
                    f"{other} and {reference} make the same address, which cannot lead to both",
                    "Say which articles mean whom: {name: ..., article: ...}.",
                )
        where = [self.directory.key(reference, self.clusters, self.undecided) for reference in rule.references]
        keys = list(where)
        for key in dict.fromkeys(where):
            together = [place for place, found in enumerate(where) if found == key]
            if len(together) > 1:
                for place, made in zip(together, self._split(key, rule, together), strict=True):
                    keys[place] = made
        self.apart.append((rule, tuple(keys)))

    def _split(self, key: str, rule: Rule, places: Sequence[int]) -> list[str]:
        references = [rule.references[place] for place in places]
        parts = shares(self.clusters[key].links, references, self.directory)
        for reference, part in zip(references, parts, strict=True):
            if not part:
                raise UnusableError(
                    f"no mention of its own is left for {reference}", "Use a wording that the articles have."
                )
        biggest = max(range(len(parts)), key=lambda n: (len(parts[n]), -n))
        cluster, keys = self.clusters[key], []
        for number, part in enumerate(parts):
            name = key if number == biggest else f"{key} #{rule.line}.{number}"
            others = ", ".join(str(other) for other in references if other != references[number])
            note = self._note(rule, part[0], f"{references[number]} and {others} are different")
            self.clusters[name] = Cluster(part, cluster.inferred, notes=(*cluster.notes, note))
            keys.append(name)
        return keys

    def join(self, rule: Rule) -> None:
        """Make names one, unless that contradicts a rule that keeps them apart."""
        keys = [self._unit(reference, rule) for reference in rule.references]
        groups = Groups()
        groups.parent = dict(self.groups.parent)
        for key in keys[1:]:
            groups.join(keys[0], key)
        for other, held in self.apart:
            roots = [groups.find(key) for key in held]
            if len(set(roots)) < len(roots):
                clash = " and ".join(map(str, other.references))
                message = f"it contradicts line {other.line}, by which {clash} differ"
                raise UnusableError(message, "Remove one of the two.")
        self.groups = groups
        names = " and ".join(map(str, rule.references))
        for key in keys:
            self.notes.setdefault(key, []).append(self._note(rule, self.clusters[key].links[0], f"{names} are one"))

    def _unit(self, reference: Reference, rule: Rule) -> str:
        """Return the cluster that a reference means; mentions of one article are first taken out of theirs."""
        if not reference.article:
            return self.directory.key(reference, self.clusters, self.undecided)
        document = self.directory.document(reference)
        mine, unit = [], f"{rule.line} {reference}"
        for key in [key for key in self.clusters if not key.startswith(f"{rule.line} ")]:
            links = self.clusters[key].links
            taken = [
                x for x in links if x.mention.document == document and same_wording(x.mention.text, reference.name)
            ]
            if taken and len(taken) == len(links):
                return key
            if taken:
                mine += taken
                self.clusters[key] = replace(self.clusters[key], links=tuple(x for x in links if x not in taken))
        for item in [item for item in self.undecided if written_in(item, document, reference.name)]:
            reason = f"{self.curation.path}, line {rule.line}, says who is meant"
            mine.append(Link(item.mention, unit, reason, item.mention.span, certain=False, kind=item.mention.type))
            self.undecided.remove(item)
        if not mine:
            raise UnusableError(f"{reference} is not mentioned there", "Check the spelling and the article.")
        self.clusters[unit] = Cluster(in_order(mine))
        return unit

    def merge(self) -> None:
        """Put the clusters together that the rules have joined."""
        joined: dict[str, list[str]] = {}
        for key in sorted(self.clusters):
            joined.setdefault(self.groups.find(key), []).append(key)
        merged = {}
        for keys in joined.values():
            keys.sort(key=lambda key: (-len(self.clusters[key].links), key))
            held = [self.clusters[key] for key in keys]
            notes = [
                note
                for key, cluster in zip(keys, held, strict=True)
                for note in (*cluster.notes, *self.notes.get(key, ()))
            ]
            links = in_order(link for cluster in held for link in cluster.links)
            merged[keys[0]] = replace(held[0], links=links, notes=tuple(dict.fromkeys(notes)))
            for key in keys:
                self.groups.join(keys[0], key)
        stands = {key: keys[0] for keys in joined.values() for key in keys}
        self.clusters = merged
        self.undecided = [
            replace(item, candidates=tuple(sorted({stands[key] for key in item.candidates if key in stands})))
            for item in self.undecided
        ]

    def retype(self, rule: Rule) -> None:
        """Give an entity another type."""
        for key in self.directory.keys(rule.references[0]):
            note = self._note(rule, self.clusters[key].links[0], f"{rule.references[0]} is of type {rule.value}")
            cluster = self.clusters[key]
            self.clusters[key] = replace(cluster, kind=EntityType(rule.value), notes=(*cluster.notes, note))

    def rename(self, rule: Rule) -> None:
        """Give an entity another name, unless another one has it."""
        key = self.directory.key(rule.references[0], self.clusters, self.undecided)
        earlier = self.named.get(key)
        if earlier:
            raise UnusableError(
                f"{rule.references[0]} is already renamed in line {earlier.line}", "Keep one of the two."
            )
        kind = self.clusters[key].kind or self.directory.entities[key].type
        bearers = [other for other in self.directory.named(rule.value) if other != key]
        if any((self.clusters[other].kind or self.directory.entities[other].type) is kind for other in bearers):
            raise UnusableError(f"'{rule.value}' is the name of another entity", "Use 'same' if the two are one.")
        self.named[key] = rule
        note = self._note(rule, self.clusters[key].links[0], f"{rule.references[0]} is shown as '{rule.value}'")
        cluster = self.clusters[key]
        self.clusters[key] = replace(cluster, name=rule.value, notes=(*cluster.notes, note))

    def describe(self, rule: Rule) -> None:
        """Say who or what an entity is."""
        key = self.directory.key(rule.references[0], self.clusters, self.undecided)
        if self.clusters[key].described:
            raise UnusableError(f"{rule.references[0]} is described twice", "Keep one of the two.")
        self.clusters[key] = replace(self.clusters[key], described=rule.value)

    def hide(self, rule: Rule) -> None:
        """Leave an entity out."""
        key = self.directory.key(rule.references[0], self.clusters, self.undecided)
        self.clusters.pop(key, None)

    def _note(self, rule: Rule, link: Link, text: str) -> Judgement:
        reason = f"{text}: {self.curation.path}, line {rule.line}"
        return Judgement(rule.references[0].name, link.mention.document, reason, link.mention.span)


def shares(links: Sequence[Link], references: Sequence[Reference], directory: Directory) -> list[tuple[Link, ...]]:
    """Divide links among the references that they hold.

    A link goes to the reference with its wording (and article). What no reference is written like, such as a bare
    surname, goes to the one that its article named last before it, else first; in articles that name none of them, to
    the one with most mentions.
    """
    owner: dict[int, int] = {}
    for number, reference in enumerate(references):
        document = directory.document(reference) if reference.article else None
        for place, link in enumerate(links):
            if same_wording(link.mention.text, reference.name) and document in (None, link.mention.document):
                owner.setdefault(place, number)
    counts = [list(owner.values()).count(number) for number in range(len(references))]
    common = max(range(len(references)), key=lambda number: (counts[number], -number))
    last: dict[str, int] = {}
    for place in sorted(owner, reverse=True):
        last[links[place].mention.document] = owner[place]
    parts: list[list[Link]] = [[] for _ in references]
    for place, link in enumerate(links):
        if place in owner:
            last[link.mention.document] = owner[place]
        parts[last.get(link.mention.document, common)].append(link)
    return [tuple(part) for part in parts]
