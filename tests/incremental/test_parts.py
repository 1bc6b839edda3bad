"""The parts on their own: values told apart, states read back, indexes merged, directories moved."""

from __future__ import annotations

import datetime
import errno
import functools
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from pathspec import GitIgnoreSpec

from generator.incremental import publish, site
from generator.incremental.fingerprint import NamelessError, stable
from generator.incremental.search import Search, slices
from generator.incremental.state import Details, Output, PageRecord, Reading, State, UnusableError, load, save
from generator.incremental.waiting import WaitingPage, wait
from generator.incremental.watch import BuildTime, Listing, Recorder
from tests.incremental.projects import Project, same, tree


def test_equal_values_have_the_same_text() -> None:
    assert stable({"a": [1, (2, {"x", "y"})]}) == stable({"a": [1, (2, {"y", "x"})]})
    assert stable(functools.partial(re.sub, "a", repl="b")) == stable(functools.partial(re.sub, "a", repl="b"))
    assert stable(re.compile("a")) == stable(re.compile("a"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (1, "1"),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (re.compile("a"), re.compile("a", re.I)),
        (re.sub, re.subn),
        (functools.partial(re.sub, "a"), functools.partial(re.sub, "b")),
        (datetime.date(2020, 1, 1), "2020-01-01"),
        (Path("a"), Path("b")),
        (GitIgnoreSpec.from_lines(["a"]), GitIgnoreSpec.from_lines(["!a"])),
        (GitIgnoreSpec.from_lines(["a" * 500 + "b"]), GitIgnoreSpec.from_lines(["a" * 500 + "c"])),
        (None, "None"),
    ],
)
def test_other_values_have_another_text(one: object, other: object) -> None:
    assert stable(one) != stable(other)


@pytest.mark.parametrize("value", [object(), lambda: 0, {"a": [object()]}, functools.partial(lambda: 0)])
def test_what_has_no_name_is_refused(value: object) -> None:
    with pytest.raises(NamelessError, match="cannot be compared"):
        stable(value)


def state(**changes: Any) -> State:
    """Make a state of one page."""
    fields: dict[str, Any] = {
        "parts": {"a": "b"},
        "nav": "n",
        "day": "2020-01-01",
        "search_head": 3,
        "templates": ("404.html",),
        "sources": {},
        "readings": {"é\n.md": Reading(1, 2, 3, "d")},
        "pages": {"é\n.md": PageRecord(True, None, ["T", "d"], 7)},
        "outputs": {"x": Output(1, 2, "d")},
        "lines": {"é\n.md": Details(frozenset({"b.md"}), frozenset({"i"}), {"b.md": frozenset({"j"})}).encode()},
    }
    return State(**{**fields, **changes})


def test_a_state_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "state"
    save(state(), path)
    assert load(path) == state()
    assert load(path).details("é\n.md").links == {"b.md": {"j"}}
    assert [entry.name for entry in tmp_path.iterdir()] == ["state"]


def test_every_damage_to_a_state_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "state"
    data = state().encoded
    for place in range(0, len(data), 5):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(UnusableError):
            load(path)
        path.write_bytes(data[:place])
        with pytest.raises(UnusableError):
            load(path)


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    said: list[str] = []
    first = site.Lock(tmp_path / "lock", lambda: said.append("first waits"))

    def end() -> None:
        said.append("first ends")
        first.release()

    threading.Timer(0.2, end).start()
    site.Lock(tmp_path / "lock", lambda: said.append("second waits")).release()
    assert said == ["second waits", "first ends"]


class Index:
    """The index of the search plugin of MkDocs, as far as it is looked at."""

    def __init__(self) -> None:
        self._entries: list[dict[str, str]] = []


class Plugin:
    """A search plugin."""

    config: ClassVar[dict[str, bool]] = {}

    def __init__(self) -> None:
        self.search_index = Index()

    def add(self, search: Search, page: str, *texts: str) -> None:
        """Make entries for a page."""
        self.search_index._entries += [{"text": text} for text in texts]
        search.note(page)


def searched(**pages: tuple[str, ...]) -> Search:
    """Return a search that has made entries for some pages."""
    plugin: Any = Plugin()
    search = Search(plugin)
    for page, texts in pages.items():
        plugin.add(search, page, *texts)
    return search


def test_an_index_is_merged_in_the_order_of_pages() -> None:
    old = b'{"config":1,"docs":[{"text":"a"},{"text":"b1"},{"text":"b2"},{"text":"d"}]}'
    lengths = {"a": 12, "b": 27, "c": 0, "d": 12}
    where = slices({page: PageRecord(True, None, None, length) for page, length in lengths.items()}, 20)
    where = {page: where[page] for page in "bcd"}
    new = searched(a=("A",), e=("E1", "E2"))
    written = b'{"config":1,"docs":[{"text":"A"},{"text":"E1"},{"text":"E2"}]}'
    merged, head = new.merge(written, "dbeca", old, where)
    assert (
        merged
        == b'{"config":1,"docs":[{"text":"d"},{"text":"b1"},{"text":"b2"},{"text":"E1"},{"text":"E2"},{"text":"A"}]}'
    )
    assert head == 20


