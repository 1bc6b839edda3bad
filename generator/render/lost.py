"""The texts of the page that is shown at addresses that lead nowhere; the theme makes it, not a template of ours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.render.language import load_language


def lost_page(language: str, locales: Sequence[Path]) -> dict[str, str]:
    """Return the texts by name, in the language of the site; see :func:`generator.render.render` for the arguments."""
    spoken = load_language(language, locales)
    return {
        "title": spoken.gettext("Page not found"),
        "why": spoken.gettext(
            "There is nothing at this address. It may belong to an earlier edition, or be misspelled."
        ),
        "onward": spoken.gettext("Search by name above, or go to one of these:"),
    }
