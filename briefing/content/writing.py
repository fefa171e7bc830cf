"""Writing content files: YAML as an editor would write it, and quotes added without touching another byte."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from briefing.content.yaml_text import YamlProblem, parse_tree, read_yaml
from briefing.model.span import Span


@dataclass(frozen=True, slots=True)
class Remarked:
    """A value with a YAML comment behind it."""

    value: str
    remark: str


Scalar = str | bool | int | Span | Remarked
Value = Scalar | Sequence[str] | Sequence[Mapping[str, "Value"]]

_SAFE = r"\w .;/()+–—…€£$=?“”‘’-"
_PLAIN = re.compile(rf"[\w(“‘…€£][{_SAFE}]*(?:[:'][\w][{_SAFE}]*)*")
"""Texts that mean themselves without quotation marks, inside brackets too."""
_NULLS = frozenset({"null", "Null", "NULL", "~", ""})


def to_yaml(data: Mapping[str, Value], indent: str = "") -> str:
    """Keys and values, one a line; lists of texts in brackets, lists of mappings as items."""
    lines = []
    for key, value in data.items():
        if isinstance(value, Sequence) and not isinstance(value, str):
            lines.append(_list(key, value, indent))
        else:
            lines.append(f"{indent}{key}: {_scalar(value)}\n")
    return "".join(lines)


def to_markdown(data: Mapping[str, Value], remark: str = "", body: str = "") -> str:
    """A Markdown file with its front matter, under a comment."""
    comment = f"# {remark}\n" if remark else ""
    return f"---\n{comment}{to_yaml(data)}---\n{body}"


def _list(key: str, values: Sequence[str] | Sequence[Mapping[str, Value]], indent: str) -> str:
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) == len(values):
        return f"{indent}{key}: [{', '.join(_scalar(text) for text in texts)}]\n"
    return f"{indent}{key}:\n" + "".join(_item(value, f"{indent}  ") for value in values if isinstance(value, Mapping))


def _item(value: Mapping[str, Value], indent: str) -> str:
    return f"{indent}- {to_yaml(value, f'{indent}  ').lstrip()}"


def _scalar(value: Scalar | Sequence[str] | Sequence[Mapping[str, Value]]) -> str:
    if isinstance(value, Remarked):
        return f"{_scalar(value.value)}  # {value.remark}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Span):
        return f"[{value.start}, {value.end}]"
    text = str(value)
    plain = text == text.strip() and text not in _NULLS and _PLAIN.fullmatch(text)
    return text if plain else json.dumps(text, ensure_ascii=False)


def add_quotes(text: str, quotes: Sequence[Mapping[str, Value]]) -> str:
    """The text of an entry's file with more quotes at the end of its list; every other byte stays as it is.

    Raises:
        YamlProblem: if the list stands in brackets, where an item cannot be added without rewriting it.
    """
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")
    close = next(number for number, line in enumerate(lines) if number and line.rstrip() == "---")
    root = parse_tree("\n".join(line.rstrip("\r") for line in lines[1:close]) + "\n")
    found = next((pair for pair in root.value if pair[0].value == "quotes"), None) if root else None
    if found is None:
        at, indent, heading = close, "  ", f"quotes:{end_of_line}"
    else:
        node = found[1]
        if not isinstance(node, yaml.SequenceNode) or node.flow_style or not node.value:
            raise YamlProblem("the quotes stand in brackets: write them one below the other to have more added")
        at, indent, heading = 2 + _last_line(node), " " * node.start_mark.column, ""
    added = heading + "".join(_item(quote, indent) for quote in quotes).replace("\n", end_of_line)
    before, after = "\n".join(lines[:at]) + "\n", "\n".join(lines[at:])
    result = before + added + after
    read_yaml(result.replace("\r\n", "\n").split("\n---", 1)[0].removeprefix("\ufeff").removeprefix("---"))
    return result


def _last_line(node: yaml.Node) -> int:
    """The last line (from 0) that a node's own text reaches; comments below it are not part of it."""
    if isinstance(node, yaml.ScalarNode):
        return int(node.end_mark.line if node.end_mark.column else node.end_mark.line - 1)
    inner = [part for item in node.value for part in (item if isinstance(item, tuple) else (item,))]
    in_brackets = isinstance(node, yaml.CollectionNode) and node.flow_style
    return max([node.end_mark.line if in_brackets else 0, *(_last_line(part) for part in inner)])
