"""Questions: points on which sources differ, with the answer of each."""

from dataclasses import field
from typing import Literal

from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId, QuestionId, TopicId
from briefing.model.record import Record
from briefing.model.span import Span
from briefing.model.status import Status

Compatible = Literal["yes", "no", "unclear"]
"""Whether all answers can be true at once."""


@frozen
class Answer(Record):
    """What one source answers, in the editor's words, and what is behind it.

    That is the entry, in it the quote of the number `quote` (from 1) or the article's own words `figure`, which
    stand at `span` in its archived text.
    """

    text: str
    entry: EntryId
    quote: int | None = None
    figure: str | None = None
    span: Span | None = None
    note: str | None = None


@frozen
class Question(Record):
    """A point on which sources differ; `because` says why the answers can or cannot all be true."""

    id: QuestionId
    origin: Origin = field(compare=False, repr=False)
    title: str
    answers: tuple[Answer, ...] = ()
    compatible: Compatible = "unclear"
    because: str | None = None
    topics: tuple[TopicId, ...] = ()
    note: str | None = None
    formerly: tuple[str, ...] = ()
    status: Status = "published"
