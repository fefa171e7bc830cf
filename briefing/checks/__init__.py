"""Checks: tables of rules over the linked content."""
