"""Which letters a font has, from its file: a letter that it lacks would be drawn as an empty box."""

import struct
from collections.abc import Iterator
from itertools import pairwise
from struct import iter_unpack, unpack_from

_UNICODE = ((3, 1), (0, 3))
"""The tables of the letters up to U+FFFF, as Windows and as Unicode call them."""
_TRUETYPE = (b"\0\1\0\0", b"OTTO")
_SEGMENTS = 4
"""The format of such a table: stretches of letters in a row."""
_LAST = 0xFFFE
"""The stretch of U+FFFF only marks the end."""


def letters(font: bytes) -> frozenset[int]:
    """The code points that a TrueType font has a shape for, those above U+FFFF left out; none if it is no such font."""
    try:
        return frozenset(_letters(font))
    except (struct.error, ValueError):
        return frozenset()


def _letters(font: bytes) -> Iterator[int]:
    at = _table(font)
    if at is None or unpack_from(">H", font, at) != (_SEGMENTS,):
        return
    size = unpack_from(">H", font, at + 6)[0]
    rows = [at + 14, *(at + 16 + size * n for n in range(1, 5))]
    ends, starts, moves, offsets = (
        [value for (value,) in iter_unpack(">H", font[start : start + size])] for start, _ in pairwise(rows)
    )
    for n, (start, end, move, offset) in enumerate(zip(starts, ends, moves, offsets, strict=True)):
        for letter in range(start, min(end, _LAST) + 1):
            if _shape(font, rows[3] + 2 * n, offset, letter - start, (letter + move) & 0xFFFF):
                yield letter


def _shape(font: bytes, at: int, offset: int, nth: int, moved: int) -> int:
    """The number of a letter's shape; 0 is the empty box."""
    return moved if offset == 0 else int(unpack_from(">H", font, at + offset + 2 * nth)[0])


def _table(font: bytes) -> int | None:
    """Where the table of letters begins."""
    for tag, _, start, _ in _directory(font):
        if tag == b"cmap":
            count = unpack_from(">H", font, start + 2)[0]
            tables = {(p, e): start + o for p, e, o in iter_unpack(">HHL", font[start + 4 : start + 4 + 8 * count])}
            return next((tables[key] for key in _UNICODE if key in tables), None)
    return None


def _directory(font: bytes) -> Iterator[tuple[bytes, int, int, int]]:
    count = unpack_from(">H", font, 4)[0] if font[:4] in _TRUETYPE else 0
    yield from iter_unpack(">4sLLL", font[12 : 12 + 16 * count])
