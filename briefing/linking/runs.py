"""Runs: the words of a quotation by which a link can find it on a page.

A run has no quotation mark and no line break in it, for those differ from the copy to the page; apostrophes stay.
"""

import re

from briefing.linking.folding import MARKS
from briefing.model.span import Span

MOST_WORDS = 12
"""Of longer quotations only the first and the last words are named."""
_NAMED = 5
_FEWEST = 3
"""So few words at least say where a quotation begins or ends, if it is longer."""

BREAK = re.compile(rf"[\r\n\v\f\x85\u2028\u2029]+|(?<!\w)[{re.escape(MARKS)}]|[{re.escape(MARKS)}](?!\w)|[\"“”„«»]")
"""What ends a run."""
_WORD = re.compile(r"\S*\w\S*")


def ends(words: str, first_words: int = _NAMED) -> tuple[Span, Span] | None:
    """The first and the last run, which are one and the same where one run is all; nothing where there is no word.

    Of a long quotation the first run has `first_words` at most.
    """
    pieces = [piece for piece in _pieces(words) if piece]
    if not pieces:
        return None
    first, last = pieces[0], pieces[-1]
    if len(pieces) > 1 and min(len(first), len(last)) < _FEWEST:
        first = last = max(pieces, key=len)
    if first is last and len(first) <= MOST_WORDS:
        whole = _around(words, first)
        return whole, whole
    if first is last:
        first = first[:-_NAMED]  # the two must not overlap
    return _around(words, first[:first_words]), _around(words, last[-_NAMED:])


def _pieces(words: str) -> list[list[tuple[int, int]]]:
    """From where to where the words of each run stand."""
    borders = [0, *(border for found in BREAK.finditer(words) for border in found.span()), len(words)]
    return [
        [word.span() for word in _WORD.finditer(words, start, end)]
        for start, end in zip(borders[::2], borders[1::2], strict=True)
    ]


def _around(words: str, run: list[tuple[int, int]]) -> Span:
    """The span of a run, without the punctuation at its ends."""
    start, end = run[0][0], run[-1][1]
    while not _is_word(words[start]):
        start += 1
    while not _is_word(words[end - 1]):
        end -= 1
    return Span(start, end)


def _is_word(character: str) -> bool:
    return character.isalnum() or character == "_"
