"""The command as an operator runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.fetch.servers import Reply, Server, item, rss


def briefing(*args: str) -> Result:
    return CliRunner().invoke(main, ["fetch", "--pause", "0", *args])


def test_fetches_the_list_and_says_what_came(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    server.replies["/feed"] = Reply(rss(item(1)))
    (tmp_path / "feeds.txt").write_text(
        f"{server.home}/feed?key=secret\n{server.home}/none\nnonsense\n", encoding="utf-8"
    )
    server.replies["/feed?key=secret"] = server.replies["/feed"]
    result = briefing("feeds.txt")
    assert result.exit_code == 1
    assert f"fetched    {server.home}/feed  1 new\n" in result.output
    assert f"warning: feeds.txt:2: {server.home}/none: its server answered with status 404. " in result.output
    assert "warning: feeds.txt:3: this is no address" in result.output
    assert "1 new articles from 2 feeds" in result.output
    assert "secret" not in result.output
    assert len(list((tmp_path / "seeds").rglob("*.xml"))) == 1
    assert (tmp_path / ".cache" / "briefing" / "fetch.json").exists()


def test_the_settings_may_name_the_list(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    server.replies["/feed"] = Reply(rss(item(1)))
    (tmp_path / "feeds.txt").write_text(f"{server.home}/feed\n", encoding="utf-8")
    settings = "plugins:\n  - briefing:\n      seeds: news\n      subscriptions: feeds.txt\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    result = briefing()
    assert (result.exit_code, len(list((tmp_path / "news" / "feeds").rglob("*.xml")))) == (0, 1)


@pytest.mark.parametrize(
    ("args", "message"), [((), "there is no list"), (("none.txt",), "cannot be read"), (("empty",), "names no feed")]
)
def test_a_list_that_is_missing_or_empty_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").write_text("# nothing yet\n", encoding="utf-8")
    result = briefing(*args)
    assert result.exit_code == 1
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_server_cannot_write_on_the_terminal(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    server.replies["/feed"] = Reply(b"<\x1b[31m>", headers={"Content-Encoding": "\x1b[31mred"})
    (tmp_path / "feeds.txt").write_text(f"{server.home}/feed\n", encoding="utf-8")
    assert "\x1b" not in briefing("feeds.txt").output
