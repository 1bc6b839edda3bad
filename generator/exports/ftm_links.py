"""What articles state of somebody, as FollowTheMoney's links between two entities or as a value of one."""

from __future__ import annotations

from collections.abc import Mapping

from generator.exports.ftm_values import EXACT, Thing, name_of
from generator.model import Document, Entity, EntityType, Reference, Relation, RelationKind

PERSON, BODY, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE
WITH_STATUS = ("Membership", "Directorship", "Employment", "UnknownLink")
VALUES = {RelationKind.OFFICE: "position", RelationKind.RANK: "position", RelationKind.FAITH: "religion"}
"""What of a person is a value of the person's own."""

Means = Mapping[tuple[str, int, int], Entity]


def link(relation: Relation, means: Means, doc: Document) -> Thing | None:
    """Return what two are to each other, with the article that says so; none where one of them is not known."""
    subject, other = _meant(relation.subject, means), _meant(relation.object, means)
    if subject is None or other is None or subject.id == other.id:
        return None
    schema, first, second, role = _kind(relation.kind, subject.type, other.type)
    ends = (name_of(subject.id), name_of(other.id))
    facts = (schema, relation.kind, relation.role.casefold(), relation.since, relation.until, str(relation.former))
    thing = Thing(schema, name_of("link", *ends, digest_of="\n".join(facts)))
    thing.add(first, ends[0]).add(second, ends[1]).add(role, relation.role or relation.kind)
    thing.add("startDate", _day(relation.since)).add("endDate", _day(relation.until))
    if relation.former and schema in WITH_STATUS:
        thing.add("status", "former")
    thing.add("summary", doc.sentences[relation.passage.sentence - 1].text)
    return thing.add("proof", name_of("articles", doc.id))


def own_value(relation: Relation, means: Means) -> Thing | None:
    """Return a person with an office, a rank or a faith that the relation gives, or somebody with a residence."""
    subject, other = _meant(relation.subject, means), _meant(relation.object, means)
    if subject is None:
        return None
    if relation.kind is RelationKind.RESIDENCE and subject.type in (PERSON, BODY) and other and other.type is PLACE:
        return Thing(_schema(subject), name_of(subject.id)).add("addressEntity", name_of(other.id))
    if relation.kind not in VALUES or subject.type is not PERSON or relation.former:
        return None
    of = other.name if other else relation.of
    value = f"{relation.role}, {of}" if of else relation.role
    return Thing("Person", name_of(subject.id)).add(VALUES[relation.kind], value)


def _kind(kind: RelationKind, subject: EntityType, other: EntityType) -> tuple[str, str, str, str]:
    """Return the schema of a link, its properties for subject and object, and the one that says what they are.

    A relative and an associate are described from the other's side, as FollowTheMoney asks: in "Firas, father of
    Manaf" Manaf is the ``person`` and Firas the ``relative``.
    """
    match kind, subject, other:
        case RelationKind.KIN, EntityType.PERSON, EntityType.PERSON:
            return "Family", "relative", "person", "relationship"
        case RelationKind.CLOSE, EntityType.PERSON, EntityType.PERSON:
            return "Associate", "associate", "person", "relationship"
        case RelationKind.MEMBER, EntityType.PERSON | EntityType.ORGANIZATION, EntityType.ORGANIZATION:
            return "Membership", "member", "organization", "role"
        case RelationKind.HEAD, EntityType.PERSON | EntityType.ORGANIZATION, EntityType.ORGANIZATION:
            return "Directorship", "director", "organization", "role"
        case RelationKind.OFFICE | RelationKind.RANK, EntityType.PERSON, EntityType.ORGANIZATION:
            return "Employment", "employee", "employer", "role"
    return "UnknownLink", "subject", "object", "role"


def _schema(entity: Entity) -> str:
    return "Person" if entity.type is PERSON else "Organization"


def _meant(reference: Reference | None, means: Means) -> Entity | None:
    mention = reference.name if reference else None
    return means.get((mention.document, mention.start, mention.end)) if mention else None


def _day(value: str) -> str:
    return value if EXACT.fullmatch(value) else ""
