"""Drafts from articles: what reading found, as content files."""
