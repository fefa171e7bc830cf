"""YAML whose scalars stay text: `no`, `1.20`, `12:30` and `010` mean what the editor wrote.

Only an unquoted `null`, `~` or nothing at all means "absent"; absent and blank values are left out, so that
`topics:` with nothing behind it is the same as no such line. The fast C parser does the reading, but of what is plain;
where things stand in the file is looked up only when there is a finding to print.
"""

import re
from functools import lru_cache
from typing import Any

import yaml

from briefing.content.limits import MOST_VALUES
from briefing.content.plain_yaml import read_plain
from briefing.model.finding import Where

DEEPEST = 32
"""How far lists and mappings may be nested; content files need six."""

_NULL, _TEXT, _LIST, _MAPPING = (f"tag:yaml.org,2002:{tag}" for tag in ("null", "str", "seq", "map"))
_NULLS = frozenset({"~", "null", "Null", "NULL", ""})
_MANY_STEPS = DEEPEST // 2
_STEPS = re.compile(rf"(?:[-?] ){{{_MANY_STEPS}}}")
_INDENT = " " * DEEPEST


class YamlProblem(Exception):
    """Text that is no YAML of this dialect, with line and column (from 1) and the check's name."""

    def __init__(self, message: str, place: tuple[int, int] = (1, 1), check: str = "bad-yaml") -> None:
        super().__init__(message)
        self.message = message
        self.check = check
        self.line, self.column = place


class _TextLoader(yaml.CSafeLoader):
    """PyYAML's safe C loader, knowing of scalars only whether they are null, and of tags nothing."""

    yaml_constructors = {  # noqa: RUF012 - PyYAML's own way of configuring a loader
        tag: constructor
        for tag, constructor in yaml.CSafeLoader.yaml_constructors.items()
        if tag in (None, _NULL, _TEXT, _LIST, _MAPPING)
    }

    def resolve(self, kind: type[yaml.Node], value: str, implicit: tuple[bool, bool]) -> str:
        """The tag of what has none of its own; `implicit` says first whether it is a scalar without quotation marks."""
        if kind is yaml.ScalarNode:
            return _NULL if implicit[0] and value in _NULLS else _TEXT
        return _LIST if kind is yaml.SequenceNode else _MAPPING

    def read(self) -> object:
        """What the text holds, made from the outside in: the problem that is told first is the outermost."""
        root = self.get_single_node()
        within: list[tuple[Any, yaml.Node]] = []
        made = None if root is None else self._made(root, within)
        for value, node in within:  # grows by what is found
            if isinstance(value, dict):
                self._fill(value, node, within)
            else:
                value += [self._made(item, within) for item in node.value]
        return made

    def _made(self, node: yaml.Node, within: list[tuple[Any, yaml.Node]]) -> Any:
        """A scalar's text, or a list or a mapping that is to be filled."""
        tag = node.tag
        if isinstance(node, yaml.ScalarNode):
            if tag == _TEXT:
                return node.value
            if tag == _NULL:
                return None
        elif tag == (_LIST if isinstance(node, yaml.SequenceNode) else _MAPPING):
            value: Any = [] if tag == _LIST else {}
            within.append((value, node))
            return value
        if tag == _MAPPING:
            raise _Refused(None, None, "expected keys and values", node.start_mark)
        return self.construct_object(node, deep=True)  # refuses a tag that an editor wrote

    def _fill(self, mapping: dict[str, Any], node: yaml.Node, within: list[tuple[Any, yaml.Node]]) -> None:
        """Give a mapping its text keys, refusing one that comes twice; absent and blank values stay out."""
        keys: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag == _NULL:
                raise _Refused(None, None, "a key must be a plain word", key_node.start_mark)
            key = key_node.value
            if key in keys:
                raise _Twice(None, None, f"“{key}” stands here twice", key_node.start_mark)
            keys.add(key)
            value = self._made(value_node, within)
            if value is not None and not (isinstance(value, str) and not value.strip()):
                mapping[key] = value


class _Refused(yaml.constructor.ConstructorError):
    """What YAML allows and this dialect does not; the problem is a sentence for the editor."""


class _Twice(_Refused):
    """A key that comes twice in one mapping."""


def read_yaml(text: str) -> dict[str, Any]:
    """The mapping that `text` holds, its scalars as text; an empty text is an empty mapping.

    Raises:
        YamlProblem: with the place and a sentence for the editor.
    """
    if len(text) < MOST_VALUES and (plain := read_plain(text)) is not None:
        return plain
    return parsed(text)


