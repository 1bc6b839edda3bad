"""One build of a project at a time, since what one is about to write another would take away."""

from __future__ import annotations

from collections.abc import Callable

from generator.incremental.site import Lock
from generator.settings import Settings

NAME = "lock"
WAITING = "waiting for another build of this project to end"


def hold(settings: Settings, say: Callable[[str], None]) -> Lock | None:
    """Keep other builds away until the lock is released or this process ends, however it ends.

    Waits for a build that is at work, and says so. Returns None where nothing may be kept beside the settings: then two
    builds at once are not kept apart, and one of them may fail and has to be repeated.
    """
    if settings.cache is None:
        return None
    path = settings.cache.with_name(NAME)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return Lock(path, lambda: say(WAITING))
    except OSError:
        return None
