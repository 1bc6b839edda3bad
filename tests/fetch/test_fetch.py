"""Fetching from a server that answers well or badly, and what then lies in the folder of articles."""

from __future__ import annotations

import gzip
import ipaddress
import re
import shutil
import subprocess
import time
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.fetch import Fetched, Outcome, Subscription, fetch
from generator.fetch.manners import Visitor, user_agent
from generator.fetch.web import Limits, RefusedError, unpacked
from generator.read import read_corpus
from tests.fetch.servers import Reply, Server, item, rss, serving

NOW = datetime(2021, 3, 9, 12, tzinfo=UTC)
LIMITS = Limits(silence=0.4, seconds=1.2, bytes=100_000)


class Clock:
    """A clock that only waiting moves on."""

    def __init__(self) -> None:
        self.time, self.waits = 0.0, list[float]()

    def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds


def visitor(clock: Clock | None = None, limits: Limits = LIMITS) -> Visitor:
    clock = clock or Clock()
    return Visitor(user_agent("https://example.org/"), limits=limits, clock=lambda: clock.time, sleep=clock.sleep)


def run(
    server: Server, folder: Path, *paths: str, name: str = "", now: datetime = NOW, guest: Visitor | None = None
) -> list[Fetched]:
    listed = [Subscription(f"{server.home}{path}", name) for path in paths or ("/feed",)]
    return list(fetch(listed, folder / "seeds", folder / "cache", guest or visitor(), now))


def files(folder: Path) -> list[Path]:
    return sorted((folder / "seeds" / "feeds").glob("*/*.xml"))


def failed(server: Server, folder: Path, guest: Visitor | None = None) -> str:
    [found] = run(server, folder, guest=guest)
    assert found.outcome is Outcome.FAILED
    assert found.hint
    assert not (folder / "seeds").exists()
    return found.notes[0]


def test_each_entry_becomes_a_file_that_is_read_as_an_article(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss(item(1), item(2)))
    [found] = run(server, tmp_path)
    assert (found.outcome, found.stored.new, found.notes) == (Outcome.FETCHED, 2, ())
    documents, problems = read_corpus(tmp_path / "seeds")
    assert problems == ()
    assert {(doc.title, doc.publisher, doc.url, str(doc.published)) for doc in documents} == {
        ("Report 1", "The Kestrel Courier", f"{server.home}/news/1.html", "2021-03-01"),
        ("Report 2", "The Kestrel Courier", f"{server.home}/news/2.html", "2021-03-02"),
    }


def test_what_has_left_the_feed_stays_and_pages_keep_their_place(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss(item(1), item(2)))
    run(server, tmp_path)
    before = {doc.id for doc in read_corpus(tmp_path / "seeds")[0]}
    server.replies["/feed"] = Reply(rss(item(2), item(3)))
    [found] = run(server, tmp_path)
    assert (found.stored.new, found.stored.known, found.stored.rewritten) == (1, 1, 0)
    after = {doc.id for doc in read_corpus(tmp_path / "seeds")[0]}
    assert before < after
    assert len(after) == 3


def test_a_rewritten_entry_keeps_its_place_and_its_earlier_version(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss(item(1)))
    run(server, tmp_path)
    [file], [doc] = files(tmp_path), read_corpus(tmp_path / "seeds")[0]
    first = file.read_bytes()
    server.replies["/feed"] = Reply(rss(item(1, "Correction: the board of Kestrel Bay did not meet.")))
    [found] = run(server, tmp_path)
    assert (found.stored.new, found.stored.rewritten) == (0, 1)
    [again], problems = read_corpus(tmp_path / "seeds")
    assert (again.id, problems) == (doc.id, ())
    assert "did not meet" in again.text
    assert [kept.read_bytes() for kept in (file.parent / ".earlier").iterdir()] == [first]


def test_what_readers_do_not_see_makes_no_new_version(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss(item(1).replace("</item>", "<comments>3</comments></item>")))
    run(server, tmp_path)
    [file] = files(tmp_path)
    before = file.read_bytes()
    server.replies["/feed"] = Reply(rss(item(1).replace("</item>", "<comments>4</comments></item>"), title="Courier"))
    [found] = run(server, tmp_path)
    assert (found.stored.known, found.stored.rewritten, file.read_bytes()) == (1, 0, before)


def test_the_server_is_asked_for_changes_alone(server: Server, tmp_path: Path) -> None:
    day = "Mon, 01 Mar 2021 10:00:00 GMT"
    server.replies["/feed"] = Reply(rss(item(1)), headers={"ETag": '"one"', "Last-Modified": day})
    run(server, tmp_path)
    [found] = run(server, tmp_path)
    assert found.outcome is Outcome.UNCHANGED
    sent = [headers for path, headers in server.asked if path == "/feed"]
    assert "if-none-match" not in sent[0]
    assert (sent[1]["if-none-match"], sent[1]["if-modified-since"]) == ('"one"', day)
    assert sent[1]["user-agent"].startswith("briefing-digest/")
    assert "+https://example.org/" in sent[1]["user-agent"]


