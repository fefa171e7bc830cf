"""Ticks: how long two writings of a file may bear the same time."""

_SECOND = 1_000_000_000
_COARSE, _FINE = 2 * _SECOND, _SECOND // 20
"""Nanoseconds: file systems that count whole seconds (or two of them), and the others, with the system's own ticks."""


def is_settled(written: int, seen: int) -> bool:
    """Whether a file that is written after it was `seen` will bear another time than this one.

    Both are in nanoseconds since 1970. A time that is no whole second is of a file system that counts finely.
    """
    return seen - written > (_FINE if written % _SECOND else _COARSE)
