"""Names as parts of addresses: the same letters for every stage that makes or meets one."""

from __future__ import annotations

import re

from anyascii import anyascii

LONGEST = 80
"""Characters, so that a page's path fits every file system."""

_DEVICES = re.compile("con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names that Windows gives to no file."""
_APOSTROPHES = re.compile("['’‘ʼ`´]")


def slugify(text: str) -> str:
    """Return text in lower-case ASCII letters, digits and hyphens, apostrophes left out; empty if no letter is left.

    A name that Windows reserves is never returned: something is added to it.
    """
    plain = anyascii(_APOSTROPHES.sub("", text)).replace("'", "").lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))
    return f"{slug}-name" if _DEVICES.fullmatch(slug) else slug


def shortened(slug: str) -> str:
    """Return a slug cut to the greatest length."""
    return slug[:LONGEST].strip("-")
