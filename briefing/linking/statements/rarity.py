"""Rarity: how much a word tells of which utterance a quote is from, between 0 and 1."""

import math
from collections import Counter
from collections.abc import Iterable

from briefing.linking.statements.stems import stem
from briefing.linking.statements.stock import COMMON, FUNCTION
from briefing.linking.statements.words import CUT

_COMMON = frozenset(map(stem, COMMON))
_OF_FUNCTION, OF_COMMON = 0.08, 0.45
"""The most that words of these tables weigh; others weigh up to 1."""
_SMALLEST = 1000
"""Texts that a count is held against at least: a word that a small briefing has ten times is not yet a common one."""


class Rarity(dict[str, float]):
    """Weights of words, the rarer the heavier, from the texts of a briefing. A word's is found when first asked for.

    Each text is given as its words, each once.
    """

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        super().__init__()
        self._counts: Counter[str] = Counter()
        size = 0
        for words in texts:
            self._counts.update(words)
            size += 1
        self._size = max(size, _SMALLEST)

    def __missing__(self, word: str) -> float:
        rare = math.log1p(self._size / max(self._counts[word], 1)) / math.log1p(self._size)
        prior = 0.0 if word == CUT else _OF_FUNCTION if word in FUNCTION else OF_COMMON if word in _COMMON else 1.0
        self[word] = prior * rare
        return self[word]
