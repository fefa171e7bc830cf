"""A table as CSV (RFC 4180, UTF-8): a row a thing, a header line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefing.render.data.column import Piece, Row, Table
from briefing.render.data.flat import Cell, cells, names

_SIGNS = "=+-@\t\r\n＝＋－＠"
_FORMULA = re.compile(rf"'*[{re.escape(_SIGNS)}]")
"""What a spreadsheet would take for a formula, or what would read like its guarded form."""
_PARTING = re.compile(r'[",\r\n]')
_FIRST = frozenset(f"'{_SIGNS}")
"""What begins none of both needs no second look."""


def lines(table: Table[Any], rows: Sequence[Row]) -> bytes:
    """Rows of a table; what is missing is an empty cell."""
    columns = [
        [*map(_written, flat)] for column in table.columns for flat in cells(column, [row[column.name] for row in rows])
    ]
    return _together(zip(*columns, strict=True))


def document(table: Table[Any], pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The file of a table in pieces; those given are the lines of its rows."""
    yield "", _together(([name for column in table.columns for name in names(column)],))
    yield from pieces


def guarded(text: str) -> str:
    """A cell that no spreadsheet runs: one apostrophe before whatever begins like a formula, apostrophes or not."""
    return f"'{text}" if text[:1] in _FIRST and _FORMULA.match(text) else text


def _written(cell: Cell) -> str:
    """A cell as it stands in its line; a text in quotation marks only where it must be.

    `csv` looks at each character by itself, which takes ten times as long.
    """
    if cell is None:
        return ""
    if isinstance(cell, int):
        return str(cell)
    text = guarded(cell)
    return '"' + text.replace('"', '""') + '"' if _PARTING.search(text) else text


def _together(rows: Iterable[Iterable[str]]) -> bytes:
    return "".join(f"{','.join(row)}\r\n" for row in rows).encode()
