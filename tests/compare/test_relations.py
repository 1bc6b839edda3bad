from typing import Any

import pytest

from generator.compare import Lookup, key_facts
from generator.compare.roles import Accord, accord_of_faiths, accord_of_ranks, kinship, role_words, same_office
from generator.model import Agreement, Fact, FactKind, RelationKind
from tests.compare.stories import Article, compared, entities, facts, make_story, noted, told

RUIZ, LUND, GUARD = ("Ruiz", "people/ana-ruiz"), ("Lund", "people/per-lund"), ("Guard", "organizations/guard")
ARDEN = ("Arden", "places/arden")


def related(id: str, kind: RelationKind, role: str, object: str = "", **more: Any) -> Article:
    text = f"{role} Ruiz and {object or 'nobody'}."
    names = [RUIZ, *(name for name in (LUND, GUARD, ARDEN) if name[0] == object)]
    return Article(text, id=id, names=names).relation(text[:-1], kind, "Ruiz", role, object, **more)


def relations(*articles: Article) -> list[Fact]:
    return facts(compared(*articles), FactKind.RELATION)


@pytest.mark.parametrize(
    ("kind", "one", "other", "expected"),
    [
        (RelationKind.RANK, "Brig Gen", "Brigadier General", Agreement.SAME),
        (RelationKind.RANK, "Brig. Gen.", "General", Agreement.SAME),
        (RelationKind.RANK, "Colonel", "Gen.", Agreement.DIFFERENT),
        (RelationKind.RANK, "commander", "Gen.", Agreement.VARIED),
        (RelationKind.FAITH, "Sunni Muslim", "Alawite", Agreement.DIFFERENT),
        (RelationKind.FAITH, "Sunni Muslim", "Muslim", Agreement.VARIED),
        (RelationKind.FAITH, "Christian", "Muslim", Agreement.DIFFERENT),
        (RelationKind.OFFICE, "French foreign minister", "Foreign Minister", Agreement.SAME),
        (RelationKind.OFFICE, "defence minister", "Defense Minister", Agreement.SAME),
    ],
)
def test_one_thing_told_of_one(kind: RelationKind, one: str, other: str, expected: Agreement) -> None:
    [fact] = relations(related("a", kind, one), related("b", kind, other))
    assert fact.agreement is expected


def test_another_office_is_another_fact() -> None:
    office = RelationKind.OFFICE
    found = relations(related("a", office, "president"), related("b", office, "vice president"))
    assert [fact.agreement for fact in found] == [Agreement.SINGLE, Agreement.SINGLE]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("brother", "older brother", Agreement.SAME),
        ("brother", "cousin", Agreement.DIFFERENT),
        ("father", "son", Agreement.DIFFERENT),
    ],
)
def test_kin(one: str, other: str, expected: Agreement) -> None:
    kin = RelationKind.KIN
    [fact] = relations(related("a", kin, one, "Lund"), related("b", kin, other, "Lund"))
    assert (fact.agreement, str(fact.label)) == (expected, "how Ana Ruiz and Per Lund are related")
    assert fact.entities == ("people/ana-ruiz", "people/per-lund")


def test_kin_seen_from_both_ends_agree() -> None:
    son = related("a", RelationKind.KIN, "son", "Lund")
    father = Article("Lund, father of Ruiz.", id="b", names=[LUND, RUIZ])
    [fact] = relations(son, father.relation("Lund, father of Ruiz", RelationKind.KIN, "Lund", "father", "Ruiz"))
    assert fact.agreement is Agreement.SAME


def test_a_father_without_a_name_is_the_one_with_it() -> None:
    kin = RelationKind.KIN
    unnamed = related("b", kin, "son", of="a former minister")
    [fact] = relations(related("a", kin, "son", "Lund"), unnamed)
    assert (fact.agreement, str(fact.label)) == (Agreement.SAME, "how Ana Ruiz and Per Lund are related")
    [alone] = relations(related("a", kin, "brother", of="a baker"), related("b", kin, "brother", of="a baker"))
    assert str(alone.label) == "Ana Ruiz’s family: a baker"


def test_posts_in_a_body_stand_together_each_in_its_own_words() -> None:
    head, member = RelationKind.HEAD, RelationKind.MEMBER
    [fact] = relations(related("a", head, "commander", "Guard"), related("b", member, "member", "Guard"))
    assert (fact.agreement, str(fact.label)) == (Agreement.VARIED, "Ana Ruiz’s post at Guard")


def test_a_chief_and_his_deputy_hold_different_posts() -> None:
    head = RelationKind.HEAD
    [fact] = relations(related("a", head, "chairman", "Guard"), related("b", head, "vice chairman", "Guard"))
    assert fact.agreement is Agreement.VARIED
    [same] = relations(related("a", head, "CEO", "Guard"), related("b", head, "chief executive", "Guard"))
    assert same.agreement is Agreement.SAME


def test_sources_that_share_a_view_agree_whatever_else_one_says() -> None:
    both = related("a", RelationKind.HEAD, "founder", "Guard").relation(
        "founder Ruiz", RelationKind.HEAD, "Ruiz", "chairman", "Guard"
    )
    [fact] = relations(both, related("b", RelationKind.HEAD, "chairman", "Guard"))
    assert fact.agreement is Agreement.SAME


