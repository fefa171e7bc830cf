"""Parts that views share."""

from typing import Literal

from markupsafe import Markup

from briefing.linking.wording import Difference
from briefing.model.entry import EntryKind, QuoteKind
from briefing.model.frozen import frozen
from briefing.model.later import Lazy
from briefing.model.page import PageKind
from briefing.model.verdict import Grade
from briefing.render.dates import When


@frozen
class Link:
    """A text that leads somewhere, or that stands alone where `href` is missing.

    `lang`, here and in other views, is the language of the words where that is not the site's.
    """

    text: str
    href: str | None
    lang: str | None = None


@frozen
class Counted:
    """A link with a number beside it, and a short remark."""

    link: Link
    count: int
    remark: str = ""


@frozen
class FeedLink:
    """A feed that a page leads to, of the media `type`; `is_own` tells the page's own from the whole site's."""

    title: str
    type: str
    href: str
    format: str
    is_own: bool


@frozen
class SharePicture:
    """The picture that a page is shared with: its whole address, its size in pixels, and what it says."""

    url: str
    width: int
    height: int
    alt: str


@frozen
class Share:
    """How a page is shown where it is shared, in the terms of Open Graph; times are in ISO 8601."""

    type: Literal["website", "article", "profile"]
    locale: str
    published: str | None
    modified: str | None
    picture: SharePicture | None


@frozen
class Head(Lazy):
    """What a page says of itself. `edit` is where its file can be edited; `json_ld` is what it says to machines."""

    kind: PageKind
    title: str
    description: str
    canonical: str
    crumbs: tuple[Link, ...]
    edit: str | None
    json_ld: Markup | None
    feeds: tuple[FeedLink, ...]
    share: Share


@frozen
class Card(Lazy):
    """An entry as lists show it: `actors` are ids; `also_in` are copies of the page that carry the same update."""

    link: Link
    source: Link
    when: When | None
    kind: EntryKind
    is_key: bool
    is_draft: bool
    summary: str
    topics: tuple[Link, ...]
    quotes: int
    actors: tuple[str, ...]
    also_in: tuple[Link, ...]
    lang: str | None


@frozen
class Pager:
    """Which page of a long list this is: `number` of `count`, with the `first`-th to the `last`-th of `total` things.

    `pages` are links under the pages' numbers, the present one among them; one that leads nowhere stands for others.
    """

    number: int
    count: int
    total: int
    first: int
    last: int
    previous: Link | None
    following: Link | None
    pages: tuple[Link, ...]


@frozen
class GradeView:
    """How a quote compares with the archived copy: `label` in full, `short` in lists.

    `last_compared` names the copy where none was here to compare with; `span` is where in the copy the words stand, in
    code points; `differences` lead from the copy's words to the quote's.
    """

    grade: Grade
    label: str
    short: str
    last_compared: str | None
    span: tuple[int, int] | None
    differences: tuple[Difference, ...]
    lang: str | None


@frozen
class Wording:
    """Words beside others: the `same`, a `part` of them, or `changed`; then `differences` lead from the others here.

    `cut_before` and `cut_after` say that the others begin earlier and go on; such words are among no differences.
    """

    paragraphs: tuple[str, ...]
    relation: Literal["same", "part", "changed"]
    cut_before: bool
    cut_after: bool
    differences: tuple[Difference, ...]
    lang: str | None


@frozen
class Elsewhere:
    """The same statement in other entries: their `wording` beside a quote's, and who has it so."""

    wording: Wording
    carriers: tuple[Link, ...]


@frozen
class QuoteView(Lazy):
    """A quote and where it comes from.

    `original` is the page itself, at these words; `edit` the line of the entry's file. `statement` leads to all
    quotes of the same utterance, and `elsewhere` has those of other entries.
    """

    anchor: str
    paragraphs: tuple[str, ...]
    """The words without the marks round them, nor those that open a paragraph again."""
    lang: str | None
    kind: QuoteKind
    speaker: Link | None
    speaker_role: str
    verb: str | None
    via: Link | None
    about: tuple[Link, ...]
    entry: Link
    source: Link
    original: Link | None
    edit: Link | None
    when: When | None
    note: str | None
    grade: GradeView
    statement: Link | None
    elsewhere: tuple[Elsewhere, ...]
