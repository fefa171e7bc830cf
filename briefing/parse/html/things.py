"""The things that a page describes for machines, as JSON-LD or as microdata, in one shape: that of JSON-LD."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.parse.html.tree import Node

Thing = Mapping[str, Any]
"""A thing: its properties by their names of schema.org, `@type` among them."""

_WRAPPING = re.compile(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)?|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/)?[\s;]*\Z"
)
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where a thing that the page is about may stand inside another."""
_MOST = 2_000
"""Things that are looked at; a live page with as many posts is not known."""
_VALUES = {"meta": "content", "time": "datetime", "a": "href", "link": "href", "img": "src", "data": "value"}
_SHORT = 500
"""Characters of a property that is no text of an article."""
_TEXTS = frozenset({"articleBody", "text"})


def things(root: Node) -> list[Thing]:
    """The things that the page describes: those of JSON-LD, then those of microdata."""
    nodes = list(root.elements())
    texts = [_script(node) for node in nodes if node.name == "script"]
    return [thing for text in texts for thing in json_things(text)] + list(_microdata(root))


def types(thing: Thing) -> frozenset[str]:
    """The types of a thing, without the address of the vocabulary."""
    given = thing.get("@type")
    names = given if isinstance(given, list) else [given]
    return frozenset(name.rstrip("/").rpartition("/")[2] for name in names if isinstance(name, str))


def json_things(text: str) -> Iterator[Thing]:
    """The things that the page is about, from one script; references to things of the same script are followed."""
    try:
        given = json.loads(_WRAPPING.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return
    known: dict[str, Thing] = {}
    found: list[Thing] = []
    stack = [given]
    while stack and len(found) < _MOST:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(reversed(value))
        elif isinstance(value, dict):
            found.append(value)
            if isinstance(value.get("@id"), str) and len(value) > 1:
                known.setdefault(value["@id"], value)
            stack.extend(value[key] for key in reversed(_WITHIN) if key in value)
    for thing in found:
        yield {key: _followed(value, known) for key, value in thing.items()}


def _followed(value: Any, known: Mapping[str, Thing]) -> Any:
    """A reference as the thing that it means, one step far."""
    if isinstance(value, list):
        return [_followed(item, known) for item in value[:_MOST]]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"} and isinstance(value.get("@id"), str):
        return known.get(value["@id"], value)
    return value


def _script(node: Node) -> str:
    return "".join(child for child in node.children if isinstance(child, str))


def _microdata(root: Node) -> Iterator[Thing]:
    """The items of the page; one that is the value of a property stands in it, and is none of the page's own."""
    found: list[dict[str, Any]] = []
    stack: list[tuple[Node, dict[str, Any] | None, bool]] = [(root, None, False)]
    while stack:
        node, item, in_text = stack.pop()
        names = node.attributes.get("itemprop", "").split()
        inner = item
        if "itemscope" in node.attributes:
            inner = {"@type": node.attributes.get("itemtype", "").split()}
            if item is None or not names:
                found.append(inner)
            _add(item, names, inner)
        elif item is not None and names and not in_text:
            in_text = not _TEXTS.isdisjoint(names)
            _add(item, names, _value(node, is_text=in_text))
        stack.extend((child, inner, in_text) for child in reversed(node.children) if isinstance(child, Node))
    yield from found[:_MOST]


def _add(item: dict[str, Any] | None, names: list[str], value: Any) -> None:
    for name in names if item is not None else ():
        if item is not None and len(item) < _SHORT:
            item.setdefault(name, []).append(value)


def _value(node: Node, *, is_text: bool) -> str:
    for key in ("content", _VALUES.get(node.name, "content")):
        if node.attributes.get(key):
            return node.attributes[key]
    return node.text(None if is_text else _SHORT)
