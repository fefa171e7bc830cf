"""Where on a page its article stands."""

import logging
from collections.abc import Callable
from html import escape

from briefing.parse.html.tree import INLINE, Node, tree

_ENOUGH = 0.5
"""The share of the page's prose that an element holds whose name says that it is the article."""
_FEWEST = 200
"""Letters of prose below which no element is taken by its name."""
_LARGEST = 300_000
"""Characters that the fallback is given at most: it takes its time."""


def article_element(page: Node) -> Node:
    """The element that holds the article: by its name, by its role, or else by where the prose is densest."""
    weights = _prose(page)
    for sign in SIGNS:
        found = [node for node in page.elements() if sign(node)]
        best = max(found, key=lambda node: weights[node], default=None)
        if best is not None and weights[best] >= max(_FEWEST, _ENOUGH * weights[page]):
            return best
    return _densest(page) or page


def _is_body(node: Node) -> bool:
    return "articleBody" in node.attributes.get("itemprop", "").split()


def _is_article(node: Node) -> bool:
    return node.name == "article" or node.attributes.get("role") == "article"


def _is_main(node: Node) -> bool:
    return node.name == "main" or node.attributes.get("role") == "main"


SIGNS: tuple[Callable[[Node], bool], ...] = (_is_article, _is_main, _is_body)
"""How an element says that it is the article, tried in order."""


def _prose(page: Node) -> dict[Node, int]:
    """Letters of the paragraphs in each element."""
    weights: dict[Node, int] = {}
    for node in reversed(list(page.elements())):
        own = 0
        if node.name in {"p", "li", "blockquote"}:
            own = sum(len(_own(child)) for child in node.children)
        weights[node] = own + sum(weights[child] for child in node.children if isinstance(child, Node))
    return weights


def _own(child: Node | str) -> str:
    if isinstance(child, str):
        return child.strip()
    return child.text(2_000) if child.name in INLINE else ""


def _densest(page: Node) -> Node | None:
    """The element that readability finds, or None."""
    from readability import Document  # a page that says what it is does without
    from readability.readability import Unparseable

    logging.getLogger("readability.readability").addHandler(logging.NullHandler())
    given = _markup(page)
    if len(given) > _LARGEST:
        return None
    try:
        found = tree(Document(given).summary(html_partial=True))
    except (Unparseable, ValueError):
        return None
    return found if len(found.text(_FEWEST)) >= _FEWEST else None


def _markup(page: Node) -> str:
    """The page as sound markup, with the names by which elements are weighed."""
    parts: list[str] = []
    stack: list[Node | str] = [page]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            parts.append(part)
            continue
        names = "".join(f' {key}="{escape(part.attributes[key])}"' for key in ("class", "id") if key in part.attributes)
        parts.append(f"<{part.name}{names}>")
        children = [escape(child) if isinstance(child, str) else child for child in part.children]
        stack.extend([f"</{part.name}>", *reversed(children)])
    return "".join(parts)
