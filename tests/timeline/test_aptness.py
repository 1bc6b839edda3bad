"""Which sentences tell what happened on a date, and which of them better."""

from __future__ import annotations

import pytest

from generator.timeline.aptness import aptness, has_verb, is_anaphoric, is_attribute, is_coming, is_dateline


def rate(text: str, expression: str) -> float:
    return aptness(text, text.index(expression), len(expression))


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("Did the ferry sink on Monday off the northern coast?", "Monday"),
        ("A ferry at sea on Monday off the northern coast.", "Monday"),
        ("The ferry sank on Monday off the northern ...", "Monday"),
        ("the ferry sank on Monday off the northern coast.", "Monday"),
        ("The ferry sank on Monday off the northern coast", "Monday"),
        ("It sank on Monday.", "Monday"),
        ("This happened on Monday off the northern coast of the island.", "Monday"),
        ("They reached the harbor on Monday before the storm came.", "Monday"),
        ("On Monday it was closed because of the heavy storm.", "Monday"),
        ("Two of them sank on Monday off the northern coast.", "Monday"),
        ("Some were rescued on Monday off the northern coast.", "Monday"),
        ("The ferry will be raised,” the owner said on Monday in the harbor.", "Monday"),
        ("The owner said on Monday in the harbor: “The ferry will be raised.", "Monday"),
        ("(Reporting by Ada Cole on Monday from the northern coast was used.)", "Monday"),
        ("Harbor office: closed on Monday and was not opened again.", "Monday"),
        ("The ferry was found on Monday by divers under Maj. Gen.", "Monday"),
        ("The ferry (built in the north sank on Monday off the coast.", "Monday"),
        (
            "“I said on Monday that the ferry was old and that we feared for all,” she told the reporters in Lindau.",
            "Monday",
        ),
        ("Click here for pictures of the ferry that sank on Monday.", "Monday"),
        ("* The ferry sank on Monday * Divers were sent to the coast.", "Monday"),
    ],
)
def test_what_is_no_line_is_worth_nothing(text: str, expression: str) -> None:
    assert rate(text, expression) == 0


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("The ferry sank on Monday off the northern coast.", "Monday"),
        ("Two ferries sank on Monday off the northern coast.", "Monday"),
        ("Some 200 passengers left the ferry on Monday off the coast.", "Monday"),
        ("On Monday, the ferry Aurora sank off the northern coast.", "Monday"),
        ("Rescuers on Monday pulled forty passengers out of the water.", "Monday"),
        ("The owner's license was withdrawn on 3 May, three weeks later.", "3 May"),
        ("May 3 - Rebels take the airport.", "May 3"),
        ("* May 3: Rebels take the airport.", "May 3"),
        ("“Aurora” sank on Monday off the northern coast of the island.", "Monday"),
    ],
)
def test_a_date_beside_the_main_verb_of_a_plain_sentence_is_worth_most(text: str, expression: str) -> None:
    assert rate(text, expression) == 1


