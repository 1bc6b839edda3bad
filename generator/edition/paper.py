"""The edition on paper: a PDF that a Chromium of the operator's prints, without a network and without scripts."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import date
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from generator.errors import GeneratorError
from generator.model import Problem

VARIABLE = "CHROMIUM"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-extensions",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
PATIENCE = 180
"""Seconds that a browser may take."""
STAMP = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
"""The time of printing, as Chromium writes it into a PDF."""


def find_browser() -> str:
    """Return the Chromium to print with: what the variable CHROMIUM names, else one on the path.

    Raises:
        GeneratorError: There is none.
    """
    chosen = os.environ.get(VARIABLE, "")
    found = which(chosen) if chosen else next(filter(None, map(which, BROWSERS)), None)
    if found:
        return found
    wrong = f"the variable {VARIABLE} names no program: '{chosen}'" if chosen else "no Chromium was found for the PDF"
    hint = f"Install Chromium or Google Chrome, or let {VARIABLE} name one; without --pdf none is needed."
    raise GeneratorError(Problem("", None, wrong, hint))


def print_pdf(page: str, path: Path, day: date) -> Path:
    """Print an HTML page that needs no other file, and return the path of the PDF.

    Args:
        page: The page; its style says what the paper is.
        path: Where the PDF goes.
        day: The date that it bears, instead of the time of printing.

    Raises:
        GeneratorError: There is no Chromium, it fails, or the file cannot be written.
    """
    browser = find_browser()
    with TemporaryDirectory(prefix="briefing-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, target = folder / "edition.html", folder / "edition.pdf"
        source.write_text(page, encoding="utf-8")
        # Chromium's sandbox does not start for root, as whom CI often runs
        flags = [*FLAGS, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else FLAGS
        command = [
            browser,
            *flags,
            f"--user-data-dir={folder / 'profile'}",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603 - the operator's own program
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _failed(browser, str(error)) from error
        if done.returncode or not target.is_file():
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise _failed(browser, said[-1] if said else f"exit status {done.returncode}")
        try:
            path.write_bytes(STAMP.sub(rb"\g<1>%s000000" % day.strftime("%Y%m%d").encode(), target.read_bytes()))
        except OSError as error:
            raise GeneratorError(
                Problem(str(path), None, f"cannot be written: {error}", "Name another --out.")
            ) from error
    return path


def _failed(browser: str, why: str) -> GeneratorError:
    hint = f"Try it by itself, or let the variable {VARIABLE} name another browser."
    return GeneratorError(Problem(browser, None, f"could not print the PDF: {why}", hint))
