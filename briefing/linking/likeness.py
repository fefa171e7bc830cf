"""Likeness: how much of one article's own words stands in another, told from sketches of their texts.

A sketch keeps the smallest hashes of a text's shingles, runs of a few words: of any two texts the sketches hold the
same sample, so that thousands of articles are compared without looking at a text twice. Quotations are left out,
for two reports of one speech have those in common and nothing else.
"""

import re
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TypeVar

from briefing.model.frozen import frozen

K = TypeVar("K")

COPIED = 0.07
"""Likeness from which an article looks copied. A rewrite that keeps headings and a sentence here and there has more;
two reports of one day, which share names, titles and figures, have half of it."""
SHINGLE = 5
"""Words in a run: of five in a row that two writers share by chance there are few."""
KEPT = 1024
"""Hashes that a sketch keeps: of a text with fewer runs, all."""
FEWEST = 25
"""Runs that two texts must share at least: less is a formula or two."""
_LOOKED_UP = 1 << 30
"""Hashes, of 32 bits, below this one bring texts together: a quarter, so of the fewest runs that count some six."""
_TOO_MANY = 50
"""Texts that share a run: in more it is the furniture of a site."""

_QUOTATION = re.compile(r"“[^“”]{0,2000}”|”[^“”\n]{0,2000}”|\"[^\"\n]{0,2000}\"")
_WORD = re.compile(r"\w+|¶")
_GAP = b"\xc2\xb6"


@frozen
class Sketch:
    """The smallest hashes of a text's runs of words, in order, and how many different runs it has."""

    size: int
    hashes: tuple[int, ...]


def sketch(text: str) -> Sketch:
    """The sketch of a text without its quotations."""
    words = [word.encode() for word in _WORD.findall(_QUOTATION.sub(" ¶ ", text).casefold())]
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    joined = b" ".join(words)
    runs = (joined[start : end - 1] for start, end in zip(starts, starts[SHINGLE:], strict=False))
    hashes = {zlib.crc32(run) for run in runs if _GAP not in run}
    return Sketch(size=len(hashes), hashes=tuple(sorted(hashes)[:KEPT]))


def shared(one: Sketch, other: Sketch) -> float:
    """How many runs two texts share, as far as their sketches tell; exact where a sketch keeps all."""
    smallest = sorted({*one.hashes, *other.hashes})[:KEPT]
    if not smallest:
        return 0.0
    common = {*one.hashes} & {*other.hashes}
    part = sum(1 for each in smallest if each in common) / len(smallest)
    return part * (one.size + other.size) / (1 + part)


def likeness(one: Sketch, other: Sketch) -> float:
    """The part of the shorter text's runs that the other has too, from 0 to 1; of nothing, nothing."""
    return min(1.0, shared(one, other) / min(one.size, other.size)) if one.size and other.size else 0.0


def like(text: str, texts: Mapping[K, str]) -> Iterator[tuple[K, float]]:
    """The texts of which this one looks like a copy, or they of it, and how like they are."""
    own = sketch(text)
    for key, other in texts.items():
        if found := _copied(own, sketch(other)):
            yield key, found


def alike(texts: Mapping[K, str]) -> Iterator[tuple[K, K, float]]:
    """All pairs of texts of which one looks like a copy of the other, and how like they are."""
    sketches = {key: sketch(text) for key, text in texts.items()}
    holders: dict[int, list[K]] = {}
    for key, each in sketches.items():
        for value in each.hashes[: bisect_left(each.hashes, _LOOKED_UP)]:
            holders.setdefault(value, []).append(key)
    met = Counter(pair for keys in holders.values() if 1 < len(keys) <= _TOO_MANY for pair in combinations(keys, 2))
    for one, other in met:
        if found := _copied(sketches[one], sketches[other]):
            yield one, other, found


def _copied(one: Sketch, other: Sketch) -> float | None:
    """The likeness of two texts, if it is that of a text and its copy."""
    found = likeness(one, other)
    return found if found >= COPIED and shared(one, other) >= FEWEST else None
