"""Suggestions: what the text of an entry supports and its file lacks. Nothing here writes."""
