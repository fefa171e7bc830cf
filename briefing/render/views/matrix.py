"""A table of numbers, shaded by how large they are: the parts that such views share."""

from briefing.model.frozen import frozen
from briefing.render.views.parts import Counted, Link


@frozen
class Cell:
    """A number that leads to what it counts, how dark it is (1 to 5, 0 of none), and `name`: what it is of."""

    count: Link | None
    step: int
    name: str


@frozen
class Row:
    """What a row is of, with the number of all; `cells` are as many as the table has columns."""

    of: Counted
    cells: tuple[Cell, ...]


EMPTY = Cell(count=None, step=0, name="")
