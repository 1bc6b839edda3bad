"""The language of the site: every text of ours from one catalogue, and how numbers, dates and lists are written.

English texts are the message ids. A catalogue is a ``.po`` file named after its language; babel reads it and knows how
the language writes numbers and months. Texts of articles never pass through here but as values of a message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, reduce
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.numbers import format_decimal
from markupsafe import Markup

from generator.errors import SettingsError
from generator.model import PARTIAL_DATE, Message, Problem
from generator.render.text import inert

ENGLISH = "en"
GROUPED = 1000
"""Below this every language writes a number by its digits alone."""
MONTH = len("2012-07")
_PLACEHOLDER = re.compile(r"%\((\w+)\)s|%%|%")


@dataclass(frozen=True, slots=True)
class Language:
    """How the site says things. Build it with :func:`load_language`.

    Values of a message are named in it as ``%(name)s``. Whole numbers are written as the language writes them. A
    message with a piece of markup among its values is markup, everything else in it made inert; without one it is
    plain text, to be made inert where it is printed.
    """

    name: str
    locale: Locale
    messages: NullTranslations

    def gettext(self, message: str | Message, /, **values: object) -> str:
        """Return a text in this language; a message brings values of its own, which may be messages and dates."""
        if isinstance(message, Message):
            if message.text == PARTIAL_DATE:
                return self.partial_date(str(message))
            values |= {name: self._said(value) for name, value in message.values}
            message = message.text
        text = self.messages.gettext(message)
        return self._filled(text, values) if values else text

    def ngettext(self, singular: str, plural: str, num: int, /, **values: object) -> str:
        """Return the text for a number, which it may hold as ``%(num)s``."""
        text = self.messages.ngettext(singular, plural, num)
        return self._filled(text, {**values, "num": num} if values else {"num": num})

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """Return a text whose words mean several things, told apart by the context for translators."""
        text = self.messages.pgettext(context, message)
        return self._filled(text, values) if values else text

    def _filled(self, text: str, values: dict[str, object]) -> str:
        """Return a text with its values, which are the caller's own and written over in place: a page has hundreds."""
        markup = False
        for name, value in values.items():
            if type(value) is int:
                values[name] = self.number(value)
            elif isinstance(value, Markup):
                markup = True
        if not markup:
            return text % values
        filled = str(inert(text)) % {name: inert(value) for name, value in values.items()}
        return Markup(filled)  # noqa: S704 - every piece is inert

    def _said(self, value: str | Message) -> str:
        return self.gettext(value) if isinstance(value, Message) else value

    def number(self, number: int) -> str:
        """Return a whole number, such as "1,204"."""
        return str(number) if -GROUPED < number < GROUPED else format_decimal(number, locale=self.locale)

    def long_date(self, day: date) -> str:
        """Return a date as "6 July 2012"."""
        # Translators: how dates are written: d is the day, MMMM the month, MMM the month in short, y the year.
        return self._date(day, self.gettext("d MMMM y"))

    def long_dates(self, first: date, last: date) -> str:
        """Return two dates as "4 to 7 March 2031", without repeating what they share; as one date if they are one."""
        if first == last:
            return self.long_date(last)
        if first.year != last.year:
            start = self.long_date(first)
        elif first.month != last.month:
            start = self._date(first, self.gettext("d MMMM"))
        else:
            # Translators: the first day of two in one month, as in "4 to 7 March 2031".
            start = self._date(first, self.gettext("d"))
        return self.gettext("%(first)s to %(last)s", first=start, last=self.long_date(last))

    def month(self, day: date) -> str:
        """Return the month of a date as "July 2012"."""
        return self._date(day, self.gettext("MMMM y"))

    def short_month(self, day: date) -> str:
        """Return the month of a date as "Jul 2012"."""
        return self._date(day, self.gettext("MMM y"))

    def short_date(self, day: date) -> str:
        """Return a date of a year that is known as "6 Jul"."""
        return self._date(day, self.gettext("d MMM"))

    def partial_date(self, value: str) -> str:
        """Return a day or a month in words; a year, and what is none of these, as it is."""
        try:
            day = date.fromisoformat(f"{value}-01"[:10])
        except ValueError:
            return value
        return self.month(day) if len(value) == MONTH else self.long_date(day)

    def _date(self, day: date, pattern: str) -> str:
        return _date(day, pattern, self.name)

    def joined(self, items: Sequence[str]) -> str:
        """Return a list in words, such as "A, B and C"."""
        if len(items) < 2:
            return items[0] if items else ""
        return self.gettext("%(items)s and %(last)s", items=self.listed(items[:-1]), last=items[-1])

    def either(self, items: Sequence[str]) -> str:
        """Return a choice in words, such as "A or B or C"."""
        return reduce(lambda one, other: self.gettext("%(one)s or %(other)s", one=one, other=other), items or [""])

    def listed(self, items: Sequence[str]) -> str:
        """Return a plain list, such as "A, B, C"."""
        # Translators: between the items of a list.
        between = self.gettext(", ")
        if any(isinstance(item, Markup) for item in items):
            return inert(between).join(map(inert, items))
        return between.join(items)


