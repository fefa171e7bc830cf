"""Fingerprints: sixteen bytes that two values share only if they are alike, in this process or in another one."""

import marshal
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from functools import cache
from hashlib import blake2b
from operator import attrgetter
from typing import Any

SIZE = 16
_PLAIN = (str, int, bytes, float, bool, type(None))
_FORM = 2
"""The newest form of `marshal` in which equal values are equal bytes: later ones tell of shared objects."""


class Fingerprints:
    """Fingerprints of the model's values.

    Those of records are kept while the record is: a record stands in many lists. The same object must not change.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, bytes]] = {}

    def __call__(self, value: Any) -> bytes:
        """The fingerprint of a value that is made of frozen dataclasses, mappings, sequences, sets and plain values."""
        return blake2b(marshal.dumps(self._plain(value), _FORM), digest_size=SIZE).digest()

    def _plain(self, value: Any) -> Any:
        """The value in terms of which `marshal` knows, with a fingerprint in the place of each record."""
        if type(value) in _PLAIN:
            return value
        if is_dataclass(value):
            return self._record(value)
        match value:
            case tuple() | list():
                plain: Any = [self._plain(each) for each in value]
            case Mapping():
                plain = ("map", [(self._plain(key), self._plain(each)) for key, each in value.items()])
            case frozenset():
                plain = ("set", sorted(self._plain(each) for each in value))
            case datetime():
                plain = ("time", value.isoformat(), str(value.tzinfo))
            case date():
                plain = ("day", value.isoformat())
            case str():
                plain = str(value)
            case _:
                raise TypeError(f"a {type(value).__name__} has no fingerprint")
        return plain

    def _record(self, record: Any) -> bytes:
        known = self._known.get(id(record))
        if known is None or known[0] is not record:
            kind = type(record)
            values = _reader(kind)(record)  # type: ignore[arg-type] # a class can be hashed; mypy doubts it
            plain = (kind.__name__, [self._plain(each) for each in values])
            known = (record, blake2b(marshal.dumps(plain, _FORM), digest_size=SIZE).digest())
            self._known[id(record)] = known
        return known[1]


@cache
def _reader(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What reads all fields of a dataclass."""
    names = [field.name for field in fields(kind)]
    if len(names) > 1:
        return attrgetter(*names)
    return lambda record: tuple(getattr(record, name) for name in names)
