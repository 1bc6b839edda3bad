"""The stage as others call it: budgets, methods, hash seeds, speed."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.model import Document, SentenceKind, Summary
from generator.summarize import METHODS, methods, summarize
from generator.summarize.fitness import judge
from tests.builders import make_document, make_mention
from tests.work import calls

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

STORM = (
    "A storm caused a construction crane to fall into the Grand Mosque on Friday, killing at least 107 people.",
    "Who will pay for the damage?",
    "The civil defense authority said 238 people were wounded when the crane fell into the mosque.",
    'General Suleiman al-Amr spoke to reporters near the mosque. He said: "All who were wounded are in hospital."',
    "Millions of pilgrims arrive in Mecca each year for the Hajj.",
    "But the storm was not the only cause.",
    "Prince Khaled ordered an investigation of the construction company. He promised a report within a month.",
    "Photos of the scene showed bodies and debris.",
    "The crane belonged to a German company.",
)


def storm() -> Document:
    return make_document(*STORM, title="At least 107 killed in Mecca crane collapse")


def seed(path: Path) -> Document:
    """Return a seed article as it lies on disk, one line a paragraph, without the reader's repairs."""
    lines = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
    return make_document(*lines, id=path.stem, title="Syrian general defects")


def count_words(doc: Document, summary: Summary) -> int:
    return sum(len(doc.sentences[number - 1].text.split()) for number in summary.sentences)


def test_default_summary_is_a_brief_of_the_article() -> None:
    assert summarize(storm(), ()) == Summary("one", "digest", (1, 3, 11))


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 50])
@pytest.mark.parametrize("method", METHODS)
def test_budget_in_sentences(method: str, limit: int) -> None:
    summary = summarize(storm(), (), method=method, sentences=limit)
    assert 1 <= len(summary.sentences) <= limit
    assert list(summary.sentences) == sorted(set(summary.sentences))
    assert summary.method == method


@pytest.mark.parametrize("limit", [1, 10, 18, 25, 40, 60, 1000])
@pytest.mark.parametrize("method", METHODS)
def test_budget_in_words(method: str, limit: int) -> None:
    doc = storm()
    summary = summarize(doc, (), method=method, words=limit)
    assert count_words(doc, summary) <= limit or len(summary.sentences) == 1
    assert summary.sentences


def test_a_large_budget_takes_everything_that_may_be_used() -> None:
    doc = storm()
    usable = tuple(number for number, verdict in judge(doc, ()).items() if verdict.usable)
    assert summarize(doc, (), words=1000).sentences == summarize(doc, (), sentences=99).sentences == usable


def test_words_go_before_sentences() -> None:
    assert len(summarize(storm(), (), words=1000, sentences=1).sentences) > 1


@pytest.mark.parametrize("method", METHODS)
def test_a_pronoun_never_comes_without_its_name(method: str) -> None:
    doc = storm()
    mentions = (make_mention(doc, "Prince Khaled", "person"), make_mention(doc, "General Suleiman al-Amr", "person"))
    promise = next(s.number for s in doc.sentences if s.text.startswith("He promised"))
    assert judge(doc, mentions)[promise].needs == promise - 1
    for limit in range(1, 9):
        chosen = summarize(doc, mentions, method=method, sentences=limit).sentences
        assert promise not in chosen or promise - 1 in chosen
    assert promise in summarize(doc, mentions, method=method, sentences=50).sentences


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_every_method_on_every_seed(path: Path, method: str) -> None:
    doc = seed(path)
    summary = summarize(doc, (), method=method)
    verdicts = judge(doc, ())
    assert 1 <= len(summary.sentences) <= 3
    assert all(verdicts[number].usable for number in summary.sentences)


@pytest.mark.parametrize("method", METHODS)
def test_short_and_empty_articles(method: str) -> None:
    assert summarize(make_document("A storm hit the coast on Friday."), (), method=method).sentences == (1,)
    assert summarize(replace(storm(), sentences=()), (), method=method).sentences == ()
    captions = tuple(replace(s, kind=SentenceKind.CAPTION) for s in storm().sentences)
    assert summarize(replace(storm(), sentences=captions), (), method=method).sentences == ()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "text", ["The of and is.", "Was was was was.", "-- -- -- --.", "¿¡“”. 1 2 3 4.", "A\u0301 \U0001f300 is it so."]
)
def test_articles_of_stop_words_and_signs(method: str, text: str) -> None:
    assert len(summarize(make_document(text, text, title=""), (), method=method).sentences) <= 1


