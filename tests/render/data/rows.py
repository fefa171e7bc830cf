"""Invented rows of every table, and how the files of the data are read back."""

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

from hypothesis import strategies as st

from briefing.render.context import Context
from briefing.render.data import as_csv, as_json
from briefing.render.data.as_sqlite import list_columns, list_table
from briefing.render.data.column import Column, Data, Kind, Row, Table, Value
from briefing.render.data.tables import SITE, TABLES

WORDS = st.text("=+-@'\"\t\r\n ;,a<\u0000é“”\u2028😀") | st.text()
SOME_WORDS = WORDS.filter(bool)
SLUGS = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*(#q[1-9])?", fullmatch=True)
PLACES = st.integers(0, 2**53)

VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    "number": PLACES,
    "yes or no": st.booleans(),
    "span": st.lists(PLACES, min_size=2, max_size=2),
    "texts": st.lists(WORDS, max_size=3),
    "ids": st.lists(SLUGS, max_size=3, unique=True),
    "selectors": st.lists(st.fixed_dictionaries({"type": WORDS, "exact": WORDS}), max_size=2),
}


def _value(column: Column[Any]) -> st.SearchStrategy[Any]:
    if column.kind == "list":
        return st.lists(_row(column.parts), max_size=2)
    known = VALUES.get(column.kind, SOME_WORDS)
    return st.none() | known if column.missing else known


def _row(columns: tuple[Column[Any], ...]) -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries({column.name: _value(column) for column in columns})


def _rows(table: Table[Any]) -> st.SearchStrategy[tuple[Row, ...]]:
    unique: Callable[[Row], Any] = lambda row: row["id"]  # noqa: E731 - a key, typed
    return st.lists(_row(table.columns), max_size=2, unique_by=unique).map(tuple)


@st.composite
def data(draw: st.DrawFn) -> Data:
    """Data in which one table has rows of any texts."""
    chosen = draw(st.sampled_from(TABLES))
    empty: dict[str, tuple[Row, ...]] = {table.name: () for table in TABLES}
    return {**empty, SITE.name: (draw(_row(SITE.columns)),), chosen.name: draw(_rows(chosen))}


def data_of(context: Context) -> Data:
    """All rows of a site."""
    return {table.name: table.rows(context, table.things(context)) for table in (SITE, *TABLES)}


def to_json(data: Data) -> bytes:
    """The JSON document; each row is a slice."""
    lists = {
        table.name: [(f"{at}", as_json.lines([row])) for at, row in enumerate(data[table.name])] for table in TABLES
    }
    return b"".join(text for _, text in as_json.document(data[SITE.name][0], lists))


def to_csv(table: Table[Any], data: Data) -> bytes:
    """The CSV file of a table; each row is a slice."""
    slices = [(f"{at}", as_csv.lines(table, [row])) for at, row in enumerate(data[table.name])]
    return b"".join(text for _, text in as_csv.document(table, slices))


def from_json(content: bytes) -> Data:
    """The rows of the JSON document."""
    read = json.loads(content)
    assert read.pop("schema_version") == 1
    return {name: tuple(rows) if isinstance(rows, list) else (rows,) for name, rows in read.items()}


def from_csv(table: Table[Any], content: bytes) -> tuple[Row, ...]:
    """The rows of a CSV file, each cell turned back as docs/data.md says."""
    lines = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
    return tuple({column.name: _from_cell(column, line) for column in table.columns} for line in lines)


def _from_cell(column: Column[Any], line: dict[str, str]) -> Value:
    if column.kind == "span":
        start, end = line[f"{column.name}_start"], line[f"{column.name}_end"]
        return [int(start), int(end)] if start else None
    cell = line[column.name]
    if column.kind == "ids":
        return list(cell.split())
    if column.kind in ("texts", "list", "selectors"):
        return json.loads(cell)  # type: ignore[no-any-return]
    if column.kind in ("number", "yes or no"):
        return bool(int(cell)) if column.kind == "yes or no" else int(cell)
    if cell.lstrip("'") != cell and cell.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠"):
        cell = cell[1:]
    return cell or None


def from_sqlite(content: bytes) -> Data:
    """The rows of the database, lists put together again."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        database.row_factory = sqlite3.Row
        return {table.name: _rows_of(database, table) for table in (SITE, *TABLES)}


def _rows_of(database: sqlite3.Connection, table: Table[Any]) -> tuple[Row, ...]:
    found = database.execute(f'SELECT * FROM "{table.name}" ORDER BY rowid').fetchall()  # noqa: S608 - our own names
    return tuple(
        {column.name: _from_database(database, table, column, row) for column in table.columns} for row in found
    )


def _from_database(database: sqlite3.Connection, table: Table[Any], column: Column[Any], row: sqlite3.Row) -> Value:
    if column.kind not in ("texts", "ids", "list"):
        return _from_columns(column, row)
    parts = list_columns(table, column)
    query = f'SELECT * FROM "{list_table(table, column)}" WHERE "{table.one}" = ? ORDER BY "position"'  # noqa: S608 - ours
    items = database.execute(query, [row["id"]]).fetchall()
    if column.parts:
        return [{part.name: _from_columns(part, each) for part in parts} for each in items]
    return [each[parts[0].name] for each in items]


def _from_columns(column: Column[Any], row: sqlite3.Row) -> Value:
    if column.kind == "span":
        start, end = row[f"{column.name}_start"], row[f"{column.name}_end"]
        return [start, end] if start is not None else None
    value: Value = row[column.name]
    if column.kind == "selectors":
        return json.loads(str(value))  # type: ignore[no-any-return]
    return bool(value) if column.kind == "yes or no" else value
