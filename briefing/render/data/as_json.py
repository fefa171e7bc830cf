"""The data as one JSON document."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.render.data.column import Data, Piece, Row
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


def data_in(content: bytes) -> Data:
    """The rows that a document has."""
    read = json.loads(content)
    return {SITE.name: (read[SITE.name],), **{table.name: tuple(read[table.name]) for table in TABLES}}
