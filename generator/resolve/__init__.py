"""From Documents and Mentions to Entities: who is who inside an article and across articles.

Inside an article bare names are given to the people named in full there (``people``); full names are compared in
blocks over the whole corpus (``across``, ``compare``); what an article leaves open is looked up in the articles that
share its names (``neighbors``). Organizations, places and events are joined by comparable wordings (``things``,
``wording``). ``canonical`` makes entities of the links, each with the reason for every wording.
"""

from generator.resolve.stage import resolve

__all__ = ["resolve"]
