"""What facts are called, and what is noted of statements: plain words for readers, as messages of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.model import N_, Certainty, Message, QuoteForm, RelationKind

BODY: Final = "body"
"""A post in an organization, which is named behind it."""

RELATIONS: Final[Mapping[str, Message]] = {
    RelationKind.KIN: N_("how %(name)s and %(other)s are related"),
    RelationKind.ALLEGIANCE: N_("where %(name)s stands towards %(other)s"),
    RelationKind.CLOSE: N_("what %(name)s is to %(other)s"),
    RelationKind.ORIGIN: N_("where %(name)s is from"),
    RelationKind.RESIDENCE: N_("where %(name)s lives"),
    RelationKind.LOCATION: N_("where %(name)s is"),
}
"""What relations are about."""
ALONE: Final[Mapping[str, Message]] = {
    RelationKind.ALLEGIANCE: N_("where %(name)s stands"),
    RelationKind.CLOSE: N_("whom %(name)s is close to"),
}
"""The same where the second one has no name."""
OWN: Final[Mapping[str, Message]] = {
    RelationKind.OFFICE: N_("post: %(other)s"),
    RelationKind.MEMBER: N_("post: %(other)s"),
    RelationKind.HEAD: N_("post: %(other)s"),
    BODY: N_("post at %(other)s"),
    RelationKind.RANK: N_("rank"),
    RelationKind.FAITH: N_("faith"),
    RelationKind.DEATH: N_("death"),
    RelationKind.KIN: N_("family: %(other)s"),
}
"""What somebody has; see :func:`whose`."""

CERTAINTIES: Final[Mapping[Certainty, Message]] = {
    Certainty.CONFIRMED: N_("confirmed"),
    Certainty.REPORTED: N_("reported"),
    Certainty.RUMORED: N_("rumored"),
    Certainty.DENIED: N_("denied"),
    Certainty.UNVERIFIED: N_("not confirmed"),
    Certainty.CONDITIONAL: N_("said with an “if”"),
    Certainty.EXPECTED: N_("expected"),
}
"""How a source holds something to be true.

One phrase never tells both how likely a thing is and how sure of it somebody is (ICD 203).
"""
FORMS: Final[Mapping[QuoteForm, Message]] = {
    QuoteForm.DIRECT: N_("quoted"),
    QuoteForm.MIXED: N_("quoted in part"),
    QuoteForm.INDIRECT: N_("reported"),
}

# Translators: who may be a word of an article, such as "soldiers".
HAPPENED: Final[Mapping[str, tuple[Message, Message]]] = {
    "killed": (N_("people killed"), N_("%(who)s killed")),
    "wounded": (N_("people wounded"), N_("%(who)s wounded")),
    "missing": (N_("people missing"), N_("%(who)s missing")),
    "displaced": (N_("people who had to leave their homes"), N_("%(who)s who had to leave their homes")),
    "detained": (N_("people held or arrested"), N_("%(who)s held or arrested")),
    "kidnapped": (N_("people kidnapped"), N_("%(who)s kidnapped")),
    "released": (N_("people released"), N_("%(who)s released")),
    "rescued": (N_("people rescued"), N_("%(who)s rescued")),
    "infected": (N_("people infected"), N_("%(who)s infected")),
    "defected": (N_("people who changed sides"), N_("%(who)s who changed sides")),
}
"""What happened to those who are counted, by the topic of a figure: to people, and to others by a word for them."""
TOPICS: Final[Mapping[str, Message]] = {
    "attending": N_("who takes part"),
    "voters": N_("number of voters"),
    "protesters": N_("number of protesters"),
    "troops": N_("number of troops"),
    "jobs": N_("number of jobs"),
    "magnitude": N_("magnitude of the earthquake"),
    "length": N_("how long it has lasted"),
    "unemployment": N_("unemployment"),
    "turnout": N_("turnout"),
    "inflation": N_("inflation"),
    "aid": N_("money for aid"),
    "damage": N_("cost of the damage"),
    "ransom": N_("ransom"),
    "bail": N_("bail"),
    "fine": N_("fine"),
    "age": N_("age"),
    "prison term": N_("prison term"),
    "time in office": N_("time in office"),
}
"""What else is counted, by the topic of a figure."""


def whose(name: str, what: Message) -> Message:
    """Say whose something is; a page of that very one shows ``what`` alone."""
    return N_("%(name)s’s %(what)s", name=name, what=what)
