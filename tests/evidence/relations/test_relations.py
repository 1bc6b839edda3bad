"""What is stated of somebody is found, with the words of the article."""

from __future__ import annotations

import pytest

from tests.evidence.relations.marked import short

TITLES = [
    ("President [P:Ann Lee] spoke.", [("office", "Ann Lee", "President", "")]),
    ("Norwegian Foreign Minister [P:Lee] spoke.", [("office", "Lee", "Norwegian Foreign Minister", "")]),
    ("[L:Norway]'s prime minister, [P:Lee], spoke.", [("office", "Lee", "prime minister", "Norway")]),
    ("[G:Acme] spokesman [P:Lee] spoke.", [("office", "Lee", "Acme spokesman", "Acme")]),
    ("[G:UN] and [G:Arab League] envoy [P:Lee]", [("office", "Lee", "UN and Arab League envoy", "UN")]),
    ("Secretary of State [P:Lee] spoke.", [("office", "Lee", "Secretary of State", "")]),
    ("The mayor of [L:Oslo], [P:Lee], spoke.", [("office", "Lee", "mayor", "Oslo")]),
    ("Ambassador to the [L:Ruritania] [P:Lee]", [("office", "Lee", "Ambassador", "Ruritania")]),
    (
        "Presidents [P:Lee] and [P:Berg] met.",
        [("office", "Berg", "President", ""), ("office", "Lee", "President", "")],
    ),
    (
        "Chairman and CEO [P:Lee] resigned.",
        [("office", "Lee", "CEO", ""), ("office", "Lee", "Chairman", "")],
    ),
    ("Meanwhile [L:US] President [P:Lee] spoke.", [("office", "Lee", "US President", "US")]),
    ("Interior Minister Prince [P:Lee]", [("office", "Lee", "Interior Minister", ""), ("office", "Lee", "Prince", "")]),
    ("[L:Norway]'s envoy to the [G:UN], [P:Lee], spoke.", [("office", "Lee", "envoy to the UN", "Norway")]),
    ("They met in [L:Norway] and Foreign Minister [P:Lee] left.", [("office", "Lee", "Foreign Minister", "")]),
    ("Social Affairs minister, [P:Lee], spoke.", [("office", "Lee", "Social Affairs minister", "")]),
    ("said the firm's chief executive, [P:Lee].", [("office", "Lee", "chief executive", "the firm")]),
    ("One of the leaders of the revolt, [P:Lee], fled.", [("head", "Lee", "leader", "the revolt")]),
    ("Maj-Gen. [P:Lee] fled.", [("rank", "Lee", "Maj-Gen.", "")]),
    ("army chief Col [P:Lee] fled.", [("office", "Lee", "army chief", ""), ("rank", "Lee", "Col", "")]),
    ("Attorney General [P:Lee] spoke.", [("office", "Lee", "Attorney General", "")]),
    ("[L:Oslo]-based lawyer [P:Lee]", [("location", "Lee", "based", "Oslo"), ("office", "Lee", "lawyer", "")]),
]

