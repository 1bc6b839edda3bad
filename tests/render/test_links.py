import pytest

from generator.render.links import BrokenLinkError, Links, path_of, safe_url

LINKS = Links(["articles", "articles/one", "people", "people/mira", "people/mira/page-2"], {"articles/one": {1, 2}})


@pytest.mark.parametrize(
    ("page", "source", "sentence", "expected"),
    [
        ("articles/one", "", None, "articles/one/"),
        ("articles/one", "", 2, "articles/one/#s2"),
        ("articles/one", "people/mira", 1, "../../articles/one/#s1"),
        ("articles/one", "people/mira/page-2", 1, "../../../articles/one/#s1"),
        ("articles/one", "articles/one", 1, "#s1"),
        ("articles/one", "articles", None, "one/"),
        ("people", "people/mira", None, "../"),
        ("people/mira", "people", None, "mira/"),
        ("people/mira", "people/mira/page-2", None, "../"),
        ("", "people/mira", None, "../../"),
        ("", "", None, "./"),
        ("method", "people", None, "../method/"),
    ],
)
def test_addresses_are_relative(page: str, source: str, sentence: int | None, expected: str) -> None:
    assert LINKS.to(page, source=source, sentence=sentence) == expected


@pytest.mark.parametrize(("page", "sentence"), [("people/nobody", None), ("articles/one", 3), ("people/mira", 1)])
def test_a_link_to_nothing_is_a_fault(page: str, sentence: int | None) -> None:
    with pytest.raises(BrokenLinkError, match=page):
        LINKS.to(page, source="", sentence=sentence)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://e.example/a?b=c&d", "https://e.example/a?b=c&d"),
        (" http://e.example ", "http://e.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//e.example", None),
        ("e.example/x", None),
        ("https://", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_only_safe_addresses_outside_are_linked(url: str | None, expected: str | None) -> None:
    assert safe_url(url) == expected


def test_every_page_is_a_folder_of_its_own() -> None:
    assert path_of("") == "index.md"
    assert path_of("people/mira") == "people/mira/index.md"
