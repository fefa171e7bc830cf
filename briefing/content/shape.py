"""The shape of a document: from loose text to a typed record, or a finding for every place that does not fit."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import Any, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from briefing.content.document import Document
from briefing.content.keys import NOT_IN_FILES
from briefing.content.limits import MOST_TOLD
from briefing.content.nearest import did_you_mean
from briefing.model.finding import Finding, Where
from briefing.model.record import BadField

Context = Mapping[str, Any]
_PLAIN = re.compile(r"[\w-]+(?: [\w-]+)*")
_MOST_NAMED = 12
"""More words that are allowed than these nobody reads to the end."""


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(type_: type[Any]) -> TypeAdapter[Any]:
    """The reader of a type, made once: making one takes longer than reading a hundred files."""
    if type_ not in _ADAPTERS:
        _ADAPTERS[type_] = TypeAdapter(type_)
    return _ADAPTERS[type_]


def shape(
    document: Document, type_: type[Any], given: Mapping[str, Any], context: Context
) -> tuple[Any, list[Finding]]:
    """The record of `type_` that a document holds, or `None` with all that is wrong with it.

    Args:
        document: the file.
        type_: a frozen dataclass of the model.
        given: the fields that do not come from the YAML: `id`, `origin`, `body`.
        context: `zone`, the time zone of times that name none.
    """
    taken = NOT_IN_FILES & document.data.keys()
    findings = [_unknown_key(document, type_, (key,)) for key in sorted(taken)]
    try:
        record = _adapter(type_).validate_python({**document.data, **given}, context=dict(context))
    except ValidationError as error:
        findings += [_finding(document, type_, each) for each in error.errors(include_url=False)[:MOST_TOLD]]
    return (None, findings) if findings else (record, [])


Sentence = Callable[[ErrorDetails], str]


def _shown(detail: ErrorDetails) -> str:
    value = detail["input"]
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, dict):
        return "keys and values"
    return "a list" if isinstance(value, list) else "nothing"


def _listed(detail: ErrorDetails) -> str:
    """A list as it could be written, of what is there if that is a plain word."""
    value = detail["input"]
    return f"[{value}]" if isinstance(value, str) and _PLAIN.fullmatch(value) else "[a, b]"


def _allowed(detail: ErrorDetails) -> str:
    expected = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    near = did_you_mean(str(detail["input"]), expected)
    if len(expected) > _MOST_NAMED:
        return f"{_shown(detail)} is none of the {len(expected)} names that are known here{near}"
    return f"{_shown(detail)} is not known here: write {', '.join(expected[:-1])} or {expected[-1]}{near}"


_SENTENCES: Mapping[str, tuple[str, Sentence]] = MappingProxyType(
    {
        "missing": ("missing-key", lambda d: f"“{d['loc'][-1]}” is missing"),
        "literal_error": ("bad-value", _allowed),
        "string_type": ("wrong-type", lambda d: f"expected text, found {_shown(d)}"),
        "tuple_type": ("wrong-type", lambda d: f"expected a list, such as {_listed(d)}, found {_shown(d)}"),
        "dataclass_type": ("wrong-type", lambda d: f"expected keys and values, found {_shown(d)}"),
        "mapping_type": ("wrong-type", lambda d: f"expected keys and values, found {_shown(d)}"),
        "dict_type": ("wrong-type", lambda d: f"expected keys and values, found {_shown(d)}"),
        "int_parsing": ("wrong-type", lambda d: f"{_shown(d)} is no whole number"),
        "int_type": ("wrong-type", lambda d: f"expected a whole number, found {_shown(d)}"),
        "bool_parsing": ("wrong-type", lambda d: f"{_shown(d)} is neither true nor false"),
        "bool_type": ("wrong-type", lambda d: f"expected true or false, found {_shown(d)}"),
        "greater_than_equal": ("bad-value", lambda d: f"{_shown(d)} is below {d['ctx']['ge']}"),
        "bad-date": ("bad-date", lambda d: d["msg"]),
        "bad-span": ("bad-span", lambda d: d["msg"]),
        "value_error": ("bad-value", lambda d: str(d["ctx"]["error"])),
    }
)
"""What the validating library found, as the check's name and a sentence for the editor."""


def _finding(document: Document, type_: type[Any], detail: ErrorDetails) -> Finding:
    key = detail["loc"][-1:] == ("[key]",)
    where: Where = detail["loc"][:-1] if key else detail["loc"]
    error = detail.get("ctx", {}).get("error")
    if isinstance(error, BadField):
        where = (*where, error.field)
    if detail["type"] == "unexpected_keyword_argument":
        return _unknown_key(document, type_, where)
    missing = detail["type"] == "missing"
    holder = where[:-1] if missing else where
    check, sentence = _SENTENCES.get(detail["type"], ("bad-value", lambda d: d["msg"]))
    inside = _dotted(holder[:-1] if key else holder)
    inside = f"{inside}: " if inside else ""
    return Finding(origin=document.find(holder, key=key), check=check, message=inside + sentence(detail), where=where)


def _dotted(where: Where) -> str:
    """`quotes 2, speaker` for `("quotes", 1, "speaker")`: as an editor would count."""
    return ", ".join(step if isinstance(step, str) else f"no. {step + 1}" for step in where).replace(", no.", " no.")


def _unknown_key(document: Document, type_: type[Any], where: Where) -> Finding:
    keys = _keys(_type_at(type_, where[:-1]))
    message = f"“{where[-1]}” is no key of this file{did_you_mean(str(where[-1]), keys)} (known: {', '.join(keys)})"
    return Finding(origin=document.find(where, key=True), check="unknown-key", message=message, where=where)


def _type_at(type_: Any, where: Where) -> Any:
    """The dataclass that `where` leads to inside `type_`."""
    if not is_dataclass(type_):
        inner = next((part for part in get_args(type_) if is_dataclass(part)), None)
        return _type_at(inner, where) if inner else type_
    steps = [step for step in where if isinstance(step, str)]
    if not steps:
        return type_
    return _type_at(get_type_hints(type_)[steps[0]], tuple(steps[1:]))


def _keys(type_: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(type_) if field.name not in NOT_IN_FILES) if is_dataclass(type_) else ()
