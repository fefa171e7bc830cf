"""Lines: where in its file each quote of an entry stands, and each answer of a question."""

from collections.abc import Mapping
from types import MappingProxyType

import yaml

from briefing.content.document import Document
from briefing.content.yaml_text import line_and_column, parse_tree, step_into

_LISTS: Mapping[str, str] = MappingProxyType({"entry": "quotes", "question": "answers"})
"""The key of the list whose items pages lead to, by the kind of file."""


def lines(kind: str, document: Document) -> tuple[int, ...]:
    """The line of each quote, or of each answer, of a file of a kind."""
    key = _LISTS.get(kind)
    found = step_into(parse_tree(document.yaml), key) if key and key in document.data else None
    if found is None or not isinstance(found[1], yaml.SequenceNode):
        return ()
    first = document.yaml_line - 1
    return tuple(first + line_and_column(document.yaml, item.start_mark.index)[0] for item in found[1].value)
