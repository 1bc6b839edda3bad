"""The tokenizer: Treebank-like tokens with places, names freed from compounds."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.recognize.tokens import tokenize

CASES = [
    ("London-based Amnesty", "London - based Amnesty"),
    ("a U.S.-led force", "a U.S. - led force"),
    ("a pro-al-Sadr lawmaker", "a pro - al-Sadr lawmaker"),
    ("post-Gadhafi Libya", "post - Gadhafi Libya"),
    ("non-OPEC oil", "non - OPEC oil"),
    ("Soviet-era arms", "Soviet - era arms"),
    ("al-Sadr's men", "al-Sadr 's men"),
    ("Ban Ki-moon and Kim Jong-un", "Ban Ki-moon and Kim Jong-un"),
    ("Port-au-Prince", "Port-au-Prince"),
    ("the UN-Arab League envoy, CD-ROM, F-16", "the UN - Arab League envoy , CD-ROM , F-16"),
    ("the Iran-Iraq war", "the Iran - Iraq war"),
    ("the Turkish-Syrian border", "the Turkish-Syrian border"),
    ("long-term six-month", "long-term six-month"),
    ("He didn't say it’s so", "He did n't say it ’s so"),
    ("Martin Luther King Jr. spoke", "Martin Luther King Jr. spoke"),
    ("Brig. Gen. J. K. Rowe left.", "Brig. Gen. J. K. Rowe left ."),
    ("He reads the Sun.", "He reads the Sun ."),
    ("It was bought by Acme Inc.", "It was bought by Acme Inc."),
    ("He lives in the U.S.", "He lives in the U.S."),
    ("Washington, D.C. is big", "Washington , D.C. is big"),
    ("(Syria envoy Smith's)", "( Syria envoy Smith 's )"),
    ("Smith 's plan", "Smith 's plan"),
    ("“No,” he said…", "“ No , ” he said …"),
    ("areas.A rebel", "areas . A rebel"),
    ("AT&T, O'Brien and McDonald's", "AT&T , O'Brien and McDonald 's"),
    ("$5.3bn, 10,000 and 2:30", "$5.3bn , 10,000 and 2:30"),
    ("see https://example.org/a?b=1 now", "see https://example.org/a?b=1 now"),
    ("'pursuing ventures'", "' pursuing ventures '"),
    ("Iran -- Iraq", "Iran -- Iraq"),
    ("", ""),
    (" \n\t ", ""),
    ("👍🏽 ok ÉTÉ Łódź", "👍 🏽 ok ÉTÉ Łódź"),
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_tokens(text: str, tokens: str) -> None:
    assert [token.text for token in tokenize(text)] == tokens.split()


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_places_point_to_the_text(text: str) -> None:
    padded = f"x. {text} y"
    tokens = tokenize(padded, 3, 3 + len(text))
    assert all(padded[token.start : token.end] == token.text for token in tokens)
    assert all(one.end <= two.start for one, two in pairwise(tokens))
    covered = "".join(token.text for token in tokens)
    assert covered == "".join(text.split())
