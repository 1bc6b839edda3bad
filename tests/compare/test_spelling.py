from generator.model import Agreement, FactKind
from tests.compare.stories import Article, compared, facts, noted, told

PETROV = "people/ilya-petrov"


def article(text: str, id: str, *names: str, of: str = PETROV) -> Article:
    return Article(text, id=id, names=[(name, of) for name in names])


def test_other_letters_differ_and_a_surname_alone_takes_a_side() -> None:
    comparison = compared(
        article("Ilya Petrov left. Petrov spoke.", "a", "Ilya Petrov", "Petrov"),
        article("A man called Petrow left.", "b", "Petrow"),
        article("Ilya Petrow left, and Ilya stayed silent.", "c", "Ilya Petrow"),
    )
    [fact] = facts(comparison, FactKind.SPELLING)
    assert fact.agreement is Agreement.DIFFERENT
    assert told(fact) == [("a", "Ilya Petrov"), ("b", "Petrow"), ("c", "Ilya Petrow")]
    assert [said.group for said in fact.statements] == [0, 1, 1]
    assert str(fact.label) == "how Ilya Petrov’s name is written"
    assert fact.entities == (PETROV,)


def test_a_mere_short_form_a_possessive_and_capitals_are_no_difference() -> None:
    comparison = compared(
        article("ILYA PETROV left. Petrov's car stood there.", "a", "ILYA PETROV", "Petrov's"),
        article("Petrov left. Ilya Petrov’s car stood there.", "b", "Petrov", "Ilya Petrov’s"),
        article("Ilya left.", "c", "Ilya"),
    )
    assert not facts(comparison, FactKind.SPELLING)


def test_another_form_is_varied() -> None:
    comparison = compared(
        article("Ilya Petrov left.", "a", "Ilya Petrov"),
        article("Ilya Maria Petrov left.", "b", "Ilya Maria Petrov"),
        article("Petrov left.", "c", "Petrov"),
    )
    [fact] = facts(comparison, FactKind.SPELLING)
    assert fact.agreement is Agreement.VARIED
    assert told(fact) == [("a", "Ilya Petrov"), ("b", "Ilya Maria Petrov")]


def test_a_misprint_is_noted_and_makes_no_difference_between_sources() -> None:
    comparison = compared(
        article(
            "Ilya Petrov left. Ilya Petorv slept. Ilya Petrov woke.", "a", "Ilya Petrov", "Ilya Petorv", "Ilya Petrov"
        ),
        article("Ilya Petrov left.", "b", "Ilya Petrov"),
    )
    [fact] = facts(comparison, FactKind.SPELLING)
    assert fact.agreement is Agreement.VARIED
    assert [(said.text, "misprint" in noted(said)) for said in fact.statements if said.document == "a"] == [
        ("Ilya Petrov", False),
        ("Ilya Petorv", True),
    ]


def test_two_spellings_of_one_source_alone() -> None:
    comparison = compared(
        article("Petrov left. Petrow slept. Petrov woke.", "a", "Petrov", "Petrow", "Petrov"),
        article("Nobody left.", "b"),
    )
    [fact] = facts(comparison, FactKind.SPELLING)
    assert fact.agreement is Agreement.SINGLE


def test_copies_are_one_source() -> None:
    comparison = compared(
        article("Ilya Petrov left.", "a", "Ilya Petrov"),
        article("Ilya Petrow left.", "b", "Ilya Petrow"),
        article("Ilya Petrov slept.", "c", "Ilya Petrov"),
        copies=[("a", "b")],
    )
    assert comparison.sources == ("a", "c")
    assert not comparison.facts
