"""What the fuzzer found, cut down to what matters: the name says what was wrong."""

from __future__ import annotations

from typing import Final

FINDS: Final = {
    "names of devices": "Mayor Con Nul met Nul in Aux. Mr. Nul said that COM1 had left. Nul left.",
    "nobody stands behind the words": "At least 12 people were killed near Geneva, according to. Odur denied it.",
}
