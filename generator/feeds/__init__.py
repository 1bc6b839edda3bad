"""The formats of feeds: Atom (RFC 4287), JSON Feed 1.1, and OPML 2.0 for the list of them all.

They know nothing of articles or pages: what goes into a feed is decided by :mod:`generator.render.feeds`. An entry is
written once and put into every feed that has it, so that many feeds cost little. No date is the clock's.
"""

from generator.feeds.addresses import Addresses
from generator.feeds.values import Entry, Feed, Line

__all__ = ["Addresses", "Entry", "Feed", "Line"]
