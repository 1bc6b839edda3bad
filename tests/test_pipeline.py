"""Whatever happened to the articles before: a build that keeps what it can has the result of one that keeps nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.pipeline import analyze
from generator.settings import load_settings

TELLINGS = (
    "The ferry Aurora ran aground off {place} on Monday, and the coast guard took {number} passengers ashore.",
    "{who}, the captain of the ferry Aurora, said the ship had lost its rudder off {place}.",
    "The ferry Aurora carried {number} passengers when it ran aground, the coast guard said on Tuesday.",
    "Divers looked at the hull of the ferry Aurora off {place}, and {who} thanked the coast guard.",
)
WHO = ("Ida Moen", "Jonas Vik", "I. Moen")
PLACES = ("Bergen", "Oslo", "Haugesund")


def tell(draw: random.Random) -> str:
    sentences = draw.sample(TELLINGS, 3)
    places = {"who": draw.choice(WHO), "place": draw.choice(PLACES), "number": draw.choice((40, 42))}
    return "Ferry Aurora runs aground\n\n" + " ".join(sentence.format(**places) for sentence in sentences) + "\n"


@pytest.mark.parametrize("seed", range(3))
def test_any_sequence_of_changes_ends_as_a_build_from_nothing(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    names = [f"{letter}.txt" for letter in "abcde"]
    for name in names:
        (seeds / name).write_text(tell(draw), "utf-8")
    told = 0
    for step in range(5):
        path = seeds / draw.choice(names)
        if path.exists() and draw.random() < 0.3:
            path.unlink()
        else:
            path.write_text(tell(draw), "utf-8")
        if step == 3:
            (tmp_path / ".cache" / "briefing" / "analysis.sqlite").unlink()
        kept = load_settings(tmp_path / "mkdocs.yml", story_words=draw.choice((30, 60)))
        clean = analyze(load_settings(tmp_path / "mkdocs.yml", story_words=kept.options.story_words, cache=""))
        assert analyze(kept) == clean
        told += len(clean.story_summaries)
    assert told, "there were stories of several articles"
