"""The corpora whose exports are looked at: invented ones, hostile ones, and the project's own articles."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator.model import Corpus
from generator.pipeline import analyze
from generator.settings import CONFIG_NAME, load_settings
from tests.render.corpora import make_corpus, make_small_corpus, make_told_corpus
from tests.render.disputed import make_disputed_corpus
from tests.render.test_hostile import hostile_corpus
from tests.sites import ROOT


@cache
def seeds_corpus() -> Corpus:
    """Return the analysis of the project's own articles."""
    return analyze(load_settings(ROOT / CONFIG_NAME, cache=""))


CORPORA: dict[str, Callable[[], Corpus]] = {
    "empty": lambda: make_corpus([]),
    "small": make_small_corpus,
    "told": make_told_corpus,
    "disputed": make_disputed_corpus,
    "hostile": hostile_corpus,
    "seeds": seeds_corpus,
}
