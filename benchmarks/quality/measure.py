"""Run the project on a gold set and measure what it finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.quality.evidence import Told, score_evidence
from benchmarks.quality.found import Found, found_in
from benchmarks.quality.gold import TASKS, GoldError, GoldSet, read_gold
from benchmarks.quality.recognition import score_recognition
from benchmarks.quality.resolution import Resolved, score_resolution
from benchmarks.quality.scores import Score
from benchmarks.quality.summaries import Summarized, score_summaries
from generator.model import Problem
from generator.pipeline import analyze
from generator.settings import load_settings


@dataclass(frozen=True, slots=True)
class Figures:
    """What one recognizer, and all that follows it, reached on one set; None where the set has no such data."""

    set: str
    recognizer: str
    recognition: Mapping[str, Score] | None
    resolution: Resolved | None
    summaries: Summarized | None
    evidence: Mapping[str, Told] = field(default_factory=dict)


def measure(folder: Path, *, config: Path, recognizer: str | None = None, articles: Path | None = None) -> Figures:
    """Analyze the articles of a set and compare the findings with what people have marked.

    Args:
        folder: The gold set.
        config: The mkdocs.yml with the settings; the defaults hold where there is none.
        recognizer: Name of a recognizer; None for the one that the settings name.
        articles: Where the articles are read instead of in the set, under the same file names.

    Raises:
        GeneratorError: The set or the settings cannot be used.
    """
    gold = read_gold(folder)
    if not any(task in gold.tasks for task in TASKS):
        hint = f"Tasks that can be measured: {', '.join(TASKS)}."
        raise GoldError(Problem(str(folder), None, "these gold data are for other tasks", hint))
    chosen = {"recognizer": recognizer} if recognizer else {}
    settings = load_settings(config, seeds=str((articles or gold.articles).resolve()), **chosen)
    return figures(gold, found_in(analyze(settings), gold), recognizer=settings.options.recognizer)


def figures(gold: GoldSet, found: Found, *, recognizer: str) -> Figures:
    """Return the figures of what was found in a set, for those tasks that the set is made for."""
    known = any(mention.entity is not None and not mention.optional for mention in gold.mentions)
    return Figures(
        set=gold.name,
        recognizer=recognizer,
        recognition=score_recognition(gold, found.mentions) if "ner" in gold.tasks and gold.mentions else None,
        resolution=score_resolution(gold, found.mentions) if "entities" in gold.tasks and known else None,
        summaries=score_summaries(gold, found.summaries) if "summaries" in gold.tasks and gold.references else None,
        evidence=score_evidence(gold, found.pieces),
    )
