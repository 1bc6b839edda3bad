"""The same payloads as an operator would receive them: in file names, front matter, tables and texts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

TEXT = """{0}

General Oskar {0} Lindqvist left Vantaa on 4 May 2031, {0} a spokesman said. "{0} is {0}," said Maria Holt of {0}.

At least 40 {0} were hurt in {0}, the Red Cross {0} said. {0} denied it.

{0}
"""
CURATION = """\
rename: {{Maria Holt: {0}}}
describe: {{Vantaa: {0}}}
"""
IN_A_FILE = 12


def write_hostile_seeds(seeds: Path, payloads: Sequence[str]) -> None:
    """Write some payloads as files of their own name, and all into a table; and one into what the operator knows."""
    for number, payload in enumerate(payloads):
        name = payload.replace("/", "\u2215").replace("\0", "").encode()[:80].decode(errors="ignore").strip()
        if number % IN_A_FILE == 0:
            folder = seeds / f"{number} {name}"
            folder.mkdir(parents=True)
            said = json.dumps(payload)
            head = f"---\ntitle: {said}\nsource: {said}\ntemplate: 404.html\nredirect: ../../x/\n---\n"
            (folder / f"{number} {name}.md").write_text(head + TEXT.format(payload), encoding="utf-8")
    facts = ("title", "publisher", "url", "published", "language", "id")
    rows = [
        json.dumps({**dict.fromkeys(facts, " ; ".join(some)), "text": "\n\n".join(map(TEXT.format, some))})
        for n in range(0, len(payloads), IN_A_FILE)
        for some in [payloads[n : n + IN_A_FILE]]
    ]
    (seeds / "rows.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    chosen = json.dumps(next(payload for payload in payloads if "onerror" in payload))
    (seeds / "curation.yml").write_text(CURATION.format(chosen), encoding="utf-8")
