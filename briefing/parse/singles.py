"""Single quotation marks, for publishers that use them for speech. An apostrophe is never one."""

import re

from briefing.parse.marks import Piece

_OPEN = re.compile(r"(?<![\w’'])[‘'](?=[A-Z“\w])(?!(?:em|til|tis|twas|cause|n|\d\ds)\b)", re.IGNORECASE)
_CLOSE = re.compile(r"(?<=[\w,.!?…%)])[’'](?![\w])")
_SURE = re.compile(r"[,.!?…]$")
_REACH = 2000
"""Characters within which a single mark must close."""


def single_pieces(text: str, start: int, end: int) -> list[Piece]:
    """The quotations between single marks of the paragraph `start`–`end`."""
    found: list[Piece] = []
    at = start
    while (opening := _OPEN.search(text, at, end)) is not None:
        stop = min(end, opening.end() + _REACH)
        following = _OPEN.search(text, opening.end(), stop)
        closing = _closing(text, opening.end(), following.start() if following else stop)
        if closing is None:
            at = opening.end()
            continue
        found.append(Piece(opening.end(), closing, opening.start(), closing + 1))
        at = closing + 1
    return found


def _closing(text: str, start: int, stop: int) -> int | None:
    """The closing mark: the first after punctuation, else the first that is no plural's apostrophe."""
    marks = [m.start() for m in _CLOSE.finditer(text, start, stop)]
    for mark in marks:
        if _SURE.search(text, max(start, mark - 1), mark):
            return mark
        if text[mark - 1] != "s" or mark == marks[-1]:
            return mark
    return None
