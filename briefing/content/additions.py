"""Additions: values that a content file lacks, put in at their places, every other byte as it was."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import fields
from itertools import takewhile
from typing import Any

from briefing.content.edits import opened
from briefing.content.folder import CONTENT
from briefing.content.kinds import KINDS
from briefing.content.lists import with_items, with_key
from briefing.content.writing import Value, add_quotes, to_yaml
from briefing.content.yaml_text import YamlProblem, read_yaml
from briefing.model.entry import Entry, Quote
from briefing.model.finding import Where
from briefing.model.frozen import frozen


@frozen
class Addition:
    """A value that shall stand at `where`: the only one of its key, or one more of a list (`many`).

    A mapping is a new quote of an entry.
    """

    where: Where
    value: str | Mapping[str, Value]
    many: bool = False


def with_additions(path: str, raw: str, additions: Iterable[Addition]) -> str:
    """The text of a file with what it lacks; what it has already is not added again.

    Raises:
        YamlProblem: if something cannot be put there, or another value stands there by now.
    """
    before = opened(path, raw).document
    wanted, text = deepcopy(before.data), raw
    for addition in additions:
        if _added(wanted, addition):
            text = _with(path, text, addition)
    if not _reads_as(path, text, wanted, before.body):
        raise YamlProblem("it cannot be added as the file is written: do it by hand")
    return text


def _reads_as(path: str, text: str, data: dict[str, Any], body: str) -> bool:
    try:
        after = opened(path, text).document
    except YamlProblem:
        return False
    return (after.data, after.body) == (data, body)


def _with(path: str, raw: str, addition: Addition) -> str:
    if not isinstance(addition.value, str):
        return add_quotes(raw, [addition.value])
    behind = _behind(path, addition.where)
    if addition.many:
        return with_items(path, raw, addition.where, [addition.value], behind)
    return with_key(path, raw, addition.where, addition.value, behind)


def _behind(path: str, where: Where) -> tuple[str, ...]:
    """The keys that stand before one in a file of its kind, or in a quote, as the docs list them."""
    of_file = next((kind.type for kind in KINDS if path.startswith(f"{CONTENT}/{kind.folder}/")), Entry)
    type_ = Quote if len(where) > 1 else of_file
    return tuple(takewhile(lambda name: name != where[-1], (field.name for field in fields(type_))))


def _added(data: dict[str, Any], addition: Addition) -> bool:
    """Put a value into data as it shall be read; whether it was not there yet.

    Raises:
        YamlProblem: if there is no such place, or another value stands there.
    """
    holder: Any = data
    try:
        for step in addition.where[:-1]:
            holder = holder[step]
        there = holder.get(addition.where[-1])
    except (KeyError, IndexError, TypeError, AttributeError):
        raise YamlProblem("the place where it belongs is no longer there") from None
    value = addition.value if isinstance(addition.value, str) else read_yaml(to_yaml(addition.value))
    if not addition.many:
        if there not in (None, value):
            raise YamlProblem(f"“{addition.where[-1]}” says `{there}` by now")
        holder[addition.where[-1]] = value
        return there is None
    listed = list(there or ())
    holder[addition.where[-1]] = listed if value in listed else [*listed, value]
    return value not in listed
