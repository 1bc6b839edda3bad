"""What reaches every page: configuration, plugins, theme, versions. When any of it changes, every page is rendered."""

from __future__ import annotations

import datetime
import enum
import functools
import inspect
import logging
import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path, PurePath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme
from pathspec import PathSpec

from generator.incremental.site import digest
from generator.incremental.state import UnusableError

IGNORED = {
    "config_file_path",
    "docs_dir",
    "site_dir",
    "dev_addr",
    "watch",
    "strict",
    "remote_branch",
    "remote_name",
    "plugins",
    "hooks",
}
"""Settings that no page shows. Plugins have a digest of their own."""

TEMPLATES = (".html", ".xml", ".yml", ".j2")
"""What is read of a theme beside its ``custom_dir``: the other files are assets or belong to the package's version."""


PLAIN = (type(None), bool, int, float, str, bytes, datetime.date, datetime.time, datetime.timedelta, enum.Enum)
"""Values whose ``repr`` says all."""


class NamelessError(UnusableError):
    """A value that has no name by which the next build could know it again."""


def fingerprint(config: MkDocsConfig, own: object) -> dict[str, str]:
    """Return digests of all that reaches every page, by a name that can be told to a person.

    :param own: this plugin, whose settings no page shows.
    :raises NamelessError: when the configuration holds something that cannot be compared between builds.
    """
    settings = {key: value for key, value in config.items() if key not in IGNORED}
    plugins = [
        (name, _code(plugin), stable(getattr(plugin, "config", None)))
        for name, plugin in config.plugins.items()
        if plugin is not own
    ]
    return {
        "the configuration": _digest(stable(settings)),
        "the plugins": _digest(repr([*plugins, _folder(Path(__file__).parent)])),
        "the theme": _digest(_theme(config.theme)),
        "the installed versions": _digest(_versions()),
        "the verbosity": str(logging.getLogger("mkdocs").isEnabledFor(logging.INFO)),
    }


def stable(value: object) -> str:
    """Return a text that is equal for equal values, in every process.

    :raises NamelessError: for objects known by nothing but their address in memory.
    """
    if isinstance(value, PLAIN):
        return repr(value)
    if isinstance(value, Theme):
        return stable([value.name, sorted(value.static_templates), {key: value[key] for key in value}])
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{stable(key)}: {stable(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(stable, value)) + "]"
    if isinstance(value, set | frozenset):
        return "set(" + ", ".join(sorted(map(stable, value))) + ")"
    return _named(value)


def _named(value: object) -> str:
    """Return a text for values that are more than data: patterns, functions, classes."""
    if isinstance(value, re.Pattern):
        return stable((value.pattern, value.flags))
    if isinstance(value, PathSpec):
        return stable([(pattern.include, getattr(pattern, "regex", pattern)) for pattern in value.patterns])
    if isinstance(value, functools.partial):
        return f"partial({stable((value.func, value.args, value.keywords))})"
    if isinstance(value, PurePath) or type(value).__module__.partition(".")[0] == "babel":
        return repr(str(value))
    name = getattr(value, "__qualname__", "<")  # functions and classes have one, other objects have not
    if "<" not in name:
        return f"{value.__module__}.{name}@{_file(sys.modules.get(value.__module__ or ''))}"
    raise NamelessError(f"the configuration holds a {type(value).__qualname__} that cannot be compared between builds")


def _digest(text: str) -> str:
    return digest(text.encode("utf-8", "surrogateescape"))


def _file(module: object) -> str:
    path = getattr(module, "__file__", None)
    return digest(Path(path).read_bytes()) if path and Path(path).is_file() else ""


def _code(plugin: object) -> list[str]:
    """Return digests of a plugin's code, so that a plugin edited in place is seen as changed."""
    module = plugin if inspect.ismodule(plugin) else sys.modules.get(type(plugin).__module__)
    name = getattr(module, "__name__", "")
    package = sys.modules.get(name.partition(".")[0])
    where = getattr(package, "__file__", None)
    if package is None or where is None or not hasattr(package, "__path__"):
        return [name, _file(module)]
    if package.__name__ in ("mkdocs", "material"):
        return [name]  # known by their versions
    return [name, *_folder(Path(where).parent)]


def _folder(folder: Path) -> list[str]:
    return [digest(path.read_bytes()) for path in sorted(folder.rglob("*.py")) if path.is_file()]


def _theme(theme: Theme) -> str:
    found = []
    for place, folder in enumerate(theme.dirs):
        own = folder == theme.custom_dir
        for root, folders, files in os.walk(folder, followlinks=own):
            folders[:] = sorted(name for name in folders if own or not name.startswith("."))
            for name in sorted(files):
                if own or name.endswith(TEMPLATES):
                    path = Path(root, name)
                    found.append((place, path.relative_to(folder).as_posix(), digest(path.read_bytes())))
    return repr(found)


def _versions() -> str:
    """Return the names of all installed distributions, which hold their versions; reading each would cost more."""
    installed: set[str] = set()
    for folder in sys.path:
        try:
            with os.scandir(folder or ".") as entries:
                installed.update(entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info")))
        except OSError:
            continue  # a zip file, or a folder that does not exist
    return repr((sys.version, sorted(installed)))
