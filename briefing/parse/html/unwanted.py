"""What on a page is not its article: what is hidden, and what surrounds it. A table of rules."""

import re
from collections.abc import Callable
from itertools import pairwise

from briefing.parse.html.tree import Node

_NO_TEXT = frozenset(
    "script title svg math object embed canvas audio video map button select datalist input template applet progress"
    " meter".split()
)
_NAMES = frozenset("form nav aside footer dialog menu figcaption".split())
_ROLES = frozenset(
    "navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tooltip".split()
)
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_WORDS = frozenset(
    "related recommended recommendations promo promos promotion newsletter newsletters subscribe signup paywall share"
    " sharing sharebar social comments disqus sidebar breadcrumb breadcrumbs cookie cookies consent advert adverts"
    " advertisement advertising sponsored outbrain taboola trending toolbar popup modal masthead navigation pagination"
    " caption onward".split()
)
"""Words of a class or an id, each of which is enough."""
_PAIRS = frozenset(
    "most-read most-popular read-more read-next more-stories more-on sr-only screen-reader visually-hidden skip-link"
    " site-header site-footer page-footer ad-slot ad-container ad-unit image-credit photo-credit comment-list".split()
)
"""Two words of a class or an id, one behind the other."""


def is_hidden(node: Node) -> bool:
    """Ensure that a reader of the page sees it as text."""
    attributes = node.attributes
    return (
        node.name in _NO_TEXT
        or "hidden" in attributes
        or attributes.get("aria-hidden", "").strip().lower() == "true"
        or ("style" in attributes and _NOT_SHOWN.search(attributes["style"]) is not None)
    )


def is_beside(node: Node) -> bool:
    """Ensure that the element is none that stands beside an article."""
    return node.name in _NAMES


def has_other_role(node: Node) -> bool:
    """Ensure that it is declared to be nothing else."""
    return node.attributes.get("role", "").strip().lower() in _ROLES


def is_named_so(node: Node) -> bool:
    """Ensure that its class or id does not call it something else."""
    for key in ("class", "id"):
        for name in node.attributes.get(key, "")[:400].split():
            words = [word.lower() for word in _WORD.findall(name)]
            if not _WORDS.isdisjoint(words) or any(f"{a}-{b}" in _PAIRS for a, b in pairwise(words)):
                return True
    return False


AROUND: tuple[Callable[[Node], bool], ...] = (is_beside, has_other_role, is_named_so)
"""Signs that an element is not the article. An element that holds most of the page's text is not judged by them."""


def wanted(root: Node) -> Node:
    """The page without what is hidden and what surrounds the article; the nodes that stay are new."""
    sizes = _sizes(root)
    most = sizes[root] // 2
    fresh = Node(root.name, root.attributes)
    stack = [(root, fresh)]
    while stack:
        old, new = stack.pop()
        for child in old.children:
            if isinstance(child, str):
                new.children.append(child)
            elif not is_hidden(child) and (sizes[child] > most > 0 or not any(sign(child) for sign in AROUND)):
                copy = Node(child.name, child.attributes)
                new.children.append(copy)
                stack.append((child, copy))
    return fresh


def _sizes(root: Node) -> dict[Node, int]:
    """Letters in each element, without what is hidden."""
    sizes: dict[Node, int] = {}
    for node in reversed(list(root.elements())):
        own = 0
        if not is_hidden(node):
            own = sum(len(c) - c.count(" ") if isinstance(c, str) else sizes[c] for c in node.children)
        sizes[node] = own
    return sizes
