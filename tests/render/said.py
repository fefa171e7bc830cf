"""Things that invented people said, in entries that need little else."""

from collections.abc import Iterable
from typing import Any

from briefing.linking.link import link
from briefing.model.entry import Entry
from briefing.model.ids import ActorId
from briefing.render.context import Context
from tests.invented import entry, library, quote

BRIDGE = "We will never give up the old stone bridge over the river at Klow"
SURRENDER = "We will never surrender the old stone bridge over the river at Klow"
TOLLS = "Tolls on timber shall be halved before the winter comes"
FISH = "Nobody here has eaten fresh trout since April"
"""Two wordings of one utterance, and two of others."""


def context_of(*records: Any, **settings: Any) -> Context:
    """The context of a site of these records and settings."""
    return Context.of(link(library(*records, **settings)))


def entry_of(id_: str, *said: tuple[str, str, Iterable[str]], time: str | None = None) -> Entry:
    """An entry with quotes: of each its words, its speaker and whom it is about."""
    quotes = tuple(quote(text, speaker=speaker, about=about) for text, speaker, about in said)
    actors = tuple(ActorId(id_) for text, speaker, about in said for id_ in (speaker, *about))
    return entry(id_, quotes=quotes, actors=actors, time=time)
