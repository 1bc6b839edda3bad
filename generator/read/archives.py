"""Unpacking ``.gz`` and ``.zip`` in memory: nothing is written to disk, and only so much comes out as we allow."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from generator.model import Problem
from generator.read.formats import KNOWN, format_of, limit_of
from generator.read.limits import MOST_MEMBERS, MOST_RATIO, MOST_UNPACKED, RATIO_FREE
from generator.read.received import Source, well_formed

DAMAGED: Final = (EOFError, OSError, zlib.error, zipfile.BadZipFile, ValueError, OverflowError, MemoryError)
"""What Python raises on archives that are cut off, damaged or made to harm."""
UNPACK: Final = "Unpack it yourself, and put the articles into the folder."
ENCRYPTED: Final = 0x1


def from_gzip(source: Source) -> Iterator[Source | Problem]:
    """Yield the file that a ``.gz`` holds, or why it cannot be used."""
    inner = source.name[: -len(".gz")]
    most = limit_of(inner)
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(source.data)) as opened:
            data = opened.read(most + 1)
    except DAMAGED as error:
        yield _problem(source.path, f"skipped, since the archive is damaged ({_reason(error)})", "Make it again.")
        return
    if problem := _bomb(source.path, len(source.data), len(data), most):
        yield problem
    else:
        yield replace(source, name=inner, data=data)


def from_zip(source: Source) -> Iterator[Source | Problem]:
    """Yield the files in a ``.zip`` in the order of their names, and why others cannot be used."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (*DAMAGED, NotImplementedError) as error:
        yield _problem(source.path, f"skipped, since the archive is damaged ({_reason(error)})", "Make it again.")
        return
    with archive:
        members = sorted(archive.infolist(), key=lambda member: member.filename)
        if len(members) > MOST_MEMBERS:
            yield _problem(source.path, f"skipped, since the archive holds more than {MOST_MEMBERS:,} files", UNPACK)
            return
        out = 0
        seen: set[str] = set()
        for member in members:
            name = well_formed(member.filename)
            if member.is_dir() or any(part.startswith(".") and part.strip(".") for part in name.split("/")):
                continue
            path = f"{source.path}/{name}"
            found = _obstacle(path, name, member, seen) or _member(archive, member, path)
            seen.add(name)
            if isinstance(found, Problem):
                yield found
                continue
            out += len(found)
            if out > MOST_UNPACKED:
                message = (
                    f"the rest is skipped, since more than {MOST_UNPACKED // 1_000_000} MB come out of the archive"
                )
                yield _problem(source.path, message, UNPACK)
                return
            yield replace(source, path=path, name=name, data=found)


def _obstacle(path: str, name: str, member: zipfile.ZipInfo, seen: set[str]) -> Problem | None:
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or "\\" in name or ":" in parts[0] or "\0" in name:
        return _problem(path, "skipped, since its name leads out of the archive", "Rename it in the archive.")
    if stat.S_ISLNK(member.external_attr >> 16):
        return _problem(path, "skipped, since it is a link", UNPACK)
    if name in seen:
        return _problem(path, "skipped, since the archive holds another file of this name", UNPACK)
    if format_of(name) is None:
        return _problem(path, "skipped, since it is not a text file by its name", f"Articles end in {KNOWN}.")
    if member.flag_bits & ENCRYPTED:
        return _problem(path, "skipped, since it is encrypted", UNPACK)
    return None


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, path: str) -> bytes | Problem:
    most = limit_of(path)
    try:
        with archive.open(member) as opened:
            data = opened.read(most + 1)
    except (*DAMAGED, RuntimeError, NotImplementedError) as error:
        return _problem(path, f"skipped, since it is damaged in the archive ({_reason(error)})", "Make it again.")
    return _bomb(path, member.compress_size, len(data), most) or data


def _bomb(path: str, packed: int, size: int, most: int) -> Problem | None:
    if size > most:
        return _problem(path, f"skipped, since it is larger than {most // 1_000_000} MB when unpacked", UNPACK)
    if size > RATIO_FREE and size > MOST_RATIO * packed:
        return _problem(path, f"skipped, since it is packed to less than 1/{MOST_RATIO}, as no text is", UNPACK)
    return None


def _reason(error: BaseException) -> str:
    return well_formed(str(error)) or type(error).__name__


def _problem(path: str, message: str, hint: str) -> Problem:
    return Problem(path, None, message, hint)