def test_after_the_articles_were_removed_everything_is_asked_for(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss(item(1)), headers={"ETag": '"one"'})
    run(server, tmp_path)
    for file in files(tmp_path):
        file.unlink()
    [found] = run(server, tmp_path)
    assert found.stored.new == 1


@pytest.mark.parametrize("content", ["", "[]", "null", '{"a": 1}', '{"a": {"etag": ["x"], "b": 1}}', "[" * 100_000])
def test_a_damaged_memory_costs_no_more_than_work(server: Server, tmp_path: Path, content: str) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "fetch.json").write_text(content, encoding="utf-8")
    server.replies["/feed"] = Reply(rss(item(1)))
    [found] = run(server, tmp_path)
    assert found.stored.new == 1


def test_robots_are_asked_once_and_obeyed(server: Server, tmp_path: Path) -> None:
    rules = b"User-agent: briefing-digest\nDisallow: /private\nUser-agent: *\nDisallow: /\n"
    server.replies |= {"/robots.txt": Reply(rules), "/private/a": Reply(rss(item(1))), "/b": Reply(rss(item(2)))}
    server.replies["/moved"] = Reply(status=302, headers={"Location": "/private/a"})
    one, other, third = run(server, tmp_path, "/private/a", "/b", "/moved")
    assert [one.outcome, other.outcome, third.outcome] == [Outcome.FAILED, Outcome.FETCHED, Outcome.FAILED]
    assert "robots.txt" in one.notes[0]
    assert server.paths() == ["/robots.txt", "/b", "/moved"]


def test_nothing_is_asked_where_robots_cannot_be_known(server: Server, tmp_path: Path) -> None:
    server.replies |= {"/robots.txt": Reply(status=500), "/feed": Reply(rss(item(1)))}
    assert "robots.txt cannot be read" in failed(server, tmp_path)
    assert server.paths() == ["/robots.txt"]


def test_a_host_is_given_time_between_two_requests(server: Server, tmp_path: Path) -> None:
    server.replies |= {f"/{n}": Reply(rss(item(n))) for n in range(1, 4)}
    clock = Clock()
    run(server, tmp_path, "/1", "/2", "/3", guest=visitor(clock))
    assert clock.waits == [2.0, 2.0]
    server.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 7\n")
    slower = Clock()
    run(server, tmp_path, "/1", "/2", guest=visitor(slower))
    assert slower.waits == [7.0]
    server.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 3600\n")
    found = run(server, tmp_path, "/1", "/2", guest=visitor())
    assert [one.outcome for one in found] == [Outcome.FETCHED, Outcome.LATER]


@pytest.mark.parametrize("after", ["3600", "Tue, 09 Mar 2021 13:00:00 GMT"])
def test_a_server_that_asks_for_patience_is_left_alone(server: Server, tmp_path: Path, after: str) -> None:
    server.replies["/feed"] = Reply(status=429, headers={"Retry-After": after})
    assert run(server, tmp_path)[0].outcome is Outcome.LATER
    server.replies["/feed"] = Reply(rss(item(1)))
    asked = len(server.asked)
    assert run(server, tmp_path, now=NOW + timedelta(minutes=59))[0].outcome is Outcome.LATER
    assert len(server.asked) == asked
    assert run(server, tmp_path, now=NOW + timedelta(minutes=61))[0].stored.new == 1


@pytest.mark.parametrize(
    ("status", "hint"), [(404, "address"), (410, "off the list"), (500, "later"), (429, "address"), (304, "later")]
)
def test_a_status_that_is_no_feed_fails(server: Server, tmp_path: Path, status: int, hint: str) -> None:
    server.replies["/feed"] = Reply(status=status)
    [found] = run(server, tmp_path)
    assert (found.outcome, str(status) in found.notes[0]) == (Outcome.FAILED, True)
    assert hint in found.hint


def test_one_that_fails_keeps_no_other_from_being_fetched(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss(item(1)))
    assert [one.outcome for one in run(server, tmp_path, "/none", "/feed")] == [Outcome.FAILED, Outcome.FETCHED]


