"""Single quotation marks, for publishers that use them for speech. An apostrophe is never one."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.parse.lines import Paragraph
from briefing.parse.marks import DOUBLE, Piece, pieces

_OPEN = re.compile(r"[‘'](?<![\w’'].)(?=[A-Z“\w])(?!(?:em|til|tis|twas|cause|n|\d\ds)\b)", re.IGNORECASE)
_CLOSE = re.compile(r"[’'](?<=[\w,.!?…%)\"”].)(?![\w])")
_SURE = re.compile(r"[,.!?…\"”]$")
_REOPENED = re.compile(r"[‘'](?=[A-Z“])(?!(?:Em|Til|Tis|Twas|Cause)\b)")
_LEADS = re.compile(r"(?:^|[:,]) ?$")
_REACH = 2000
"""Characters within which a single mark must close."""

_SPOKEN = re.compile(r"[‘'](?<![\w’'].)[A-Z][^’'\n]{2,200}[,.!?][’'](?!\w)")
"""Speech between single marks: it starts with a capital and ends with its punctuation inside."""


def quotations(text: str, lines: Sequence[Paragraph]) -> list[Piece]:
    """All quotations of the page: between double marks, or single ones where the publisher uses these for speech."""
    doubled = sum(1 for line in lines if DOUBLE.search(text, line.start, line.end))
    spoken = sum(1 for line in lines if _SPOKEN.search(text, line.start, line.end))
    if doubled > 1 and doubled >= spoken:
        return [piece for line in lines for piece in pieces(text, line.start, line.end)]
    below = [_REOPENED.match(text, line.start, line.end) is not None for line in lines[1:]]
    return [
        piece for line, reopened in zip(lines, [*below, False], strict=False) for piece in _mixed(text, line, reopened)
    ]


def _mixed(text: str, line: Paragraph, reopened: bool) -> list[Piece]:  # noqa: FBT001 - told of each line
    """The quotations of a paragraph between marks of both kinds, the outermost of them."""
    single = single_pieces(text, line.start, line.end, reopened=reopened)
    double = pieces(text, line.start, line.end)
    if not single or not double:
        return single or double
    kept = [one for one in single if (two := _last_before(double, one.outer)) is None or two.past <= one.outer]
    apart = [two for two in double if (one := _last_before(kept, two.past)) is None or one.past <= two.outer]
    return sorted([*kept, *apart], key=lambda piece: piece.outer)


def _last_before(found: Sequence[Piece], at: int) -> Piece | None:
    """The last of the pieces, which stand in order and apart, that begins before `at`."""
    index = bisect_left(found, at, key=lambda piece: piece.outer) - 1
    return found[index] if index >= 0 else None


def single_pieces(text: str, start: int, end: int, *, reopened: bool = False) -> list[Piece]:
    """The quotations between single marks of the paragraph `start`–`end`; `reopened`, the next opens with a mark too.

    Speech that is opened again in the next paragraph may lack its closing mark here.
    """
    found: list[Piece] = []
    at = start
    while (opening := _OPEN.search(text, at, end)) is not None:
        stop = min(end, opening.end() + _REACH)
        following = _OPEN.search(text, opening.end(), stop)
        last = reopened and following is None and _LEADS.search(text[max(start, opening.start() - 2) : opening.start()])
        closing = _closing(text, opening.end(), following.start() if following else stop, plural=not last)
        if closing is None and last:
            found.append(Piece(opening.end(), end, opening.start(), end, closed=False))
            break
        if closing is None:
            at = opening.end()
            continue
        found.append(Piece(opening.end(), closing, opening.start(), closing + 1))
        at = closing + 1
    return found


def _closing(text: str, start: int, stop: int, *, plural: bool) -> int | None:
    """The closing mark: the first after punctuation, else the first that is no plural's apostrophe.

    With `plural`, what looks like a plural's is one after all where no other mark follows.
    """
    found = [m.start() for m in _CLOSE.finditer(text, start, stop)]
    marks = [mark for mark in found if text.count("(", start, mark) <= text.count(")", start, mark)]
    for mark in marks:
        if _SURE.search(text, max(start, mark - 1), mark):
            return mark
        if text[mark - 1] != "s" or (plural and mark == marks[-1]):
            return mark
    return None
