"""Wording made comparable: folded letters, words, and spellings that transliteration makes differ."""

from __future__ import annotations

import re
from functools import cache

from anyascii import anyascii

APOSTROPHES = re.compile(r"['’‘ʼ`´]")
PREFIX = re.compile(r"\bco-(?=[a-z])", re.IGNORECASE)
INNER = re.compile(r"['’‘]s\b", re.IGNORECASE)
POSSESSIVE = re.compile(r"\s*['’‘`]\s*s?$", re.IGNORECASE)
SPACE = re.compile(r"\s+")
WORD = re.compile(r"[a-z0-9]+")
DOTTED = re.compile(r"\b[a-z](?:\.\s?[a-z]\b)+\.?", re.IGNORECASE)

# Digraphs and letters that different romanizations write differently, as read aloud in English; order matters.
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("^abd[aeou]+l", "abdul"),
        ("^[iy]e", "e"),
        ("tch", "ch"),
        ("x", "ks"),
        ("ph", "f"),
        ("ck|q|kh|gh|g(?=h)", "k"),
        ("dh", "d"),
        ("th", "t"),
        ("sch|sh", "s"),
        ("ou|oo|w", "u"),
        ("ei|ey|ai|ay|ee|iy|yi", "i"),
        ("oe|o", "u"),
        ("ue", "u"),
        ("y|j", "i"),
        ("(?<=.)e", "a"),
        ("(?<=.)h", ""),
        ("z", "s"),
        ("^g", "k"),
    )
)
DOUBLED = re.compile(r"(.)\1+")


@cache
def clean(text: str) -> str:
    """Return a surface form as a reader would quote it: one space between words, no possessive ending."""
    whole = SPACE.sub(" ", text).strip()
    plain = whole.strip(' ,;:"“”`') or whole or "?"
    if "(" in plain and ")" not in plain:
        plain = plain.partition("(")[0].rstrip() or plain
    return POSSESSIVE.sub("", plain) if len(plain) > 3 else plain


@cache
def fold(text: str) -> str:
    """Return text in small Latin letters without accents and apostrophes."""
    return APOSTROPHES.sub("", anyascii(APOSTROPHES.sub("'", text)).lower())


@cache
def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a wording; the dots of "U.N." do not divide it, possessive endings are left out."""
    undotted = DOTTED.sub(lambda m: m[0].replace(".", "").replace(" ", "") + " ", clean(text))
    return tuple(WORD.findall(PREFIX.sub("co", fold(INNER.sub("", undotted)))))


@cache
def undoubled(word: str) -> str:
    """Return a folded word with doubled letters written once ("hassan" as "hasan")."""
    return DOUBLED.sub(r"\1", word)


@cache
def skeleton(word: str) -> str:
    """Return what romanizations of one foreign name share ("qaddafi" and "gadhafi" alike).

    A rough key in the manner of Soundex, made for names that reach English from other scripts: it keeps the vowels,
    because two names of Arabic often differ in nothing else.
    """
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return undoubled(word)
