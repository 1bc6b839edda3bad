"""Evidence: what an article says piece by piece, found in that article alone."""
