"""The operator's judgements win over every conclusion, and none that cannot be applied is dropped silently."""

from __future__ import annotations

import pytest

from generator.curation import parse_curation
from generator.model import Entity, Resolution
from generator.resolve import resolve
from tests.resolve.corpus import text

SETTING = "The Harbor Union met in Kestrel Bay in Torvia."
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
        "Roy won.",
        person=["Andrew Roy", "Alan Roy", "Roy"],
        organization=["Harbor Board"],
        place=["Geneva"],
    ).read(),
]


def curated(rules: str) -> Resolution:
    curation, problems = parse_curation(rules)
    assert problems == ()
    docs, mentions = [doc for doc, _ in READ], [mention for _, held in READ for mention in held]
    found = resolve(docs, mentions, curation)
    assert found == resolve(docs[::-1], mentions[::-1], curation)
    return found


def by_name(found: Resolution) -> dict[str, Entity]:
    return {entity.name: entity for entity in found.entities}


def wordings(entity: Entity) -> list[tuple[str, str]]:
    return [(mention.document, mention.text) for mention in entity.mentions]


def test_without_rules_nothing_changes() -> None:
    names = by_name(curated(""))
    assert {"Ann Lee", "Anne Leigh", "Carl Berg", "Andrew Roy", "Alan Roy"} <= names.keys()
    assert all(entity.formerly == () for entity in names.values())


def test_same_joins_and_keeps_the_old_address() -> None:
    names = by_name(curated("same:\n  - [Ann Lee, Anne Leigh]\n"))
    assert "Anne Leigh" not in names
    assert wordings(names["Ann Lee"]) == [("one", "Ann Lee"), ("one", "Lee"), ("two", "Anne Leigh")]
    assert names["Ann Lee"].formerly == ("people/anne-leigh",)
    assert any("curation.yml, line 2" in str(judgement.reason) for judgement in names["Ann Lee"].judgements)


def test_same_over_three_names_and_two_rules() -> None:
    names = by_name(curated("same:\n  - [Ann Lee, Anne Leigh]\n  - [Anne Leigh, Alan Roy]\n"))
    (joined,) = [entity for entity in names.values() if ("one", "Ann Lee") in wordings(entity)]
    assert {("two", "Anne Leigh"), ("three", "Alan Roy")} <= set(wordings(joined))
    assert joined.formerly == ("people/ann-lee", "people/anne-leigh")


def test_same_decides_an_undecided_mention_of_one_article() -> None:
    before = curated("same:\n  - [Andrew Roy, {name: Roy, article: three.txt}]\n")
    assert ("three", "Roy") in wordings(by_name(before)["Andrew Roy"])
    other = curated("same:\n  - [Alan Roy, {name: Roy, article: three.txt}]\n")
    assert ("three", "Roy") in wordings(by_name(other)["Alan Roy"])
    assert ("three", "Roy") not in wordings(by_name(other)["Andrew Roy"])


def test_different_splits_one_name_by_article() -> None:
    rules = "different:\n  - [{name: Carl Berg, article: one.txt}, {name: Carl Berg, article: two.txt}]\n"
    bergs = [entity for entity in curated(rules).entities if entity.name == "Carl Berg"]
    assert sorted(wordings(entity) for entity in bergs) == [
        [("one", "Carl Berg")],
        [("two", "Carl Berg"), ("two", "Berg")],
    ]
    assert len({entity.id for entity in bergs}) == 2


def test_different_splits_wordings_and_bare_names_follow_their_article() -> None:
    rules = "same:\n  - [Ann Lee, Anne Leigh]\n"
    joined = by_name(curated(rules))["Ann Lee"]
    assert len(joined.mentions) == 3
    apart = by_name(curated("different:\n  - [Ann Lee, Anne Leigh]\n"))
    assert wordings(apart["Ann Lee"]) == [("one", "Ann Lee"), ("one", "Lee")]


def test_different_takes_out_no_more_than_the_wording_named() -> None:
    told = "Fadi Kasim spoke. Fadi Kasim left. Kasim ate. Fadi Kasm sat. Kasim slept."
    read = [
        text("one", "Fadi Kassim came. " * 2, person=["Fadi Kassim"]).read(),
        text("two", told, person=["Fadi Kasim", "Fadi Kasm", "Kasim"]).read(),
    ]
    docs, mentions = [doc for doc, _ in read], [mention for _, held in read for mention in held]
    assert len(resolve(docs, mentions).entities) == 1
    curation, _ = parse_curation("different:\n  - [Fadi Kassim, Fadi Kasm]\n")
    found = resolve(docs, mentions, curation)
    assert found.problems == ()
    assert sorted([m.text for m in entity.mentions] for entity in found.entities) == [
        ["Fadi Kasm", "Kasim"],
        ["Fadi Kassim", "Fadi Kassim", "Fadi Kasim", "Fadi Kasim", "Kasim"],
    ]


@pytest.mark.parametrize(
    ("rules", "others"),
    [
        ("different:\n  - [people/ann-lee, {name: Lee, article: one.txt}]\n", [("one", "Ann Lee")]),
        ("different:\n  - [{name: Lee, article: one.txt}, people/ann-lee]\n", [("one", "Ann Lee")]),
    ],
)
def test_an_address_keeps_what_is_not_taken_from_it(rules: str, others: list[tuple[str, str]]) -> None:
    found = curated(rules)
    assert found.problems == ()
    assert wordings(by_name(found)["Ann Lee"]) == others
    assert wordings(by_name(found)["Lee"]) == [("one", "Lee")]
    assert by_name(found)["Lee"].judgements[0].certainty == 1


