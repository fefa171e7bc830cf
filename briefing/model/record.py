"""What all records that come from a file have in common."""

import re
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
        good = good and parts.port != 0  # a port that is none raises an error
    except ValueError:
        good = False
    if not good:
        raise BadField(field, f"“{address}” is no web address: write https://example.org/…")


_LANGUAGE = re.compile(
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*", re.ASCII
)
"""BCP 47: a language, its script, its region, its variants."""


def require_language(language: str | None) -> None:
    """Refuse what is no code of a language: browsers and search machines could make nothing of it.

    Raises:
        BadField: with a sentence for the editor.
    """
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise BadField("language", f"“{language}” is no code of a language: write one such as en, en-GB or uk")


class Record:
    """Marks a value whose fields are the keys of a content file; any other key is an error.

    Every kind of file has `formerly`, the ids under which its page stood before. The record's definition is also its
    file format.
    """

    __slots__ = ()
