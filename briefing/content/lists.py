"""Adding to a content file: items to its lists, keys that it lacks, words to its body."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from briefing.content.edits import Edit, Opened, edited, opened
from briefing.content.writing import last_line, scalar, to_yaml
from briefing.content.yaml_text import YamlProblem, line_and_column

Item = str | Mapping[str, str]


def with_items(path: str, raw: str, key: str, items: Sequence[Item]) -> str:
    """The text of a file with more items at the end of one of its lists.

    Raises:
        YamlProblem: if the list cannot be added to as it stands.
    """
    file = opened(path, raw)
    return edited(raw, [_items(file, key, items)]) if items else raw


def with_key(path: str, raw: str, key: str, value: str) -> str:
    """The text of a file with a key that it does not have, behind the others.

    Raises:
        YamlProblem: if the file stands in brackets.
    """
    file = opened(path, raw)
    return edited(raw, [_at_the_end(file, key, to_yaml({key: value}))])


def with_words(path: str, raw: str, words: str) -> str:
    """The text of a file with more words at the end of its body, in a paragraph of their own."""
    file = opened(path, raw)
    body = file.document.body
    end = file.body_at + len(body)
    between = "" if not body.strip() else "\n" if body.endswith("\n") else "\n\n"
    return edited(raw, [Edit(end, end, between + words.strip("\n") + "\n")])


def _items(file: Opened, key: str, items: Sequence[Item]) -> Edit:
    node = file.node((key,))
    if node is None:
        return _at_the_end(file, key, to_yaml({key: list(items)}))  # type: ignore[dict-item] # texts, or mappings
    if isinstance(node, yaml.ScalarNode):  # nothing stands behind the key
        at = file.yaml_at + node.start_mark.index
        before = "" if file.document.yaml[: node.start_mark.index].endswith(" ") else " "
        return Edit(at, at + len(node.value), before + f"[{', '.join(map(_flow, items))}]")
    if not isinstance(node, yaml.SequenceNode):
        raise YamlProblem(f"“{key}” is no list")
    if node.flow_style:
        last = node.value[-1].end_mark.index if node.value else node.start_mark.index + 1
        at = file.yaml_at + last
        return Edit(at, at, (", " if node.value else "") + ", ".join(map(_flow, items)))
    indent = " " * (line_and_column(file.document.yaml, node.start_mark.index)[1] - 1)
    at = _below(file, last_line(file.document.yaml, node))
    return Edit(at, at, "".join(_block(item, indent) for item in items))


def _at_the_end(file: Opened, key: str, text: str) -> Edit:
    root = file.node(())
    if root is not None and (not isinstance(root, yaml.MappingNode) or root.flow_style):
        raise YamlProblem(f"the keys stand in brackets: write one a line to have “{key}” added")
    indent = " " * (line_and_column(file.document.yaml, root.start_mark.index)[1] - 1) if root else ""
    at = _below(file, last_line(file.document.yaml, root)) if root else file.yaml_at
    return Edit(at, at, "".join(f"{indent}{line}\n" for line in text.splitlines()))


def _below(file: Opened, line: int) -> int:
    """Where the line after a line (from 1) of the YAML begins."""
    lines = file.document.yaml.split("\n")
    return file.yaml_at + sum(len(text) + 1 for text in lines[:line])


def _flow(item: Item) -> str:
    if isinstance(item, str):
        return scalar(item)
    return f"{{{', '.join(f'{key}: {scalar(value)}' for key, value in item.items())}}}"


def _block(item: Item, indent: str) -> str:
    if isinstance(item, str):
        return f"{indent}- {scalar(item)}\n"
    inner: Mapping[str, Any] = item
    return f"{indent}- {to_yaml(inner, f'{indent}  ').lstrip()}"
