"""The whole way from files to pages. This is the only module that joins the stages; they never meet elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import PurePosixPath

from generator.article import ArticleTask
from generator.cache import Cache, fingerprint, from_record, to_record
from generator.cluster import cluster_from
from generator.clusterings import find_clustering, keep_clustering
from generator.compare import Lookup, by_article, compare, key_facts
from generator.curation import read_curation
from generator.define import Descriptions, define, describe
from generator.diff import diff
from generator.errors import GeneratorError, SettingsError
from generator.export import export
from generator.frugal import frugal
from generator.full_text import FullText
from generator.index import index
from generator.meanings import article_key, comparison_key, descriptions_key
from generator.model import (
    Analysis,
    Changes,
    Comparison,
    Corpus,
    Document,
    Entity,
    Mention,
    Problem,
    Story,
    StorySummary,
)
from generator.progress import Progress, silent
from generator.read import read_corpus
from generator.readings import Readings
from generator.render import render
from generator.render.trail import Trail
from generator.resolve import resolve
from generator.settings import Settings
from generator.summarize import METHODS, summarize_story
from generator.timeline import timelines
from generator.traces import TRACES, frame_of, load, save, stat
from generator.workers import find_each
from generator.write import Written, write

KEPT_AT_ONCE = 64
"""After so many articles what was found is written down, about every second; a build that is ended loses no more."""


@frugal()
def analyze(settings: Settings, progress: Progress = silent, say: Callable[[str], None] = lambda note: None) -> Corpus:
    """Return everything that can be said about the articles in the seeds folder.

    Args:
        settings: The operator's choices.
        progress: Told how far the work on the articles is.
        say: Told what is wrong with what earlier builds kept, which costs time and changes no result.

    Raises:
        SettingsError: A recognizer or summarizer of that name does not exist, the earlier export cannot be read, or
            there are more articles than the settings allow.
    """
    options = settings.options
    # a summarizer from elsewhere says nothing of its version, so that nothing it made can be kept
    cache = Cache(settings.cache if options.summarizer in METHODS else None)
    readings = Readings(cache)
    documents, problems = read_corpus(settings.seeds, readings)
    if len(documents) > options.article_limit:
        message = f"the folder holds {len(documents)} articles, at most {options.article_limit} are analyzed at once"
        hint = "Build a site of a part of them, or set article_limit higher if there is enough memory."
        raise SettingsError(Problem(settings.seeds.name, None, message, hint))
    curation, misread = read_curation(settings.seeds)
    analyses, keys, failed = _analyses(documents, settings, cache, readings.needed, progress)
    documents = tuple(doc for doc in documents if doc.id in analyses)
    mentions = {name: found.mentions for name, found in analyses.items()}
    evidence = {name: found.evidence for name, found in analyses.items()}
    lines = {name: found.lines for name, found in analyses.items()}
    named = [mention for doc in documents for mention in mentions[doc.id]]
    resolution = resolve(documents, named, curation)
    stories = _stories(documents, named, resolution.entities, cache)
    by_id = {doc.id: doc for doc in documents}
    lookup = Lookup(resolution.entities)
    undecided = by_article(resolution.undecided)
    known = {doc: article_key(keys[doc], lookup.names(doc), undecided.get(doc, ())) for doc in by_id}
    described = {descriptions_key(known[doc.id]): doc for doc in documents}
    several = {comparison_key(story, known): story for story in stories if len(story.documents) > 1}
    comparing = partial(compare, documents=by_id, evidence=evidence, lookup=lookup, undecided=undecided)
    corpus = index(
        documents,
        [found.summary for found in analyses.values()],
        resolution,
        (*problems, *failed, *misread, *resolution.problems),
        define(cache.each(Descriptions, described, lambda doc: describe(doc, lookup.names(doc.id)))),
        stories,
        _story_summaries(stories, by_id, mentions, keys, settings, cache),
        evidence=evidence,
        timelines=timelines(documents, stories, resolution.entities, evidence, lines),
        comparisons=[
            *cache.each(Comparison, several, comparing),
            *(comparing(story) for story in stories if len(story.documents) == 1),  # sooner made than looked up
        ],
        facts=key_facts(evidence, lookup, stories),
    )
    for note in cache.notes:
        say(note)
    return replace(corpus, changes=_changes(corpus, settings))


def _analyses(
    documents: Sequence[Document], settings: Settings, cache: Cache, readings: Sequence[str], progress: Progress
) -> tuple[dict[str, Analysis], dict[str, str], tuple[Problem, ...]]:
    """Return what is found in each article, from the cache where nothing that it depends on has changed.

    Returns:
        The analyses and the keys for all that they depend on, by article, and what failed.

    Raises:
        SettingsError: A recognizer or summarizer of that name does not exist, or the workers cannot be used.
    """
    options = settings.options
    task = ArticleTask(options.recognizer, options.summarizer, options.summary_words, options.summary_sentences)
    ready = task.prepare()
    ids = {fingerprint(ready.version, *_facts(doc)): doc.id for doc in documents}
    keys = {name: key for key, name in ids.items()}
    analyses = {ids[key]: kept for key, kept in cache.find(Analysis, list(ids))}
    missing = [doc for doc in documents if doc.id not in analyses]
    failed: list[Problem] = []
    fresh: dict[str, bytes] = {}
    with progress("Analyzing articles", len(missing)) as advance:
        for found in find_each(task, ready, missing, workers=options.workers, scheduler=options.scheduler):
            doc = found.document
            advance(1)
            if found.fault:
                failed.append(_failure(found.fault, str(PurePosixPath(settings.seeds.name, doc.path))))
                continue
            analyses[doc.id] = found.analysis or from_record(Analysis, found.record)
            if cache.path:
                fresh[keys[doc.id]] = found.record or to_record(analyses[doc.id])
            if len(fresh) >= KEPT_AT_ONCE:
                cache.keep(fresh)
                fresh.clear()
    cache.keep(fresh)
    if missing:
        cache.forget([*ids, *readings])
    return {doc.id: analyses[doc.id] for doc in documents if doc.id in analyses}, keys, tuple(failed)


def _stories(
    documents: Sequence[Document], named: Sequence[Mention], entities: Sequence[Entity], cache: Cache
) -> tuple[Story, ...]:
    """Return the stories; articles that are as in an earlier build are neither read nor compared again."""
    earlier = find_clustering(cache, [doc.id for doc in documents])
    made = cluster_from(earlier, documents, named, entities)
    keep_clustering(cache, earlier, made)
    return made.stories


def _story_summaries(
    stories: Sequence[Story],
    documents: Mapping[str, Document],
    mentions: Mapping[str, Sequence[Mention]],
    keys: Mapping[str, str],
    settings: Settings,
    cache: Cache,
) -> Sequence[StorySummary]:
    """Return the summaries of stories of several articles, from the cache where all that they are made of is as before.

    Args:
        stories: All stories.
        documents: The articles by id.
        mentions: The names in each article.
        keys: For each article a key for all that its analysis depends on, the code that summarizes included.
        settings: The operator's choices.
        cache: Of earlier builds.
    """
    method, words = settings.options.summarizer, settings.options.story_words
    several = {}
    for story in stories:
        if len(story.documents) > 1:
            articles = [(doc, keys[doc]) for doc in story.documents]
            several[fingerprint("story", story.id, story.copies, articles, method, words)] = story
    return cache.each(
        StorySummary, several, lambda story: summarize_story(story, documents, mentions, method=method, words=words)
    )


def _failure(fault: str, path: str) -> Problem:
    hint = "The other articles are not affected; mend the file, or report the error together with it."
    return Problem(path, None, f"skipped, since its analysis failed: {fault}", hint)


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


@frugal()
def publish(corpus: Corpus, settings: Settings) -> Written:
    """Render the corpus and bring docs/ up to date with it.

    Raises:
        SettingsError: The catalogue of the language cannot be used.
        TemplateError: A page template cannot be used.
        GeneratorError: docs/ cannot be written.
    """
    options = settings.options
    path = settings.cache.with_name(TRACES) if settings.cache else None
    frame = frame_of(settings)
    trail = Trail(load(path, frame, settings.docs))
    pages = render(
        corpus,
        templates=settings.templates,
        language=options.language,
        locales=settings.locales,
        full_text=FullText(options.full_text),
        noindex=options.noindex,
        min_articles=options.min_articles,
        publication=settings.publication,
        trail=trail,
    )
    written = write(pages, settings.docs, trail.kept)
    if path:
        save(trail.traces(frame, partial(stat, settings.docs)), path)
    return written
