"""Text made of anything: a definition is verbatim, short, balanced, and never raises an error."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.define.lexicon import words
from generator.define.reader import LONGEST
from tests.define.entities import define_all, entities, marked

NAMES = ["[P:Ann Reed]", "[P:Reed|Ann Reed]", "[O:Acme]", "[L:Chad]", "[P:Omar Haddad]"]
MARKS = [",", ",", ".", "(", ")", "“", "”", "-", "’s", "\n"]
SMALL = ["a", "the", "an", "of", "of", "for", "and", "in", "to", "who", "is", "was", "said", "his", "from", "one"]
PIECES = [
    *NAMES,
    *MARKS,
    *SMALL,
    *["member", "head", "lawyer", "president", "Foreign", "Minister", "French", "former", "city", "group", "company"],
    *["capital", "members", "largest", "accused", "based", "responsible", "Mr", "Gen", "U.S.", "45", "Élan", "中国"],
]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30))
def test_anything(pieces: list[str]) -> None:
    text = " ".join(pieces).replace(" ,", ",").strip()
    if not text:
        return
    doc, mentions = marked(text)
    for name, found in define_all([doc], entities(mentions)).items():
        assert found.span is not None
        written = doc.text[found.span.start : found.span.end]
        assert found.text == " ".join(written.split())
        sentence = doc.sentences[found.sentence - 1]
        assert sentence.start <= found.span.start < found.span.end <= sentence.end
        assert len(found.text.split()) <= LONGEST + 1
        assert not set(found.text) & set('()[]“”",;')
        assert found.text.split()[-1].lower() not in words().dangling
        assert name != found.text


def test_a_sentence_without_end_gives_a_short_phrase() -> None:
    expected = "a member of the a member of the a member of the a member"
    doc, mentions = marked("a lawyer of the " * 2000 + "[P:Ann Reed], " + "a member of the " * 2000)
    assert define_all([doc], entities(mentions))["Ann Reed"].text == expected
