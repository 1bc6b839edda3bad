"""The package as somebody else installs it, with nothing of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import __version__
from tests.links import broken
from tests.sites import ROOT

pytest.importorskip("hatchling", reason="the extra 'build' is not installed")

NAME = f"briefing_digest-{__version__}"


@dataclass(frozen=True, slots=True)
class Installed:
    """The commands of an environment into which the wheel was installed."""

    scripts: Path

    def run(self, folder: Path, command: str, *args: str) -> str:
        """Run a command, or a module of Python, in a folder and return what it printed."""
        own = self.scripts / command
        line = [str(own)] if own.exists() else [str(self.scripts / "python"), "-m", command]
        env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        env["NO_MKDOCS_2_WARNING"] = "1"
        done = subprocess.run(
            [*line, *args], cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr


def hatch(folder: Path, target: str, out: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(out)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return what the source distribution holds."""
    out = tmp_path_factory.mktemp("sdist")
    hatch(ROOT, "sdist", out)
    with tarfile.open(out / f"{NAME}.tar.gz") as archive:
        archive.extractall(out, filter="data")
    return out / NAME


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the source distribution as pip does."""
    out = tmp_path_factory.mktemp("wheel")
    hatch(sdist, "wheel", out)
    return out / f"{NAME}-py3-none-any.whl"


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return an environment of its own with the wheel in it.

    What the package depends on is not fetched from an index: the environment sees what is installed here. Only the
    package itself has to come from the wheel, and does, as its place on the path is the first.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", str(scripts / "python"), "--disable-pip-version-check", "install"]
    done = subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (own,) = folder.rglob("site-packages")
    (own / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Installed(scripts)


def held(folder: Path, below: str) -> set[str]:
    """Return the files below a folder of the checkout that belong into a package."""
    paths = (ROOT / folder).rglob("*")
    return {
        f"{below}/{path.relative_to(ROOT / folder).as_posix()}"
        for path in paths
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_all_that_the_package_reads(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = {name for name in names if not name.startswith(f"{NAME}.dist-info/")}
    assert package == held(Path("generator"), "generator") | held(Path("templates"), "generator/templates")
    assert "generator/recognize/model/news.crfsuite" in package
    assert "generator/render/locale/de.po" in package
    assert "generator/scaffold/project/dot-gitignore" in package


def test_the_source_distribution_carries_its_tests(sdist: Path) -> None:
    for name in ("LICENSE", "mkdocs.yml", "templates/theme/main.html", "tests/scaffold/test_wheel.py"):
        assert (sdist / name).is_file(), name
    assert not (sdist / "site").exists()
    assert not (sdist / ".cache").exists()
    assert not (sdist / "docs" / "index.md").exists()


def test_an_installed_package_makes_a_site(installed: Installed, tmp_path: Path) -> None:
    version = installed.run(tmp_path, "briefing", "--version")
    assert version.split()[-1] == __version__
    installed.run(tmp_path, "briefing", "new", "x")
    said = installed.run(tmp_path / "x", "mkdocs", "build", "--strict")
    assert "WARNING" not in said
    assert str(ROOT) not in said
    site = tmp_path / "x" / "site"
    for page in ("", "stories/ferry-runs-aground-off-sandwick-all-passengers-safe", "people/thomas-kralik", "method"):
        assert (site / page / "index.html").is_file(), page
    ours = ROOT / "templates" / "theme" / "assets" / "stylesheets" / "briefing.css"
    assert (site / "assets" / "stylesheets" / "briefing.css").read_bytes() == ours.read_bytes()
    assert broken(site) == []


def test_the_package_is_not_this_checkout(installed: Installed, tmp_path: Path) -> None:
    lines = "import generator, generator.theme\nprint(generator.__file__, generator.theme.__file__, sep='\\n')\n"
    (tmp_path / "where.py").write_text(lines, encoding="utf-8")
    for place in installed.run(tmp_path, "where").splitlines():
        assert Path(place).is_relative_to(installed.scripts.parent)
