"""Whatever the texts are, each kind of file gives them back; the same data gives the same bytes."""

import json

from hypothesis import given, settings

from briefing.render.context import Context
from briefing.render.data import as_json
from briefing.render.data.as_sqlite import as_sqlite
from briefing.render.data.column import Data
from briefing.render.data.files import data_files
from briefing.render.data.tables import TABLES
from tests.render.conftest import MakeSite
from tests.render.data.rows import data, data_of, from_csv, from_json, from_sqlite, to_csv, to_json


@given(data())
def test_json_gives_everything_back(given_data: Data) -> None:
    lines = {table.name: [*map(as_json.lines, zip(given_data[table.name]))] for table in TABLES}
    assert from_json(to_json(given_data)) == dict(as_json.Lines(given_data["site"][0], lines)) == given_data


@given(data())
def test_csv_gives_everything_back(given_data: Data) -> None:
    assert {table.name: from_csv(table, to_csv(table, given_data)) for table in TABLES} == {
        table.name: given_data[table.name] for table in TABLES
    }


@settings(max_examples=50)
@given(data())
def test_sqlite_gives_everything_back(given_data: Data) -> None:
    assert from_sqlite(as_sqlite(given_data)) == given_data


def test_the_three_say_the_same_of_a_site(site: MakeSite) -> None:
    context = Context.of(site())
    files = {file.path.removeprefix("data/"): file.content for file in data_files(context)}
    rows = data_of(context)
    assert from_json(files["briefing.json"]) == rows
    assert from_sqlite(files["briefing.sqlite"]) == rows
    assert set(files) == {
        "briefing.json",
        "schema.json",
        "briefing.sqlite",
        *(f"{table.name}.csv" for table in TABLES),
    }


def test_the_same_site_gives_the_same_bytes(site: MakeSite) -> None:
    first, second = (list(data_files(Context.of(site()))) for _ in range(2))
    assert first == second


def test_switched_off_there_is_none(site: MakeSite) -> None:
    assert list(data_files(Context.of(site(pages={"data": False})))) == []


def test_each_row_has_a_line_of_its_own_in_the_json(site: MakeSite) -> None:
    context = Context.of(site())
    content = next(file.content for file in data_files(context) if file.path.endswith(".json")).decode()
    entry = next(line for line in content.splitlines() if '"klow-talks/01-talks-open-in-klow"' in line)
    assert json.loads(entry.rstrip(","))["article"] == "klow-talks"
