"""Context: how much two entries are about the same thing. Short words alone never tell; where they stand does."""

import math
import re
from collections.abc import Container, Mapping

from briefing.linking.statements.lexicon import Lexicon
from briefing.linking.statements.rarity import Rarity
from briefing.model.entry import Entry
from briefing.model.ids import EntryId
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
        self._words = {id_: lexicon.words(_text(entry)) for id_, entry in library.entries.items()}
        self._rarity = Rarity(self._words.values())
        self._vectors: dict[EntryId, Mapping[str, float]] = {}
        self._originals = {id_: _original(entry, library) for id_, entry in library.entries.items()}

    def closeness(self, one: EntryId, other: EntryId, but_for: Container[str] = ()) -> float:
        """From 0, nothing in common, to 1, the same update in an article and its copy.

        The words `but_for` do not count: what is being compared is no context of itself.
        """
        if one == other:
            return _LIKELY_SAME
        if self._originals[one] == self._originals[other]:
            return 1.0
        here, there = sorted((self._vector(one), self._vector(other)), key=len)
        return sum(weight * there.get(word, 0.0) for word, weight in here.items() if word not in but_for)

    def _vector(self, id_: EntryId) -> Mapping[str, float]:
        if id_ not in self._vectors:
            weights = {word: self._rarity[word] for word in self._words[id_]}
            weights.update({f"topic:{topic}": _OF_TOPIC for topic in self._library.entries[id_].topics})
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            self._vectors[id_] = {word: weight / length for word, weight in weights.items()}
        return self._vectors[id_]


def _text(entry: Entry) -> str:
    return "\n".join((entry.title, _MARKUP.sub(" ", entry.body), *(quote.text for quote in entry.quotes)))


def _original(entry: Entry, library: Library) -> EntryId:
    while entry.copy_of is not None and entry.copy_of in library.entries:
        entry = library.entries[entry.copy_of]
    return entry.id