DESCRIPTIONS = [
    ("[P:Lee], the head of the [G:Free Army], fled.", [("head", "Lee", "head", "Free Army")]),
    ("[P:Lee], a spokesman for the [G:Free Army], fled.", [("office", "Lee", "spokesman", "Free Army")]),
    ("[P:Lee], a member of a local council, fled.", [("member", "Lee", "member", "a local council")]),
    ("[P:Lee], 42, is a commander of a unit of the [G:Guard].", [("head", "Lee", "commander of a unit", "Guard")]),
    ("The [G:Guard], of which [P:Lee] was a top leader, fled.", [("office", "Lee", "top leader", "Guard")]),
    ("While [P:Lee] became a business tycoon, others fled.", [("office", "Lee", "business tycoon", "")]),
    ("A Sunni Muslim, [P:Lee] was popular.", [("faith", "Lee", "Sunni Muslim", "")]),
    ("[P:Lee], a Republican, spoke.", [("member", "Lee", "Republican", "")]),
    ("[P:Lee], one of [P:Berg]'s closest allies, fled.", [("close", "Lee", "closest ally", "Berg")]),
    ("[P:Lee], once a friend of [P:Berg], fled.", [("close", "Lee", "friend", "Berg")]),
    ("[P:Lee] is a staunch supporter of [P:Berg].", [("allegiance", "Lee", "staunch supporter", "Berg")]),
    ("[P:Lee], a native of [L:Bergen], fled.", [("origin", "Lee", "native", "Bergen")]),
    ("[P:Lee], a resident of [L:Bergen], fled.", [("residence", "Lee", "resident", "Bergen")]),
    (
        "[P:Lee], the president and chief executive of [G:Acme], spoke.",
        [("office", "Lee", "chief executive", "Acme"), ("office", "Lee", "president", "Acme")],
    ),
    ("The board named [P:Lee] as its new chairman.", [("office", "Lee", "new chairman", "")]),
    ("As mayor of [L:Oslo], [P:Lee] signed it.", [("office", "Lee", "mayor", "Oslo")]),
    ("[P:Lee], a [G:BBC] reporter in [L:Oslo], spoke.", [("office", "Lee", "BBC reporter in Oslo", "BBC")]),
    ("[P:Lee], former [G:Acme] chairman to head the firm.", [("office", "Lee", "former Acme chairman", "Acme")]),
    (
        "[L:Iran]'s leader, Ayatollah [P:Lee], spoke.",
        [("head", "Lee", "leader", "Iran"), ("office", "Lee", "Ayatollah", "")],
    ),
    ("Secretary for Humanitarian Affairs [P:Lee]", [("office", "Lee", "Secretary for Humanitarian Affairs", "")]),
    ("[P:Lee], chief of staff, spoke.", [("office", "Lee", "chief of staff", "")]),
    ("[P:Lee] served as mayor of [L:Oslo].", [("office", "Lee", "mayor", "Oslo")]),
    (
        "[P:Lee], head of the [G:Red Cross]'s monitoring mission, fled.",
        [("head", "Lee", "head", "the Red Cross's monitoring mission")],
    ),
]

KINSHIP = [
    ("[P:Lee]'s brother [P:Max] fled.", [("kin", "Max", "brother", "Lee")]),
    ("[P:Lee] and his father [P:Max] fled.", [("kin", "Max", "father", "Lee")]),
    ("[P:Lee], whose elder sister [P:Ida] fled, stayed.", [("kin", "Ida", "elder sister", "Lee")]),
    (
        "[P:Lee] stayed after her older brother and heir apparent [P:Max] fled.",
        [("kin", "Max", "older brother", "Lee")],
    ),
    ("[P:Lee]'s two sons, [P:Max] and [P:Leo], fled.", [("kin", "Leo", "son", "Lee"), ("kin", "Max", "son", "Lee")]),
    ("[P:Max], a son of [P:Lee], fled.", [("kin", "Max", "son", "Lee")]),
    ("[P:Max] is the son of a general, [P:Lee].", [("kin", "Max", "son", "Lee")]),
    ("[P:Max], the son of a baker, fled.", [("kin", "Max", "son", "a baker")]),
    ("[P:Max], [P:Lee]'s husband, fled.", [("kin", "Max", "husband", "Lee")]),
    ("[P:Lee] married [P:Max].", [("kin", "Lee", "married", "Max")]),
]

