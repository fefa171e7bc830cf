"""The store: a memo in two files, so that a build after an edit writes little.

One holds a whole memo. The other holds what has changed since, and names the first by its seal: beside any other it
is nothing. In whatever order the two came onto the disk, together they are a memo that some build has left.
"""

from pathlib import Path
from typing import Any

from briefing.pipeline.memo import Memo
from briefing.pipeline.sealed import opened, packed, seal

_SINCE = ".since"
_SHARE = 8
"""What has changed is folded into the whole memo when it takes more than one in so many of its bytes."""

Parts = dict[str, Any]
"""By their names a memo's mappings, lists and texts; or what is new of them."""


class Store:
    """Where one memo is kept; what a program of another stamp has kept there is none."""

    def __init__(self, path: Path, stamp: bytes) -> None:
        self._path, self._since = path, path.with_suffix(_SINCE)
        self._stamp = stamp
        self._base: Parts = {}
        self._seal, self._size = b"", 0

    def read(self) -> Memo:
        """The memo that was kept last: an older one where only that is whole, an empty one where none is."""
        self._seal, self._size, base = opened(self._path, self._stamp)
        self._base = base or {}
        news = opened(self._since, self._stamp + self._seal)[-1] or {}
        memo = Memo(**{name: _with(part, news.get(name)) for name, part in self._base.items()})
        memo.reads = {group: {**numbers} for group, numbers in memo.reads.items()}  # a build adds to each of them
        return memo

    def write(self, memo: Memo) -> None:
        """Keep a memo: what of it is new, or all of it.

        Raises:
            OSError: if it cannot be written.
        """
        parts = {name: getattr(memo, name) for name in Memo.__slots__}
        if self._base:
            news = {name: _new(self._base[name], part) for name, part in parts.items() if part != self._base[name]}
            body = packed(news)
            if len(body) * _SHARE <= self._size:
                seal(self._since, self._stamp + self._seal, body)
                return
        seal(self._path, self._stamp, packed(parts))
        self._since.unlink(missing_ok=True)
        self._base = {}  # a memo that is kept once more is kept whole


def _new(base: Any, part: Any) -> Any:
    """What of a part is new: how many it has or which keys are gone, and what has another value; a text is whole."""
    match part:
        case dict():
            gone = [key for key in base if key not in part]
            return gone, {key: value for key, value in part.items() if key not in base or base[key] != value}
        case list():
            there = len(base)
            return len(part), {at: value for at, value in enumerate(part) if at >= there or base[at] != value}
        case _:
            return part


def _with(base: Any, new: Any) -> Any:
    """A part of its own, with what is new of it."""
    match base:
        case dict():
            gone, values = new or ((), {})
            kept = base | values
            for key in gone:
                del kept[key]
            return kept
        case list():
            size, values = new or (len(base), {})
            part = base[:size] + [None] * (size - len(base))
            for at, value in values.items():
                part[at] = value
            return part
        case _:
            return base if new is None else new
