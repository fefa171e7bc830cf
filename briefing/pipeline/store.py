"""The store: a memo in two files, so that a build after an edit writes little.

One holds a whole memo. The other holds what has changed since, and names the first by its digest: beside any other it
is nothing. In whatever order the two came onto the disk, together they are a memo that some build has left.
"""

import marshal
from hashlib import blake2b
from pathlib import Path
from typing import Any

from briefing.output.whole import write_whole
from briefing.pipeline.memo import Memo

_DIGEST = 16
_BAD = (EOFError, ValueError, TypeError)
"""What `marshal`, and taking its result apart, raise for a file that is not what it should be."""
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
        self._mark, self._size = b"", 0

    def read(self) -> Memo:
        """The memo that was kept last: an older one where only that is whole, an empty one where none is."""
        self._mark, self._size, self._base = _read(self._path, self._stamp)
        _, _, news = _read(self._since, self._stamp + self._mark)
        return Memo(**{name: _with(part, news.get(name)) for name, part in self._base.items()})

    def write(self, memo: Memo) -> None:
        """Keep a memo: what of it is new, or all of it.

        Raises:
            OSError: if it cannot be written.
        """
        parts = {name: getattr(memo, name) for name in Memo.__slots__}
        if self._base:
            news = {name: _new(self._base[name], part) for name, part in parts.items() if part != self._base[name]}
            body = marshal.dumps(news)
            if len(body) * _SHARE <= self._size:
                write_whole(self._since, _digest(self._stamp + self._mark, body), body)
                return
        body = marshal.dumps(parts)
        write_whole(self._path, _digest(self._stamp, body), body)
        self._since.unlink(missing_ok=True)
        self._base = {}  # a memo that is kept once more is kept whole


def _read(path: Path, stamp: bytes) -> tuple[bytes, int, Parts]:
    """The digest of a file, how many bytes it holds, and these parts; nothing, where no such program has written it."""
    try:
        raw = path.read_bytes()
        mark, body = raw[:_DIGEST], memoryview(raw)[_DIGEST:]
        if _digest(stamp, body) == mark:
            return mark, len(body), marshal.loads(body)  # noqa: S302 - the digest says that this program has written it
    except (OSError, *_BAD):
        pass
    return b"", 0, {}


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


def _digest(stamp: bytes, body: bytes | memoryview) -> bytes:
    """Of both, one after the other: the body is large, and never copied."""
    mark = blake2b(stamp, digest_size=_DIGEST)
    mark.update(body)
    return mark.digest()
