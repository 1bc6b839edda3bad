"""Editions: the front page for those who do not come to the site, as an e-mail and on paper.

What stands in an edition is the view of the front page, so that it shows as much of the articles as the site does.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.edition.mail import Envelope, message
from generator.edition.paper import print_pdf
from generator.edition.view import Edition, make_edition
from generator.errors import GeneratorError
from generator.full_text import FullText
from generator.model import Corpus, Problem
from generator.render.environment import Templates
from generator.render.language import Language, load_language
from generator.render.make_site import make_site
from generator.settings import Settings, packaged_templates

NAME = "edition"
"""The name of the files without their suffixes, and of the folder of their templates."""


def write_edition(
    corpus: Corpus,
    settings: Settings,
    folder: Path,
    *,
    envelope: Envelope = Envelope(),  # noqa: B008 - frozen
    pdf: bool = False,
) -> tuple[Path, ...]:
    """Write the edition of a corpus into a folder and return the files: an e-mail, a page and, if wanted, a PDF.

    Args:
        corpus: What is known about the articles.
        settings: The operator's choices; the same as for the site.
        folder: Where the files go; made if it is missing, files of the same names are replaced.
        envelope: From whom and to whom the e-mail is.
        pdf: Print the page as well; needs a Chromium.

    Raises:
        SettingsError: The catalogue of the language cannot be used.
        TemplateError: A template cannot be used.
        GeneratorError: A file cannot be written, or a program or library that is needed is missing.
    """
    language = load_language(settings.options.language, settings.locales)
    site = make_site(
        corpus,
        language,
        FullText(settings.options.full_text),
        min_articles=settings.options.min_articles,
        publication=settings.publication,
    )
    edition = make_edition(site, noindex=settings.options.noindex)
    own = settings.root / settings.options.templates / NAME
    folders = tuple(dict.fromkeys((own, packaged_templates() / NAME)))
    text, page = _rendered(edition, folders, language)
    files = {f"{NAME}.eml": message(edition, text, page, envelope), f"{NAME}.html": page.encode()}
    paths = [folder / name for name in files]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, content in zip(paths, files.values(), strict=True):
            path.write_bytes(content)
    except OSError as error:
        raise GeneratorError(
            Problem(str(folder), None, f"cannot be written: {error}", "Name another --out.")
        ) from error
    if pdf:
        paths.append(print_pdf(page, folder / f"{NAME}.pdf", edition.date))
    return tuple(paths)


def _rendered(edition: Edition, folders: Sequence[Path], language: Language) -> tuple[str, str]:
    """Return the edition as plain text and as HTML."""
    text = Templates(folders, language, suffix=".txt.j2", markup=False).render(NAME, edition)
    return f"{text.strip()}\n", Templates(folders, language, suffix=".html.j2").render(NAME, edition)
