"""The JSON Schema of the data, made from the columns."""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from briefing.render.data.column import Column, Kind
from briefing.render.data.tables import SITE, TABLES, VERSION

_TEXT: Mapping[str, Any] = {"type": "string"}
_PLACE: Mapping[str, Any] = {"type": "integer", "minimum": 0}
_DATE = r"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?[+-]\d\d:\d\d(:\d\d)?)?)?)?$"


def _object(properties: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "object", "required": list(properties), "properties": dict(properties)}


_SELECTORS: Mapping[str, Any] = {
    "type": "array",
    "items": {
        "oneOf": [
            _object({"type": {"const": "TextQuoteSelector"}, "exact": _TEXT, "prefix": _TEXT, "suffix": _TEXT}),
            _object({"type": {"const": "TextPositionSelector"}, "start": _PLACE, "end": _PLACE}),
        ]
    },
}

_KINDS: Mapping[Kind, Mapping[str, Any]] = MappingProxyType(
    {
        "id": _TEXT,
        "text": _TEXT,
        "number": _PLACE,
        "yes or no": {"type": "boolean"},
        "date": {"type": "string", "pattern": _DATE},
        "address": {"type": "string", "format": "uri"},
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "span": {"type": "array", "items": _PLACE, "minItems": 2, "maxItems": 2},
        "texts": {"type": "array", "items": _TEXT},
        "ids": {"type": "array", "items": _TEXT, "uniqueItems": True},
        "list": {"type": "array"},
        "selectors": _SELECTORS,
    }
)


def schema(address: str) -> bytes:
    """The schema (draft 2020-12) that is served at `address`. A later column is no breach of it."""
    tables = {
        table.name: {"type": "array", "description": table.meaning, "items": _row(table.columns)} for table in TABLES
    }
    properties = {
        "schema_version": {"const": VERSION},
        SITE.name: {"description": SITE.meaning, **_row(SITE.columns)},
        **tables,
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": address}
    return (json.dumps({**head, **_object(properties)}, ensure_ascii=False, indent=1) + "\n").encode()


def _row(columns: Iterable[Column[Any]]) -> Mapping[str, Any]:
    return _object({column.name: _described(column) for column in columns})


def _described(column: Column[Any]) -> Mapping[str, Any]:
    found = dict(_KINDS[column.kind])
    if column.parts:
        found["items"] = _row(column.parts)
    if column.words:
        found["enum"] = [*column.words, *([None] if column.missing else [])]
    if column.missing:
        found["type"] = [found["type"], "null"]
    refers = f"; an id of `{column.to}`" if column.to else ""
    return {"description": column.meaning + refers, **found}
