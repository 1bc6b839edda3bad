"""Fetching feeds into the folder of articles: the only room that opens a connection, and only when asked to.

It is no stage: ``briefing fetch`` puts saved feeds below ``seeds/feeds/``, and every build reads what lies there.
"""

from generator.fetch.run import Fetched, Outcome, fetch
from generator.fetch.subscriptions import Subscription, read_subscriptions

__all__ = ["Fetched", "Outcome", "Subscription", "fetch", "read_subscriptions"]
