"""Surroundings: what stands round the words in a copy, by which their place can be found again."""

import re

from briefing.linking.folding import folded, is_cut
from briefing.linking.grading.copy import Copy
from briefing.linking.runs import ends
from briefing.model.span import Span

REACH = 32
"""Code points to either side."""
_LINE_END = re.compile(r"[\x00-\x08\n-\x1f\x85\u2028\u2029\ufffe\uffff]")
"""Line ends, and control characters, which no content file can hold."""
_SPACE = re.compile(r"\s")


def before(text: str, at: int) -> str:
    """The words of the same line that stand before the place `at`, as many as are whole within reach."""
    start = max(0, at - REACH)
    stretch = _LINE_END.split(text[start:at])[-1]
    if len(stretch) == at - start and is_cut(text, start):
        stretch = "".join(_SPACE.split(stretch, maxsplit=1)[1:])
    return stretch.lstrip()


def after(text: str, at: int) -> str:
    """The words of the same line that stand from the place `at` on, as many as are whole within reach."""
    end = min(len(text), at + REACH)
    stretch = _LINE_END.split(text[at:end])[0]
    if len(stretch) == end - at and is_cut(text, end):
        stretch = stretch[: max((space.start() for space in _SPACE.finditer(stretch)), default=0)]
    return stretch.rstrip()


def is_alone(copy: Copy, span: Span) -> bool:
    """Whether the words by which a link finds those at the span stand in the copy once."""
    words = span.of(copy.text)
    found = ends(words)
    return found is None or copy.has_once(folded(found[0].of(words)).casefold())
