"""Spans: where a stretch of text stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points of an archived text: `start` included, `end` not."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a range that is empty, backwards or before the text.

        Raises:
            ValueError: with a sentence for the editor.
        """
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span is [start, end] with 0 ≤ start < end, not [{self.start}, {self.end}]")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of `text` that the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
