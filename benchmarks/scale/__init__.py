"""How fast and how large: the project measured against plain MkDocs with the same pages, in one run.

invented articles -> a project in a temporary folder -> builds, each in a process of its own -> figures -> a report in
Markdown and a plot, which can be written into a page. Nothing here fails a test for being slow.
"""
