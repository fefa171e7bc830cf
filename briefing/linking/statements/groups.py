"""Groups: sentences of one speaker that are the same utterance, joined pair by pair, the most alike first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.linking.statements.matches import Matches
from briefing.model.ids import StatementId

_ENOUGH_FOR_ONE = 0.7
"""Evidence that a single sentence needs for the longest of the group that it joins by way of another."""
_LOOKED = 8
"""Sentences of a group that another is held against, lest large groups take the square of their size."""

Rulings = Mapping[int, StatementId]
"""The ruling that claims a saying, by the saying's place."""
Apart = Mapping[StatementId, frozenset[int]]
"""The places of the sayings that a ruling keeps away."""
Pair = tuple[int, int]


@dataclass(slots=True, eq=False)
class Group:
    """Sentences that are one utterance: their places, the weightiest of them, and the ruling on it."""

    parts: list[int]
    core: int
    ruling: StatementId | None = None


def groups(matches: Matches, pairs: Sequence[Pair], ruled: Rulings, apart: Apart) -> list[Group]:
    """The groups that all sentences make, each sentence in one.

    Args:
        matches: the sentences, and how well they match.
        pairs: those that match, the strongest first.
        ruled: the sayings that rulings claim.
        apart: those that they keep away.
    """
    of_part = _at_first(matches, ruled)
    for one, other in pairs:
        here, there = of_part[one], of_part[other]
        if here is there or _forbidden(here, there, matches, apart) or not _one_utterance(here, there, matches):
            continue
        larger, smaller = (here, there) if len(here.parts) >= len(there.parts) else (there, here)
        larger.parts += smaller.parts
        larger.core = _weightier(larger.core, smaller.core, matches)
        larger.ruling = larger.ruling or smaller.ruling
        for place in smaller.parts:
            of_part[place] = larger
    return list({id(group): group for group in of_part}.values())


def is_like_half(place: int, parts: Sequence[int], matches: Matches) -> bool:
    """Whether a sentence matches two and at least half of others, as far as is looked."""
    looked = parts[:_LOOKED]
    found = sum(1 for other in looked if matches.strength(place, other) >= 1)
    return found > 1 and 2 * found >= len(looked)


def _at_first(matches: Matches, ruled: Rulings) -> list[Group]:
    """A group of each sentence, but those that one ruling claims together in one."""
    claimed = _claimed(matches, ruled)
    by_ruling: dict[StatementId, Group] = {}
    first: list[Group] = []
    for place in range(len(matches.parts)):
        ruling = claimed.get(place)
        group = by_ruling.get(ruling) if ruling else None
        if group is None:
            group = Group([place], place, ruling)
            if ruling:
                by_ruling[ruling] = group
        else:
            group.parts.append(place)
            group.core = _weightier(group.core, place, matches)
        first.append(group)
    return first


def _claimed(matches: Matches, ruled: Rulings) -> dict[int, StatementId]:
    """The ruling on a sentence. Of a saying of several sentences only those count that match another claimed one."""
    places: dict[StatementId, list[int]] = {}
    for place, part in enumerate(matches.parts):
        if part.owner in ruled:
            places.setdefault(ruled[part.owner], []).append(place)
    claimed: dict[int, StatementId] = {}
    for ruling, those in places.items():
        matching = {one for one in those if any(matches.strength(one, other) >= 1 for other in those)}
        matched = {matches.parts[place].owner for place in matching}
        claimed.update({p: ruling for p in those if p in matching or matches.parts[p].owner not in matched})
    return claimed


def _forbidden(here: Group, there: Group, matches: Matches, apart: Apart) -> bool:
    """Whether rulings keep two groups from being one."""
    if here.ruling and there.ruling:
        return True
    return any(
        one.ruling in apart and any(matches.parts[place].owner in apart[one.ruling] for place in other.parts)
        for one, other in ((here, there), (there, here))
        if one.ruling
    )


def _one_utterance(here: Group, there: Group, matches: Matches) -> bool:
    """Whether also the weightiest sentences match, so that a stock phrase in both does not join two utterances."""
    single, other = sorted((here, there), key=lambda group: len(group.parts))
    if len(single.parts) > 1:
        return matches.strength(here.core, there.core) >= 1
    place = single.core
    return matches.strength(place, other.core) >= _ENOUGH_FOR_ONE or is_like_half(place, other.parts, matches)


def _weightier(one: int, other: int, matches: Matches) -> int:
    return max(one, other, key=lambda place: (matches.parts[place].weight, -place))
