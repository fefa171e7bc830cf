"""Statements: quotes of one speaker that are the same utterance."""
