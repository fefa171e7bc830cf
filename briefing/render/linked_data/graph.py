"""A graph of things, written so that it can stand in a page."""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

Node = dict[str, Any]
"""A thing by schema.org's names; what is `None` or empty is not known."""


class Named(Node):
    """A thing that many pages name: it is written once, and does not change after that."""

    __slots__ = ("_written",)

    @classmethod
    def of(cls, node: Node) -> "Named":
        """What a node says, without what is not known."""
        return cls(known(node))

    def written(self) -> str:
        """The thing as JSON."""
        if not hasattr(self, "_written"):
            self._written = _dict(self)
        return self._written


_ESCAPES = tuple((mark, f"\\u{ord(mark):04x}") for mark in "<>&\u2028\u2029")
"""Whatever could end the element that the JSON stands in, or its line."""


def _json(value: Any) -> str:
    """What `json` writes with `ensure_ascii=False, separators=(",", ":")`; much of it is written already."""
    kind = type(value)
    if kind is str:
        return _string(value)
    if kind is Named:
        written: str = value.written()
        return written
    if kind is dict:
        return _dict(value)
    return f"[{','.join(map(_json, value))}]" if kind is list else _other(value)


def _dict(node: Node) -> str:
    return "{" + ",".join([f"{_string(key)}:{_json(value)}" for key, value in node.items()]) + "}"


_string = json.encoder.encode_basestring
_other = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def known(node: Node) -> Node:
    """What a node says, without what is not known."""
    return {key: value for key, value in node.items() if value or value not in (None, [], "")}


def graph(nodes: Iterable[Node]) -> Markup:
    """Several things as one document."""
    return embedded({"@context": "https://schema.org", "@graph": [known(node) for node in nodes]})


def embedded(value: object) -> Markup:
    """JSON that can stand in a `<script>` element whatever its texts are."""
    written = _json(value)
    for mark, escape in _ESCAPES:  # many times as fast as `translate`, where a text is not ASCII
        written = written.replace(mark, escape)
    return Markup(written)  # noqa: S704 - nothing in it ends the element
