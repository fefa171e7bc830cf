"""Quotation marks into pairs: curly, straight, swapped, doubled and missing ones."""

import re
from dataclasses import dataclass
from typing import Literal

from briefing.parse.scenes import opens_scene

Lean = Literal["open", "close", "either"]

LEANS: dict[str, Lean] = {
    "“": "open",
    "„": "open",
    "‟": "open",
    "«": "open",
    "``": "open",
    "â€œ": "open",
    "\x93": "open",
    "&ldquo;": "open",
    "”": "close",
    "»": "close",
    "''": "close",
    "â€\x9d": "close",
    "\x94": "close",
    "&rdquo;": "close",
    '"': "either",
    "＂": "either",
    "&quot;": "either",
}
"""Each double mark, whole or mangled, and the side that its shape says."""

DOUBLE = re.compile("|".join(re.escape(mark) for mark in sorted(LEANS, key=len, reverse=True)))
_FIRST_PERSON = re.compile(r"(?:I|We|My|Our)(?:[’'](?:m|ve|ll|d|re))?\s")
_ATTRIBUTION = re.compile(
    r"\s*(?:he|she|they|said|says|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3} (?:said|says|told|added))\b"
)
_SPEECH_AFTER = re.compile(
    r"(?<=[,.!?])(?=\s(?:he|she|they|(?:[A-Z][\w’'-]+ ){1,3}|the \w+ )\s?(?:said|says|told|added|adds|asked)\b"
    r"|\s(?:said|says|added|adds) [A-Z][\w’'-]+ [A-Z])"
)
"""Where an attribution follows words whose closing mark is missing."""
_SENTENCE_GLUE = re.compile(r"[a-z0-9%)][.!?](?=[A-Z])")
_BEFORE_OPEN = " \t\n\r\u00a0([{–—-/‘'“\"…"
_AFTER_CLOSE = " \t\n\r\u00a0)]},.;:!?–—-/’'”\"…"


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two marks: `start`–`end` without, `outer`–`past` with the marks."""

    start: int
    end: int
    outer: int
    past: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    lean: Lean
    opens: bool
    """The white space round it is that of an opening mark."""
    closes: bool
    glued: bool
    """A letter follows the end of a sentence with only the mark between."""


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The outermost quotations of the paragraph `start`–`end`, marks repaired where they are wrong or missing."""
    marks = [_mark(text, m, start, end) for m in DOUBLE.finditer(text, start, end)]
    found: list[Piece] = []
    opened: _Mark | None = None
    depth = 0
    for at, mark in enumerate(marks):
        if opened is None:
            if _can_open(mark):
                opened, depth = mark, 0
            elif at == 0 and mark.closes and _ATTRIBUTION.match(text, mark.end, end) and text[mark.start - 1] in ",.!?":
                found.append(Piece(start, mark.start, start, mark.end))
        elif _nests(text, marks, at):
            depth += 1
        elif _reopens(text, mark, opened):
            found.append(_unclosed(text, opened, mark.start))
            opened, depth = mark, 0
        elif depth:
            depth -= 1
        else:
            found.append(Piece(opened.end, mark.start, opened.start, mark.end))
            opened = None
    if opened is not None:
        found.append(_unclosed(text, opened, end))
    return [piece for piece in found if any(char.isalnum() for char in text[piece.start : piece.end])]


def _mark(text: str, match: re.Match[str], start: int, end: int) -> _Mark:
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    return _Mark(
        match.start(),
        match.end(),
        LEANS[match[0]],
        opens=before in _BEFORE_OPEN and not after.isspace(),
        closes=not before.isspace() and after in _AFTER_CLOSE,
        glued=before in ".!?:…" and after.isalpha(),
    )


def _can_open(mark: _Mark) -> bool:
    if mark.lean == "open":
        return not (mark.closes and not mark.opens)
    if mark.lean == "close":
        return (mark.opens and not mark.closes) or mark.glued
    return mark.opens or not mark.closes


def _nests(text: str, marks: list[_Mark], at: int) -> bool:
    """Whether an opening mark inside a quotation starts a quotation within: two closing marks follow."""
    mark, after = marks[at], marks[at + 1 : at + 3]
    if mark.lean == "close" or not mark.opens or len(after) < 2:
        return False
    before = text[: mark.start][-2:].rstrip() if mark.start < 2 else text[mark.start - 2 : mark.start].rstrip()
    return before[-1:] not in {".", "!", "?", ""} and all(m.closes and not m.opens and m.lean != "open" for m in after)


def _reopens(text: str, mark: _Mark, opened: _Mark) -> bool:
    """Whether a mark inside a quotation starts a new paragraph of it, the one before being left open."""
    if mark.lean == "open":
        return not mark.closes or mark.opens
    if mark.opens and not mark.closes:
        return text[max(opened.end, mark.start - 2) : mark.start].rstrip()[-1:] in {".", "!", "?", "…"}
    return (
        mark.glued
        and _FIRST_PERSON.match(text, mark.end) is not None
        and not opens_scene(text, mark.end, mark.end + 200)
    )


def _unclosed(text: str, opened: _Mark, end: int) -> Piece:
    """A quotation whose closing mark is missing: it ends with its paragraph, or where a new sentence is glued on."""
    glue = _SENTENCE_GLUE.search(text, opened.end, end) or _SPEECH_AFTER.search(text, opened.end, end)
    stop = glue.end() if glue else end
    while stop > opened.end and text[stop - 1].isspace():
        stop -= 1
    return Piece(opened.end, stop, opened.start, stop, closed=False)
