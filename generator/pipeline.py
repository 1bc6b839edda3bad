"""The whole way from files to pages. This is the only module that joins the stages; they never meet elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.cache import Cache, code_fingerprint, fingerprint, versions
from generator.cluster import Clustering, cluster_from
from generator.compare import Lookup, by_article, compare, key_facts
from generator.curation import read_curation
from generator.define import define
from generator.diff import diff
from generator.errors import GeneratorError, SettingsError
from generator.evidence import gather
from generator.export import export
from generator.full_text import FullText
from generator.index import index
from generator.model import Analysis, Changes, Corpus, Document, Problem
from generator.read import read_corpus
from generator.recognize import get_recognizer
from generator.records import pack
from generator.render import render
from generator.resolve import resolve
from generator.settings import Settings
from generator.summarize import METHODS, summarize, summarize_story
from generator.timeline import timelines
from generator.write import Written, write

PER_ARTICLE = ("model", "read", "recognize", "evidence", "summarize")
"""The rooms whose code decides what is found in an article."""
LIBRARIES = ("ftfy", "numpy", "sentencex", "sumy")
"""The libraries whose version may."""


@dataclass(slots=True)
class Memory:
    """What a build leaves for the next one of the same process: it saves work and changes no result."""

    clustering: Clustering | None = None
    notes: list[str] = field(default_factory=list)
    """What went wrong with the kept analysis in the last build."""


def analyze(settings: Settings, memory: Memory | None = None) -> Corpus:
    """Return everything that can be said about the articles in the seeds folder.

    Args:
        settings: The operator's choices.
        memory: Of the last build, to be brought up to date; none for a build that stands alone.

    Raises:
        SettingsError: A recognizer or summarizer of that name does not exist, or the earlier export cannot be read.
    """
    memory = memory or Memory()
    options = settings.options
    documents, problems = read_corpus(settings.seeds)
    curation, misread = read_curation(settings.seeds)
    analyses = _analyses(documents, settings, memory)
    mentions = {name: found.mentions for name, found in analyses.items()}
    evidence = {name: found.evidence for name, found in analyses.items()}
    named = [mention for doc in documents for mention in mentions[doc.id]]
    resolution = resolve(documents, named, curation)
    memory.clustering = cluster_from(memory.clustering, documents, named, resolution.entities)
    stories = memory.clustering.stories
    by_id = {doc.id: doc for doc in documents}
    lookup = Lookup(resolution.entities)
    undecided = by_article(resolution.undecided)
    corpus = index(
        documents,
        [found.summary for found in analyses.values()],
        resolution,
        (*problems, *misread, *resolution.problems),
        define(documents, resolution.entities),
        stories,
        [
            summarize_story(story, by_id, mentions, method=options.summarizer, words=options.story_words)
            for story in stories
            if len(story.documents) > 1
        ],
        evidence=evidence,
        timelines=timelines(documents, stories, resolution.entities, evidence),
        comparisons=[compare(story, by_id, evidence, lookup, undecided) for story in stories],
        facts=key_facts(evidence, lookup, stories),
    )
    return replace(corpus, changes=_changes(corpus, settings))


def _analyses(documents: Sequence[Document], settings: Settings, memory: Memory) -> dict[str, Analysis]:
    """Return what is found in each article, from the cache where nothing that it depends on has changed.

    Raises:
        SettingsError: A recognizer or summarizer of that name does not exist.
    """
    options = settings.options
    recognizer = get_recognizer(options.recognizer)
    length = (options.summarizer, options.summary_words, options.summary_sentences)
    base = (code_fingerprint(*PER_ARTICLE), versions(*LIBRARIES), recognizer.name, recognizer.version, length)
    keys = {doc.id: fingerprint(base, *_facts(doc)) for doc in documents}
    # a summarizer from elsewhere says nothing of its version, so that nothing it made can be kept
    cache = Cache(settings.cache if options.summarizer in METHODS else None)
    known = cache.find(list(keys.values()))
    analyses: dict[str, Analysis] = {}
    fresh: dict[str, Any] = {}
    for doc in documents:
        key = keys[doc.id]
        kept = cache.read(Analysis, known[key]) if key in known else None
        if kept:
            analyses[doc.id] = kept
            continue
        mentions = recognizer.recognize(doc)
        summary = summarize(
            doc,
            mentions,
            method=options.summarizer,
            words=options.summary_words or None,
            sentences=options.summary_sentences,
        )
        analyses[doc.id] = Analysis(tuple(mentions), gather(doc, mentions), summary)
        fresh[key] = pack(analyses[doc.id])
    if fresh:
        cache.keep(fresh, used=list(known))
    memory.notes = cache.notes
    return analyses


def _facts(doc: Document) -> tuple[object, ...]:
    """Return all that the text of an article and its sentences are made of."""
    given = (doc.title, doc.title_derived, doc.published, doc.publisher, doc.url, doc.language)
    return (doc.id, doc.path, *given, doc.sha256)


def _changes(corpus: Corpus, settings: Settings) -> Changes | None:
    """Return what changed since the export that the settings name, if they name one."""
    name = settings.options.previous
    if not name:
        return None
    try:
        before = (settings.root / name).read_bytes().decode().split("\n")
        return diff(before, export(corpus))
    except (OSError, UnicodeDecodeError) as error:
        hint = "Correct the setting 'previous', or make the file with briefing export."
        raise SettingsError(Problem(name, None, f"the earlier export cannot be read: {error}", hint)) from error
    except GeneratorError as error:
        raise SettingsError(replace(error.problem, path=name)) from error


def publish(corpus: Corpus, settings: Settings) -> Written:
    """Render the corpus and bring docs/ up to date with it.

    Raises:
        SettingsError: The catalogue of the language cannot be used.
        TemplateError: A page template cannot be used.
        GeneratorError: docs/ cannot be written.
    """
    options = settings.options
    pages = render(
        corpus,
        templates=settings.templates,
        language=options.language,
        locales=settings.locales,
        full_text=FullText(options.full_text),
        noindex=options.noindex,
    )
    return write(pages, settings.docs)
