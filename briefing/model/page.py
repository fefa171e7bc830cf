"""Pages of the editor's own, and pages on their way to the disk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import PageId
from briefing.model.record import Record, require_language
from briefing.model.status import Status

PageKind = Literal[
    "home", "entry", "entries", "entries-of", "actor", "said", "actors", "topic", "topics",
    "source", "sources", "article", "articles", "statement", "statements", "question", "questions",
    "who-on-whom", "changes", "timeline", "day", "actors-and-topics", "network",
    "page", "feed", "json-feed", "feeds-of", "feed-archives", "digest", "search", "social", "data",
    "sitemap", "robots", "not-found", "moved", "style-guide", "admin",
]  # fmt: skip


@frozen
class OwnPage(Record):
    """A page that the editor wrote, such as *about*.

    `order` is its place in the menu; `language` is the site's where it is missing.
    """

    id: PageId
    origin: Origin = field(compare=False, repr=False)
    title: str
    order: int = 0
    language: str | None = None
    formerly: tuple[str, ...] = ()
    status: Status = "published"
    body: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no language.

        Raises:
            BadField: naming the key.
        """
        require_language(self.language)


@frozen
class Page:
    """One file of the site before it is rendered: where it goes, through which template, with what view.

    The view is made when it is asked for. It depends on what is `given`, and on what is read of the site to make it.
    """

    path: str
    template: str
    view: Callable[[], Any]
    given: tuple[Any, ...] = ()


@frozen
class Rendered:
    """One file of the site, ready to be written: `path` is relative to the output folder, with `/`."""

    path: str
    content: bytes


@frozen
class Kept:
    """One file of the site that stays as the last build left it: whatever it is made from has not changed."""

    path: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file of the site, which is put together from many: `path` is that of the file.

    Whoever made it has its content, of `size` bytes; `mark` is a digest that tells it from others.
    """

    path: str
    mark: bytes
    size: int
