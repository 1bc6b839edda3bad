"""The adapter for spaCy: its own logic with a stand-in for the library, and once with the library itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from generator.adapters.spacy import VARIABLE, SpacyRecognizer
from generator.errors import SettingsError
from generator.model import Alignment, EntityType, Run
from tests.builders import make_document


@dataclass
class StandIn:
    """A pipeline that finds given wordings; it records the texts that it was asked about."""

    path: Path
    found: dict[str, str]
    pipe_names: tuple[str, ...] = ("ner",)
    meta: dict[str, str] = field(default_factory=lambda: {"lang": "en", "name": "news", "version": "1.2"})
    asked: list[str] = field(default_factory=list)

    def pipe(self, texts: Iterable[str]) -> Iterator[SimpleNamespace]:
        for text in texts:
            self.asked.append(text)
            hits = ((text.find(name), name, label) for name, label in self.found.items())
            ents = [SimpleNamespace(start_char=at, text=name, label_=label) for at, name, label in hits if at >= 0]
            yield SimpleNamespace(ents=tuple(ents))


def with_pipeline(monkeypatch: pytest.MonkeyPatch, pipeline: StandIn | Exception) -> SpacyRecognizer:
    def load(name: str) -> StandIn:
        assert name == "en_news"
        if isinstance(pipeline, Exception):
            raise pipeline
        return pipeline

    library = ModuleType("spacy")
    vars(library).update(load=load, __version__="3.8.0")
    monkeypatch.setitem(sys.modules, "spacy", library)
    monkeypatch.setenv(VARIABLE, "en_news")
    return SpacyRecognizer()


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("PERSON", EntityType.PERSON),
        ("PER", EntityType.PERSON),
        ("ORG", EntityType.ORGANIZATION),
        ("GPE", EntityType.PLACE),
        ("LOC", EntityType.PLACE),
        ("FAC", EntityType.PLACE),
        ("EVENT", EntityType.EVENT),
        ("NORP", None),
        ("MISC", None),
        ("", None),
    ],
)
def test_labels_become_types(
    label: str, expected: EntityType | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recognizer = with_pipeline(monkeypatch, StandIn(tmp_path, {"Oleander": label}))
    found = [mention.type for mention in recognizer.recognize(make_document("Mira Oleander spoke."))]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("wording", "name"),
    [
        ("the Harbor League", "Harbor League"),
        ("The Harbor League's", "Harbor League"),
        ("Harbor League’s", "Harbor League"),
        ("Harbor League ", "Harbor League"),
        ("Theodora", "Theodora"),
        ("Friends of the Harbor", "Friends of the Harbor"),
    ],
)
def test_a_name_has_no_article_and_no_possessive(
    wording: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recognizer = with_pipeline(monkeypatch, StandIn(tmp_path, {wording: "ORG"}))
    doc = make_document(f"Yesterday {wording} met.")
    (mention,) = recognizer.recognize(doc)
    assert (mention.text, doc.text[mention.start : mention.end]) == (name, name)


def test_it_is_asked_sentence_by_sentence_and_answers_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline = StandIn(tmp_path, {"Port Anser": "GPE", "Mira Oleander": "PERSON"})
    recognizer = with_pipeline(monkeypatch, pipeline)
    doc = make_document("Mira Oleander left Port Anser. Mira Oleander is back.", "Nobody knows.")
    mentions = recognizer.recognize(doc)
    assert pipeline.asked == [sentence.text for sentence in doc.sentences]
    assert [(m.text, m.sentence, m.start) for m in mentions] == [
        ("Mira Oleander", 1, 0),
        ("Port Anser", 1, 19),
        ("Mira Oleander", 2, 31),
    ]


def test_places_lead_into_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recognizer = with_pipeline(monkeypatch, StandIn(tmp_path, {"Oleander": "PERSON"}))
    doc = make_document("Oleander spoke.")
    moved = Alignment((Run(0, len(doc.text), 40, 40 + len(doc.text)),))
    (mention,) = recognizer.recognize(replace(doc, alignment=moved))
    assert (mention.start, mention.span.start, mention.span.end) == (0, 40, 48)


def test_the_version_changes_with_the_library_the_pipeline_and_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = tmp_path / "rules.jsonl"
    rules.write_text("one", "utf-8")
    recognizer = with_pipeline(monkeypatch, StandIn(tmp_path, {}))
    before = recognizer.version
    assert before.startswith("spacy-3.8.0/en_news-1.2/")
    assert recognizer.version == before
    rules.write_text("two", "utf-8")
    assert recognizer.version != before


@pytest.mark.parametrize(
    ("pipeline", "message"),
    [
        (OSError("[E050] Can't find model 'en_news'. It is missing.\nMore."), "cannot load the pipeline 'en_news'"),
        (ValueError(""), "cannot load the pipeline 'en_news': ValueError"),
        (StandIn(Path(), {}, pipe_names=()), "'en_news' has no components"),
    ],
)
def test_a_pipeline_that_cannot_be_used_is_an_error(
    pipeline: StandIn | Exception, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        with_pipeline(monkeypatch, pipeline)
    assert VARIABLE in caught.value.problem.hint


def test_without_a_pipeline_named_the_error_says_how_to_name_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_pipeline(monkeypatch, StandIn(tmp_path, {}))
    monkeypatch.delenv(VARIABLE)
    with pytest.raises(SettingsError, match=f"given no pipeline.*{VARIABLE}"):
        SpacyRecognizer()


def test_without_the_library_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(SettingsError, match=r"needs spaCy.*pip install 'briefing-digest\[nlp\]'"):
        SpacyRecognizer()


def test_a_real_pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spacy = pytest.importorskip(
        "spacy", reason="spaCy is an optional extra of 268 MB: pip install '.[nlp]' to run this"
    )
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "PERSON", "pattern": "Mira Oleander"},
            {"label": "GPE", "pattern": "Port Anser"},
            {"label": "ORG", "pattern": "the Harbor League"},
            {"label": "NORP", "pattern": "Anserine"},
            {"label": "ORG", "pattern": "Bay Works"},
        ]
    )
    pipeline.to_disk(tmp_path / "pipeline")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "pipeline"))
    doc = make_document("Mira Oleander left the Harbor League in Port Anser by the Bay. Works of Anserine art stay.")
    recognizer = SpacyRecognizer()
    found = [(mention.text, mention.type, mention.sentence) for mention in recognizer.recognize(doc)]
    assert found == [
        ("Mira Oleander", EntityType.PERSON, 1),
        ("Harbor League", EntityType.ORGANIZATION, 1),
        ("Port Anser", EntityType.PLACE, 1),
    ]
    assert recognizer.version.startswith(f"spacy-{spacy.__version__}/en_")
