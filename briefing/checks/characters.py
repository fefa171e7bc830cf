"""Checks of characters that cannot be seen."""

import re
import unicodedata
from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.content.comments import in_comments
from briefing.content.document import Document, texts
from briefing.content.yaml_text import line_and_column
from briefing.model.finding import Finding, Origin, Where

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_REMARK = re.compile(rf"(?:^|(?<=[ \t]))#[^\n]*?(?P<turning>{_TURNING.pattern})", re.MULTILINE)


def texts_keep_their_direction(given: Given) -> Iterator[Finding]:
    """Ensure that no invisible character turns the direction of a text: what is read would not be what is written."""
    for document in given.documents.values():
        for where, character in _turning(document):
            yield _told(document.origin, character, where)


def templates_keep_their_direction(given: Given) -> Iterator[Finding]:
    """Ensure that none does in the site's own templates, words and scripts: what is run would not be what is read."""
    for path, text in given.templates.items():
        for number, line in enumerate(text.split("\n") if _TURNING.search(text) else (), start=1):
            if found := _TURNING.search(line):
                yield _told(Origin(path, number, found.start() + 1), found[0])


def _told(origin: Origin, character: str, where: Where = ()) -> Finding:
    name = unicodedata.name(character).lower()
    message = f"the invisible character U+{ord(character):04X} ({name}) turns the direction of the text here"
    return Finding(origin=origin, check="bidi-control", message=message, severity="warning", where=where)


def _turning(document: Document) -> Iterator[tuple[Where, str]]:
    """The first such character of each value, of each remark in the YAML, and of each line of the body."""
    for where, text in texts(document.data):
        if found := _TURNING.search(text):
            yield where, found[0]
    for remark in in_comments(document.yaml, _REMARK) if _TURNING.search(document.yaml) else ():
        line, column = line_and_column(document.yaml, remark.start("turning"))
        yield ("yaml", line - 1, column - 1), remark["turning"]
    for row, line_of_body in enumerate(document.body.split("\n") if _TURNING.search(document.body) else ()):
        if found := _TURNING.search(line_of_body):
            yield ("body", row, found.start()), found[0]
