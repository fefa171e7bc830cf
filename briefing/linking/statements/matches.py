"""Matches: the sentences of one speaker that are the same utterance, with the evidence for each pair."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.linking.statements.agreement import agreement
from briefing.linking.statements.blocks import candidates
from briefing.linking.statements.context import Contexts
from briefing.linking.statements.evidence import Meeting, evidence
from briefing.linking.statements.rarity import Rarity
from briefing.linking.statements.saying import Saying
from briefing.model.later import later

_LEAST_IN_COMMON = 0.45
"""The part of the lighter sentence's weight that two must share, in any order, to be looked at closely."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A sentence of a saying: `owner` is the saying's place."""

    owner: int
    words: tuple[str, ...]
    weight: float


class Matches:
    """Compares the sentences of one speaker's sayings."""

    def __init__(self, sayings: Sequence[Saying], contexts: Contexts, rarity: Rarity) -> None:
        self._sayings, self._contexts, self._rarity = sayings, contexts, rarity
        self.parts = tuple(
            Part(owner, words, sum(map(rarity.__getitem__, words)))
            for owner, saying in enumerate(sayings)
            for words in saying.sentences
        )
        self._sets = [frozenset(part.words) for part in self.parts]
        self._known: dict[tuple[int, int], float] = {}

    def found(self) -> Iterator[tuple[float, int, int]]:
        """Evidence of 1 and more, with the places of the two sentences, which are of two sayings."""
        days = [self._sayings[part.owner].days for part in self.parts]
        first = [day.first if day else 0 for day in days]
        for one, other in candidates([part.words for part in self.parts], first, self._rarity):
            if self._may_match(one, other) and (strength := self.strength(one, other)) >= 1:
                yield strength, one, other

    def strength(self, one: int, other: int) -> float:
        """The evidence for two sentences; 0 for two of one saying, and for sayings of two days that are told."""
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            self._known[key] = self._strength(*key)
        return self._known[key]

    def _may_match(self, one: int, other: int) -> bool:
        common = sum(map(self._rarity.__getitem__, self._sets[one] & self._sets[other]))
        return common >= _LEAST_IN_COMMON * min(self.parts[one].weight, self.parts[other].weight)

    def _strength(self, one: int, other: int) -> float:
        here, there = self.parts[one], self.parts[other]
        a, b = self._sayings[here.owner], self._sayings[there.owner]
        apart = a.days.apart(b.days) if a.days and b.days else 0
        told = a.days and b.days and a.days.told and b.days.told
        if here.owner == there.owner or (told and apart > 1):
            return 0.0
        entries = a.citation.entry.id, b.citation.entry.id
        return evidence(
            Meeting(
                agreement=agreement(here.words, there.words, self._rarity),
                context=later(lambda: self._contexts.closeness(*entries, self._sets[one] & self._sets[other])),
                apart=apart,
                same_entry=entries[0] == entries[1],
                alike=here.words == there.words,
            )
        )
