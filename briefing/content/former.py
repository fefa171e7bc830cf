"""Former ids: the addresses at which pages stood, which belong to one thing each."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.content.kinds import KINDS, Kind
from briefing.model.finding import Where
from briefing.model.ids import is_slug

_KEY = "formerly"

Fault = tuple[str, str, Where, str]
"""The kind and the id of a thing, where in its file something is wrong, and what."""


def faults(records: Mapping[str, Mapping[str, Any]]) -> Iterator[Fault]:
    """Ensure that a former id can be one, and that no other thing has it, or had it."""
    for kind in KINDS:
        owners: dict[str, str] = {}
        of_kind = records[kind.name]
        for record in of_kind.values():
            for number, old in enumerate(record.formerly):
                wrong = _wrong(kind, old, record.id, of_kind, owners)
                if wrong:
                    yield kind.name, record.id, (_KEY, number), wrong


def _wrong(kind: Kind, old: str, own: str, of_kind: Mapping[str, Any], owners: dict[str, str]) -> str | None:
    folder, slash, name = old.rpartition("/")
    if bool(slash) != bool(kind.depth) or (slash and not is_slug(folder)) or not kind.is_good_name(name):
        whole = "the article's id, a slash, and " if kind.depth else ""
        return f"“{old}” cannot have been the id of this {kind.name}: it takes {whole}{kind.name_rule}"
    if old == own:
        return f"`{old}` is its id now"
    if old in of_kind:
        return f"`{old}` is the id of another {kind.name} now: a link to it leads there"
    first = owners.setdefault(old, own)
    return (
        None if first == own and of_kind[own].formerly.count(old) == 1 else f"`{first}` has the former id `{old}` too"
    )