@pytest.mark.parametrize("written", [b"", b'{"docs":[]}', b'{"docs":[{"text":"a"}],"index":1}', b"[]"])
def test_an_index_of_another_form_is_refused(written: bytes) -> None:
    with pytest.raises(UnusableError, match="not of a form that can be merged"):
        searched(a=("a",)).merge(written, "a", b"", {})


def test_files_and_folders_change_places(tmp_path: Path) -> None:
    for name in ("old/a/x", "old/b", "new/a", "new/b/y", "new/c/d/z"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    site.move_in(tmp_path / "new", tmp_path / "old")
    assert {name: text for name, text in tree(tmp_path / "old").items() if text} == {
        "a": b"new/a",
        "b/y": b"new/b/y",
        "c/d/z": b"new/c/d/z",
    }


def test_a_site_on_another_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if not self.name.endswith(".part"):
            raise OSError(errno.EXDEV, "another disk")
        return original(self, target)

    for name in ("new/a", "new/b/y"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    monkeypatch.setattr(Path, "replace", replace)
    site.move_in(tmp_path / "new", tmp_path / "old")
    assert sorted(tree(tmp_path / "old")) == ["a", "b", "b/y"]


def cut_off(*_: object) -> None:
    """Stop as if the machine had."""
    raise OSError("cut off")


@pytest.mark.parametrize("step", ["sweep", "save"])
def test_a_build_cut_off_while_publishing_is_made_good(
    project: Project, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    project.reword("notes/a.md", "Alpha", "Aleph").delete("docs/loose.md").doc("notes/d.md", "# D\n")
    with monkeypatch.context() as patch:
        patch.setattr(publish, step, cut_off)
        with pytest.raises(OSError, match="cut off"):
            project.build()
    project.reword("notes/b.md", "Beta", "Bet").build()
    project.clean()
    same(project)


TIME = datetime.datetime(2020, 1, 2, 3, 4, tzinfo=datetime.UTC)


@pytest.mark.parametrize("use", [str, "{:%Y}".format, lambda time: time.year, lambda time: time.strftime("%H")])
def test_showing_the_time_of_the_build_is_noticed(use: Callable[[datetime.datetime], object]) -> None:
    recorder = Recorder()
    watched = BuildTime.of(TIME, recorder.touch)
    recorder.current = "a"
    assert recorder.restless == set()
    assert use(watched) == use(TIME)
    assert recorder.restless == {"a"}


@pytest.mark.parametrize("use", [list, len, bool, sorted, lambda pages: pages[:1], lambda pages: [*pages, 1]])
def test_listing_the_pages_is_noticed(use: Callable[[list[Any]], object]) -> None:
    touched = []
    listing = Listing((), lambda: touched.append(1))
    assert use(listing) == use([])
    assert touched


def page(markdown: str | None, content: str | None) -> Page:
    """Make a page that was read."""
    file = File("a-page.md", src_dir=None, dest_dir="site", use_directory_urls=True)
    made = Page(None, file, MkDocsConfig())
    made.markdown, made.content = markdown, content
    return made


@pytest.mark.parametrize("text", [None, "", "plain", "a – b “c” 漢 🙂", "lone \ud800"])
def test_a_waiting_page_has_its_texts(text: str | None) -> None:
    waiting = page(text, text)
    wait(waiting)
    wait(waiting)
    assert (waiting.markdown, waiting.content) == (text, text)
    waiting.markdown = waiting.content = "set anew – later"
    assert (waiting.markdown, waiting.content) == ("set anew – later", "set anew – later")
    assert isinstance(waiting, Page)
    assert waiting.file.page is waiting


@pytest.mark.parametrize("text", ["# Other title\n\nText", "Text", None])
def test_a_waiting_page_has_the_title_that_it_had(text: str | None) -> None:
    assert page(text, "<p>Text</p>").title == packed(page(text, "<p>Text</p>")).title


def packed(waiting: Page) -> Page:
    """Let a page wait."""
    wait(waiting)
    return waiting


def test_markup_stays_markup() -> None:
    assert isinstance(packed(page("a", Markup("<p>a</p>"))).content, Markup)


def test_a_page_of_a_class_of_its_own_is_left_alone() -> None:
    class Own(Page):
        pass

    own = page("a", "b")
    own.__class__ = Own
    assert type(packed(own)) is Own


def test_a_waiting_page_takes_less_room() -> None:
    text = "“Some text” – said again. " * 1000
    waiting = packed(page(text, text))
    assert type(waiting) is WaitingPage
    held = [value for value in vars(waiting).values() if isinstance(value, str | bytes)]
    assert sum(map(len, held)) < len(text) * 1.5
