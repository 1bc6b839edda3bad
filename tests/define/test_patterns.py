"""Each way in which news says who somebody is, and what looks like one and is none."""

from __future__ import annotations

import pytest

from tests.define.entities import define_all, entities, marked


def definition(text: str, name: str) -> str | None:
    doc, mentions = marked(text)
    found = define_all([doc], entities(mentions))
    return found[name].text if name in found else None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # behind the name
        (
            "[P:Omar Haddad], a member of a Tunis-based opposition group, described the plan.",
            "Omar Haddad",
            "a member of a Tunis-based opposition group",
        ),
        ("[P:Omar Haddad], a pro-[P:Zidan] lawmaker, called it useless.", "Omar Haddad", "a pro-Zidan lawmaker"),
        (
            "“We need help,” [P:Ann Reed], a spokeswoman for the [O:Harbor Workers Union], told reporters.",
            "Ann Reed",
            "a spokeswoman for the Harbor Workers Union",
        ),
        (
            "Col. [P:Riad Mansour], the head of the [O:Free River Army] in [L:Chad] told reporters that he had left.",
            "Riad Mansour",
            "the head of the Free River Army in Chad",
        ),
        ("[P:Ann Reed], 45, a nurse from [L:Leeds], was there.", "Ann Reed", "a nurse from Leeds"),
        ("[P:Ann Reed], president of the [O:Lake Club], said so.", "Ann Reed", "president of the Lake Club"),
        ("[P:Ann Reed], [L:Canada]'s minister of industry, said so.", "Ann Reed", "Canada's minister of industry"),
        ("[P:Ann Reed] (a teacher at [O:Lake School]) said so.", "Ann Reed", "a teacher at Lake School"),
        ("We met [P:Ann Reed], who is the mayor of [L:Elmstead].", "Ann Reed", "the mayor of Elmstead"),
        (
            "[P:Ann Reed], one of the founders of [O:Lake Club], left.",
            "Ann Reed",
            "one of the founders of Lake Club",
        ),
        ("[P:Ann Reed], a lawyer who had left, said so.", "Ann Reed", "a lawyer"),
        (
            "[P:Ann Reed], an official with the US [O:Department of Mines] who was there, said so.",
            "Ann Reed",
            "an official with the US Department of Mines",
        ),
        (
            "He led the [O:Lake Council], the umbrella political group in exile to the [O:Elm Times].",
            "Lake Council",
            "the umbrella political group in exile",
        ),
        ("[L:Lolo], a town in [L:Reed Province], was hit.", "Lolo", "a town in Reed Province"),
        # before the name
        ("French Foreign Minister [P:Luc Fabre] has said so.", "Luc Fabre", "French Foreign Minister"),
        ("His father, former Defense Minister [P:Omar Haddad], left.", "Omar Haddad", "former Defense Minister"),
        ("US Secretary of State [P:Ann Reed] urged them.", "Ann Reed", "US Secretary of State"),
        ("[O:UN] and [O:Lake League] envoy [P:Kofi Mensah]'s plan failed.", "Kofi Mensah", "UN and Lake League envoy"),
        ("He met the Haitian ambassador Mr. [P:Ray Joseph] there.", "Ray Joseph", "Haitian ambassador"),
        ("[O:Acme] chief executive [P:Ann Reed] left.", "Ann Reed", "Acme chief executive"),
        ("Trade and Industry Minister [P:Ann Reed] left.", "Ann Reed", "Trade and Industry Minister"),
        ("[O:Navy] spokesman Gen. [P:Ann Reed] left.", "Ann Reed", "Navy spokesman"),
        ("They met head of finance [P:Ann Reed] there.", "Ann Reed", "head of finance"),
        ("Gen [P:Omar Haddad] left.", "Omar Haddad", "Gen"),
        ("Pro-government website [O:Lakesteps] said so.", "Lakesteps", "Pro-government website"),
        ("The militant group [O:Red Lake] said so.", "Red Lake", "militant group"),
        ("He is from the restive city of [L:al-Rasta] in the north.", "al-Rasta", "restive city"),
        ("It hit the western U.S. city of [L:Denby] at noon.", "Denby", "western U.S. city"),
        ("Costa Lurian diplomat [P:Ann Reed] left.", "Ann Reed", "Costa Lurian diplomat"),
        ("[L:Chad]'s Chief Rabbi [P:Ari Blum] left.", "Ari Blum", "Chad's Chief Rabbi"),
        ("The U.S.-based toy giant [O:Toyland] grew.", "Toyland", "U.S.-based toy giant"),
        ("Deputy Attorney General [P:Ann Reed] left.", "Ann Reed", "Deputy Attorney General"),
        # before the name, with a comma
        ("The Lebanese capital, [L:Beirut], was calm.", "Beirut", "The Lebanese capital"),
        (
            "Peace came when the president of [L:Russia], [P:Ivan Petrov], agreed.",
            "Ivan Petrov",
            "the president of Russia",
        ),
        ("“No,” said the firm's chief executive officer, [P:Alan Moll].", "Alan Moll", "chief executive officer"),
        ("“No,” said [O:Lake Capital] chief strategist, [P:Alan Moll].", "Alan Moll", "Lake Capital chief strategist"),
        ("A retired judge, [P:Haddad] left the court.", "Haddad", "A retired judge"),
        # what a clause says its subject is
        ("[P:Haddad] is a commander of a unit of the [O:Guard].", "Haddad", "a commander of a unit of the Guard"),
        ("[P:Omar Haddad] was defence minister of [L:Chad] until 2004.", "Omar Haddad", "defence minister of Chad"),
        (
            (
                "The [O:Lake Guard], of which he was a leader, is the main force responsible for the security and"
                " protection of the [P:Zidan] government and is commanded by him."
            ),
            "Lake Guard",
            "the main force responsible for the security and protection of the Zidan government",
        ),
        ("They fled to [L:Homa], which is a key opposition stronghold.", "Homa", "a key opposition stronghold"),
    ],
)
def test_definitions(text: str, name: str, expected: str) -> None:
    assert definition(text, name) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # forms of address, possessors, single words
        ("Mr [P:Luc Fabre] described it.", "Luc Fabre"),
        ("The BBC's [P:James Ross] reports.", "James Ross"),
        ("One [P:James Ross] came.", "James Ross"),
        ("The company [O:Acme] grew.", "Acme"),
        ("The [L:London]-based [O:Lake Observatory] said so.", "Lake Observatory"),
        # adjectives and participles behind a verb
        ("[P:Omar Haddad] is reportedly living in [L:France].", "Omar Haddad"),
        ("[P:Omar Haddad] was pushed aside.", "Omar Haddad"),
        ("[P:Omar Haddad] is said to be a member of the court.", "Omar Haddad"),
        ("[P:Omar Haddad] is not a member of the court.", "Omar Haddad"),
        # the subject of another clause
        ("According to [P:Ann Reed], a police officer was injured.", "Ann Reed"),
        ("After [P:Ann Reed] left, the president of [L:Chad] cried.", "Ann Reed"),
        ("When he met [P:Ann Reed], the president of [L:Chad] cried.", "Ann Reed"),
        ("[P:Ann Reed], a police officer said, was drunk.", "Ann Reed"),
        ("[P:Ann Reed], the Chinese newspaper revealed, was drunk.", "Ann Reed"),
        ("In [L:Homa], the mayor was killed.", "Homa"),
        ("The son of [P:Omar Haddad] is a lawyer from [L:Leeds].", "Omar Haddad"),
        ("The wife of [P:Omar Haddad], a nurse from [L:Leeds], cried.", "Omar Haddad"),
        # lists
        ("He met [P:Ann Reed], the president of [L:Chad], [P:Luc Fabre] and others.", "Ann Reed"),
        ("He met [P:Ann Reed], the president of [L:Chad], [P:Luc Fabre] and others.", "Luc Fabre"),
        ("They met [P:Ann Reed], actress [P:Joan Hill] and others.", "Ann Reed"),
        ("They like [O:Acme], the [O:Bank of Chad], and others.", "Acme"),
        ("He was born in [L:Evans], [L:Texas].", "Texas"),
        ("Roads in eastern Zheda province [L:Chad]'s north are bad.", "Chad"),
        ("It is at a museum in [L:Evans], [L:Texas].", "Texas"),
        ("They searched the coast of [L:Aceda].", "Aceda"),
        ("The fire was in the Khush district of [L:Panja].", "Panja"),
        ("He met [P:Ann Reed], head of [L:Lakeside], Ohio-based [O:Acme].", "Ann Reed"),
        ("[P:Omar Haddad] was defence minister under both [P:Zidan] and his father.", "Omar Haddad"),
        # words that refer to something said elsewhere
        ("[P:Ann Reed], his lawyer, left.", "Ann Reed"),
        ("[P:Ann Reed], the director of the company, left.", "Ann Reed"),
        ("[P:Ann Reed], the president, left.", "Ann Reed"),
        ("[P:Ann Reed], a member of its board, left.", "Ann Reed"),
        ("Its capital, [L:Homa], fell.", "Homa"),
        ("The [O:Lake Union] is the only rebel group not to have signed the deal.", "Lake Union"),
        ("His brother [P:Basim Haddad] died.", "Basim Haddad"),
        # questions, quotations, names that look like titles
        ("Is [P:Ann Reed], a lawyer from [L:Leeds], the winner?", "Ann Reed"),
        ('"[P:Ann Reed] is a lawyer from [L:Leeds]," he said.', "Ann Reed"),
        ("Then Dean [P:Kamen] spoke.", "Kamen"),
        ("It got a major [P:Warren] grant.", "Warren"),
        # cut or garbled text
        ("[P:Ann Reed], a", "Ann Reed"),
        ("[P:Ann Reed], the head of", "Ann Reed"),
        ("[P:Ann Reed], a , of the ( said", "Ann Reed"),
        ("[P:Ann Reed], and lawyer of [L:Chad], left.", "Ann Reed"),
        ("[P:Ann Reed] (), , , is .", "Ann Reed"),
        ("[O:Acme], the , said so.", "Acme"),
    ],
)
def test_no_definition_is_better_than_a_doubt(text: str, name: str) -> None:
    assert definition(text, name) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[P:Ann Reed], a producer famed for her “wall of sound”, left.", "a producer"),
        ("[P:Ann Reed], the daughter of a judge and his wife, left.", "the daughter of a judge"),
        ("[P:Ann Reed], a lawyer seeking her freedom, left.", "a lawyer"),
        ("[P:Ann Reed] became a professor of law in 1961 and left.", "a professor of law"),
        ("[P:Ann Reed], a lawyer and [P:Joan Hill] left.", "a lawyer"),
        ("[P:Ann Reed], a spokeswoman for the company, left.", "a spokeswoman"),
        ("“No,” said [P:Ann Reed], a woman from [L:Leeds] injured in the fire.", "a woman from Leeds"),
        (
            (
                "[P:Ann Reed], the top adviser for trade in the office of the ministry of mines of the united lake"
                " provinces of the north, left."
            ),
            "the top adviser for trade in the office of the ministry of mines",
        ),
    ],
)
def test_a_phrase_ends_where_it_may(text: str, expected: str) -> None:
    assert definition(text, "Ann Reed") == expected
