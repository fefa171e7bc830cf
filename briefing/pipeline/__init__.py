"""Where the layers meet: build, check and import from the first file to the last."""
