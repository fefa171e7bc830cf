"""A table as CSV (RFC 4180, UTF-8): a row a thing, a header line."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefing.render.data.column import Piece, Row, Table
from briefing.render.data.flat import Cell, cells, names

_SIGNS = "=+-@\t\r\n＝＋－＠"
_FORMULA = re.compile(rf"'*[{re.escape(_SIGNS)}]")
"""What a spreadsheet would take for a formula, or what would read like its guarded form."""
_FIRST = frozenset(f"'{_SIGNS}")
"""What begins none of both needs no second look."""


class _Lines(list[str]):
    """What a CSV writer writes to."""

    def write(self, line: str) -> None:
        self.append(line)


def lines(table: Table[Any], rows: Sequence[Row]) -> bytes:
    """Rows of a table; what is missing is an empty cell."""
    columns = [
        [_guarded(cell) for cell in flat]
        for column in table.columns
        for flat in cells(column, [row[column.name] for row in rows])
    ]
    return _written(zip(*columns, strict=True))


def document(table: Table[Any], pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The file of a table in pieces; those given are the lines of its rows."""
    yield "", _written(([name for column in table.columns for name in names(column)],))
    yield from pieces


def guarded(text: str) -> str:
    """A cell that no spreadsheet runs: one apostrophe before whatever begins like a formula, apostrophes or not."""
    return f"'{text}" if text[:1] in _FIRST and _FORMULA.match(text) else text


def _guarded(cell: Cell) -> Cell:
    return guarded(cell) if isinstance(cell, str) else cell


def _written(rows: Iterable[Iterable[Cell]]) -> bytes:
    written = _Lines()
    csv.writer(written).writerows(rows)
    return "".join(written).encode()
