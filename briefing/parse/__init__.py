"""Reading a raw article: text in, facts, segments, quotes with speakers and mentions out. Pure; no files, no clock."""