def test_different_takes_a_candidate_off_an_undecided_mention() -> None:
    read = [
        text(name, told, SETTING, person=people, place=["Torvia", "Kestrel Bay"], organization=["Harbor Union"]).read()
        for name, told, people in (
            ("one", "Roy won.", ["Roy"]),
            ("two", "Andrew Roy sat. Alan Roy stood.", ["Andrew Roy", "Alan Roy"]),
        )
    ]
    docs, mentions = [doc for doc, _ in read], [mention for _, held in read for mention in held]
    assert resolve(docs, mentions).undecided[0].candidates == ("people/alan-roy", "people/andrew-roy")
    curation, _ = parse_curation("different:\n  - [Alan Roy, {name: Roy, article: one.txt}]\n")
    found = resolve(docs, mentions, curation)
    assert found.problems == ()
    assert found.undecided[0].candidates == ("people/andrew-roy",)


def test_a_rule_that_cannot_be_applied_changes_nothing() -> None:
    rules = (
        "different:\n  - [Andrew Roy, Carl Berg]\nsame:\n  - [Andrew Roy, {name: Berg, article: two.txt}, Carl Berg]\n"
    )
    found = curated(rules)
    assert len(found.problems) == 1
    assert wordings(by_name(found)["Carl Berg"]) == [("one", "Carl Berg"), ("two", "Carl Berg"), ("two", "Berg")]


def test_a_judgement_makes_what_it_confirms_certain() -> None:
    doubtful = curated("")
    sure = curated("same:\n  - [Ann Lee, {name: Lee, article: one.txt}]\n")
    reasons = [
        {j.text: (str(j.reason), j.certainty) for j in reversed(by_name(found)["Ann Lee"].judgements)}
        for found in (doubtful, sure)
    ]
    assert reasons[0]["Lee"][1] < 1
    assert reasons[1]["Lee"] == ("curation.yml, line 2, says who is meant", 1.0)


def test_rename_and_type_move_an_entity_and_keep_its_old_address() -> None:
    names = by_name(curated("rename:\n  Harbor Board: Springfield Harbor Board\ntype:\n  Geneva: event\n"))
    assert names["Springfield Harbor Board"].formerly == ("organizations/harbor-board",)
    assert (names["Geneva"].id, names["Geneva"].formerly) == ("events/geneva", ("places/geneva",))


def test_hide_and_describe() -> None:
    names = by_name(curated("hide: [Carl Berg]\ndescribe:\n  people/ann-lee: mayor of Springfield\n"))
    assert "Carl Berg" not in names
    assert names["Ann Lee"].described == "mayor of Springfield"


@pytest.mark.parametrize(
    ("rules", "line", "message"),
    [
        ("hide:\n  - Nobody Here\n", 2, "nothing is called 'Nobody Here'"),
        ("rename:\n  Ann Lea: x\n", 2, "nothing is called 'Ann Lea'"),
        ("same:\n  - [Ann Lee, {name: Lee, article: gone.txt}]\n", 2, "there is no article 'gone.txt'"),
        ("same:\n  - [Ann Lee, {name: Leigh, article: one.txt}]\n", 2, "is not mentioned there"),
        ("different:\n  - [Ann Lee, Carl Berg]\nsame:\n  - [Ann Lee, Carl Berg]\n", 4, "it contradicts line 2"),
        (
            "same:\n  - [Ann Lee, Anne Leigh]\n  - [Anne Leigh, Carl Berg]\ndifferent:\n  - [Ann Lee, Carl Berg]\n",
            3,
            "it contradicts line 5",
        ),
        ("different:\n  - [Carl Berg, carl berg]\n", 2, "make the same address"),
        ("different:\n  - [Carl Berg, people/carl-berg]\n", 2, "no mention of its own is left"),
        ("rename:\n  Ann Lee: Carl Berg\n", 2, "is the name of another entity"),
        ("rename:\n  Ann Lee: Carl Berg\n  Carl Berg: Ann Lee\n", 2, "is the name of another entity"),
        ("rename:\n  Ann Lee: A\n  people/ann-lee: B\n", 3, "already renamed in line 2"),
        ("describe:\n  Ann Lee: A\n  people/ann-lee: B\n", 3, "described twice"),
    ],
)
def test_what_cannot_be_applied_is_named_with_its_line(rules: str, line: int, message: str) -> None:
    problem = curated(rules).problems[0]
    assert problem.line == line
    assert message in problem.message
    assert problem.hint


def test_a_near_miss_is_suggested() -> None:
    (problem,) = curated("hide:\n  - Carl Bergh\n").problems
    assert "people/carl-berg" in problem.hint


def test_a_contradiction_leaves_the_names_apart() -> None:
    found = curated("different:\n  - [Ann Lee, Anne Leigh]\nsame:\n  - [Ann Lee, Anne Leigh]\n")
    assert {"Ann Lee", "Anne Leigh"} <= by_name(found).keys()
