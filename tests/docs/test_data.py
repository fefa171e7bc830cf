"""docs/data.md holds the columns as the code has them. `make bless` writes its tables anew."""

import os
from collections.abc import Iterator
from typing import Any

from briefing.render.data.as_sqlite import list_columns, list_table
from briefing.render.data.column import Column, Kind, Table
from briefing.render.data.flat import names
from briefing.render.data.tables import SITE, TABLES, VERSION
from tests.architecture.tree import ROOT

DOC = ROOT / "docs/data.md"
BLESS = os.environ.get("BLESS") == "1"

KINDS: dict[Kind, str] = {
    "id": "text",
    "text": "text",
    "number": "number",
    "yes or no": "true or false",
    "date": "date",
    "address": "address",
    "digest": "64 hexadecimal digits",
    "span": "span",
    "texts": "list of texts",
    "list": "list of objects",
    "selectors": "list of selectors",
}


LISTS: tuple[Kind, ...] = ("ids", "texts", "list")


def test_the_columns_are_described_as_they_are() -> None:
    text = DOC.read_text(encoding="utf-8")
    expected = text
    for table in (SITE, *TABLES):
        end = "\n## " if table is TABLES[-1] else "\n### "
        expected = _with(expected, f"### `{table.name}`\n", "\n".join(_described(table)), end)
    expected = _with(expected, "<!-- tables of lists -->\n", "\n".join(_list_tables()), "\n<!-- end -->")
    if BLESS:
        DOC.write_text(expected, encoding="utf-8", newline="\n")
    else:
        assert text == expected


def test_the_version_is_the_one_of_the_files() -> None:
    assert f"`schema_version` is {VERSION}." in DOC.read_text(encoding="utf-8")


def _with(text: str, start: str, between: str, end: str) -> str:
    """The text with other words between two marks."""
    before, _, rest = text.partition(start)
    _, _, after = rest.partition(end)
    assert after, start
    return f"{before}{start}\n{between}\n{end}{after}"


def _described(table: Table[Any]) -> Iterator[str]:
    yield f"{table.meaning}\n"
    yield "| column | type | |"
    yield "|---|---|---|"
    for column in table.columns:
        yield _row(column, column.name)
        yield from (_row(part, f"{column.name}[].{part.name}") for part in column.parts)


def _row(column: Column[Any], name: str) -> str:
    return f"| `{name}` | {_type(column)}{' or null' if column.missing else ''} | {column.meaning} |"


def _type(column: Column[Any]) -> str:
    if column.words:
        return ", ".join(f"`{word}`" for word in column.words)
    if column.to:
        return f"{'list of ids' if column.kind == 'ids' else 'id'} of [`{column.to}`](#{column.to})"
    return KINDS[column.kind]


def _list_tables() -> Iterator[str]:
    yield "| table | holds | columns |"
    yield "|---|---|---|"
    for table in TABLES:
        for column in (each for each in table.columns if each.kind in LISTS):
            own = [name for each in list_columns(table, column) for name in names(each)]
            columns = ", ".join(f"`{name}`" for name in (table.one, "position", *own))
            yield f"| `{list_table(table, column)}` | `{column.name}` of `{table.name}` | {columns} |"
