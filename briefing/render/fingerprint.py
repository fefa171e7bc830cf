"""Fingerprints: sixteen bytes that two values share only if they are alike, in this process or in another one."""

import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeAlias

from briefing.model.moment import Moment

_DIGEST = 16
_FORM = 2
"""The newest form of `marshal` in which equal values are equal bytes: later ones tell of shared objects."""

Plain: TypeAlias = Any
"""What `marshal` knows."""
_PLAIN = frozenset({str, int, float, bool, bytes, type(None)})
"""What is plain by itself, where it is no other class that is made of it."""


class Fingerprints:
    """Fingerprints of the model's values, which must not change.

    Those of records are kept as long as this is: a record stands in many lists, and a program that goes on meets it
    again.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, bytes]] = {}

    def __call__(self, value: Any) -> bytes:
        """The fingerprint of a value that is made of frozen dataclasses, mappings, sequences, sets and plain values."""
        return _digest(self._plain(value))

    def each(self, values: Iterable[Any]) -> list[bytes]:
        """What stands for each of many values: two have the same only if they are alike.

        For a record that is its own fingerprint, which is known the next time; `__call__` gives one of that.
        """
        known = self._known.get
        return [
            there[1] if (there := known(id(value))) is not None and there[0] is value else self._short(value)
            for value in values
        ]

    def _short(self, value: Any) -> bytes:
        if type(value) is Moment:
            return _text(value).encode()
        plain = self._plain(value)
        there = self._known.get(id(value))
        return there[1] if there is not None and there[0] is value else _digest(plain)

    def know(self, marks: Iterable[tuple[Any, bytes]]) -> None:
        """Take fingerprints of records as known: marks that no other has, nor the same record once it changes."""
        self._known.update({id(record): (record, mark) for record, mark in marks})

    def _plain(self, value: Any) -> Plain:
        """The value in terms of which `marshal` knows, with a fingerprint in the place of each record."""
        known = self._known.get(id(value))
        if known is not None and known[0] is value:
            return known[1]
        return _way(type(value))(self, value)  # type: ignore[arg-type] # a class can be hashed; mypy doubts it

    def record(self, record: Any) -> Plain:
        """A record's own fingerprint."""
        kind = type(record)
        values = _reader(kind)(record)  # type: ignore[arg-type] # as above
        print_ = _digest([kind.__name__, self.sequence(values)])
        self._known[id(record)] = (record, print_)
        return print_

    def sequence(self, values: Any) -> Plain:
        """The parts in their order."""
        return [each if type(each) in _PLAIN else self._plain(each) for each in values]

    def mapping(self, values: Any) -> Plain:
        """Keys and values in their order."""
        return ("map", [(self._plain(key), self._plain(each)) for key, each in values.items()])

    def collection(self, values: Any) -> Plain:
        """The parts in an order of their own."""
        return ("set", sorted(self._plain(each) for each in values))


def _text(moment: Moment) -> str:
    """All that is known of a moment."""
    start = moment.start
    return f"moment {start.isoformat()} {start.tzinfo} {moment.precision}"


def _digest(plain: Plain) -> bytes:
    return blake2b(marshal.dumps(plain, _FORM), digest_size=_DIGEST).digest()


Way = Callable[[Fingerprints, Any], Plain]
_WAYS: tuple[tuple[Any, Way], ...] = (
    (Moment, lambda _, moment: ("moment", _text(moment))),
    (str, lambda _, text: str(text)),
    ((int, float, bytes, type(None)), lambda _, value: value),
    (datetime, lambda _, time: ("time", time.isoformat(), str(time.tzinfo))),
    (date, lambda _, day: ("day", day.isoformat())),
    ((tuple, list), Fingerprints.sequence),
    (Mapping, Fingerprints.mapping),
    (frozenset, Fingerprints.collection),
)
"""How values become plain; the first that fits."""


@cache
def _way(kind: type) -> Way:
    for kinds, way in _WAYS:
        if issubclass(kind, kinds):
            return way
    if is_dataclass(kind):
        return Fingerprints.record
    raise TypeError(f"a {kind.__name__} has no fingerprint")


@cache
def _reader(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads all fields of a dataclass."""
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)
