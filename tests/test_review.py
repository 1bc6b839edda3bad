"""The least certain conclusions are asked about first, and an answer holds from then on. All names are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import generator.cli
from generator.amend import HEADER, with_rule
from generator.curation import Kind, parse_curation
from generator.errors import GeneratorError
from generator.index import index
from generator.model import Corpus, Entity
from generator.resolve import resolve
from generator.review import Item, chosen, items, lines
from tests.resolve.corpus import Text, text

SCENE = {"place": ["Torvia", "Kestrel Bay"], "organization": ["Harbor Union", "Free Torvia Front"]}
SETTING = "The Harbor Union met the Free Torvia Front in Kestrel Bay in Torvia."


def scene(id: str, *paragraphs: str, person: list[str]) -> Text:
    return text(id, *paragraphs, SETTING, published=None, person=person, **SCENE)


CORPUS = [
    scene(
        "one",
        "Fadi Daher fled. Fadi Daher sleeps. Fadi Dahr wakes. Fadi Daher and his son Sami ate.",
        "Walid Daher is a general. Walid Daher sang. Daher laughed.",
        person=["Fadi Daher", "Fadi Dahr", "Walid Daher", "Sami", "Daher"],
    ),
    scene("two", "Daher danced. Carla Berg and Karla Berg came.", person=["Daher", "Carla Berg", "Karla Berg"]),
    scene(
        "three", "Yusuf Qadiri spoke. Yusuf Qadiri ate. Bill Thornton left.", person=["Yusuf Qadiri", "Bill Thornton"]
    ),
    scene("four", "Youssef Gadiri spoke. William Thornton left.", person=["Youssef Gadiri", "William Thornton"]),
    text("five", "John Smithe spoke. Zorlina sang. Daher cooks.", person=["John Smithe", "Zorlina", "Daher"]),
    text("six", "John Smythe sang. Zorlina spoke. Zorlina left.", person=["John Smythe", "Zorlina"]),
    text("seven", "The Tor Naval Company (TNC) sank. The TNC paid.", organization=["Tor Naval Company", "TNC"]),
    text("eight", "The Tidal Nations Club (TNC) met. The TNC ate.", organization=["Tidal Nations Club", "TNC"]),
]
READ = [one.read() for one in CORPUS]


def analyzed(rules: str = "") -> Corpus:
    curation, misread = parse_curation(rules)
    docs = [doc for doc, _ in READ]
    found = resolve(docs, [mention for _, held in READ for mention in held], curation)
    assert (*misread, *found.problems) == ()
    return index(docs, [], found)


REVIEW = items(analyzed())


def test_the_review_holds_merges_splits_and_undecided_mentions() -> None:
    assert {(item.kind, item.question) for item in REVIEW} >= {
        ("merge", "Is 'Fadi Dahr' Fadi Daher (people/fadi-daher)?"),
        ("merge", "Is 'Daher' in one.txt Walid Daher (people/walid-daher)?"),
        ("merge", "Is 'Youssef Gadiri' Yusuf Qadiri (people/yusuf-qadiri)?"),
        ("split", "Are John Smithe (people/john-smithe) and John Smythe (people/john-smythe) one?"),
        ("undecided", "Is 'Daher' in two.txt Fadi Daher (people/fadi-daher) rather than Walid Daher?"),
    }


def test_the_most_consequential_items_come_first() -> None:
    ranks = [item.consequence for item in REVIEW]
    assert ranks == sorted(ranks, reverse=True)
    assert all(item.consequence == pytest.approx((1 - item.certainty) * item.mentions) for item in REVIEW)
    assert all(0 < item.certainty < 1 for item in REVIEW)


def test_every_item_shows_sentences() -> None:
    texts = {doc.path: [sentence.text for sentence in doc.sentences] for doc, _ in READ}
    for item in REVIEW:
        assert item.evidence
        for evidence in item.evidence:
            assert evidence.text == texts[evidence.article][evidence.sentence - 1]
    item = next(item for item in REVIEW if "'Fadi Dahr'" in item.question)
    assert [evidence.text for evidence in item.evidence] == ["Fadi Dahr wakes.", "Fadi Daher fled."]
    shown = "\n".join(lines(7, item))
    assert shown.startswith("7. Is 'Fadi Dahr' Fadi Daher (people/fadi-daher)?\n   merge, certainty 0.5, 1 mention: ")
    assert "one.txt, sentence 3: Fadi Dahr wakes." in shown


def holders(corpus: Corpus, item: Item) -> tuple[set[str], set[str]]:
    """Return who has the mentions that the two references of an item's judgement mean."""
    found: list[set[str]] = []
    for reference in item.same.references:
        held = {
            entity.id
            for entity in corpus.entities
            for mention in entity.mentions
            if mention.text == reference.name and reference.article in (None, f"{mention.document}.txt")
        }
        found.append(held or {e.id for e in corpus.entities if reference.name in (e.id, *e.formerly)})
    return found[0], found[1]


