"""Checks of characters that cannot be seen."""

import re
import unicodedata
from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.content.document import Document, texts
from briefing.model.finding import Finding, Where

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def texts_keep_their_direction(given: Given) -> Iterator[Finding]:
    """Ensure that no invisible character turns the direction of a text: what is read would not be what is written."""
    for document in given.documents.values():
        for where, character in _turning(document):
            name = unicodedata.name(character).lower()
            message = f"the invisible character U+{ord(character):04X} ({name}) turns the direction of the text here"
            yield Finding(
                origin=document.origin, check="bidi-control", message=message, severity="warning", where=where
            )


def _turning(document: Document) -> Iterator[tuple[Where, str]]:
    """The first such character of each value, and of each line of the body."""
    for where, text in texts(document.data):
        if found := _TURNING.search(text):
            yield where, found[0]
    for number, line in enumerate(document.body.split("\n") if _TURNING.search(document.body) else ()):
        if found := _TURNING.search(line):
            yield ("body", number, found.start()), found[0]
