"""The values that pass between the stages: frozen, slotted, and free of behaviour beyond looking inside themselves.

Two kinds of offsets exist and are never mixed. *Text offsets* (``start``, ``end``) count characters of
``Document.text``, the repaired text in which all analysis happens. *File offsets* live only inside a
:class:`Span` and count characters of the file's decoded text as it lies on disk, front matter included.
``Document.span`` turns the first into the second; nothing turns them back.
"""

from generator.model.corpus import (
    Appearance,
    Change,
    ChangeKind,
    Changes,
    CoMention,
    Corpus,
    Page,
)
from generator.model.documents import (
    Alignment,
    Document,
    Problem,
    Repair,
    Run,
    Sentence,
    SentenceKind,
    Span,
)
from generator.model.names import (
    Alias,
    Definition,
    Entity,
    EntityType,
    Inference,
    Judgement,
    Mention,
    NearMiss,
    Resolution,
    Undecided,
)
from generator.model.stories import (
    Ground,
    Story,
    StorySummary,
    Summary,
)

__all__ = [
    "Alias",
    "Alignment",
    "Appearance",
    "Change",
    "ChangeKind",
    "Changes",
    "CoMention",
    "Corpus",
    "Definition",
    "Document",
    "Entity",
    "EntityType",
    "Ground",
    "Inference",
    "Judgement",
    "Mention",
    "NearMiss",
    "Page",
    "Problem",
    "Repair",
    "Resolution",
    "Run",
    "Sentence",
    "SentenceKind",
    "Span",
    "Story",
    "StorySummary",
    "Summary",
    "Undecided",
]
