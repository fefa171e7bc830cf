"""Context: how much two entries are about the same thing. Short words alone never tell; where they stand does."""

import math
import re
from collections.abc import Collection, Iterable
from functools import partial

from briefing.linking.statements.lexicon import Lexicon
from briefing.linking.statements.rarity import Rarity
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId, TopicId
from briefing.model.library import Library

_MARKUP = re.compile(r"\[\^[^\]]*\]|\]\([^)\s]*\)|\[")
"""References and links in the editor's words: only the words of a link are kept."""
_OF_TOPIC = 0.6
_LIKELY_SAME = 0.7
"""Of two quotes in one entry."""


class Contexts:
    """What each entry is about, by its words and topics, and which entries tell the same update."""

    def __init__(self, library: Library, lexicon: Lexicon) -> None:
        self._library = library
        self._words = {id_: lexicon.words(_key(entry), partial(_text, entry)) for id_, entry in library.entries.items()}
        self._rarity = Rarity(self._words.values())
        self._vectors: dict[EntryId, _Vector] = {}
        self._originals = {id_: _original(entry, library) for id_, entry in library.entries.items()}

    def closeness(self, one: EntryId, other: EntryId, but_for: Collection[str] = ()) -> float:
        """From 0, nothing in common, to 1, the same update in an article and its copy.

        The words `but_for` do not count: what is being compared is no context of itself.
        """
        if one == other:
            return _LIKELY_SAME
        if self._originals[one] == self._originals[other]:
            return 1.0
        here, there = self._vector(one), self._vector(other)
        common = self._square((here.words & there.words).difference(but_for), len(here.topics & there.topics))
        return common / (here.length * there.length)

    def _vector(self, id_: EntryId) -> "_Vector":
        if id_ not in self._vectors:
            words, topics = self._words[id_], frozenset(self._library.entries[id_].topics)
            length = math.sqrt(self._square(words, len(topics))) or 1.0
            self._vectors[id_] = _Vector(words=frozenset(words), topics=topics, length=length)
        return self._vectors[id_]

    def _square(self, words: Iterable[str], topics: int) -> float:
        """What words and so many topics weigh together, each squared; in whatever order they come, it is the same."""
        return math.fsum([weight * weight for weight in map(self._rarity.__getitem__, words)]) + topics * _OF_TOPIC**2


@frozen
class _Vector:
    """What an entry is about, and how long that is as a vector of weights."""

    words: frozenset[str]
    topics: frozenset[TopicId]
    length: float


def _key(entry: Entry) -> str:
    """What tells the texts of an entry from those of all others."""
    return "\0".join((entry.title, entry.body, *[quote.text for quote in entry.quotes]))


def _text(entry: Entry) -> str:
    return "\n".join((entry.title, _MARKUP.sub(" ", entry.body), *(quote.text for quote in entry.quotes)))


def _original(entry: Entry, library: Library) -> EntryId:
    while entry.copy_of is not None and entry.copy_of in library.entries:
        entry = library.entries[entry.copy_of]
    return entry.id
