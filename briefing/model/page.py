"""Pages of the editor's own, and pages on their way to the disk."""

from dataclasses import dataclass, field
from typing import Any, Literal

from briefing.model.finding import Origin
from briefing.model.ids import PageId
from briefing.model.record import Record
from briefing.model.status import Status

PageKind = Literal[
    "home", "entry", "entries", "actor", "actors", "topic", "topics", "source", "sources", "article", "articles",
    "statement", "statements", "question", "questions", "who-on-whom", "changes",
    "page", "feed", "data", "sitemap", "robots", "not-found",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPage(Record):
    """A page that the editor wrote, such as *about*; `order` is its place in the menu."""

    id: PageId
    origin: Origin = field(compare=False, repr=False)
    title: str
    order: int = 0
    status: Status = "published"
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file of the site before it is rendered: where it goes, through which template, with what view."""

    path: str
    template: str
    view: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """One file of the site, ready to be written: `path` is relative to the output folder, with `/`."""

    path: str
    content: bytes
