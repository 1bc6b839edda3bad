from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import RepairKind, Run
from generator.read.draft import LAYOUT, Draft, Edit


def test_an_unedited_draft_is_its_file() -> None:
    draft = Draft.of("--- front\nText.", 10)
    assert draft.text == "Text."
    assert draft.alignment().runs == (Run(0, 5, 10, 15),)
    assert draft.repairs("one") == ()


def test_edits_keep_the_way_back() -> None:
    draft = Draft.of("He did n't go ..").edit(
        [Edit(6, 7, "", RepairKind.CLITIC), Edit(14, 16, "!", RepairKind.SPACED_MARK)]
    )
    assert draft.text == "He didn't go !"
    alignment = draft.alignment()
    assert alignment.locate(3, 9) == (3, 10)
    assert alignment.locate(6, 9) == (7, 10)
    assert alignment.locate(13, 14) == (14, 16)
    assert [(r.kinds, r.before, r.after, r.span.start) for r in draft.repairs("one")] == [
        ((RepairKind.CLITIC,), " ", "", 6),
        ((RepairKind.SPACED_MARK,), "..", "!", 14),
    ]


def test_an_edit_inside_an_earlier_repair_takes_it_over() -> None:
    draft = Draft.of("x &quot; y").edit([Edit(2, 8, "''", RepairKind.ENTITY)])
    draft = draft.edit([Edit(3, 4, "", RepairKind.TREEBANK_QUOTE)])
    assert draft.text == "x ' y"
    (repair,) = draft.repairs("one")
    assert (repair.before, repair.after) == ("&quot;", "'")
    assert repair.kinds == (RepairKind.TREEBANK_QUOTE, RepairKind.ENTITY)


def test_layout_is_not_listed_and_undone_edits_are_no_repairs() -> None:
    draft = Draft.of("a\nb").edit([Edit(1, 2, "\n\n", LAYOUT)])
    assert (draft.text, draft.repairs("one")) == ("a\n\nb", ())
    back = draft.edit([Edit(1, 3, "\n", RepairKind.SPACE)])
    assert (back.text, back.repairs("one")) == ("a\nb", ())


@st.composite
def rounds(draw: st.DrawFn) -> tuple[str, int, list[list[tuple[int, int, str]]]]:
    source = draw(st.text("ab \n'", min_size=1, max_size=30))
    cuts = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 4), st.text("xy ", max_size=3)), max_size=5)
    return source, draw(st.integers(0, len(source) - 1)), draw(st.lists(cuts, max_size=4))


@settings(deadline=None)
@given(rounds())
def test_any_edits_agree_with_plain_replacing(case: tuple[str, int, list[list[tuple[int, int, str]]]]) -> None:
    source, start, passes = case
    draft = Draft.of(source, start)
    for cuts in passes:
        text, edits, end = draft.text, list[Edit](), 0
        for offset, size, after in sorted(cuts):
            if end <= offset and offset + size <= len(text):
                edits.append(Edit(offset, offset + size, after, RepairKind.SPACE))
                end = offset + size
        expected = text
        for edit in reversed(edits):
            expected = expected[: edit.start] + edit.after + expected[edit.end :]
        draft = draft.edit(edits)
        assert draft.text == expected
    position, end = start, 0
    for piece in draft.pieces:
        assert piece.file_start == position
        position = piece.file_end
        assert piece.kinds is not None or piece.text == source[piece.file_start : piece.file_end]
    assert position == len(source)
    for run in draft.alignment().runs:
        assert run.start == end
        end = run.end
    assert end == len(draft.text)
