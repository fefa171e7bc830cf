"""Adding to a content file: items to its lists, keys that it lacks, words to its body."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from briefing.content.edits import Edit, Opened, edited, opened
from briefing.content.writing import last_line, scalar, to_yaml
from briefing.content.yaml_text import YamlProblem, line_and_column
from briefing.model.finding import Where

Item = str | Mapping[str, str]


def with_items(path: str, raw: str, where: Where, items: Sequence[Item], behind: Sequence[str] = ()) -> str:
    """The text of a file with more items at the end of one of its lists.

    Args:
        path: of the file.
        raw: its text.
        where: the way to the list, which need not be there yet; what holds it must.
        items: what is added.
        behind: the keys behind which a list that is not there belongs; it stands last where none of them is there.

    Raises:
        YamlProblem: if the list cannot be added to as it stands.
    """
    file = opened(path, raw)
    return edited(raw, [_items(file, where, items, behind)]) if items else raw


def with_key(path: str, raw: str, where: Where, value: str, behind: Sequence[str] = ()) -> str:
    """The text of a file with a key that it lacks, or that says nothing; the arguments are those of `with_items`.

    Raises:
        YamlProblem: if the file stands in brackets.
    """
    file = opened(path, raw)
    node = file.node(where)
    edit = (
        _value(file, node, scalar(value)) if node else _new_key(file, where, to_yaml({str(where[-1]): value}), behind)
    )
    return edited(raw, [edit])


def with_words(path: str, raw: str, words: str) -> str:
    """The text of a file with more words at the end of its body, in a paragraph of their own."""
    file = opened(path, raw)
    body = file.document.body
    end = file.body_at + len(body)
    between = "" if not body.strip() else "\n" if body.endswith("\n") else "\n\n"
    return edited(raw, [Edit(end, end, between + words.strip("\n") + "\n")])


def _items(file: Opened, where: Where, items: Sequence[Item], behind: Sequence[str]) -> Edit:
    node = file.node(where)
    if node is None:
        return _new_key(file, where, to_yaml({str(where[-1]): list(items)}), behind)  # type: ignore[dict-item] # texts, or mappings
    if isinstance(node, yaml.ScalarNode):  # nothing stands behind the key
        return _value(file, node, f"[{', '.join(map(_flow, items))}]")
    if not isinstance(node, yaml.SequenceNode):
        raise YamlProblem(f"“{where[-1]}” is no list")
    if node.flow_style:
        last = node.value[-1].end_mark.index if node.value else node.start_mark.index + 1
        at = file.yaml_at + last
        return Edit(at, at, (", " if node.value else "") + ", ".join(map(_flow, items)))
    indent = " " * (line_and_column(file.document.yaml, node.start_mark.index)[1] - 1)
    return lines_below(file, last_line(file.document.yaml, node), "".join(_block(item, indent) for item in items))


def _value(file: Opened, node: yaml.Node, text: str) -> Edit:
    """A value behind a key behind which nothing stands."""
    at = file.yaml_at + node.start_mark.index
    before = "" if file.document.yaml[: node.start_mark.index].endswith(" ") else " "
    return Edit(at, at + len(node.value), before + text)


def _new_key(file: Opened, where: Where, text: str, behind: Sequence[str]) -> Edit:
    """A key with its value, as a line or more of its own, in the mapping that the way leads to."""
    holder = file.node(where[:-1])
    if holder is None and len(where) == 1:
        return Edit(file.yaml_at, file.yaml_at, text)
    if not isinstance(holder, yaml.MappingNode) or not holder.value or (holder.flow_style and len(where) == 1):
        raise YamlProblem(f"the keys stand in brackets: write one a line to have “{where[-1]}” added")
    before = [value for key, value in holder.value if key.value in behind] or [value for _, value in holder.value]
    if holder.flow_style:
        at = file.yaml_at + before[-1].end_mark.index
        return Edit(at, at, f", {text.rstrip()}")
    indent = " " * (line_and_column(file.document.yaml, holder.start_mark.index)[1] - 1)
    lines = "".join(f"{indent}{line}\n" for line in text.splitlines())
    return lines_below(file, last_line(file.document.yaml, before[-1]), lines)


def lines_below(file: Opened, line: int, text: str) -> Edit:
    """Lines that are put below a line (from 1) of the YAML, which may be the last and have no end."""
    above = "".join(f"{each}\n" for each in file.document.yaml.split("\n")[:line])
    at = file.yaml_at + min(len(above), len(file.document.yaml))
    return Edit(at, at, text if file.document.yaml.startswith(above) else f"\n{text}")


def _flow(item: Item) -> str:
    if isinstance(item, str):
        return scalar(item)
    return f"{{{', '.join(f'{key}: {scalar(value)}' for key, value in item.items())}}}"


def _block(item: Item, indent: str) -> str:
    if isinstance(item, str):
        return f"{indent}- {scalar(item)}\n"
    inner: Mapping[str, Any] = item
    return f"{indent}- {to_yaml(inner, f'{indent}  ').lstrip()}"
