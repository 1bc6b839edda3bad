"""A story that three sources tell differently, with all that a page can show of it, made without any guessing stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.model import (
    N_,
    Agreement,
    Certainty,
    Claim,
    Comparison,
    Corpus,
    DateExpr,
    DateKind,
    Document,
    Evidence,
    Fact,
    FactKind,
    Figure,
    Gap,
    GapKind,
    Granularity,
    Mention,
    Message,
    Passage,
    Qualifier,
    Quote,
    QuoteForm,
    Reference,
    Statement,
    Story,
    StorySummary,
    TimelineEntry,
)
from tests.builders import make_document
from tests.render.corpora import Named, make_corpus

STORY = "stories/mine-floods-in-tarn"


def passage(doc: Document, text: str) -> Passage:
    """Return the first place of some words in a document."""
    start = doc.text.index(text)
    end = start + len(text)
    number = next(s.number for s in doc.sentences if s.start <= start < s.end)
    return Passage(doc.id, start, end, text, number, doc.span(start, end))


def named(corpus: Corpus, doc: Document, text: str) -> Reference:
    """Return a reference to the mention that stands at the first place of some words."""
    place = passage(doc, text)
    return Reference(place, next((m for m in _mentions(corpus, doc) if place.start <= m.start < place.end), None))


def said(doc: Document, text: str, *, by: str = "", note: Message | None = None, group: int = 0) -> Statement:
    """Return what a document says to a fact."""
    place = passage(doc, text)
    return Statement(doc.id, text, place.sentence, place.span, by, (note,) if note else (), group)


def make_disputed_corpus() -> Corpus:
    """Return three articles about a flooded mine that differ on the dead, on the minister's words and on a name."""
    gazette = make_document(
        "At least 12 miners died when the Tarn mine flooded on Monday, Energy Minister Rosa Quell said."
        " “Nobody could have seen this coming,” Quell told reporters."
        " The mine was opened in 1962 and has been closed twice since.",
        "The owner is said to have known of the leak.",
        id="gazette",
        title="Mine floods in Tarn",
        published=date(2030, 5, 7),
        publisher="Tarn Gazette",
    )
    herald = make_document(
        "Rescuers counted 19 dead at the Tarn mine. Minister Rosa Kwell confirmed that the pumps had failed."
        " “No one could have seen it coming,” she said.",
        "It is not clear why the alarm stayed silent.",
        id="herald",
        title="Nineteen dead in flooded mine",
        published=date(2030, 5, 8),
        publisher="Daily Herald",
    )
    post = make_document(
        "The pumps of the Tarn mine worked until the end, the owner said. About 12 people are dead.",
        id="post",
        title="Owner of mine defends pumps",
    )
    corpus = make_corpus(
        [gazette, herald, post],
        [
            Named("people/rosa-quell", "Rosa Quell", ("Rosa Quell", "Quell", "Rosa Kwell")),
            Named("places/tarn", "Tarn"),
        ],
        summaries={"gazette": (1, 2), "herald": (1, 2), "post": (1,)},
    )
    monday = DateExpr(
        passage(gazette, "Monday"),
        DateKind.POINT,
        "2030-05-06",
        Granularity.DAY,
        date(2030, 5, 6),
        date(2030, 5, 6),
        relative=True,
    )
    opened = DateExpr(
        passage(gazette, "1962"), DateKind.POINT, "1962", Granularity.YEAR, date(1962, 1, 1), date(1962, 12, 31)
    )
    quell = named(corpus, gazette, "Energy Minister Rosa Quell")
    she = Reference(passage(herald, "she"), _mentions(corpus, herald)[-1])
    evidence = {
        "gazette": Evidence(
            "gazette",
            quotes=(
                Quote(passage(gazette, "At least 12 miners died"), QuoteForm.INDIRECT, "said", quell),
                Quote(passage(gazette, "Nobody could have seen this coming"), QuoteForm.DIRECT, "told", quell),
            ),
            dates=(monday, opened),
            figures=(
                Figure(
                    passage(gazette, "At least 12"),
                    12,
                    12,
                    Qualifier.AT_LEAST,
                    "person",
                    "miners died",
                    topic="killed",
                    scope="on Monday",
                    as_of=monday,
                    said_by=quell,
                ),
            ),
        ),
        "herald": Evidence(
            "herald",
            quotes=(
                Quote(passage(herald, "No one could have seen it coming"), QuoteForm.DIRECT, "said", she),
                Quote(passage(herald, "the alarm stayed silent"), QuoteForm.INDIRECT),
            ),
            figures=(Figure(passage(herald, "19"), 19, 19, Qualifier.NONE, "person", "dead", topic="killed"),),
            claims=(Claim(passage(herald, "the pumps had failed"), Certainty.CONFIRMED, "confirmed"),),
        ),
        "post": Evidence("post"),
    }
    return replace(
        corpus,
        stories=(Story(STORY, gazette.title, "gazette", ("gazette", "herald", "post")),),
        story_summaries={STORY: StorySummary(STORY, "coverage", (("gazette", 1), ("herald", 1)))},
        evidence=evidence,
        timelines=_timelines(monday, opened),
        comparisons={STORY: Comparison(STORY, ("gazette", "herald", "post"), _facts(gazette, herald, post), _gaps())},
        facts={
            "people/rosa-quell": (
                Fact(
                    FactKind.RELATION,
                    N_("%(name)s’s %(what)s", name="Rosa Quell", what=N_("post: %(other)s", other="minister")),
                    ("people/rosa-quell",),
                    Agreement.VARIED,
                    (said(gazette, "Energy Minister"), said(herald, "Minister", group=1)),
                ),
            )
        },
    )


