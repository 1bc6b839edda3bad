"""Bad front matter, and bad files of facts and judgements beside the articles."""

from __future__ import annotations

from collections.abc import Iterator

from tests.hostile.case import Case, Fate, article
from tests.hostile.pieces import VALUES

KEYS = ("title", "published", "url", "publisher", "language")
DEEP = "[" * 2_000
BOMB = "\n".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]" if n else "k0: &k0 [x, x]" for n in range(12))
BLOCKS = {
    "unclosed": "---\ntitle: Open\n",
    "only-opened": "---\n",
    "empty": "---\n---\n",
    "twice": "---\ntitle: a\n---\n---\ntitle: b\n---\n",
    "dots": "---\ntitle: Dots\n...\n",
    "tabs": "---\ntitle:\tTabs\n\tx: y\n---\n",
    "windows": "---\r\ntitle: Lines\r\n---\r\n",
    "old-mac": "---\rtitle: Lines\r---\r",
    "mark": "\ufeff---\ntitle: Mark\n---\n",
    "blank-before": "\n\n---\ntitle: Late\n---\n",
    "spaces": "---   \ntitle: Spaces\n---   \n",
    "indented": "  ---\n  title: In\n  ---\n",
    "five-dashes": "-----\ntitle: Five\n-----\n",
    "toml": '+++\ntitle = "x"\n+++\n',
    "json": '{"title": "x"}\n',
    "list": "---\n- a\n- b\n---\n",
    "scalar": "---\njust words\n---\n",
    "number": "---\n42\n---\n",
    "null": "---\n~\n---\n",
    "comment": "---\n# nothing\n---\n",
    "numbers-as-keys": "---\n1: 2\n2.5: x\n---\n",
    "empty-key": "---\n: x\n? \n---\n",
    "list-as-key": "---\n? [a, b]\n: c\n---\n",
    "same-key": "---\ntitle: a\ntitle: b\n---\n",
    "merge": "---\n<<: {title: x}\n---\n",
    "object": "---\ntitle: !!python/object/apply:os.system [id]\n---\n",
    "name": "---\n!!python/name:os.system x: y\n---\n",
    "own-tag": "---\ntitle: !ENV SECRET\n---\n",
    "include": "---\ntitle: !include /etc/hostname\n---\n",
    "bomb": f"---\n{BOMB}\ntitle: *k11\n---\n",
    "deep": f"---\ntitle: {DEEP}\n---\n",
    "deep-maps": f"---\n{'{a: ' * 2_000}\n---\n",
    "long-value": f"---\ntitle: {'x' * 60_000}\n---\n",
    "many-keys": "---\n" + "".join(f"k{n}: v\n" for n in range(3_000)) + "---\n",
    "long-key": f"---\n{'k' * 5_000}: v\n---\n",
    "control": "---\ntitle: a\x07b\n---\n",
    "zero": "---\ntitle: a\x00b\n---\n",
    "separator": "---\ntitle: a\u2028b: c\n---\n",
    "next-line": "---\ntitle: a\x85published: 2012-01-01\n---\n",
    "block": "---\ntitle: |\n  one\n  two\n---\n",
    "inner-fence": "---\ntitle: |\n  ---\n  x\n---\n",
    "directive": "---\n%YAML 9.9\n---\n",
    "bad-directive": "---\n%TAG ! x\ntitle: x\n---\n",
    "template": "---\ntemplate: ../../etc/passwd\nhide: [navigation]\n---\n",
    "mkdocs": "---\nredirect: //e.example\nsearch: {exclude: true}\nrobots: none\nrender_macros: true\n---\n",
    "escape": '---\ntitle: "\\u202e\\x00\\ud800\\"<script>"\n---\n',
    "markup": "---\ntitle: <script>alert(1)</script> {{ 7*7 }} *x* [a](b)\n---\n",
}  # fmt: skip
JUDGEMENTS = (
    "", "x", "[]", "- a", "42", "~", "same", "same: x", "same: {a: b}", "same: [[]]", "same: [[a]]", "same: [[a, a]]",
    "same: [[{name: a}]]", "same: [[{article: a}, b]]", "same:\n  - [Ada Lovelace, Geneva]",
    "same:\n  - [Ada Lovelace, nobody]",
    "different: [[Ada Lovelace, Lovelace]]", "same: [[Ada Lovelace, Odur]]\ndifferent: [[Ada Lovelace, Odur]]",
    "rename: {Ada Lovelace: <script>}", "rename: {Ada Lovelace: ../../x}", "rename: {Ada Lovelace: Odur}",
    "rename: {Ada Lovelace: '{{ 7*7 }}'}",
    "rename: {Ada Lovelace: '.'}", "rename: {people/ada-lovelace: 世}", "rename: [a]", "rename: {Ada Lovelace: [a]}",
    "type: {Ada Lovelace: place}", "type: {Ada Lovelace: god}", "type: {Geneva: event}\nhide: [Geneva]",
    "hide: [Ada Lovelace, Odur, Geneva]",
    "hide: [Ada Lovelace]\nrename: {Ada Lovelace: x}", "describe: {Ada Lovelace: <b onclick=x>}",
    "describe: {Ada Lovelace: ''}",
    "describe: {Ada Lovelace: '\\u202e'}", "hide: [people/ada-lovelace, places/../x]", "hide: ['']", "hide: [[a]]",
    "hide: [{a: b}]",
    "merge: [a]", "? [a]\n: b", "same: &a [x, y]\nhide: *a", "hide: !!python/name:os.system ''",
    "a: " + "[" * 3_000, "hide: [\x00]",
    "hide: [\ud7ff]", "hide:\n\t- a", "hide: [a\nsame: [", "%YAML 9.9\n---\nhide: [a]", "hide: [a]\n---\nhide: [b]",
    "hide: " + "[a," * 500,
    f"rename: {{Ada Lovelace: {'x' * 5_000}}}", f"hide: ['{'y' * 20_000}']", "\u202ehide: [a]", BOMB,
)  # fmt: skip


def cases(numbers: Iterator[int]) -> Iterator[Case]:
    """Yield articles that begin with something like front matter; ``numbers`` tells them apart."""
    for name, block in BLOCKS.items():
        yield Case(f"front/{name}.{'md' if len(name) % 2 else 'txt'}", (block + article(next(numbers))).encode())
    for number, value in enumerate(VALUES):
        for key in (KEYS[number % 5], KEYS[(number + 1) % 5]):
            text = f"---\n{key}: {value}\n---\n{article(next(numbers))}"
            yield Case(f"values/{key}-{number}.txt", text.encode(), Fate.PUBLISHED)


def facts_files() -> Iterator[str]:
    """Yield the texts of bad ``articles.yml``."""
    yield from (
        "x",
        "[]",
        "- a",
        "42",
        "one.txt",
        "one.txt:",
        "one.txt: x",
        "one.txt: []",
        "one.txt: [title]",
        "one.txt: {title}",
    )
    yield from ("../one.txt: {title: x}", "/etc/hostname: {title: x}", "ONE.TXT: {title: x}", "one.txt: {nonsense: x}")
    yield from (
        "one.txt: {title: x}\none.txt: {title: y}",
        "one.txt: &a {title: x}\ntwo.txt: *a",
        BOMB,
        "one.txt: " + DEEP,
    )
    yield from (
        "two.csv: {columns: x}",
        "two.csv: {columns: {text: nowhere}}",
        "two.csv: {columns: {x: y}}",
        "? [a]\n: b",
        "\x00",
    )
    for value in VALUES:
        yield "one.txt:\n" + "".join(f"  {key}: {value}\n" for key in KEYS)
