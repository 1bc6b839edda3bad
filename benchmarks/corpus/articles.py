"""Articles as files: with facts at their head or in articles.yml, copied by others, and here and there mojibake."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count, islice
from pathlib import Path
from random import Random

from anyascii import anyascii

from benchmarks.corpus.happening import Happening, happening
from benchmarks.corpus.telling import Teller
from benchmarks.corpus.words import data

COPIED, GARBLED = 0.2, 0.03
"""How many further articles on a happening are copies; how many files are mojibake where they can be."""

MOJIBAKE = (("“", "â€œ"), ("”", "â€\u009d"), ("é", "Ã©"), ("ü", "Ã¼"), ("í", "Ã\u00ad"))
"""Letters, and what becomes of them when UTF-8 is read as Windows-1252."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as a file.

    Attributes:
        name: Of the file.
        content: The bytes of the file.
        facts: What articles.yml says of it; empty where the front matter says it or nobody does.
        happening: The number of what it tells of.
    """

    name: str
    content: bytes
    facts: Mapping[str, str]
    happening: int


@dataclass(frozen=True, slots=True)
class _Told:
    headline: str
    paragraphs: tuple[str, ...]
    publisher: str
    published: str


def articles(number: int, *, seed: int = 1) -> Iterator[Article]:
    """Return the first ``number`` articles of the endless corpus of a seed."""
    return islice(_endless(seed), number)


def write_corpus(folder: Path, number: int, *, seed: int = 1) -> None:
    """Write articles and their articles.yml into a folder, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["# What is known of articles beside their text."]
    for article in articles(number, seed=seed):
        (folder / article.name).write_bytes(article.content)
        if article.facts:
            lines += [f"{article.name}:", *(f"  {key}: {value}" for key, value in article.facts.items())]
    (folder / "articles.yml").write_text("\n".join((*lines, "")), "utf-8")


def _endless(seed: int) -> Iterator[Article]:
    numbers = count()
    for what in (happening(seed, number) for number in count()):
        for told in _tellings(seed, what):
            yield _filed(seed, next(numbers), what.number, told)


def _tellings(seed: int, what: Happening) -> Iterator[_Told]:
    """Return what each publisher makes of a happening, in the order of publication."""
    rng = Random(f"{seed}:sources:{what.number}")
    styles = data("publishers")
    chosen = sorted(styles, key=lambda style: rng.random() * (2 if style.get("agency") else 1))[-what.sources :]
    told: list[_Told] = []
    days = sorted(rng.choice((0, 0, 0, 1, 1, 2)) for _ in chosen)
    for place, (style, delay) in enumerate(zip(chosen, days, strict=True)):
        published = what.day + timedelta(days=delay)
        if told and rng.random() < COPIED:
            told.append(_copy(rng.choice(told), style["name"], published.isoformat(), rng))
        else:
            teller = Teller(what, style, published, Random(f"{seed}:telling:{what.number}:{place}"))
            headline, paragraphs = teller.article()
            told.append(_Told(headline, tuple(paragraphs), style["name"], published.isoformat()))
        yield told[-1]


def _copy(original: _Told, publisher: str, published: str, rng: Random) -> _Told:
    """Return an article taken over almost as it was: shortened, or with a line that says from where."""
    kept = original.paragraphs[: max(9, len(original.paragraphs) - rng.choice((0, 1, 2)))]
    credit = (f"With material from {original.publisher}.",) if rng.random() < 0.5 else ()
    return replace(original, paragraphs=(*kept, *credit), publisher=publisher, published=published)


def _filed(seed: int, number: int, what: int, told: _Told) -> Article:
    rng = Random(f"{seed}:file:{number}")
    slug = re.sub(r"[^a-z0-9]+", "-", anyascii(told.headline).lower()).strip("-")[:60].rstrip("-")
    name = f"{number:06d}-{slug}.txt"
    facts = {
        "title": json.dumps(told.headline, ensure_ascii=False),
        "published": told.published,
        "publisher": told.publisher,
        "url": f"https://news.example/{number}/{slug}",
    }
    body = "\n\n".join(told.paragraphs) + "\n"
    if rng.random() < GARBLED:
        body = (
            body.replace("’", "â€™").replace("“", "â€œ").replace("”", "â€\u009d").replace("é", "Ã©").replace("ü", "Ã¼")
        )
    place = rng.choices(("head", "list", "nowhere"), (65, 25, 10))[0]
    if place == "head":
        body = "\n".join(("---", *(f"{key}: {value}" for key, value in facts.items()), "---", "", body))
    return Article(name, body.encode(), facts if place == "list" else {}, what)
