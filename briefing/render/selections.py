"""Entries of one sort: the key events, and those of each kind."""

from dataclasses import dataclass

from briefing.model.entry import Entry
from briefing.model.site import Site
from briefing.render.labels import ENTRY_KINDS
from briefing.render.words import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Entries of one sort; `id` ends the address of their list, `title` is to be translated."""

    id: str
    title: str
    entries: tuple[Entry, ...]


def selections(site: Site) -> tuple[Selection, ...]:
    """The key events, and the entries of each kind that has some."""
    key = Selection(id="key", title=N_("Key events"), entries=tuple(entry for entry in site.entries if entry.key))
    kinds = (
        Selection(id=f"kind/{kind}", title=label, entries=tuple(e for e in site.entries if e.kind == kind))
        for kind, label in ENTRY_KINDS.items()
    )
    return tuple(each for each in (key, *kinds) if each.entries)
