"""Exports in the formats of other tools, and the schemas of our own. Offsets count characters of the articles' files.

``generator/export.py`` writes everything as JSON Lines; ``follow_the_money`` and ``tables`` (CSV) write of it what
their readers know. An export is for the operator, who has the articles: unlike the site it does not follow the setting
``full_text``.
"""
