"""One cluster divided among the names that the operator keeps apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model import Message
from generator.resolve.article import Link
from generator.resolve.directory import same_wording
from generator.resolve.names import parse


@dataclass(frozen=True, slots=True)
class Claim:
    """What a name claims: mentions of a wording, in all articles or in one (its id).

    Without a wording it claims all that nobody else does. ``common`` says that mentions that nothing decides go to it.
    """

    wording: str
    document: str | None = None
    common: bool = False

    def covers(self, link: Link) -> bool:
        """Tell whether a link's mention is written as the claim says, in the article that it names."""
        here = self.document in (None, link.mention.document)
        return here and bool(self.wording) and same_wording(link.mention.text, self.wording)


def shares(links: Sequence[Link], claims: Sequence[Claim]) -> list[tuple[Link, ...]]:
    """Divide links among claims.

    A link goes to the first claim that covers it, one that names the article before others. Other full names go to the
    common claim, which is the one with most mentions where no claim says that it is. A bare surname goes to the claim
    that its article named last before it, else first; in articles that name none of them, to the common one.
    """
    owner: dict[int, int] = {}
    for number in sorted(range(len(claims)), key=lambda number: (claims[number].document is None, number)):
        for place, link in enumerate(links):
            if claims[number].covers(link):
                owner.setdefault(place, number)
    rest = [number for number, claim in enumerate(claims) if not claim.wording]
    if rest:
        owner = {place: owner.get(place, rest[0]) for place in range(len(links))}
    counts = [list(owner.values()).count(number) for number in range(len(claims))]
    common = max(range(len(claims)), key=lambda number: (claims[number].common, counts[number], -number))
    for place, link in enumerate(links):
        name = parse(link.mention.text)
        if name and not name.bare:
            owner.setdefault(place, common)
    last: dict[str, int] = {}
    for place in sorted(owner, reverse=True):
        last[links[place].mention.document] = owner[place]
    parts: list[list[Link]] = [[] for _ in claims]
    for place, link in enumerate(links):
        if place in owner:
            last[link.mention.document] = owner[place]
        parts[last.get(link.mention.document, common)].append(link)
    return [tuple(part) for part in parts]


def confirmed(links: Sequence[Link], claim: Claim, reason: Message) -> tuple[Link, ...]:
    """Return links, those that a claim covers made certain, for a reason given by the operator."""
    return tuple(
        replace(link, reason=reason, certainty=1.0) if link.certainty < 1 and claim.covers(link) else link
        for link in links
    )