def test_redirects_are_followed_and_a_lasting_one_is_told(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(status=301, headers={"Location": "new/"})
    server.replies["/new/"] = Reply(status=302, headers={"Location": "/other"})
    server.replies["/other"] = Reply(rss(item(1)))
    [found] = run(server, tmp_path)
    assert found.stored.new == 1
    assert found.notes == (f"it has moved for good to {server.home}/new/: change the list",)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("/feed", "redirected more than"),
        ("file:///etc/passwd", "no address of the web"),
        ("ftp://example.org/", "no address of the web"),
        ("http://[", "no address of the web"),
        ("http://user:word@example.org/", "no address of the web"),
    ],
)
def test_redirects_that_lead_nowhere_are_refused(server: Server, tmp_path: Path, target: str, message: str) -> None:
    server.replies["/feed"] = Reply(status=302, headers={"Location": target})
    assert message in failed(server, tmp_path)
    assert len(server.asked) < 12


@pytest.mark.parametrize("target", ["127.0.0.1", "localhost"])  # the same host, and another with robots of its own
def test_no_redirect_leads_from_the_public_network_into_a_private_one(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    class Public:
        is_global = True

    here, peers = ipaddress.ip_address, list[str]()

    def once_public(peer: str) -> object:
        peers.append(peer)
        return Public() if len(peers) <= 2 else here(peer)  # robots.txt and the feed

    monkeypatch.setattr("generator.fetch.connection.ip_address", once_public)
    server.replies["/feed"] = Reply(status=302, headers={"Location": server.home.replace("127.0.0.1", target)})
    assert "private network" in failed(server, tmp_path)
    assert server.paths() == ["/robots.txt", "/feed"]


def test_packed_answers_are_unpacked(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(gzip.compress(rss(item(1))), headers={"Content-Encoding": "gzip"})
    assert run(server, tmp_path)[0].stored.new == 1


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (Reply(b"<rss>" + b" " * 200_000), "larger than"),
        (Reply(gzip.compress(b"<rss>" + b" " * 50_000_000), headers={"Content-Encoding": "gzip"}), "larger than"),
        (Reply(gzip.compress(rss(item(1)))[:-20], headers={"Content-Encoding": "gzip"}), "cut off"),
        (Reply(b"no gzip", headers={"Content-Encoding": "gzip"}), "damaged"),
        (Reply(b"x", headers={"Content-Encoding": "br"}), "packed as"),
        (Reply(rss(item(1)), headers={"Content-Length": "5000", "Connection": "close"}), "cut off|nothing came"),
        (Reply(b"<html><body>Hello</body></html>", headers={"Content-Type": "text/html"}), "no feed"),
        (Reply(b"<p>one<p>two", headers={"Content-Type": "text/html; charset=utf-8"}), "text/html"),
        (Reply(b'{"version": "https://jsonfeed.org/version/1.1"}'), "no XML"),
        (Reply(b"\x89PNG\r\n\x1a\n" + bytes(200)), "no text"),
        (Reply(b""), "empty"),
        (Reply(b'<!DOCTYPE r [<!ENTITY a "b">]><rss><channel>&a;</channel></rss>'), "entities"),
    ],
)
def test_answers_that_are_no_feed_are_refused(server: Server, tmp_path: Path, reply: Reply, message: str) -> None:
    server.replies["/feed"] = reply
    assert re.search(message, failed(server, tmp_path))


def test_a_packed_bomb_takes_no_more_memory_than_the_limit() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(RefusedError, match="larger than"):
            unpacked(bomb, "gzip", 100_000)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def drip(write: Callable[[bytes], object]) -> None:
    for _ in range(40):
        write(b"<")
        time.sleep(0.1)


def silence(write: Callable[[bytes], object]) -> None:
    time.sleep(0.8)


@pytest.mark.parametrize(("manner", "message"), [(drip, "took longer than"), (silence, "nothing came for")])
def test_a_slow_server_is_left(
    server: Server, tmp_path: Path, manner: Callable[[Callable[[bytes], object]], None], message: str
) -> None:
    server.replies["/feed"] = Reply(slowly=manner)
    start = time.monotonic()
    assert message in failed(server, tmp_path)
    assert time.monotonic() - start < 3


def test_nobody_there_is_a_failure(server: Server, tmp_path: Path) -> None:
    listed = [Subscription("http://127.0.0.1:1/feed")]
    [found] = fetch(listed, tmp_path, None, visitor(), NOW)
    assert found.outcome is Outcome.FAILED
    assert "robots.txt cannot be read" in found.notes[0]


