"""JSON Schemas of the content files, made from the types that load them: for editors that complete and check.

An editor's YAML turns `2025`, `true` and an empty value into a number, a truth value and null, where this program
reads text; a schema therefore takes each of them wherever the program does. It finds fewer mistakes than `check`.
"""

from collections.abc import Mapping
from typing import Any

from briefing.content.keys import Form, Key, keys
from briefing.content.kinds import KINDS
from briefing.content.known import Known
from briefing.content.meanings import QUOTE, SETTINGS, meanings
from briefing.model.entry import Quote
from briefing.model.moment import FIRST_YEAR, FORM, LAST_YEAR
from briefing.model.settings import Settings

Schema = dict[str, Any]

_DIALECT = "http://json-schema.org/draft-07/schema#"
_WORDS_OF_TRUTH = ("true", "yes", "on", "y", "t", "1", "false", "no", "off", "n", "f", "0")
_BLANK = r"^\s*$"
_NOTHING: Schema = {"type": ["null", "string"], "pattern": _BLANK}
"""An empty value is the same as no such line."""


def schemas(known: Known) -> dict[str, Schema]:
    """The schema of each kind of file, and of `site`, in which the site's own ids are listed."""
    found = {kind.name: _file(kind.name, kind.type, kind.name, known) for kind in KINDS}
    return {**found, "site": _file("site.yaml", Settings, SETTINGS, known)}


def _file(title: str, type_: type[Any], section: str, known: Known) -> Schema:
    used: dict[str, Schema] = {}
    body = _record(type_, meanings()[section], known, used)
    return {"$schema": _DIALECT, "title": title, **body, "definitions": dict(sorted(used.items()))}


def _record(type_: type[Any], said: Mapping[str, str], known: Known, used: dict[str, Schema]) -> Schema:
    said = meanings()[QUOTE] if type_ is Quote else said
    all_keys = keys(type_)
    return {
        "type": "object",
        "properties": {key.name: _property(key, said, known, used) for key in all_keys},
        "required": [key.name for key in all_keys if key.required],
        "additionalProperties": False,
    }


def _property(key: Key, said: Mapping[str, str], known: Known, used: dict[str, Schema]) -> Schema:
    value = _value(key.form, known, used)
    schema: Schema = {"description": said[key.name]} if key.name in said else {}
    if not key.required:
        schema |= {"anyOf": [value, _NOTHING]}
    else:
        schema |= {"allOf": [value]} if "$ref" in value else value
    if key.required and key.form.sort == "text":
        schema["pattern"] = r"\S"
    if isinstance(key.default, str | bool | int) and key.default != "":
        schema["default"] = key.default
    return schema


def _value(form: Form, known: Known, used: dict[str, Schema]) -> Schema:
    match form.sort:
        case "word":
            return _any_of(form.words)
        case "id":
            used.setdefault(form.thing, _ids(form.thing, known[form.thing]))
            return {"$ref": f"#/definitions/{form.thing}"}
        case "list":
            return {"type": "array", "items": _value(form.items or Form(sort="text"), known, used)}
        case "keys":
            return _record(form.type, {}, known, used)
        case "switches":
            switch = {"anyOf": [_SIMPLE["yes-no"], _NOTHING]}
            return {"type": "object", "properties": dict.fromkeys(form.words, switch), "additionalProperties": False}
        case _:
            return _SIMPLE[form.sort]


def _ids(thing: str, things: Mapping[str, str]) -> Schema:
    """The ids of the site's own things, with their names for whoever chooses among them."""
    if not things:  # a schema may not list no value at all
        return {"type": "string", "pattern": "(?!)", "patternErrorMessage": f"this site has no {thing} yet"}
    names: dict[bool | int | float | str, str] = {id_: name for id_, name in things.items()}  # noqa: C416 - as mypy sees it
    for id_, name in things.items():
        for number in _as_numbers(id_):
            names.setdefault(number, name)
    return {**_any_of(names), "enumDescriptions": list(names.values())}


def _any_of(words: Any) -> Schema:
    return {"enum": list(words)}


def _as_numbers(id_: str) -> list[bool | int | float]:
    """What an editor's YAML makes of an id that is no text to it: `2025`, `1e3`, `true`."""
    found: list[bool | int | float] = []
    for read in (int, float, lambda text: {"true": True, "false": False}[text], lambda text: int(text, 0)):
        try:
            found.append(read(id_))
        except (ValueError, KeyError, OverflowError):
            continue
    return found


def _either_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in word)


_SIMPLE: Mapping[str, Schema] = {
    "text": {"type": ["string", "number", "boolean"]},
    "number": {"type": ["integer", "string"], "pattern": r"^\s*[-+]?\d+(_\d+)*(\.0*)?\s*$"},
    "yes-no": {
        "type": ["boolean", "string", "integer"],
        "pattern": f"^({'|'.join(map(_either_case, _WORDS_OF_TRUTH))})$",
        "minimum": 0,
        "maximum": 1,
    },
    "date": {
        "type": ["string", "integer"],
        "pattern": rf"^\s*{FORM}\s*$",
        "patternErrorMessage": "a date: 2025-02-13, or 2025-02-13T12:41 where the time is known",
        "minimum": FIRST_YEAR,
        "maximum": LAST_YEAR,
    },
    "span": {
        "type": "array",
        "items": {"type": ["integer", "string"], "pattern": r"^\s*\d+(_\d+)*\s*$", "minimum": 0},
        "minItems": 2,
        "maxItems": 2,
    },
}
