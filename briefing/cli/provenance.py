"""The report on provenance on its way out."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from briefing.checks.provenance import Provenance, Uncited
from briefing.cli.report import as_annotations, count_of
from briefing.model.finding import Finding


def as_text(found: Provenance) -> str:
    """One line for each entry that cites nothing, then the numbers."""
    lines = [f"{each.origin.path}: {_said(each)}" for each in found.uncited]
    entries, without = count_of(found.entries, "entry", "entries"), len(found.uncited)
    numbers = f"{found.citing} with citations, {without} without; of these, {found.could_cite} with quotes of their own"
    return "\n".join((*lines, f"{entries}: {numbers}."))


def as_json(found: Provenance) -> str:
    """The numbers, and the entries that cite nothing."""
    uncited = [{"entry": each.entry, "path": each.origin.path, "quotes": each.quotes} for each in found.uncited]
    numbers = {"entries": found.entries, "citing": found.citing, "could_cite": found.could_cite}
    return json.dumps({**numbers, "uncited": uncited}, ensure_ascii=False, indent=2)


def as_notices(found: Provenance) -> str:
    """A notice of the code host on each entry that cites nothing."""
    return as_annotations(
        tuple(Finding(origin=e.origin, check="uncited", message=_said(e), severity="note") for e in found.uncited)
    )


FORMATS: Mapping[str, Callable[[Provenance], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_notices}
)


def _said(each: Uncited) -> str:
    return f"the summary cites nothing; the entry has {count_of(each.quotes, 'quote', 'quotes')}"
