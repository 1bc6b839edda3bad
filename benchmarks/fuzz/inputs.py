"""Folders of random articles: known ones changed at random, and new ones put together from pieces."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from random import Random

from tests.hostile.pieces import FACTS, FRAGMENTS, NAMES, NEWS, VALUES
from tests.read.samples import gzipped, page, rss, zipped

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252", "utf-32", "cp1251", "shift_jis")
LONGEST = 20_000
"""Bytes of an input, so that each takes little time; now and then one is longer."""
RULES = ("same", "different", "rename", "type", "hide", "describe")


@dataclass(frozen=True, slots=True)
class Trial:
    """What one build is made from: files below the seeds folder by name, and settings."""

    files: Mapping[str, bytes]
    options: Mapping[str, object] = field(default_factory=dict)


def trial(random: Random, known: Sequence[bytes]) -> Trial:
    """Return a folder of one to six files and settings to go with them.

    Args:
        random: Where everything is drawn from.
        known: Contents of files to be changed.
    """
    cast = random.sample(NAMES, 4)
    files: dict[str, bytes] = {}
    for number in range(random.choice((1, 1, 2, 3, 6))):
        name, content = _file(random, known, cast, f"{number}")
        files[name] = content
    if random.random() < 0.2:
        files["articles.yml"] = _facts_file(random, list(files)).encode("utf-8", "replace")
    if random.random() < 0.3:
        files["curation.yml"] = _curation(random, cast).encode("utf-8", "replace")
    options = {
        "full_text": random.choice(("all", "all", "mentions", "none")),
        "language": random.choice(("en", "en", "de")),
        "min_articles": random.choice((1, 1, 2)),
        "summarizer": random.choice(("digest", "digest", "lead", "lexrank", "lsa", "textrank")),
    }
    return Trial(files, options)


def _file(random: Random, known: Sequence[bytes], cast: Sequence[str], stem: str) -> tuple[str, bytes]:
    shape = random.choice(("txt", "txt", "txt", "md", "md", "html", "xml", "jsonl", "csv", "gz", "zip", "raw"))
    text = _text(random, cast) if random.random() < 0.7 or not known else _changed(random, _drawn(random, known))
    if random.random() < 0.02:
        text *= random.choice((2, 20, 200))
        text = text[: 5 * LONGEST]
    data = text.encode(random.choice(ENCODINGS) if random.random() < 0.1 else "utf-8", "replace")
    if shape == "html":
        data = page(text if random.random() < 0.5 else escape(text)).encode("utf-8", "replace")
    elif shape == "xml":
        inner = escape(text) if random.random() < 0.7 else f"<![CDATA[{text}]]>"
        data = rss(
            f"<title>{escape(_line(random, cast))}</title><description>{inner}</description>",
            f"<guid>{escape(random.choice(VALUES))}</guid><description>{inner[:300]}</description>",
            title=escape(random.choice(cast)),
        ).encode("utf-8", "replace")
    elif shape == "jsonl":
        data = "\n".join(_json(random, cast, text) for _ in range(random.randint(1, 3))).encode("utf-8", "replace")
    elif shape == "csv":
        data = _csv(random, cast, text).encode("utf-8", "replace")
    elif shape == "gz":
        data, shape = gzipped(data), "txt.gz"
    elif shape == "zip":
        data = zipped({"a.txt": data, f"{random.choice(('b', 'd/b', 'A', '..', 'ü'))}.md": _text(random, cast)})
    elif shape == "raw":
        shape = random.choice(("txt", "md", "html", "xml", "jsonl", "csv", "txt.gz", "zip"))
    if random.random() < 0.15:
        data = _damaged(random, data)
    return f"{stem}.{shape}", data[: 6 * LONGEST]


def _drawn(random: Random, known: Sequence[bytes]) -> str:
    """Return a part of a known file: short ones take less time and hold as many surprises."""
    content = random.choice(known)
    start = random.choice((0, 0, random.randint(0, len(content))))
    return content[start : start + random.choice((200, 1_000, 3_000))].decode("utf-8", "replace")


def _line(random: Random, cast: Sequence[str]) -> str:
    line = random.choice(NEWS).replace("{0}", random.choice(cast)).replace("{1}", random.choice(cast))
    line = line.replace("{2}", random.choice(NAMES))
    while random.random() < 0.35:
        place = random.randint(0, len(line))
        line = line[:place] + random.choice(FRAGMENTS) + line[place:]
    return line


def _text(random: Random, cast: Sequence[str]) -> str:
    front = ""
    if random.random() < 0.2:
        front = "---\n" + "".join(f"{_pair(random)}\n" for _ in range(random.randint(0, 4))) + "---\n"
    gaps = (" ", " ", " ", "\n", "\n\n", "\r\n", "")
    return front + "".join(_line(random, cast) + random.choice(gaps) for _ in range(random.randint(0, 12)))


def _pair(random: Random) -> str:
    return f"{random.choice(FACTS)}: {random.choice(VALUES)}"


def _changed(random: Random, text: str) -> str:
    for _ in range(random.randint(1, 12)):
        start = random.randint(0, len(text))
        stop = min(len(text), start + random.choice((1, 1, 5, 40, 300)))
        part = text[start:stop]
        kind = random.randrange(6)
        if kind == 0:
            part = ""
        elif kind == 1:
            part *= random.choice((2, 3, 30))
        elif kind == 2:
            part = random.choice(FRAGMENTS) + part
        elif kind == 3:
            part = part.swapcase()
        elif kind == 4:
            part = "".join(chr(random.choice((random.randrange(128), random.randrange(0x3000)))) for _ in part[:20])
        else:
            part = part[::-1]
        text = text[:start] + part + text[stop:]
    return text[: 2 * LONGEST]


def _damaged(random: Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(random.randint(1, 8)):
        if out:
            out[random.randrange(len(out))] = random.randrange(256)
    return bytes(out[: random.randint(0, len(out))] if random.random() < 0.3 else out)


def _json(random: Random, cast: Sequence[str], text: str) -> str:
    values: tuple[object, ...] = (
        None,
        1,
        -0.0,
        True,
        [],
        {},
        ["x", {}],
        _line(random, cast),
        random.choice(VALUES),
        "",
    )
    row = {name: random.choice(values) for name in random.sample(FACTS, 3)}
    if random.random() < 0.8:
        row["text"] = text
    return json.dumps(row, ensure_ascii=random.random() < 0.5)


def _csv(random: Random, cast: Sequence[str], text: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=random.choice(",;\t|"), lineterminator=random.choice(("\n", "\r\n", "\r")))
    names = random.sample(FACTS, 3)
    writer.writerow(["text", *names])
    for _ in range(random.randint(0, 3)):
        writer.writerow([text.replace("\0", ""), *(random.choice(VALUES) for _ in names[: random.randint(0, 3)])])
        text = _line(random, cast)
    return out.getvalue()


def _facts_file(random: Random, names: Sequence[str]) -> str:
    lines = []
    for name in names:
        lines.append(f"{name}:" if random.random() < 0.9 else random.choice(VALUES))
        lines += [f"  {_pair(random)}" for _ in range(random.randint(0, 3))]
    return "\n".join(lines)


def _curation(random: Random, cast: Sequence[str]) -> str:
    lines: list[str] = []
    for section in random.sample(RULES, random.randint(1, 4)):
        lines.append(f"{section}:")
        for _ in range(random.randint(0, 3)):
            one, other = (json.dumps(random.choice((*cast, random.choice(VALUES)))) for _ in range(2))
            kinds = (f"  - [{one}, {other}]", f"  - {one}", f"  {one}: {other}", f"  {one}: {random.choice(VALUES)}")
            likely = {"same": 0, "different": 0, "hide": 1, "type": 3}.get(section, 2)
            lines.append(kinds[likely] if random.random() < 0.9 else random.choice(kinds))
    return "\n".join(lines)
