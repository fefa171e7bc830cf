"""Tables and columns: what the briefing's data is made of, whatever the file."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeAlias, TypeVar

from briefing.model.frozen import frozen
from briefing.model.moment import Moment
from briefing.model.span import Span
from briefing.render.context import Context

T = TypeVar("T")
U = TypeVar("U")

Kind = Literal[
    "id", "text", "number", "yes or no", "date", "address", "digest", "span", "texts", "ids", "list", "selectors"
]  # fmt: skip
"""`id` is the row's own; a `list` has `parts`; the others are said in docs/data.md."""

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value] | None"
"""What JSON can say."""

Row: TypeAlias = dict[str, Value]
Data: TypeAlias = Mapping[str, tuple[Row, ...]]
"""All rows, under the names of their tables."""

Piece: TypeAlias = tuple[str, bytes]
"""A part of a file: the name of the slice that it is, or none, and its bytes."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column: its `meaning` in words, and how its `value` is read from the thing that the row is about.

    Where `missing` is set the value can be null. `to` is the table of whose rows these are ids; every such id has a
    row. `words` are the only values that there can be, and `parts` the columns of the rows inside a `list`.
    """

    name: str
    kind: Kind
    meaning: str
    value: Callable[[Context, T], Value]
    missing: bool = False
    to: str | None = None
    words: tuple[str, ...] = ()
    parts: "tuple[Column[Any], ...]" = ()


@frozen
class Table(Generic[T]):
    """One table: a row for each of the `things`. `one` names a row; `searched` columns are in the full-text index."""

    name: str
    one: str
    meaning: str
    things: Callable[[Context], Iterable[T]]
    columns: tuple[Column[T], ...]
    searched: tuple[str, ...] = ()

    def rows(self, context: Context, things: Iterable[T]) -> tuple[Row, ...]:
        """The rows of some of the things."""
        return tuple(_row(self.columns, context, thing) for thing in things)


def _row(columns: tuple[Column[T], ...], context: Context, thing: T) -> Row:
    return {column.name: column.value(context, thing) for column in columns}


def rows_of(parts: tuple[Column[U], ...], things: Callable[[T], Iterable[U]]) -> Callable[[Context, T], Value]:
    """The value of a `list` column: a row of these parts for each of the things inside a thing."""
    return lambda context, thing: [_row(parts, context, each) for each in things(thing)]


def among(ids: Iterable[str], rows: Container[str]) -> list[Value]:
    """The ids that have a row, each once, in their order."""
    return [id_ for id_ in dict.fromkeys(ids) if id_ in rows]


def one_of(id_: str | None, rows: Container[str]) -> str | None:
    """The id, if it has a row."""
    return id_ if id_ in rows else None


def iso(moment: Moment | None) -> str | None:
    """A moment as ISO 8601, at the precision that is known."""
    return str(moment) if moment else None


def bounds(span: Span | None) -> list[Value] | None:
    """Where a stretch of text begins and ends."""
    return [span.start, span.end] if span else None
