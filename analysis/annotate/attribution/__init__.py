"""Who is said to have said what: contents, cues, sources and speakers, found on the parse."""
