"""Sealed files: plain values that are taken up only as the same program, or one of its kind, has written them.

What is cut off, damaged, or another program's is nothing.
"""

import marshal
from hashlib import blake2b
from pathlib import Path
from typing import Any
from zlib import crc32

from briefing.output.whole import write_whole

_SEAL = 16
_BAD = (EOFError, ValueError, TypeError)
"""What `marshal` raises for bytes that are not what they should be."""


def opened(path: Path, stamp: bytes) -> tuple[bytes, int, Any]:
    """The seal of a file, how many bytes it holds, and these values; nothing, where no such program has written it."""
    try:
        raw = path.read_bytes()
        seal, body = raw[:_SEAL], memoryview(raw)[_SEAL:]
        if _seal(stamp, body) == seal:
            return seal, len(body), marshal.loads(body)  # noqa: S302 - the seal says that this program has written it
    except (OSError, *_BAD):
        pass
    return b"", 0, None


def packed(values: Any) -> bytes:
    """The bytes of a file."""
    return marshal.dumps(values)


def seal(path: Path, stamp: bytes, body: bytes) -> None:
    """Put a file in place.

    Raises:
        OSError: if it cannot be written.
    """
    write_whole(path, _seal(stamp, body), body)


def _seal(stamp: bytes, body: bytes | memoryview) -> bytes:
    """What only these bytes under this stamp have: the body is large, so only its sum goes with the stamp."""
    return blake2b(b"%b %d %d" % (stamp, len(body), crc32(body)), digest_size=_SEAL).digest()
