"""What the operator may write into curation.yml, and how each mistake in it is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.curation import Kind, Reference, parse_curation, read_curation

WHOLE = """\
# Our judgements.
same:
  - [Ann Lee, Anne Lee]
  - [Ann Lee, {name: Lee, article: sub/a.txt}]
different:
  - [Ann Lee, Andrew Lee]
rename:
  "UN": United Nations
type: {Summit: event}
hide: [Jane Reporter]
describe:
  people/ann-lee: mayor of  Springfield
"""


def test_reads_every_section_with_its_lines() -> None:
    curation, problems = parse_curation(WHOLE)
    assert problems == ()
    assert [(rule.kind, rule.line) for rule in curation.rules] == [
        (Kind.SAME, 3),
        (Kind.SAME, 4),
        (Kind.DIFFERENT, 6),
        (Kind.RENAME, 8),
        (Kind.TYPE, 9),
        (Kind.HIDE, 10),
        (Kind.DESCRIBE, 12),
    ]
    assert curation.rules[1].references == (Reference("Ann Lee"), Reference("Lee", "sub/a.txt"))
    assert curation.rules[-1].value == "mayor of Springfield"


@pytest.mark.parametrize("text", ["", "# nothing\n", "same:\nhide:\n"])
def test_empty_files_and_sections_say_nothing(text: str) -> None:
    curation, problems = parse_curation(text)
    assert (curation.rules, problems) == ((), ())


def test_a_byte_order_mark_is_no_part_of_the_first_section(tmp_path: Path) -> None:
    (tmp_path / "curation.yml").write_text("\ufeffhide: [Ann Lee]\n", encoding="utf-8")
    curation, problems = read_curation(tmp_path)
    assert ([rule.kind for rule in curation.rules], problems) == ([Kind.HIDE], ())


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("- a\n- b\n", 1, "the file does not hold sections"),
        ("\nmerge:\n  - [a, b]\n", 2, "unknown section 'merge'"),
        ("same: Ann Lee\n", 1, "'same' does not hold a list"),
        ("rename:\n  - [a, b]\n", 1, "'rename' does not hold names"),
        ("same:\n  - [a, b]\n  - [Ann Lee]\n", 3, "'same' needs two names or more"),
        ("different:\n  - [Ann, Ann]\n", 2, "'different' names 'Ann' twice"),
        ("same:\n  - [Ann, {name: Lee}]\n", 2, "this is not a name"),
        ("same:\n  - [Ann, [Lee]]\n", 2, "this is not a name"),
        ("hide:\n  - ''\n", 2, "this is not a name"),
        ("type:\n  Ann: somebody\n", 2, "'somebody' is not a type"),
        ("rename:\n  Ann:\n", 2, "'rename' needs a name and one value"),
        ("describe:\n  Ann: [a, b]\n", 2, "'describe' needs a name and one value"),
        ("same: [\n", 1, "malformed YAML"),
        ("same: &a [x, y]\ndifferent: *a\n", 2, "YAML aliases"),
    ],
)
def test_mistakes_are_named_with_their_line(text: str, line: int, message: str) -> None:
    _, (problem,) = parse_curation(text, "seeds/curation.yml")
    assert (problem.path, problem.line) == ("seeds/curation.yml", line)
    assert message in problem.message
    assert problem.hint


def test_one_wrong_rule_leaves_the_others() -> None:
    curation, problems = parse_curation("same:\n  - [a]\n  - [a, b]\nhide: [c]\n")
    assert [rule.line for rule in curation.rules] == [3, 4]
    assert len(problems) == 1


def test_a_file_that_is_not_text(tmp_path: Path) -> None:
    assert read_curation(tmp_path) == (parse_curation("")[0], ())
    (tmp_path / "curation.yml").write_bytes(b"same:\n  - [Jos\xe9, Joe]\n")
    _, (problem,) = read_curation(tmp_path)
    assert (problem.path, problem.line) == (f"{tmp_path.name}/curation.yml", 2)
