"""Homes: each saying in the one group of sentences that it tells most of.

A quote of several sentences may share one with a headline and another with a post, which says nothing of the headline
and the post: it goes with those of which there are more, and the others stay by themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from briefing.linking.statements.groups import Apart, Group, Rulings, groups, is_like_half
from briefing.linking.statements.matches import Matches
from briefing.model.ids import StatementId

_Rank = tuple[bool, int, float, int]


@dataclass(slots=True, eq=False)
class _Home:
    """Sayings that are one utterance, by their places, and the sentences of theirs that say it."""

    sayings: set[int]
    parts: list[int]
    ruling: StatementId | None


def homes(matches: Matches, ruled: Rulings, apart: Apart) -> list[list[int]]:
    """The places of the sayings that are one utterance: each in one list."""
    pairs = [(one, other) for _, one, other in sorted(matches.found(), key=lambda each: (-each[0], each[1:]))]
    partners: dict[int, list[int]] = {}
    for one, other in pairs:
        partners.setdefault(one, []).append(other)
        partners.setdefault(other, []).append(one)
    made = _settled(groups(matches, pairs, ruled, apart), matches, ruled, partners)
    _take_in(made, matches, apart, partners)
    return [sorted(home.sayings) for home in made if home.sayings]


def _settled(
    found: Sequence[Group], matches: Matches, ruled: Rulings, partners: Mapping[int, Sequence[int]]
) -> list[_Home]:
    """Group by group, the largest first, the sayings that no larger group has; those that rulings claim there."""
    waiting = [(_rank(group.ruling, group.parts, matches), group.parts, group.ruling) for group in found]
    heapify(waiting)
    taken: set[int] = set()
    made: list[_Home] = []
    while waiting:
        _, parts, ruling = heappop(waiting)
        sayings = {matches.parts[place].owner for place in parts}
        free = {one for one in sayings - taken if ruled.get(one) in (None, ruling)}
        left = [place for place in parts if matches.parts[place].owner in free]
        if free and (ruling or free == sayings):
            made.append(_Home(free, left, ruling))
            taken |= free
        else:
            for piece in _pieces(left, partners):
                heappush(waiting, (_rank(None, piece, matches), piece, None))
    return made


def _rank(ruling: StatementId | None, parts: Sequence[int], matches: Matches) -> _Rank:
    """Rulings first, then where most sayings are, then where most is said; no two have the same."""
    sayings = {matches.parts[place].owner for place in parts}
    return ruling is None, -len(sayings), -max(matches.parts[place].weight for place in parts), min(parts)


def _pieces(parts: Sequence[int], partners: Mapping[int, Sequence[int]]) -> list[list[int]]:
    """What is left of a group whose sayings have gone elsewhere: what only they held together falls apart."""
    left = set(parts)
    pieces: list[list[int]] = []
    for start in sorted(parts):
        if start not in left:
            continue
        left.discard(start)
        piece = [start]
        for place in piece:
            near = [other for other in partners.get(place, ()) if other in left]
            left.difference_update(near)
            piece += near
        pieces.append(piece)
    return pieces


def _take_in(made: Sequence[_Home], matches: Matches, apart: Apart, partners: Mapping[int, Sequence[int]]) -> None:
    """Let a saying that is left alone into a home whose sayings are mostly like it."""
    home_of = {one: home for home in made for one in home.sayings}
    for home in made:
        if len(home.sayings) > 1 or home.ruling:
            continue
        (saying,) = home.sayings
        meetings = ((place, other) for place in home.parts for other in partners.get(place, ()))
        for place, other in [(place, home_of[matches.parts[other].owner]) for place, other in meetings]:
            open_to_it = len(other.sayings) > 1 and not (other.ruling and saying in apart.get(other.ruling, ()))
            if open_to_it and is_like_half(place, other.parts, matches):
                other.sayings.add(saying)
                home.sayings.clear()
                break
