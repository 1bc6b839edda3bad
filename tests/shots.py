"""Pictures of each kind of page, at a desk and on a phone, in light and in dark: ``python -m tests.shots SITE FOLDER``.

A test can tell that nothing overlaps the edge; whether a page is one that you would publish, only a look can.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from tests.browsing import DESK, PHONE, kinds, launched, served

HEIGHT = "document.documentElement.scrollHeight"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def shoot(site: Path, folder: Path) -> int:
    """Write the pictures of a built site into a folder and return how many they are."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    with launched() as browser, served(site) as home:
        for view, size in (("desk", DESK), ("phone", PHONE)):
            for scheme in SCHEMES:
                page = browser.new_page(viewport=size, color_scheme=scheme)
                for kind, path in kinds(site).items():
                    page.goto(home + path)
                    name = f"{kind.replace(' ', '-')}-{view}-{scheme}.png"
                    page.set_viewport_size(
                        {"width": size["width"], "height": max(size["height"], page.evaluate(HEIGHT))}
                    )
                    page.screenshot(path=folder / name)
                    page.set_viewport_size(size)
                    count += 1
                page.close()
    return count


if __name__ == "__main__":
    _, built, target = sys.argv
    print(f"{shoot(Path(built), Path(target))} pictures in {target}")  # noqa: T201
