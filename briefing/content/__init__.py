"""Content files to typed records, and the findings on the way."""