@pytest.mark.parametrize(
    ("worse", "better", "expression"),
    [
        (
            "Divers searched for the ferry that sank on Monday off the northern coast.",
            "Divers searched for the ferry on Monday off the northern coast.",
            "Monday",
        ),
        (
            "The minister praised the four crew members of the ferry rescued by fishermen on Monday.",
            "The minister praised the four crew members and thanked the fishermen on Monday.",
            "Monday",
        ),
        (
            "The owner said on Monday that the ferry sank in a storm.",
            "The owner found on Monday that the ferry sank in a storm.",
            "Monday",
        ),
        (
            "Divers searched for the victims of Monday's accident off the northern coast.",
            "Divers searched for the victims on Monday off the northern coast.",
            "Monday",
        ),
        (
            "Families remembered the May 3 accident with flowers in the harbor.",
            "Families remembered the accident on May 3 with flowers in the harbor.",
            "May 3",
        ),
        (
            "The harbor had been closed since Monday because of the heavy storm.",
            "The harbor had been closed on Monday because of the heavy storm.",
            "Monday",
        ),
        (
            "He bought the ferry on Monday from a company in the south.",
            "Ruth bought the ferry on Monday from a company in the south.",
            "Monday",
        ),
        (
            "Hours later, on Monday, boats reached the ferry before the divers came.",
            "At noon, on Monday, boats reached the ferry before the divers came.",
            "Monday",
        ),
        (
            "But boats reached the ferry on Monday before the divers came.",
            "Boats reached the ferry on Monday before the divers came.",
            "Monday",
        ),
        (
            "The storm was the worst that the coast had seen since 1987.",
            "The storm was the third that the coast had seen in 1987.",
            "1987",
        ),
        (
            "Fares for the ferry rose by two euros from Monday to nine.",
            "Fares for the ferry rose by two euros on Monday to nine.",
            "Monday",
        ),
        (
            "We reached the ferry on Monday before the divers came.",
            "Boats reached the ferry on Monday before the divers came.",
            "Monday",
        ),
        (
            "The ferry is in the harbor on Monday as on all days.",
            "The ferry was in the harbor on Monday as on all days.",
            "Monday",
        ),
        (
            "The mayor and the owner said it was “a disaster that on Monday struck us all” in the harbor.",
            "The mayor and the owner said it was a disaster that on Monday struck them all in the harbor.",
            "Monday",
        ),
        (
            "The harbor was opened again the next day by the mayor.",
            "The harbor was opened again on Monday by the mayor.",
            "day",
        ),
    ],
)
def test_a_passing_date_is_worth_less(worse: str, better: str, expression: str) -> None:
    if expression == "day":
        assert 0 < rate(worse, "the next day") < rate(better, "Monday")
    else:
        assert 0 < rate(worse, expression) < rate(better, expression)


def test_an_arrest_since_a_date_is_no_comparison() -> None:
    text = "The captain was under house {} since May 3 on the island."
    assert rate(text.format("arrest"), "May 3") == rate(text.format("guard"), "May 3")


def test_a_sentence_without_a_date_is_judged_by_itself() -> None:
    assert aptness("The ferry Aurora sank off the northern coast.", None) > 0
    assert aptness("What made the ferry sink off the northern coast?", None) == 0


def test_a_sentence_in_another_language_is_judged_by_its_marks() -> None:
    text = "Am Montag fuhr die Fähre vor der Küste der Insel auf einen Felsen."
    assert aptness(text, 3, 6) == 0
    assert aptness(text, 3, 6, english=False) > 0
    assert aptness(text.replace(".", "?"), 3, 6, english=False) == 0


@pytest.mark.parametrize(
    ("text", "expression", "expected"),
    [
        ("OSLO, May 3 (Agency) - The ferry sank.", "May 3", True),
        ("3 May 2012 Last updated at 10:15 The ferry sank.", "3 May 2012", True),
        ("3 May 2012 - 10:15 A sad day for all.", "3 May 2012", True),
        ("Oslo, May 3 -- The ferry sank.", "May 3", True),
        ("On May 3 (a Thursday) the ferry sank.", "May 3", False),
        ("On May 3 - a Thursday - the ferry sank.", "May 3", False),
        ("May 3, the ferry sank.", "May 3", False),
    ],
)
def test_datelines_are_known_by_what_follows(text: str, expression: str, expected: bool) -> None:
    assert is_dateline(text, text.index(expression), len(expression)) is expected


@pytest.mark.parametrize(
    ("text", "expression", "expected"),
    [
        ("the May 3 accident", "May 3", True),
        ("the May 3, 2009, accident", "May 3, 2009", True),
        ("fewer than 2009", "2009", True),
        ("down compared to 2009", "2009", True),
        ("Monday's accident", "Monday", True),
        ("the 2009 accident", "2009", True),
        ("under the Ferries Act 2009 it was", "2009", True),
        ("it sank in 2009 near Oslo", "2009", False),
        ("2009 was a bad year", "2009", False),
        ("the ferry of May 3 sank", "May 3", False),
    ],
)
def test_dates_that_say_which_one_are_attributes(text: str, expression: str, expected: bool) -> None:
    assert is_attribute(text, text.index(expression), len(expression)) is expected


def test_small_signs() -> None:
    assert has_verb("The ferry sank.")
    assert not has_verb("Oslo, Monday, May 3")
    assert is_coming("The ferry will be raised.")
    assert not is_coming("The ferry was raised.")
    assert is_anaphoric("the next day")
    assert is_anaphoric("two days later")
    assert not is_anaphoric("next Monday")
