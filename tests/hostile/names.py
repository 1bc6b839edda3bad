"""Bad names of files, and what lies in a folder without being a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.case import Case, Fate, article

NAMES = (
    "CON", "con", "NUL", "AUX", "PRN", "COM1", "LPT9", "index", "INDEX", "README", "page", "page-2", "page2", "404",
    "1", "2", "007",
    "articles", "curation", "robots", "search", "data", "feed", "assets", "sitemap", "case", "Case", "CASE",
    " lead", "trail ",
    "dots...", "a.b.c", "-", "_", "--", "~", "$HOME", "%2e%2e", "%00", "%", "a#b", "#", "a?b", "a&b", "a=b", "a+b",
    "a@b", "a!b", "a'b", 'a"b',
    "a`b`", "<b>", "</span>", "<script>alert(1)</script>".replace("/", "∕"), "{{ x }}", "{% x %}", "{#", "${x}",
    "a|b", "a*b", "a:b",
    "a\\b", "a\nb", "a\tb", "a\rb", "\x01", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u202egpj", "\u200b", "\u200f",
    "\ufeff", "\xa0",
    "\xad", "é", "e\u0301", "ß", "ss", "İ", "ﬁ", "世界", "Дамаск", "دمشق", "😀", "\ue000", "\U000e0041", "x" * 251,
    "é" * 125, "[x](y)", "*x*", "`x`",
    "![](x)", "(1)", "news (2)", "s1", "#s1", "title: x", "---", "C:", "~root", "file;id", "a,b", "'", "''",
    "&amp;", "&#x41;", "\udcff",
)  # fmt: skip
FOLDERS = (
    "index", "people", "articles", "CON", "a.txt", "x.zip", " ", "%2e%2e", "<b>", "{{ x }}", "\n", "\u202e", "世界",
    "y" * 250,
)  # fmt: skip
OTHERS = (
    "plain",
    "x.exe",
    "x.pdf",
    "x.docx",
    "x.txt.bak",
    "x.txt~",
    "x.json",
    "x.yml",
    "Thumbs.db",
    "x.tar",
    "x.7z",
    "x.",
    "x.t\u200bxt",
)
HIDDEN = (".hidden.txt", ".txt", "..txt", "..\\x.txt", ".git/x.txt", "..x/x.txt", ".../x.txt")


def cases(numbers: Iterator[int]) -> Iterator[Case]:
    """Yield plain articles in files of bad names; ``numbers`` tells them apart."""
    for number, name in enumerate(NAMES):
        fate = Fate.REPORTED if name == "\udcff" else Fate.PUBLISHED
        yield Case(f"{name}.{'TXT' if number % 9 == 8 else 'txt'}", article(next(numbers)).encode(), fate)
    for folder in FOLDERS:
        yield Case(f"folders/{folder}/x.txt", article(next(numbers)).encode(), Fate.PUBLISHED)
    for name in OTHERS:
        yield Case(f"others/{name}", article(next(numbers)).encode(), Fate.REPORTED)
    for name in HIDDEN:
        yield Case(f"hidden/{name}", article(next(numbers)).encode())
    yield Case(f"{'/'.join(['z' * 200] * 12)}/x.txt", article(next(numbers)).encode(), Fate.PUBLISHED)
    yield Case(f"{'d/' * 99}x.txt", article(next(numbers)).encode(), Fate.PUBLISHED)
    yield Case(f"{'e/' * 120}x.txt", article(next(numbers)).encode())


def lay(seeds: Path) -> list[str]:
    """Put what is no file into the folder, and return the names that have to be reported."""
    outside = seeds.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("The secret word is xyzzy, said the mayor.", "utf-8")
    links = {
        "out": outside / "secret.txt",
        "up": Path("../outside/secret.txt"),
        "folder": outside,
        "round": Path(),
        "loop": Path("loop.txt"),
        "dangling": Path("nowhere.txt"),
        "zero": Path("/dev/zero"),
        "process": Path("/proc/self/environ"),
    }
    for name, target in links.items():
        (seeds / f"{name}.txt").symlink_to(target)
    os.mkfifo(seeds / "pipe.txt")
    os.mkfifo(seeds / "pipe.zip")
    return [*(f"{name}.txt" for name in links), "pipe.txt", "pipe.zip"]
