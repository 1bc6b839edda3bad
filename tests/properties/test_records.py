"""What is kept and what is given away: a record comes back as it went in, and an export leads to its articles."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cache import from_record, to_record
from generator.model import Analysis, StorySummary, documents
from generator.pipeline import analyze
from tests.hostile import oracle
from tests.properties.strategies import STEADY, TEXTS

WHOLE = st.floats(allow_nan=False)
"""What is not equal to itself cannot be compared; no figure is."""
st.register_type_strategy(float, WHOLE)
st.register_type_strategy(documents.DocumentId, st.text())


@settings(STEADY, max_examples=40)
@given(st.from_type(Analysis))
def test_any_analysis_comes_back(value: Analysis) -> None:
    assert from_record(Analysis, to_record(value)) == value


@STEADY
@given(st.from_type(StorySummary))
def test_any_summary_of_a_story_comes_back(value: StorySummary) -> None:
    assert from_record(StorySummary, to_record(value)) == value


@settings(STEADY, max_examples=20)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_what_is_found_lies_in_its_article(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder, "seeds")
        seeds.mkdir()
        for number, text in enumerate(texts):
            (seeds / f"{number}.md").write_text(text, "utf-8", "replace")
        corpus = analyze(oracle.settings_of(Path(folder)))
        oracle.check_reported(seeds, corpus)
    oracle.check_places(corpus)
    oracle.check_kept(corpus)
    oracle.check_export(corpus)
