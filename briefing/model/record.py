"""What all records that come from a file have in common."""

from typing import Any, ClassVar
from urllib.parse import urlsplit


class BadField(ValueError):
    """A value that its field cannot have; `field` names it, and the message is one sentence for the editor."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def require_web_address(field: str, address: str | None) -> None:
    """Refuse what is no address of a page on the web: a link to it could do anything.

    Raises:
        BadField: with a sentence for the editor.
    """
    if address is None:
        return
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, address))
    except ValueError:
        good = False
    if not good:
        raise BadField(field, f"“{address}” is no web address: write https://example.org/…")


class Record:
    """Marks a dataclass whose fields are the keys of a content file; any other key is an error.

    The dictionary is the field that the validating library reads from the class itself, so the
    record's definition is also its file format, and this package need not import the library.
    """

    __slots__ = ()
    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}
