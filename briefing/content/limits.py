"""The limits of a content file: whatever is within them is read, checked and shown in little time and memory.

Python-Markdown takes four times as long for twice as many opening brackets in a block, and so for the other marks
below; a table's rows are made as long as its first. Nobody writes so many: whoever does has a file made by a machine,
or means harm.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from briefing.model.frozen import frozen

LARGEST = 500_000
"""Bytes of a content file."""
MOST_VALUES = 20_000
"""Keys and values in the YAML of a file."""
MOST_TOLD = 100
"""Findings that are told of one file: an editor mends the first ones first."""

_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)*\n")
_LINE = re.compile(r"[^\n]+")
_RULED = re.compile(r"^(?=[ \t]*+[^\s])(?:[ \t>*+_=-]|\d{1,9}\.)*+(?:#|$)", re.MULTILINE)
_WITHIN = re.compile(r"^[ \t>*+-]*+(?:\d{1,9}\.[ \t>*+-]*+)*+", re.MULTILINE)
_STEPS = (*">.*+-\t", "    ")
_STEP = re.compile(r"[>.]|[*+-](?=[ \t])|\t| {4}")


@frozen
class Limit:
    """So many, at most, of some `signs`, or of what `places` finds; `mend` says what to do where there are more.

    What is counted in a `block` is counted anew after each blank line. A text that has no more of the signs than that
    is within the limit, and is not looked at closely; without signs, its characters are counted.
    """

    most: int
    of: str
    mend: str
    signs: Sequence[str] = ""
    places: Callable[[str], Iterator[int]] | None = None
    block: bool = False

    def passed_at(self, text: str) -> int | None:
        """The place of the first that is too many."""
        if (sum(map(text.count, self.signs)) if self.signs else len(text)) <= self.most:
            return None
        places = self.places(text) if self.places else self._signs(text)
        return _in_block(text, places, self.most) if self.block else next(islice(places, self.most, None), None)

    def _signs(self, text: str) -> Iterator[int]:
        return (place for place, character in enumerate(text) if not self.signs or character in self.signs)

    @property
    def message(self) -> str:
        """What is wrong, and what to do, in a sentence for the editor."""
        within = "a block, up to a blank line," if self.block else "a body"
        return f"{within} may have {self.most:,} {self.of}, and this is one more: {self.mend}"


def _in_block(text: str, places: Iterator[int], most: int) -> int | None:
    """The first place with more than so many before it in its block."""
    blanks = [blank.start() for blank in _BLANK.finditer(text)]
    block, seen = -1, 0
    for place in places:
        here = bisect_right(blanks, place)
        block, seen = here, seen + 1 if here == block else 1
        if seen > most:
            return place
    return None


def _ruled(text: str) -> Iterator[int]:
    """Lines that are a heading, underline one, or are a rule."""
    return (found.start() for found in _RULED.finditer(text))


def _steps(text: str) -> Iterator[int]:
    """Where the line that goes deepest into quotes and lists does so, step by step."""
    deepest: list[int] = []
    for opening in _WITHIN.finditer(text):
        if opening.end() - opening.start() > len(deepest):
            steps = [opening.start() + step.start() for step in _STEP.finditer(opening[0])]
            deepest = max(deepest, steps, key=len)
    return iter(deepest)


def _cells(text: str) -> Iterator[int]:
    """Cells of tables: each line of a block may be a row, and a row is made as wide as the widest."""
    start = 0
    for end in [*(blank.start() for blank in _BLANK.finditer(text)), len(text)]:
        lines = [line.span() for line in _LINE.finditer(text, start, end)] if text.find("|", start, end) >= 0 else []
        wide = max((text.count("|", *line) for line in lines), default=0)
        yield from (first for first, _ in lines for _ in range(wide))
        start = end


BODY: tuple[Limit, ...] = (
    Limit(most=100_000, of="characters", mend="make two files of it"),
    Limit(most=500, of="opening brackets “[”", signs="[", block=True, mend="put blank lines between its parts"),
    Limit(most=4_000, of="opening brackets “[”", signs="[", mend="make two files of it"),
    Limit(most=2_000, of="marks “<”", signs="<", mend="write Markdown instead of HTML, or make two files of it"),
    Limit(most=1_000, of="marks of emphasis “*” and “_”", signs="*_", block=True,
          mend="put blank lines between its parts"),
    Limit(most=10_000, of="marks of Markdown", signs="*_[]<>`\\&!", mend="make two files of it"),
    Limit(most=250, of="headings and rules", signs="#=-*_", places=_ruled, block=True,
          mend="put a blank line before each heading"),
    Limit(most=50, of="lists and block quotes inside each other", signs=_STEPS, places=_steps,
          mend="indent the line less"),
    Limit(most=20_000, of="cells of tables", places=_cells, mend="publish the numbers as a file, and link to it"),
)  # fmt: skip
"""The limits of a Markdown body; the first that is passed is told."""
_FEW = min(limit.most for limit in BODY if limit.signs)
_SHORT = min(limit.most for limit in BODY if not limit.signs)
_SIGNS = frozenset(sign for limit in BODY for sign in limit.signs)
_LETTERS = "".join(sign for sign in _SIGNS if len(sign) == 1).encode()
_WORDS = tuple(sign for sign in _SIGNS if len(sign) > 1)


def body_passes(body: str) -> tuple[str, int] | None:
    """What is too much in a body, as a sentence for the editor, and its place; nothing where all is within limits."""
    if _has_few_signs(body):
        return None
    for limit in BODY:
        place = limit.passed_at(body)
        if place is not None:
            return limit.message, place
    return None


def _has_few_signs(body: str) -> bool:
    """Whether a body is so short, and has so few signs of all limits together, that it passes none: as most do."""
    raw = body.encode()
    if len(raw) > _SHORT:
        return False
    signs = len(raw) - len(raw.translate(None, _LETTERS))
    return signs + sum(map(body.count, _WORDS)) <= _FEW
