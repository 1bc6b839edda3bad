from __future__ import annotations

import codecs

import pytest

from generator.read.decode import decode

TEXT = "The regime’s “end” is near – a café owner said.\r\nHe would not say more about it, or about the war.\n"


@pytest.mark.parametrize("text", ["Plain.", TEXT, "\ufeffMarked.", "Дамаск", "a\rb"])
def test_utf8_is_read_as_it_lies_on_disk(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.note) == (text, None)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_marks_are_believed(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + TEXT.encode(encoding))
    assert (decoded.text, decoded.note) == (TEXT, None)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_a_guess_is_right_and_said(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert decoded.text == TEXT
    assert decoded.note is not None
    assert encoding in decoded.note
    assert "UTF-8" in decoded.hint


def test_other_alphabets_are_guessed() -> None:
    text = "Сирийский генерал бежал в Турцию, сообщили источники. Он был близок к президенту страны. " * 5
    decoded = decode(text.encode("cp1251"))
    assert decoded.text == text
    assert decoded.note is not None


def test_a_few_broken_bytes_do_not_spoil_utf8() -> None:
    data = TEXT.encode() + b" \xff end"
    decoded = decode(data)
    assert decoded.text == TEXT + " � end"
    assert decoded.note is not None
    assert decoded.note.startswith("1 ")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\ufeff \u200b\xa0".encode(), "empty"),
        (codecs.BOM_UTF16_LE, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "binary"),
        (b"%PDF-1.7 text that would decode", "binary"),
        (bytes(range(256)) * 40, "binary"),
        (b"\x00" * 100, "binary"),
    ],
)
def test_what_is_no_text_is_skipped_with_a_reason(data: bytes, words: str) -> None:
    decoded = decode(data)
    assert decoded.text is None
    assert decoded.note is not None
    assert words in decoded.note
    assert decoded.hint


def test_a_stray_control_character_does_not_make_a_file_binary() -> None:
    data = b"A sentence with a slip\x00 in it, and no more than that, which is far below the limit.\n" * 3
    assert decode(data).text == data.decode()
