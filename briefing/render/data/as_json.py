"""The data as one JSON document."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.render.data.column import Piece, Row
from briefing.render.data.tables import SITE, TABLES, VERSION

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def lines(rows: Iterable[Row]) -> bytes:
    """Rows of one list, each a line, so that what has changed between two builds can be read in a comparison."""
    return ",".join(f"\n  {_ENCODE(row)}" for row in rows).encode()


def document(site: Row, lists: Mapping[str, Sequence[Piece]]) -> Iterator[Piece]:
    """The document in pieces; `lists` has the lines of each table's rows."""
    yield "", f'{{\n"schema_version": {VERSION},\n"{SITE.name}": {_ENCODE(site)}'.encode()
    for table in TABLES:
        yield "", f',\n"{table.name}": ['.encode()
        for at, piece in enumerate(lists[table.name]):
            if at:
                yield "", b","
            yield piece
        yield "", b"\n]" if lists[table.name] else b"]"
    yield "", b"\n}\n"


class Lines(Mapping[str, tuple[Row, ...]]):
    """The rows of all tables, by the lines of each: they are read when they are asked for, and not kept."""

    def __init__(self, site: Row, lines: Mapping[str, Sequence[bytes]]) -> None:
        self._site, self._lines = site, lines

    def __getitem__(self, name: str) -> tuple[Row, ...]:
        return (self._site,) if name == SITE.name else tuple(json.loads(b"[" + b",".join(self._lines[name]) + b"]"))

    def __iter__(self) -> Iterator[str]:
        return iter((SITE.name, *self._lines))

    def __len__(self) -> int:
        return len(self._lines) + 1