def test_a_former_office_is_told_apart() -> None:
    office = RelationKind.OFFICE
    [fact] = relations(related("a", office, "mayor", former=True), related("b", office, "mayor"))
    assert fact.agreement is Agreement.VARIED
    assert [noted(said) for said in fact.statements] == ["former", ""]


def test_two_years_of_one_beginning_differ() -> None:
    office = RelationKind.OFFICE
    [fact] = relations(related("a", office, "mayor", since="2004"), related("b", office, "mayor", since="2006-05"))
    assert fact.agreement is Agreement.DIFFERENT
    assert [noted(said) for said in fact.statements] == ["since 2004", "since 2006-05"]


def test_of_two_statements_of_one_article_the_one_with_years_is_shown() -> None:
    office = RelationKind.OFFICE
    article = related("a", office, "mayor").relation("Ruiz", office, "Ruiz", "mayor", since="1972")
    [fact] = relations(article, related("b", office, "mayor"))
    assert [(said.document, noted(said)) for said in fact.statements] == [("a", "since 1972"), ("b", "")]


@pytest.mark.parametrize(
    ("since", "until", "note"),
    [("199", "", "since the 1990s"), ("1998", "200", "1998 to the 2000s"), ("", "2004", "until 2004")],
)
def test_years_are_written_for_readers(since: str, until: str, note: str) -> None:
    office = RelationKind.OFFICE
    [fact] = relations(related("a", office, "mayor", since=since, until=until), related("b", office, "mayor"))
    assert [noted(said) for said in fact.statements] == [note, ""]


def test_a_death_told_twice() -> None:
    death = RelationKind.DEATH
    one = related("a", death, "died", until="1994")
    for until, expected in (("1994", Agreement.SAME), ("", Agreement.SAME), ("1996", Agreement.DIFFERENT)):
        [fact] = relations(one, related("b", death, "sudden death", until=until))
        assert fact.agreement is expected


def test_closeness_and_origin_are_each_in_its_own_words() -> None:
    close = RelationKind.CLOSE
    [fact] = relations(related("a", close, "childhood friend", "Lund"), related("b", close, "close", "Lund"))
    assert (fact.agreement, str(fact.label)) == (Agreement.VARIED, "what Ana Ruiz is to Per Lund")
    origin = RelationKind.ORIGIN
    [other] = relations(related("a", origin, "from", "Arden"), related("b", origin, "from", of="the north"))
    assert (other.agreement, str(other.label)) == (Agreement.VARIED, "where Ana Ruiz is from")


def test_what_one_source_tells_of_somebody_whom_no_other_names_is_left_out() -> None:
    lone = related("a", RelationKind.OFFICE, "mayor")
    assert not relations(lone, Article("Nothing else.", id="b"))
    [fact] = relations(lone, Article("Ruiz spoke.", id="b", names=[RUIZ]))
    assert fact.agreement is Agreement.SINGLE


def test_key_facts_stand_with_both_ends_and_count_copies_once() -> None:
    kin, office = RelationKind.KIN, RelationKind.OFFICE
    articles = [related(one, kin, "brother", "Lund") for one in ("a", "b", "c")]
    articles[0].relation("Ruiz", office, "Ruiz", "mayor")
    evidence = {article.document.id: article.evidence for article in articles}
    found = key_facts(evidence, Lookup(entities(articles)), [make_story(articles, ("b", "c"))])
    assert list(found) == ["people/ana-ruiz", "people/per-lund"]
    both = [fact for fact in found["people/ana-ruiz"] if len(fact.entities) == 2]
    assert both == list(found["people/per-lund"])
    assert [document for document, _ in told(both[0])] == ["a", "b"]
    assert [str(fact.label) for fact in found["people/ana-ruiz"]][1:] == ["Ana Ruiz’s post: mayor"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Finnish prime minister", "prime minister", True),
        ("deputy mayor", "mayor", False),
        ("acting head", "head", False),
        ("mayor", "judge", False),
        ("", "judge", False),
    ],
)
def test_offices(one: str, other: str, expected: bool) -> None:
    assert same_office(role_words(one), role_words(other)) is expected


@pytest.mark.parametrize(
    ("role", "reverse", "expected"),
    [("older brother", False, "sibling"), ("father", True, "child"), ("wife", True, "spouse"), ("friend", False, "")],
)
def test_kinship(role: str, reverse: bool, expected: str) -> None:
    assert kinship(role, reverse=reverse) == expected


def test_accord() -> None:
    assert accord_of_ranks(role_words("Lt Gen"), role_words("general")) is Accord.COMPATIBLE
    assert accord_of_ranks(role_words("Lt Gen"), role_words("Lt Col")) is Accord.OPPOSED
    assert accord_of_faiths(role_words("Shia Muslim"), role_words("Sunni")) is Accord.OPPOSED
    assert accord_of_faiths(role_words("devout"), role_words("Sunni")) is Accord.COMPATIBLE
