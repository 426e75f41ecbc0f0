"""What a story's owner would otherwise invent: actors, competing terms and their patterns, proposed from its articles."""
