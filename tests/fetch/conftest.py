"""A server for each test, reached without a proxy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fetch.servers import Server, serving


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Yield a server on this machine."""
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    with serving() as known:
        yield known
