"""The languages that tests render in."""

from __future__ import annotations

from generator.render.language import load_language
from tests.sites import ROOT

LOCALES = (ROOT / "generator" / "render" / "locale",)
ENGLISH = load_language("en", ())
GERMAN = load_language("de", LOCALES)
