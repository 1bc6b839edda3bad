"""A tab that tells of everything a payload could do, and of everything that a policy had to stop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Dialog, Page

from tests.browsing import DESK, faults_of

ALARMS = """
  window.fired = (what) => console.error("fired: " + what + " " + location);
  for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = window.fired;
  document.addEventListener("securitypolicyviolation", (event) =>
    console.error(`stopped: ${event.violatedDirective} ${event.blockedURI} ${event.sample} ${location}`));
"""


@contextmanager
def watched(browser: Browser, home: str, *, stopped: bool = True) -> Iterator[tuple[Page, list[str]]]:
    """Yield a tab, and the list of what went wrong in it so far.

    Args:
        browser: Opens it.
        home: The address of the site, which no request may leave.
        stopped: Heed the policies of pages.
    """
    context = browser.new_context(viewport=DESK, bypass_csp=not stopped)
    page = context.new_page()
    page.add_init_script(ALARMS)
    faults = faults_of(page, home)

    def dismiss(dialog: Dialog) -> None:
        faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismiss)
    page.on("popup", lambda opened: faults.append(f"popup: {opened.url}"))
    page.on("download", lambda download: faults.append(f"download: {download.url}"))
    yield page, faults
    context.close()
