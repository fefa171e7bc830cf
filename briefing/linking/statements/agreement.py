"""Agreement: how much of one sentence stands in another, in the same order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq, MatchingBlock

from briefing.linking.statements.rarity import OF_COMMON, Rarity
from briefing.linking.statements.stock import DENIAL
from briefing.linking.statements.words import CUT

_SAME_SPELLING = 88.0
"""Of rapidfuzz's ratio, from 0 to 100: one wrong letter in five is too much."""
_SHORTEST_SPELLED = 5
"""Words of fewer letters are never taken for misspellings of each other."""
_BEFORE = 3
"""Words before the first telling one in which a “not” counts too, where neither sentence begins later."""
_NEARLY_ALL = 0.9
_LEAST = 1e-9
_TELLING = 0.25
"""Weight from which a word counts in how closely the common words stand together."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two sentences have in common.

    `shared` is the weight of the common words and `cover` its part of the lighter sentence; `run` is the most common
    words without a gap and `close`, from 0 to 1, how near all of them stand to each other. `within` says that all of
    one sentence, or of what stands between two cuts, is a run of the other, `ends` that the run is the end of one and
    the beginning of the other: two cuts of one sentence. `mixed` is the weight of the common words in whatever order,
    where nearly all are common, else 0. `gist` says that both have the same telling words and differ only in the small
    ones between, though not in a “not”; `stock` that what is common are words of every conversation. `opposed` says
    that between the common words one denies what the other does not, `numbers` that each has a number that the other
    lacks.
    """

    shared: float = 0.0
    cover: float = 0.0
    close: float = 0.0
    run: int = 0
    within: bool = False
    ends: bool = False
    mixed: float = 0.0
    gist: bool = False
    stock: bool = False
    opposed: bool = False
    numbers: bool = False


NONE = Agreement()


def agreement(one: Sequence[str], other: Sequence[str], rarity: Rarity) -> Agreement:
    """Compare the words of two sentences."""
    if one != other:
        other = _spelled_alike(one, other)
    blocks = [block for block in LCSseq.editops(one, other).as_matching_blocks() if block.size]
    if not blocks:
        return NONE
    pairs = [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]
    shared = sum(rarity[one[here]] for here, _ in pairs)
    telling = [pair for pair in pairs if rarity[one[pair[0]]] >= _TELLING] or pairs
    (a, b), (y, z) = telling[0], telling[-1]
    here, there = one[a : y + 1], other[b : z + 1]
    before = min(a, b, _BEFORE)
    widest = max(_weight(here, rarity), _weight(there, rarity))
    start, at, run = _longest_run(one, other, max(blocks, key=lambda block: block.size))
    starts = (start == 0, at == 0)
    stops = (start + run == len(one), at + run == len(other))
    return Agreement(
        shared=shared,
        cover=min(1.0, shared / max(min(_weight(one, rarity), _weight(other, rarity)), _LEAST)),
        close=min(1.0, _weight((one[here] for here, _ in telling), rarity) / max(widest, _LEAST)),
        run=run,
        within=_is_whole(one, start, run) or _is_whole(other, at, run),
        ends=(starts[0] and stops[1]) or (starts[1] and stops[0]),
        mixed=_mixed(one, other, rarity),
        stock=all(rarity[one[here]] <= OF_COMMON for here, _ in pairs),
        gist=_gist(one, rarity) == _gist(other, rarity),
        opposed=_denials(one[a - before : y + 1]) % 2 != _denials(other[b - before : z + 1]) % 2,
        numbers=numbers_differ(one, other),
    )


def numbers_differ(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether each of two sentences has a number that the other lacks: what only one has may have been cut."""
    here, there = ({word for word in words if word[0].isdigit()} for words in (one, other))
    return bool(here - there) and bool(there - here)


def _longest_run(one: Sequence[str], other: Sequence[str], block: MatchingBlock) -> tuple[int, int, int]:
    """A block and the equal words around it, which may have been matched elsewhere: both its starts, and its length."""
    a, b, size = block.a, block.b, block.size
    while a and b and one[a - 1] == other[b - 1]:
        a, b, size = a - 1, b - 1, size + 1
    while a + size < len(one) and b + size < len(other) and one[a + size] == other[b + size]:
        size += 1
    return a, b, size


def _is_whole(words: Sequence[str], start: int, size: int) -> bool:
    """Whether a run reaches on both sides to where the words begin or end, or have been cut."""
    end = start + size
    return (start == 0 or CUT in (words[start], words[start - 1])) and (
        end == len(words) or CUT in (words[end - 1], words[end])
    )


def _gist(words: Sequence[str], rarity: Rarity) -> tuple[list[str], int]:
    return [word for word in words if rarity[word] >= _TELLING], _denials(words) % 2


def _mixed(one: Sequence[str], other: Sequence[str], rarity: Rarity) -> float:
    common = _weight((Counter(one) & Counter(other)).elements(), rarity)
    return common if common >= _NEARLY_ALL * max(_weight(one, rarity), _weight(other, rarity)) else 0.0


def _weight(words: Iterable[str], rarity: Rarity) -> float:
    return sum(map(rarity.__getitem__, words))


def _denials(words: Sequence[str]) -> int:
    return sum(1 for word in words if word in DENIAL)


def _spelled_alike(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """The other's words, each that is but a misspelling of one of the first's as that one."""
    known = set(one)
    missing = [word for word in known.difference(other) if _may_be_misspelt(word)]
    if not missing:
        return other
    return [word if word in known or not _may_be_misspelt(word) else _nearest(word, missing) for word in other]


def _may_be_misspelt(word: str) -> bool:
    return len(word) >= _SHORTEST_SPELLED and word.isalpha()


def _nearest(word: str, known: Sequence[str]) -> str:
    score, best = max((fuzz.ratio(word, each), each) for each in known)
    return best if score >= _SAME_SPELLING and best[0] == word[0] else word
