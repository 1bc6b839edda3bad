"""The site's language: how it writes things, whose catalogue wins, and what a broken catalogue is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from generator.errors import SettingsError
from generator.render.language import Language, load_language
from tests.render.languages import ENGLISH, GERMAN, LOCALES


def catalogue(folder: Path, text: str, name: str = "de") -> Path:
    """Write a catalogue of the given messages and return its folder."""
    folder.mkdir(exist_ok=True)
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    (folder / f"{name}.po").write_text(head + text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("number", "english", "german"), [(0, "0", "0"), (999, "999", "999"), (1204, "1,204", "1.204"), (-7, "-7", "-7")]
)
def test_numbers(number: int, english: str, german: str) -> None:
    assert ENGLISH.number(number) == english
    assert GERMAN.number(number) == german


@pytest.mark.parametrize(
    ("first", "last", "english", "german"),
    [
        (date(2031, 3, 4), date(2031, 3, 4), "4 March 2031", "4. März 2031"),
        (date(2031, 3, 4), date(2031, 3, 7), "4 to 7 March 2031", "4. bis 7. März 2031"),
        (date(2031, 2, 28), date(2031, 3, 1), "28 February to 1 March 2031", "28. Februar bis 1. März 2031"),
        (date(2031, 3, 4), date(2031, 4, 4), "4 March to 4 April 2031", "4. März bis 4. April 2031"),
        (
            date(2030, 12, 31),
            date(2031, 1, 1),
            "31 December 2030 to 1 January 2031",
            "31. Dezember 2030 bis 1. Januar 2031",
        ),
        (date(2030, 3, 4), date(2031, 3, 4), "4 March 2030 to 4 March 2031", "4. März 2030 bis 4. März 2031"),
    ],
)
def test_dates(first: date, last: date, english: str, german: str) -> None:
    assert ENGLISH.long_dates(first, last) == english
    assert GERMAN.long_dates(first, last) == german


def test_months_and_the_foot_of_a_timeline() -> None:
    day = date(2012, 7, 6)
    assert [ENGLISH.long_date(day), ENGLISH.month(day)] == ["6 July 2012", "July 2012"]
    assert [ENGLISH.short_month(date(2012, 9, 6)), ENGLISH.short_date(day)] == ["Sep 2012", "6 Jul"]
    assert [GERMAN.month(date(2012, 3, 6)), GERMAN.short_date(date(2012, 8, 6))] == ["März 2012", "6. Aug."]


@pytest.mark.parametrize(
    ("items", "english", "german", "choice"),
    [
        ([], "", "", ""),
        (["A"], "A", "A", "A"),
        (["A", "B"], "A and B", "A und B", "A or B"),
        (["A", "B", "C"], "A, B and C", "A, B und C", "A or B or C"),
    ],
)
def test_lists(items: list[str], english: str, german: str, choice: str) -> None:
    assert ENGLISH.joined(items) == english
    assert GERMAN.joined(items) == german
    assert ENGLISH.either(items) == choice


@pytest.mark.parametrize("join", [ENGLISH.joined, ENGLISH.either, ENGLISH.listed])
def test_a_list_with_markup_keeps_it_and_makes_the_rest_inert(join: object) -> None:
    assert callable(join)
    found = join([Markup("<b>A</b>"), "<i>{B}", Markup("<b>C</b>")])
    assert isinstance(found, Markup)
    assert "<b>A</b>" in found
    assert "&lt;i&gt;&#123;B&#125;" in found
    assert "<b>C</b>" in found
    assert join([Markup("<b>A</b>")]) == Markup("<b>A</b>")


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [(0, "0 articles", "0 Artikel"), (1, "1 article", "1 Artikel"), (1204, "1,204 articles", "1.204 Artikel")],
)
def test_plurals(number: int, english: str, german: str) -> None:
    assert ENGLISH.ngettext("%(num)s article", "%(num)s articles", number) == english
    assert GERMAN.ngettext("%(num)s article", "%(num)s articles", number) == german


@pytest.mark.parametrize("name", ["%(x)s", "100%", "%", "%%s", "{{ x }}", "{0}", "<b>&amp;</b>", "%(name)s"])
def test_a_value_is_never_read(name: str) -> None:
    assert ENGLISH.gettext("joins %(names)s", names=name) == f"joins {name}"
    mixed = ENGLISH.gettext("%(one)s or %(other)s", one=name, other=Markup("<i>x</i>"))
    assert isinstance(mixed, Markup)
    assert mixed.endswith(" or <i>x</i>")
    assert not set("{}") & set(mixed)
    assert mixed.count("<") == 2


def test_a_text_for_two_things_is_told_apart_by_its_context() -> None:
    context = "what an article names but is not about"
    assert ENGLISH.pgettext(context, "Mentions") == ENGLISH.gettext("Mentions") == "Mentions"
    assert GERMAN.pgettext(context, "Mentions") != GERMAN.gettext("Mentions")


def test_an_own_catalogue_goes_before_ours_and_ours_stands_in_for_the_rest(tmp_path: Path) -> None:
    own = catalogue(tmp_path / "locale", 'msgid "Stories"\nmsgstr "Geschichten"\n')
    language = load_language("de", (own, *LOCALES))
    assert language.gettext("Stories") == "Geschichten"
    assert language.gettext("Articles") == "Artikel"
    assert language.gettext("no such message") == "no such message"


def test_an_own_catalogue_may_reword_english(tmp_path: Path) -> None:
    own = catalogue(tmp_path / "locale", 'msgid "Briefing"\nmsgstr "Digest"\n', "en")
    assert load_language("en", (own, *LOCALES)).gettext("Briefing") == "Digest"


def test_a_language_may_have_more_plural_forms_than_english(tmp_path: Path) -> None:
    text = 'msgid "%(num)s name"\nmsgid_plural "%(num)s names"\nmsgstr[0] "%(num)s imię"\n'
    text += 'msgstr[1] "%(num)s imiona"\nmsgstr[2] "%(num)s imion"\n'
    language = load_language("pl", (catalogue(tmp_path / "locale", text, "pl"),))
    found = [language.ngettext("%(num)s name", "%(num)s names", number) for number in (1, 3, 5, 22)]
    assert found == ["1 imię", "3 imiona", "5 imion", "22 imiona"]
    assert language.long_date(date(2012, 7, 6)) == "6 lipca 2012"


@pytest.mark.parametrize("state", ["#, fuzzy\n", ""])
def test_what_is_not_translated_is_english(tmp_path: Path, state: str) -> None:
    own = catalogue(tmp_path / "locale", f'{state}msgid "Stories"\nmsgstr "{"Märchen" if state else ""}"\n')
    assert load_language("de", (own,)).gettext("Stories") == "Stories"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('msgid "joins %(names)s"\nmsgstr "mit %(namen)s"\n', 4, r"may hold %\(names\)s and no other value"),
        ('msgid "joins %(names)s"\nmsgstr "100 % %(names)s"\n', 4, "no other value"),
        ('msgid "joins %(names)s"\nmsgstr "mit %s"\n', 4, "no other value"),
        ('msgid "%(num)s a"\nmsgid_plural "%(num)s b"\nmsgstr[0] "eins"\nmsgstr[1] "%(n)s b"\n', 4, "no other value"),
        ('msgid "x"\nmsgstr "y"\nnonsense\n', 6, "'nonsense' is no part of a catalogue"),
    ],
)
def test_a_fault_in_a_catalogue_names_file_and_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        load_language("de", (catalogue(tmp_path / "locale", text),))
    assert caught.value.problem.path.endswith("de.po")
    assert caught.value.problem.line == line
    assert caught.value.problem.hint


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00",
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=__import__;\\n"\n\nmsgid "a"\nmsgstr "b"\n',
    ],
)
def test_a_file_that_is_no_catalogue_is_a_fault(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "de.po").write_bytes(content)
    with pytest.raises(SettingsError, match=r"de\.po"):
        load_language("de", (tmp_path,))


@pytest.mark.parametrize("name", ["xx", "klingon", "fr", "", "../de"])
def test_an_unknown_language_is_a_fault(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError):
        load_language(name, (tmp_path, *LOCALES))


def test_every_region_has_a_catalogue_of_its_own(tmp_path: Path) -> None:
    language: Language = load_language("pt_BR", (catalogue(tmp_path / "locale", "", "pt_BR"),))
    assert language.month(date(2012, 7, 6)) == "julho 2012"
