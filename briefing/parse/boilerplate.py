"""What of a page is not its article: sentences and lines, and the artefacts that links leave inside sentences."""

import re

from briefing.model.span import Span
from briefing.parse.notices import SENTENCES

_RULES = tuple((reason, re.compile("|".join(patterns))) for reason, patterns in SENTENCES)
_TOGETHER = re.compile("|".join(pattern for _, patterns in SENTENCES for pattern in patterns))
_WHOLE_LINES = ("note on the text", "credit line", "caption")
"""Reasons that hold for a line of several sentences."""
_ADDRESSED = frozenset(
    {"newsletter", "cookie notice", "contact line", "copyright", "share line", "comments footer", "app notice"}
)
"""Reasons for words addressed to the reader; in reported speech the same words are news."""
_REPORTED = re.compile(
    r"\b(?:said|says|adds|added|told|tells|asked|warned|wrote|argued|according to|he|she|her|his|their)\b"
)
_BULLET = re.compile(r"[•*»>▶►·▪–—-]\s+")
_END = re.compile(r"[.!?][\"”’)]*(?=\s|[A-Z“‘]|$)")
_LONGEST = 400

ARTEFACTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "external",
        re.compile(
            r"(?<!internal), external(?! (?:and|or|to (?:the|its|his|her|their))\b)(?=[.,;:)”’\"]|\s*$|"
            r" (?:that|which|who|where|when|said|says|show\w*|published|posted|by|on|in|at|from|for|with|of|as"
            r"|has|have|had"
            r"|is|are|was|were|will|would|about|after|before|into|to|found|suggest\w*|saying|told|it|he|she|they)\b)",
            re.MULTILINE,
        ),
    ),
    ("external", re.compile(r" ?[(\[]external(?: link)?[)\]]")),
    ("new window", re.compile(r",? ?\(?(?:link )?opens (?:in )?(?:a )?new (?:tab|window)\b\)?", re.IGNORECASE)),
)
"""Name and form of what a link's icon leaves in a copied sentence ("a post on X, external, that …")."""
_ARTEFACT_WORD = re.compile(r"external|new (?:tab|window)")


def boilerplate_reason(text: str, start: int, end: int) -> str | None:
    """Why the sentence or line `start`–`end` is no part of the article, or None when it is."""
    if bullet := _BULLET.match(text, start, end):
        start = bullet.end()
    if end - start > _LONGEST or _TOGETHER.match(text, start, end) is None:
        return None
    while end > start and (text[end - 1] in ".!: " or text[end - 1].isspace() or text[end - 2 : end] == " *"):
        end -= 1
    stretch = " ".join(text[start:end].split())
    for reason, pattern in _RULES:
        if pattern.fullmatch(stretch):
            return None if reason in _ADDRESSED and _REPORTED.search(stretch) else f"boilerplate: {reason}"
    return None


def starts_boilerplate(text: str, start: int, end: int) -> bool:
    """Whether a sentence of boilerplate begins at `start`; it ends at `end` at the latest."""
    if _TOGETHER.match(text, start, min(end, start + _LONGEST)) is None:
        return False
    stops = [m.end() for m in _END.finditer(text, start, min(end, start + _LONGEST))]
    return any(boilerplate_reason(text, start, stop) for stop in (*stops[:2], end))


def is_boilerplate_line(text: str, start: int, end: int) -> bool:
    """Whether the line `start`–`end` is boilerplate as a whole, whatever sentences it has."""
    reason = boilerplate_reason(text, start, end)
    return reason is not None and reason.removeprefix("boilerplate: ") in _WHOLE_LINES


def artefacts(text: str) -> list[Span]:
    """The artefacts of links in `text`, in order, none overlapping."""
    found: list[Span] = []
    for word in _ARTEFACT_WORD.finditer(text):
        start, end = max(0, word.start() - 30), word.end() + 60
        matches = (match for _, form in ARTEFACTS for match in form.finditer(text, start, end))
        places = sorted(match.span() for match in matches if match.start() <= word.start() < match.end())
        if places and (not found or found[-1].end <= places[0][0]):
            found.append(Span(*places[0]))
    return found