TIES = [
    ("The [G:BBC]'s [P:Lee] reports.", [("member", "Lee", "of", "BBC")]),
    ("[P:Lee] of the [G:Red Cross] said so.", [("member", "Lee", "of", "Red Cross")]),
    ("[P:Lee] belongs to the [G:Guard].", [("member", "Lee", "belongs to", "Guard")]),
    ("[P:Lee], who has defected from the [G:Guard], spoke.", [("allegiance", "Lee", "defected from", "Guard")]),
    ("[P:Lee] leads the [G:Guard].", [("head", "Lee", "leads", "Guard")]),
    (
        "[P:Lee] is loyal to President [P:Berg].",
        [("allegiance", "Lee", "loyal to", "Berg"), ("office", "Berg", "President", "")],
    ),
    ("[P:Lee] became close to [P:Berg].", [("close", "Lee", "close to", "Berg")]),
    ("The close relationship between [P:Lee] and [P:Berg] ended.", [("close", "Lee", "close relationship", "Berg")]),
    ("[P:Lee], from the restive city of [L:Homs], fled.", [("origin", "Lee", "from", "Homs")]),
    ("[P:Lee] was born in [L:Homs].", [("origin", "Lee", "born in", "Homs")]),
    ("[P:Lee], 42, lives in [L:Homs].", [("residence", "Lee", "lives in", "Homs")]),
    ("[P:Lee] of [L:Norway] won.", [("origin", "Lee", "of", "Norway")]),
    ("The [L:Oslo]-based [G:Red Cross] helped.", [("location", "Red Cross", "based", "Oslo")]),
    ("[L:Rastan] in the central province of [L:Homs] fell.", [("location", "Rastan", "in", "Homs")]),
    (
        "In the capital's suburbs of [L:Douma] and [L:Harasta] it was calm.",
        [("location", "Douma", "suburb", "the capital"), ("location", "Harasta", "suburb", "the capital")],
    ),
    ("The [L:Damascus] suburb of [L:Douma] fell.", [("location", "Douma", "suburb", "Damascus")]),
    ("The [L:Douma] suburb of [L:Damascus] fell.", [("location", "Douma", "suburb", "Damascus")]),
    ("[P:Lee], who was expected to win, died in 1994.", [("death", "Lee", "died", "")]),
    ("[P:Lee] was killed in [L:Homs].", [("death", "Lee", "killed", "")]),
    ("The assassination of [P:Lee] shocked many.", [("death", "Lee", "assassination", "")]),
]


@pytest.mark.parametrize(("marked", "expected"), TITLES + DESCRIPTIONS + KINSHIP + TIES)
def test_found(marked: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert short(marked) == expected


REFUSED = [
    "[P:Lee] is not a member of the [G:Guard].",
    "If [P:Lee] becomes president of [L:Norway], taxes rise.",
    "[P:Lee] would become prime minister.",
    "[P:Lee] denied that she is a member of the [G:Guard].",
    "[P:Lee] is accused of being a member of the [G:Guard].",
    "[P:Lee] is the alleged head of the [G:Guard].",
    "Was [P:Lee] a member of the [G:Guard]?",
    "[P:Lee] is no friend of [P:Berg].",
    "The candidate for president [P:Lee] spoke.",
    "The brother of [P:Lee] is a Sunni Muslim.",
    "The son of a clerk, who was named by [P:Lee], was assassinated.",
    "[P:Lee] killed three people.",
    "[P:Lee]'s murder trial began.",
    "The rest died.",
    "[P:Lee] was the first official to meet the rebels.",
    "[P:Max], the head of the Guard Directorate Mr [P:Lee] left.",
    "They called for the death of [P:Lee].",
    "The attempted assassination of [P:Lee] failed.",
    "[P:Lee] was named by prosecutors as the leader of the [G:Guard].",
    "[P:Lee], [P:Berg]'s lawyer and [P:Max] met.",
    "[P:Lee] was born in the [G:Guard].",
    "He is a member of the [G:Guard].",
    "His brother [P:Lee] fled.",
    "According to [P:Lee], a member of the [G:Guard] fled.",
    "They are in the city of [L:Homs], the province of [L:Hama] and elsewhere.",
    "[P:Lee] met [P:Berg]. He died in 1994.",
]


@pytest.mark.parametrize("marked", REFUSED)
def test_refused(marked: str) -> None:
    assert short(marked) == []
