"""Invented articles, and a corpus made of them without any of the stages that guess."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.index import index
from generator.model import (
    N_,
    Alias,
    Change,
    ChangeKind,
    Changes,
    Corpus,
    Document,
    Entity,
    EntityType,
    Ground,
    Inference,
    Judgement,
    Mention,
    Problem,
    Repair,
    RepairKind,
    Resolution,
    SentenceKind,
    Span,
    Story,
    StorySummary,
    Summary,
    Undecided,
)
from tests.builders import make_document, make_mention

FULL = N_("'%(name)s' is a full name")
OTHER = N_("'%(name)s' has this meaning in most articles")
SEVERAL = N_("'%(name)s' is the name of several people in articles on the same subject")
BROTHER = N_("'%(name)s' is named as the %(kin)s of %(person)s", name="Tomas", kin="brother", person="Mira Solan")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity and its wordings; of two that overlap in a text, the longer counts. ``only`` limits the articles."""

    id: str
    name: str
    wordings: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    inferred: Inference | None = None

    @property
    def type(self) -> EntityType:
        section = self.id.partition("/")[0]
        return EntityType({"people": "person"}.get(section, section.removesuffix("s")))


def make_corpus(
    documents: Sequence[Document],
    named: Sequence[Named] = (),
    *,
    summaries: Mapping[str, tuple[int, ...]] | None = None,
    undecided: Mapping[str, tuple[str, ...]] | None = None,
    problems: Iterable[Problem] = (),
) -> Corpus:
    """Return a corpus in which every occurrence of a wording is a mention.

    ``undecided`` maps wordings to candidates; they count where no entity's wording does.
    """
    mentions: dict[str, list[Mention]] = defaultdict(list)
    left: list[Undecided] = []
    wordings = [(text, one) for one in named for text in one.wordings or (one.name,)]
    for doc in documents:
        taken: set[int] = set()
        found = [(text, one) for text, one in wordings if doc.id in (one.only or (doc.id,))]
        for text, one in sorted(found, key=lambda pair: -len(pair[0])):
            for mention in _occurrences(doc, text, one.type, taken):
                mentions[one.id].append(mention)
        for text, ids in (undecided or {}).items():
            occurrences = _occurrences(doc, text, EntityType.PERSON, taken)
            left.extend(Undecided(mention, ids, SEVERAL.filled(name=text)) for mention in occurrences)
    entities = [_entity(one, sorted(mentions[one.id], key=lambda m: (m.document, m.start))) for one in named]
    chosen = [Summary(doc, "lead", numbers) for doc, numbers in (summaries or {}).items()]
    return index(documents, chosen, Resolution(tuple(entities), tuple(left)), problems)


def _occurrences(doc: Document, text: str, type: EntityType, taken: set[int]) -> list[Mention]:
    found = []
    for nth in range(doc.text.count(text)):
        mention = make_mention(doc, text, type, nth=nth)
        place = range(mention.start, mention.end)
        if taken.isdisjoint(place):
            taken.update(place)
            found.append(mention)
    return found


def _entity(one: Named, mentions: list[Mention]) -> Entity:
    by_text: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_text[mention.text].append(mention)
    aliases = [Alias(t, len(ms), tuple(sorted({m.document for m in ms}))) for t, ms in by_text.items()]
    judgements = [
        Judgement(
            text,
            doc,
            (FULL if text == one.name else OTHER).filled(name=text),
            first.span,
        )
        for text, ms in by_text.items()
        for doc in sorted({m.document for m in ms})
        for first in [next(m for m in ms if m.document == doc)]
    ]
    return Entity(
        id=one.id,
        type=one.type,
        name=one.name,
        aliases=tuple(sorted(aliases, key=lambda a: (-a.count, a.text))),
        mentions=tuple(mentions),
        judgements=tuple(judgements),
        inferred=one.inferred,
    )