def parsed(text: str) -> dict[str, Any]:
    """The same, by the parser, whatever the text holds."""
    try:
        if _may_hide(text):
            _refuse_what_hides(text)
        data = _data(text)
    except _Twice as error:
        raise YamlProblem(f"{error.problem}: keep one of the two", _place(text, error), "duplicate-key") from None
    except _Refused as error:
        raise YamlProblem(str(error.problem), _place(text, error)) from None
    except yaml.MarkedYAMLError as error:
        raise YamlProblem(_sentence(text, error), _place(text, error)) from None
    except yaml.reader.ReaderError as error:
        character = chr(error.character) if isinstance(error.character, int) else error.character
        message = f"the character {character!r} is not allowed in YAML"
        raise YamlProblem(message, line_and_column(text, text.find(character))) from None
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise YamlProblem("expected keys and values, one `key: value` a line")
    return data


def _data(text: str) -> object:
    loader = _TextLoader(text)
    try:
        return loader.read()
    finally:
        loader.dispose()


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Line and column (from 1) of the code point `index`, counting lines as editors do: by line feeds alone."""
    before = text[: max(index, 0)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def locate(text: str, where: Where, *, key: bool = False) -> tuple[int, int]:
    """Line and column (from 1) of the value at `where`, or of the nearest thing around it that exists.

    With `key`, the last step leads to the key itself, so that a finding can point at its name.
    """
    node = parse_tree(text)
    index = node.start_mark.index if node else 0
    for number, step in enumerate(where, start=1):
        found = step_into(node, step)
        if found is None:
            break
        name, node = found
        index = (name if key and number == len(where) else node).start_mark.index
    return line_and_column(text, index)


@lru_cache(maxsize=1)  # what is wrong with a file is looked up place by place
def parse_tree(text: str) -> yaml.Node | None:
    """The nodes of a text that `read_yaml` can read, with their marks; nobody may change them."""
    tree: yaml.Node | None = yaml.compose(text, _TextLoader)
    return tree


def step_into(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The key (or, in a list, the item) and the value that one step leads to."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _place(text: str, error: yaml.MarkedYAMLError) -> tuple[int, int]:
    at_start = error.context == _IN_QUOTES  # the problem is where the file ends: the mark that opens is the mistake
    mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    return line_and_column(text, mark.index) if mark else (1, 1)


def _may_hide(text: str) -> bool:
    """Whether a text has what none can do without that has anchors, is nested beyond measure, or has many values."""
    return (
        "&" in text
        or "*" in text
        or text.count("[") + text.count("{") >= DEEPEST
        or f"\n{_INDENT}" in text
        or (text.count("- ") + text.count("? ") >= _MANY_STEPS and _STEPS.search(text) is not None)
        or text.count(",") + text.count("\n") >= MOST_VALUES // 4
    )


def _refuse_what_hides(text: str) -> None:
    """Anchors hide what a value is and can make a small file huge; the parser recurses into what is nested."""
    depth = values = 0
    for event in yaml.parse(text, _TextLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlProblem(
                "anchors (&) and aliases (*) are not read here: write the value out, or put quotation marks "
                "around a text that begins with one of them",
                _start(text, event),
            )
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            message = f"lists and mappings are nested more than {DEEPEST} deep here"
            raise YamlProblem(message, _start(text, event))
        values += isinstance(event, yaml.NodeEvent)
        if values > MOST_VALUES:
            message = f"the file has more than {MOST_VALUES:,} keys and values: make several files of it"
            raise YamlProblem(message, _start(text, event), "over-limit")


def _start(text: str, event: yaml.Event) -> tuple[int, int]:
    return line_and_column(text, event.start_mark.index) if event.start_mark else (1, 1)


_IN_QUOTES = "while scanning a quoted scalar"
_HINTS = (
    ("mapping values are not allowed", "put quotation marks around a text that holds a colon and a space"),
    ("could not determine a constructor", "a tag (!…) is not read here: put quotation marks around the text"),
    ("while scanning an a", "put quotation marks around a text that begins with & or *"),
    (_IN_QUOTES, "the quotation mark here is opened and not closed"),
    ("found unexpected end of stream", "a quotation mark is opened and not closed"),
    ("did not find expected", "look at the indentation, commas and brackets just before this place"),
    ("cannot start any token", "put quotation marks around a text that begins with this character"),
)


def _sentence(text: str, error: yaml.MarkedYAMLError) -> str:
    said = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for sign, hint in _HINTS if sign in said), None)
    if error.problem_mark and text.startswith("\t", error.problem_mark.index):
        hint = "indent with spaces, not with tabs"
    return f"this cannot be read: {hint} (YAML: {said})" if hint else f"this is no YAML: {said}"
