"""Document ids: the slug of a file's path, unique, and the same whatever the article's title becomes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

from generator.slugs import LONGEST, slugify

HASH_LENGTH: Final = 8
RESERVED: Final = re.compile(r"index|readme|page|[0-9]{1,4}|page-?[0-9]+")
"""Names that a section's own pages (its index and the index's further pages) or MkDocs claim."""

SUFFIX: Final = re.compile(r"(?<=[^/])\.[^./#]*(?:$|(?=#))")
"""The ending of a file's name; the key of an article in a file stands after it."""


def document_ids(paths: Iterable[str]) -> Mapping[str, str]:
    """Return the id of each path. A slug that is too long, reserved, empty or shared gets a short hash of its path."""
    slugs = {path: slugify(SUFFIX.sub("", path)) for path in sorted(paths)}
    shared = Counter(slugs.values())
    return {
        path: _hashed(slug, path)
        if not slug or len(slug) > LONGEST or shared[slug] > 1 or RESERVED.fullmatch(slug)
        else slug
        for path, slug in slugs.items()
    }


def _hashed(slug: str, path: str) -> str:
    digest = sha256(path.encode("utf-8", "replace")).hexdigest()[:HASH_LENGTH]
    return "-".join(part for part in (slug[: LONGEST - HASH_LENGTH - 1].strip("-"), digest) if part)
