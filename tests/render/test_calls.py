"""Macros and functions are called in every way that Jinja2 knows, though our calls take a shorter way through it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render.environment import Templates
from generator.render.language import load_language

MACROS = """{% macro plain(one, other="none") %}<i>{{ one }} {{ other }}</i>{% endmacro -%}
{% macro around() %}<b>{{ caller("in") }}</b>{% endmacro -%}
{% macro many() %}{{ varargs | join("+") }} {{ kwargs.key }}{% endmacro -%}
"""


def written(folder: Path, body: str, page: object = "<&>") -> str:
    (folder / "own.md.j2").write_text(MACROS + body, encoding="utf-8")
    return Templates([folder], load_language("en", [])).render("own", page).strip()


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{{ plain(page, 2) }}", "<i>&lt;&amp;&gt; 2</i>"),
        ("{{ plain(page) }}", "<i>&lt;&amp;&gt; none</i>"),
        ("{{ plain(other=page, one=1) }}", "<i>1 &lt;&amp;&gt;</i>"),
        ("{{ plain(*[page, 2]) }}", "<i>&lt;&amp;&gt; 2</i>"),
        ("{{ plain(**{'one': page}) }}", "<i>&lt;&amp;&gt; none</i>"),
        ("{{ plain(plain(page)) }}", "<i><i>&lt;&amp;&gt; none</i> none</i>"),
        ("{{ plain(one=page, **{'other': 2}) }}", "<i>&lt;&amp;&gt; 2</i>"),
        ("{% call(word) around() %}{{ word }} {{ page }}{% endcall %}", "<b>in &lt;&amp;&gt;</b>"),
        ("{{ many(page, 2, key=page) }}", "&lt;&amp;&gt;+2 &lt;&amp;&gt;"),
        ("{{ dict(**{'class': page})['class'] }} {{ dict(class=1)['class'] }}", "&lt;&amp;&gt; 1"),
        ("{% for n in [[1], 2] recursive %}{{ loop(n) if n is iterable else n }}{% endfor %}", "12"),
        ("{{ page.upper() }}", "&lt;&amp;&gt;"),
    ],
)
def test_a_call_gives_what_it_gives_in_jinja_and_text_stays_text(tmp_path: Path, body: str, expected: str) -> None:
    assert written(tmp_path, body) == expected


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("{{ plain(1, 2, 3) }}", "takes not more than 2 argument"),
        ("{{ plain(1, another=2) }}", "takes no keyword argument 'another'"),
        ("{{ plain() }}", "parameter 'one' was not provided"),
        ("{{ unknown() }}", "'unknown' is undefined"),
        ("{{ page.unknown(1) }}", "has no attribute 'unknown'"),
    ],
)
def test_a_wrong_call_names_its_line(tmp_path: Path, body: str, fault: str) -> None:
    with pytest.raises(TemplateError, match=fault) as caught:
        written(tmp_path, "\n" + body)
    assert caught.value.problem.line


def test_a_text_and_markup_of_the_same_words_are_told_apart(tmp_path: Path) -> None:
    assert written(tmp_path, "{{ page }} {{ page | safe }} {{ page }}") == "&lt;&amp;&gt; <&> &lt;&amp;&gt;"
