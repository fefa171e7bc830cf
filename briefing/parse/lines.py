"""Lines into paragraphs: hard wraps are joined, every offset stays that of the file."""

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_ENDED = re.compile(r"[.!?:;…][\"'”’“)\]]*\s*$")
_INNER_END = re.compile(r"[a-z0-9%)][.!?][\"'”’]?\s?[\"'“‘”]?[A-Z]")
_DANGLING = re.compile(
    r"(?:,|-|–|—|\b(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|that|which|who|as|his|her|its|their|is|are"
    r"|was|were|be|has|have|had|will|would|he|she|it|they|we))$",
    re.IGNORECASE,
)
_WRAP_WIDTH = (40, 110)
"""Characters of a line that a mail program or terminal wrapped."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the file from `start` to `end`; `gap` counts the blank lines before it."""

    start: int
    end: int
    gap: int


def paragraphs(text: str) -> list[Paragraph]:
    """Cut `text` into paragraphs, in order, without the white space round them."""
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    found: list[Paragraph] = []
    widths = [line.end - line.start for line in lines if line.end - line.start <= _WRAP_WIDTH[1]]
    widest = max(widths, default=0) if wrapped else 0
    above: Paragraph | None = None
    for line in lines:
        if above is not None and line.gap == 0 and _continues(text, above, line, widest):
            found[-1] = Paragraph(found[-1].start, line.end, found[-1].gap)
        else:
            found.append(line)
        above = line
    return found


def _lines(text: str) -> list[Paragraph]:
    found: list[Paragraph] = []
    last = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            between = text[last:start]
            breaks = between.count("\n") or between.count("\r")
            found.append(Paragraph(start, end, max(0, breaks - 1)))
            last = end
    return found


def _is_wrapped(text: str, lines: list[Paragraph]) -> bool:
    """Whether the whole file is wrapped: most lines with a line right below stop in mid-sentence at one width."""
    inner = [a for a, b in pairwise(lines) if b.gap == 0]
    low, high = _WRAP_WIDTH
    cut = [a for a in inner if low <= a.end - a.start <= high and not _ENDED.search(text, a.end - 3, a.end)]
    return len(cut) >= 3 and len(cut) * 2 > len(inner)


def _continues(text: str, above: Paragraph, line: Paragraph, widest: int) -> bool:
    """Whether `line` goes on with the sentence of the line right `above` it."""
    start = above.start
    if 0.7 * widest < above.end - start <= widest:
        return True
    tail = text[max(start, above.end - 12) : above.end]
    if _ENDED.search(tail):
        return False
    return (
        text[line.start].islower()
        or _DANGLING.search(tail) is not None
        or _INNER_END.search(text, start, above.end) is not None
    )
