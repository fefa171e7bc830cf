from collections.abc import Mapping
from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.render.pictures.lettering import width
from briefing.render.pictures.network import EDGES, NODES, Network, Thing, network

Pairs = Mapping[tuple[str, str], int]
NAMES = st.text(st.characters(exclude_categories=("Cc", "Cs", "Mn")), min_size=1, max_size=40)


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Thing], dict[tuple[str, str], int]]:
    """Up to fifty things, some of them together."""
    counts = draw(st.lists(st.integers(1, 3000), min_size=2, max_size=50))
    things = [Thing(id=f"a{at:02}", name=draw(NAMES), count=count) for at, count in enumerate(counts)]
    random = Random(draw(st.integers(0, 1000)))  # noqa: S311 - for tests, not for secrecy
    pairs = list(combinations([thing.id for thing in things], 2))
    chosen = random.sample(pairs, min(len(pairs), draw(st.integers(0, 200))))
    return things, {pair: random.randrange(1, 50) for pair in chosen}


def thing(id_: str, count: int = 1) -> Thing:
    """Somebody whose name is their id."""
    return Thing(id=id_, name=id_, count=count)


def drawn(things: list[Thing], together: Pairs) -> Network:
    """The picture, which there is."""
    found = network(things, together)
    assert found
    return found


def test_nothing_to_join_makes_no_picture() -> None:
    assert network([], {}) is None
    assert network([thing("ada")], {}) is None
    assert network([thing("ada"), thing("bo")], {}) is None
    assert network([thing("ada"), thing("bo")], {("ada", "bo"): 0}) is None


def test_two_together_stand_apart_with_a_line_between_them() -> None:
    found = drawn([thing("ada", 9), thing("bo", 4)], {("ada", "bo"): 3})
    ada, bo = found.nodes
    assert (ada.id, bo.id) == ("ada", "bo")
    assert ada.radius > bo.radius
    assert [(edge.ids, edge.count) for edge in found.edges] == [(("ada", "bo"), 3)]
    assert found.edges[0].path == f"M{ada.x} {ada.y}L{bo.x} {bo.y}"


def test_whoever_is_with_nobody_is_left_out() -> None:
    found = drawn([thing("ada"), thing("bo"), thing("cy")], {("ada", "bo"): 3})
    assert {node.id for node in found.nodes} == {"ada", "bo"}


def test_everybody_keeps_the_strongest_ties_in_a_crowd() -> None:
    ids = [f"a{at:02}" for at in range(NODES)]
    together = dict.fromkeys(combinations(ids[:20], 2), 100) | {(ids[0], id_): 1 for id_ in ids[20:]}
    found = drawn([thing(id_) for id_ in ids], together)
    assert len(found.edges) == EDGES
    assert {node.id for node in found.nodes} == set(ids)


@settings(max_examples=40, deadline=None)
@given(networks())
def test_labels_are_on_the_paper_and_none_overlap(given_: tuple[list[Thing], Pairs]) -> None:
    found = network(*given_)
    if not found:
        return
    boxes = []
    for node in found.nodes:
        half = max(width(node.label, 13) / 2, node.radius)
        boxes.append((node.x - half, node.y - node.radius, node.x + half, node.baseline + 4))
    assert all(box[0] >= 0 and box[1] >= 0 and box[2] <= found.width and box[3] <= found.height for box in boxes)
    assert not any(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in combinations(boxes, 2))


@settings(max_examples=15, deadline=None)
@given(networks())
def test_its_numbers_are_those_given_and_not_too_many(given_: tuple[list[Thing], Pairs]) -> None:
    things, together = given_
    found = network(things, together)
    if not found:
        return
    assert len(found.nodes) <= NODES
    assert len(found.edges) <= EDGES
    assert all(together[edge.ids] == edge.count for edge in found.edges)
    thick = [(edge.count, edge.thickness) for edge in found.edges]
    assert thick == sorted(thick)


@settings(max_examples=15, deadline=None)
@given(networks(), st.integers(0, 9))
def test_the_order_of_what_is_given_does_not_matter(given_: tuple[list[Thing], Pairs], seed: int) -> None:
    things, together = given_
    random = Random(seed)  # noqa: S311 - for tests, not for secrecy
    others, pairs = random.sample(things, len(things)), dict(random.sample(list(together.items()), len(together)))
    assert network(things, together) == network(others, pairs)
