"""Plain YAML: keys with a text, with a list of words, or with a list of texts or of such keys, a line for each.

Nearly all content files hold nothing else, and the parser takes four times as long. It decides all the same: where a
text holds anything else, all of it is left to the parser. tests/content/test_plain_yaml.py holds the two against each
other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

_BREAK = r"\n\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
"""What ends a line for the parser, and what it refuses, or takes for more than a character."""
_WORD = rf"[^\W_][^\",:\[\]{{}}\#{_BREAK}]*+"
_LINE = re.compile(
    rf"""^(\ *+)(-\ ++)?                                              # how far in; an item of a list
    (?:((?!null:)[a-z][a-z0-9_-]*+):(?:\ ++|(?=\n)))?+                 # a key
    (?:("[^"\\{_BREAK}]*+"                                            # a text between marks,
        |'[^'{_BREAK}]*+'
        |[^\W_](?:[^:\#{_BREAK}]++|:(?![\ \n])|(?<!\ )\#)*+           # or without,
       )|\[\ *+((?:{_WORD}(?:,\ *+{_WORD})*+)?+)(\])                   # or a list of words
    )?+\ *+\n""",
    re.MULTILINE | re.VERBOSE,
)
_MARKS = frozenset("\"'")
_NULLS = frozenset({"", "null", "Null", "NULL"})
"""What means nothing at all; what else does begins with no letter."""

Line: TypeAlias = tuple[str, str, str, str, str, str]
"""The groups of `_LINE`."""


class _Unsure(Exception):
    """This may mean something else to the parser."""


def read_plain(text: str) -> dict[str, Any] | None:
    """The mapping that `text` holds, its scalars as text, absent and blank values left out; nothing where not sure."""
    if text[-1:] != "\n":
        text += "\n"
    lines: list[Line] = _LINE.findall(text)
    if len(lines) != text.count("\n"):
        return None
    try:
        return _Reading().read(lines)
    except _Unsure:
        return None


@dataclass(slots=True)
class _Reading:
    """A mapping being read, and what may go on in the next line.

    That is a list of `items` below the `last` key, or an `item` with keys; these begin so far in as `depth` and
    `within` say.
    """

    data: dict[str, Any] = field(default_factory=dict)
    last: str = ""
    items: list[Any] | None = None
    item: dict[str, Any] | None = None
    depth: int = 0
    within: int = 0

    def read(self, lines: Iterable[Line]) -> dict[str, Any]:
        """What all lines hold.

        Raises:
            _Unsure: where one may mean something else.
        """
        data = self.data
        for indent, dash, key, scalar, words, is_list in lines:
            if dash:
                self._begin(len(indent), len(dash), key, _value(scalar, words, is_list))
            elif not key:
                if scalar or is_list:
                    raise _Unsure
            elif indent:
                self._go_on(len(indent), key, _value(scalar, words, is_list))
            elif key in data:
                raise _Unsure
            else:
                data[key] = _value(scalar, words, is_list)
                self.last = "" if scalar or is_list else key
                self.items = self.item = None
        return data if None not in data.values() else {key: each for key, each in data.items() if each is not None}

    def _begin(self, depth: int, width: int, key: str, value: str | list[str] | None) -> None:
        """An item: a text, or keys of which this is the first."""
        if self.items is None and self.last:
            self.items = self.data[self.last] = []
            self.depth = depth
        if self.items is None or depth != self.depth:
            raise _Unsure
        self.item, self.within = ({}, depth + width) if key else (None, 0)
        if self.item is not None:
            self.items.append(self.item)
            self._go_on(self.within, key, value)
        elif isinstance(value, str):
            self.items.append(value)
        else:
            raise _Unsure

    def _go_on(self, within: int, key: str, value: str | list[str] | None) -> None:
        """A key of an item."""
        if self.item is None or within != self.within or key in self.item or value is None:
            raise _Unsure
        self.item[key] = value


def _value(scalar: str, words: str, is_list: str) -> str | list[str] | None:
    """A text, a list of words, or nothing."""
    if is_list:
        found = [word.strip(" ") for word in words.split(",")] if words else []
        if not _NULLS.isdisjoint(found):
            raise _Unsure
        return found
    if scalar[:1] in _MARKS:
        return scalar[1:-1] if scalar[1:-1].strip() else None
    text = scalar.rstrip(" ")
    return None if text in _NULLS else text
