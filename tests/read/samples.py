"""Small files of every format, made by the tests themselves."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

TEXT = (
    "The council of Rivertown voted on Tuesday to close the old bridge. "
    "Mayor Ada Lovelace said that the repair would cost 4 million euros. "
)
SECOND = "Residents of the east bank asked for a ferry, and the bus company said it would add two lines."


def fill(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def page(text: str = TEXT, *, charset: str = "utf-8", site: str = "The Rivertown Post") -> str:
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("Home", "Sport", "Weather", "Contact"))
    return (
        f'<!doctype html><html lang="en"><head><meta charset="{charset}"><title>Council closes bridge</title>'
        f'<meta property="og:site_name" content="{site}">'
        '<meta property="og:title" content="Council closes bridge">'
        '<meta property="article:published_time" content="2012-07-06T10:00:00Z">'
        '<link rel="canonical" href="https://example.org/2012/bridge"></head>'
        f"<body><nav><ul>{menu}</ul></nav><article><h1>Council closes bridge</h1>"
        f"<p>{text}</p><p>{SECOND}</p><p>{text.replace('Tuesday', 'Monday')}</p>"
        "<script>alert(1)</script></article><footer>All rights reserved</footer></body></html>"
    )


def rss(*items: str, title: str = "The Post") -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"'
        ' xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        f"<channel><title>{title}</title><language>en-us</language>{inner}</channel></rss>"
    )


def zipped(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def gzipped(content: str | bytes) -> bytes:
    return gzip.compress(content.encode() if isinstance(content, str) else content, mtime=0)
