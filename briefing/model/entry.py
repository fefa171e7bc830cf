"""Entries: what the briefing publishes about one stretch of an article, and the quotes in it."""

from dataclasses import field
from typing import Literal

from briefing.model.asleep import Asleep
from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, ArticleId, EntryId, StatementId, TopicId
from briefing.model.moment import Moment
from briefing.model.record import Record, require_language
from briefing.model.span import Span
from briefing.model.status import Status

EntryKind = Literal["lead", "update", "recap", "analysis", "reaction", "statement", "explainer"]
QuoteKind = Literal["full", "fragment", "scare"]


@frozen
class Quote(Record):
    """Words in quotation marks: `text` without the marks, `span` in the article's archived text.

    `via` is who passed the words on, or for whom they were spoken; a `scare` quote is the writer's own and has
    no speaker. `statement` joins it to the statement of an editor's ruling.
    """

    text: str
    speaker: ActorId | None = None
    about: tuple[ActorId, ...] = ()
    span: Span | None = None
    verb: str | None = None
    via: ActorId | None = None
    said: Moment | None = None
    kind: QuoteKind = "full"
    statement: StatementId | None = None
    note: str | None = None


@frozen
class Correction(Record):
    """What readers must know was put right, and when."""

    on: Moment
    text: str


@frozen
class Entry(Record, Asleep):
    """One update as the briefing tells it. `body` is Markdown in the editor's own words.

    `copy_of` names the entry of which this is the same update, carried by a copied page; `language` is that of title
    and body, the site's where it is missing.
    """

    id: EntryId
    origin: Origin = field(compare=False, repr=False)
    title: str
    article: ArticleId
    span: Span | None = None
    time: Moment | None = None
    kind: EntryKind = "update"
    key: bool = False
    actors: tuple[ActorId, ...] = ()
    topics: tuple[TopicId, ...] = ()
    quotes: tuple[Quote, ...] = ()
    copy_of: EntryId | None = None
    language: str | None = None
    corrections: tuple[Correction, ...] = ()
    note: str | None = None
    formerly: tuple[str, ...] = ()
    status: Status = "published"
    body: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no language.

        Raises:
            BadField: naming the key.
        """
        require_language(self.language)
