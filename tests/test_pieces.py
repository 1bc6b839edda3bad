"""The index in pieces is that of the pages as they are, whatever the last build has left."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pieces
from generator.cache import from_record, to_record
from generator.errors import GeneratorError
from generator.pieces import Pieces, publish_pieces
from generator.search import BUNDLE
from tests.sites import fingerprint

PAGE = "<html lang=en><title>{0}</title><body><main data-pagefind-body><h1>{0}</h1><p>{0} left the capital.</p></main>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of two pages."""
    for name in ("Ada Holm", "Oskar Lind"):
        page = tmp_path / "site" / name.split()[0].lower() / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(name), encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def kept(site: Path) -> Path:
    """Return what a build of the site has kept."""
    publish_pieces(site, site.with_name("pieces"))
    return site.with_name("pieces")


def index_of(site: Path) -> dict[str, str]:
    return fingerprint(site / BUNDLE)


def again(site: Path, kept: Path | None) -> dict[str, str]:
    """Return the index of a site that is built again; nothing of the earlier one is in the new folder."""
    for path in sorted((site / BUNDLE).rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    publish_pieces(site, kept)
    return index_of(site)


def test_where_no_page_has_changed_the_program_is_not_run(
    site: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = index_of(site)
    monkeypatch.setattr(pieces, "_make", lambda site: pytest.fail("the program is run"))
    assert again(site, kept) == before
    assert "pagefind.js" in before


@pytest.mark.parametrize("change", ["changed", "added", "removed", "renamed"])
def test_after_any_change_the_index_is_that_of_a_clean_build(site: Path, kept: Path, change: str) -> None:
    before = index_of(site)
    page = site / "ada" / "index.html"
    if change == "changed":
        page.write_text(PAGE.format("Ada Helm"), encoding="utf-8")
    elif change == "added":
        (site / "more.html").write_text(PAGE.format("Mira Quell"), encoding="utf-8")
    elif change == "removed":
        page.unlink()
    else:
        page.rename(site / "ada" / "other.html")
    found = again(site, kept)
    assert found != before
    assert found == again(site, None)
    assert from_record(Pieces, kept.read_bytes()).files.keys() == found.keys()


@pytest.mark.parametrize("left", [b"", b"\xff\x00", to_record(("an old one", {}))])
def test_what_cannot_be_read_is_made_anew(site: Path, kept: Path, left: bytes) -> None:
    before, whole = index_of(site), kept.read_bytes()
    kept.write_bytes(left)
    assert again(site, kept) == before
    assert kept.read_bytes() == whole


@pytest.mark.parametrize("name", ["../stranger.js", "inner/../../stranger.js", "/tmp/stranger.js"])
def test_a_file_of_another_folder_is_no_piece(site: Path, kept: Path, name: str) -> None:
    before, found = index_of(site), from_record(Pieces, kept.read_bytes())
    kept.write_bytes(to_record(Pieces(found.pages, {**found.files, name: b"hostile"})))
    assert again(site, kept) == before
    assert not (site / "stranger.js").exists()


def test_where_nothing_can_be_kept_there_is_an_index(site: Path) -> None:
    publish_pieces(site, site / "ada" / "index.html" / "pieces")
    assert "pagefind.js" in index_of(site)


def test_a_site_that_cannot_be_indexed_is_an_error_with_advice(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="search: heads"):
        publish_pieces(tmp_path / "nowhere", None)
