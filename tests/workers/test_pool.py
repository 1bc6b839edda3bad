"""Articles shared out among processes: the same results, and none lost with the process that had it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator import workers
from generator.cache import from_record, to_record
from generator.errors import SettingsError
from generator.model import Analysis
from generator.pipeline import analyze
from generator.settings import load_settings, make_settings
from generator.workers import Found, dispatch, find_each, pool
from generator.workers.batch import described
from generator.workers.dispatch import CRASHED, spread
from generator.workers.engine import Engine, NoWorkersError
from tests.sites import ROOT, write_seeds
from tests.workers.hostile import NAME, documents, install, task


@pytest.fixture(autouse=True)
def _brittle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "packages", monkeypatch)
    monkeypatch.setattr(workers, "PAYS", 1)
    monkeypatch.setattr(dispatch, "BATCH", 3)


def records(found: list[Found]) -> dict[str, bytes]:
    return {one.document.id: one.record or to_record(one.analysis) for one in found if not one.fault}


def test_processes_find_the_same_and_a_fault_takes_one_article_only() -> None:
    docs = documents(20, ENDS=4, RAISES=11)
    here = list(find_each(*task(), docs, workers=1))
    there = list(find_each(*task(), docs, workers=2))
    assert sorted(one.document.id for one in there) == sorted(doc.id for doc in docs), "each article once"
    faults = {one.document.id: one.fault for one in there if one.fault}
    assert sorted(faults) == ["11", "4"]
    assert faults["4"] == CRASHED
    assert faults["11"].startswith("ValueError at brittle_finder.py:")
    assert len(faults["11"]) < 250
    expected = records(here)
    assert expected.pop("4"), "nothing ends the process that all hangs on"
    assert records(there) == expected
    assert {one.document.id: one.fault for one in here if one.fault} == {"11": faults["11"]}
    assert from_record(Analysis, expected["0"]).mentions[0].text == "Oleander"


def test_a_setting_that_forbids_the_work_ends_it_with_its_own_words() -> None:
    with pytest.raises(SettingsError, match=r"mkdocs\.yml:3: the pipeline is missing\. Install it\.") as caught:
        list(find_each(*task(), documents(8, FORBIDS=1), workers=2))
    assert caught.value.problem.line == 3


def test_another_version_at_work_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    made = task()
    monkeypatch.setenv("BRITTLE_VERSION", "2")
    with pytest.raises(SettingsError, match=r"runs other code or models.*Install the same versions"):
        list(find_each(*made, documents(8), workers=2))


def test_where_no_process_can_be_started_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> Executor:
        raise OSError("no semaphores here")

    monkeypatch.setattr(pool, "ProcessPoolExecutor", refuse)
    found = list(find_each(*task(), documents(8), workers=2))
    assert len(found) == 8
    assert all(one.analysis for one in found)


@pytest.mark.parametrize(("count", "wanted"), [(4, []), (9, []), (10, [2]), (16, [3]), (99, [4])])
def test_as_many_processes_as_pay(count: int, wanted: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def engine(number: int) -> Engine:
        asked.append(number)
        raise NoWorkersError

    monkeypatch.setattr(workers, "PAYS", 5)
    monkeypatch.setattr(workers, "processes", engine)
    monkeypatch.setattr(workers, "processors", lambda: 4)
    assert len(list(find_each(*task(), documents(count)))) == count
    assert asked == wanted
    asked.clear()
    list(find_each(*task(), documents(count), workers=1))
    assert asked == []


class Here(Executor):
    """Runs everything at once in this process, and fails as it is told."""

    def __init__(self, fail: Callable[[bytes], None]) -> None:
        self.fail = fail

    def submit(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            self.fail(args[-1])
            future.set_result(function(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


class LostError(Exception):
    """A worker is gone."""


def stand_in(fail: Callable[[bytes], None]) -> Engine:
    @contextmanager
    def opened(count: int) -> Iterator[Executor]:
        yield Here(fail)

    return Engine("the stand-in", opened, 2, (LostError,))


def test_a_worker_that_goes_once_loses_nothing() -> None:
    gone: list[bytes] = []

    def fail(batch: bytes) -> None:
        if b"7.txt" in batch and not gone:
            gone.append(batch)
            raise LostError

    found = list(spread(stand_in(fail), *task(), documents(12)))
    assert [one.fault for one in found] == [""] * 12
    assert len({one.document.id for one in found}) == 12
    assert gone


def test_a_connection_that_breaks_is_an_error_that_names_it() -> None:
    def fail(batch: bytes) -> None:
        raise ConnectionResetError("gone")

    with pytest.raises(SettingsError, match=r"could not be handed to the stand-in \(ConnectionResetError.*: gone\)"):
        list(spread(stand_in(fail), *task(), documents(4)))


def test_an_error_is_described_in_one_short_line() -> None:
    try:
        dict[str, int]()["x" * 500]
    except KeyError as error:
        line = described(error)
    assert line.startswith("KeyError at test_pool.py:")
    assert len(line) < 230
    assert "\n" not in described(ValueError("two\nlines"))


def test_processes_end_with_the_one_that_started_them() -> None:
    code = (
        "import os, time\n"
        "from generator.workers.pool import processes\n"
        "if __name__ == '__main__':\n"
        "    with processes(1).open(1) as pool:\n"
        "        print(pool.submit(os.getpid).result(), flush=True)\n"
        "        time.sleep(60)\n"
    )
    script = Path(os.environ["PYTHONPATH"].split(os.pathsep)[0]) / "starts_one.py"
    script.write_text(code, "utf-8")
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, cwd=ROOT) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        assert alive(child)
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while alive(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not alive(child)


def alive(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"workers": -1}, "setting 'workers' is -1"),
        ({"workers": "two"}, "setting 'workers' is 'two'.*type int"),
        ({"scheduler": "10.0.0.5:8786"}, r"setting 'scheduler' is '10.0.0.5:8786'\. Write an address such as tcp://"),
        ({"scheduler": "file:///etc/hosts"}, "setting 'scheduler'"),
    ],
)
def test_settings_that_mean_nothing_are_told(tmp_path: Path, options: dict[str, object], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        make_settings(options, root=tmp_path, docs="docs")


def test_an_article_that_cannot_be_analyzed_is_reported_and_the_rest_is_there(tmp_path: Path) -> None:
    good = "Port opens\n\nMira Oleander opened the port on Monday. Nobody objected to it.\n"
    write_seeds(tmp_path, good=good, bad=good + "It RAISES questions.\n")
    corpus = analyze(load_settings(tmp_path / "mkdocs.yml", recognizer=NAME, cache="", workers=1))
    assert [doc.path for doc in corpus.documents] == ["good.txt"]
    (problem,) = corpus.problems
    assert str(problem).startswith(
        "seeds/bad.txt: skipped, since its analysis failed: ValueError at brittle_finder.py:"
    )
    assert "<b> long" in problem.message
