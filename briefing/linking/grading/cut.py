"""Quotes from which an editor left words out, with an ellipsis in their place."""

import re

from briefing.linking.folding import bare
from briefing.linking.grading.copy import Copy
from briefing.model.span import Span

_ELLIPSIS = re.compile(r"[\[(]?(?:…|\.\s?\.\s?\.)[\])]?")
_LEFT_OUT = 1_000
"""Code points at most that one ellipsis stands for."""
_FEWEST = 2
"""So few words at least stand on either side of an ellipsis."""


def cut(copy: Copy, text: str, within: Span) -> Span | None:
    """The span from the first words to the last, all others between them in their order; or nothing."""
    parts = [bare(part) for part in _ELLIPSIS.split(text)]
    parts = [part for part in parts if part]
    if not _ELLIPSIS.search(text) or min((len(part.split()) for part in parts), default=0) < _FEWEST:
        return None
    for first in copy.folded_occurrences(parts[0], within):
        last: Span | None = first
        for part in parts[1:]:
            last = last and _next(copy, part, last.end, within)
        if last:
            return Span(first.start, last.end)
    return None


def _next(copy: Copy, part: str, start: int, within: Span) -> Span | None:
    end = min(within.end, start + _LEFT_OUT + len(part))
    return next(copy.folded_occurrences(part, Span(start, end)), None) if start < end else None
