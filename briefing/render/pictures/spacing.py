"""Spacing: labels in a column, each as near to its place as the others let it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class _Block:
    """Labels that touch: `wished` is the sum of the tops that they would like the block to have."""

    wished: float
    labels: list[float]

    @property
    def size(self) -> float:
        return sum(self.labels)

    def top(self, room: float) -> float:
        return max(0.0, min(self.wished / len(self.labels), room - self.size))


def spaced(middles: Sequence[float], sizes: Sequence[float], room: float) -> tuple[float, ...]:
    """The tops of labels that would like to stand round `middles`, which ascend; no two overlap, all within `room`.

    Labels that meet stand together round the mean of what they wish. `room` holds at least all of them.
    """
    blocks: list[_Block] = []
    for middle, size in zip(middles, sizes, strict=True):
        block = _Block(middle - size / 2, [size])
        while blocks and blocks[-1].top(room) + blocks[-1].size > block.top(room):
            before = blocks.pop()
            wished = before.wished + block.wished - before.size * len(block.labels)
            block = _Block(wished, before.labels + block.labels)
        blocks.append(block)
    tops = []
    for block in blocks:
        at = block.top(room)
        for size in block.labels:
            tops.append(at)
            at += size
    return tuple(tops)
