"""Signatures: by what a file is known again without being read."""

import os
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias

Signature: TypeAlias = tuple[bytes, int, int, int]
"""The digest of a file's content; its size in bytes, when it was last written (in nanoseconds) and its inode."""

_DIGEST = 16


def digest(content: bytes) -> bytes:
    """Sixteen bytes that stand for a content."""
    return blake2b(content, digest_size=_DIGEST).digest()


def signed(content: bytes, about: os.stat_result) -> Signature:
    """The signature of a file whose content has this digest, and which looks so."""
    return content, about.st_size, about.st_mtime_ns, about.st_ino


def signature(path: str) -> Signature | None:
    """The signature of a file, which is read; nothing where there is none."""
    try:
        about = os.stat(path)  # before it is read: what is written to it in between is then noticed
        return signed(digest(Path(path).read_bytes()), about)
    except OSError:
        return None


def signed_anew(path: str, known: Signature) -> Signature | None:
    """The signature of a file whose content is still the one that was signed; nothing where it is another.

    The file is read only where it was written since, or is another file.
    """
    try:
        about = os.stat(path)
    except OSError:
        return None
    if known[1:] == (about.st_size, about.st_mtime_ns, about.st_ino):
        return known
    new = signature(path) if about.st_size == known[1] else None
    return new if new and new[0] == known[0] else None