def test_the_encoding_is_what_the_server_says_then_what_the_feed_says(server: Server, tmp_path: Path) -> None:
    words = "Ärzte in Łódź grüßen die Fischer von Kestrel Bay, wie der Hafenmeister am Abend sagte."
    declared = rss(item(2, words)).decode().encode("iso-8859-2")
    declared = b"<?xml version='1.0' encoding='iso-8859-2'?>" + declared
    server.replies["/1"] = Reply(
        rss(item(1, words)).decode().encode("iso-8859-2"), headers={"Content-Type": "text/xml; charset=ISO-8859-2"}
    )
    server.replies["/2"] = Reply(declared, headers={"Content-Type": "text/plain"})
    server.replies["/3"] = Reply(rss(item(3, words)), headers={"Content-Type": "text/xml; charset=nonsense"})
    server.replies["/4"] = Reply(
        b"\xef\xbb\xbf" + rss(item(4, words)), headers={"Content-Type": "a/b; charset=latin-1"}
    )
    run(server, tmp_path, "/1", "/2", "/3", "/4")
    assert {words in file.read_text(encoding="utf-8") for file in files(tmp_path)} == {True}
    assert len(files(tmp_path)) == 4


def test_atom_and_rdf_are_taken_apart_too(server: Server, tmp_path: Path) -> None:
    server.replies["/atom"] = Reply(
        b"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>Bote</title>"
        b"<link rel='self' href='https://example.org/atom?key=secret'/>"
        b"<entry><id>urn:1</id><title>Eins</title><link href='/eins'/><updated>2021-03-01T10:00:00Z</updated>"
        b"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Der Hafen &lt;script&gt; ist zu.</p></div>"
        b"</content></entry></feed>"
    )
    server.replies["/rdf"] = Reply(
        b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        b"<channel><title>Old</title></channel>"
        b"<item><title>Two</title><link>https://example.org/two</link><description>The pier burnt.</description></item>"
        b"</rdf:RDF>"
    )
    run(server, tmp_path, "/atom", "/rdf")
    documents, problems = read_corpus(tmp_path / "seeds")
    assert problems == ()
    assert {(doc.title, doc.publisher, doc.url, doc.language) for doc in documents} == {
        ("Eins", "Bote", f"{server.home}/eins", "de"),
        ("Two", "Old", "https://example.org/two", "en"),
    }
    assert not [file for file in files(tmp_path) if "secret" in file.read_text(encoding="utf-8")]


def test_the_list_may_say_who_publishes_a_feed(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss(item(1)))
    run(server, tmp_path, name="Courier & <Sons>")
    [doc] = read_corpus(tmp_path / "seeds")[0]
    assert doc.publisher == "Courier & <Sons>"


def test_entries_without_text_are_counted_and_equal_ones_kept_once(server: Server, tmp_path: Path) -> None:
    empty = "<item><guid>x</guid><title>Picture</title></item>"
    server.replies["/feed"] = Reply(rss(item(1), empty, item(1, "The older version of it, as feeds have it.")))
    [found] = run(server, tmp_path)
    assert (found.stored.new, found.notes) == (1, ("1 without text",))
    assert "number 1" in files(tmp_path)[0].read_text(encoding="utf-8")


def test_a_feed_without_entries_is_no_failure(server: Server, tmp_path: Path) -> None:
    server.replies["/feed"] = Reply(rss())
    [found] = run(server, tmp_path)
    assert (found.outcome, found.stored.new) == (Outcome.FETCHED, 0)


def test_names_in_a_feed_lead_to_no_place_outside(server: Server, tmp_path: Path) -> None:
    hostile = item(1).replace("id-1", "../../../../escape")
    server.replies["/feed"] = Reply(rss(hostile))
    run(server, tmp_path)
    assert {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")} == {"seeds", "cache"}
    [file] = files(tmp_path)
    assert len(file.stem) == 16


def test_a_flood_of_entries_is_bounded_and_told(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.fetch.run.MOST_ENTRIES", 5)
    server.replies["/feed"] = Reply(rss(*map(item, range(1, 8))))
    [found] = run(server, tmp_path)
    assert (found.stored.new, found.notes) == (5, ("only its first 5 entries were taken",))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_certificates_are_verified(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    certificate = tmp_path / "certificate.pem"
    names = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    made = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-keyout", certificate, "-out", tmp_path / "c")
    subprocess.run(["openssl", "req", "-x509", "-nodes", *made, *names], check=True, capture_output=True)
    certificate.write_bytes(certificate.read_bytes() + (tmp_path / "c").read_bytes())
    with serving(certificate) as server:
        server.replies["/feed"] = Reply(rss(item(1)))
        assert "certificate cannot be trusted" in failed(server, tmp_path)
        assert server.asked == []
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert run(server, tmp_path)[0].stored.new == 1
        server.replies["/feed"] = Reply(slowly=drip)
        assert "took longer than" in run(server, tmp_path)[0].notes[0]
        server.replies["/feed"] = Reply(status=302, headers={"Location": server.home.replace("https", "http")})
        assert "from https to http" in run(server, tmp_path)[0].notes[0]
