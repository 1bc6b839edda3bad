"""The whole way from files to pages. This is the only module that joins the stages; they never meet elsewhere."""

from __future__ import annotations

from generator.curation import read_curation
from generator.index import index
from generator.model import Corpus
from generator.read import read_corpus
from generator.recognize import get_recognizer
from generator.render import render
from generator.resolve import resolve
from generator.settings import Settings
from generator.summarize import summarize
from generator.write import Written, write


def analyze(settings: Settings) -> Corpus:
    """Return everything that can be said about the articles in the seeds folder.

    Raises:
        SettingsError: A recognizer or summarizer of that name does not exist.
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
    resolution = resolve(documents, [mention for doc in documents for mention in mentions[doc.id]], curation)
    return index(documents, summaries, resolution, (*problems, *misread, *resolution.problems))


def publish(corpus: Corpus, settings: Settings) -> Written:
    """Render the corpus and bring docs/ up to date with it.

    Raises:
        TemplateError: A page template cannot be used.
        GeneratorError: docs/ cannot be written.
    """
    return write(render(corpus, templates=settings.templates), settings.docs)
