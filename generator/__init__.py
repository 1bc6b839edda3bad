"""Turn a folder of news articles into a cross-linked briefing site.

The way from file to page, one way and in this order (``pipeline.py`` is the only module that joins the stages)::

    seeds/  | read  | recognize | summarize | resolve | index | render | write  > docs/

Every stage takes frozen values from :mod:`generator.model` and returns frozen values.
"""

__version__ = "0.1.0"
