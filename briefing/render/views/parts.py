"""Parts that views share."""

from dataclasses import dataclass

from briefing.model.entry import EntryKind, QuoteKind
from briefing.model.page import PageKind
from briefing.render.dates import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A text that leads somewhere, or that stands alone where `href` is missing."""

    text: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A link with a number beside it, and a short remark."""

    link: Link
    count: int
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of itself. `edit` is where its source file can be edited."""

    kind: PageKind
    title: str
    description: str
    canonical: str
    crumbs: tuple[Link, ...]
    edit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An entry as lists show it. `also_in` are copies of the page that carry the same update."""

    link: Link
    source: Link
    when: When | None
    kind: EntryKind
    is_key: bool
    is_draft: bool
    summary: str
    topics: tuple[Link, ...]
    quotes: int
    also_in: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """A quote and where it comes from. `span` are code points in the archived copy; `original` is the page itself."""

    anchor: str
    text: str
    kind: QuoteKind
    speaker: Link | None
    speaker_role: str
    verb: str | None
    via: Link | None
    about: tuple[Link, ...]
    entry: Link
    source: Link
    original: Link | None
    when: When | None
    span: tuple[int, int] | None
    note: str | None
