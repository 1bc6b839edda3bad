"""Programs that measure the project; no part of what is installed."""
