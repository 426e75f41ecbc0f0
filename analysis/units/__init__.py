"""What every question counts: patterns, words, mentions and reports, each worked out in one place."""
