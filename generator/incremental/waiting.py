"""Pages that wait: all of a site's pages are read before the first of them is written, and so are held in memory."""

from __future__ import annotations

import zlib

from mkdocs.structure.pages import Page


class WaitingPage(Page):
    """A page that holds its texts packed. What reads or sets them sees no difference, but that it takes a moment.

    Python takes two or four bytes for each letter of a text with one dash or quotation mark in it. What a page is made
    of, which is hardly ever asked for again, is compressed as well.
    """

    @property
    def markdown(self) -> str | None:
        """The text that the page is made of."""
        packed = self._markdown
        return _text(zlib.decompress(packed)) if isinstance(packed, bytes) else packed

    @markdown.setter
    def markdown(self, text: str | None) -> None:
        self._markdown = zlib.compress(_packed(text), 1) if type(text) is str else text

    @property
    def content(self) -> str | None:
        """The HTML that it became."""
        packed = self._content
        return _text(packed) if isinstance(packed, bytes) else packed

    @content.setter
    def content(self, text: str | None) -> None:
        self._content = _packed(text) if type(text) is str else text


def wait(page: Page) -> None:
    """Pack the texts of a page, and those that it will be given.

    The class of a page is changed instead of making another one, since its file and the navigation hold on to it.
    """
    if type(page) is Page:
        markdown, content = vars(page).pop("markdown"), vars(page).pop("content")
        page.__class__ = WaitingPage
        page.markdown, page.content = markdown, content


def _packed(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _text(packed: bytes) -> str:
    return packed.decode("utf-8", "surrogatepass")
