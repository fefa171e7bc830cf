"""The data of a built site: it agrees with the pages, keeps its schema, and opens in Datasette."""

import asyncio
import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any
from urllib.parse import urlencode

import pytest
from datasette.app import Datasette
from jsonschema import Draft202012Validator

from tests.site.published import ROOT, Published

TABLES = ("sources", "articles", "entries", "quotes", "statements", "actors", "topics", "questions")
WITH_PAGES = {"sources", "articles", "entries", "actors", "topics", "questions"}


@pytest.fixture
def document(published: Published) -> dict[str, Any]:
    read = json.loads(published.text("data/briefing.json"))
    assert isinstance(read, dict)
    return read


@pytest.fixture
def database(published: Published) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{published.folder}/data/briefing.sqlite?mode=ro", uri=True)) as found:
        yield found


def test_the_document_keeps_the_schema_beside_it(published: Published, document: dict[str, Any]) -> None:
    schema = json.loads(published.text("data/schema.json"))
    assert schema["$id"] == published.url("data/schema.json")
    Draft202012Validator(schema).validate(document)
    assert list(document) == ["schema_version", "site", *TABLES]


@pytest.mark.parametrize("table", sorted(WITH_PAGES))
def test_there_is_a_row_for_each_page_and_a_page_for_each_row(
    published: Published, document: dict[str, Any], table: str
) -> None:
    depth = "(?!kind/|page/)[^/]+/[^/]+" if table == "entries" else "[^/]+"
    pages = {name for name in published.pages if re.fullmatch(rf"{table}/{depth}/index\.html", name)}
    assert {published.file_at(row["url"]) for row in document[table]} == pages
    assert len(document[table]) == len(pages)


def test_every_quote_stands_on_its_page_where_its_address_says(published: Published, document: dict[str, Any]) -> None:
    places = [row["url"].partition("#") for row in document["quotes"]]
    assert all(anchor in published.pages[published.file_at(page) or ""].ids for page, _, anchor in places)
    anchors = [id_ for name, page in published.pages.items() if _is_entry(name) for id_ in page.ids]
    assert len(document["quotes"]) == len([id_ for id_ in anchors if re.fullmatch(r"q\d+", id_)])


def _is_entry(name: str) -> bool:
    return re.fullmatch(r"entries/[^/]+/[^/]+/index\.html", name) is not None


def test_statements_have_the_pages_that_they_name(published: Published, document: dict[str, Any]) -> None:
    named = {published.file_at(row["url"]) for row in document["statements"] if row["url"]}
    pages = {name for name in published.pages if re.fullmatch(r"statements/[^/]+/index\.html", name)}
    assert named == pages
    quotes = [id_ for row in document["statements"] for id_ in row["quotes"]]
    assert sorted(quotes) == sorted(row["id"] for row in document["quotes"] if row["statement"])


def test_every_id_has_its_row(document: dict[str, Any]) -> None:
    rows = {table: {row["id"] for row in document[table]} for table in TABLES}
    quotes = document["quotes"]
    assert {row["entry"] for row in quotes} <= rows["entries"]
    assert {row["speaker"] for row in quotes} - {None} <= rows["actors"]
    assert {actor for row in quotes for actor in row["about"]} <= rows["actors"]
    assert {row["statement"] for row in quotes} - {None} == rows["statements"]


def test_every_file_has_the_same_number_of_rows(
    published: Published, document: dict[str, Any], database: sqlite3.Connection
) -> None:
    in_json = {table: len(document[table]) for table in TABLES}
    in_csv = {table: len(list(csv.reader(_lines(published, table)))) - 1 for table in TABLES}
    in_sqlite = {table: database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in TABLES}  # noqa: S608 - our own names
    assert in_json == in_csv == in_sqlite


def _lines(published: Published, table: str) -> io.StringIO:
    content = (published.folder / "data" / f"{table}.csv").read_bytes()
    return io.StringIO(content.decode("utf-8"), newline="")


def test_the_page_tells_how_many(published: Published, document: dict[str, Any]) -> None:
    page = published.text("data/index.html")
    told = dict(re.findall(r'<th scope="row">(\w+)</th><td>(\d+)</td>', page))
    assert told == {table: str(len(document[table])) for table in TABLES}


def test_the_database_is_whole(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_queries_of_the_docs_run(database: sqlite3.Connection) -> None:
    docs = (ROOT / "docs/data.md").read_text(encoding="utf-8")
    queries = re.findall(r"```sql\n(.*?)```", docs, flags=re.DOTALL)
    assert len(queries) == 3
    for query in queries:
        database.execute(query).fetchall()


def test_datasette_opens_it(flagship: Published) -> None:
    document = json.loads(flagship.text("data/briefing.json"))
    quote = next(row for row in document["quotes"] if row["speaker"])
    word = max(re.findall(r"[a-z]+", quote["text"]), key=len)

    async def look() -> tuple[Any, Any, str]:
        datasette = Datasette([str(flagship.folder / "data/briefing.sqlite")])
        await datasette.invoke_startup()
        found = await datasette.client.get(f"/briefing/quotes.json?{urlencode({'_search': word, '_shape': 'array'})}")
        tables = await datasette.client.get("/briefing.json")
        page = await datasette.client.get("/briefing/statements")
        assert page.status_code == 200
        return found.json(), tables.json(), page.text

    with ThreadPoolExecutor(1) as aside:  # a browser test of this process may have left its event loop running
        found, database, page = aside.submit(asyncio.run, look()).result()
    assert quote["id"] in {row["id"] for row in found}
    counts = {table["name"]: table["count"] for table in database["tables"] if not table["hidden"]}
    assert {table: counts[table] for table in TABLES} == {table: len(document[table]) for table in TABLES}
    assert "/briefing/actors/" in page  # a foreign key is a link


def test_the_quotes_of_an_entry_are_on_its_page_for_machines(published: Published, document: dict[str, Any]) -> None:
    by_page: dict[str, set[str]] = {}
    for row in document["quotes"]:
        by_page.setdefault(row["url"].partition("#")[0], set()).add(row["url"])
    for address, quotes in by_page.items():
        (script,) = published.pages[published.file_at(address) or ""].all("script")
        assert script.get("type") == "application/ld+json"
        graph = json.loads(script.text or "")["@graph"]
        assert {node["@id"] for node in graph if node["@type"] == "Quotation"} == quotes
