"""The tree of a page, at most `DEEPEST` elements deep."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from briefing.parse.html.markup import Token, tokens

DEEPEST = 128
"""Elements inside each other; a deeper one stands beside the last. Pages in use have 30 to 60."""

MOST = 300_000
"""Tags and texts that are read; a long live page has 20,000."""

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike"
    " strong sub sup time tt u var wbr".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_FLOW = frozenset(
    "address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5"
    " h6 header hgroup hr main menu nav ol p pre section table ul".split()
)
_ENDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_FLOW, frozenset({"p"})),
    "li": frozenset({"li", "p"}),
    **dict.fromkeys(("dd", "dt"), frozenset({"dd", "dt", "p"})),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th", "p"})),
    **dict.fromkeys(("tr", "tbody", "thead", "tfoot"), frozenset({"td", "th", "tr", "p"})),
    **dict.fromkeys(("option", "optgroup"), frozenset({"option"})),
}
"""What a start tag ends where its end tag was left out."""
_FENCES = frozenset("ul ol menu dl table article section main blockquote aside nav header footer body figure".split())
_CELLS = frozenset("table td th".split())
_TABLE = _CELLS | frozenset("tr tbody thead tfoot".split())
_NEAR = 12
"""How many elements up an end tag that was left out is looked for."""


@dataclass(slots=True, eq=False)
class Node:
    """An element: its name in lower case, its attributes, and the elements and texts in it."""

    name: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    def elements(self) -> Iterator["Node"]:
        """The element and all within it, in the order of the page."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(child for child in reversed(node.children) if isinstance(child, Node))

    def text(self, most: int | None = None) -> str:
        """The text in the element in one line, of at most about `most` characters."""
        found: list[str] = []
        size, stack = 0, list[Node | str]([self])
        while stack and (most is None or size < most):
            part = stack.pop()
            if isinstance(part, str):
                found.append(part)
                size += len(part)
            elif part.name != "script":
                edge = [] if part.name in INLINE else [" "]
                stack.extend([*edge, *reversed(part.children), *edge])
        return " ".join("".join(found).split())


def tree(markup: str) -> Node:
    """The page as a tree; any text can be read. What only browsers do with misplaced tags is left out."""
    return build(islice(tokens(markup), MOST))


def build(found: Iterable[Token]) -> Node:
    """The tree of the tags and texts of a page."""
    root = Node("html")
    nodes, names = [root], ["html"]
    for token in found:
        if token.kind == "text":
            nodes[-1].children.append(token.value)
        elif token.kind == "close":
            cut = _closed(token.value, names)
            del nodes[cut:], names[cut:]
        elif token.value == "html":
            root.attributes = root.attributes or token.attributes
        else:
            cut = min(_ended(token.value, names), DEEPEST)
            del nodes[cut:], names[cut:]
            node = Node(token.value, token.attributes)
            nodes[-1].children.append(node)
            if token.value not in _VOID:
                nodes.append(node)
                names.append(token.value)
    return root


def _ended(name: str, names: list[str]) -> int:
    """How many of the open elements stay open before the element `name`."""
    ended, cut = _ENDS.get(name), len(names)
    if ended is None:
        return cut
    for at in range(len(names) - 1, max(0, len(names) - _NEAR), -1):
        if names[at] in ended:
            cut = at
        elif names[at] in _FENCES:
            break
    return cut


def _closed(name: str, names: list[str]) -> int:
    """How many of the open elements stay open behind the end tag of `name`; all, if it closes none."""
    if name not in names[1:]:
        return len(names)
    at = len(names) - 1 - names[::-1].index(name)
    between = names[at + 1 :]
    walls = _CELLS if name not in _TABLE else frozenset({"table"})
    crossed = not INLINE.issuperset(between) if name in INLINE else not walls.isdisjoint(between)
    return len(names) if crossed else at
