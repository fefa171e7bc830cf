"""Media types: what a file is, by its name, on every machine the same."""

from mimetypes import MimeTypes
from pathlib import PurePosixPath

_OWN = {
    ".avif": "image/avif",
    ".csv": "text/csv",
    ".eml": "message/rfc822",
    ".ico": "image/vnd.microsoft.icon",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".otf": "font/otf",
    ".sqlite": "application/vnd.sqlite3",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""What Python's own table lacks, or has only in some versions."""
_IN_UTF_8 = ("text/", "application/json", "application/xml", "image/svg+xml", "application/manifest+json")
_KNOWN = MimeTypes()
"""Python's own table alone: what this machine's registry says of `.js` may be wrong."""


def media_type(name: str) -> str:
    """The type of the file of this name, with the encoding where it is text."""
    suffix = PurePosixPath(name).suffix.lower()
    type_ = _OWN.get(suffix) or _KNOWN.types_map[True].get(suffix) or "application/octet-stream"
    return f"{type_}; charset=utf-8" if type_.startswith(_IN_UTF_8) else type_
