"""Slugs: words as file names."""

import re
import unicodedata
from collections.abc import Container, Mapping
from typing import Any

from briefing.model.file_name import WINDOWS

_APOSTROPHE = re.compile("['’]")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_LONGEST = 48


def slug(text: str, longest: int = _LONGEST) -> str:
    """`text` as lower-case ASCII words with hyphens between them, cut between words at `longest` characters.

    Accents are dropped; a text without a letter or a digit becomes `untitled`, one that cannot be a file `con-1`.
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text)).encode("ascii", "ignore").decode().lower()
    words = _NOT_A_LETTER.sub("-", plain).strip("-")
    if len(words) > longest:
        cut, _, _ = words[: longest + 1].rpartition("-")
        words = cut or words[:longest]
    return f"{words}-1" if words in WINDOWS else words or "untitled"


def free(wanted: str, taken: Container[str]) -> str:
    """`wanted`, or with the first number behind it under which it is not taken yet."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def taken(things: Mapping[Any, Any]) -> set[str]:
    """The ids that things have, and had: at these stand pages that lead on to theirs."""
    return {*things, *(old for thing in things.values() for old in thing.formerly)}
