"""What SQLite leaves between the cells of a page is no part of the database that is published."""

import sqlite3
from contextlib import closing

from briefing.render.data.gaps import PAGE, without_remains


def _database() -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        made.execute(f"PRAGMA page_size = {PAGE}")
        made.execute("CREATE TABLE things (name TEXT PRIMARY KEY, said TEXT)")
        made.executemany("INSERT INTO things VALUES (?, ?)", [(f"{n}", "word " * (n % 40 * 40)) for n in range(400)])
        return made.serialize()


def _dirty(database: bytes) -> bytes:
    """The same with letters in the gap of every page of a table or of an index."""
    dirty = bytearray(database)
    for page in range(0, len(database), PAGE):
        header = page or 100
        if dirty[header] in (2, 5, 10, 13):
            after = header + (12 if dirty[header] in (2, 5) else 8)
            start = after + 2 * int.from_bytes(dirty[header + 3 : header + 5])
            end = page + int.from_bytes(dirty[header + 5 : header + 7])
            dirty[start:end] = b"x" * (end - start)
    return bytes(dirty)


def test_remains_go_and_the_database_stays_whole() -> None:
    database = _database()
    dirty = _dirty(database)
    assert len(database) > 50 * PAGE
    assert without_remains(dirty) == without_remains(database) != dirty
    with closing(sqlite3.connect(":memory:")) as read:
        read.deserialize(without_remains(dirty))
        assert read.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert read.execute("SELECT count(*), sum(length(said)) FROM things").fetchone() == (400, 1_560_000)
