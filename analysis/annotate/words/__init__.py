"""Depth ``words``: characters, tokens, sentences and quotations, without a language model."""
