"""A project to be measured, in a folder of its own, with the settings and the look of this one."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

from benchmarks.corpus import Article, articles, write_corpus
from benchmarks.scale.process import Run, measured

ROOT = Path(__file__).resolve().parents[2]
"""The checkout that is measured."""
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
PLAIN = """INHERIT: mkdocs.yml
site_dir: plain
plugins:
  - search
extra:
  search: full
  lost: {title: Nothing here, why: The page does not exist., onward: These do.}
"""
"""The same pages and the same theme, without the plugins of this project; ``extra`` is what the theme asks of them."""
NEWS = (
    "\n\nOfficials confirmed on Friday that 17 people had been heard and that a report would follow within two weeks.\n"
)
"""What is added to an article that changes."""


@dataclass(frozen=True, slots=True)
class Project:
    """A project of invented articles.

    Attributes:
        folder: Of its mkdocs.yml.
        number: How many articles it has at first.
        seed: Of the articles.
    """

    folder: Path
    number: int
    seed: int = 1

    @classmethod
    def made(cls, folder: Path, number: int, *, seed: int = 1) -> Project:
        """Make a project in a new folder."""
        project = cls(folder, number, seed)
        write_corpus(project.seeds, number, seed=seed)
        shutil.copy(ROOT / "mkdocs.yml", folder)
        shutil.copytree(ROOT / "templates", folder / "templates")
        (folder / "plain.yml").write_text(PLAIN, "utf-8")
        project.clear()
        return project

    @property
    def seeds(self) -> Path:
        """The folder of the articles."""
        return self.folder / "seeds"

    @property
    def site(self) -> Path:
        """What the build makes."""
        return self.folder / "site"

    def pages(self) -> int:
        """Return how many pages MkDocs reads."""
        return sum(1 for _ in (self.folder / "docs").rglob("*.md"))

    def somebody(self) -> str:
        """Return the name of a person who has a page, in small letters and without accents."""
        pages = sorted((self.folder / "docs" / "people").glob("*/index.md"))
        first = next(page for page in pages if "redirect:" not in page.read_text("utf-8"))
        return first.parent.name.replace("-", " ")

    def clear(self) -> None:
        """Leave nothing of any build: no page, no site, nothing kept."""
        for name in (".cache", "docs", "site", "plain"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
        shutil.copytree(ROOT / "docs" / "guide", self.folder / "docs" / "guide")
        for page in (ROOT / "docs").glob("*.md"):
            if page.name != "index.md":  # that one is generated
                shutil.copy(page, self.folder / "docs")

    def build(self) -> Run:
        """Build the site: the generator and MkDocs."""
        return measured(MKDOCS, folder=self.folder)

    def build_plain(self) -> Run:
        """Build the pages that lie in docs/ by MkDocs alone."""
        shutil.rmtree(self.folder / "plain", ignore_errors=True)
        return measured((*MKDOCS, "-f", "plain.yml"), folder=self.folder)

    def change(self, place: int) -> None:
        """Add a paragraph to an article."""
        path = self._articles()[place % self.number]
        path.write_bytes(path.read_bytes().rstrip() + NEWS.encode())

    def add(self) -> None:
        """Add the article that comes next."""
        *_, last = self._given(self.number + 1)
        (self.seeds / last.name).write_bytes(last.content)

    def remove(self, place: int) -> None:
        """Remove an article."""
        self._articles()[place % self.number].unlink()

    def restore(self) -> None:
        """Bring the articles back to what they were at first."""
        shutil.rmtree(self.seeds)
        write_corpus(self.seeds, self.number, seed=self.seed)

    def same_as_clean(self, folder: Path) -> bool:
        """Tell whether the site is, byte for byte, what a clean build of the same articles makes in another folder."""
        other = Project(folder, self.number, self.seed)
        shutil.copytree(
            self.folder, folder, ignore=shutil.ignore_patterns(".cache", "docs", "site", "plain"), dirs_exist_ok=False
        )
        other.clear()
        other.build()
        same = same_trees(self.site, other.site)
        shutil.rmtree(folder)
        return same

    def _articles(self) -> list[Path]:
        return sorted(self.seeds.glob("*.txt"))

    def _given(self, number: int) -> list[Article]:
        return list(articles(number, seed=self.seed))


def same_trees(first: Path, second: Path) -> bool:
    """Tell whether two folders hold the same files with the same bytes."""
    names = [sorted(path.relative_to(root) for path in root.rglob("*") if path.is_file()) for root in (first, second)]
    return names[0] == names[1] and all(cmp(first / name, second / name, shallow=False) for name in names[0])
