"""The operator's list of known names: whom it joins and names, what it leaves alone, and what goes before it."""

from __future__ import annotations

from dataclasses import replace

from generator.curation import parse_curation
from generator.known import parse_known
from generator.model import Entity, EntityType, Resolution
from generator.resolve import resolve
from tests.resolve.corpus import text

READ = [
    text(
        "one",
        "Mayor Ann Lee met Carl Berg in Springfield.",
        "Lee praised the Harbor Board.",
        person=["Ann Lee", "Carl Berg", "Lee"],
        place=["Springfield"],
        organization=["Harbor Board"],
    ).read(),
    text(
        "two",
        "Anne Leigh spoke in Springfield with Carl Berg.",
        "Berg left.",
        person=["Anne Leigh", "Carl Berg", "Berg"],
        place=["Springfield"],
    ).read(),
    text(
        "three",
        "Andrew Roy and Alan Roy sued the Harbor Board in Geneva.",
        "Roy won. The Quay Syndicate and Springfield Rovers lost.",
        person=["Andrew Roy", "Alan Roy", "Roy", "Quay Syndicate"],
        organization=["Harbor Board", "Springfield Rovers"],
        place=["Geneva"],
    ).read(),
]


def known(*rows: str, rules: str = "") -> Resolution:
    listed, problems = parse_known("\n".join(("name,type,aliases,wikidata,description", *rows)), "seeds/known.csv")
    curation, others = parse_curation(rules)
    assert (problems, others) == ((), ())
    curation = replace(curation, known=listed, known_path="seeds/known.csv")
    docs, mentions = [doc for doc, _ in READ], [mention for _, held in READ for mention in held]
    found = resolve(docs, mentions, curation)
    assert found == resolve(docs[::-1], mentions[::-1], curation)
    return found


def by_name(found: Resolution) -> dict[str, Entity]:
    return {entity.name: entity for entity in found.entities}


def wordings(entity: Entity) -> set[str]:
    return {alias.text for alias in entity.aliases}


ANN = "Anna Lee,person,Ann Lee|Anne Leigh,Q7,mayor of Springfield"


def test_aliases_are_one_entity_under_the_name_of_the_row() -> None:
    found = known(ANN)
    ann = by_name(found)["Anna Lee"]
    assert (ann.id, ann.wikidata, ann.described) == ("people/anna-lee", "Q7", "mayor of Springfield")
    assert wordings(ann) == {"Ann Lee", "Anne Leigh", "Lee"}
    assert ann.formerly == ("people/ann-lee", "people/anne-leigh")
    reasons = [str(judgement.reason) for judgement in ann.judgements]
    assert "'Ann Lee' and 'Anne Leigh' are one: seeds/known.csv, line 2" in reasons
    assert "'Ann Lee' is shown as 'Anna Lee': seeds/known.csv, line 2" in reasons
    assert found.problems == ()


def test_whom_no_article_names_is_no_mistake() -> None:
    assert known("Zoe Quist,person,Zed Quist,Q9,") == known()


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [ANN, "Carl Berg,,Karl Berg,Q8,", "Harbor Board,organization,,Q10,"]
    forward, backward = known(*rows), known(*rows[::-1])
    assert [(one.id, one.wikidata) for one in forward.entities] == [(one.id, one.wikidata) for one in backward.entities]


def test_the_name_that_is_shown_already_stands_without_a_reason() -> None:
    [berg] = [entity for entity in known("Carl Berg,person,,Q8,").entities if entity.wikidata]
    assert (berg.name, berg.wikidata) == ("Carl Berg", "Q8")
    assert not [one for one in berg.judgements if "known.csv" in str(one.reason)]


def test_a_surname_alone_takes_nobody_else() -> None:
    found = known("Bruce Berg,person,Berg,Q8,", "Boss Roy,,Roy,Q9,")
    assert {entity.wikidata for entity in found.entities} == {""}
    assert found.problems == ()


def test_a_type_tells_namesakes_apart() -> None:
    names = by_name(known("Springfield,place,,Q11,"))
    assert (names["Springfield"].wikidata, names["Springfield Rovers"].wikidata) == ("Q11", "")
    assert {one.wikidata for one in known("Springfield,event,,Q11,").entities} == {""}


def test_a_full_name_gets_the_type_of_its_row() -> None:
    before, after = known(), known("Quay Syndicate,organization,,,")
    assert by_name(before)["Quay Syndicate"].type is EntityType.PERSON
    assert by_name(after)["Quay Syndicate"].id == "organizations/quay-syndicate"


def test_two_rows_that_mean_one_are_reported() -> None:
    found = known("Carl Berg,,,Q8,", ANN, "Karl Berg,,Carl Berg,Q9,")
    [problem] = found.problems
    assert (problem.path, problem.line) == ("seeds/known.csv", 4)
    assert "line 2" in problem.message
    assert by_name(found)["Carl Berg"].wikidata == "Q8"


NAMESAKES = "different:\n  - [{name: Carl Berg, article: one.txt}, {name: Carl Berg, article: two.txt}]\n"


def test_a_name_of_several_is_reported_and_joins_nothing() -> None:
    found = known("Carl Berg,person,Ann Lee,Q8,", rules=NAMESAKES)
    bearers = [entity for entity in found.entities if entity.name == "Carl Berg"]
    assert len(bearers) == 2
    assert by_name(found)["Ann Lee"].wikidata == ""
    [problem] = found.problems
    assert (problem.path, problem.line) == ("seeds/known.csv", 2)
    assert "people/carl-berg, people/carl-berg-2" in problem.message


def test_what_judgements_keep_apart_stays_apart() -> None:
    found = known(ANN, rules="different:\n  - [Ann Lee, Anne Leigh]\n")
    names = by_name(found)
    assert "Anne Leigh" not in wordings(names["Anna Lee"])
    assert "Anne Leigh" in wordings(names["Anne Leigh"])
    assert (names["Anna Lee"].wikidata, names["Anne Leigh"].wikidata) == ("Q7", "")
    assert found.problems == ()


def test_judgements_go_before_the_list() -> None:
    rules = "rename:\n  Ann Lee: Annie Lee\ntype:\n  Anne Leigh: organization\ndescribe:\n  people/anna-lee: a mayor\n"
    found = known(ANN, rules=rules)
    ann = by_name(found)["Annie Lee"]
    assert (ann.type, ann.described, ann.wikidata) == (EntityType.ORGANIZATION, "a mayor", "Q7")
    assert found.problems == ()
    assert not [one for one in known(ANN, rules="hide: [people/anna-lee]\n").entities if one.wikidata]


def test_judgements_and_list_join_together() -> None:
    found = known(ANN, rules="same:\n  - [people/anna-lee, Andrew Roy]\n")
    assert {"Ann Lee", "Anne Leigh", "Andrew Roy"} <= wordings(by_name(found)["Anna Lee"])
    assert by_name(found)["Anna Lee"].wikidata == "Q7"


def test_a_list_of_thousands_costs_little() -> None:
    rows = [f"Person{n} Number{n},person,P. Number{n}|Pers Number{n},Q{n + 1},somebody" for n in range(3_000)]
    assert known(*rows) == known()
