"""Files made to harm: each is refused with a reason, quickly, and the others are read."""

from __future__ import annotations

import json
import os
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest

from generator.curation import read_curation
from generator.read import read_corpus
from generator.read.files import list_files
from generator.read.limits import DEEPEST, LARGEST
from tests.read.samples import TEXT, fill, gzipped, page, rss, zipped

BOMB = b"a" * (LARGEST - 1)
ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def encrypted() -> bytes:
    data = bytearray(zipped({"a.txt": TEXT}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def linked() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/hostname")
    return out.getvalue()


def spoiled() -> bytes:
    data = bytearray(zipped({"a.txt": TEXT}))
    data[60] ^= 0xFF
    return bytes(data)


def twice() -> bytes:
    return zipped({"a.txt": "x", "b.txt": "y"}).replace(b"b.txt", b"a.txt")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.zip", b"", "damaged"),
        ("a.zip", b"PK\x03\x04", "damaged"),
        ("a.zip", zipped({"a.txt": TEXT * 50})[:90], "damaged"),
        ("a.zip", spoiled(), "damaged"),
        ("a.zip", zipped({}), "no articles"),
        ("a.zip", zipped({"../a.txt": TEXT}), "leads out of the archive"),
        ("a.zip", zipped({"/etc/a.txt": TEXT}), "leads out of the archive"),
        ("a.zip", zipped({"C:/a.txt": TEXT}), "leads out of the archive"),
        ("a.zip", zipped({"x\\..\\a.txt": TEXT}), "leads out of the archive"),
        ("a.zip", zipped({"a.png": TEXT}), "not a text file"),
        ("a.zip", zipped({"b.txt": BOMB}), "packed to less than 1/200"),
        ("a.zip", zipped({"b.txt": os.urandom(LARGEST + 10)}), "larger than 4 MB when unpacked"),
        ("a.zip", zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": TEXT})})}), "more than 2 archives deep"),
        ("a.zip", encrypted(), "encrypted"),
        ("a.zip", linked(), "it is a link"),
        ("a.zip", twice(), "another file of this name"),
        ("a.txt.gz", b"no archive", "damaged"),
        ("a.txt.gz", gzipped(TEXT * 50)[:60], "damaged"),
        ("a.txt.gz", gzipped(BOMB), "packed to less than 1/200"),
        ("a.txt.gz", gzipped(b"a" * 3 * LARGEST), "larger than 4 MB when unpacked"),
        ("a.tar.gz", gzipped(TEXT), "not a text file"),
        ("a.xml", ENTITIES + "<rss><item><description>&b;</description></item></rss>", "entities"),
        ("a.xml", OUTSIDE + "<rss><item><description>&a;</description></item></rss>", "entities"),
        ("a.xml", "<a>" * 200_000, "nested"),
        ("a.xml", "<rss><item>", "XML cannot be used"),
        ("a.xml", "<p>No feed.</p>", "no feed"),
        ("a.xml", b"\x00\x01\x02" * 50, "binary"),
        ("a.xml", rss(), "no feed with articles"),
        ("a.atom", "", "empty"),
        ("a.jsonl", "{", "no JSON"),
        ("a.jsonl", "[" * 100_000, "nested too deeply"),
        ("a.jsonl", '{"text": ' * 100_000, "nested too deeply"),
        ("a.jsonl", "[1]", "no JSON object"),
        ("a.jsonl", '{"text": 1' + "0" * 5_000 + "}", "no JSON"),
        ("a.jsonl", '{"title": "x"}', "no text"),
        ("a.jsonl", "\n\n\n", "empty"),
        ("a.jsonl", json.dumps({"text": "x" * (LARGEST + 1)}), "longer than 4 million"),
        ("a.csv", "a,b\n1,2\n", "no column with the text"),
        ("a.csv", "text\n", "no articles"),
        ("a.csv", "text\n" + "x" * 200_000, "field larger than field limit"),
        ("a.csv", 'text\n"' + "x\n" * 100_000, "field larger than field limit"),
        ("a.html", "<div>" * 50_000, "more than 20000 tags"),
        ("a.html", "<div>" * 10_000, "no article was found"),
        ("a.html", "<p>x</p>", "no article was found"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "binary"),
        ("a.html", b"x" * (LARGEST + 1), "larger than 4 MB"),
        ("a.exe", b"MZ", "not a text file"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_and_the_rest_is_read(
    tmp_path: Path, name: str, content: str | bytes, words: str
) -> None:
    start = process_time()
    docs, problems = read_corpus(fill(tmp_path, {name: content, "good.txt": "Good."}))
    assert process_time() - start < 10
    assert "good.txt" in [doc.path for doc in docs]
    assert [str(problem) for problem in problems if words in problem.message], problems
    assert all(problem.path.startswith(f"{tmp_path.name}/a.") and problem.hint for problem in problems)


def test_files_that_are_none_are_never_opened(tmp_path: Path) -> None:
    outside = fill(tmp_path / "outside", {"secret.txt": "Nobody may read this.", "facts.yml": "secret: x"})
    seeds = fill(tmp_path / "seeds", {"good.txt": "Good."})
    os.mkfifo(seeds / "pipe.txt")
    os.mkfifo(seeds / "articles.yml")
    (seeds / "curation.yml").symlink_to(outside / "facts.yml")
    (seeds / "out.txt").symlink_to(outside / "secret.txt")
    (seeds / "up.txt").symlink_to("../outside/secret.txt")
    (seeds / "folder").symlink_to(outside)
    (seeds / "round").symlink_to(seeds)
    (seeds / "loop.txt").symlink_to("loop.txt")
    (seeds / "zero.txt").symlink_to("/dev/zero")
    (seeds / "inside.txt").symlink_to("good.txt")
    docs, problems = read_corpus(seeds)
    assert [(doc.path, doc.duplicates) for doc in docs] == [("good.txt", ("inside.txt",))]
    found = {Path(problem.path).name: problem.message for problem in problems}
    assert found.keys() == {
        "pipe.txt", "articles.yml", "out.txt", "up.txt", "folder", "round", "loop.txt", "zero.txt"
    }  # fmt: skip
    assert "leads out" in found["out.txt"]
    assert "leads out" in found["up.txt"]
    assert "not a regular file" in found["articles.yml"]
    _, (problem,) = read_curation(seeds)
    assert "leads out" in problem.message


def test_a_deep_tree_of_folders(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * (DEEPEST + 3))
    deep.mkdir(parents=True)
    fill(deep, {"a.txt": "Too deep."})
    fill(tmp_path.joinpath(*["d"] * DEEPEST), {"b.txt": "Just so."})
    docs, (problem,) = read_corpus(tmp_path)
    assert [doc.text for doc in docs] == ["Just so."]
    assert f"more than {DEEPEST} folders deep" in problem.message


def test_more_files_than_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.read.files.MOST_FILES", 3)
    fill(tmp_path, {f"{n}/{n}.txt": "Text." for n in range(5)})
    listing = list_files(tmp_path)
    assert listing.files == ("0/0.txt", "1/1.txt", "2/2.txt")
    assert "more than 3 files" in listing.problems[0].message


def test_all_files_together_hold_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.read.corpus.MOST_HELD", 1_000)
    rows = "\n".join(json.dumps({"text": f"{n} {TEXT}"}) for n in range(20))
    docs, (problem,) = read_corpus(fill(tmp_path, {"a.jsonl": rows, "b.txt": "Good."}))
    assert 1 < len(docs) < 10
    assert "the rest is skipped" in problem.message


def test_an_archive_of_many_files_and_of_much_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    members: dict[str, str | bytes] = {f"{n}.txt": f"{n} {TEXT}" for n in range(10)}
    fill(tmp_path, {"a.zip": zipped(members)})
    monkeypatch.setattr("generator.read.archives.MOST_UNPACKED", 500)
    docs, (problem,) = read_corpus(tmp_path)
    assert len(docs) == 3
    assert "come out of the archive" in problem.message
    monkeypatch.setattr("generator.read.archives.MOST_MEMBERS", 9)
    docs, (problem,) = read_corpus(tmp_path)
    assert docs == ()
    assert "more than 9 files" in problem.message


def test_half_characters_are_no_danger(tmp_path: Path) -> None:
    row = (
        '{"text": "The mayor \\ud83d spoke. '
        + TEXT
        + '", "title": "A \\udc00 b", "id": "\\ud800", "source": "x\\ud800"}'
    )
    docs, problems = read_corpus(fill(tmp_path, {"a.jsonl": row}))
    assert problems == ()
    (doc,) = docs
    assert "\ud83d" not in doc.text
    for value in (doc.title, doc.publisher or "", doc.path, doc.id, doc.text, doc.extracted or ""):
        value.encode()


def test_faults_of_many_articles_are_told_once(tmp_path: Path) -> None:
    rows = "\n".join(
        json.dumps({"text": f"{n} {TEXT}", "date": "soon", "url": "javascript:alert(1)"}) for n in range(50)
    )
    docs, problems = read_corpus(fill(tmp_path, {"a.jsonl": rows}))
    assert len(docs) == 50
    assert all(doc.url is None and doc.published is None for doc in docs)
    assert len(problems) == 2
    assert all(problem.message.startswith("50 articles (1, 2, 3, 4, 5, …): ") for problem in problems)


@pytest.mark.parametrize("key", ["x: &a [1]\ny: *a", "x: &a {b: &b {c: *b}}"])
def test_yaml_that_multiplies_is_refused(tmp_path: Path, key: str) -> None:
    bomb = "\n".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]" if n else "k0: &k0 [x]" for n in range(30))
    docs, problems = read_corpus(
        fill(tmp_path, {"a.txt": f"---\n{bomb}\n---\nText.", "b.txt": f"---\n{key}\n---\nMore.", "articles.yml": bomb})
    )
    assert [doc.text for doc in docs] == ["Text.", "More."]
    assert len(problems) == 3
    assert all("aliases" in problem.message for problem in problems)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", ("word " * 20 + "end. ") * 8_000),
        ("a.txt", "x" * 1_000_000),
        ("a.jsonl", json.dumps({"text": "No end in sight, " * 50_000})),
        ("a.html", page("<b>" * 5_000 + TEXT)),
        ("a.html", page("<a href=x>y</a>" * 20_000)),
        ("a.xml", rss(f"<description>{'&lt;!' * 20_000}{TEXT}</description>")),
        ("a.xml", rss(f"<description>{'&lt;a b=' * 100_000}{TEXT}</description>")),
        ("a.xml", rss(f"<description>{'&lt;p&gt;' * 100_000}{TEXT}</description>")),
    ],
)
def test_huge_lines_take_linear_time(tmp_path: Path, name: str, content: str) -> None:
    start = process_time()
    docs, problems = read_corpus(fill(tmp_path, {name: content}))
    assert process_time() - start < 12
    assert len(docs) + len(problems) >= 1


def test_a_text_of_100_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    docs, (problem,) = read_corpus(tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert docs == ()
    assert "larger than 4 MB" in problem.message
    assert peak < 5_000_000
