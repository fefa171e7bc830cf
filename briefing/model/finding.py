"""Findings: problems with an address, collected instead of raised."""

from dataclasses import dataclass, field
from typing import Literal

from briefing.model.frozen import frozen

Severity = Literal["error", "warning", "note"]
_TWO_DIGITS = 0x100
_LONGEST = 2_000
"""Characters of a message; it may quote what somebody wrote."""

Where = tuple[str | int, ...]
"""The way to a value inside a document: `("quotes", 0, "speaker")`."""


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """The file that a value came from, as a path from the site's folder, and where in it (from 1)."""

    path: str
    line: int = 1
    column: int = 1


@frozen
class Finding:
    """One problem: `path:line:column: severity: message [check]`.

    `where` points into the document; whoever reads the file turns it into the line and the column.
    """

    origin: Origin
    check: str
    message: str
    severity: Severity = "error"
    where: Where = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if len(self.message) > _LONGEST:
            half = _LONGEST // 2
            object.__setattr__(self, "message", f"{self.message[:half]} … {self.message[-half:]}")

    def __str__(self) -> str:
        at = self.origin
        return printable(f"{at.path}:{at.line}:{at.column}: {self.severity}: {self.message} [{self.check}]")


def printable(text: str) -> str:
    """A text in which nothing breaks a line, colours a terminal or turns the direction of what follows."""
    return "".join(character if character.isprintable() else _escaped(character) for character in text)


def _escaped(character: str) -> str:
    """A character as its number."""
    return f"\\x{ord(character):02x}" if ord(character) < _TWO_DIGITS else f"\\u{ord(character):04x}"
