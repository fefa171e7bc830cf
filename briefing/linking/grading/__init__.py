"""Grading: how the words of every quote compare with the archived copy of its article."""
