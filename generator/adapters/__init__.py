"""Adapters: other programs' models in the form that the stages expect, loaded only when the settings name them."""
