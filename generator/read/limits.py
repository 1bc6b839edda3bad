"""How much the stage takes in. No folder of news articles comes near; what does is a mistake or an attack."""

from __future__ import annotations

from typing import Final

LARGEST: Final = 4_000_000
"""Bytes of a file that holds one article."""
LARGEST_CONTAINER: Final = 50_000_000
"""Bytes of a file that holds many: an archive, a feed or a table."""
MOST_UNPACKED: Final = 100_000_000
"""Bytes that come out of one archive."""
MOST_HELD: Final = 300_000_000
"""Bytes that come out of all files with many articles together."""
MOST_MEMBERS: Final = 20_000
"""Files in an archive."""
MOST_RATIO: Final = 200
"""Times that the content of an archive may be larger than itself; text is seldom packed to less than a tenth."""
RATIO_FREE: Final = 1_000_000
"""Bytes that come out of an archive before its ratio counts: a short text of repeated words is harmless."""
MOST_NESTED: Final = 2
"""Archives within each other."""
MOST_FILES: Final = 200_000
"""Files in the folder."""
DEEPEST: Final = 100
"""Folders within each other, and elements of an XML file."""
MOST_TAGS: Final = 20_000
"""Tags of a web page: finding the article among many links takes time that grows faster than their number."""
LARGEST_FACTS: Final = 10_000_000
"""Bytes of articles.yml."""