@pytest.mark.parametrize("item", REVIEW, ids=[item.question for item in REVIEW])
@pytest.mark.parametrize("kind", [Kind.SAME, Kind.DIFFERENT])
def test_an_answer_holds_on_the_next_run_and_is_not_asked_for_again(item: Item, kind: Kind) -> None:
    rule = item.same if kind is Kind.SAME else item.different
    corpus = analyzed(with_rule(HEADER, rule))
    assert (item.kind, item.question) not in {(left.kind, left.question) for left in items(corpus)}
    one, other = holders(corpus, item)
    if kind is Kind.SAME:
        assert one == other
        assert len(one) == 1
    else:
        assert one.isdisjoint(other)


def test_all_answers_hold_together() -> None:
    for kind in (Kind.SAME, Kind.DIFFERENT):
        rules = HEADER
        for item in REVIEW:
            if item.kind == "merge":
                rules = with_rule(rules, item.same if kind is Kind.SAME else item.different)
        left = items(analyzed(rules))
        assert not [
            item.question
            for item in left
            if item.question in {asked.question for asked in REVIEW if asked.kind == "merge"}
        ]


def test_a_wording_that_an_article_uses_for_several_is_not_asked_about() -> None:
    doc, mentions = text(
        "one",
        "Fadi Daher spoke. Daher sat. It rained. It snowed. It hailed.",
        "Walid Daher came. Walid Daher ate. Daher left.",
        person=["Fadi Daher", "Walid Daher", "Daher"],
    ).read()
    corpus = index([doc], [], resolve([doc], mentions))
    held: list[Entity] = [e for e in corpus.entities if any(a.text == "Daher" for a in e.aliases)]
    assert len(held) == 2
    assert not [item for item in items(corpus) if "'Daher'" in item.question]


@pytest.mark.parametrize("answer", ["0=same", "999=same", "1=perhaps", "1", "=same", "x=same", "-1=same", "²=same", ""])
def test_wrong_answers_are_refused(answer: str) -> None:
    with pytest.raises(GeneratorError, match="--answer"):
        chosen(REVIEW, [answer])


def test_answers_choose_judgements() -> None:
    assert chosen(REVIEW, ["2=same", "1=different"]) == [REVIEW[1].same, REVIEW[0].different]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles and, in place of the analysis, that of the invented corpus."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "seeds"
    folder.mkdir()

    def analyze(settings: object, progress: object = None) -> Corpus:
        path = folder / "curation.yml"
        return analyzed(path.read_text(encoding="utf-8") if path.exists() else "")

    monkeypatch.setattr(generator.cli, "analyze", analyze)
    return folder


def run(*arguments: str, input: str | None = None) -> str:
    result = CliRunner().invoke(generator.cli.main, ["review", *arguments], input=input, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_command_lists_without_writing(command: Path) -> None:
    listed = run("seeds", "--limit", "2")
    assert listed.splitlines()[0] == f"1. {REVIEW[0].question}"
    assert f"2. {REVIEW[1].question}" in listed
    assert REVIEW[2].question not in listed
    assert list(command.iterdir()) == []


def test_the_command_writes_given_answers(command: Path) -> None:
    run("seeds", "--answer", "1=same", "--answer", "2=different")
    curation, problems = parse_curation((command / "curation.yml").read_text(encoding="utf-8"))
    assert problems == ()
    assert [(rule.kind, rule.references) for rule in curation.rules] == [
        (Kind.SAME, REVIEW[0].same.references),
        (Kind.DIFFERENT, REVIEW[1].different.references),
    ]
    assert REVIEW[0].question not in run("seeds", "--limit", "999")


def test_the_command_asks_in_a_terminal(command: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator.cli, "asks", lambda: True)
    run("seeds", input="k\nwhat\nd\nq\n")
    curation, _ = parse_curation((command / "curation.yml").read_text(encoding="utf-8"))
    assert [(rule.kind, rule.references) for rule in curation.rules] == [
        (Kind.DIFFERENT, REVIEW[1].different.references)
    ]


def test_a_wrong_answer_is_a_message(command: Path) -> None:
    result = CliRunner().invoke(generator.cli.main, ["review", "seeds", "--answer", "1=perhaps"])
    assert result.exit_code == 1
    assert "'1=perhaps' is no answer" in result.output
    assert list(command.iterdir()) == []
