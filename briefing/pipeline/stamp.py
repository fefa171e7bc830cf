"""The stamp: what the program is made of. What another program kept is not taken up."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def stamp() -> bytes:
    """Sixteen bytes that change with the program's own files, with Python, and with the packages installed beside."""
    digest = blake2b(f"{sys.implementation.cache_tag} {sys.version}".encode(), digest_size=16)
    for path in sorted(_modules(str(_PACKAGE))):
        digest.update(path.removeprefix(str(_PACKAGE)).encode())
        digest.update(Path(path).read_bytes())
    for name in installed():
        digest.update(f"{name}\n".encode())
    return digest.digest()


def _modules(folder: str) -> Iterator[str]:
    """The paths of all modules in a folder and below; by strings, since each start of the program asks for them."""
    for each in os.scandir(folder):
        if each.is_dir(follow_symlinks=False):
            yield from _modules(each.path)
        elif each.name.endswith(".py"):
            yield each.path


def installed() -> Iterator[str]:
    """The packages installed beside, each with its version, in an order that is always the same."""
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and Path(folder).is_dir():
            yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))
