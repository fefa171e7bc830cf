"""The picture of a network: who appears with whom."""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from briefing.model.frozen import frozen
from briefing.render.pictures.boxes import Place, apart
from briefing.render.pictures.lettering import cut, width
from briefing.render.pictures.stress import places

NODES, EDGES = 40, 80
"""So many are drawn at most; a picture of more shows nothing."""
_STRONGEST = 2
"""So many of its strongest joints each thing keeps, before the strongest of all others are drawn."""
_SIZE, _ROOM = 13, 180
_SMALLEST, _LARGEST = 3, 15
_ACROSS, _DOWN = 190, 125
"""Pixels of one step of the network."""
_LABEL, _AROUND, _MARGIN = 20, 8, 8
_TARGET = 24
_THIN, _THICK = 0.5, 4.0


@frozen
class Thing:
    """What is drawn: its `id`, its name, and how often it is there."""

    id: str
    name: str
    count: int


@frozen
class Node:
    """A thing on paper: a disc, and its label, set in the middle below it."""

    id: str
    label: str
    x: int
    y: int
    radius: int
    baseline: int


@frozen
class Edge:
    """Two things that are together `count` times: a line so many pixels thick."""

    ids: tuple[str, str]
    count: int
    path: str
    thickness: float


@frozen
class Network:
    """Things by how often they are there, and what joins them, the weakest first: strong lines lie on top."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@frozen
class _Box:
    """A disc and its label, and the room that they need."""

    thing: Thing
    label: str
    radius: int
    size: Place


def network(things: Iterable[Thing], together: Mapping[tuple[str, str], int]) -> Network | None:
    """The network of the most frequent things; none where no two of them are together.

    Args:
        things: each once, in any order.
        together: how often two are together, each two once, under ids that ascend.
    """
    ranked = sorted(things, key=lambda thing: (-thing.count, thing.id))[:NODES]
    drawn = _drawn(ranked, together)
    if not drawn:
        return None
    ends = {id_ for pair in drawn for id_ in pair}
    boxes = [_box(thing, ranked[0].count) for thing in ranked if thing.id in ends]
    index = {box.thing.id: number for number, box in enumerate(boxes)}
    wished = places(len(boxes), [(index[one], index[other]) for one, other in drawn])
    return _on_paper(boxes, apart([(x * _ACROSS, y * _DOWN) for x, y in wished], [box.size for box in boxes]), drawn)


def _drawn(ranked: Sequence[Thing], together: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """The joints that are drawn: the strongest of each thing, then the strongest of all."""
    known = {thing.id for thing in ranked}
    joints = sorted((pair for pair, count in together.items() if count and known.issuperset(pair)), key=str)
    joints.sort(key=lambda pair: -together[pair])
    own = [pair for thing in ranked for pair in [p for p in joints if thing.id in p][:_STRONGEST]]
    return {pair: together[pair] for pair in [*dict.fromkeys([*own, *joints])][:EDGES]}


def _box(thing: Thing, most: int) -> _Box:
    radius = round(_SMALLEST + (_LARGEST - _SMALLEST) * sqrt(thing.count / most))
    label = cut(thing.name, _ROOM, _SIZE)
    across = max(width(label, _SIZE), 2 * radius, _TARGET) + _AROUND
    return _Box(thing=thing, label=label, radius=radius, size=(across, 2 * radius + _LABEL + _AROUND))


def _on_paper(boxes: Sequence[_Box], middles: Sequence[Place], drawn: Mapping[tuple[str, str], int]) -> Network:
    placed = list(zip(boxes, middles, strict=True))
    left = min(x - box.size[0] / 2 for box, (x, _) in placed) - _MARGIN
    top = min(y - box.size[1] / 2 for box, (_, y) in placed) - _MARGIN
    nodes = {box.thing.id: _node(box, (x - left, y - top)) for box, (x, y) in placed}
    most = max(drawn.values())
    return Network(
        width=round(max(x + box.size[0] / 2 for box, (x, _) in placed) - left) + _MARGIN,
        height=round(max(y + box.size[1] / 2 for box, (_, y) in placed) - top) + _MARGIN,
        nodes=tuple(nodes.values()),
        edges=tuple(_edge(pair, drawn[pair], nodes, most) for pair in sorted(drawn, key=lambda p: (drawn[p], p))),
    )


def _node(box: _Box, middle: Place) -> Node:
    x, y = round(middle[0]), round(middle[1] - (box.size[1] - _AROUND) / 2) + box.radius
    return Node(id=box.thing.id, label=box.label, x=x, y=y, radius=box.radius, baseline=y + box.radius + _LABEL - 5)


def _edge(pair: tuple[str, str], count: int, nodes: Mapping[str, Node], most: int) -> Edge:
    one, other = nodes[pair[0]], nodes[pair[1]]
    return Edge(
        ids=pair,
        count=count,
        path=f"M{one.x} {one.y}L{other.x} {other.y}",
        thickness=round(_THIN + (_THICK - _THIN) * count / most, 1),
    )
