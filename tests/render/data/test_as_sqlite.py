"""The database: keys that lead somewhere, lists in tables of their own, words that can be found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from briefing.render.context import Context
from briefing.render.data.as_sqlite import as_sqlite
from briefing.render.data.gaps import without_remains
from briefing.render.data.tables import TABLES
from tests.invented import entry, quote
from tests.render.conftest import MakeSite
from tests.render.data.rows import data_of


@pytest.fixture
def database(site: MakeSite) -> Iterator[sqlite3.Connection]:
    fourth = entry(
        "klow-talks/04-tea",
        actors=("ada-exampleby", "borduria"),
        quotes=(
            quote("The café is “open”", speaker="ada-exampleby", about=("borduria",)),
            quote("Tea is at four", speaker="ada-exampleby"),
        ),
        body="Über den Fluß.",
    )
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(as_sqlite(data_of(Context.of(site(entries={fourth.id: fourth})))))
        yield found


def _all(database: sqlite3.Connection, query: str) -> list[Any]:
    return database.execute(query).fetchall()


def test_it_is_whole_and_every_key_leads_to_a_row(database: sqlite3.Connection) -> None:
    assert _all(database, "PRAGMA integrity_check") == [("ok",)]
    assert _all(database, "PRAGMA foreign_key_check") == []


def test_nothing_is_left_in_it_that_another_version_of_sqlite_would_not_leave(site: MakeSite) -> None:
    made = as_sqlite(data_of(Context.of(site())))
    assert made == without_remains(made)


def test_every_reference_is_declared(database: sqlite3.Connection) -> None:
    for table in TABLES:
        declared = {(row[3], row[2]) for row in _all(database, f'PRAGMA foreign_key_list("{table.name}")')}
        assert declared == {(c.name, c.to) for c in table.columns if c.to and c.kind != "ids"}


def test_lists_have_tables_of_their_own_in_order(database: sqlite3.Connection) -> None:
    query = "SELECT position, actor FROM entry_actors WHERE entry = 'klow-talks/04-tea' ORDER BY position"
    assert _all(database, query) == [(1, "ada-exampleby"), (2, "borduria")]
    assert _all(database, "SELECT quote, actor FROM quote_about WHERE quote LIKE '%04-tea%'") == [
        ("klow-talks/04-tea#q1", "borduria")
    ]


@pytest.mark.parametrize("words", ["cafe", "CAFÉ", '"is open"', "op*"])
def test_quotes_are_found_by_their_words(database: sqlite3.Connection, words: str) -> None:
    query = "SELECT quotes.id FROM quotes_fts JOIN quotes ON quotes.rowid = quotes_fts.rowid WHERE quotes_fts MATCH ?"
    assert ("klow-talks/04-tea#q1",) in database.execute(query, [words]).fetchall()


def test_entries_are_found_by_their_words(database: sqlite3.Connection) -> None:
    query = "SELECT id FROM entries WHERE rowid IN (SELECT rowid FROM entries_fts WHERE entries_fts MATCH 'uber')"
    assert _all(database, query) == [("klow-talks/04-tea",)]


def test_the_version_is_in_the_file(database: sqlite3.Connection) -> None:
    assert _all(database, "PRAGMA user_version") == [(1,)]