@lru_cache(maxsize=4096)
def _date(day: date, pattern: str, locale: str) -> str:
    """Return a date by a pattern of babel's; kept, because the same few dates stand on every page."""
    return format_date(day, pattern, locale=locale)


def load_language(name: str, folders: Iterable[Path]) -> Language:
    """Return a language with the catalogues that some folders hold for it.

    Args:
        name: The language as in the name of a catalogue without its suffix, such as ``de`` or ``pt_BR``.
        folders: Folders of catalogues; where several translate a text, the first wins. English needs none.

    Raises:
        SettingsError: There is no such language, or a catalogue cannot be used; the message names file and line.
    """
    try:
        locale = Locale.parse(name)
    except (UnknownLocaleError, ValueError) as error:
        message, hint = f"no language is called '{name}'", "Name the catalogue by a language code, such as de.po."
        raise SettingsError(Problem(f"{name}.po", None, message, hint)) from error
    paths = [path for folder in folders if (path := folder / f"{name}.po").is_file()]
    if not paths and name != ENGLISH:
        hint = f"Put {name}.po into one of the folders of catalogues, or choose another language."
        raise SettingsError(Problem(f"{name}.po", None, "the catalogue does not exist", hint))
    messages = NullTranslations()
    for path in reversed(paths):
        own = _read(path, locale)
        own.add_fallback(messages)
        messages = own
    return Language(name, locale, messages)


def _read(path: Path, locale: Locale) -> GNUTranslations:
    """Return the messages of a catalogue, without those marked as fuzzy."""
    try:
        with path.open(encoding="utf-8") as file:
            catalog = read_po(file, locale=locale, abort_invalid=True)
        catalog.charset = "utf-8"
        _check(catalog, path)
        compiled = BytesIO()
        write_mo(compiled, catalog)
        compiled.seek(0)
        return GNUTranslations(compiled)
    except PoFileError as error:
        raise _error(path, error.lineno + 1, f"'{error.line.strip()}' is no part of a catalogue") from error
    except (OSError, ValueError) as error:
        raise _error(path, None, f"cannot be used: {error}") from error


def _check(catalog: Catalog, path: Path) -> None:
    """Check that translations name no other values than their messages, so that none can fail when it is used."""
    for message in catalog:
        known = {*_values(message.id)}
        if not message.id or not message.string or message.fuzzy or not known:
            continue
        if not known.issuperset(_values(message.string)):
            allowed = ", ".join(f"%({name})s" for name in sorted(known))
            raise _error(
                path, message.lineno, f"a translation may hold {allowed} and no other value (a % is written %%)"
            )


def _values(texts: str | Sequence[str]) -> Iterator[str]:
    """Return the names of the values in a message's forms; an empty one for a mark that names none."""
    for text in [texts] if isinstance(texts, str) else texts:
        yield from (found[1] or "" for found in _PLACEHOLDER.finditer(text) if found[0] != "%%")


def _error(path: Path, line: int | None, message: str) -> SettingsError:
    return SettingsError(Problem(str(path), line, message, "Correct the catalogue."))
