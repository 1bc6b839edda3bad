"""A judgement is added to the operator's file; everything that stands there stays as it is."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from generator.amend import HEADER, add_rule, with_rule
from generator.curation import Kind, Reference, Rule, parse_curation
from generator.errors import GeneratorError

RULE = Rule(Kind.SAME, (Reference("Ann Lee"), Reference("Anne Leigh")), 0)
LINE = "- [Ann Lee, Anne Leigh]"

LAYOUTS = {
    "empty file": ("", f"same:\n  {LINE}\n"),
    "comments alone": ("# mine\n", f"# mine\n\nsame:\n  {LINE}\n"),
    "no such section": (
        "hide:\n  - Bob Roy  # nobody\n",
        f"hide:\n  - Bob Roy  # nobody\n\nsame:\n  {LINE}\n",
    ),
    "no line end": ("hide: [Bob Roy]", f"hide: [Bob Roy]\n\nsame:\n  {LINE}\n"),
    "a list": (
        "# top\nsame:\n    # why\n    - [A, B]   # said so\n\n# below\nhide:\n  - Bob Roy\n",
        f"# top\nsame:\n    # why\n    - [A, B]   # said so\n    {LINE}\n\n# below\nhide:\n  - Bob Roy\n",
    ),
    "a list without indent": ("same:\n- [A, B]\nhide: [C]\n", f"same:\n- [A, B]\n{LINE}\nhide: [C]\n"),
    "a list at the end": ("same:\n  - [A, B]", f"same:\n  - [A, B]\n  {LINE}\n"),
    "a block in a block": ("same:\n  - - A\n    - B # b\n# end\n", f"same:\n  - - A\n    - B # b\n  {LINE}\n# end\n"),
    "brackets": ("same: [[A, B]]  # x\n", "same: [[A, B], [Ann Lee, Anne Leigh]]  # x\n"),
    "brackets over lines": (
        "same: [\n  [A, B],\n]\n",
        "same: [\n  [A, B],\n[Ann Lee, Anne Leigh]]\n",
    ),
    "empty brackets": ("same: []\n", "same: [[Ann Lee, Anne Leigh]]\n"),
    "an empty section": ("same:\nhide: [C]\n", f"same:\n  {LINE}\nhide: [C]\n"),
    "an empty section with a comment": ("same: # none yet\nhide: [C]\n", f"same: # none yet\n  {LINE}\nhide: [C]\n"),
    "letters beyond ASCII": ("# 李小龙 é 🙂\nsame:\n  - [é🙂, ß]\n", f"# 李小龙 é 🙂\nsame:\n  - [é🙂, ß]\n  {LINE}\n"),
    "line ends of Windows": ("same:\r\n  - [A, B]\r\n", f"same:\r\n  - [A, B]\r\n  {LINE}\r\n"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_line_is_added_and_nothing_else_changes(layout: str) -> None:
    before, after = LAYOUTS[layout]
    assert with_rule(before, RULE) == after


@pytest.mark.parametrize(
    "name",
    # One name a line, since names hold commas.
    """
Smith, John
a: b
# no
it's
"quoted"
back\\slash
- x
[x]
yes
12
O’Dell
Ångström
é
&anchor
*alias
!tag
@x
people/ann-lee
50%
{x}
?
'
a #b
R&B
李小龙
~
""".strip().splitlines(),
)
def test_any_name_can_be_written(name: str) -> None:
    rule = Rule(Kind.DIFFERENT, (Reference(name), Reference(name, "a, b/c: d.txt")), 0)
    curation, problems = parse_curation(with_rule(HEADER, rule))
    assert problems == ()
    assert [(found.kind, found.references) for found in curation.rules] == [(rule.kind, rule.references)]


@pytest.mark.parametrize(
    "text", ["same: [\n", "{hide: [C]}\n", "- A\n- B\n", "same: A\n", "hide: [C]\n...\n", "same: {A: B}\n"]
)
def test_what_cannot_be_added_to_is_left_alone_and_said(text: str) -> None:
    with pytest.raises(GeneratorError) as caught:
        with_rule(text, RULE, "seeds/curation.yml")
    assert "seeds/curation.yml" in str(caught.value)


def test_the_file_is_made_with_a_header_and_then_kept(tmp_path: Path) -> None:
    path = add_rule(tmp_path, RULE)
    assert path.read_text(encoding="utf-8") == f"{HEADER}\nsame:\n  {LINE}\n"
    path.chmod(0o640)
    add_rule(tmp_path, Rule(Kind.SAME, (Reference("A"), Reference("B")), 0))
    assert path.read_text(encoding="utf-8").endswith(f"{LINE}\n  - [A, B]\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in tmp_path.iterdir()] == ["curation.yml"]


def test_a_file_that_cannot_be_read_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "curation.yml"
    path.write_bytes(b"same:\n  - [\xff, B]\n")
    with pytest.raises(GeneratorError, match="UTF-8"):
        add_rule(tmp_path, RULE)
    assert path.read_bytes() == b"same:\n  - [\xff, B]\n"
    path.unlink()
    path.mkdir()
    with pytest.raises(GeneratorError, match=r"curation\.yml"):
        add_rule(tmp_path, RULE)
