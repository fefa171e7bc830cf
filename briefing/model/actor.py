"""Actors: people, organisations, countries and groups."""

from dataclasses import field
from typing import Literal

from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId
from briefing.model.moment import Moment
from briefing.model.record import Record, require_web_address

ActorKind = Literal["person", "organisation", "country", "group"]
Pronoun = Literal["he", "she", "they", "it"]


@frozen
class Role(Record):
    """An office or a job: `title` in words, held at or for the actor `of`."""

    title: str
    of: ActorId | None = None
    since: Moment | None = None
    until: Moment | None = None


@frozen
class Actor(Record):
    """Somebody who plays a part. `aliases` are all other names; `body` is Markdown in the editor's words."""

    id: ActorId
    origin: Origin = field(compare=False, repr=False)
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    country: ActorId | None = None
    member_of: tuple[ActorId, ...] = ()
    pronoun: Pronoun | None = None
    same_as: tuple[str, ...] = ()
    note: str | None = None
    body: str = ""

    def __post_init__(self) -> None:
        """Refuse an address that no reader should follow.

        Raises:
            BadField: naming the key.
        """
        for address in self.same_as:
            require_web_address("same_as", address)
