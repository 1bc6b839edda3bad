"""Adding a judgement to ``seeds/curation.yml``: one line more, everything else as the operator wrote it."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import yaml

from generator.curation import CURATION_FILE, Curation, Reference, Rule, parse_curation
from generator.errors import GeneratorError
from generator.model import Problem
from generator.yaml_nodes import YamlError, compose, entries

HEADER = """\
# Who is who in these articles, as people have decided it. These judgements go before every conclusion of the generator.
# Sections: same, different, rename, type, hide, describe. 'briefing review' adds lines; edit them as you like.
"""
PLAIN = re.compile(r"[^\W_](?:[\w .'’/()&+-]*[\w.'’)])?")
"""Names that need no quotation marks, also between brackets."""


def add_rule(seeds: Path, rule: Rule) -> Path:
    """Add a judgement to the curation file in a folder of articles, in one step; make the file if there is none.

    Returns:
        The path of the file.

    Raises:
        GeneratorError: The file cannot be read, changed or written.
    """
    path = (seeds / CURATION_FILE).resolve()
    try:
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else HEADER
        changed = with_rule(text, rule, f"{seeds.name}/{CURATION_FILE}")
        scratch = path.with_name(f".{path.name}.new")
        scratch.write_bytes(changed.encode())
        if path.exists():
            shutil.copymode(path, scratch)
        scratch.replace(path)
    except UnicodeDecodeError as error:
        raise GeneratorError(Problem(str(path), None, "is not encoded as UTF-8", "Save it as UTF-8.")) from error
    except OSError as error:
        hint = "Check permissions and free space."
        raise GeneratorError(Problem(str(path), None, f"cannot be changed ({error.strerror})", hint)) from error
    return path


def with_rule(text: str, rule: Rule, path: str = CURATION_FILE) -> str:
    """Return the text of a curation file with a judgement added to its section; ``path`` names the file in messages.

    Raises:
        GeneratorError: The text is not YAML, or is laid out in a way that a line cannot be added to.
    """
    try:
        root = compose(text, path)
    except YamlError as error:
        raise GeneratorError(error.problem) from error
    changed = _added(text, root, rule)
    before, after = parse_curation(text, path)[0], parse_curation(changed, path)[0]
    if _content(after) - _content(before) != Counter([replace(rule, line=0)]) or _content(before) - _content(after):
        hint = f"Add it yourself, as a line of '{rule.kind}': {written(rule)}"
        raise GeneratorError(Problem(path, None, "the file's layout does not let a judgement be added", hint))
    return changed


def written(rule: Rule) -> str:
    """Return a judgement of the kind ``same`` or ``different`` as the line of its section."""
    return f"- [{', '.join(map(_reference, rule.references))}]"


def _content(curation: Curation) -> Counter[Rule]:
    return Counter(replace(rule, line=0) for rule in curation.rules)


def _added(text: str, root: yaml.Node | None, rule: Rule) -> str:
    end = "\r\n" if "\r\n" in text else "\n"
    line = written(rule)
    section = next((entry for entry in entries(root) if entry.key == rule.kind), None) if root else None
    if section is None:
        gap = "" if not text or text.endswith("\n") else end
        return f"{text}{gap}{end if text else ''}{rule.kind}:{end}  {line}{end}"
    node = section.value
    if isinstance(node, yaml.SequenceNode) and node.flow_style:
        close = node.end_mark.index - 1
        comma = ", " if node.value and not text[:close].rstrip().endswith(",") else ""
        return f"{text[:close].rstrip() if comma else text[:close]}{comma}{line.removeprefix('- ')}{text[close:]}"
    if isinstance(node, yaml.SequenceNode):
        place, indent = _end(node), node.start_mark.column
    else:
        place, indent = node.start_mark.index, 2
    stop = text.find("\n", place)
    head, tail = (text[: stop + 1], text[stop + 1 :]) if stop >= 0 else (text + end, "")
    return f"{head}{' ' * indent}{line}{end}{tail}"


def _end(node: yaml.Node) -> int:
    """Return where a node ends; the end mark of a block lies behind the comments that follow it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(last[-1] if isinstance(last, tuple) else last)
    place: int = node.end_mark.index
    return place


def _reference(reference: Reference) -> str:
    if reference.article is None:
        return _scalar(reference.name)
    return f"{{name: {_scalar(reference.name)}, article: {_scalar(reference.article)}}}"


def _scalar(text: str) -> str:
    return text if PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
