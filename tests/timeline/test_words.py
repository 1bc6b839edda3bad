"""What two sentences have in common."""

from __future__ import annotations

from generator.timeline.words import Scale, terms


def test_terms_are_words_with_a_topic_without_endings() -> None:
    assert terms("The bombing of the harbor's ferries") == terms("bombings: harbor ferry ferries, ferr") - {
        "ferr",
        "ferry",
    }
    assert terms("It was on Monday") == frozenset()
    assert "2009" in terms("in 2009")


def test_rare_terms_join_more_than_common_ones() -> None:
    texts = [terms(text) for text in ("ferry sank harbor", "ferry sank storm", "ferry burned", "ferry harbor raised")]
    scale = Scale(texts)
    ferry, sank = terms("ferry burned quay"), terms("sank storm")
    assert Scale([*texts, ferry]).likeness(ferry, texts[2]) == 1
    assert scale.likeness(texts[1], sank) == 1
    assert 0 < scale.likeness(texts[0], texts[2]) < scale.likeness(texts[0], texts[1]) < 1
    assert scale.likeness(terms(""), texts[0]) == 0
