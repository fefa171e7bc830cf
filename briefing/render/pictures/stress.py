"""Stress: places for the things of a network, as far from each other on paper as they are in the network.

Each thing in turn goes where the others want it, each of them at its own distance, the near ones counting most
(stress majorisation). It comes to rest quickly. Only roots and the four operations are used after the start, and
the start is rounded: so every machine finds the same places.
"""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin, sqrt

Place = tuple[float, float]
_ROUNDS = 30
_DIGITS = 6


def places(number: int, pairs: Iterable[tuple[int, int]]) -> tuple[Place, ...]:
    """Where so many things stand of which some are joined in pairs; joined ones are about 1 apart."""
    steps = _steps(number, pairs)
    at = [_on_a_circle(index, number) for index in range(number)]
    for _ in range(_ROUNDS):
        for index in range(number):
            at[index] = _wanted(index, at, steps[index])
    return tuple(at)


def _on_a_circle(index: int, number: int) -> Place:
    turn = 2 * pi * index / number
    return round(cos(turn), _DIGITS), round(sin(turn), _DIGITS)


def _wanted(index: int, at: Sequence[Place], steps: Sequence[int]) -> Place:
    """Where the others want a thing: each of them so many steps from itself, in the direction in which it is."""
    x, y = at[index]
    sum_x = sum_y = weights = 0.0
    for other, (other_x, other_y) in enumerate(at):
        if other == index:
            continue
        away_x, away_y = x - other_x, y - other_y
        away = sqrt(away_x * away_x + away_y * away_y) or 1.0
        weight = 1 / (steps[other] * steps[other])
        scale = steps[other] / away
        sum_x += weight * (other_x + away_x * scale)
        sum_y += weight * (other_y + away_y * scale)
        weights += weight
    return (sum_x / weights, sum_y / weights) if weights else (x, y)


def _steps(number: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """How many joints lie between any two; parts that nothing joins are one step further apart than the farthest."""
    joined: list[list[int]] = [[] for _ in range(number)]
    for one, other in pairs:
        joined[one].append(other)
        joined[other].append(one)
    found = [_from(start, joined) for start in range(number)]
    apart = 1 + max((step for row in found for step in row.values()), default=0)
    return [[row.get(other, apart) for other in range(number)] for row in found]


def _from(start: int, joined: Sequence[Sequence[int]]) -> dict[int, int]:
    steps = {start: 0}
    edge = [start]
    for one in edge:
        for other in joined[one]:
            if other not in steps:
                steps[other] = steps[one] + 1
                edge.append(other)
    return steps
