"""What each article tells, and what was not found in it."""
