"""Whom the pronouns and descriptions of an article stand for: he, its, the premier, the group."""
