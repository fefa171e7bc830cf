"""What a site has, by kind and id, each with its name: read so that a mistake in one file hides no other."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.content.document import read_document
from briefing.content.folder import Found, content_files
from briefing.content.kinds import KINDS
from briefing.content.raw import read_raw
from briefing.model.citation import citations
from briefing.model.library import Library

Known = Mapping[str, Mapping[str, str]]
"""For each kind of thing, `quote` too: its ids, each with the name or the title, empty where it has none."""


def known(root: Path) -> Known:
    """All things of the site at `root`."""
    found: dict[str, dict[str, str]] = {name: {} for name in (*(kind.name for kind in KINDS), "quote")}
    for file in content_files(root)[0]:
        data = _data(root, file)
        found[file.kind.name][file.id] = str(data.get("name") or data.get("title") or "")
        if file.kind.name == "entry":
            quotes = data.get("quotes")
            for number, quote in enumerate(quotes if isinstance(quotes, list) else (), 1):
                words = quote.get("text") if isinstance(quote, dict) else None
                found["quote"][f"{file.id}#q{number}"] = str(words or "")
    return found


def known_in(library: Library) -> Known:
    """All things of a library that could be read."""
    found = {kind.name: {id_: _name(thing) for id_, thing in getattr(library, kind.folder).items()} for kind in KINDS}
    found["quote"] = {c.id: c.quote.text for entry in library.entries.values() for c in citations(entry)}
    return found


def _name(thing: Any) -> str:
    return str(getattr(thing, "name", None) or getattr(thing, "title", None) or "")


def _data(root: Path, file: Found) -> Mapping[str, Any]:
    try:
        document, _ = read_document(file.path, read_raw(root / file.path), markdown=file.kind.markdown)
    except OSError:
        return {}
    return document.data if document else {}
