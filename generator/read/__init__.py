"""The read stage: from files as received to documents with repaired text, sentences and a way back into the file."""

from generator.read.corpus import read_corpus
from generator.read.document import read_document
from generator.read.files import FACTS_FILE
from generator.read.language import detector
from generator.read.metadata import Facts
from generator.read.reading import Reading

__all__ = ["FACTS_FILE", "Facts", "Reading", "detector", "read_corpus", "read_document"]
