"""Files on disk: the output folder."""
