"""Asks whether a vulnerability is known in what a user installs: ``python -m tests.supply_chain.audit``.

Without the service that knows, this says so in a line and succeeds: tests must not depend on a network.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.supply_chain.locked import RUNTIME

PATIENCE = 60.0
"""Seconds for all answers together, and a tenth of it for each."""
UNREACHED = ("requests.exceptions.", "ServiceError", "ConnectionError")
"""What ``pip-audit`` ends with when the service does not answer; its exit status is that of a find."""


def audit(lock: Path = RUNTIME, *, options: Sequence[str] = (), patience: float = PATIENCE) -> tuple[int, str]:
    """Look every locked version up and return the exit status, 1 for a known vulnerability, with what to say."""
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, "-m", "pip_audit", "--requirement", str(lock), "--require-hashes", "--disable-pip"]
        command += ["--vulnerability-service", "osv", "--timeout", str(max(1, round(patience / 10)))]
        command += ["--format", "json", "--output", str(report), "--progress-spinner", "off", *options]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=patience, check=False)
        except subprocess.TimeoutExpired:
            return 0, f"audit: skipped, since the service did not answer within {patience:.0f} seconds"
        if report.exists():
            return _judged(json.loads(report.read_text(encoding="utf-8")))
    if any(name in done.stderr for name in UNREACHED):
        return 0, "audit: skipped, since the service cannot be reached"
    return 1, f"audit: pip-audit failed\n{done.stderr}"


def _judged(report: dict[str, list[dict[str, object]]]) -> tuple[int, str]:
    found = [
        f"audit: {package['name']} {package['version']}: {vulnerability['id']}"
        for package in report["dependencies"]
        for vulnerability in _entries(package.get("vulns"))
    ]
    return (1, "\n".join(found)) if found else (0, "audit: no known vulnerability")


def _entries(value: object) -> list[dict[str, object]]:
    return value if isinstance(value, list) else []


if __name__ == "__main__":
    status, said = audit()
    print(said)  # noqa: T201
    sys.exit(status)
