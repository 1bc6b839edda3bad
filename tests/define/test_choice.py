"""One of several definitions, its place, and the shape of the result."""

from __future__ import annotations

import random
import subprocess
import sys
from datetime import date

import pytest

from generator.model import Definition, Document, Mention, SentenceKind
from tests.define.entities import define_all, entities, marked
from tests.sites import ROOT


def defined(*articles: tuple[Document, list[tuple[str, Mention]]]) -> dict[str, Definition]:
    return dict(define_all([doc for doc, _ in articles], entities(m for _, mentions in articles for m in mentions)))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["President [P:Omar Zidan] left.", "Chilean President [P:Zidan|Omar Zidan] left."], "Chilean President"),
        (["Gen [P:Omar Zidan] left.", "“No,” said [P:Zidan|Omar Zidan], a surgeon."], "a surgeon"),
        (
            ["[P:Omar Zidan], the son of [P:Ali Zidan], left.", "Syrian lawmaker [P:Omar Zidan] left."],
            "Syrian lawmaker",
        ),
        (
            ["Writer [P:Omar Zidan] left.", "Painter [P:Omar Zidan] left.", "“No,” said painter [P:Omar Zidan]."],
            "Painter",
        ),
    ],
)
def test_the_most_telling_phrase_wins(texts: list[str], expected: str) -> None:
    articles = [marked(text, id=f"a{number}") for number, text in enumerate(texts)]
    assert defined(*articles)["Omar Zidan"].text == expected


def test_ties_go_to_the_earliest_article() -> None:
    late = marked("Writer [P:Ann Reed] left.", id="a", published=date(2020, 1, 2))
    early = marked("Painter [P:Ann Reed] left.", id="b", published=date(2020, 1, 1))
    undated = marked("Singer [P:Ann Reed] left.", id="0")
    assert defined(late, early, undated)["Ann Reed"].text == "Painter"


def test_a_definition_tells_its_place() -> None:
    doc, mentions = marked("It rained.", "They saw [P:Ann Reed], a judge\nfrom  [L:Leeds], there.")
    found = define_all([doc], entities(mentions))["Ann Reed"]
    assert found.text == "a judge from Leeds"
    assert (found.document, found.sentence) == ("one", 2)
    assert found.span is not None
    assert doc.text[found.span.start : found.span.end] == "a judge\nfrom  Leeds"


def test_ids_are_sorted_and_the_rest_is_left_out() -> None:
    doc, mentions = marked("Judge [P:Zoe Reed] met painter [P:Ann Hill] and [P:Joan Moss].")
    assert list(define_all([doc], entities(mentions))) == ["Ann Hill", "Zoe Reed"]


def test_order_of_the_input_does_not_matter() -> None:
    articles = [
        marked(f"{title} [P:Ann Reed] met {title.lower()} [P:Zoe Hill].", id=title)
        for title in ("Writer", "Painter", "Singer", "Lawyer")
    ]
    documents = [doc for doc, _ in articles]
    people = entities(m for _, mentions in articles for m in mentions)
    first = define_all(documents, people)
    draw = random.Random(7)
    for _ in range(5):
        draw.shuffle(documents)
        draw.shuffle(people)
        again = define_all(documents, people)
        assert list(again.items()) == list(first.items())


def test_hash_seed_does_not_matter() -> None:
    code = (
        "from tests.define.test_choice import marked, defined;"
        "print(defined(marked('Writer [P:Ann Reed] met [O:Acme], a bank in [L:Chad], and singer [P:Zoe Hill].')))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert "Writer" in outputs.pop()


def test_only_running_text_defines() -> None:
    doc, mentions = marked("Judge [P:Ann Reed] left.")
    for kind in SentenceKind:
        sentence = doc.sentences[0]
        changed = Document(
            **{
                **{name: getattr(doc, name) for name in Document.__slots__},
                "sentences": (
                    type(sentence)(
                        **{**{name: getattr(sentence, name) for name in type(sentence).__slots__}, "kind": kind}
                    ),
                ),
            }
        )
        assert bool(define_all([changed], entities(mentions))) == (kind is SentenceKind.BODY)


def test_nothing_in_nothing_out() -> None:
    doc, mentions = marked("Judge [P:Ann Reed] left.")
    assert define_all([], []) == {}
    assert define_all([doc], []) == {}
    assert define_all([], entities(mentions)) == {}
