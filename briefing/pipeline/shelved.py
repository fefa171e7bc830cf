"""Files on the shelf as plain values, for the memo and between processes.

Of each record only what linking asks of all of them stands there by itself. The rest is kept as bytes, from which the
record is made whole when more is asked of it: after an edit, few are.
"""

import marshal
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from briefing.content.named import Names
from briefing.content.shelf import Kept, Sound
from briefing.model.article import Article
from briefing.model.asleep import Asleep, asleep, written_of
from briefing.model.entry import Entry
from briefing.pipeline.flat import fill, flat, kind_of, name_of, whole
from briefing.pipeline.memo import Flat

_ASKED: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {
        Article: ("id", "source", "published", "updated", "bylines", "copy_of", "formerly"),
        Entry: (
            "id", "title", "article", "time", "kind", "key", "actors", "topics", "copy_of", "language", "corrections",
            "formerly", "status",
        ),
    }
)  # fmt: skip
"""What linking asks of all records of a kind, and lists of many: whatever else is asked takes longer.

Of other kinds there are few, and a record of theirs is whole from the beginning."""


def plain(kept: Kept) -> Flat:
    """A file of the shelf as plain values."""
    look, mark, sound = kept
    record = sound.record
    written = written_of(sound) or marshal.dumps((flat(record), sound.names.things, sound.names.quotes))
    asked = tuple(flat(getattr(record, name)) for name in _ASKED.get(type(record), ()))
    return look, mark, name_of(type(record)), asked, sound.lines, written


def read_again(plain: Flat) -> Kept:
    """What `plain` made plain."""
    look, mark, name, asked, lines, written = plain
    make, puts = _maker(name)
    record = make(written)
    for put, value in zip(puts, asked, strict=True):
        put(record, value if type(value) is not list else whole(value))
    sound = asleep(Sound, _wake_names, written)
    _PUT_RECORD(sound, record)
    _PUT_LINES(sound, lines)
    return look, mark, sound


_PUT_RECORD, _PUT_LINES, _PUT_NAMES = (
    vars(Sound)[name].__set__ for name in ("record", "lines", "names")
)  # of fields that are set once, which is what frozen means


def _wake_record(record: Any, written: bytes) -> None:
    fill(record, marshal.loads(written)[0])  # noqa: S302 - it is of a memo, whose digest says who has written it


def _wake_names(sound: Sound, written: bytes) -> None:
    _, things, quotes = marshal.loads(written)  # noqa: S302 - as above
    _PUT_NAMES(sound, Names(things=things, quotes=quotes))


@cache
def _maker(name: str) -> tuple[Callable[[bytes], Any], tuple[Callable[[Any, Any], None], ...]]:
    """What makes a record of a class, and what sets each field that is asked of all."""
    kind = kind_of(name)
    asked = tuple(vars(kind)[each].__set__ for each in _ASKED.get(kind, ()))
    if issubclass(kind, Asleep):
        return lambda written: asleep(kind, _wake_record, written), asked
    return lambda written: whole(marshal.loads(written)[0]), asked  # noqa: S302 - as above
