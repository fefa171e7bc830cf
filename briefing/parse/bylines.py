"""Bylines: who wrote the page, with the role printed beside the name."""

import re
from dataclasses import dataclass

from briefing.model.article import Byline

_WORD = r"(?:Mc|Mac|O[’']|De|Le|Di|Fitz)?[A-Z][^\W\dA-Z_]{1,20}(?:[’'-][A-Z]?[^\W\dA-Z_]{1,20})?"
_NAME = rf"{_WORD}(?: (?:de |van |von |al-)?{_WORD}){{1,2}}"
_JOB = r"(?:reporter|correspondent|editor|analyst|producer|journalist|writer|columnist|presenter)"
_TERM = r"(?:[A-Z]{2,5}|[A-Z]?[^\W\dA-Z_]{1,20})(?:[’'&-]\w{1,20})?"
_WORDS = rf"(?=[A-Z]){_TERM}(?: {_TERM}){{0,5}}?"

GLUED = re.compile(rf"(?P<name>{_NAME})(?P<role>(?<=[^\W\dA-Z_]){_WORDS} {_JOB})(?=[A-Z“‘\s]|$)")
"""A name and a job run together, as pages copied without their line breaks have them."""
LINE = re.compile(
    rf"(?:(?:By|Written by|Edited by|Reported by|Words by)\s+)(?P<names>{_NAME}(?:(?:, | and | & ){_NAME}){{0,4}})"
    rf"(?:\s*[,|–—-]\s*(?P<role>[^.|,\n]{{2,60}}?))?(?:\s*[,|–—-]\s*[A-Z][^.]{{0,60}})?"
)
EDITED = re.compile(rf"Edited by (?P<name>{_NAME})(?=$|[A-Z\s])")
BARE = re.compile(rf"(?P<name>{_NAME})\s*[,|–—-]?\s+(?P<role>(?:[\w’'&-]{{1,30}} ){{0,5}}?{_JOB})")
_SPLIT = re.compile(r", | and | & ")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class BylineLine:
    """A stretch that is nothing but a byline."""

    start: int
    end: int
    bylines: tuple[Byline, ...]


def read_byline(text: str, start: int, end: int) -> BylineLine | None:
    """The byline that the line `start`–`end` consists of, or None."""
    if end - start > _LONGEST:
        return None
    if match := LINE.fullmatch(text, start, end):
        role = match["role"]
        names = _SPLIT.split(match["names"])
        return BylineLine(start, end, tuple(Byline(name=name, role=role) for name in names))
    if (match := GLUED.fullmatch(text, start, end)) or (match := BARE.fullmatch(text, start, end)):
        return BylineLine(start, end, (Byline(name=match["name"].strip(), role=match["role"].strip()),))
    if match := EDITED.fullmatch(text, start, end):
        return BylineLine(start, end, (Byline(name=match["name"], role="editor"),))
    return None
