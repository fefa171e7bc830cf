"""Pairs: which quote of an entry's earlier version became which quote of the later one."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence

from briefing.linking.folding import bare
from briefing.model.entry import Quote

Pair = tuple[Quote | None, Quote | None]

_ALIKE = 60.0
"""Percent of the letters that two quotes share at least where one is the other, reworded."""
_MOST = 2_500
"""Pairs whose letters are compared; in an entry of which more than that is new, nothing is a rewording."""


def pairs(before: Sequence[Quote], after: Sequence[Quote]) -> tuple[Pair, ...]:
    """Each quote once, in the order of the later version, then those that only the earlier one has."""
    earlier: dict[int, int] = {}
    for key in _KEYS:
        _match_by(key, before, after, earlier)
    _match_by_likeness(before, after, earlier)
    gone = sorted(set(range(len(before))) - set(earlier.values()))
    kept = [(before[earlier[at]] if at in earlier else None, quote) for at, quote in enumerate(after)]
    return (*kept, *((before[at], None) for at in gone))


def _whole(quote: Quote) -> Hashable:
    return bare(quote.text), quote.speaker


def _words(quote: Quote) -> Hashable:
    return bare(quote.text)


def _place(quote: Quote) -> Hashable:
    return quote.span


_KEYS: tuple[Callable[[Quote], Hashable], ...] = (_whole, _words, _place)
"""What makes two quotes the same, the surest first; nothing where a quote has none."""


def _match_by(
    key: Callable[[Quote], Hashable], before: Sequence[Quote], after: Sequence[Quote], earlier: dict[int, int]
) -> None:
    taken = set(earlier.values())
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for at, quote in enumerate(before):
        if at not in taken and (own := key(quote)) is not None:
            waiting[own].append(at)
    for at, quote in enumerate(after):
        if at not in earlier and waiting.get(key(quote)):
            earlier[at] = waiting[key(quote)].popleft()


def _match_by_likeness(before: Sequence[Quote], after: Sequence[Quote], earlier: dict[int, int]) -> None:
    """Pair the likest first."""
    taken = set(earlier.values())
    gone = [at for at in range(len(before)) if at not in taken]
    new = [at for at in range(len(after)) if at not in earlier]
    if len(gone) * len(new) > _MOST:
        return
    from rapidfuzz import fuzz  # few quotes are reworded

    likeness = ((fuzz.ratio(bare(before[old].text), bare(after[at].text)), old, at) for old in gone for at in new)
    for alike, old, at in sorted(likeness, key=lambda found: (-found[0], found[1:])):
        if alike >= _ALIKE and at not in earlier and old not in taken:
            earlier[at] = old
            taken.add(old)
