"""Articles shared out over a dask cluster of two workers on this machine; one of them is killed on the way."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generator import workers
from generator.article import program
from generator.cache import to_record
from generator.errors import SettingsError
from generator.export import export
from generator.pipeline import analyze
from generator.settings import load_settings
from generator.workers import Found, dispatch, find_each
from generator.workers import cluster as clusters
from tests.sites import ROOT, write_seeds
from tests.workers.hostile import documents, install, task

distributed: Any = pytest.importorskip("distributed", reason="the extra 'cluster' is not installed")
PATIENCE = 60.0


@dataclass
class Running:
    """A scheduler and two workers, each a process of its own, as an operator starts them."""

    address: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)


def start(stack: ExitStack, command: str, *args: str) -> subprocess.Popen[bytes]:
    line = [sys.executable, "-m", f"distributed.cli.dask_{command}", *args]
    process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    stack.enter_context(process)
    stack.callback(process.kill)
    return process


@pytest.fixture
def lonely(tmp_path: Path) -> Iterator[tuple[str, ExitStack]]:
    """Give the address of a scheduler without workers."""
    place = tmp_path / "scheduler.json"
    with ExitStack() as stack:
        port = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        scheduler = start(stack, "scheduler", *port, "--scheduler-file", str(place))
        deadline = time.monotonic() + PATIENCE
        while not place.exists() or not place.read_text("utf-8").endswith("}"):
            assert scheduler.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        yield json.loads(place.read_text("utf-8"))["address"], stack


@pytest.fixture
def running(lonely: tuple[str, ExitStack], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Running:
    install(tmp_path / "packages", monkeypatch)
    address, stack = lonely
    options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(tmp_path))
    cluster = Running(address, [start(stack, "worker", address, *options) for _ in range(2)])
    with distributed.Client(address, timeout=PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=PATIENCE)
    return cluster


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PAYS", 1)
    monkeypatch.setattr(dispatch, "BATCH", 2)


def exported(folder: Path, **options: object) -> bytes:
    corpus = analyze(load_settings(folder / "mkdocs.yml", cache="", **options))
    assert corpus.problems == ()
    return "\n".join(export(corpus)).encode()


def test_everything_is_the_same_wherever_the_work_is_done(running: Running, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    write_seeds(tmp_path, **{f"r{n}": f"Report {n}\n\nKofi Annan met {n + 7} envoys in Geneva.\n" for n in range(5)})
    alone = exported(tmp_path, workers=1)
    assert exported(tmp_path, workers=2) == alone
    assert exported(tmp_path, workers=3) == alone
    assert exported(tmp_path, scheduler=running.address) == alone

    # the same cluster, since starting one takes longer than all that it does here
    docs = documents(40, RAISES=11)
    expected = {one.document.id: to_record(one.analysis) for one in find_each(*task(), docs, workers=1)}
    found: list[Found] = []
    for one in find_each(*task(), docs, scheduler=running.address):
        if not found:
            running.workers[0].kill()
        found.append(one)
    assert sorted(one.document.id for one in found) == sorted(doc.id for doc in docs), "each article once"
    assert {one.document.id: one.record for one in found if not one.fault} == {
        name: record for name, record in expected.items() if name != "11"
    }
    assert [one.document.id for one in found if one.fault] == ["11"]


def test_what_cannot_be_used_of_a_cluster_is_said(
    lonely: tuple[str, ExitStack], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "packages", monkeypatch)
    address, _ = lonely
    docs = documents(2)
    monkeypatch.setattr(clusters, "PATIENCE", 0.5)
    with pytest.raises(SettingsError, match=rf"scheduler {address} has no workers\. Start some: dask worker {address}"):
        list(find_each(*task(), docs, scheduler=address))
    with pytest.raises(SettingsError, match=r"127\.0\.0\.1:9 does not answer\. Start it \(dask scheduler\)"):
        list(find_each(*task(), docs, scheduler="tcp://127.0.0.1:9"))
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SettingsError, match=r"needs dask\.distributed\. Install it: .*\[cluster\]"):
        list(find_each(*task(), docs, scheduler=address))


class Client:
    """A client whose scheduler and workers answer as they are told."""

    def __init__(self, workers: dict[str, object], scheduler: object) -> None:
        self.workers, self.scheduler = workers, scheduler

    def run(self, function: object, on_error: str) -> dict[str, object]:
        return dict(self.workers)

    def run_on_scheduler(self, function: object) -> object:
        if isinstance(self.scheduler, Exception):
            raise self.scheduler
        return self.scheduler


def test_another_program_elsewhere_is_told_by_its_place() -> None:
    here = program()
    clusters.check(Client({"tcp://a:1": here, "tcp://b:1": here}, here))
    with pytest.raises(SettingsError, match=r"worker on tcp://b:1 runs other code"):
        clusters.check(Client({"tcp://a:1": here, "tcp://b:1": "another"}, here))
    with pytest.raises(SettingsError, match=r"tcp://a:1 cannot run this program \(ModuleNotFoundError"):
        clusters.check(Client({"tcp://a:1": ModuleNotFoundError("No module named 'generator'")}, here))
    with pytest.raises(SettingsError, match=r"the scheduler cannot run this program"):
        clusters.check(Client({"tcp://a:1": here}, ModuleNotFoundError("No module named 'generator'")))
