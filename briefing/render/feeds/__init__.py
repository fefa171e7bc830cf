"""Feeds: which there are, which entries stand in which document, and how they are written."""
