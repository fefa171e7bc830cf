"""Blocks: which sentences of a speaker are worth comparing, found by what is rare in them, not by trying all pairs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.linking.statements.rarity import Rarity

_TELLING = 0.25
"""Weight from which a word can bring sentences together."""
_PROBES = 6
"""How many of its rarest words and pairs of words a sentence looks for in the others."""
_LARGEST = 24
"""Sentences with a word in common that are all compared; of more, only the nearest in words and time."""
_NEAREST = 4

Feature = str | tuple[str, str]


def candidates(sentences: Sequence[Sequence[str]], days: Sequence[int], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs of places in `sentences`, each once, the smaller first."""
    features = [_features(words, rarity) for words in sentences]
    holders: dict[Feature, list[int]] = {}
    for place, found in enumerate(features):
        for feature in found:
            holders.setdefault(feature, []).append(place)
    near = _Neighbours(sentences, days)
    met: list[set[int]] = [set() for _ in sentences]
    for place, found in enumerate(features):
        shared = sorted((feature for feature in found if len(holders[feature]) > 1), key=lambda f: len(holders[f]))
        for feature in shared[:_PROBES]:
            block = holders[feature]
            for other in block if len(block) <= _LARGEST else near.of(place, feature, block):
                if other != place:
                    met[min(place, other)].add(max(place, other))
    for place, others in enumerate(met):
        for other in sorted(others):
            yield place, other
        met[place] = set()


def _features(words: Sequence[str], rarity: Rarity) -> list[Feature]:
    """The telling words and pairs of neighbours among them, each once, in their order; where none is, all in one."""
    telling = [word for word in words if rarity[word] >= _TELLING]
    found: list[Feature] = [*telling, *pairwise(telling)]
    return list(dict.fromkeys(found)) or [" ".join(words)]


class _Neighbours:
    """For a block too large to be compared whole: who stands next to a sentence by words, and by day."""

    def __init__(self, sentences: Sequence[Sequence[str]], days: Sequence[int]) -> None:
        self._keys = [" ".join(words) for words in sentences]
        self._days = days
        self._orders: dict[Feature, tuple[dict[int, int], list[int], dict[int, int], list[int]]] = {}

    def of(self, place: int, feature: Feature, block: Sequence[int]) -> Iterator[int]:
        if feature not in self._orders:
            by_words = sorted(block, key=lambda each: (self._keys[each], self._days[each], each))
            by_day = sorted(block, key=lambda each: (self._days[each], self._keys[each], each))
            self._orders[feature] = _places(by_words), by_words, _places(by_day), by_day
        at_words, by_words, at_day, by_day = self._orders[feature]
        for at, order in ((at_words[place], by_words), (at_day[place], by_day)):
            yield from order[at + 1 : at + 1 + _NEAREST]


def _places(order: Sequence[int]) -> dict[int, int]:
    return {place: at for at, place in enumerate(order)}
