"""How good the findings are: the project measured on folders of gold data, as tables and in plain words.

gold data -> analysis of its articles -> figures by task -> a report in Markdown, which can be written into a page.
"""
