"""Forwarding: former ids written into the file of the thing that had them, so that their addresses lead on to it."""

from collections.abc import Iterable

from briefing.content.edits import Edit, Opened, edited, opened
from briefing.content.lists import with_items
from briefing.content.renaming import without_item
from briefing.content.writing import last_line
from briefing.content.yaml_text import line_and_column, parse_tree, step_into

_KEY = "formerly"


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
