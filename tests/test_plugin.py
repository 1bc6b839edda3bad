"""What the plugin finds out about pages, and what it adds to the configuration."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File

from generator.frugal import YOUNG
from generator.plugin import RAW_HTML, BriefingPlugin, leads_on
from tests.sites import copy_project, write_seeds


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ('---\ntitle: "A"\nredirect: "../b/"\n---\n\n# A\n', True),
        ('---\r\ntitle: "A"\r\nredirect: "../b/"\r\n---\r\n', True),
        ('\ufeff---\nredirect: "../b/"\n---\n', True),
        ('---\ntitle: "A"\n---\n\nredirect: no\n', False),
        ('---\ntitle: "redirect: no"\n---\n', False),
        ("# A\n\nredirect: no\n", False),
        ("", False),
    ],
)
def test_a_page_that_leads_on_is_told_by_its_front_matter(tmp_path: Path, text: str, *, leads: bool) -> None:
    (tmp_path / "a.md").write_bytes(text.encode())
    assert leads_on(File("a.md", str(tmp_path), "site", use_directory_urls=True)) is leads


def test_the_extension_is_added_once_and_after_all_others(tmp_path: Path) -> None:
    config = load_config(str(copy_project(tmp_path) / "mkdocs.yml"))
    given = list(config.markdown_extensions)
    for _ in range(2):
        BriefingPlugin().on_config(config)
    assert config.markdown_extensions == [*given, RAW_HTML]


def test_a_build_is_frugal_from_its_begin_to_its_end_however_it_ends(tmp_path: Path) -> None:
    folder = copy_project(tmp_path)
    write_seeds(folder, a="The minister met Ada Berg in Oslo on Monday. They talked about the harbor for two hours.")
    config = load_config(str(folder / "mkdocs.yml"))
    plugin = config.plugins["briefing"]
    assert isinstance(plugin, BriefingPlugin)
    before = gc.get_threshold()
    plugin.on_pre_build(config=config)
    assert gc.get_threshold()[0] >= YOUNG
    plugin.on_pre_build(config=config)  # a build that nobody said the end of
    plugin.on_build_error(error=ValueError())
    assert gc.get_threshold() == before
