from __future__ import annotations

import pytest

from generator.read.characters import repair_characters
from generator.read.draft import Draft


@pytest.mark.parametrize(
    ("text", "expected", "kinds"),
    [
        ("plain 'text' – “as” is, é", "plain 'text' – “as” is, é", []),
        ("the regimeâ€™s end", "the regime’s end", ["mojibake"]),
        ("cafÃ© and naÃ¯ve", "café and naïve", ["mojibake", "mojibake"]),
        ("a \x93quote\x94 here", "a “quote” here", ["mojibake", "mojibake"]),
        ("AT&amp;T &lt;b&gt; &#8217;s", "AT&T <b> ’s", ["HTML entity"] * 4),
        ("&amp;quot;Yes&amp;quot;", '"Yes"', ["HTML entity"] * 2),
        ("Q&A; R&D &unknown; &#0;", "Q&A; R&D &unknown; �", ["HTML entity"]),
        ("a\xa0b\u2009c", "a b c", ["unusual space"] * 2),
        ("so\xadli\u200bda\u200erity\ufeff", "solidarity", ["invisible character"] * 4),
        ("nul\x00l\x07", "null", ["control character"] * 2),
        ("one\r\ntwo\rthree\u2028four\ttab", "one\ntwo\nthree\nfour tab", []),
        ("Cafe\u0301", "Café", ["letter and accent joined"]),
        ("نامه\u200cای", "نامه\u200cای", []),
    ],
)
def test_repairs(text: str, expected: str, kinds: list[str]) -> None:
    draft = repair_characters(Draft.of(text))
    assert draft.text == expected
    assert [repair.kind for repair in draft.repairs("one")] == kinds


def test_every_repair_keeps_its_place() -> None:
    source = "Then â€“ said Tom &amp; Zoë\xa0Müller\r\nâ€œGo!â€\x9d"
    draft = repair_characters(Draft.of(source))
    assert draft.text == "Then – said Tom & Zoë Müller\n“Go!”"
    start = draft.text.index("Müller")
    assert source[slice(*draft.alignment().locate(start, start + 6))] == "Müller"
    start = draft.text.index("Go!")
    assert source[slice(*draft.alignment().locate(start, start + 3))] == "Go!"
