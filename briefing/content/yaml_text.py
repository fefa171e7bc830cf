"""YAML whose scalars stay text: `no`, `1.20`, `12:30` and `010` mean what the editor wrote.

Only an unquoted `null`, `~` or nothing at all means "absent"; absent and empty values are left out, so that
`topics:` with nothing behind it is the same as no such line. The fast C parser does the reading; where things
stand in the file is looked up only when there is a finding to print.
"""

import re
from collections.abc import Hashable
from typing import Any

import yaml

from briefing.model.finding import Where

_NULL = "tag:yaml.org,2002:null"
_MAY_HOLD_ALIAS = re.compile(r"(?:^|[\s\[{,])[&*]\w", re.MULTILINE)


class YamlProblem(Exception):
    """Text that is no YAML of this dialect, with line and column (from 1) and the check's name."""

    def __init__(self, message: str, place: tuple[int, int] = (1, 1), check: str = "bad-yaml") -> None:
        super().__init__(message)
        self.message = message
        self.check = check
        self.line, self.column = place


class _TextLoader(yaml.CSafeLoader):
    """PyYAML's safe C loader, knowing of scalars only whether they are null."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own way of configuring a loader
        first: [(_NULL, re.compile(r"(?:~|null|Null|NULL|)$"))] for first in ("~", "n", "N", "")
    }

    def construct_mapping(  # the signature is PyYAML's own
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002
    ) -> dict[Hashable, Any]:
        """Build a mapping of text keys, refusing a key that comes twice."""
        mapping: dict[Hashable, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag == _NULL:
                raise YamlProblem("a key must be a plain word", _place(key_node.start_mark))
            key = key_node.value
            if key in mapping:
                message = f"“{key}” stands here twice: keep one of the two"
                raise YamlProblem(message, _place(key_node.start_mark), "duplicate-key")
            mapping[key] = self.construct_object(value_node, deep=deep)
        return {key: value for key, value in mapping.items() if value not in (None, "")}


def read_yaml(text: str) -> dict[str, Any]:
    """The mapping that `text` holds, its scalars as text; an empty text is an empty mapping.

    Raises:
        YamlProblem: with the place and a sentence for the editor.
    """
    _refuse_aliases(text)
    try:
        data = yaml.load(text, _TextLoader)  # noqa: S506 - a subclass of the safe loader
    except yaml.MarkedYAMLError as error:
        raise YamlProblem(_sentence(error), _place(error.problem_mark or error.context_mark)) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        place = before.count("\n") + 1, error.position - before.rfind("\n")
        raise YamlProblem(f"the character {error.character!r} is not allowed in YAML", place) from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise YamlProblem("expected keys and values, one `key: value` a line")
    return data


def locate(text: str, where: Where, *, key: bool = False) -> tuple[int, int]:
    """Line and column (from 1) of the value at `where`, or of the nearest thing around it that exists.

    With `key`, the last step leads to the key itself, so that a finding can point at its name.
    """
    node = parse_tree(text)
    place = _place(node.start_mark if node else None)
    for number, step in enumerate(where, start=1):
        found = _step(node, step)
        if found is None:
            break
        name, node = found
        place = _place(name.start_mark if key and number == len(where) else node.start_mark)
    return place


def _place(mark: Any) -> tuple[int, int]:  # PyYAML's two parsers have each a class of marks
    """Line and column (from 1) of a parser's mark; the beginning where there is none."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The key (or, in a list, the item) and the value that one step leads to."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def parse_tree(text: str) -> yaml.Node | None:
    """The nodes of a text that `read_yaml` can read, with their marks (from 0)."""
    tree: yaml.Node | None = yaml.compose(text, _TextLoader)
    return tree


def _refuse_aliases(text: str) -> None:
    """Anchors and aliases hide what a value is, and can make a small file huge."""
    if _MAY_HOLD_ALIAS.search(text) is None:
        return
    try:
        for event in yaml.parse(text, _TextLoader):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise YamlProblem(
                    "anchors (&) and aliases (*) are not read here: write the value out, or put quotation marks "
                    "around a text that begins with one of them",
                    _place(event.start_mark),
                )
    except yaml.YAMLError:
        return  # the loader itself says what is wrong


_HINTS = (
    ("mapping values are not allowed", "put quotation marks around a text that holds a colon and a space"),
    ("found character '\\t'", "indent with spaces, not with tabs"),
    ("could not determine a constructor", "a tag (!…) is not read here: put quotation marks around the text"),
    ("found unexpected end of stream", "a quotation mark is opened and not closed"),
    ("while scanning a quoted scalar", "a quotation mark is opened and not closed"),
    ("did not find expected", "look at the indentation, commas and brackets just before this place"),
    ("cannot start any token", "put quotation marks around a text that begins with this character"),
)


def _sentence(error: yaml.MarkedYAMLError) -> str:
    said = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for sign, hint in _HINTS if sign in said), None)
    return f"this is no YAML: {said}" + (f" – {hint}" if hint else "")
