"""The read stage: from files as received to documents with repaired text, sentences and a way back into the file."""

from generator.read.corpus import read_corpus
from generator.read.document import read_document
from generator.read.files import FACTS_FILE
from generator.read.metadata import Facts

__all__ = ["FACTS_FILE", "Facts", "read_corpus", "read_document"]
