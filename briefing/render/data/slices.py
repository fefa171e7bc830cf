"""Slices: the tables cut into rows that are made together, so that an edit has few of them made again."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from zlib import crc32

from briefing.model.frozen import frozen
from briefing.render.context import Context
from briefing.render.data import as_csv, as_json
from briefing.render.data.column import Table
from briefing.render.data.tables import TABLES

_ROWS = 64
"""So many rows has a slice, on the average."""


PREFIX = "data:"
"""How the names of slices begin, and of nothing else that is made."""


class Texts(NamedTuple):
    """The rows of a slice as the document has them, and as the file of their table has them."""

    json: bytes
    csv: bytes


@frozen
class Slice:
    """The rows of some `things` that follow each other in a table; `name` is that of no other slice."""

    name: str
    table: Table[Any]
    things: tuple[Any, ...]

    def texts(self, context: Context) -> Texts:
        """Its rows, made of the site."""
        rows = self.table.rows(context, self.things)
        return Texts(json=as_json.lines(rows), csv=as_csv.lines(self.table, rows))


def slices(context: Context) -> Iterator[Slice]:
    """All slices, in the order of their tables and rows."""
    for table in TABLES:
        for things in cut(table.things(context)):
            yield Slice(name=f"{PREFIX}{table.name}/{things[0].id}", table=table, things=things)


def cut(things: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """The things of a table, those together that are of one slice.

    Whether a thing begins one is told by its id alone: a thing more, or less, leaves all other slices as they are.
    """
    together: list[Any] = []
    for thing in things:
        if together and crc32(thing.id.encode()) % _ROWS == 0:
            yield tuple(together)
            together = []
        together.append(thing)
    if together:
        yield tuple(together)
