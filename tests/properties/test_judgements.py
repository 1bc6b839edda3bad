"""Whatever curation.yml holds: nothing is raised, every fault has a line, and order does not matter."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.curation import Kind, parse_curation
from generator.model import Resolution
from generator.resolve import resolve
from tests.hostile.facts import JUDGEMENTS
from tests.hostile.pieces import VALUES
from tests.properties.strategies import STEADY
from tests.resolve.corpus import text

TEXTS = (
    text("one", "Ann Lee met Gen. Omar Odur in Geneva.", "Lee said that Odur had left the Rivertown Council.",
         person=["Ann Lee", "Lee", "Omar Odur", "Odur"], place=["Geneva"], organization=["Rivertown Council"]),
    text("two", "Anne Lee and Odour spoke.", "The RC denied it.", person=["Anne Lee", "Odour"], organization=["RC"]),
    text("three", "Andrew Lee went to Geneva.", "Lee came back.", person=["Andrew Lee", "Lee"], place=["Geneva"]),
)  # fmt: skip
READ = [one.read() for one in TEXTS]
WORDINGS = (
    "Ann Lee",
    "Anne Lee",
    "Andrew Lee",
    "Lee",
    "Omar Odur",
    "Odur",
    "Odour",
    "Geneva",
    "Rivertown Council",
    "RC",
    "people/ann-lee",
    "Nobody",
)
NAME = st.sampled_from(WORDINGS).map(json.dumps) | st.builds(
    "{{name: {}, article: {}.txt}}".format, st.sampled_from(WORDINGS), st.sampled_from(("one", "two", "three", "four"))
)
PAIR = st.lists(NAME, min_size=2, max_size=3, unique=True).map(lambda names: f"  - [{', '.join(names)}]")
VALUE = st.sampled_from((*VALUES, "person", "event", "X", "Ann Lee")).map(json.dumps)
RULES = st.dictionaries(
    st.sampled_from(("same", "different", "hide")),
    st.lists(PAIR, max_size=3, unique=True) | st.lists(NAME.map("  - {}".format), max_size=2, unique=True),
    max_size=3,
)
VALUED = st.dictionaries(
    st.sampled_from(("rename", "type", "describe")),
    st.dictionaries(st.sampled_from(WORDINGS), VALUE, max_size=3).map(
        lambda held: [f"  {json.dumps(name)}: {value}" for name, value in held.items()]
    ),
    max_size=3,
)


def written(rules: dict[str, list[str]]) -> str:
    return "".join(f"{section}:\n" + "".join(f"{line}\n" for line in lines) for section, lines in rules.items())


def resolved(curation: str) -> Resolution:
    found, problems = parse_curation(curation)
    assert all(problem.line and problem.path == "curation.yml" and problem.hint for problem in problems)
    made = resolve([doc for doc, _ in READ], [m for _, mentions in READ for m in mentions], found)
    assert all(problem.line and problem.path == "curation.yml" for problem in made.problems)
    return made


@STEADY
@given(st.text(max_size=80) | st.sampled_from(JUDGEMENTS).flatmap(lambda one: st.text(max_size=4).map(one.__add__)))
def test_any_text(content: str) -> None:
    _, problems = parse_curation(content)
    assert all(problem.line and problem.message for problem in problems)


@settings(STEADY, max_examples=60)
@given(RULES, VALUED, st.integers(0, 99))
def test_any_judgements_in_any_order(rules: dict[str, list[str]], valued: dict[str, list[str]], seed: int) -> None:
    whole = {**rules, **valued}
    first = resolved(written(whole))
    random = Random(seed)
    sections = random.sample(sorted(whole), len(whole))
    turned = resolved(written({name: random.sample(whole[name], len(whole[name])) for name in sections}))
    assert facts(turned) == facts(first)
    assert len(turned.problems) == len(first.problems)
    count = sum(len(e.mentions) for e in first.entities) + len(first.undecided)
    assert count <= sum(len(mentions) for _, mentions in READ)


def facts(made: Resolution) -> list[object]:
    return [
        *sorted(
            (e.id, e.name, e.type, e.described or "", [(m.document, m.start) for m in e.mentions])
            for e in made.entities
        ),
        *sorted((u.mention.document, u.mention.start, u.candidates) for u in made.undecided),
    ]


def test_every_section_is_tried() -> None:
    assert set(Kind) == {"same", "different", "hide", "rename", "type", "describe"}
