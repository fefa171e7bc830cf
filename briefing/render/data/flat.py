"""Rows as flat files hold them: a column at a time, each cell one value."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from briefing.render.data.column import Column

Cell = str | int | None

_json = json.JSONEncoder(ensure_ascii=False).encode


def names(column: Column[Any]) -> tuple[str, ...]:
    """The columns that a column has in a flat file."""
    return (f"{column.name}_start", f"{column.name}_end") if column.kind == "span" else (column.name,)


def cells(column: Column[Any], values: Sequence[Any]) -> Iterator[list[Cell]]:
    """The cells of these columns from the values of one: a span's two ends, ids with a space between, lists as JSON."""
    match column.kind:
        case "span":
            yield [span[0] if span else None for span in values]
            yield [span[1] if span else None for span in values]
        case "ids":
            yield [" ".join(ids) for ids in values]
        case "texts" | "list" | "selectors":
            yield [*map(_json, values)]
        case "yes or no":
            yield [int(yes) for yes in values]
        case _:
            yield list(values)
