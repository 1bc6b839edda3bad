from __future__ import annotations

import pytest

from generator.model import RepairKind
from generator.read.characters import repair_characters
from generator.read.draft import Draft


@pytest.mark.parametrize(
    ("text", "expected", "kinds"),
    [
        ("plain 'text' – “as” is, é", "plain 'text' – “as” is, é", []),
        ("the regimeâ€™s end", "the regime’s end", [RepairKind.MOJIBAKE]),
        ("cafÃ© and naÃ¯ve", "café and naïve", [RepairKind.MOJIBAKE, RepairKind.MOJIBAKE]),
        ("a \x93quote\x94 here", "a “quote” here", [RepairKind.MOJIBAKE, RepairKind.MOJIBAKE]),
        ("AT&amp;T &lt;b&gt; &#8217;s", "AT&T <b> ’s", [RepairKind.ENTITY] * 4),
        ("&amp;quot;Yes&amp;quot;", '"Yes"', [RepairKind.ENTITY] * 2),
        ("Q&A; R&D &unknown; &#0;", "Q&A; R&D &unknown; �", [RepairKind.ENTITY]),
        ("a\xa0b\u2009c", "a b c", [RepairKind.SPACE] * 2),
        ("so\xadli\u200bda\u200erity\ufeff", "solidarity", [RepairKind.INVISIBLE] * 4),
        ("nul\x00l\x07", "null", [RepairKind.CONTROL] * 2),
        ("one\r\ntwo\rthree\u2028four\ttab", "one\ntwo\nthree\nfour tab", []),
        ("Cafe\u0301", "Café", [RepairKind.ACCENT]),
        ("نامه\u200cای", "نامه\u200cای", []),
    ],
)
def test_repairs(text: str, expected: str, kinds: list[RepairKind]) -> None:
    draft = repair_characters(Draft.of(text))
    assert draft.text == expected
    assert [repair.kinds for repair in draft.repairs("one")] == [(kind,) for kind in kinds]


def test_every_repair_keeps_its_place() -> None:
    source = "Then â€“ said Tom &amp; Zoë\xa0Müller\r\nâ€œGo!â€\x9d"
    draft = repair_characters(Draft.of(source))
    assert draft.text == "Then – said Tom & Zoë Müller\n“Go!”"
    start = draft.text.index("Müller")
    assert source[slice(*draft.alignment().locate(start, start + 6))] == "Müller"
    start = draft.text.index("Go!")
    assert source[slice(*draft.alignment().locate(start, start + 3))] == "Go!"
