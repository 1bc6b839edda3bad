"""Lines in capital letters."""

from __future__ import annotations

import pytest

from generator.recognize.headlines import recased


@pytest.mark.parametrize(
    ("line", "others", "want"),
    [
        ("REBELS TAKE ALEPPO , UN SAYS", "", "rebels take Aleppo , UN says"),
        ("HADDAD TELLS OF FLIGHT", "Haddad fled .", "Haddad tells of flight"),
        ("MINISTERS VISIT TURKEY", "", "ministers visit Turkey"),
        ("IAEA : NO BOMB", "the IAEA said", "IAEA : no bomb"),
        ("FIFA WORLD", "", "FIFA WORLD"),
        ("U.S. TROOPS LEAVE IRAQ 2011", "", "U.S. troops leave Iraq 2011"),
    ],
)
def test_recased(line: str, others: str, want: str) -> None:
    rows = [tuple(line.split()), tuple(others.split())]
    assert recased(rows) == (tuple(want.split()), tuple(others.split()))


def test_ordinary_lines_stay() -> None:
    rows = [("The", "UN", "met", "in", "Oslo"), ()]
    assert recased(rows) == tuple(rows)


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("BEIRUT ( Reuters ) - Rebels left", "Beirut ( Reuters ) - Rebels left"),
        ("LOS ANGELES , Monday", "Los Angeles , Monday"),
        ("NATO said BEIRUT", "NATO said BEIRUT"),
        ("UN ( Geneva )", "UN ( Geneva )"),
    ],
)
def test_datelines(line: str, want: str) -> None:
    assert recased([tuple(line.split())]) == (tuple(want.split()),)
