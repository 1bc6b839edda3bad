"""Figures as Markdown: a table for those who know the measures, a sentence for those who do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from benchmarks.quality.measure import Figures
from benchmarks.quality.recognition import ALL
from benchmarks.quality.resolution import Resolved
from benchmarks.quality.scores import Score
from benchmarks.table import table

RECOGNITION, RESOLUTION, SUMMARIES, EVIDENCE = "recognition", "resolution", "summaries", "evidence"
PLURALS = {
    ALL: "all names",
    "person": "people",
    "organization": "organizations",
    "place": "places",
    "event": "events",
}


def report(all_figures: Sequence[Figures]) -> Mapping[str, str]:
    """Return the report by its sections; a section without figures is left out."""
    sections = {
        RECOGNITION: _recognition(all_figures),
        RESOLUTION: _resolution(all_figures),
        SUMMARIES: _summaries(all_figures),
        EVIDENCE: _evidence(all_figures),
    }
    return {name: text for name, text in sections.items() if text}


def _recognition(all_figures: Sequence[Figures]) -> str:
    rows = [
        [each.set, each.recognizer, PLURALS.get(kind, kind), *_three(score)]
        for each in all_figures
        for kind, score in (each.recognition or {}).items()
    ]
    words = [_words_on_names(each, each.recognition[ALL]) for each in all_figures if each.recognition]
    return _section(("Texts", "Recognizer", "Names of", "Precision", "Recall", "F1"), 3, rows, words)


def _resolution(all_figures: Sequence[Figures]) -> str:
    rows, words = [], []
    for each in all_figures:
        if found := each.resolution:
            measures = found.agreement
            scores = [
                f"{value:.1f}" for value in (measures.muc.f1, measures.b_cubed.f1, measures.ceaf_e.f1, measures.conll)
            ]
            rows.append([each.set, each.recognizer, *scores, f"{found.merges}", f"{found.splits}"])
            words.append(_words_on_profiles(each, found))
    heads = ("Texts", "Recognizer", "MUC", "B³", "CEAFe", "CoNLL F1", "Wrong merges", "Wrong splits")
    return _section(heads, 2, rows, words)


def _summaries(all_figures: Sequence[Figures]) -> str:
    rows = [
        [
            each.set,
            each.recognizer,
            f"{found.rouge_1:.1f}",
            f"{found.rouge_2:.1f}",
            f"{found.written} of {found.articles}",
        ]
        for each in all_figures
        if (found := each.summaries)
    ]
    return _section(("Texts", "Recognizer", "ROUGE-1", "ROUGE-2", "Articles with a summary"), 2, rows, [])


def _evidence(all_figures: Sequence[Figures]) -> str:
    rows = []
    for each in all_figures:
        for sort, told in each.evidence.items():
            rows.append([each.set, each.recognizer, sort, *_three(told.all), _percent(told.speakers)])
            if told.direct:
                rows.append([each.set, each.recognizer, f"direct {sort}", *_three(told.direct), ""])
    heads = ("Texts", "Recognizer", "Sort", "Precision", "Recall", "F1", "Speaker right")
    return _section(heads, 3, rows, [])


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}"


def _words_on_names(each: Figures, score: Score) -> str:
    return (
        f"{each.set}, {each.recognizer}: of 100 names shown, {_count(100 - score.precision, 'is', 'are')} wrong (no "
        "name, cut elsewhere, or of another kind); of 100 names in the text, "
        f"{_count(100 - score.recall, 'is', 'are')} missed or shown wrong."
    )


def _words_on_profiles(each: Figures, found: Resolved) -> str:
    merged, split = (
        100 * n / of if of else 0.0 for n, of in ((found.merges, found.profiles), (found.splits, found.things))
    )
    return (
        f"{each.set}, {each.recognizer}: of 100 profiles, {_count(merged, 'mixes', 'mix')} two things up; of 100 "
        f"things that have a profile, {_count(split, 'is', 'are')} spread over several."
    )


def _count(rate: float, one: str, many: str) -> str:
    """Return a rate in a hundred, in whole numbers, with its verb."""
    if rate <= 0:
        return f"none {one}"
    if rate < 0.5:
        return f"fewer than 1 {one}"
    number = int(rate + 0.5)
    return f"{number} {one if number == 1 else many}"


def _three(score: Score) -> list[str]:
    return [f"{value:.1f}" for value in (score.precision, score.recall, score.f1)]


def _section(heads: Sequence[str], named: int, rows: Sequence[Sequence[str]], words: Sequence[str]) -> str:
    """Return a table, its first ``named`` columns to the left and figures to the right, and a list below it."""
    if not rows:
        return ""
    figures = table(heads, rows, named=named)
    return "\n\n".join(part for part in (figures, "\n".join(f"- {line}" for line in words)) if part)
