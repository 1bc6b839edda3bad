"""Names and addresses in feeds, which are read far from the site: absolute where the site's address is known."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5


@dataclass(frozen=True, slots=True)
class Addresses:
    """How feeds name the pages of a site.

    ``url`` is the address of the front page, empty where it is not known; ``site`` is the name of the site.
    """

    url: str
    site: str

    def to(self, href: str) -> str:
        """Return the address of what lies at ``href`` below the front page; it is relative where there is no other."""
        return f"{self.url}{href}" if self.url else href or "./"

    def id(self, href: str) -> str:
        """Return what names a page or feed for ever: its address, or else a number made from its name in the site.

        A number keeps feeds valid where no address is known, but two sites of the same name may share it.
        """
        return self.to(href) if self.url else uuid5(NAMESPACE_URL, f"{self.site}\n{href}").urn

    def base(self, href: str) -> str:
        """Return the way from a feed beside the page at ``href`` to the front page."""
        return self.url or "../" * href.count("/") or "./"
