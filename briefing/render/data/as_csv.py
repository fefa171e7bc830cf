"""A table as CSV (RFC 4180, UTF-8): a row a thing, a header line."""

import csv
import re
from typing import Any

from briefing.render.data.column import Data, Table
from briefing.render.data.flat import Cell, cells, names

_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet would take for a formula, or what would read like its guarded form."""


class _Lines(list[str]):
    """What a CSV writer writes to."""

    def write(self, line: str) -> None:
        self.append(line)


def as_csv(table: Table[Any], data: Data) -> bytes:
    """The rows of a table; what is missing is an empty cell."""
    rows = data[table.name]
    columns = [
        [_guarded(cell) for cell in flat]
        for column in table.columns
        for flat in cells(column, [row[column.name] for row in rows])
    ]
    lines = _Lines()
    writer = csv.writer(lines)
    writer.writerow(name for column in table.columns for name in names(column))
    writer.writerows(zip(*columns, strict=True))
    return "".join(lines).encode()


def guarded(text: str) -> str:
    """A cell that no spreadsheet runs: one apostrophe before whatever begins like a formula, apostrophes or not."""
    return f"'{text}" if _FORMULA.match(text) else text


def _guarded(cell: Cell) -> Cell:
    return guarded(cell) if isinstance(cell, str) else cell
