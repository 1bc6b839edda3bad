"""The measurements of speed and size: what they count, tell and draw. No test fails for being slow."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from benchmarks.page import write_into
from benchmarks.scale import measure as measuring
from benchmarks.scale import others
from benchmarks.scale import project as projects
from benchmarks.scale.__main__ import main
from benchmarks.scale.figures import ADDED, CHANGED, COLD, PLAIN, REMOVED, UNCHANGED, Cluster, Figures, Size, exponent
from benchmarks.scale.first_search import FirstSearch, served
from benchmarks.scale.measure import machine
from benchmarks.scale.plot import plot
from benchmarks.scale.process import BenchmarkError, Run, measured, middle
from benchmarks.scale.project import Project, same_trees
from benchmarks.scale.report import BUDGET, report
from benchmarks.scale.stages import KEPT, START, Clocks

ROOT = Path(__file__).parents[2]
SMALL = Size(1000, 3003, Run(7, 13, 120), Run(12, 30, 150))
LARGE = Size(10_000, 30_003, Run(70, 130, 800), Run(120, 300, 1000))
FIGURES = Figures(
    machine={"processors": "2", "Python": "3.11"},
    articles=1000,
    pages=3003,
    repetitions=3,
    builds={PLAIN: SMALL.plain, COLD: SMALL.cold, UNCHANGED: Run(0.35, 0.3, 40), CHANGED: Run(0.7, 0.65, 60)},
    same={CHANGED: True},
    stages={"start": 0.9, "recognize": 11.5, "read": 0.25},
    sizes=(SMALL, LARGE),
    search=FirstSearch(5000, 301.4, 1203.6, 0.62),
    cluster=Cluster(one=20, two=10.5),
    skipped={"hugo": "not installed", "another": "not asked for"},
)
BUILDER = """
import pathlib, sys
name = "plain" if "-f" in sys.argv else "site"
texts = [path.read_bytes() for path in sorted(pathlib.Path("seeds").glob("*.txt"))]
page = pathlib.Path(name, "index.html")
page.parent.mkdir(exist_ok=True)
page.write_bytes(b"".join(texts) + FORGOTTEN)
"""


def cells(section: str) -> dict[str, list[str]]:
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    return {row[0]: row[1:] for row in rows}


def test_a_process_is_measured_with_those_that_it_starts() -> None:
    spin = "import time\nend = time.process_time() + 0.2\nwhile time.process_time() < end: pass"
    alone = measured([sys.executable, "-c", spin], folder=ROOT)
    assert alone.cpu >= 0.2
    assert alone.memory > 4  # where a process is forked, it begins with the memory of the tests
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {spin!r}], check=True)"
    assert measured([sys.executable, "-c", child], folder=ROOT).cpu >= 0.2


def test_a_program_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(BenchmarkError, match="the reason"):
        measured([sys.executable, "-c", "print('the reason'); raise SystemExit(3)"], folder=tmp_path)
    with pytest.raises(BenchmarkError, match="cannot be started"):
        measured([tmp_path / "nothing"], folder=tmp_path)


def test_medians_are_of_each_figure() -> None:
    assert middle([Run(1, 9, 5), Run(3, 7, 6), Run(2, 8, 90)]) == Run(2, 8, 6)


def test_growth() -> None:
    assert exponent(SMALL, LARGE) == pytest.approx(1)
    squared = replace(LARGE, cold=replace(LARGE.cold, cpu=3000))
    assert exponent(SMALL, squared) == pytest.approx(2)


def test_work_inside_other_work_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0, 10, 14, 20])
    monkeypatch.setattr("benchmarks.scale.stages.process_time", lambda: next(now))
    clocks = Clocks()
    with clocks.running("outer"), clocks.running("inner"):
        pass
    assert clocks.seconds == {"outer": 16, "inner": 4}


def test_the_tables() -> None:
    sections = report(FIGURES)
    builds = cells(sections["builds"])
    assert builds[COLD] == ["12.00", "30.00", "150", "1.714", "2.308", "1.8 / 2.8", ""]
    assert builds[CHANGED][3:] == ["0.100", "0.050", "0.12", "same bytes as a clean build"]
    assert builds["hugo"][-1] == "not installed"
    stages_told = cells(sections["stages"])
    assert stages_told["recognize"] == ["11.50", "12"]
    assert stages_told["all of the generator"][0] == "12.65"
    assert cells(sections["sizes"])["10,000"] == ["30,003", "130.0", "300.0", "30.0", "800", "1000"]
    further = cells(sections["further"])
    assert further["growth of the work, 1,000 to 10,000 articles (exponent)"] == ["1.000", "1.05"]
    assert further["memory at 10,000 articles, of plain MkDocs"][0] == "1.25 times"
    assert further["first search, 5,000 articles: transferred"][0] == "301 KB"
    assert further["articles on a dask cluster: two workers, of one"][0] == "1.90 times"
    assert further["another"] == ["not asked for", ""]
    assert "hugo" not in further


def test_a_site_that_is_not_the_same_stands_out() -> None:
    told = report(replace(FIGURES, same={CHANGED: False}))["builds"]
    assert "**not**" in cells(told)[CHANGED][-1]


def test_what_was_not_measured_has_no_section() -> None:
    bare = Figures(machine={}, articles=1000, pages=3003, repetitions=1, builds={PLAIN: SMALL.plain, COLD: SMALL.cold})
    assert set(report(bare)) == {"machine", "builds"}


def test_the_plot_is_one_block_that_takes_the_colors_of_its_page() -> None:
    drawn = plot(FIGURES)
    assert "\n\n" not in drawn
    root = ElementTree.fromstring(drawn)
    title, told = root[0], root[1]
    assert (title.tag, told.tag, root.get("role")) == ("title", "desc", "img")
    assert set((root.get("aria-labelledby") or "").split()) == {title.get("id"), told.get("id")}
    assert "300 s at 10,000" in (told.text or "")
    lines = root.findall("polyline")
    assert [line.get("stroke") for line in lines] == ["currentColor"] * 2
    assert [line.get("stroke-dasharray") for line in lines] == ["4 4", None]
    plain, cold = ([tuple(map(float, p.split(","))) for p in (line.get("points") or "").split()] for line in lines)
    assert plain[0][0] == cold[0][0] < cold[1][0]
    assert all(high[1] < low[1] for high, low in zip(cold, plain, strict=True))  # y points downwards
    assert cold[0][1] - cold[1][1] == pytest.approx(plain[0][1] - plain[1][1], abs=0.3)


def test_the_page_has_a_place_for_every_section(tmp_path: Path) -> None:
    page = tmp_path / "benchmarks.md"
    page.write_text((ROOT / "docs" / "benchmarks.md").read_text("utf-8"), "utf-8")
    sections = report(FIGURES)
    assert set(write_into(page, sections)) == set(sections)
    assert sections["plot"] in page.read_text("utf-8")


def test_another_builder_that_builds_nothing_is_not_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = tmp_path / "fast"
    fast.write_text("#!/bin/sh\nexit 0\n")
    fast.chmod(0o755)
    monkeypatch.setattr(others, "program", lambda name: str(fast))
    for build in others.OTHERS.values():
        with pytest.raises(BenchmarkError, match="made 0 pages"):
            build(Project(tmp_path, 3))


def test_the_machine_is_not_named() -> None:
    told = " ".join(machine().values())
    assert "/" not in told
    assert {"processors", "Python", "mkdocs"} <= set(machine())


def test_trees_are_the_same_only_byte_for_byte(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for root in (one, two):
        (root / "inner").mkdir(parents=True)
        (root / "inner" / "page").write_text("same")
    assert same_trees(one, two)
    (two / "inner" / "page").write_text("Same")
    assert not same_trees(one, two)
    (two / "inner" / "page").write_text("same")
    (one / "more").touch()
    assert not same_trees(one, two)


def test_what_a_browser_gets_is_counted(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"x" * 1234)
    (tmp_path / "picture.png").write_bytes(b"x" * 99)
    zipped = {"Accept-Encoding": "gzip, br"}
    with served(tmp_path) as (address, sent):
        assert urlopen(address).read() == b"x" * 1234
        assert gzip.decompress(urlopen(Request(address, headers=zipped)).read()) == b"x" * 1234
        assert urlopen(Request(f"{address}picture.png", headers=zipped)).read() == b"x" * 99
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"{address}nothing.html")
    assert [path for path, *_ in sent] == ["/", "/", "/picture.png"]
    assert [unpacked for *_, unpacked in sent] == [1234, 1234, 99]
    plain, packed, picture = (transferred for _, transferred, _ in sent)
    assert (plain, picture) == (1234, 99)
    assert packed < 100


@pytest.mark.parametrize("forgotten", [False, True])
def test_the_whole_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forgotten: bool) -> None:
    """With a builder of a few lines in the place of MkDocs; another time one whose site depends on where it lies."""
    text = BUILDER.replace("FORGOTTEN", "str(pathlib.Path.cwd()).encode()" if forgotten else "b''")
    monkeypatch.setattr(projects, "MKDOCS", (sys.executable, "-c", text))
    monkeypatch.setattr(measuring, "_stages", lambda project: {"read": 0.012})
    monkeypatch.setattr(others, "program", lambda name: None)
    page = tmp_path / "page.md"
    page.write_text("<!-- figures: builds -->\n<!-- end -->\n", "utf-8")
    options = "--articles 6 --runs 2 --small 3 --large 12 --searched 0 --no-cluster --write"
    told = CliRunner().invoke(main, [*options.split(), str(page)])
    assert told.exit_code == 0, told.output
    builds = cells(page.read_text("utf-8"))
    assert set(builds) >= {PLAIN, COLD, UNCHANGED, CHANGED, ADDED, REMOVED, "hugo", "zensical"}
    remarks = {builds[name][-1] for name in (CHANGED, ADDED, REMOVED)}
    assert remarks == {"**not** the bytes of a clean build" if forgotten else "same bytes as a clean build"}
    assert cells(told.output)["read"][0] == "2.00"
    assert "growth of the work, 6 to 12 articles (exponent)" in told.output


def test_a_project_is_built_and_changed(tmp_path: Path) -> None:
    project = Project.made(tmp_path / "project", 3)
    texts = {path.name: path.read_bytes() for path in project.seeds.glob("*.txt")}
    assert len(texts) == 3
    assert project.build().cpu > 0
    assert project.pages() > 10
    assert project.somebody()
    assert project.build_plain().cpu > 0
    assert (project.folder / "plain" / "articles" / "index.html").is_file()
    project.change(1)
    project.add()
    project.remove(0)
    now = {path.name: path.read_bytes() for path in project.seeds.glob("*.txt")}
    assert len(now) == 3
    assert len(now.keys() - texts.keys()) == 1
    assert sum(texts.get(name) == content for name, content in now.items()) == 1
    project.restore()
    assert {path.name: path.read_bytes() for path in project.seeds.glob("*.txt")} == texts


def test_the_stages_of_a_real_build(tmp_path: Path) -> None:
    project = Project.made(tmp_path / "project", 3)
    script = (
        "import json, sys; from pathlib import Path; from benchmarks.scale.stages import stages; "
        "print(json.dumps(sorted(k for k, v in stages(Path(sys.argv[1]), workers=1).items() if v > 0)))"
    )
    command = [sys.executable, "-c", script, str(project.folder / "mkdocs.yml")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert set(json.loads(done.stdout)) >= {*BUDGET, START, KEPT}
