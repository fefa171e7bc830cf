"""The schema describes the document, and refuses what is none."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from briefing.render.context import Context
from briefing.render.data.schema import schema
from briefing.render.data.tables import SITE, TABLES
from tests.render.conftest import MakeSite
from tests.render.data.rows import data_of, to_json

SCHEMA: Any = json.loads(schema("https://briefing.example/data/schema.json"))


@pytest.fixture
def document(site: MakeSite) -> Any:
    return json.loads(to_json(data_of(Context.of(site()))))


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "https://briefing.example/data/schema.json"


def test_a_site_keeps_it(document: Any) -> None:
    Draft202012Validator(SCHEMA).validate(document)


def test_it_names_every_key_and_no_other(document: Any) -> None:
    assert list(document) == list(SCHEMA["properties"]) == ["schema_version", SITE.name, *(t.name for t in TABLES)]
    for table in TABLES:
        names = set(SCHEMA["properties"][table.name]["items"]["properties"])
        assert all(set(row) == names for row in document[table.name])


WRONG = {
    "version": ("schema_version", 2),
    "no list": ("entries", {}),
    "a row that lacks keys": ("actors", [{"id": "ada-exampleby"}]),
}


@pytest.mark.parametrize("name", WRONG)
def test_it_refuses_what_is_wrong(document: Any, name: str) -> None:
    key, value = WRONG[name]
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate({**document, key: value})


@pytest.mark.parametrize(
    ("key", "value"),
    [("grade", "good"), ("span", [1]), ("url", None), ("about", "borduria"), ("selector", [{"type": "XPathSelector"}])],
)
def test_it_refuses_a_wrong_quote(document: Any, key: str, value: Any) -> None:
    row = {**document["quotes"][0], key: value}
    valid = Draft202012Validator(SCHEMA).is_valid({**document, "quotes": [row]})
    assert valid is (key == "url")
