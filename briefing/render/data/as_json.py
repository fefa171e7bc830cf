"""The data as one JSON document."""

import json

from briefing.render.data.column import Data, Row
from briefing.render.data.tables import SITE, TABLES, VERSION


def as_json(data: Data) -> bytes:
    """The document, one row a line, so that what has changed between two builds can be read in a comparison."""
    lists = (f'"{table.name}": [{_rows(data[table.name])}]' for table in TABLES)
    site = f'"{SITE.name}": {_row(data[SITE.name][0])}'
    members = ",\n".join((f'"schema_version": {VERSION}', site, *lists))
    return f"{{\n{members}\n}}\n".encode()


def _rows(rows: tuple[Row, ...]) -> str:
    return ",".join(f"\n  {_row(row)}" for row in rows) + ("\n" if rows else "")


def _row(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False)
