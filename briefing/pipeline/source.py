"""The lines that findings are about, as their files have them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.model.finding import Finding, Origin

_LARGEST = 2_000_000
"""Bytes; of a larger file no line is shown."""


def source_lines(root: Path, findings: Iterable[Finding]) -> Mapping[Origin, str]:
    """The line at each place, without its end; none where the file or the line is not there, or is no text."""
    found: dict[Origin, str] = {}
    texts: dict[str, list[str]] = {}
    for origin in dict.fromkeys(finding.origin for finding in findings):
        if origin.path not in texts:
            texts[origin.path] = _lines(root, origin.path)
        lines = texts[origin.path]
        if origin.line <= len(lines):
            found[origin] = lines[origin.line - 1]
    return found


def _lines(root: Path, name: str) -> list[str]:
    """A file's lines as editors count them, by line feeds; a byte that is not UTF-8 is shown as a mark."""
    try:
        path = (root / name).resolve()
        if not path.is_relative_to(root.resolve()) or not path.is_file() or path.stat().st_size > _LARGEST:
            return []
        text = path.read_bytes().decode("utf-8", "replace")
    except (OSError, ValueError):
        return []
    if "\0" in text:
        return []
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