def _facts(gazette: Document, herald: Document, post: Document) -> tuple[Fact, ...]:
    who = ("people/rosa-quell",)
    return (
        Fact(
            FactKind.FIGURE,
            N_("people killed"),
            ("places/tarn",),
            Agreement.DIFFERENT,
            (
                said(gazette, "At least 12", by="Rosa Quell"),
                said(herald, "19", by="rescuers", group=1),
                said(post, "About 12"),
            ),
        ),
        Fact(
            FactKind.CERTAINTY,
            N_("how certain it is: “%(happening)s”", happening="the pumps had failed"),
            (),
            Agreement.DIFFERENT,
            (
                said(herald, "the pumps had failed", by="Rosa Quell", note=N_("confirmed")),
                said(post, "The pumps of the Tarn mine worked", by="the owner", note=N_("denied"), group=1),
            ),
        ),
        Fact(
            FactKind.SPELLING,
            N_("how %(name)s’s name is written", name="Rosa Quell"),
            who,
            Agreement.DIFFERENT,
            (said(gazette, "Rosa Quell"), said(herald, "Rosa Kwell", group=1)),
        ),
        Fact(
            FactKind.QUOTE,
            N_("what %(name)s said", name="Rosa Quell"),
            who,
            Agreement.VARIED,
            (
                said(gazette, "Nobody could have seen this coming"),
                said(herald, "No one could have seen it coming", group=1),
            ),
        ),
        Fact(
            FactKind.RELATION,
            N_("%(name)s’s %(what)s", name="The mine", what=N_("age")),
            (),
            Agreement.SINGLE,
            (said(gazette, "opened in 1962"),),
        ),
    )


def _gaps() -> tuple[Gap, ...]:
    return (
        Gap(GapKind.UNKNOWN, "herald", "not clear why the alarm stayed silent", 4),
        Gap(GapKind.UNATTRIBUTED, "gazette", "is said to have known of the leak", 4),
        Gap(GapKind.UNDATED, "post", "Owner of mine defends pumps"),
    )


def _timelines(monday: DateExpr, opened: DateExpr) -> dict[str, tuple[TimelineEntry, ...]]:
    def entry(
        subject: str, dated: DateExpr | None, first: date, last: date, sentence: tuple[str, int], score: float
    ) -> TimelineEntry:
        exact = Granularity.DAY if first == last else Granularity.YEAR
        value = first.isoformat() if first == last else str(first.year)
        others = (("herald", 1),) if score > 2 else ()
        return TimelineEntry(subject, value, exact, first, last, sentence, others, dated, dated is None, score)

    story = (
        entry(STORY, opened, date(1962, 1, 1), date(1962, 12, 31), ("gazette", 3), 0.5),
        entry(STORY, monday, date(2030, 5, 6), date(2030, 5, 6), ("gazette", 1), 3.0),
        entry(STORY, None, date(2030, 5, 7), date(2030, 5, 7), ("gazette", 2), 1.0),
        entry(STORY, None, date(2030, 5, 8), date(2030, 5, 8), ("herald", 2), 1.0),
    )
    return {STORY: story, "people/rosa-quell": tuple(replace(one, subject="people/rosa-quell") for one in story[1:])}


def _mentions(corpus: Corpus, doc: Document) -> list[Mention]:
    found = [m for entity in corpus.entities for m in entity.mentions if m.document == doc.id]
    return sorted((m for m in found if m.type.value == "person"), key=lambda m: m.start)
