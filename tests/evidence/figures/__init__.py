"""Tests of the figures of an article."""
