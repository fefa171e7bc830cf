"""A graph of things, written so that it can stand in a page."""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

Node = dict[str, Any]
"""A thing by schema.org's names; what is `None` or empty is not known."""

_ESCAPES = tuple((mark, f"\\u{ord(mark):04x}") for mark in "<>&\u2028\u2029")
"""Whatever could end the element that the JSON stands in, or its line."""


def known(node: Node) -> Node:
    """What a node says, without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def graph(nodes: Iterable[Node]) -> Markup:
    """Several things as one document."""
    return embedded({"@context": "https://schema.org", "@graph": [known(node) for node in nodes]})


def embedded(value: object) -> Markup:
    """JSON that can stand in a `<script>` element whatever its texts are."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark, escape in _ESCAPES:  # many times as fast as `translate`, where a text is not ASCII
        written = written.replace(mark, escape)
    return Markup(written)  # noqa: S704 - nothing in it ends the element
