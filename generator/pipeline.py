"""The whole way from files to pages. This is the only module that joins the stages; they never meet elsewhere."""

from __future__ import annotations

from dataclasses import replace

from generator.cluster import cluster
from generator.compare import Lookup, by_article, compare, key_facts
from generator.curation import read_curation
from generator.define import define
from generator.diff import diff
from generator.errors import GeneratorError, SettingsError
from generator.evidence import gather
from generator.export import export
from generator.index import index
from generator.model import Changes, Corpus, Problem
from generator.read import read_corpus
from generator.recognize import get_recognizer
from generator.render import render
from generator.resolve import resolve
from generator.settings import Settings
from generator.summarize import summarize, summarize_story
from generator.timeline import timelines
from generator.write import Written, write


def analyze(settings: Settings) -> Corpus:
    """Return everything that can be said about the articles in the seeds folder.

    Raises:
        SettingsError: A recognizer or summarizer of that name does not exist, or the earlier export cannot be read.
    """
    options = settings.options
    recognizer = get_recognizer(options.recognizer)
    documents, problems = read_corpus(settings.seeds)
    curation, misread = read_curation(settings.seeds)
    mentions = {doc.id: recognizer.recognize(doc) for doc in documents}
    summaries = [
        summarize(
            doc,
            mentions[doc.id],
            method=options.summarizer,
            words=options.summary_words or None,
            sentences=options.summary_sentences,
        )
        for doc in documents
    ]
    evidence = {doc.id: gather(doc, mentions[doc.id]) for doc in documents}
    named = [mention for doc in documents for mention in mentions[doc.id]]
    resolution = resolve(documents, named, curation)
    stories = cluster(documents, named, resolution.entities)
    by_id = {doc.id: doc for doc in documents}
    lookup = Lookup(resolution.entities)
    undecided = by_article(resolution.undecided)
    corpus = index(
        documents,
        summaries,
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
        TemplateError: A page template cannot be used.
        GeneratorError: docs/ cannot be written.
    """
    return write(render(corpus, templates=settings.templates), settings.docs)
