"""What each key means, in the words of the documentation, which the installed package carries."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

_SECTION = re.compile(r"^#+ ([A-Za-z]+)[^\n]*\n(.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
_ROW = re.compile(r"^\| (`[^|]+`) \|([^|]*)\|([^|]*)\|", re.MULTILINE)
_NAME = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")

SETTINGS = "settings"
QUOTE = "quotes"
DOCS = ("content.md", "settings.md")
"""The pages whose tables say it."""


@cache
def meanings() -> Mapping[str, Mapping[str, str]]:
    """For each kind of file (`actor`, `settings` …), and for `quotes`, what its keys mean, in plain words."""
    of_files, of_site = ((docs() / name).read_text(encoding="utf-8") for name in DOCS)
    found = {name.lower(): _rows(text) for name, text in _SECTION.findall(of_files)}
    return MappingProxyType({**found, SETTINGS: _rows(of_site.partition("\n## ")[0])})


def _rows(text: str) -> Mapping[str, str]:
    """Each key of a table with the cell that says what it means."""
    return MappingProxyType(
        {
            name: _LINK.sub(r"\1", meaning.strip())
            for names, _, meaning in _ROW.findall(text)
            for name in _NAME.findall(names)
        }
    )


def docs() -> Path:
    """The folder of the documentation: inside the installed package, or beside it in the project's own folder."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "docs"
    return inside if inside.is_dir() else package.parent / "docs"
