"""The lines of an article's element: headings and paragraphs, each as one line of text, with times and writers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.model.article import Byline
from briefing.parse.bylines import read_byline
from briefing.parse.html.tree import INLINE, Node
from briefing.parse.html.when import iso

Kind = Literal["heading", "prose", "about"]

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LABELS = re.compile(
    r"(?:first|last|published|updated|modified|posted|created|date|time|on|at|by|ago|\W|\d{1,2}[:.]\d\d(?:\s?[ap]m)?)*",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"updated|modified", re.IGNORECASE)
_WRITER = re.compile(r"(?:^|[\s_-])(?:by-?lines?|authors?|contributors?)(?:$|[\s_-])", re.IGNORECASE)
_LONGEST_BYLINE = 200
_MOSTLY = 0.9
"""The share of a line that is links from which the line leads elsewhere."""
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, a paragraph, or a line about the page: when, by whom.

    `published` and `updated` are ISO times that it gives; `post` is the number of the post that it stands in.
    """

    text: str
    kind: Kind
    name: str
    post: int | None = None
    published: str | None = None
    updated: str | None = None
    writers: tuple[Byline, ...] = ()


@dataclass(slots=True)
class _Draft:
    """A line in the making."""

    text: list[str] = field(default_factory=list)
    linked: int = 0
    times: list[tuple[str, bool, str]] = field(default_factory=list)
    """ISO form, whether it is that of an update, and the words shown."""
    writers: list[str] = field(default_factory=list)


class _Walk:
    """Goes through an element and ends a line at every border of a block."""

    def __init__(self, posts: Mapping[Node, int]) -> None:
        self.posts = posts
        self.found: list[Line] = []
        self._draft = _Draft()
        self._breaks = 0

    def enter(self, node: Node, block: Node, post: int | None, link: int) -> None:
        """Take in an element within `block`; `link` is 1 inside a link."""
        post = self.posts.get(node, post)
        if node.name == "br":
            self._break(block, post)
            return
        is_block = node.name not in INLINE
        if is_block:
            self.end(block, post if node not in self.posts else None)
            block = node
        if node.name == "time" or (node.attributes.get("itemprop") or "").startswith("date"):
            self._time(node)
        elif not is_block and _is_writer(node) and len(name := node.text(_LONGEST_BYLINE)) < _LONGEST_BYLINE:
            self._draft.writers.append(name)
        link = 1 if link or node.name == "a" else 0
        for child in node.children:
            if isinstance(child, str):
                self._text(child, link)
            else:
                self.enter(child, block, post, link)
        if is_block:
            self.end(block, post)

    def _text(self, text: str, link: int) -> None:
        if text.strip():
            self._breaks = 0
        self._draft.text.append(text)
        self._draft.linked += link * len(text.strip())

    def _break(self, block: Node, post: int | None) -> None:
        """One line break is a space, two are a new paragraph."""
        self._breaks += 1
        self._draft.text.append(" ")
        if self._breaks > 1:
            self.end(block, post)

    def _time(self, node: Node) -> None:
        given = node.attributes.get("datetime") or node.attributes.get("content") or node.text(60)
        shown = node.text(100)
        named = f"{node.attributes.get('itemprop', '')} {node.attributes.get('class', '')}"
        hint = f"{named} {''.join(self._draft.text[-3:])[-30:]}"
        if (at := iso(given)) is not None:
            self._draft.times.append((at, _UPDATED.search(hint) is not None, shown))

    def end(self, block: Node, post: int | None) -> None:
        """End the line that has begun."""
        if not self._draft.text and not self._draft.times:
            return
        draft, self._draft, self._breaks = self._draft, _Draft(), 0
        text = _SPACE.sub(" ", "".join(draft.text)).strip()
        published = next((at for at, updated, _ in draft.times if not updated), None)
        updated = next((at for at, updated, _ in draft.times if updated), None)
        heading = block.name in _HEADINGS
        writers = () if heading else _writers(text, draft, block)
        if not any(map(str.isalnum, text)) and not draft.times:
            return
        if not heading and (writers or _only_times(text, draft)):
            self.found.append(Line(text, "about", block.name, post, published, updated, writers))
        elif heading or draft.linked < _MOSTLY * len(text):
            self.found.append(Line(text, "heading" if heading else "prose", block.name, post, published, updated))
        elif self.found and self.found[-1].kind == "heading" and self.found[-1].post == post:
            self.found.pop()  # the heading of a list of links


def lines(element: Node, posts: Mapping[Node, int] | None = None) -> list[Line]:
    """The lines of an element, in order; a line that is all link is left out, with the heading above it."""
    walk = _Walk(posts or {})
    walk.enter(element, element, None, 0)
    walk.end(element, None)
    return walk.found


def _is_writer(node: Node) -> bool:
    attributes = node.attributes
    return (
        "author" in attributes.get("rel", "").lower().split()
        or "author" in attributes.get("itemprop", "").lower().split()
        or _WRITER.search(attributes.get("class", "")[:200]) is not None
    )


def _writers(text: str, draft: _Draft, block: Node) -> tuple[Byline, ...]:
    """The writers that a line names when it is a byline."""
    for _, _, shown in draft.times:
        text = text.replace(shown, " ", 1)
    text = text.strip(" ,|·•–—-")
    if not text or len(text) > _LONGEST_BYLINE:
        return ()
    if read := read_byline(text, 0, len(text)):
        return read.bylines
    marked = bool(draft.writers) or _is_writer(block)
    if not marked or text.endswith((".", "!", "?", "”", '"')):
        return ()
    return tuple(dict.fromkeys(byline for name in draft.writers or [text] for byline in named(name)))


def named(text: str) -> Iterator[Byline]:
    """The writers that a text names which is known to name writers."""
    text = " ".join(text.split()).removeprefix("By ").removeprefix("by ")
    read = read_byline(f"By {text}", 0, len(text) + 3)
    if read is not None:
        yield from read.bylines
    elif text and "://" not in text:
        yield Byline(name=text)


def _only_times(text: str, draft: _Draft) -> bool:
    for _, _, shown in draft.times:
        text = text.replace(shown, " ", 1)
    return bool(draft.times) and _LABELS.fullmatch(text) is not None
