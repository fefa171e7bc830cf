"""Former ids: the addresses at which pages stood, which belong to one thing each."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.content.edits import Edit, Opened, edited, opened
from briefing.content.kinds import KINDS, Kind
from briefing.content.lists import with_items
from briefing.content.renaming import without_item
from briefing.content.writing import last_line
from briefing.content.yaml_text import line_and_column, parse_tree, step_into
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


def with_former(path: str, raw: str, former: Iterable[str], own: str) -> str:
    """The text of a file, which is of the thing `own` now, with more former ids; its id of now is none of them.

    Raises:
        YamlProblem: if the file cannot be added to.
    """
    file = opened(path, raw)
    before = file.document.data.get(_KEY, [])
    kept = [old for old in before if old != own]
    new = [old for old in former if old not in (*kept, own)]
    if own in before:
        raw = edited(raw, [without_item(file, (_KEY,), before.index(own)) if kept or new else _without_key(file)])
    return with_items(path, raw, (_KEY,), new)


def _without_key(file: Opened) -> Edit:
    """The edit that takes the key out, with its lines; in brackets, or with a remark beside it, an empty list stays."""
    yaml = file.document.yaml
    tree, found = parse_tree(yaml), step_into(parse_tree(yaml), _KEY)
    if found and not getattr(tree, "flow_style", False):
        lines = yaml.split("\n")
        first, last = line_and_column(yaml, found[0].start_mark.index)[0], last_line(yaml, found[1])
        start, end = (sum(len(line) + 1 for line in lines[:number]) for number in (first - 1, last))
        if "#" not in yaml[start:end]:
            return Edit(file.yaml_at + start, file.yaml_at + end, "")
    return without_item(file, (_KEY,), 0)
