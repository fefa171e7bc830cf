"""Boxes: labels on paper that must not overlap."""

from collections.abc import Sequence

Place = tuple[float, float]
_ROUNDS = 60
_WIDER = 1.15


def apart(middles: Sequence[Place], sizes: Sequence[Place]) -> tuple[Place, ...]:
    """The middles of boxes, so moved that no two overlap: boxes push each other away the shorter way.

    Where they still overlap after some rounds, all move away from each other a little and push again: this ends, as
    long as no two middles are the same.
    """
    at = list(middles)
    while True:
        for _ in range(_ROUNDS):
            if not _push(at, sizes):
                return tuple(at)
        at = [(x * _WIDER, y * _WIDER) for x, y in at]


def _push(at: list[Place], sizes: Sequence[Place]) -> bool:
    """Push every two boxes apart that overlap; whether there were any."""
    pushed = False
    for one in range(len(at)):
        x, y = at[one]
        for other in range(one + 1, len(at)):
            other_x, other_y = at[other]
            over_x = (sizes[one][0] + sizes[other][0]) / 2 - abs(x - other_x)
            if over_x <= 0:
                continue
            over_y = (sizes[one][1] + sizes[other][1]) / 2 - abs(y - other_y)
            if over_y <= 0:
                continue
            pushed = True
            if over_x < over_y:
                move = over_x / 2 + 0.5 if x < other_x else -over_x / 2 - 0.5
                x, other_x = x - move, other_x + move
            else:
                move = over_y / 2 + 0.5 if y < other_y else -over_y / 2 - 0.5
                y, other_y = y - move, other_y + move
            at[one], at[other] = (x, y), (other_x, other_y)
    return pushed
