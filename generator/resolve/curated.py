"""The operator's judgements applied to what was concluded: they go before it, and none is dropped silently."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from generator.curation import Curation, Kind, Reference, Rule
from generator.model import N_, Document, Entity, EntityType, Judgement, Message, Problem
from generator.resolve.article import Link, Open
from generator.resolve.canonical import Cluster, entities, in_order, merged, with_former_ids
from generator.resolve.directory import Directory, UnusableError, listed, same_wording, written_in
from generator.resolve.groups import Groups
from generator.resolve.known import apply_known
from generator.resolve.shares import Claim, confirmed, shares
from generator.slugs import slugify


@dataclass(frozen=True, slots=True)
class Curated:
    """What the operator wants.

    Entities by the keys of their clusters, what stays undecided, the judgements that cannot be applied, and the pairs
    of keys that are declared different.
    """

    entities: Mapping[str, Entity]
    undecided: tuple[Open, ...]
    problems: tuple[Problem, ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()


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
    if not curation.rules and not curation.known:
        return Curated(automatic, tuple(undecided))
    articles = {doc.path: doc.id for doc in documents}
    desk = Desk(dict(clusters), list(undecided), Directory.of(automatic, articles), curation)
    desk.each(Kind.DIFFERENT, desk.part)
    desk.look_again(texts)
    apply_known(desk, texts)  # so that the other judgements may name what it names
    desk.each(Kind.SAME, desk.join)
    desk.merge()
    desk.look_again(texts)
    desk.problems += apply_known(desk, texts)  # again, since judgements may have decided what was unclear
    desk.each(Kind.TYPE, desk.retype)
    desk.each(Kind.RENAME, desk.rename)
    desk.each(Kind.DESCRIBE, desk.describe)
    desk.each(Kind.HIDE, desk.hide)
    made = with_former_ids(entities(desk.clusters, texts), automatic)
    problems = sorted(desk.problems, key=lambda problem: (problem.line or 0, problem.message))
    return Curated(made, tuple(desk.undecided), tuple(problems), desk.pairs_apart())


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
    stands: dict[str, str] = field(default_factory=dict)
    notes: dict[str, list[Judgement]] = field(default_factory=dict)
    named: dict[str, Rule] = field(default_factory=dict)
    described: set[str] = field(default_factory=set)

    def each(self, kind: Kind, apply: Callable[[Rule], None]) -> None:
        """Apply the rules of a section; one that cannot be applied becomes a problem and changes nothing."""
        for rule in self.curation.of(kind):
            clusters, undecided = dict(self.clusters), list(self.undecided)
            try:
                apply(rule)
            except UnusableError as fault:
                self.clusters, self.undecided = clusters, undecided
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
        loose = [r for r in rule.references if self.directory.loose(r, self.clusters, self.undecided)]
        references = [reference for reference in rule.references if reference not in loose]
        where = [self.directory.key(reference, self.clusters) for reference in references]
        for reference in loose:
            self._exclude(reference, where)
        keys = list(where)
        for key in dict.fromkeys(where):
            together = [place for place, found in enumerate(where) if found == key]
            if len(together) > 1:
                held = [references[place] for place in together]
                for place, made in zip(together, self._split(key, rule, held), strict=True):
                    keys[place] = made
        self.apart.append((rule, tuple(keys)))

    def _exclude(self, reference: Reference, keys: Sequence[str]) -> None:
        """Take people off the candidates for the undecided mentions of a wording in an article."""
        items = self.directory.loose(reference, self.clusters, self.undecided)
        if not any(key in item.candidates for item in items for key in keys):
            raise UnusableError(f"{reference} is undecided, so there is nothing to keep apart", "Remove the line.")
        self.undecided = [
            replace(item, candidates=tuple(key for key in item.candidates if key not in keys))
            if item in items
            else item
            for item in self.undecided
        ]

    def _split(self, key: str, rule: Rule, references: Sequence[Reference]) -> list[str]:
        claims = [self._claim(reference, key) for reference in references]
        parts = shares(self.clusters[key].links, claims)
        for reference, part in zip(references, parts, strict=True):
            if not part:
                raise UnusableError(
                    f"no mention of its own is left for {reference}", "Use a wording that the articles have."
                )
        biggest = max(range(len(parts)), key=lambda n: (len(parts[n]), -n))
        cluster, keys = self.clusters[key], []
        for number, part in enumerate(parts):
            name = key if number == biggest else f"{key} #{rule.line}.{number}"
            others = listed(other for other in references if other != references[number])
            different = N_("%(name)s and %(others)s are different", name=listed([references[number]]), others=others)
            note = self._note(rule, part[0], different)
            links = confirmed(part, claims[number], note.reason)
            self.clusters[name] = Cluster(links, cluster.inferred, notes=(*cluster.notes, note))
            keys.append(name)
        return keys

    def _claim(self, reference: Reference, key: str) -> Claim:
        """Return what a reference claims; an address claims the mentions of its name, or all that is left."""
        if reference.article:
            return Claim(reference.name, self.directory.document(reference))
        if reference.name not in self.directory.ids:
            return Claim(reference.name)
        name = self.directory.entities[key].name
        written = any(same_wording(link.mention.text, name) for link in self.clusters[key].links)
        return Claim(name if written else "", common=True)

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
        one = N_("%(names)s are one", names=listed(rule.references))
        for reference, key in zip(rule.references, keys, strict=True):
            self._confirm(reference, key, rule)
            self.notes.setdefault(key, []).append(self._note(rule, self.clusters[key].links[0], one))

    def _confirm(self, reference: Reference, key: str, rule: Rule) -> None:
        """Make the links of a wording certain, since the operator has said who is meant by it."""
        cluster = self.clusters[key]
        document = self.directory.document(reference) if reference.article else None
        links = confirmed(cluster.links, Claim(reference.name, document), self._said(rule))
        self.clusters[key] = replace(cluster, links=links)

    def _unit(self, reference: Reference, rule: Rule) -> str:
        """Return the cluster that a reference means; mentions of one article are first taken out of theirs."""
        if not reference.article:
            return self.directory.key(reference, self.clusters)
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
            said, span = self._said(rule), item.mention.span
            mine.append(Link(item.mention, unit, said, span, certain=False, kind=item.mention.type))
            self.undecided.remove(item)
        if not mine:
            raise UnusableError(f"{reference} is not mentioned there", "Check the spelling and the article.")
        self.clusters[unit] = Cluster(in_order(mine))
        return unit

    def merge(self) -> None:
        """Put the clusters together that the rules have joined."""
        self.clusters, stands = merged(self.clusters, self.groups, self.notes)
        self.stands = stands | {key: stands.get(one, one) for key, one in self.stands.items()}
        self.groups, self.notes = Groups(), {}
        self.undecided = [
            replace(item, candidates=tuple(sorted({self.stands[key] for key in item.candidates if key in self.stands})))
            for item in self.undecided
        ]

    def held_apart(self) -> list[tuple[str, ...]]:
        """Return the clusters that each rule keeps apart."""
        return [tuple(self.stands.get(key, key) for key in keys) for _, keys in self.apart]

    def pairs_apart(self) -> frozenset[frozenset[str]]:
        """Return the pairs of clusters that rules keep apart."""
        return frozenset(frozenset(pair) for keys in self.held_apart() for pair in combinations(keys, 2))

    def retype(self, rule: Rule) -> None:
        """Give an entity another type."""
        for key in self.directory.keys(rule.references[0]):
            kind = N_("%(name)s is of type %(type)s", name=listed(rule.references), type=Message(rule.value))
            note = self._note(rule, self.clusters[key].links[0], kind)
            cluster = self.clusters[key]
            self.clusters[key] = replace(cluster, kind=EntityType(rule.value), notes=(*cluster.notes, note))

    def rename(self, rule: Rule) -> None:
        """Give an entity another name, unless another one has it."""
        key = self.directory.key(rule.references[0], self.clusters)
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
        shown = N_("%(name)s is shown as '%(shown)s'", name=listed(rule.references), shown=rule.value)
        note = self._note(rule, self.clusters[key].links[0], shown)
        cluster = self.clusters[key]
        self.clusters[key] = replace(cluster, name=rule.value, notes=(*cluster.notes, note))

    def describe(self, rule: Rule) -> None:
        """Say who or what an entity is."""
        key = self.directory.key(rule.references[0], self.clusters)
        if key in self.described:
            raise UnusableError(f"{rule.references[0]} is described twice", "Keep one of the two.")
        self.described.add(key)
        self.clusters[key] = replace(self.clusters[key], described=rule.value)

    def hide(self, rule: Rule) -> None:
        """Leave an entity out."""
        key = self.directory.key(rule.references[0], self.clusters)
        self.clusters.pop(key, None)

    def _said(self, rule: Rule) -> Message:
        return N_("%(path)s, line %(line)s, says who is meant", path=self.curation.path, line=str(rule.line))

    def _note(self, rule: Rule, link: Link, what: Message) -> Judgement:
        reason = N_("%(what)s: %(path)s, line %(line)s", what=what, path=self.curation.path, line=str(rule.line))
        return Judgement(rule.references[0].name, link.mention.document, reason, link.mention.span)
