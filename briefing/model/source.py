"""Sources: publishers of articles."""

from dataclasses import field
from typing import Literal

from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, SourceId
from briefing.model.record import Record, require_language, require_web_address

Reuse = Literal["link", "excerpt", "full"]
"""What may be published of a source's text: title and quotes only, a short excerpt, or all of it."""


@frozen
class Source(Record):
    """A publisher. `domains` are host names of its pages, without `www.`."""

    id: SourceId
    origin: Origin = field(compare=False, repr=False)
    name: str
    url: str | None = None
    aliases: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    country: ActorId | None = None
    language: str | None = None
    reuse: Reuse = "excerpt"
    note: str | None = None

    def __post_init__(self) -> None:
        """Refuse an address that no reader should follow, and what is no language.

        Raises:
            BadField: naming the key.
        """
        require_web_address("url", self.url)
        require_language(self.language)
