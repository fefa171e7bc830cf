"""The posts of a live page, as its elements show them."""

from collections.abc import Callable, Mapping

from briefing.parse.html.tree import Node

_FEWEST_LETTERS = 60
_MOSTLY = 0.5
"""The share of the article's text that its posts hold together."""
_REPEATED = frozenset({"div", "li", "section", "article"})


def posts(element: Node) -> Mapping[Node, int]:
    """The elements that are posts, each with its number; none where the page is no live one."""
    whole, timed = _measure(element)
    for is_marked, fewest in ((_is_post, 2), (_is_repeated, 3)):
        group = _group(element, is_marked, whole, timed)
        if len(group) >= fewest and sum(whole[node] for node in group) >= _MOSTLY * whole[element]:
            return {node: number for number, node in enumerate(group)}
    return {}


def _is_post(node: Node) -> bool:
    kind = node.attributes.get("itemtype", "")
    marked = "liveBlogUpdate" in node.attributes.get("itemprop", "").split() or kind.endswith("BlogPosting")
    return node.name == "article" or (marked and not kind.endswith("LiveBlogPosting"))


def _is_repeated(node: Node) -> bool:
    return node.name in _REPEATED


def _group(
    element: Node, is_marked: Callable[[Node], bool], whole: Mapping[Node, int], timed: Mapping[Node, bool]
) -> list[Node]:
    """The most numerous children of one element that are marked, have a time and some text; the innermost of equals."""
    best: list[Node] = []
    for node in element.elements():
        inside = [
            child
            for child in node.children
            if isinstance(child, Node) and is_marked(child) and timed[child] and whole[child] >= _FEWEST_LETTERS
        ]
        if len(inside) > 1 and len(inside) >= len(best):
            best = inside
    return best


def _measure(element: Node) -> tuple[dict[Node, int], dict[Node, bool]]:
    """Letters in each element, and whether there is a time in it."""
    whole: dict[Node, int] = {}
    timed: dict[Node, bool] = {}
    for node in reversed(list(element.elements())):
        inner = [child for child in node.children if isinstance(child, Node)]
        texts = (len(child.strip()) for child in node.children if isinstance(child, str))
        whole[node] = sum(texts) + sum(whole[child] for child in inner)
        timed[node] = node.name == "time" or any(timed[child] for child in inner)
    return whole, timed
