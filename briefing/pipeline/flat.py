"""Records as plain values, which `marshal` can keep, and back again many times faster than they are read from files.

A plain value stands for itself, and so does a tuple of plain values; anything else is a list that begins with what it
is: a number for a tuple, a set and a time, and the name of its class for a record.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any
from zoneinfo import ZoneInfo

_TUPLE, _SET, _TIME = 0, 1, 2
_MODEL = "briefing.model."
"""Where the classes of records are; no other module is touched for what a file says."""
_PLAIN = frozenset({str, int, bool, float, bytes, type(None)})


def flat(value: Any) -> Any:
    """A record, or a part of one, as plain values."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return value if _PLAIN.issuperset(map(type, value)) else [_TUPLE, *map(flat, value)]
    if is_dataclass(kind):
        name, values = _reader(kind)
        return [name, *[each if type(each) in _PLAIN else flat(each) for each in values(value)]]
    if isinstance(value, frozenset):
        return [_SET, *map(flat, value)]
    if isinstance(value, datetime):
        zone = value.tzinfo
        if isinstance(zone, ZoneInfo) and zone.key:
            return [_TIME, value.replace(tzinfo=None).isoformat(), zone.key, value.fold]
        return [_TIME, value.isoformat(), "", value.fold]
    raise TypeError(f"a {type(value).__name__} cannot be kept")


def whole(value: Any) -> Any:
    """What `flat` made plain."""
    if type(value) is not list:
        return value
    kind = value[0]
    if type(kind) is str:
        return _maker(kind)(value)
    if kind == _TIME:
        return _time(*value[1:])
    parts = [whole(part) for part in value[1:]]
    return tuple(parts) if kind == _TUPLE else frozenset(parts)


def fill(record: Any, written: list[Any]) -> None:
    """Set all fields of a record to what its plain form says."""
    _setter(type(record))(record, written)  # type: ignore[arg-type] # a class can be hashed; mypy doubts it


def name_of(kind: type[Any]) -> str:
    """The name of a class of records in plain forms."""
    return _reader(kind)[0]  # type: ignore[arg-type] # as above


@cache
def kind_of(name: str) -> type[Any]:
    """The class of records that a plain form names.

    Raises:
        ValueError: if it is none of the model's.
    """
    module, _, class_ = name.partition(":")
    if not module.startswith(_MODEL):
        raise ValueError(f"{name} is no record")
    kind: type[Any] = getattr(import_module(module), class_)
    return kind


@cache
def _reader(kind: type[Any]) -> tuple[str, Callable[[Any], tuple[Any, ...]]]:
    """The name of a class of records, and what reads all fields of one."""
    names = [field.name for field in fields(kind)]
    read = attrgetter(*names)
    return f"{kind.__module__}:{kind.__qualname__}", read if len(names) > 1 else lambda record: (read(record),)


def _time(written: str, zone: str, fold: int) -> datetime:
    time = datetime.fromisoformat(written)
    return time.replace(tzinfo=ZoneInfo(zone) if zone else time.tzinfo, fold=fold) if zone or fold else time


@cache
def _maker(name: str) -> Callable[[list[Any]], Any]:
    """What makes a record of a class from its plain form; its values were checked when it was first made."""
    kind = kind_of(name)
    put, new = _setter(kind), object.__new__  # type: ignore[arg-type] # as above

    def make(written: list[Any]) -> Any:
        made = new(kind)
        put(made, written)
        return made

    return make


@cache
def _setter(kind: type[Any]) -> Callable[[Any, list[Any]], None]:
    """What sets all fields of a record of a class."""
    setters = [getattr(kind, field.name).__set__ for field in fields(kind)]

    def put(record: Any, written: list[Any]) -> None:
        parts = iter(written)
        next(parts)
        for set_, part in zip(setters, parts, strict=True):
            set_(record, part if type(part) is not list else whole(part))

    return put
