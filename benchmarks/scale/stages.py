"""``python -m benchmarks.scale.stages CONFIG OPTIONS``: the work of each stage in one build, in and out as JSON.

The stages are the functions that ``generator.pipeline`` and ``generator.article`` join. Here each is wrapped in a clock
before the build; what no clock covers is told as a stage too, so that nothing is lost.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from generator.settings import load_settings

READ, RECOGNIZE, EVIDENCE, SUMMARIZE = "read", "recognize", "evidence", "summarize"
CORPUS, KEPT, PUBLISH, START = "resolve + cluster + index", "kept analysis", "render + write", "start"


class Clocks:
    """Seconds of work by stage. A stage inside another is taken from it, so that their sum is the whole."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._inside: list[float] = []

    @contextmanager
    def running(self, name: str) -> Iterator[None]:
        """Count the work of this block as that of a stage."""
        begun = process_time()
        self._inside.append(0.0)
        try:
            yield
        finally:
            took = process_time() - begun
            self.seconds[name] += took - self._inside.pop()
            if self._inside:
                self._inside[-1] += took

    def wrap(self, owner: Any, attribute: str, name: str) -> None:
        """Put a clock around a function that belongs to a module or a class."""
        function: Callable[..., Any] = getattr(owner, attribute)

        def timed(*args: Any, **kwargs: Any) -> Any:
            with self.running(name):
                return function(*args, **kwargs)

        setattr(owner, attribute, timed)


def stages(config: Path, **options: Any) -> dict[str, float]:
    """Build docs/ once in this process and return the seconds of work by stage, and ``wall``: those that articles took.

    Args:
        config: The mkdocs.yml.
        **options: Settings that go before those in the file.
    """
    clocks = Clocks()
    with clocks.running(START):
        article: Any = import_module("generator.article")
        pipeline: Any = import_module("generator.pipeline")
        settings = load_settings(config, **options)
    clocks.wrap(pipeline, "read_corpus", READ)
    clocks.wrap(article, "gather", EVIDENCE)
    clocks.wrap(article, "summarize", SUMMARIZE)
    for method in ("find", "keep", "forget"):
        clocks.wrap(pipeline.Cache, method, KEPT)
    get_recognizer = article.get_recognizer

    def clocked(name: str) -> Any:
        with clocks.running(START):
            recognizer = get_recognizer(name)
        return _Clocked(recognizer, clocks)

    article.get_recognizer = clocked
    wall = _wall(pipeline)
    with clocks.running(CORPUS):
        corpus = pipeline.analyze(settings)
    with clocks.running(PUBLISH):
        pipeline.publish(corpus, settings)
    return {**clocks.seconds, "wall": wall[0]}


class _Clocked:
    """A recognizer with a clock around it."""

    def __init__(self, recognizer: Any, clocks: Clocks) -> None:
        self._recognizer = recognizer
        self._clocks = clocks
        self.name, self.version = recognizer.name, recognizer.version

    def recognize(self, document: Any) -> Any:
        with self._clocks.running(RECOGNIZE):
            return self._recognizer.recognize(document)


def _wall(pipeline: Any) -> list[float]:
    """Return a list whose one item becomes the seconds that pass until all articles are looked at."""
    find_each, passed = pipeline.find_each, [0.0]

    def timed(*args: Any, **kwargs: Any) -> Iterator[Any]:
        begun = perf_counter()
        yield from find_each(*args, **kwargs)
        passed[0] = perf_counter() - begun

    pipeline.find_each = timed
    return passed


if __name__ == "__main__":
    print(json.dumps(stages(Path(sys.argv[1]), **json.loads(sys.argv[2]))))
