"""A page an article: its text as printed, and what the questions found in it."""