@pytest.mark.parametrize(
    ("paragraphs", "chosen"),
    [
        (("Who is he?", '"I am nobody," he told the court.', "He was born in 1950."), ()),
        (("Who is he?", "Image: Acme."), ()),
        (("Who is he?", "But nobody was there at noon.", "However, somebody was there at one."), (2,)),
    ],
)
def test_nothing_rather_than_a_sentence_that_cannot_stand_alone(
    paragraphs: tuple[str, ...], chosen: tuple[int, ...]
) -> None:
    assert summarize(make_document(*paragraphs), ()).sentences == chosen


def test_names_and_title_lift_a_sentence() -> None:
    filler = [f"The weather in district {n} was mild and dry for weeks." for n in range(6)]
    doc = make_document(
        *filler, "Kofi Annan announced a ceasefire for Aleppo.", title="Annan announces Aleppo ceasefire"
    )
    mentions = (make_mention(doc, "Kofi Annan", "person"), make_mention(doc, "Aleppo", "place"))
    assert summarize(doc, mentions, sentences=2).sentences == (1, 7)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("limit", [10, 40, 100])
def test_the_first_sentence_is_in_every_digest(path: Path, limit: int) -> None:
    doc = seed(path)
    first = next(number for number, verdict in judge(doc, ()).items() if verdict.usable)
    assert summarize(doc, (), words=limit).sentences[0] == summarize(doc, (), sentences=1).sentences[0] == first


def test_an_unknown_method_names_the_choices() -> None:
    with pytest.raises(SettingsError) as caught:
        summarize(storm(), (), method="gpt")
    assert "unknown summarization method 'gpt'" in str(caught.value)
    assert all(method in str(caught.value) for method in METHODS)


def test_a_method_of_another_package(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("backwards", "tests.summarize.test_summarize:backwards", methods.GROUP)
    monkeypatch.setattr(methods, "entry_points", lambda group: [point] if group == methods.GROUP else [])
    assert summarize(storm(), (), method="backwards", sentences=1) == Summary("one", "backwards", (11,))
    with pytest.raises(SettingsError, match="backwards"):
        summarize(storm(), (), method="forwards")


@pytest.mark.parametrize("ratings", [[], [1.0], [float("nan")] * 9])
def test_a_method_that_does_not_rate_every_sentence(monkeypatch: pytest.MonkeyPatch, ratings: list[float]) -> None:
    point = EntryPoint("broken", "tests.summarize.test_summarize:backwards", methods.GROUP)
    monkeypatch.setattr(EntryPoint, "load", lambda self: lambda doc, mentions, sentences: ratings)
    monkeypatch.setattr(methods, "entry_points", lambda group: [point])
    with pytest.raises(SettingsError, match="'broken' did not return one finite rating"):
        summarize(storm(), (), method="broken")


def backwards(doc: Document, mentions: object, sentences: tuple[object, ...]) -> list[float]:
    """Prefer what stands last."""
    return [float(index) for index in range(len(sentences))]


SCRIPT = """
from generator.summarize import METHODS, summarize
from tests.summarize.test_summarize import SEEDS, seed, storm
for doc in [storm(), *map(seed, SEEDS)]:
    for method in METHODS:
        print(method, summarize(doc, (), method=method, sentences=6).sentences)
"""


def test_the_same_under_any_hash_seed() -> None:
    root = Path(__file__).parents[2]
    outputs = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "4242")
    ]
    assert len(outputs[0].splitlines()) == len(METHODS) * (1 + len(SEEDS))
    assert outputs[0] == outputs[1]


def test_sumy_is_imported_only_when_needed() -> None:
    code = "import sys, generator.summarize; sys.exit(bool({'sumy', 'numpy', 'nltk'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_work_grows_with_the_number_of_sentences() -> None:
    words = " ".join(STORM).replace('"', "").split()

    def work(count: int) -> int:
        lines = [f"District {n} {' '.join(words[n * 7 % 90 :][:20])} was hit." for n in range(count)]
        doc = make_document(*lines)
        return calls(lambda: summarize(doc, ()))

    work(10)
    assert work(1000) < 5 * work(250)
