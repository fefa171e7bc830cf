"""Writing content files: YAML as an editor would write it, and quotes added without touching another byte."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from briefing.content.yaml_text import YamlProblem, line_and_column, parse_tree
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
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that YAML takes for line ends, or does not take at all."""

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
    return text if plain else _UNPRINTABLE.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def add_quotes(text: str, quotes: Sequence[Mapping[str, Value]]) -> str:
    """The text of an entry's file with more quotes at the end of its list; every other byte stays as it is.

    Raises:
        YamlProblem: if the list stands in brackets, where an item cannot be added without rewriting it, or if
            the file has no front matter.
    """
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    lines = text.split("\n")
    close = next((number for number, line in enumerate(lines) if number and line.rstrip() == "---"), None)
    if close is None:
        raise YamlProblem("the file has no front matter with lines of its own")
    front = "\n".join(line.rstrip("\r") for line in lines[1:close]) + "\n"
    line, indent, heading = _end_of_list(front)
    at = close if line is None else 1 + line
    added = heading + "".join(_item(quote, indent) for quote in quotes)
    return "\n".join([*lines[:at], added.replace("\n", end_of_line) + lines[at], *lines[at + 1 :]])


def _end_of_list(front: str) -> tuple[int | None, str, str]:
    """Below how many lines of the front matter the next quote belongs, its indentation, and what goes before it."""
    root = parse_tree(front)
    if root is not None and (not isinstance(root, yaml.MappingNode) or root.flow_style):
        raise YamlProblem("the front matter stands in brackets: write one key a line to have quotes added")
    key, found = (
        next((pair for pair in root.value if pair[0].value == "quotes"), (None, None)) if root else (None, None)
    )
    if key is None or found is None:
        return None, "  ", "quotes:\n"
    if isinstance(found, yaml.ScalarNode) and not found.value:
        return line_and_column(front, key.start_mark.index)[0], "  ", ""
    if not isinstance(found, yaml.SequenceNode) or found.flow_style:
        raise YamlProblem("the quotes stand in brackets: write them one below the other to have more added")
    _, column = line_and_column(front, found.start_mark.index)
    return _last_line(front, found), " " * (column - 1), ""


def _last_line(front: str, node: yaml.Node) -> int:
    """The last line (from 1) that a node's own text reaches; comments and blank lines below are not part of it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        inner = [part for item in node.value for part in (item if isinstance(item, tuple) else (item,))]
        return max(_last_line(front, part) for part in inner)
    own = front[: node.end_mark.index]
    keeps_blank_lines = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    return own.count("\n") if keeps_blank_lines else own.rstrip("\n").count("\n") + 1
