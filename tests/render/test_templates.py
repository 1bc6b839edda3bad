from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.render import render
from tests.render.corpora import make_small_corpus
from tests.render.languages import LOCALES
from tests.sites import ROOT

SHIPPED = ROOT / "templates" / "pages"


def pages_with(folder: Path, **templates: str) -> dict[str, str]:
    for name, text in templates.items():
        (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")
    return {page.path: page.content for page in render(make_small_corpus(), templates=[folder, SHIPPED])}


def test_an_own_template_wins_and_the_rest_is_shipped(tmp_path: Path) -> None:
    pages = pages_with(tmp_path, article="Own: {{ page.title }}\n")
    assert pages["articles/ferry/index.md"] == "Own: Ferry line to close after 112 years\n"
    assert "# Anders Holm" in pages["people/anders-holm/index.md"]


def test_an_own_template_can_change_one_block_of_the_shipped_one(tmp_path: Path) -> None:
    own = '{% extends "builtin/article.md.j2" %}{% block source %}\n\n<p>{{ page.publisher }} & we</p>\n{% endblock %}'
    page = pages_with(tmp_path, article=own)["articles/ferry/index.md"]
    assert "<p>Ellery Courier & we</p>" in page
    assert "## The text" in page
    assert "## Source and repairs" not in page


def test_what_an_own_template_prints_is_escaped(tmp_path: Path) -> None:
    own = "{% set text = '<b>{{' ~ page.path %}<p>{{ text }}</p>"
    page = pages_with(tmp_path, article=own)["articles/ferry/index.md"]
    assert page == "<p>&lt;b&gt;&#123;&#123;ferry.txt</p>"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\n{% for x in page.summary %}\n", 2, "Unexpected end of template"),
        ("\n\n{{ page.sumary }}\n", 3, "no attribute 'sumary'"),
        ("{{ nothing }}", 1, "'nothing' is undefined"),
        ("\n{{ 1 // 0 }}", 2, "zero"),
        ("{{ page.title | shout }}", 1, "No filter named 'shout'"),
        ("\n{% include 'gone.md.j2' %}", None, "'gone.md.j2' does not exist"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path: Path, text: str, line: int | None, message: str) -> None:
    with pytest.raises(TemplateError, match=message) as caught:
        pages_with(tmp_path, article=text)
    problem = caught.value.problem
    assert problem.path.endswith("article.md.j2")
    assert problem.line == line
    assert problem.hint


def test_a_template_that_is_no_text_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "front.md.j2").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateError, match=r"front\.md\.j2"):
        list(render(make_small_corpus(), templates=[tmp_path, SHIPPED]))


def test_a_missing_template_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"'front\.md\.j2' does not exist"):
        list(render(make_small_corpus(), templates=[tmp_path]))


@pytest.mark.parametrize(
    ("template", "language", "text"),
    [
        ('{{ 1204 | counted("article") }}', "en", "1,204 articles"),
        ('{{ 1 | counted("story", "stories") }}', "en", "1 story"),
        ('{{ 0 | counted("% of all") }}', "en", "0 % of alls"),
        ('{{ 1204 | counted("mention") }}', "de", "1.204 Nennungen"),
        ('{{ 2 | counted("whale") }}', "de", "2 whales"),
        ('{{ _("Published") }} {{ _("Published") | upper }}', "de", "Veröffentlicht VERÖFFENTLICHT"),
        ('{{ _("<b>") }}{{ gettext("Published") }}', "de", "&lt;b&gt;Veröffentlicht"),
        ('{{ _("joins %(names)s", names="<%(x)s {}>") }}', "de", "vereint &lt;%(x)s &#123;&#125;&gt;"),
        ('{{ pgettext("what an article names but is not about", "Mentions") }}', "de", "Außerdem genannt"),
        ('{{ joined(["A", "<", "C"]) }}, {{ 1204 | number }}', "de", "A, &lt; und C, 1.204"),
    ],
)
def test_an_own_template_speaks_the_language_of_the_site(
    tmp_path: Path, template: str, language: str, text: str
) -> None:
    (tmp_path / "article.md.j2").write_text(template, encoding="utf-8")
    pages = render(make_small_corpus(), templates=[tmp_path, SHIPPED], language=language, locales=LOCALES)
    assert {page.content for page in pages if page.path.startswith("articles/ferry")} == {text}
