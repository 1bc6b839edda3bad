from __future__ import annotations

import pytest

from generator.read.draft import Draft
from generator.read.treebank import is_treebank, stray_spaces, treebank_edits

CASES = [
    ("He did n't , she ca n't , they wo n't .", "He didn't, she can't, they won't."),
    ("Syria 's army , the rebels ' chief , Assad 's .", "Syria's army, the rebels' chief, Assad's."),
    ("He said : `` Go . ''", "He said: “Go.”"),
    ("He made an `` escape '' , they said .", "He made an “escape”, they said."),
    ("` Top defector ' heads for Paris .", "‘Top defector’ heads for Paris."),
    ("They called it ` the rebels ' .", "They called it ‘the rebels’."),
    ("The agency -LRB- AFP -RRB- said [ sic ] so .", "The agency (AFP) said [sic] so."),
    ("One can not go , as we gon na see .", "One cannot go, as we gonna see."),
    ("It cost $ 3 , or US$ 2 , or 5 % .", "It cost $3, or US$2, or 5%."),
    ("He lives in the U.S. .", "He lives in the U.S."),
    ("Turkey\\/Syria -- and more ; then ?", "Turkey/Syria – and more; then?"),
    ("They live '' freely and well '' there .", "They live “freely and well” there."),
    ('She said " no " , and " yes . "', 'She said "no", and "yes."'),
    ("He spoke . '' ''", "He spoke."),
    ("`` It is over .\nWe go home , '' he said .", "“It is over.\nWe go home,” he said."),
    ("`` One .\n`` Two . ''", "“One.\n“Two.”"),
    ("He said : `` Go . '' '' \nThe end is near , '' he added .", "He said: “Go.”\n“The end is near,” he added."),
    ("It was over . ''\nHe said : `` No . ''", "It was over.\nHe said: “No.”"),
    ("I 'll , you 're , he 'd , we 've , I 'm", "I'll, you're, he'd, we've, I'm"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_printed_form(text: str, expected: str) -> None:
    assert Draft.of(text).edit(treebank_edits(text)).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One , two . Three , four .", True),
        ("One, two , three, four.\nFive , six, seven.", False),
        ("The six - member team, it said, went home.", False),
        ("No marks at all", False),
        ("One , two .", False),
        ("Mr. A , of the U.S. , and B , said so .", True),
    ],
)
def test_recognition(text: str, expected: bool) -> None:
    assert is_treebank(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("largely loyal , so he left .", "largely loyal, so he left."),
        ("wait . . . and see", "wait . . . and see"),
        ("the .NET team and ,5 percent", "the .NET team and ,5 percent"),
        ("dont! Non ! « oui »", "dont! Non ! « oui »"),
    ],
)
def test_stray_spaces(text: str, expected: str) -> None:
    assert Draft.of(text).edit(stray_spaces(text)).text == expected


def test_names_beside_marks_keep_their_place() -> None:
    source = "`` Manaf Tlas '' , said Mr Tlas 's son -LRB- Firas -RRB- ."
    draft = Draft.of(source).edit(treebank_edits(source))
    for name in ("Manaf Tlas", "Tlas's son", "Firas"):
        start = draft.text.index(name)
        file_start, file_end = draft.alignment().locate(start, start + len(name))
        assert source[file_start:file_end].replace(" 's", "'s") == name


def test_many_stray_marks_take_linear_time() -> None:
    text = "a , b . c ; d , " + "x '' " * 20_000
    assert treebank_edits(text)
