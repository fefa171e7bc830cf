"""The data as an SQLite database, made in memory: foreign keys, tables for lists, a full-text index."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

from briefing.render.data.column import Column, Data, Row, Table
from briefing.render.data.flat import Cell, cells, names
from briefing.render.data.gaps import PAGE, without_remains
from briefing.render.data.tables import SITE, TABLES, VERSION

_INTEGERS = frozenset({"number", "yes or no", "span"})
_LISTS = frozenset({"ids", "texts", "list"})
_TOKENS = "unicode61 remove_diacritics 2"
_ROOM, _USUAL_ROOM = 64 * 2**20, 2**20
"""So many bytes of an index are gathered before they are written: room for all of it makes it sooner, and smaller."""
_PRAGMAS = (f"page_size = {PAGE}", "auto_vacuum = NONE", "encoding = 'UTF-8'", "secure_delete = ON")
"""What is otherwise as SQLite was compiled; the last has it write zeros over what it frees."""

Columns = tuple[Column[Any], ...]


def as_sqlite(data: Data) -> bytes:
    """The bytes of the database: the same for the same data, however SQLite was compiled."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        for pragma in _PRAGMAS:
            database.execute(f"PRAGMA {pragma}")
        database.execute("BEGIN")
        for table in (SITE, *TABLES):
            _table(database, table, data[table.name])
        database.execute("COMMIT")
        database.execute(f"PRAGMA user_version = {VERSION}")
        content = database.serialize()
    return without_remains(content)


def _table(database: sqlite3.Connection, table: Table[Any], rows: tuple[Row, ...]) -> None:
    """A table and those of its lists; its rows are not needed after it."""
    _things(database, table, rows)
    for column in table.columns:
        if column.kind in _LISTS:
            _list(database, table, column, rows)
    _index(database, table)


def list_table(table: Table[Any], column: Column[Any]) -> str:
    """The table that a column's lists stand in: `entry_actors`."""
    return f"{table.one}_{column.name}"


def list_columns(table: Table[Any], column: Column[Any]) -> Columns:
    """The columns of that table, after whose list it is and the place in it: one alone is called `actor` or `value`."""
    one = next((each.one for each in TABLES if each.name == column.to), "value")
    name = column.name if one == table.one else one
    return column.parts or (Column(name, "text", column.meaning, column.value, to=column.to),)


def _things(database: sqlite3.Connection, table: Table[Any], rows: tuple[Row, ...]) -> None:
    """A table of things, with those of its columns that hold one value."""
    columns = tuple(column for column in table.columns if column.kind not in _LISTS)
    database.execute(f'CREATE TABLE "{table.name}" ({", ".join(_declared(columns))})')
    _fill(database, table.name, [flat for c in columns for flat in cells(c, [row[c.name] for row in rows])])
    _references(database, table.name, columns)


def _list(database: sqlite3.Connection, table: Table[Any], column: Column[Any], rows: tuple[Row, ...]) -> None:
    """A table of what stands in the lists of one column: whose list, the place in it from 1, and what it is."""
    name, columns = list_table(table, column), list_columns(table, column)
    owner = f'"{table.one}" TEXT NOT NULL REFERENCES "{table.name}" ("id")'
    key = f'PRIMARY KEY ("{table.one}", "position")'
    declared = ", ".join((owner, '"position" INTEGER NOT NULL', *_declared(columns), key))
    database.execute(f'CREATE TABLE "{name}" ({declared})')
    found: list[Any] = [(row["id"], at, item) for row in rows for at, item in enumerate(_items(row, column), start=1)]
    flat = [f for c in columns for f in cells(c, [item[c.name] if column.parts else item for _, _, item in found])]
    _fill(database, name, [[id_ for id_, _, _ in found], [at for _, at, _ in found], *flat])
    _references(database, name, columns)


def _items(row: Row, column: Column[Any]) -> Iterable[Any]:
    items = row[column.name]
    return items if isinstance(items, list) else ()


def _fill(database: sqlite3.Connection, name: str, columns: list[list[Cell]]) -> None:
    places = ", ".join("?" * len(columns))
    database.executemany(f'INSERT INTO "{name}" VALUES ({places})', zip(*columns, strict=True))  # noqa: S608 - our names


def _references(database: sqlite3.Connection, name: str, columns: Columns) -> None:
    """An index for every column that leads to another table: what leads to a row is asked for as often as the row."""
    for column in columns:
        if column.to:
            database.execute(f'CREATE INDEX "{name}_{column.name}" ON "{name}" ("{column.name}")')


def _declared(columns: Columns) -> Iterator[str]:
    for column in columns:
        kind = "INTEGER" if column.kind in _INTEGERS else "TEXT"
        key = " PRIMARY KEY" if column.kind == "id" else ""
        null = "" if column.missing else " NOT NULL"
        to = f' REFERENCES "{column.to}" ("id")' if column.to else ""
        for name in names(column):
            yield f'"{name}" {kind}{key}{null}{to}'


def _index(database: sqlite3.Connection, table: Table[Any]) -> None:
    """The full-text index of a table, which reads its words from the table itself."""
    if not table.searched:
        return
    columns = ", ".join(f'"{name}"' for name in table.searched)
    options = f'content="{table.name}", tokenize="{_TOKENS}"'
    name = f'"{table.name}_fts"'
    database.execute(f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, {options})")
    for command, value in (("hashsize", _ROOM), ("rebuild", None), ("hashsize", _USUAL_ROOM)):
        database.execute(f"INSERT INTO {name} ({name}, rank) VALUES (?, ?)", (command, value))  # noqa: S608 - our names
