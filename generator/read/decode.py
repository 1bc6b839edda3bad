"""From the bytes of a file to its text as it lies on disk: no character is changed here, only read."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from charset_normalizer import from_bytes

MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES: Final = tuple(
    bytes.fromhex(code)
    for code in (
        "255044462d",
        "504b0304",
        "89504e47",
        "ffd8ff",
        "47494638",
        "d0cf11e0",
        "1f8b",
        "7f454c46",
        "7b5c727466",
    )
)
"""The first bytes of PDF, ZIP (and office), PNG, JPEG, GIF, old office, gzip, ELF and RTF files."""
CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MOST_CONTROLS: Final = 0.02
MOST_WESTERN: Final = 0.25
"""The largest share of bytes outside ASCII in text of a western European language."""
SAMPLE: Final = 50_000
"""Bytes that are enough to guess an encoding."""
DECLARATION: Final = re.compile(
    rb"<\?xml[^>]{0,80}\bencoding\s*=\s*[\"']([\w-]{2,20})|<meta[^>]{0,200}\bcharset\s*=\s*[\"']?([\w-]{2,20})",
    re.IGNORECASE,
)
HEAD: Final = 4_096
"""Bytes in which a page or a feed declares its encoding."""
BELIEVED: Final = re.compile(r"(?:iso-?8859|windows|cp125|koi8|shift|euc|gb|big5|mac)[\w-]*", re.IGNORECASE)
"""Encodings that a file may declare; Python knows others that are none of text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, or None if it is no text; ``note`` says what had to be assumed, ``hint`` what to do about it."""

    text: str | None
    note: str | None = None
    hint: str = ""


def decode(data: bytes) -> Decoded:
    """Return the text of ``data``: as UTF-8 if at all possible, by its byte order mark, as it declares, or by a guess.

    A guess is reported. A byte order mark of UTF-8 stays in the text and line breaks are not translated: offsets
    count what a plain ``open(path, encoding="utf-8", newline="")`` reads.
    """
    if not data.strip():
        return Decoded(None, "skipped, since the file is empty", "Put the article's text into it, or remove it.")
    marked = next((encoding for mark, encoding in MARKS if data.startswith(mark)), None)
    if marked:
        return _unless_blank(Decoded(data.decode(marked, "replace")))
    wide = _wide(data)
    if wide:
        note = f"the file is not UTF-8; it was read as {wide}, which is a guess"
        return _unless_blank(Decoded(data.decode(wide, "replace"), note, "Save the file as UTF-8."))
    if data.startswith(SIGNATURES) or len(CONTROLS.findall(data)) > MOST_CONTROLS * len(data):
        hint = "Save the article as plain text (.txt, UTF-8), or move the file out of the folder."
        return Decoded(None, "skipped, since the file holds binary data and no text", hint)
    try:
        return _unless_blank(Decoded(data.decode("utf-8")))
    except UnicodeDecodeError:
        return _unless_blank(_declared(data) or _guessed(data))


def _wide(data: bytes) -> str | None:
    """Return UTF-16 for unmarked text in which every other byte is zero, as in most text of that encoding."""
    if len(data) % 2 or data.count(0) < len(data) // 4:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    return "utf-16-le" if even == 0 else "utf-16-be" if odd == 0 else None


def _declared(data: bytes) -> Decoded | None:
    """Return the text of a page or a feed that is in the encoding which it declares; nothing if it is not."""
    match = DECLARATION.search(data, 0, HEAD)
    name = next(group for group in match.groups() if group).decode("ascii", "replace") if match else ""
    if not BELIEVED.fullmatch(name):
        return None
    try:
        # Browsers, and so all who write pages, take Latin-1 for its extension.
        return Decoded(data.decode("cp1252" if name.lower() in {"iso-8859-1", "iso8859-1"} else name))
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes) -> Decoded:
    hint = "Save the file as UTF-8."
    lenient = data.decode("utf-8", "replace")
    broken = lenient.count("�")
    whole = sum(character > "\x7f" for character in lenient) - broken
    if whole > 2 * broken:
        return Decoded(lenient, f"{broken} characters are not valid UTF-8 and are shown as �", hint)
    encoding = _western(data) or _best_guess(data)
    if encoding:
        note = f"the file is not UTF-8; it was read as {encoding}, which is a guess"
        return Decoded(data.decode(encoding, "replace"), note, f"Check the accents and quotation marks. {hint}")
    hint = f"{hint} Its encoding could not be guessed."
    return Decoded(None, "skipped, since the file is in an unknown encoding", hint)


def _western(data: bytes) -> str | None:
    """Return windows-1252 where it fits: statistics tell it badly from its relatives in text with few accents."""
    if sum(byte > 0x7F for byte in data) > MOST_WESTERN * len(data):
        return None
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return "cp1252"


def _best_guess(data: bytes) -> str | None:
    best = from_bytes(data[:SAMPLE]).best()
    return best.encoding if best else None


def _unless_blank(decoded: Decoded) -> Decoded:
    if decoded.text is not None and not decoded.text.strip("\ufeff\x00 \t\r\n\xa0\u200b"):
        return Decoded(None, "skipped, since the file is empty", "Put the article's text into it, or remove it.")
    return decoded
