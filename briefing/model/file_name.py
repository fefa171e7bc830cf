"""File names: which paths are one on some system, and which of them some system cannot hold."""

import re
import unicodedata
from collections.abc import Iterable

WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that no file and no folder can have on Windows, whatever their endings."""

_NOT_ON_WINDOWS = re.compile(r'[\x00-\x1f<>:"\\|?*]')
_PLAIN = re.compile(r"(?:(?!con|prn|aux|nul|com|lpt)[a-z0-9_-]++(?:\.[a-z0-9_-]++)*+(?:/|\Z))++")
"""How nearly all paths look: they need not be looked at part by part."""


def folded(path: str) -> str:
    """A path as systems read it that know no capitals, and one form of each letter with its accents."""
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def clash(paths: Iterable[str]) -> tuple[str, str] | None:
    """The first path that some system takes for one before it, or for a folder of one, and that one.

    Args:
        paths: each once, with `/`.
    """
    files: dict[str, str] = {}
    folders: dict[str, tuple[str, str]] = {}
    for path in paths:
        key = folded(path)
        if key in files:
            return path, files[key]
        files[key] = path
        spelled = path
        while "/" in key:
            key, spelled = key.rpartition("/")[0], spelled.rpartition("/")[0]
            before = folders.setdefault(key, (spelled, path))
            if before[0] != spelled:
                return path, before[1]
            if before[1] != path:
                break  # and so were the folders above
    return next(((folders[key][1], path) for key, path in files.items() if key in folders), None)


def kept_by_windows(path: str) -> str | None:
    """The part of a path that no file and no folder can be called on Windows."""
    return None if _PLAIN.fullmatch(path) else next(filter(_is_kept, path.split("/")), None)


def _is_kept(name: str) -> bool:
    bare = unicodedata.normalize("NFKC", name).casefold().partition(".")[0].rstrip(" ")
    return bare in WINDOWS or name.endswith((".", " ")) or _NOT_ON_WINDOWS.search(name) is not None
