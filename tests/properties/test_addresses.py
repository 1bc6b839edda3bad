"""Addresses: a slug is never empty or reserved and leads out of nothing, and a link leads to the page that it names."""

from __future__ import annotations

import re
from posixpath import normpath
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.received import record_key
from generator.read.slugs import RESERVED, document_ids
from generator.render.links import BrokenLinkError, Links, safe_url
from generator.slugs import LONGEST, shortened, slugify
from tests.hostile.names import NAMES
from tests.hostile.oracle import DEVICE
from tests.properties.strategies import STEADY

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ANY = st.text(max_size=100) | st.sampled_from(NAMES)
PATHS = st.builds("{}{}{}".format, ANY, st.sampled_from(("/", "#", "")), ANY).map(lambda path: f"{path}.txt")
PAGES = st.lists(st.from_regex(r"[a-zé %#]{1,4}", fullmatch=True), min_size=1, max_size=4).map("/".join)


@STEADY
@given(ANY)
def test_a_slug_is_letters_digits_and_hyphens(text: str) -> None:
    slug = slugify(text)
    assert not slug or SLUG.fullmatch(slug)
    assert slugify(slug) == slug
    assert not DEVICE.fullmatch(slug)
    assert len(shortened(slug)) <= LONGEST


@pytest.mark.parametrize("name", ["con", "NUL", "Aux", "prn", "COM1", "lpt9", "c'on"])
def test_a_name_of_a_device_is_no_slug(name: str) -> None:
    assert slugify(name).endswith("-name")
    assert slugify(f"{name}x").endswith("x")


@STEADY
@given(st.sets(PATHS, max_size=12))
def test_ids_of_articles(paths: set[str]) -> None:
    ids = document_ids(paths)
    assert len(set(ids.values())) == len(paths)
    assert document_ids(sorted(paths, reverse=True)) == ids
    for slug in ids.values():
        assert SLUG.fullmatch(slug)
        assert not RESERVED.fullmatch(slug)
        assert not DEVICE.fullmatch(slug)
        assert len(slug) <= LONGEST


@STEADY
@given(ANY, st.integers(1, 10**6))
def test_keys_of_articles_in_a_file(identity: str, number: int) -> None:
    key = record_key(identity, number)
    assert SLUG.fullmatch(key)
    assert record_key(identity, number) == key
    assert record_key("", number) == str(number)


@STEADY
@given(st.lists(PAGES, min_size=1, max_size=6, unique=True), st.data())
def test_a_link_leads_to_its_page(pages: list[str], data: st.DataObject) -> None:
    links = Links(pages, {pages[0]: (1, 3)})
    source, target = (data.draw(st.sampled_from(["", *pages])) for _ in range(2))
    address = links.to(target, source=source)
    assert normpath(f"docs/{source}/{unquote(address)}") == normpath(f"docs/{target}")
    assert links.to(pages[0], source=source, sentence=3).endswith("#s3")
    with pytest.raises(BrokenLinkError):
        links.to(pages[0], source=source, sentence=2)
    with pytest.raises(BrokenLinkError):
        links.to("no/such/page", source=source)


@STEADY
@given(
    st.text(max_size=60)
    | st.builds("{}:{}".format, st.sampled_from(("http", "javascript", "HTTPS", "data", "http://[")), ANY)
)
def test_no_address_but_one_of_the_web_is_safe(text: str) -> None:
    found = safe_url(text)
    assert found is None or re.match("https?://[^/]", found, re.IGNORECASE)
