"""The digest of a value says whether it has changed, in whatever process it is worked out."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from generator.digest import BYTES, digest
from generator.model import Alias, Entity, EntityType, Mention, Span
from generator.model.messages import N_, partial_date

MENTION = Mention("lagos-1", 4, 8, "Adaeze", EntityType.PERSON, 1, Span("lagos-1", 4, 8))
SOMEBODY = Entity("people/adaeze", EntityType.PERSON, "Adaeze", (Alias("Adaeze", 1, ("lagos-1",)),), (MENTION,), ())


def test_equal_values_have_the_same_digest_and_others_have_not() -> None:
    assert digest(SOMEBODY) == digest(replace(SOMEBODY))
    assert len(digest(SOMEBODY)) == BYTES
    others = [
        replace(SOMEBODY, mentions=()),
        replace(SOMEBODY, type=EntityType.PLACE),
        replace(SOMEBODY, mentions=(replace(MENTION, sentence=2),)),
        replace(SOMEBODY, wikidata="Q1"),
    ]
    assert len({digest(one) for one in [SOMEBODY, *others]}) == 5


def test_all_that_the_model_holds_has_a_digest() -> None:
    numbers = (0.5, 2**64, -(2**64))
    values = (
        date(2012, 7, 6),
        None,
        N_("since %(day)s", day=partial_date("2012-07")),
        frozenset({1}),
        "\ud800",
        *numbers,
    )
    assert len({digest(one) for one in values}) == len(values)


def test_a_value_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError, match="type object is none of the model's"):
        digest(object())


def test_the_digest_of_a_set_does_not_hang_on_the_hash_seed() -> None:
    code = "from generator.digest import digest; print(digest(frozenset('abcdefghij')).hex())"
    found = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1
