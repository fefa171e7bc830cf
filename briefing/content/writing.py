"""Writing content files: YAML as an editor would write it; quotes and verdicts put in without touching another byte."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import yaml

from briefing.content.yaml_text import YamlProblem, line_and_column, parse_tree, read_yaml
from briefing.model.span import Span
from briefing.model.verdict import Recorded, Verified


@dataclass(frozen=True, slots=True)
class Remarked:
    """A value with a YAML comment behind it."""

    value: str
    remark: str


Scalar = str | bool | int | Span | Remarked
Value = Scalar | Sequence[str] | Sequence[Mapping[str, "Value"]]

_SAFE = r"\w .;/()+–—…€£$=?“”‘’-"
_PLAIN = re.compile(rf"[\w(“‘…€£][{_SAFE}]*(?:(?:[:']|(?<=\w)#)\w[{_SAFE}]*)*")
"""Texts that mean themselves without quotation marks, inside brackets too."""
_NUMBER = re.compile(r"0\d+|0o[0-7]+|0x[\da-fA-F]+|\d+\.\d*|\d+(?:\.\d*)?[eE]\d+|\d{16,}")
"""Texts, such as some digests, of which other programs make a number when they read YAML, and write another one."""
_ODD = "\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
"""Characters that YAML takes for line ends, or does not take at all."""
_UNPRINTABLE = re.compile(f"[{_ODD}]")
_LINES = re.compile(rf"(?=\S)(?:[^\x00-\x1f{_ODD}]|\n+(?=\S))*")
"""Texts whose lines can stand as they are, one below the other."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""A line with its end."""

NULLS = frozenset({"null", "Null", "NULL", "~", ""})
"""Texts that mean nothing at all where they stand without quotation marks."""


def to_yaml(data: Mapping[str, Value], indent: str = "", *, lines: bool = True) -> str:
    """Keys and values, one a line; lists of texts in brackets, lists of mappings as items.

    Without `lines`, a text of several is put on one, with escapes.
    """
    written = []
    for key, value in data.items():
        if isinstance(value, Sequence) and not isinstance(value, str):
            written.append(_list(key, value, indent))
        else:
            written.append(f"{indent}{key}: {(lines and _lines(value, indent)) or scalar(value)}\n")
    return "".join(written)


def to_markdown(data: Mapping[str, Value], remark: str = "", body: str = "") -> str:
    """A Markdown file with its front matter, under a comment."""
    comment = f"# {remark}\n" if remark else ""
    return f"---\n{comment}{to_yaml(data)}---\n{body}"


def _list(key: str, values: Sequence[str] | Sequence[Mapping[str, Value]], indent: str) -> str:
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) == len(values):
        return f"{indent}{key}: [{', '.join(scalar(text) for text in texts)}]\n"
    return f"{indent}{key}:\n" + "".join(_item(value, f"{indent}  ") for value in values if isinstance(value, Mapping))


def _item(value: Mapping[str, Value], indent: str, *, lines: bool = True) -> str:
    return f"{indent}- {to_yaml(value, f'{indent}  ', lines=lines).lstrip()}"


def _lines(value: Value, indent: str) -> str | None:
    """A text of several lines as it stands, below `|-`; nothing for one that would not come back as it was."""
    if not isinstance(value, str) or "\n" not in value or not _LINES.fullmatch(value):
        return None
    return "|-\n" + "\n".join(line and f"{indent}  {line}" for line in value.split("\n"))


def scalar(value: Value) -> str:
    """A value on one line, in quotation marks where it would else mean something different, in brackets too."""
    if isinstance(value, Remarked):
        return f"{scalar(value.value)}  # {value.remark}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Span):
        return f"[{value.start}, {value.end}]"
    text = str(value)
    plain = text == text.strip() and text not in NULLS and _PLAIN.fullmatch(text) and not _NUMBER.fullmatch(text)
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
    following = next((text for text in lines[at:close] if text.strip()), "")
    # A remark that is indented would become part of a text whose lines stand right above it.
    added = heading + "".join(_item(quote, indent, lines=not following[:1].isspace()) for quote in quotes)
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
    return last_line(front, found), " " * (column - 1), ""


def last_line(front: str, node: yaml.Node) -> int:
    """The last line (from 1) that a node's own text reaches; comments and blank lines below are not part of it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        inner = [part for item in node.value for part in (item if isinstance(item, tuple) else (item,))]
        return max(last_line(front, part) for part in inner)
    own = front[: node.end_mark.index]
    keeps_blank_lines = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    if keeps_blank_lines:
        return own.count("\n") + (not own.endswith("\n"))
    return own.rstrip("\n").count("\n") + 1


def put_verdicts(text: str, verified: Verified) -> str:
    """The text of an article's file with the verdicts of its quotes as they are now; every other byte stays as it is.

    They stand where they stood, or at the end. Comments inside them go with them.

    Raises:
        YamlProblem: if the file stands in brackets, or a key cannot be put into it.
    """
    start = "\ufeff" if text.startswith("\ufeff") else ""
    lines = _LINE.findall(text.removeprefix(start))
    yaml_ = "".join(line.rstrip("\r\n") + "\n" if line[-1] in "\r\n" else line for line in lines)
    root = parse_tree(yaml_)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise YamlProblem("the file stands in brackets: write one key a line to have grades recorded")
    end_of_line = lines[0][len(lines[0].rstrip("\r\n")) :] or "\n"
    indent = " " * (line_and_column(yaml_, root.start_mark.index)[1] - 1)
    block = "".join(f"{indent}{line}{end_of_line}" for line in _verified(verified))
    wanted = {**read_yaml(yaml_), **read_yaml("\n".join(_verified(verified)))}
    for first, last in _places_of_verdicts(yaml_, root, len(lines)):
        before = "".join(lines[:first])
        before += end_of_line if before[-1:] not in ("", "\r", "\n") else ""
        after = f"{start}{before}{block}{''.join(lines[last:])}"
        if _reads_as(after, wanted):
            return after
    raise YamlProblem("no key can be put into this file: end its last value with a line end")


def _places_of_verdicts(text: str, root: yaml.MappingNode, lines: int) -> list[tuple[int, int]]:
    """From which line up to which the verdicts stand, or else where they can be put, the best place first."""
    key, value = next((pair for pair in root.value if pair[0].value == "verified"), (None, None))
    if key is None or value is None:
        return [(lines, lines), (last_line(text, root),) * 2]
    first = line_and_column(text, key.start_mark.index)[0]
    is_empty = isinstance(value, yaml.ScalarNode) and not value.value
    return [(first - 1, first if is_empty else last_line(text, value))]


def _reads_as(text: str, wanted: Mapping[str, object]) -> bool:
    try:
        return read_yaml(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")) == wanted
    except YamlProblem:
        return False


def _verified(verified: Verified) -> list[str]:
    quotes = [f"    - {{{', '.join(_recorded(quote))}}}" for quote in verified.quotes]
    return ["verified:", f"  sha256: {verified.sha256}", *(["  quotes:", *quotes] if quotes else [])]


def _recorded(quote: Recorded) -> Iterator[str]:
    """The keys of a verdict that say more than their defaults."""
    for key in ("entry", "words", "grade", "span", "found", "before", "after"):
        value = getattr(quote, key)
        if value:
            yield f"{key}: {scalar(value)}"
    if not quote.alone:
        yield "alone: false"
