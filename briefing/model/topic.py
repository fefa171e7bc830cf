"""Topics: what entries are about."""

from dataclasses import field

from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import TopicId
from briefing.model.record import Record


@frozen
class Topic(Record):
    """A subject, possibly below a wider one. `keywords` are words by which a text is recognised."""

    id: TopicId
    origin: Origin = field(compare=False, repr=False)
    title: str
    parent: TopicId | None = None
    keywords: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    body: str = ""