def make_small_corpus(more: Sequence[Document] = ()) -> Corpus:
    """Return four articles in which everything occurs that a page can show but stories, and further articles."""
    ferry = make_document(
        "Ferry line to close",
        "The last ferry between Port Ellery and the island of Skarra will stop in May, the Skarra Line said on Tuesday."
        " Its director, Mira Solan, blamed falling numbers.",
        "Solan told the Ellery Courier that the line had lost money for six years."
        " “We cannot sail with nine passengers,” she said.",
        "The ferry Aurora at its berth in Port Ellery.",
        "Key facts: 9 passengers a day; 48 jobs; 112 years of service.",
        "Governor Anders Holm called the decision “a blow to Skarra” and asked for talks at the Harbor Conference.",
        id="ferry",
        title="Ferry line to close after 112 years",
        published=date(2031, 3, 4),
        publisher="Ellery Courier",
    )
    kinds = {0: SentenceKind.HEADLINE, 3: SentenceKind.CAPTION, 4: SentenceKind.BOX}
    ferry = replace(
        ferry,
        url="https://courier.example/ferry?id=1&full=yes",
        sentences=tuple(replace(s, kind=kinds.get(s.paragraph, s.kind)) for s in ferry.sentences),
        repairs=(
            Repair((RepairKind.TREEBANK_QUOTE,), Span("ferry", 0, 2), "``", "“"),
            Repair((RepairKind.TREEBANK_QUOTE,), Span("ferry", 9, 11), "''", "”"),
            Repair((RepairKind.CAPTION, RepairKind.SPACE), Span("ferry", 20, 24), "years. The ferry Aurora", "years."),
        ),
    )
    talks = make_document(
        "Talks about the Skarra ferry ended without a result on Friday, the governor's office said."
        " Anders Holm had offered the Skarra Line a loan.",
        "Mira Solan left the Harbor Conference early, and her brother Tomas said the offer came too late."
        " Solan did not answer questions.",
        id="talks",
        title="Talks about the Skarra ferry end without a result",
        published=date(2031, 3, 7),
        publisher="Northern Wire",
    )
    strike = make_document(
        "Dockers in Port Ellery walked out on Friday."
        " Union leader Ivo Holm said that the strike would last until the ferry was safe.",
        "Holm added that nobody had asked the dockers.",
        id="strike",
        title="Dockers in Port Ellery walk out",
        published=date(2031, 3, 7),
    )
    letter = make_document(
        "Who speaks for Skarra?",
        "Holm has promised much, and the Skarra Line has kept little."
        " The islanders should ask both what they mean to do.",
        id="letter",
        title="Who speaks for Skarra?",
    )
    letter = replace(letter, title_derived=True)
    kin = next(s for s in talks.sentences if "brother Tomas" in s.text)
    kinship = Inference(N_("surname"), BROTHER, kin.span)
    return make_corpus(
        [ferry, talks, strike, letter, *more],
        [
            Named("people/mira-solan", "Mira Solan", ("Mira Solan", "Solan")),
            Named("people/tomas-solan", "Tomas Solan", ("Tomas",), (), kinship),
            Named("people/anders-holm", "Anders Holm", ("Governor Anders Holm", "Anders Holm")),
            Named("people/ivo-holm", "Ivo Holm", ("Ivo Holm", "Holm"), ("strike",)),
            Named("organizations/skarra-line", "Skarra Line", ("the Skarra Line", "Skarra Line")),
            Named("organizations/ellery-courier", "Ellery Courier"),
            Named("places/skarra", "Skarra"),
            Named("places/port-ellery", "Port Ellery"),
            Named("events/harbor-conference", "Harbor Conference"),
        ],
        summaries={"ferry": (2, 3), "talks": (1, 2), "strike": (1,)},
        undecided={"Holm": ("people/anders-holm", "people/ivo-holm")},
        problems=[Problem("empty.txt", None, "the file is empty", "Remove it or put its text back.")],
    )


def make_told_corpus() -> Corpus:
    """Return the small corpus and two more articles, told as one story with a copy, a thin one and a single article."""
    relay = make_document(
        "Talks about the Skarra ferry ended without a result on Friday, the governor's office said."
        " Anders Holm had offered the Skarra Line a loan.",
        id="relay",
        title="No result in ferry talks",
        published=date(2031, 3, 8),
        publisher="Island Post",
    )
    walkout = make_document(
        "Port Ellery stood still on Saturday. The dockers asked for talks.",
        id="walkout",
        title="Port Ellery stands still",
        published=date(2031, 3, 8),
    )
    relay = replace(relay, url="https://post.example/talks")
    ferry = Story(
        "stories/ferry-line-to-close",
        "Ferry line to close after 112 years",
        "ferry",
        ("ferry", "talks", "relay"),
        copies=(("relay", "talks"),),
        grounds=(
            Ground(("relay", "talks"), 1.0, ("loan", "talks", "Anders Holm")),
            Ground(("ferry", "talks"), 0.374, ("ferry", "Skarra Line")),
        ),
    )
    strike = Story("stories/dockers-walk-out", "Dockers in Port Ellery walk out", "strike", ("strike", "walkout"))
    alone = Story("stories/letter", "Who speaks for Skarra?", "letter", ("letter",))
    changes = (
        Change(ChangeKind.APPEARED, "people/ivo-holm", "Ivo Holm"),
        Change(ChangeKind.APPEARED, "people/anders-holm", "Anders Holm"),
        Change(ChangeKind.VANISHED, "people/jens-riis", "Jens Riis"),
        Change(ChangeKind.MERGED, "people/mira-solan", "Mira Solan", ("M. Solan", "Mira Solan"), ("Mira Solan",)),
        Change(ChangeKind.SPLIT, "people/ivo-holm", "Ivo Holm", ("Holm",), ("Anders Holm", "Ivo Holm")),
        Change(ChangeKind.RENAMED, "people/tomas-solan", "Tomas Solan", ("Tomas",), ("Tomas Solan",)),
        Change(ChangeKind.ROLE, "people/mira-solan", "Mira Solan", ("a captain",), ("its director",)),
        Change(ChangeKind.STORY, strike.id, strike.title, (), ("2",)),
        Change(ChangeKind.GREW, ferry.id, ferry.title, ("1",), ("3",)),
    )
    return replace(
        make_small_corpus([relay, walkout]),
        stories=(ferry, strike, alone),
        story_summaries={
            ferry.id: StorySummary(ferry.id, "coverage", (("ferry", 2), ("talks", 1), ("ferry", 3)), (("talks", 3),)),
            strike.id: StorySummary(strike.id, "coverage", (("strike", 1), ("walkout", 1), ("strike", 2))),
        },
        changes=Changes(date(2031, 3, 5), changes),
    )
